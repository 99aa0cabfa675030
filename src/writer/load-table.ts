// A table as the loader sees it: its encoder, and where the statements put what it encodes.

import { getTableConfig, type MySqlTable } from "drizzle-orm/mysql-core";
import { type TableName, tables } from "../schema/tables.ts";
import { RowEncoder } from "./row-encoder.ts";
import type { RowFormat } from "./row-format.ts";
import type { TimeTexts } from "./time-texts.ts";

export type LoadTable = {
  readonly name: TableName;
  readonly encoder: RowEncoder;
  /** Quoted physical name. */
  readonly quotedName: string;
  /** Quoted physical column names in parentheses, in the encoder's order. */
  readonly columnList: string;
  /** Physical columns of each unique key, by the name the server gives the key. */
  readonly uniqueKeys: ReadonlyMap<string, readonly string[]>;
};

export function loadTable(name: TableName, format: RowFormat, times: TimeTexts): LoadTable {
  const table: MySqlTable = tables[name];
  const encoder = new RowEncoder(table, format, times);
  return {
    name,
    encoder,
    quotedName: quoted(encoder.table),
    columnList: `(${encoder.columns().map(quoted).join(", ")})`,
    uniqueKeys: uniqueKeys(table),
  };
}

function uniqueKeys(table: MySqlTable): Map<string, string[]> {
  const config = getTableConfig(table);
  const keys = new Map<string, string[]>();
  for (const { name, columns } of config.uniqueConstraints) {
    if (name !== undefined)
      keys.set(
        name,
        columns.map((column) => column.name),
      );
  }
  const composite = config.primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
  const single = config.columns.filter((column) => column.primary).map((column) => column.name);
  return keys.set("PRIMARY", [...composite, ...single]);
}

function quoted(identifier: string): string {
  return `\`${identifier}\``;
}
