// A database's tables as information_schema tells them, normalised: what MariaDB and MySQL say differently about the
// same definition reads the same here. Names of keys are left out, because a schema is the same under other key names.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { groupedBy } from "../domain/grouped-by.ts";

export type LiveColumn = {
  readonly name: string;
  /** "int", "varchar(50)", "enum('A','B')", "json"; lower case but for the values of an enum. */
  readonly type: string;
  readonly isNullable: boolean;
  /** Unquoted; null for none and for NULL. */
  readonly defaultValue: string | null;
  readonly isAutoIncrement: boolean;
  readonly followsUpdates: boolean;
  /** Computed by the server from other columns: nothing can be written to it. */
  readonly isGenerated: boolean;
};

export type LiveForeignKey = {
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
  /** "CASCADE", "SET NULL" or "RESTRICT", which NO ACTION means too. */
  readonly onDelete: string;
};

export type LiveTable = {
  readonly name: string;
  readonly columns: readonly LiveColumn[];
  readonly primaryKey: readonly string[];
  /** Columns of each unique key, and of each index that is not unique; in the order of their text. */
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
  readonly foreignKeys: readonly LiveForeignKey[];
};

const columnsSql = `
  SELECT c.table_name AS table_name, c.column_name AS column_name, c.column_type AS column_type,
         c.is_nullable AS is_nullable, c.column_default AS column_default, c.extra AS extra
  FROM information_schema.columns c
  JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
  WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
  ORDER BY c.table_name, c.ordinal_position`;

const keysSql = `
  SELECT table_name AS table_name, index_name AS index_name, non_unique AS non_unique, column_name AS column_name
  FROM information_schema.statistics WHERE table_schema = DATABASE()
  ORDER BY table_name, index_name, seq_in_index`;

const foreignKeysSql = `
  SELECT k.table_name AS table_name, k.constraint_name AS constraint_name, k.column_name AS column_name,
         k.referenced_table_name AS target, k.referenced_column_name AS target_column, r.delete_rule AS delete_rule
  FROM information_schema.key_column_usage k
  JOIN information_schema.referential_constraints r
    ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
  WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
  ORDER BY k.table_name, k.constraint_name, k.ordinal_position`;

/** All tables of the current database; views are not tables. */
export async function readLiveSchema(connection: Connection): Promise<LiveTable[]> {
  const [columns] = await connection.query<RowDataPacket[]>(columnsSql);
  const [keys] = await connection.query<RowDataPacket[]>(keysSql);
  const [foreignKeys] = await connection.query<RowDataPacket[]>(foreignKeysSql);
  const keysByTable = grouped(keys, "table_name");
  const foreignKeysByTable = grouped(foreignKeys, "table_name");
  return [...grouped(columns, "table_name")].map(([name, tableColumns]) => {
    const tableKeys = [...grouped(keysByTable.get(name) ?? [], "index_name")];
    return {
      name,
      columns: tableColumns.map(liveColumn),
      primaryKey: tableKeys.filter(([key]) => key === "PRIMARY").flatMap(([, parts]) => parts.map(columnName)),
      uniqueKeys: inOrder(tableKeys.filter(([key, [part]]) => key !== "PRIMARY" && Number(part?.non_unique) === 0)),
      indexes: inOrder(tableKeys.filter(([, [part]]) => Number(part?.non_unique) === 1)),
      foreignKeys: [...grouped(foreignKeysByTable.get(name) ?? [], "constraint_name").values()].map(liveForeignKey),
    };
  });
}

function liveColumn(row: RowDataPacket): LiveColumn {
  const extra = String(row.extra).toLowerCase();
  return {
    name: String(row.column_name),
    type: normalisedType(String(row.column_type)),
    isNullable: row.is_nullable === "YES",
    defaultValue: row.column_default === null ? null : normalisedDefault(String(row.column_default)),
    isAutoIncrement: extra.includes("auto_increment"),
    followsUpdates: extra.includes("on update"),
    isGenerated: /\b(virtual|stored|persistent) generated\b/.test(extra),
  };
}

function liveForeignKey(parts: readonly RowDataPacket[]): LiveForeignKey {
  const rule = String(parts[0]?.delete_rule);
  return {
    columns: parts.map(columnName),
    target: String(parts[0]?.target),
    targetColumns: parts.map((part) => String(part.target_column)),
    onDelete: rule === "NO ACTION" ? "RESTRICT" : rule,
  };
}

/** MariaDB still gives integers a display width, and its JSON is a LONGTEXT, of which TERP has no other. */
export function normalisedType(type: string): string {
  const name = /^(enum|set)\(/i.test(type) ? type.replace(/^\w+/, (word) => word.toLowerCase()) : type.toLowerCase();
  return name.replace(/^((?:small|medium|big)?int)\(\d+\)/, "$1").replace(/^longtext$/, "json");
}

/** MariaDB quotes texts and writes current_timestamp(); MySQL writes expressions with a character set and escapes. */
function normalisedDefault(text: string): string | null {
  if (text === "NULL") return null;
  if (/^(current_timestamp|now)(\(\))?$/i.test(text)) return "CURRENT_TIMESTAMP";
  return text
    .replace(/^\((.*)\)$/s, "$1")
    .replace(/^_utf8mb4/, "")
    .replace(/^\\?'(.*?)\\?'$/s, "$1");
}

function columnName(row: RowDataPacket): string {
  return String(row.column_name);
}

function inOrder(keys: readonly (readonly [string, readonly RowDataPacket[]])[]): string[][] {
  return keys.map(([, parts]) => parts.map(columnName)).sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

function grouped(rows: readonly RowDataPacket[], by: string): Map<string, RowDataPacket[]> {
  return groupedBy(rows, (row) => String(row[by]));
}
