import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeEach, expect, test } from "vitest";
import { clear } from "../../src/commands/clear.ts";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { readRuns, startRun } from "../../src/database/run-record.ts";
import { schemaFingerprint } from "../../src/database/schema-fingerprint.ts";
import { countRows, readSchemaState } from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { day } from "../../src/domain/time/calendar.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { recordedContext } from "./context.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");
const options = { databaseUrl: database.url };
const connection = await openConnection(target, { multipleStatements: true });

beforeEach(async () => {
  await connection.query(
    `DROP DATABASE ${database.name}; CREATE DATABASE ${database.name} CHARACTER SET utf8mb4; USE ${database.name}`,
  );
});
afterAll(() => connection.end());

test("removes all rows and runs, keeps the tables, and says what it removed", async () => {
  await ensureSchema(connection, target);
  const schema = await schemaFingerprint(connection);
  await fill();
  const context = recordedContext();
  await clear(context, { ...options, yes: true });
  expect(context.lines).toEqual([
    expect.stringMatching(/^Clear of database .*: 117 of 117 tables, 3 rows in 2 of them\.$/),
    "Will delete all rows of 117 tables and the record of runs:",
    "  roles: 1 row",
    "  strains: 2 rows",
    expect.stringMatching(/^Removed 3 rows from 2 tables in \d+\.\d\d s\.$/),
  ]);
  const state = await readSchemaState(connection);
  expect(await countRows(connection, state.present)).toEqual(new Map());
  expect(await readRuns(connection)).toEqual([]);
  expect(await schemaFingerprint(connection)).toBe(schema);
});

test("ids begin at 1 again, in tables that were empty too", async () => {
  await ensureSchema(connection, target);
  await fill();
  await connection.query("DELETE FROM strains");
  await clear(recordedContext(), { ...options, yes: true });
  await fill();
  const [rows] = await connection.query<RowDataPacket[]>("SELECT id FROM strains ORDER BY id");
  expect(rows).toEqual([{ id: 1 }, { id: 2 }]);
});

test("rows are only removed when the database's name is typed", async () => {
  await ensureSchema(connection, target);
  await fill();
  await expect(clear(recordedContext(), options)).rejects.toMatchObject({ exitCode: 2 });
  await expect(clear(recordedContext("no"), options)).rejects.toMatchObject({ exitCode: 2 });
  expect((await countRows(connection, ["strains"])).get("strains")).toBe(2);
  await clear(recordedContext(` ${database.name} `), options);
  expect(await countRows(connection, ["strains"])).toEqual(new Map());
});

test("--json counts what was removed", async () => {
  await ensureSchema(connection, target);
  await fill();
  const context = recordedContext();
  await clear(context, { ...options, yes: true, json: true });
  expect(context.lines).toHaveLength(1);
  expect(JSON.parse(context.lines.join())).toMatchObject({ removedRows: { roles: 1, strains: 2 } });
  expect(context.notes.length).toBeGreaterThan(0);
});

test("a database without TERP's tables is left alone", async () => {
  await connection.query("CREATE TABLE plugin_notes (id INT PRIMARY KEY); INSERT INTO plugin_notes VALUES (7)");
  const context = recordedContext();
  await clear(context, options);
  expect(context.lines.at(-1)).toBe("Nothing to do.");
  const [rows] = await connection.query<RowDataPacket[]>("SELECT id FROM plugin_notes");
  expect(rows).toEqual([{ id: 7 }]);
});

async function fill(): Promise<void> {
  await connection.query(
    `INSERT INTO strains (name, standardizedName) VALUES ('Blue', 'blue'), ('Red', 'red');
     INSERT INTO roles (name) VALUES ('Grower')`,
  );
  await startRun(connection, {
    runId: crypto.randomUUID(),
    toolVersion: "0.1.0",
    profile: "small",
    seed: 7,
    asOf: day("2024-12-31"),
    profileJson: "{}",
    schemaFingerprint: "",
    method: "INSERT",
  });
}
