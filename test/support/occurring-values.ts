// What occurs in the rows of a business in memory: how many rows each table has, and which values its columns of fixed
// values hold. Physical names, as the checks of coverage have them.

import { getTableColumns, getTableName } from "drizzle-orm";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { runContext, simulateBusiness } from "../../src/generators/business.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import { type TableName, tables } from "../../src/schema/tables.ts";
import { physicalTables } from "../../src/validators/physical-tables.ts";
import {
  promisedByProfile,
  statusesInText,
  unpromisedValues,
  unusedValues,
} from "../../src/validators/rules/enum-exceptions.ts";

export type Occurrences = { readonly emptyTables: readonly string[]; readonly missingValues: readonly string[] };

/** What the checks "every table has rows" and "every status occurs" would miss in the business of a seed. */
export function missingIn(profile: Profile, seed: number): Occurrences {
  const rowCounts = new Map<string, number>();
  const occurring = new Set<string>();
  for (const { bundle } of simulateBusiness(runContext(profile, seed, new IdAllocator()))) {
    for (const name of bundle.tables()) {
      const rows = bundle.rowsOf(name);
      const table = getTableName(tables[name]);
      rowCounts.set(table, (rowCounts.get(table) ?? 0) + rows.length);
      for (const row of rows) {
        for (const [property, column] of valueColumns(name)) {
          occurring.add(`${table}.${column.name} = ${Reflect.get(row, property) ?? column.default}`);
        }
      }
    }
  }
  return {
    emptyTables: physicalTables.map(({ name }) => name).filter((name) => !rowCounts.get(name)),
    missingValues: promisedValues().filter((value) => !occurring.has(value)),
  };
}

function valueColumns(name: TableName) {
  const table = tables[name];
  const inText = Object.keys(statusesInText[getTableName(table)] ?? {});
  return Object.entries(getTableColumns(table)).filter(
    ([, column]) => column.enumValues !== undefined || inText.includes(column.name),
  );
}

/** "orders.saleStatus = PAID": all values that some row must have whatever the profile. */
function promisedValues(): string[] {
  return physicalTables.flatMap(({ name, enumValues }) =>
    [...enumValues, ...Object.entries(statusesInText[name] ?? {})].flatMap(([column, values]) => {
      const key = `${name}.${column}`;
      return values
        .filter((value) => !(value in { ...unusedValues[key], ...unpromisedValues[key], ...promisedByProfile[key] }))
        .map((value) => `${key} = ${value}`);
    }),
  );
}
