// What checks made from the schema need to know of each physical table: its primary key and its columns' types.

import { getTableConfig } from "drizzle-orm/mysql-core";
import { tables } from "../schema/tables.ts";

export type PhysicalTable = {
  readonly name: string;
  readonly primaryKey: readonly string[];
  /** SQL types by column name. */
  readonly columnTypes: ReadonlyMap<string, string>;
  /** What each enum column can hold. */
  readonly enumValues: ReadonlyMap<string, readonly string[]>;
};

export const physicalTables: readonly PhysicalTable[] = Object.values(tables).map((table) => {
  const config = getTableConfig(table);
  const primaryKey = config.primaryKeys[0]?.columns ?? config.columns.filter((column) => column.primary);
  return {
    name: config.name,
    primaryKey: primaryKey.map((column) => column.name),
    columnTypes: new Map(config.columns.map((column) => [column.name, column.getSQLType()])),
    enumValues: new Map(
      config.columns.flatMap(({ name, enumValues }) => (enumValues?.length ? [[name, enumValues] as const] : [])),
    ),
  };
});

const primaryKeys = new Map(physicalTables.map(({ name, primaryKey }) => [name, primaryKey]));

/** SQL for a condition that finds a row of alias `c` again: `id = 12`, or all columns of a composite key. */
export function primaryKeyCondition(table: string): string {
  const columns = primaryKeys.get(table) ?? ["id"];
  const parts = columns.map((column) => `CONCAT('${column} = ', QUOTE(c.${column}))`);
  return columns.join() === "id" ? "CONCAT('id = ', c.id)" : `CONCAT_WS(' AND ', ${parts.join(", ")})`;
}
