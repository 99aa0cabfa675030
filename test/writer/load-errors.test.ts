// What the server refuses, by either method: the error names the table, the row and the column. The encoder lets these
// through because the target has drifted from our schema, or because only the server can know.

import { describe, expect, it } from "vitest";
import type { Id, UserId } from "../../src/domain/numbers/ids.ts";
import { day, instant } from "../../src/domain/time/calendar.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import type { NewRow } from "../../src/schema/tables.ts";
import { loadAll } from "../../src/writer/load-all.ts";
import { LoadError } from "../../src/writer/load-error.ts";
import type { LoadMethodName } from "../../src/writer/load-method.ts";
import { failureOf, loaderDatabase } from "./loader-database.ts";

const { connection, observer, stored } = await loaderDatabase();
const methods: readonly LoadMethodName[] = ["load-data", "insert"];
const moment = instant(1_709_226_309);

describe.each(methods)("by %s", (method) => {
  it.each([
    {
      what: "a text longer than the column has become",
      drift: "MODIFY periodName VARCHAR(6) NOT NULL",
      restore: "MODIFY periodName VARCHAR(100) NOT NULL",
      column: "periodName",
      says: /too long|truncated/,
      bad: { periodName: "much too long" },
    },
    {
      what: "an enum value that the column no longer has",
      drift: "MODIFY status ENUM('OPEN','CLOSED') NOT NULL",
      restore: "MODIFY status ENUM('OPEN','CLOSED','LOCKED') NOT NULL DEFAULT 'OPEN'",
      column: "status",
      says: /truncated/,
      bad: { status: "LOCKED" },
    },
    {
      what: "a number beyond the column's range",
      drift: "MODIFY fiscalYear TINYINT NOT NULL",
      restore: "MODIFY fiscalYear INT NOT NULL",
      column: "fiscalYear",
      says: /[Oo]ut of range/,
      bad: { fiscalYear: 2_024 },
    },
    {
      what: "a date, where the column has become a number",
      drift: "MODIFY endDate INT NOT NULL",
      restore: "MODIFY endDate DATE NOT NULL",
      column: "endDate",
      says: /truncated|[Ii]ncorrect integer/,
      bad: {},
      everyRow: true,
    },
  ] as const)("$what", async ({ drift, restore, column, says, bad, ...rest }) => {
    await observer.query(`ALTER TABLE fiscalPeriods ${drift}`);
    try {
      const error = await failureOf(loadAll(connection, [periods(12, { 5: bad })], { method }));
      expect(error).toBeInstanceOf(LoadError);
      expect(error).toMatchObject({ table: "fiscalPeriods", rowKey: "everyRow" in rest ? "101" : "105", column });
      expect(error).toHaveProperty("message", expect.stringMatching(says));
      expect(error).toHaveProperty("cause");
    } finally {
      await observer.query("DELETE FROM fiscalPeriods");
      await observer.query(`ALTER TABLE fiscalPeriods ${restore}`);
    }
    expect(await stored("fiscalPeriods")).toEqual([]);
  });

  it("a text beyond 64 KB", async () => {
    const bundle = new Bundle();
    bundle.add("noteComments", comment(1, "short"));
    bundle.add("noteComments", comment(2, "x".repeat(65_536)));
    bundle.add("noteComments", comment(3, "short"));
    const error = await failureOf(loadAll(connection, [bundle], { method }));
    expect(error).toMatchObject({ table: "note_comments", rowKey: "2", column: "content" });
    expect(await stored("noteComments")).toEqual([]);
  });

  it("a value that a unique key holds already, in the same load", async () => {
    const rows = Array.from({ length: 9 }, (_, index) => account(index + 1, `${1000 + index}`));
    const error = await failureOf(loadAll(connection, [accounts([...rows, account(10, "1004")])], { method }));
    expect(error).toMatchObject({ table: "accounts", rowKey: "10", column: "accountNumber" });
    expect(await stored("accounts")).toEqual([]);
  });

  it("an id that is taken already, by a row from before", async () => {
    await loadAll(connection, [accounts([account(1, "1000"), account(2, "1100")])]);
    const second = [account(3, "1200"), account(2, "2000"), account(4, "3000")];
    const error = await failureOf(loadAll(connection, [accounts(second)], { method }));
    expect(error).toMatchObject({ table: "accounts", rowKey: "2", column: "id" });
    expect(await stored("accounts")).toHaveLength(2);
  });

  it("a table that is not there", async () => {
    await observer.query("RENAME TABLE note_comments TO note_comments_elsewhere");
    try {
      const bundle = new Bundle();
      bundle.add("noteComments", comment(1, "where to?"));
      const error = await failureOf(loadAll(connection, [bundle], { method }));
      expect(error).toBeInstanceOf(LoadError);
      expect(error).toMatchObject({ table: "note_comments", message: expect.stringMatching(/doesn't exist/) });
    } finally {
      await observer.query("RENAME TABLE note_comments_elsewhere TO note_comments");
    }
  });

  it("a row that we refuse ourselves leaves nothing of its bundle, nor of those before", async () => {
    const good = accounts([account(1, "1000")]);
    const bad = accounts([account(2, "1100"), account(3, "x".repeat(21))]);
    const error = await failureOf(loadAll(connection, [good, bad], { method }));
    expect(error).toMatchObject({ table: "accounts", rowKey: "3", column: "accountNumber" });
    expect(await stored("accounts")).toEqual([]);
  });
});

/** Fiscal periods 101 to 100 + count; `changes` are by index from 1. */
function periods(count: number, changes: Readonly<Record<number, Partial<NewRow<"fiscalPeriods">>>>): Bundle {
  const bundle = new Bundle();
  for (let index = 1; index <= count; index += 1) {
    bundle.add("fiscalPeriods", {
      id: (100 + index) as Id<"fiscalPeriods">,
      periodName: `P${index}`,
      startDate: day("2024-01-01"),
      endDate: day("2024-01-31"),
      fiscalYear: 24,
      status: "OPEN",
      createdAt: moment,
      updatedAt: moment,
      ...changes[index],
    });
  }
  return bundle;
}

function comment(id: number, content: string): NewRow<"noteComments"> {
  const times = { createdAt: moment, updatedAt: moment };
  return { id: id as Id<"noteComments">, noteId: 1 as Id<"notes">, userId: 1 as UserId, content, ...times };
}

function account(id: number, accountNumber: string): NewRow<"accounts"> {
  return {
    id: id as Id<"accounts">,
    accountNumber,
    accountName: "Any",
    accountType: "ASSET",
    normalBalance: "DEBIT",
    createdAt: moment,
    updatedAt: moment,
  };
}

function accounts(rows: readonly NewRow<"accounts">[]): Bundle {
  const bundle = new Bundle();
  for (const row of rows) bundle.add("accounts", row);
  return bundle;
}
