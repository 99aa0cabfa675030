import { readFile } from "node:fs/promises";
import { drizzle } from "drizzle-orm/mysql2";
import { migrate } from "drizzle-orm/mysql2/migrator";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { applySchema, ensureSchema, isCreatedByRuns, planSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { schemaFingerprint } from "../../src/database/schema-fingerprint.ts";
import { readSchemaState } from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");
const connection = await openConnection(target, { multipleStatements: true });

beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.end());

describe("an empty database", () => {
  test("gets all tables, the same as from the migrations' own statements", async () => {
    expect(await ensureSchema(connection, target)).toHaveLength(117);
    const folded = await schemaFingerprint(connection);
    await emptyDatabase(connection);
    const text = await readFile("drizzle/0000_terp.sql", "utf8");
    await connection.query(text.replaceAll("--> statement-breakpoint", ""));
    expect(await schemaFingerprint(connection)).toBe(folded);
  });

  test("is left so that drizzle's migrator finds nothing to do", async () => {
    await ensureSchema(connection, target);
    await migrate(drizzle(connection), { migrationsFolder: "drizzle" });
    expect(await journal()).toHaveLength(1);
  });

  test("is complete the second time", async () => {
    await ensureSchema(connection, target);
    const plan = await planSchema(connection, target, await readSchemaState(connection));
    expect(plan).toEqual({ tablesToCreate: [], statements: [], journalEntries: [] });
    await applySchema(target, plan);
    expect(await journal()).toHaveLength(1);
  });

  test("is complete after a creation that was cut short", async () => {
    await ensureSchema(connection, target);
    const complete = await schemaFingerprint(connection);
    await connection.query(
      "SET foreign_key_checks = 0; DROP TABLE orders, todo_tasks, users; SET foreign_key_checks = 1; DELETE FROM __drizzle_migrations",
    );
    expect(await ensureSchema(connection, target)).toEqual(["users", "orders", "tasks"]);
    expect(await schemaFingerprint(connection)).toBe(complete);
    expect(await journal()).toHaveLength(1);
  });

  test("in another character set is refused, because it could not hold every text", async () => {
    await connection.query(`ALTER DATABASE ${database.name} CHARACTER SET latin1`);
    await expect(ensureSchema(connection, target)).rejects.toMatchObject({
      message: expect.stringContaining("character set latin1"),
      remedy: expect.stringContaining("CHARACTER SET utf8mb4"),
      exitCode: 3,
    });
    await connection.query(`ALTER DATABASE ${database.name} CHARACTER SET utf8mb4`);
  });
});

test("runs create a schema that is not there or was cut short, and add nothing to any other", async () => {
  const creates = async () => isCreatedByRuns(connection, await readSchemaState(connection));
  expect(await creates()).toBe(true);
  await ensureSchema(connection, target);
  await connection.query("DROP TABLE comment_mentions");
  expect(await creates()).toBe(false);
  await connection.query("DELETE FROM __drizzle_migrations");
  expect(await creates()).toBe(true);
  await connection.query("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the application', 1)");
  expect(await creates()).toBe(false);
  await connection.query("DROP TABLE __drizzle_migrations");
  expect(await creates()).toBe(false);
});

describe("an existing TERP database", () => {
  test("gets its missing tables with their keys and references, and no entry in a journal", async () => {
    await ensureSchema(connection, target);
    const complete = await schemaFingerprint(connection);
    await connection.query("DROP TABLE __drizzle_migrations, order_line_items, comment_mentions, comments");
    await connection.query("INSERT INTO strains (name, standardizedName) VALUES ('Kept', 'kept')");
    expect(await ensureSchema(connection, target)).toEqual(["orderLines", "comments", "commentMentions"]);
    expect(await schemaFingerprint(connection)).toBe(complete);
    expect((await readSchemaState(connection)).hasMigrationsTable).toBe(false);
    const [strains] = await connection.query<RowDataPacket[]>("SELECT name FROM strains");
    expect(strains).toEqual([{ name: "Kept" }]);
  });

  test("keeps the journal of its own migrations untouched", async () => {
    await ensureSchema(connection, target);
    await connection.query(
      "DROP TABLE order_line_items; UPDATE __drizzle_migrations SET hash = 'terp-1', created_at = 1",
    );
    expect(await ensureSchema(connection, target)).toEqual(["orderLines"]);
    expect(await journal()).toEqual([{ hash: "terp-1", created_at: 1 }]);
  });

  test("that lacks columns is not touched; they are named", async () => {
    await ensureSchema(connection, target);
    await connection.query(
      "DROP TABLE order_line_items; ALTER TABLE vendors DROP COLUMN contactPhone, DROP COLUMN notes",
    );
    await expect(ensureSchema(connection, target)).rejects.toMatchObject({
      message: expect.stringContaining("lack columns that TERP has: vendors (contactPhone, notes)."),
      exitCode: 3,
    });
    expect((await readSchemaState(connection)).missing).toEqual(["orderLines"]);
  });
});

async function journal(): Promise<RowDataPacket[]> {
  const [rows] = await connection.query<RowDataPacket[]>("SELECT hash, created_at FROM __drizzle_migrations");
  return rows;
}

async function emptyDatabase(on: Connection): Promise<void> {
  await on.query(
    `DROP DATABASE ${database.name}; CREATE DATABASE ${database.name} CHARACTER SET utf8mb4; USE ${database.name}`,
  );
}
