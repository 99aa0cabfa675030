// What a database holds before anything is written: which of our tables, which of other people's, how many rows.
// Tables are matched as the server matches them: without regard to case where lower_case_table_names is not 0, and
// to the letter where it is.

import { getTableConfig } from "drizzle-orm/mysql-core";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { type TableName, tableNames, tables } from "../schema/tables.ts";
import { productionMarkerTable } from "./guard.ts";
import { physicalName, quoted } from "./identifiers.ts";

/** Our record of runs, the 118th table; and the table in which drizzle's migrator notes what it applied. */
export const runsTable = "terp_seed_runs";
export const migrationsTable = "__drizzle_migrations";

export type MissingColumns = { readonly table: TableName; readonly columns: readonly string[] };

export type SchemaState = {
  readonly database: string;
  /** Tables of ours that exist, and that do not; in the order of the registry. */
  readonly present: readonly TableName[];
  readonly missing: readonly TableName[];
  /** Columns that existing tables lack. */
  readonly missingColumns: readonly MissingColumns[];
  /** Whether tables whose names differ in case only are different tables to this server. */
  readonly distinguishesCase: boolean;
  readonly hasRunsTable: boolean;
  readonly hasMigrationsTable: boolean;
  /** Physical names of tables and views that are none of ours. */
  readonly otherTables: readonly string[];
};

export async function readSchemaState(connection: Connection): Promise<SchemaState> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT table_schema AS table_schema, table_name AS table_name, column_name AS column_name
     FROM information_schema.columns WHERE table_schema = DATABASE()`,
  );
  const [[server]] = await connection.query<RowDataPacket[]>("SELECT @@lower_case_table_names AS folding");
  const distinguishesCase = Number(server?.folding) === 0;
  const keyOf = (table: string): string => tableKey(table, distinguishesCase);
  const columnsByTable = new Map<string, Set<string>>();
  const spelling = new Map<string, string>();
  for (const row of rows) {
    const table = keyOf(String(row.table_name));
    spelling.set(table, String(row.table_name));
    const columns = columnsByTable.get(table) ?? new Set();
    columnsByTable.set(table, columns.add(String(row.column_name).toLowerCase()));
  }
  const columnsOf = (name: TableName) => columnsByTable.get(keyOf(physicalName(name)));
  const ours = new Set([...tableNames.map(physicalName), runsTable, migrationsTable, productionMarkerTable]);
  const ourKeys = new Set([...ours].map(keyOf));
  const [[current]] = await connection.query<RowDataPacket[]>("SELECT DATABASE() AS name");
  return {
    database: String(current?.name),
    present: tableNames.filter((name) => columnsOf(name) !== undefined),
    missing: tableNames.filter((name) => columnsOf(name) === undefined),
    missingColumns: tableNames.flatMap((table) => missingColumns(table, columnsOf(table))),
    distinguishesCase,
    hasRunsTable: columnsByTable.has(runsTable),
    hasMigrationsTable: columnsByTable.has(migrationsTable),
    otherTables: [...spelling].filter(([key]) => !ourKeys.has(key)).map(([, name]) => name),
  };
}

/** Equal for names that are one table to a server. */
export function tableKey(table: string, distinguishesCase: boolean): string {
  return distinguishesCase ? table : table.toLowerCase();
}

/** The exact number of rows of each table that has any; one query. Rows are counted as the session sees them. */
export async function countRows(
  connection: Connection,
  present: readonly TableName[],
): Promise<Map<TableName, number>> {
  const counts = await queryEach(connection, present, (name) => `SELECT COUNT(*) AS n FROM ${quotedTable(name)}`);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** Whether none of the tables has a row; much quicker than counting. */
export async function isEmpty(connection: Connection, present: readonly TableName[]): Promise<boolean> {
  const exists = await queryEach(
    connection,
    present,
    (name) => `SELECT EXISTS(SELECT 1 FROM ${quotedTable(name)} LIMIT 1) AS n`,
  );
  return [...exists.values()].every((found) => found === 0);
}

/** The sum of a count by table. */
export function totalOf(counts: ReadonlyMap<TableName, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Foreign keys by which other people's tables refer to ours: "audit_extra.order_id → orders". */
export async function referencesFromOutside(connection: Connection, state: SchemaState): Promise<string[]> {
  if (state.otherTables.length === 0) return [];
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT table_name AS t, column_name AS c, referenced_table_name AS target FROM information_schema.key_column_usage
     WHERE table_schema = DATABASE() AND referenced_table_schema = DATABASE() AND table_name IN (?)`,
    [state.otherTables],
  );
  const ours = new Set(tableNames.map((name) => physicalName(name).toLowerCase()));
  return rows
    .filter((row) => ours.has(String(row.target).toLowerCase()))
    .map((row) => `${row.t}.${row.c} → ${row.target}`);
}

function missingColumns(table: TableName, present: ReadonlySet<string> | undefined): MissingColumns[] {
  if (present === undefined) return [];
  const names = getTableConfig(tables[table]).columns.map((column) => column.name);
  const columns = names.filter((name) => !present.has(name.toLowerCase()));
  return columns.length === 0 ? [] : [{ table, columns }];
}

/** Asks for one number of each table, all in one query. */
async function queryEach(
  connection: Connection,
  names: readonly TableName[],
  select: (name: TableName) => string,
): Promise<Map<TableName, number>> {
  if (names.length === 0) return new Map();
  const parts = names.map((name, index) => `SELECT ${index} AS i, (${select(name)}) AS n`);
  const [rows] = await connection.query<RowDataPacket[]>(parts.join(" UNION ALL "));
  const numbers = new Map(rows.map((row) => [Number(row.i), Number(row.n)]));
  return new Map(names.map((name, index) => [name, numbers.get(index) ?? 0]));
}

function quotedTable(name: TableName): string {
  return quoted(physicalName(name));
}
