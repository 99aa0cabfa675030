// A scratch database with the 117 tables, opened as commands open theirs, and what the loader's tests ask of it.

import { getTableName } from "drizzle-orm";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { afterAll, beforeEach } from "vitest";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { type TableName, tableNames, tables } from "../../src/schema/tables.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

export type StoredRow = Readonly<Record<string, unknown>>;

export type LoaderDatabase = {
  /** The connection to load on. */
  readonly connection: Connection;
  /** Another session, which sees what is committed. */
  readonly observer: Connection;
  /** A further session, for tests that end theirs. */
  readonly connect: () => Promise<Connection>;
  /** The committed rows of a table as the server keeps them. */
  readonly stored: (table: TableName) => Promise<StoredRow[]>;
};

/** Call it at the top level of a test file. Every test begins with empty tables. */
export async function loaderDatabase(): Promise<LoaderDatabase> {
  const { url } = await scratchDatabase();
  const target = parseDatabaseUrl(url, "the test");
  const connect = () => openConnection(target);
  const [connection, observer] = await Promise.all([connect(), connect()]);
  await ensureSchema(connection, target);
  beforeEach(() => emptyTables(observer));
  afterAll(() => Promise.all([connection.end(), observer.end()]));
  return { connection, observer, connect, stored: (table) => storedRows(observer, table) };
}

/** The error that some work ends with; fails where it ends well. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("it was expected to fail");
}

async function storedRows(connection: Connection, table: TableName): Promise<StoredRow[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT * FROM \`${getTableName(tables[table])}\` ORDER BY 1, 2`,
  );
  return rows;
}

async function emptyTables(connection: Connection): Promise<void> {
  await connection.query("SET foreign_key_checks = 0");
  for (const table of tableNames) await connection.query(`DELETE FROM \`${getTableName(tables[table])}\``);
  await connection.query("SET foreign_key_checks = 1");
}
