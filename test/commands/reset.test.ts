import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeEach, expect, test } from "vitest";
import { reset } from "../../src/commands/reset.ts";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { withRunLock } from "../../src/database/run-lock.ts";
import { ensureRunsTable } from "../../src/database/run-record.ts";
import { schemaFingerprint } from "../../src/database/schema-fingerprint.ts";
import { countRows, readSchemaState } from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { recordedContext } from "./context.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");
const options = { databaseUrl: database.url };
const connection = await openConnection(target, { multipleStatements: true });
const strains = "INSERT INTO strains (name, standardizedName) VALUES ('Blue', 'blue'), ('Red', 'red')";

beforeEach(async () => {
  await connection.query(
    `DROP DATABASE ${database.name}; CREATE DATABASE ${database.name} CHARACTER SET utf8mb4; USE ${database.name}`,
  );
  await ensureSchema(connection, target);
});
afterAll(() => connection.end());

test("an altered, filled database becomes the empty schema again, and says what it removed", async () => {
  const original = await schemaFingerprint(connection);
  await ensureRunsTable(connection);
  await connection.query(`${strains}; ALTER TABLE vendors DROP COLUMN notes; DROP TABLE order_line_items`);
  const context = recordedContext();
  await reset(context, { ...options, yes: true });
  expect(context.lines).toEqual([
    expect.stringMatching(/^Reset of database .*: 116 of 117 tables, 2 rows in 1 of them\.$/),
    "Will drop 116 tables and create 117; the record of runs goes too.",
    expect.stringMatching(/^Removed 2 rows and created 117 empty tables in \d+\.\d\d s\.$/),
  ]);
  expect(await schemaFingerprint(connection)).toBe(original);
  const state = await readSchemaState(connection);
  expect(state.hasRunsTable).toBe(false);
  expect(await countRows(connection, state.present)).toEqual(new Map());
});

test("tables that are not TERP's are kept and named", async () => {
  await connection.query("CREATE TABLE plugin_notes (id INT PRIMARY KEY); INSERT INTO plugin_notes VALUES (7)");
  const context = recordedContext();
  await reset(context, options);
  expect(context.lines).toContain("Keeps what is not TERP's: plugin_notes.");
  const [rows] = await connection.query<RowDataPacket[]>("SELECT id FROM plugin_notes");
  expect(rows).toEqual([{ id: 7 }]);
});

test("tables that refer to TERP's rows stop it", async () => {
  await connection.query(
    "CREATE TABLE plugin_notes (id INT PRIMARY KEY, order_id INT, FOREIGN KEY (order_id) REFERENCES orders (id))",
  );
  await expect(reset(recordedContext(), options)).rejects.toMatchObject({
    message: expect.stringContaining("plugin_notes.order_id → orders"),
    exitCode: 3,
  });
});

test("the application's own journal of migrations is kept", async () => {
  await connection.query("UPDATE __drizzle_migrations SET hash = 'terp-1', created_at = 1");
  const context = recordedContext();
  await reset(context, options);
  expect(context.lines).toContain("Keeps __drizzle_migrations, which records the application's own migrations.");
  const [journal] = await connection.query<RowDataPacket[]>("SELECT hash FROM __drizzle_migrations");
  expect(journal).toEqual([{ hash: "terp-1" }]);
});

test("rows are only removed when the database's name is typed", async () => {
  await connection.query(strains);
  for (const answer of [undefined, "yes", ""]) {
    await expect(reset(recordedContext(answer), options)).rejects.toMatchObject({ exitCode: 2 });
    expect((await countRows(connection, ["strains"])).get("strains")).toBe(2);
  }
  const context = recordedContext(database.name);
  await reset(context, options);
  expect(context.questions.join()).toContain("drop 117 tables and create 117 in database");
  expect(await countRows(connection, ["strains"])).toEqual(new Map());
});

test("a database in a character set that could not be created again is not dropped", async () => {
  await connection.query(`${strains}; ALTER DATABASE ${database.name} CHARACTER SET latin1`);
  await expect(reset(recordedContext(), { ...options, yes: true })).rejects.toThrow(/character set latin1/);
  expect((await countRows(connection, ["strains"])).get("strains")).toBe(2);
});

test("production is refused before anything is connected to", async () => {
  const url = "mysql://u:hush@prod.invalid/terp";
  await expect(reset(recordedContext(), { databaseUrl: url, yes: true })).rejects.toMatchObject({
    message: expect.stringContaining("looks like production"),
    exitCode: 3,
  });
  const context = { ...recordedContext() };
  const production = { ...context, host: { ...context.host, env: { NODE_ENV: "production" } } };
  await expect(reset(production, { ...options, yes: true })).rejects.toThrow(/NODE_ENV is production/);
});

test("a database marked as production is refused", async () => {
  await connection.query(`${strains}; CREATE TABLE terp_seed_production_marker (id INT PRIMARY KEY)`);
  await expect(reset(recordedContext(), { ...options, yes: true })).rejects.toThrow(/terp_seed_production_marker/);
  expect((await countRows(connection, ["strains"])).get("strains")).toBe(2);
});

test("while another run works on the database, it is refused", async () => {
  await withRunLock(target, async () => {
    await expect(reset(recordedContext(), options)).rejects.toThrow(/^Another run is working on/);
  });
});
