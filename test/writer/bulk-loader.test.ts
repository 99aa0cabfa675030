// Both methods against drizzle's own insert: every column of every table, on a real server.

import { drizzle } from "drizzle-orm/mysql2";
import fc from "fast-check";
import type { RowDataPacket } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import type { Id, UserId } from "../../src/domain/numbers/ids.ts";
import { instant } from "../../src/domain/time/calendar.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { type NewRow, tableNames, tables } from "../../src/schema/tables.ts";
import { loadAll } from "../../src/writer/load-all.ts";
import type { LoadMethodName } from "../../src/writer/load-method.ts";
import { fullRow, hardTexts, leanRow, nullRow } from "./any-row.ts";
import { loaderDatabase, type StoredRow } from "./loader-database.ts";

const { connection, observer, stored } = await loaderDatabase();
const methods: readonly LoadMethodName[] = ["load-data", "insert"];

describe.each(methods)("by %s", (method) => {
  it("every table holds what drizzle's insert would have written", async () => {
    const bundle = rowsOfEveryTable();
    const loader = await loadAll(connection, [bundle], { method });
    const loaded = await everything();
    expect([...loader.rowsByTable.values()]).toEqual(tableNames.map(() => 12));

    await insertWithDrizzle(bundle);
    expect(loaded).toEqual(await everything());
  });

  it("any text comes back as it was", async () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (texts) => {
        await drizzle(connection).delete(tables.noteComments);
        await loadAll(connection, [noteComments(texts)], { method });
        expect((await stored("noteComments")).map((row) => row.content)).toEqual(texts);
      }),
      { numRuns: 40, seed: 2024 },
    );
  });

  it("the hardest texts come back as they were", async () => {
    await loadAll(connection, [noteComments(hardTexts)], { method });
    expect((await stored("noteComments")).map((row) => row.content)).toEqual(hardTexts);
  });

  it("gives the session back as it was", async () => {
    const settings = "SELECT @@autocommit AS a, @@foreign_key_checks AS f, @@sql_mode AS m, @@time_zone AS z";
    const [before] = await connection.query<RowDataPacket[]>(settings);
    await loadAll(connection, [noteComments(["one"])], { method });
    expect((await connection.query<RowDataPacket[]>(settings))[0]).toEqual(before);
  });
});

/** In each table: ten full rows, one of defaults, one of nulls. */
function rowsOfEveryTable(): Bundle {
  const bundle = new Bundle();
  for (const name of tableNames) {
    const table = tables[name];
    const rows = Array.from({ length: 10 }, (_, index) => fullRow(table, index + 1));
    for (const row of [...rows, leanRow(table, 11), nullRow(table, 12)]) bundle.add(name, row as NewRow<typeof name>);
  }
  return bundle;
}

async function insertWithDrizzle(bundle: Bundle): Promise<void> {
  const database = drizzle(observer);
  await observer.query("SET foreign_key_checks = 0");
  for (const name of tableNames) {
    await database.delete(tables[name]);
    await database.insert(tables[name]).values([...bundle.rowsOf(name)]);
  }
  await observer.query("SET foreign_key_checks = 1");
}

async function everything(): Promise<Map<string, StoredRow[]>> {
  const contents = new Map<string, StoredRow[]>();
  for (const name of tableNames) contents.set(name, await stored(name));
  return contents;
}

function noteComments(texts: readonly string[]): Bundle {
  const bundle = new Bundle();
  for (const [index, content] of texts.entries()) {
    bundle.add("noteComments", {
      id: (index + 1) as Id<"noteComments">,
      noteId: 1 as Id<"notes">,
      userId: 1 as UserId,
      content,
      createdAt: instant(1_709_214_309),
      updatedAt: instant(1_709_214_309),
    });
  }
  return bundle;
}
