// The schema exists three times: as Drizzle definitions, as committed migrations, and in the database. All must agree.

import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { withConnection } from "../../src/database/connect.ts";
import { definedTables } from "../../src/database/doctor/defined-schema.ts";
import { type LiveTable, readLiveSchema } from "../../src/database/live-schema.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { tables } from "../../src/schema/tables.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");
const live = new Map<string, LiveTable>();

beforeAll(() =>
  withConnection(target, async (connection) => {
    await ensureSchema(connection, target);
    for (const table of await readLiveSchema(connection)) live.set(table.name, table);
  }),
);

test("the database has the defined tables and no others", () => {
  const defined = Object.values(tables).map(getTableName);
  expect([...live.keys()].sort()).toEqual([...defined, "__drizzle_migrations"].sort());
});

describe.each(definedTables().map((table) => [table.name, table] as const))("%s", (name, defined) => {
  test("columns", () => {
    expect(liveTable(name).columns).toEqual(defined.columns);
  });

  test("keys, indexes and references", () => {
    const { primaryKey, uniqueKeys, indexes, foreignKeys } = liveTable(name);
    expect(primaryKey).toEqual(defined.primaryKey);
    expect(sorted(uniqueKeys)).toEqual(sorted(defined.uniqueKeys));
    expect(sorted(foreignKeys.map(Object.values))).toEqual(sorted(defined.foreignKeys.map(Object.values)));
    // A reference needs an index on its columns; the server adds one where none is defined.
    const added = foreignKeys.map(({ columns }) => columns);
    expect(sorted(indexes)).toEqual(expect.arrayContaining(sorted(defined.indexes)));
    expect(sorted([...defined.indexes, ...added])).toEqual(expect.arrayContaining(sorted(indexes)));
  });
});

describe("drizzle-kit", () => {
  let copy: string;

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "terp-drizzle-"));
    const parts = ["src", "drizzle", "drizzle.config.ts", "package.json", "tsconfig.json"];
    for (const part of parts) await cp(part, join(copy, part), { recursive: true });
    await symlink(resolve("node_modules"), join(copy, "node_modules"));
  });

  afterAll(() => rm(copy, { recursive: true }));

  test("has nothing to add to the committed migrations", async () => {
    const { stdout } = await promisify(execFile)(join(copy, "node_modules/.bin/drizzle-kit"), ["generate"], {
      cwd: copy,
    });
    expect(stdout).toContain("No schema changes, nothing to migrate");
    expect(await readdir(join(copy, "drizzle"))).toEqual(await readdir("drizzle"));
    expect(await readFile(join(copy, "drizzle/meta/_journal.json"), "utf8")).toBe(
      await readFile("drizzle/meta/_journal.json", "utf8"),
    );
  });
});

function liveTable(name: string): LiveTable {
  const table = live.get(name);
  if (table === undefined) throw new Error(`the database has no table ${name}`);
  return table;
}

function sorted(keys: readonly unknown[]): string[] {
  return keys.map((key) => JSON.stringify(key)).sort();
}
