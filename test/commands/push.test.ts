import { afterAll, beforeEach, expect, test } from "vitest";
import { push, pushCommand } from "../../src/commands/push.ts";
import { openConnection } from "../../src/database/connect.ts";
import { readSchemaState } from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { recordedContext } from "./context.ts";

const database = await scratchDatabase();
const options = { databaseUrl: database.url };
const connection = await openConnection(parseDatabaseUrl(database.url, "DATABASE_URL"), { multipleStatements: true });

beforeEach(() =>
  connection.query(
    `DROP DATABASE ${database.name}; CREATE DATABASE ${database.name} CHARACTER SET utf8mb4; USE ${database.name}`,
  ),
);
afterAll(() => connection.end());

test("creates the schema, saying what it does to what, then has nothing to do", async () => {
  const first = recordedContext();
  await push(first, options);
  expect((await readSchemaState(connection)).present).toHaveLength(117);
  expect(first.lines).toEqual([
    expect.stringMatching(
      new RegExp(
        `^Push to database ${database.name} on .*:\\d+ \\(--database-url\\), M.* \\d.*: none of TERP's tables\\.$`,
      ),
    ),
    "Will create 117 tables.",
    expect.stringMatching(/^Created 117 tables in \d+\.\d\d s\.$/),
  ]);
  const second = recordedContext();
  await push(second, options);
  expect(second.lines.at(-1)).toBe("Nothing to do: all 117 tables exist.");
});

test("a database with rows is only added to when that is confirmed", async () => {
  await push(recordedContext(), options);
  await connection.query("INSERT INTO strains (name, standardizedName) VALUES ('B', 'b'); DROP TABLE order_line_items");
  const silent = recordedContext();
  await expect(push(silent, options)).rejects.toMatchObject({ exitCode: 2, remedy: expect.stringContaining("--yes") });
  expect(silent.lines.at(-1)).toBe("Will create 1 table: order_line_items.");
  expect((await readSchemaState(connection)).missing).toEqual(["orderLines"]);
  const asked = recordedContext(database.name);
  await push(asked, options);
  expect(asked.questions).toHaveLength(1);
  expect((await readSchemaState(connection)).missing).toEqual([]);
});

test("--json hands over the result alone, --quiet says nothing else", async () => {
  const context = recordedContext();
  await push(context, { ...options, json: true, quiet: true });
  expect(context.notes).toEqual([]);
  expect(context.lines).toHaveLength(1);
  const result: unknown = JSON.parse(context.lines.join());
  expect(result).toMatchObject({
    database: database.name,
    created: expect.arrayContaining(["users", "ledgerEntries"]),
  });
});

test("the command takes exactly its options", async () => {
  const context = recordedContext();
  const command = pushCommand(context)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  await command.parseAsync(["--database-url", database.url, "--yes"], { from: "user" });
  expect((await readSchemaState(connection)).present).toHaveLength(117);
  await expect(command.parseAsync(["--force"], { from: "user" })).rejects.toThrow(/unknown option/);
});
