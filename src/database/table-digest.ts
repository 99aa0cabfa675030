// A digest of every table's rows, for comparing two databases: same seed, same digests. Rows count in primary key order
// and values in a canonical form, so that neither the server (MariaDB's JSON is text, MySQL's is not), nor a collation,
// nor a time zone of session or process shows. The server writes a row as one text, which is three times as fast as
// reading its values; JSON alone is canonicalised here.

import { createHash } from "node:crypto";
import { getTableConfig, type MySqlColumn } from "drizzle-orm/mysql-core";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { type TableName, tableNames, tables } from "../schema/tables.ts";
import { physicalName, primaryKeyOf, quoted } from "./identifiers.ts";

/** Rows fetched at once: what bounds memory. */
const pageRows = 10_000;

const digestLength = 16;

/** The first 16 hex digits of the SHA-256 of each table's rows; all our tables unless `names` says which. */
export async function tableDigests(
  connection: Connection,
  names: readonly TableName[] = tableNames,
): Promise<Map<TableName, string>> {
  const digests = new Map<TableName, string>();
  for (const name of names) digests.set(name, await tableDigest(connection, name));
  return digests;
}

/** One digest over all digests. */
export function digestOfDigests(digests: ReadonlyMap<TableName, string>): string {
  const lines = [...digests].map(([name, digest]) => `${name} ${digest}`).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, digestLength);
}

async function tableDigest(connection: Connection, name: TableName): Promise<string> {
  const { columns } = getTableConfig(tables[name]);
  const jsonColumns = columns.filter(isJson);
  const keys = primaryKeyOf(name).map(keyExpression);
  const row = columns.filter((column) => !isJson(column)).map(canonicalExpression);
  const json = jsonColumns.map((column) => `CAST(${quoted(column.name)} AS CHAR)`);
  const select = `SELECT CONCAT_WS(',', ${row.join(", ")}), ${[...json, ...keys].join(", ")} FROM ${quoted(physicalName(name))}`;
  const order = `ORDER BY ${keys.join(", ")} LIMIT ${pageRows}`;
  const after = `WHERE (${keys.join(", ")}) > (${keys.map(() => "?").join(", ")})`;
  const hash = createHash("sha256");
  let last: unknown[] | undefined;
  do {
    const sql = last === undefined ? `${select} ${order}` : `${select} ${after} ${order}`;
    const [page] = await connection.query<RowDataPacket[][]>({ sql, rowsAsArray: true }, last ?? []);
    const lines = page.map((values) => lineOf(values, jsonColumns.length));
    if (lines.length > 0) hash.update(`${lines.join("\n")}\n`);
    last = page.length < pageRows ? undefined : page.at(-1)?.slice(1 + jsonColumns.length);
  } while (last !== undefined);
  return hash.digest("hex").slice(0, digestLength);
}

function lineOf(values: readonly unknown[], jsonCount: number): string {
  const json = values.slice(1, 1 + jsonCount).map((text) => (text === null ? "NULL" : canonicalJson(String(text))));
  return [String(values[0]), ...json].join(",");
}

/** Keys in order, no blanks, numbers as JavaScript writes them. */
export function canonicalJson(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** A value as text that no other value has: texts quoted and escaped, moments as epoch seconds, NULL without quotes. */
function canonicalExpression(column: MySqlColumn): string {
  const name = quoted(column.name);
  const type = column.getSQLType();
  if (/^(varchar|text|enum|char)/.test(type)) return `QUOTE(${name})`;
  if (type === "timestamp") return `IFNULL(UNIX_TIMESTAMP(${name}), 'NULL')`;
  return `IFNULL(${name}, 'NULL')`;
}

/** Texts by their bytes: collations order them differently. */
function keyExpression(column: MySqlColumn): string {
  return /^varchar/.test(column.getSQLType()) ? `CAST(${quoted(column.name)} AS BINARY)` : quoted(column.name);
}

function isJson(column: MySqlColumn): boolean {
  return column.getSQLType() === "json";
}
