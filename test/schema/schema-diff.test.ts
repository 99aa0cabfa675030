// The schema exists three times: as Drizzle definitions, as committed migrations, and in the database. All must agree.

import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Column, getTableName, SQL } from "drizzle-orm";
import { getTableConfig, MySqlDialect, type MySqlTable } from "drizzle-orm/mysql-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { withConnection } from "../../src/database/connect.ts";
import { type LiveTable, normalisedType, readLiveSchema } from "../../src/database/live-schema.ts";
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

describe.each(Object.values(tables).map((table) => [getTableName(table), table] as const))("%s", (name, table) => {
  test("columns", () => {
    const defined = getTableConfig(table).columns.map(definedColumn);
    expect(liveTable(name).columns).toEqual(defined);
  });

  test("keys, indexes and references", () => {
    const { primaryKey, uniqueKeys, indexes, foreignKeys } = liveTable(name);
    const defined = definedKeys(table);
    expect(primaryKey).toEqual(defined.primaryKey);
    expect(sorted(uniqueKeys)).toEqual(sorted(defined.uniqueKeys));
    expect(sorted(foreignKeys.map(Object.values))).toEqual(sorted(defined.foreignKeys));
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

function definedColumn(column: Column) {
  const text = defaultText(column.default);
  const followsUpdates = / ON UPDATE /.test(text ?? "");
  return {
    name: column.name,
    type: normalisedType(column.getSQLType()),
    isNullable: !column.notNull,
    defaultValue: text?.replace(/ ON UPDATE .*/, "") ?? null,
    isAutoIncrement: "autoIncrement" in column && column.autoIncrement === true,
    followsUpdates,
  };
}

/** A default as the database would print it: literals without quotes, expressions without parentheses. */
function defaultText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = value instanceof SQL ? new MySqlDialect().sqlToQuery(value).sql : String(value);
  return text.replace(/^\((.*)\)$/, "$1").replace(/^'(.*)'$/, "$1");
}

function definedKeys(table: MySqlTable) {
  const config = getTableConfig(table);
  const names = (columns: readonly unknown[]): string[] =>
    columns.map((column) => {
      if (typeof column !== "object" || column === null || !("name" in column))
        throw new Error("an index on no column");
      return String(column.name);
    });
  const single = (has: (column: Column) => boolean): string[][] => config.columns.filter(has).map(({ name }) => [name]);
  return {
    primaryKey: [
      ...config.primaryKeys.flatMap(({ columns }) => names(columns)),
      ...single(({ primary }) => primary).flat(),
    ],
    uniqueKeys: [
      ...config.uniqueConstraints.map(({ columns }) => names(columns)),
      ...config.indexes
        .filter(({ config: { unique } }) => unique === true)
        .map(({ config: { columns } }) => names(columns)),
      ...single(({ isUnique }) => isUnique),
    ],
    indexes: config.indexes
      .filter(({ config: { unique } }) => unique !== true)
      .map(({ config: { columns } }) => names(columns)),
    foreignKeys: config.foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      const rule = (key.onDelete ?? "no action").toUpperCase();
      return [
        names(columns),
        getTableName(foreignTable),
        names(foreignColumns),
        rule === "NO ACTION" ? "RESTRICT" : rule,
      ];
    }),
  };
}

function sorted(keys: readonly unknown[]): string[] {
  return keys.map((key) => JSON.stringify(key)).sort();
}
