// Names as SQL needs them: the physical name of each of our tables, and quoting.

import { getTableConfig, type MySqlColumn } from "drizzle-orm/mysql-core";
import { type TableName, tableNames, tables } from "../schema/tables.ts";

const physicalNames = new Map(tableNames.map((name) => [name, getTableConfig(tables[name]).name]));

/** The name that the database knows a table by: `postings` is `ledgerEntries`. */
export function physicalName(name: TableName): string {
  const physical = physicalNames.get(name);
  if (physical === undefined) throw new Error(`no table ${name}`);
  return physical;
}

/** What there is of each table, as an object with the database's names for them. */
export function byPhysicalName<Value>(values: Iterable<readonly [TableName, Value]>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...values].map(([name, value]) => [physicalName(name), value]));
}

/** A physical name between backticks. */
export function quoted(identifier: string): string {
  return `\`${identifier.replaceAll("`", "``")}\``;
}

/** The columns of a table's primary key, in its order. Every table of ours has one. */
export function primaryKeyOf(name: TableName): MySqlColumn[] {
  const { columns, primaryKeys } = getTableConfig(tables[name]);
  return [...primaryKeys.flatMap((key) => key.columns), ...columns.filter((column) => column.primary)];
}
