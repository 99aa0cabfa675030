// When rows become visible: all at the end, or in steps that fall between bundles; and what a lost connection leaves.

import type { RowDataPacket } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import type { Id, UserId } from "../../src/domain/numbers/ids.ts";
import { instant } from "../../src/domain/time/calendar.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { BulkLoader, type CommitPoint } from "../../src/writer/bulk-loader.ts";
import { loadAll } from "../../src/writer/load-all.ts";
import type { LoadMethodName } from "../../src/writer/load-method.ts";
import { failureOf, loaderDatabase } from "./loader-database.ts";

const { connection, observer, connect, stored } = await loaderDatabase();
const methods: readonly LoadMethodName[] = ["load-data", "insert"];
const moment = instant(1_709_226_309);

/** A note and its two comments. */
function noteBundle(number: number, text = "text"): Bundle {
  const bundle = new Bundle();
  const [noteId, userId] = [number as Id<"notes">, 1 as UserId];
  const times = { createdAt: moment, updatedAt: moment };
  bundle.add("notes", { id: noteId, userId, title: `Note ${number}`, ...times });
  for (const id of [2 * number, 2 * number + 1]) {
    bundle.add("noteComments", { id: id as Id<"noteComments">, noteId, userId, content: text, ...times });
  }
  return bundle;
}

function* noteBundles(count: number, text?: string): Generator<Bundle> {
  for (let number = 1; number <= count; number += 1) yield noteBundle(number, text);
}

describe.each(methods)("by %s", (method) => {
  it("nothing is visible before the end, everything after it", async () => {
    const loader = await BulkLoader.open(connection, { method, queuedBytesMax: 1 });
    for (const bundle of noteBundles(2_000, "x".repeat(200))) await loader.write(bundle);
    expect(loader.rowsByTable.get("noteComments")).toBeGreaterThan(0);
    expect(await stored("noteComments")).toEqual([]);
    await loader.finish();
    expect(() => loader.write(noteBundle(2_001))).toThrow("the load has ended");
    expect(await stored("noteComments")).toHaveLength(4_000);
    expect(loader.rowsByTable).toEqual(
      new Map([
        ["notes", 2_000],
        ["noteComments", 4_000],
      ]),
    );
  });

  it("an aborted load leaves nothing, and the connection usable", async () => {
    const loader = await BulkLoader.open(connection, { method });
    for (const bundle of noteBundles(2_000, "x".repeat(200))) await loader.write(bundle);
    await loader.abort();
    expect(() => loader.write(noteBundle(1))).toThrow("aborted");
    await loadAll(connection, noteBundles(1), { method });
    expect(await stored("notes")).toHaveLength(1);
  });

  it("steps fall between bundles, and their points say how far they reach", async () => {
    const points: CommitPoint[] = [];
    const seen: number[][] = [];
    await loadAll(connection, noteBundles(10), {
      method,
      commitEveryRows: 10,
      onCommit: async (point) => {
        points.push(point);
        seen.push([(await stored("notes")).length, (await stored("noteComments")).length]);
      },
    });
    expect(points).toEqual([
      { sequence: 1, bundles: 4, rows: 12, isLast: false },
      { sequence: 2, bundles: 8, rows: 24, isLast: false },
      { sequence: 3, bundles: 10, rows: 30, isLast: true },
    ]);
    // Right before each commit, others see what the commits before it left: whole bundles.
    expect(seen).toEqual([
      [0, 0],
      [4, 8],
      [8, 16],
    ]);
    expect(await stored("noteComments")).toHaveLength(20);
  });

  it("a record written at a commit point is committed with the rows, or with none of them", async () => {
    const record = (what: string) => connection.query("UPDATE sequences SET prefix = ? WHERE id = 1", [what]);
    await observer.query("INSERT INTO sequences (id, name, prefix, currentValue) VALUES (1, 'test', 'none', 0)");
    const prefixes = async () => (await stored("sequences")).map((row) => row.prefix);

    const failing = loadAll(connection, noteBundles(3), {
      method,
      onCommit: async () => {
        await record("lost");
        throw new Error("the record failed");
      },
    });
    await expect(failing).rejects.toThrow("the record failed");
    expect([await prefixes(), await stored("notes")]).toEqual([["none"], []]);

    await loadAll(connection, noteBundles(3), { method, onCommit: async () => void (await record("kept")) });
    expect([await prefixes(), (await stored("notes")).length]).toEqual([["kept"], 3]);
  });

  it("a connection killed in the middle leaves the tables as they were", async () => {
    await loadAll(connection, noteBundles(2), { method });
    const doomed = await connect();
    const [[session]] = await doomed.query<RowDataPacket[]>("SELECT CONNECTION_ID() AS id");
    const error = await failureOf(
      loadAll(doomed, killingAfter(1_000, Number(session?.id)), { method, queuedBytesMax: 64 * 1024 }),
    );
    expect(error).toMatchObject({ fatal: true });
    expect(await stored("notes")).toHaveLength(2);
    expect(await stored("noteComments")).toHaveLength(4);
  });

  it("a connection killed after a step leaves whole bundles", async () => {
    const doomed = await connect();
    const [[session]] = await doomed.query<RowDataPacket[]>("SELECT CONNECTION_ID() AS id");
    const bundles = killingAfter(1_000, Number(session?.id));
    await failureOf(loadAll(doomed, bundles, { method, commitEveryRows: 300, queuedBytesMax: 64 * 1024 }));
    const notes = await stored("notes");
    expect(notes.length % 100).toBe(0);
    expect(notes.length).toBeGreaterThan(0);
    expect(await stored("noteComments")).toHaveLength(notes.length * 2);
  });

  it("what waits for the server stays bounded", async () => {
    const queuedBytesMax = 256 * 1024;
    const bundleBytesMax = 64 * 1024;
    let loadedBytes = 0;
    let writtenBytes = 0;
    let waitingMost = 0;
    const loader = await BulkLoader.open(connection, {
      method,
      queuedBytesMax,
      onProgress: ({ bytes }) => {
        loadedBytes = bytes;
      },
    });
    for (const bundle of noteBundles(400, "x".repeat(10_000))) {
      writtenBytes += 20_000;
      await loader.write(bundle);
      waitingMost = Math.max(waitingMost, writtenBytes - loadedBytes);
    }
    await loader.finish();
    // What collects in chunks that are not full yet comes on top: at most 1 MB a table.
    expect(waitingMost).toBeLessThan(queuedBytesMax + bundleBytesMax + 2 * 1024 * 1024);
    expect(loadedBytes).toBeGreaterThan(8_000_000);
  });
});

/** Bundles without end; after some of them the session that loads them is killed. */
function* killingAfter(count: number, session: number): Generator<Bundle> {
  for (let number = 101; ; number += 1) {
    if (number === 101 + count) void observer.query(`KILL ${session}`);
    yield noteBundle(number, "x".repeat(500));
  }
}
