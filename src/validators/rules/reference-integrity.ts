// R01 and R02: every reference of the schema's own description resolves. One probe a table, made from the description,
// so that a table that drifted away breaks its own probe and no other.

import {
  declaredReferences,
  type JsonReference,
  type KeyReference,
  type PolymorphicReference,
  type UndeclaredReference,
  undeclaredReferences,
  type ValueReference,
} from "../../schema/references.ts";
import { type Check, findingAt, type Probe, text } from "../check.ts";
import { primaryKeyCondition } from "../physical-tables.ts";

/** The SQL of one reference: how many rows use it, and which of them lead nowhere. */
type ReferenceSql = { readonly examined: string; readonly offending: string };

export const referenceIntegrityChecks: readonly Check[] = [
  {
    id: "R01",
    title: "declared references",
    sentence: "Every declared foreign key leads to a row: bulk loading switches the database's own check off.",
    severity: "error",
    hint: "The named column holds a key that its target table does not have: restore the target row or clear the column.",
    probes: probesByTable(declaredReferences()),
  },
  {
    id: "R02",
    title: "undeclared references",
    sentence:
      "Every reference that the database does not declare leads to a row all the same: by name, by type and id, inside JSON.",
    severity: "error",
    hint: "The application joins on this column: point it at an existing row, or use a name or type that exists.",
    probes: probesByTable(undeclaredReferences),
  },
];

function probesByTable(references: readonly (KeyReference | UndeclaredReference)[]): [Probe, ...Probe[]] {
  const byTable = new Map<string, ReferenceSql[]>();
  for (const reference of references) {
    const sqls = byTable.get(reference.table) ?? [];
    sqls.push(referenceSql(reference));
    byTable.set(reference.table, sqls);
  }
  const [first, ...rest] = [...byTable].map(
    ([table, sqls]): Probe => ({
      about: table,
      mayBeEmpty: true,
      examined: `SELECT ${sqls.map(({ examined }) => `(${examined})`).join(" + ")}`,
      offending: sqls.map(({ offending }) => offending).join(" UNION ALL "),
    }),
  );
  if (first === undefined) throw new Error("the schema describes no references");
  return [first, ...rest];
}

function referenceSql(reference: KeyReference | UndeclaredReference): ReferenceSql {
  switch (reference.kind) {
    case "key":
      return keySql(reference);
    case "value":
      return valueSql(reference);
    case "polymorphic":
      return polymorphicSql(reference);
    case "json":
      return jsonSql(reference);
  }
}

function keySql({ table, column, target, targetColumn }: KeyReference): ReferenceSql {
  return {
    examined: `SELECT COUNT(${column}) FROM ${table}`,
    offending: `
      SELECT ${dangling(table, `CONCAT('${column} = ', c.${column})`, `a row of ${target}`)}
      FROM ${table} c LEFT JOIN ${target} p ON p.${targetColumn} = c.${column}
      WHERE c.${column} IS NOT NULL AND p.${targetColumn} IS NULL`,
  };
}

function valueSql({ table, columns, target, targetColumns }: ValueReference): ReferenceSql {
  const own = columns.map((column) => `c.${column}`);
  const used = own.map((column) => `${column} IS NOT NULL`).join(" OR ");
  const pairs = own.map((column, position) => `p.${targetColumns[position] ?? "id"} <=> ${column}`).join(" AND ");
  const distinct = own.map((column, position) => `${column} AS v${position}`).join(", ");
  const same = own.map((column, position) => `w.v${position} <=> ${column}`).join(" AND ");
  const targetPairs = own.map((_, position) => `p.${targetColumns[position] ?? "id"} <=> d.v${position}`).join(" AND ");
  const spelled = columns.map((column) => `COALESCE(c.${column}, 'none')`).join(", ");
  // One column joins by its value; several are first reduced to their few distinct combinations.
  const offending =
    columns.length === 1
      ? `FROM ${table} c LEFT JOIN ${target} p ON ${pairs} WHERE (${used}) AND p.id IS NULL`
      : `FROM ${table} c JOIN (
          SELECT d.* FROM (SELECT DISTINCT ${distinct} FROM ${table} c WHERE ${used}) d
          LEFT JOIN ${target} p ON ${targetPairs} WHERE p.id IS NULL
        ) w ON ${same}`;
  return {
    examined: `SELECT COUNT(*) FROM ${table} c WHERE ${used}`,
    offending: `
      SELECT ${dangling(table, `CONCAT('${columns.join("/")} = ', CONCAT_WS('/', ${spelled}))`, `one of ${target}.${targetColumns.join("/")}`)}
      ${offending}`,
  };
}

function polymorphicSql({ table, column, typeColumn, targets }: PolymorphicReference): ReferenceSql {
  const found = `CONCAT(c.${typeColumn}, ' ', COALESCE(c.${column}, 'without id'))`;
  const known = Object.keys(targets).map((type) => `'${type}'`);
  const resolving = Object.entries(targets).flatMap(([type, target]) =>
    target === null
      ? []
      : [
          `SELECT ${dangling(table, found, `a row of ${target}`)}
           FROM ${table} c LEFT JOIN ${target} p ON p.id = c.${column}
           WHERE c.${typeColumn} = '${type}' AND p.id IS NULL`,
        ],
  );
  const unknownType = `
    SELECT ${dangling(table, found, `a type of: ${Object.keys(targets).join(", ")}`)}
    FROM ${table} c
    WHERE c.${typeColumn} NOT IN (${known.join(", ")}) OR (c.${typeColumn} IS NULL AND c.${column} IS NOT NULL)`;
  return {
    examined: `SELECT COUNT(*) FROM ${table} WHERE ${typeColumn} IS NOT NULL OR ${column} IS NOT NULL`,
    offending: [...resolving, unknownType].join(" UNION ALL "),
  };
}

function jsonSql({ table, column, elements, paths, target }: JsonReference): ReferenceSql {
  const definitions = paths.map(
    (path, position) => `k${position} VARCHAR(64) PATH '${path}' NULL ON EMPTY NULL ON ERROR`,
  );
  const key = `COALESCE(${paths.map((_, position) => `j.k${position}`).join(", ")}, '')`;
  // The application stores some arrays as a JSON string inside the JSON column.
  const value = `CASE JSON_TYPE(c.${column}) WHEN 'STRING' THEN JSON_UNQUOTE(c.${column}) ELSE c.${column} END`;
  const rows = `${table} c JOIN JSON_TABLE(${value}, '${elements}' COLUMNS (${definitions.join(", ")})) j ON TRUE`;
  return {
    examined: `SELECT COUNT(*) FROM ${rows} WHERE c.${column} IS NOT NULL`,
    offending: `
      SELECT ${dangling(table, `CONCAT('${column} names ', ${key})`, `a row of ${target}`)}
      FROM ${rows} LEFT JOIN ${target} p ON p.id = CAST(NULLIF(${key}, '') AS UNSIGNED)
      WHERE c.${column} IS NOT NULL AND p.id IS NULL`,
  };
}

/** An offending row of table alias `c`, found again by its primary key. */
function dangling(table: string, found: string, expected: string): string {
  return findingAt(table, primaryKeyCondition(table), found, text(expected));
}
