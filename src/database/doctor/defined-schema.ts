// Our schema in the form in which a live one is read, so that the two can be compared.

import { type Column, getTableName, SQL } from "drizzle-orm";
import { getTableConfig, MySqlDialect, type MySqlTable } from "drizzle-orm/mysql-core";
import { tables } from "../../schema/tables.ts";
import { type LiveColumn, type LiveForeignKey, type LiveTable, normalisedType } from "../live-schema.ts";

const dialect = new MySqlDialect();

/** All 117 tables, by their physical names. */
export function definedTables(): LiveTable[] {
  return Object.values(tables).map(definedTable);
}

function definedTable(table: MySqlTable): LiveTable {
  const config = getTableConfig(table);
  const single = (has: (column: Column) => boolean): string[][] => config.columns.filter(has).map(({ name }) => [name]);
  const indexes = (isUnique: boolean): string[][] =>
    config.indexes
      .filter(({ config: { unique } }) => (unique === true) === isUnique)
      .map(({ config: { columns } }) => names(columns));
  return {
    name: config.name,
    columns: config.columns.map(definedColumn),
    primaryKey: [
      ...config.primaryKeys.flatMap(({ columns }) => names(columns)),
      ...single(({ primary }) => primary).flat(),
    ],
    uniqueKeys: [
      ...config.uniqueConstraints.map(({ columns }) => names(columns)),
      ...indexes(true),
      ...single(({ isUnique }) => isUnique),
    ],
    indexes: indexes(false),
    foreignKeys: config.foreignKeys.map((key): LiveForeignKey => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      const rule = (key.onDelete ?? "no action").toUpperCase();
      return {
        columns: names(columns),
        target: getTableName(foreignTable),
        targetColumns: names(foreignColumns),
        onDelete: rule === "NO ACTION" ? "RESTRICT" : rule,
      };
    }),
  };
}

function definedColumn(column: Column): LiveColumn {
  const text = defaultText(column.default);
  return {
    name: column.name,
    type: normalisedType(column.getSQLType()),
    isNullable: !column.notNull,
    defaultValue: text?.replace(/ ON UPDATE .*/, "") ?? null,
    isAutoIncrement: "autoIncrement" in column && column.autoIncrement === true,
    followsUpdates: / ON UPDATE /.test(text ?? ""),
    isGenerated: false,
  };
}

/** A default as the database would print it: literals without quotes, expressions without parentheses. */
function defaultText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = value instanceof SQL ? dialect.sqlToQuery(value).sql : String(value);
  return text.replace(/^\((.*)\)$/, "$1").replace(/^'(.*)'$/, "$1");
}

/** An index may be on an expression, which none of ours is. */
function names(columns: readonly unknown[]): string[] {
  return columns.map((column) => {
    if (typeof column !== "object" || column === null || !("name" in column)) throw new Error("an index on no column");
    return String(column.name);
  });
}
