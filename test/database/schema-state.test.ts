import { afterAll, expect, test } from "vitest";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import {
  countRows,
  isEmpty,
  readSchemaState,
  referencesFromOutside,
  totalOf,
} from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { tableNames } from "../../src/schema/tables.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");
const connection = await openConnection(target);
afterAll(() => connection.end());

test("an empty database lacks everything", async () => {
  const state = await readSchemaState(connection);
  expect(state).toMatchObject({ database: database.name, present: [], hasRunsTable: false, otherTables: [] });
  expect(state.missing).toEqual(tableNames);
  expect(await countRows(connection, state.present)).toEqual(new Map());
  expect(await isEmpty(connection, state.present)).toBe(true);
});

test("rows are counted exactly", async () => {
  await ensureSchema(connection, target);
  expect(await isEmpty(connection, tableNames)).toBe(true);
  await connection.query(
    "INSERT INTO strains (id, name, standardizedName) VALUES (41, 'Blue', 'blue'), (42, 'Red', 'red')",
  );
  await connection.query("DELETE FROM strains WHERE id = 41");
  const counts = await countRows(connection, tableNames);
  expect([...counts]).toEqual([["strains", 1]]);
  expect(totalOf(counts)).toBe(1);
  expect(await isEmpty(connection, tableNames)).toBe(false);
});

test("what is not ours is told apart, and what of it refers to ours", async () => {
  await connection.query("CREATE TABLE plugin_orders (id INT PRIMARY KEY, order_id INT REFERENCES orders (id))");
  await connection.query(
    "CREATE TABLE plugin_notes (id INT PRIMARY KEY, order_id INT, FOREIGN KEY (order_id) REFERENCES orders (id))",
  );
  await connection.query("CREATE TABLE plugin_alone (id INT PRIMARY KEY)");
  await connection.query("CREATE VIEW plugin_view AS SELECT id FROM orders");
  const state = await readSchemaState(connection);
  expect(state.present).toEqual(tableNames);
  expect([...state.otherTables].sort()).toEqual(["plugin_alone", "plugin_notes", "plugin_orders", "plugin_view"]);
  expect(await referencesFromOutside(connection, state)).toContain("plugin_notes.order_id → orders");
});
