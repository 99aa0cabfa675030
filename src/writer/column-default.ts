// What a column holds when a row leaves it out. LOAD DATA has no word for "the default" of a single row, so literal
// defaults are written out by us. The server's clock must never enter the data (the same seed gives the same bytes),
// so a CURRENT_TIMESTAMP counts as no default at all, in nullable columns too.

import { SQL } from "drizzle-orm";
import { type MySqlColumn, MySqlDialect } from "drizzle-orm/mysql-core";

/** The value of an omitted column, as the driver would be given it; `required` where the row must state it. */
export type OmittedValue =
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "null" }
  | { readonly kind: "required"; readonly reason: string };

const dialect = new MySqlDialect();

/** @throws Error for a default that is neither a literal nor the clock: it would need the server to be evaluated */
export function omittedValue(column: MySqlColumn): OmittedValue {
  if (column.default instanceof SQL) return parseDefault(column, dialect.sqlToQuery(column.default).sql);
  if (column.default !== undefined) return { kind: "literal", value: column.mapToDriverValue(column.default) };
  if (column.hasDefault) return { kind: "required", reason: "it must be given: the run allocates its ids" };
  return column.notNull ? { kind: "required", reason: "it must be given: it has no default" } : { kind: "null" };
}

function parseDefault(column: MySqlColumn, expression: string): OmittedValue {
  if (expression.startsWith("CURRENT_TIMESTAMP")) {
    return { kind: "required", reason: "it must be given: its default is the server's clock" };
  }
  const literal = /^(-?\d+(?:\.\d+)?)$|^\(?'([^'\\]*)'\)?$/.exec(expression);
  if (!literal) {
    throw new Error(`column ${column.name}: the default ${expression} cannot be resolved without the server`);
  }
  return { kind: "literal", value: literal[1] ?? literal[2] };
}
