// What the encoder writes, and what it refuses before the server sees it.

import type { MySqlTable } from "drizzle-orm/mysql-core";
import { describe, expect, it } from "vitest";
import { cents } from "../../src/domain/numbers/money.ts";
import { day, instant } from "../../src/domain/time/calendar.ts";
import { type TableName, tableNames, tables } from "../../src/schema/tables.ts";
import { LoadError } from "../../src/writer/load-error.ts";
import { type Row, RowEncoder } from "../../src/writer/row-encoder.ts";
import { sqlFormat, tsvFormat } from "../../src/writer/row-format.ts";
import { TimeTexts } from "../../src/writer/time-texts.ts";

const moment = instant(1_709_226_309);
const posting: Row = {
  id: 7,
  entryNumber: "JE-7",
  entryDate: day("2024-02-29"),
  accountId: 3,
  credit: cents(-120_005),
  description: "Bob's\tfirst\\last\n",
  fiscalPeriodId: 2,
  isPosted: true,
  createdBy: 1,
  createdAt: moment,
};

function encoderOf(name: TableName, format = tsvFormat): RowEncoder {
  const table: MySqlTable = tables[name];
  return new RowEncoder(table, format, new TimeTexts());
}

function refusal(name: TableName, row: Row): LoadError {
  try {
    encoderOf(name).encode(row);
  } catch (error) {
    if (error instanceof LoadError) return error;
    throw error;
  }
  throw new Error("the row was encoded");
}

describe("a row", () => {
  it("is a line of TSV, omitted columns holding their defaults", () => {
    expect(encoderOf("postings").encode(posting)).toBe(
      [
        ...["7", "JE-7", "2024-02-29", "3", "0.00", "-1200.05", "Bob's\\tfirst\\\\last\\n", "\\N", "\\N", "2"],
        ...["0", "1", "\\N", "\\N", "1", "2024-02-29 17:05:09\n"],
      ].join("\t"),
    );
  });

  it("is a tuple of SQL", () => {
    expect(encoderOf("postings", sqlFormat).encode(posting)).toBe(
      "(7,'JE-7','2024-02-29',3,'0.00',-1200.05,'Bob\\'s\tfirst\\\\last\\n',NULL,NULL,2,'0',1,NULL,NULL,1,'2024-02-29 17:05:09'),\n",
    );
  });

  it("may give undefined for an omitted column", () => {
    const encoder = encoderOf("postings");
    expect(encoder.encode({ ...posting, postedAt: undefined })).toBe(encoder.encode(posting));
  });

  it("takes an expression of JSON as a default", () => {
    const rule = { id: 1, frequency: "DAILY", eventId: 2, startDate: day("2024-01-01"), createdAt: moment };
    const text = encoderOf("calendarRecurrenceRules").encode({ ...rule, updatedAt: moment });
    expect(text.split("\t")).toContain("[]");
  });

  it("is named by its key, composite too", () => {
    expect(encoderOf("postings").keyOf(posting)).toBe("7");
    expect(encoderOf("rolePermissions").keyOf({ roleId: 3, permissionId: 12 })).toBe("3, 12");
  });

  it("of every table can be compiled", () => {
    for (const name of tableNames) expect(encoderOf(name).columns().length, name).toBeGreaterThan(1);
  });
});

describe("a row is refused, with its table, key and column,", () => {
  it.each([
    ["a property that is no column", { debits: 1 }, undefined, 'it has no column for "debits"'],
    ["a missing value without a default", { accountId: undefined }, "accountId", "it must be given: it has no default"],
    ["a missing id", { id: undefined }, "id", "it must be given: the run allocates its ids"],
    ["a missing moment", { createdAt: undefined }, "createdAt", "it must be given: its default is the server's clock"],
    ["a null that is not allowed", { entryNumber: null }, "entryNumber", "it cannot be null"],
    ["a text that is too long", { entryNumber: "x".repeat(51) }, "entryNumber", "has more than 50 characters"],
    ["a text that is none", { description: 5 }, "description", "5 is not text"],
    ["a fraction of an id", { accountId: 1.5 }, "accountId", "1.5 is not a 32-bit integer"],
    ["NaN for an id", { accountId: Number.NaN }, "accountId", "NaN is not a 32-bit integer"],
    ["a fraction of a cent", { debit: 0.5 }, "debit", "0.5 is not a whole number"],
    ["NaN for money", { debit: Number.NaN }, "debit", "NaN is not a whole number"],
    ["more money than fits", { debit: 10 ** 12 }, "debit", '"10000000000.00" does not fit decimal(12,2)'],
    ["a flag that is none", { isPosted: 1 }, "isPosted", "1 is not true or false"],
    ["a day as text", { entryDate: "2024-02-29" }, "entryDate", '"2024-02-29" is not a whole number'],
    ["a day beyond DATE", { entryDate: 3_000_000 }, "entryDate", "day 3000000 since 1970 is beyond DATE"],
    ["a moment beyond TIMESTAMP", { postedAt: 2 ** 31 }, "postedAt", "2147483648 s since 1970 is beyond TIMESTAMP"],
  ])("for %s", (_what, change, column, reason) => {
    const error = refusal("postings", { ...posting, ...change });
    expect(error).toMatchObject({ table: "ledgerEntries", column });
    expect(error.message).toContain("table ledgerEntries, row ");
    expect(error.message).toContain(reason);
  });

  it("for a word that its enum does not have", () => {
    const account = { id: 1, accountNumber: "1000", accountName: "Cash", normalBalance: "DEBIT" };
    const error = refusal("accounts", { ...account, accountType: "MONEY", createdAt: moment, updatedAt: moment });
    expect(error.message).toBe(
      'table accounts, row 1, column accountType: "MONEY" is not one of ASSET, LIABILITY, EQUITY, REVENUE, EXPENSE',
    );
  });

  it("but a text may have as many characters as its column, whatever their width", () => {
    expect(encoderOf("postings").encode({ ...posting, entryNumber: "🌿".repeat(50) })).toContain("🌿");
  });
});
