// `terp-seed statements` on books made by hand: what an accountant reads, what a machine reads, and books that are broken.

import type { ResultSetHeader } from "mysql2/promise";
import { beforeEach, describe, expect, test } from "vitest";
import {
  type JsonStatements,
  type StatementsOptions,
  statements,
  statementsCommand,
} from "../../src/commands/statements.ts";
import { ensureRunsTable, startRun } from "../../src/database/run-record.ts";
import { runsTable } from "../../src/database/schema-state.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";
import { day } from "../../src/domain/time/calendar.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { type TestContext, testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { handMadeBooks } from "./hand-made-books.ts";

const { url, connection } = await handMadeBooks();
const empty = await scratchDatabase();

let context: TestContext;
beforeEach(() => {
  context = testContext(testHost("/nowhere"));
});

async function text(options: StatementsOptions = {}): Promise<string> {
  await statements(context, { databaseUrl: url, ...options });
  return context.printed.join("\n");
}

async function json(options: StatementsOptions = {}): Promise<JsonStatements> {
  const own = testContext(testHost("/nowhere"));
  await statements(own, { databaseUrl: url, json: true, ...options });
  expect(own.printed).toHaveLength(1);
  context.outcome.exitCode = own.outcome.exitCode;
  return JSON.parse(own.printed.join());
}

/** Changes the books for the length of a test. */
async function whileBroken(change: string, mend: string, look: () => Promise<void>): Promise<void> {
  const [changed] = await connection().query<ResultSetHeader>(change);
  expect(changed.affectedRows).toBeGreaterThan(0);
  try {
    await look();
  } finally {
    await connection().query(mend);
  }
}

describe("statements for people", () => {
  test("a month, with the one before beside it", async () => {
    expect(withoutDatabase(await text({ period: "2024-02" }))).toMatchInlineSnapshot(`
      "Income statement, 2024-02-01 to 2024-02-29        2024-02      2024-01
        Revenue
          4000 Sales Revenue                           6,000.00     8,000.00
          4100 Sales Returns and Allowances             (500.00)        0.00
          4200 Delivery Fees                             300.00         0.00
        Net revenue                                    5,800.00     8,000.00
        Cost of goods sold
          5000 Cost of Goods Sold                     (4,000.00)   (5,500.00)
        Gross profit                                   1,800.00     2,500.00
        Gross margin                                      31.0%        31.3%
        Operating expenses
          5110 Rent                                        0.00    (2,000.00)
          5900 State Licence                            (250.00)        0.00
        Total operating expenses                        (250.00)   (2,000.00)
        Operating income                               1,550.00       500.00
        Other income and expenses
          4900 Interest Income                             0.00        12.34
          5200 Bad Debt Expense                       (1,300.00)        0.00
          5300 Inventory Adjustments                     (75.00)        0.00
          5400 Samples                                   (30.00)        0.00
          5500 Bank Fees                                   0.00       (25.50)
        Net income                                       145.00       486.84

      Balance sheet                                  2024-02-29
        Assets
          1000 Cash                                   42,086.84
          1010 Petty Cash                                250.00
          1100 Accounts Receivable                     5,000.00
          1200 Inventory                               3,395.00
          1210 Consigned Inventory Held                5,000.00
          1220 Inventory Out on Consignment            1,000.00
          1500 Delivery Van                           12,000.00
        Total assets                                  68,731.84
        Liabilities
          2100 Consignment Obligation                  6,000.00
          2200 Customer Credits                          100.00
          2500 Van Loan                                9,000.00
        Total liabilities                             15,100.00
        Equity
          3000 Owner's Equity                         50,000.00
          3100 Retained Earnings                       3,000.00
          Profit of fiscal year 2024                     631.84
        Total equity                                  53,631.84
        Assets less liabilities less equity                0.00

      Cash flow statement, 2024-02-01 to 2024-02-29     2024-02
        Opening cash                                  46,986.84
        Operating activities
          Refunds to customers                          (400.00)
          Payments to suppliers                       (3,000.00)
          5900 State Licence                            (250.00)
        Cash from operating activities                (3,650.00)
        Cash from investing activities                     0.00
        Financing activities
          2500 Van Loan                               (1,000.00)
        Cash from financing activities                (1,000.00)
        Closing cash                                  42,336.84
        Balance of cash in the ledger                 42,336.84
        Balance less closing cash                          0.00"
    `);
    expect(context.outcome.exitCode).toBe(0);
  });

  test("a year whose books end before it does", async () => {
    const printed = await text({ period: "2024" });
    expect(printed).toContain("Income statement, 2024-01-01 to 2024-02-29");
    expect(printed).toMatch(/Net income +631\.84 +3,000\.00/);
    expect(printed).toMatch(/Profit of fiscal year 2024 +631\.84/);
  });

  test("the whole run up to the as-of day on record, and what it leaves out", async () => {
    await ensureRunsTable(connection());
    await startRun(connection(), {
      ...{ runId: "00000000-0000-4000-8000-000000000000", toolVersion: "0.0.0", profile: "by hand", seed: 1 },
      ...{ asOf: day("2024-01-31"), profileJson: "{}", schemaFingerprint: "0".repeat(64), method: "INSERT" },
    });
    try {
      expect(await text()).toContain("Income statement, 2023-11-02 to 2024-02-29");
      expect(context.reported).toEqual([
        "The latest run on record (by hand, seed 1) is LOADING: its rows are incomplete.",
      ]);
      await connection().query(`UPDATE ${runsTable} SET state = 'COMPLETE'`);
      const printed = await text();
      expect(printed).toContain("Income statement, 2023-11-02 to 2024-01-31 ");
      expect(printed).toContain("The books go on to 2024-02-29; these statements end on 2024-01-31.");
    } finally {
      await connection().query(`DROP TABLE ${runsTable}`);
    }
  });

  test("--quiet leaves the exit code", async () => {
    expect(await text({ quiet: true })).toBe("");
  });
});

describe("statements for machines", () => {
  test("whole cents, and sections that sum to their totals", async () => {
    const { incomeStatement, balanceSheet, cashFlowStatement, ...rest } = await json({ period: "2024-Q1" });
    expect(rest).toMatchObject({ period: "2024-Q1", periodBefore: "2023-Q4", faults: [], remarks: [] });
    expect(incomeStatement).toMatchObject({
      from: "2024-01-01",
      to: "2024-02-29",
      grossProfitCents: 430_000,
      operatingIncomeCents: 205_000,
      netIncomeCents: 63_184,
    });
    expect(incomeStatement.grossMarginShare).toBeCloseTo(4300 / 13_800, 10);
    expect(balanceSheet).toMatchObject({ on: "2024-02-29", differenceCents: 0 });
    expect(balanceSheet.equity.lines).toContainEqual({
      accountNumber: "3100",
      title: "Retained Earnings",
      amountCents: 300_000,
    });
    expect(cashFlowStatement).toMatchObject({ openingCents: 4_300_000, closingCents: 4_233_684, differenceCents: 0 });
    const sections = [
      ...[incomeStatement.revenue, incomeStatement.costOfGoodsSold, incomeStatement.operatingExpenses],
      ...[incomeStatement.other, balanceSheet.assets, balanceSheet.liabilities, balanceSheet.equity],
      ...[cashFlowStatement.operating, cashFlowStatement.investing, cashFlowStatement.financing],
    ];
    for (const { lines, totalCents } of sections) {
      expect(lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
    }
  });

  test("every account of the chart stands in one statement", async () => {
    const { incomeStatement, balanceSheet } = await json();
    const { revenue, costOfGoodsSold, operatingExpenses, other } = incomeStatement;
    const { assets, liabilities, equity } = balanceSheet;
    const shown = [revenue, costOfGoodsSold, operatingExpenses, other, assets, liabilities, equity]
      .flatMap(({ lines }) => lines.map(({ accountNumber }) => accountNumber))
      .filter((number) => number !== null);
    const [rows] = await connection().query<ResultSetHeader[]>(
      "SELECT accountNumber FROM accounts ORDER BY accountNumber",
    );
    expect(shown.toSorted().map((accountNumber) => ({ accountNumber }))).toEqual(rows);
  });

  test("months sum to the year, and quarters join at their balances", async () => {
    const year = await json({ period: "2023" });
    const months = [await json({ period: "2023-11" }), await json({ period: "2023-12" })];
    const sum = (of: (one: JsonStatements) => number) => months.reduce((total, month) => total + of(month), 0);
    expect(sum((month) => month.incomeStatement.netIncomeCents)).toBe(year.incomeStatement.netIncomeCents);
    expect(sum(({ cashFlowStatement }) => cashFlowStatement.operating.totalCents)).toBe(
      year.cashFlowStatement.operating.totalCents,
    );
    const next = await json({ period: "2024-Q1" });
    expect(next.cashFlowStatement.openingCents).toBe(year.cashFlowStatement.closingCents);
    expect(next.incomeStatementBefore).toEqual((await json({ period: "2023-Q4" })).incomeStatement);
  });
});

describe("books that are broken", () => {
  const mended = "UPDATE ledgerEntries SET isPosted = 1";

  test("an entry that lost the side of its expense: by how much, and exit code 1", async () => {
    const remove = "DELETE FROM ledgerEntries WHERE entryDate = '2024-01-31' AND accountId = 5110";
    await connection().query("CREATE TEMPORARY TABLE kept AS SELECT * FROM ledgerEntries");
    await whileBroken(remove, "REPLACE INTO ledgerEntries SELECT * FROM kept", async () => {
      const printed = await text({ period: "2024-02" });
      expect(printed).toMatch(/Assets less liabilities less equity +\(2,000\.00\)/);
      expect(printed).toContain(
        "The balance sheet does not balance: assets fall short of liabilities and equity by $2,000.00.",
      );
      expect(printed).toContain("terp-seed validate --only L names the entries.");
      expect(context.outcome.exitCode).toBe(1);
      const january = await json({ period: "2024-01" });
      expect(january.faults).toContain(
        "The cash flow statement does not reconcile: cash holds $2,000.00 less than its flows explain.",
      );
      expect(context.outcome.exitCode).toBe(1);
      await json({ period: "2023" });
      expect(context.outcome.exitCode, "the year before is whole").toBe(0);
    });
  });

  test("rows that are not posted are left out, and said to be", async () => {
    const unpost = "UPDATE ledgerEntries SET isPosted = 0 WHERE entryDate = '2024-02-20'";
    await whileBroken(unpost, mended, async () => {
      const { balanceSheet, incomeStatement, remarks } = await json({ period: "2024-02" });
      expect(remarks).toEqual(["Left out: rows that are not posted (2)."]);
      expect(incomeStatement.netIncomeCents).toBe(14_500 + 130_000);
      expect(balanceSheet.differenceCents).toBe(0);
    });
  });

  test("rows of an account that is not in the chart are missed, not overlooked", async () => {
    const lose = "UPDATE ledgerEntries SET accountId = 77 WHERE accountId = 5900";
    await whileBroken(lose, "UPDATE ledgerEntries SET accountId = 5900 WHERE accountId = 77", async () => {
      const { balanceSheet, cashFlowStatement, remarks } = await json({ period: "2024-02" });
      expect(remarks).toEqual(["Left out: rows of accounts that the chart does not have (accountId 77)."]);
      expect(balanceSheet.differenceCents).toBe(-25_000);
      expect(cashFlowStatement.differenceCents).toBe(-25_000);
    });
  });
});

describe("what cannot be stated is refused with a remedy", () => {
  test.each([
    ["no period", { period: "2024-13" }, '"2024-13" is no period of statements.', "a quarter as 2024-Q2", 2],
    ["before the books", { period: "2019" }, "The books have nothing in 2019.", "2023-11-02 to 2024-02-29", 2],
    ["after the books", { period: "2024-Q2" }, "The books have nothing in 2024-Q2.", "2023-11-02 to 2024-02-29", 2],
    ["no tables", { databaseUrl: empty.url }, /^The schema of database \w+ is not TERP's: /, "terp-seed push", 3],
    ["no server", { databaseUrl: "mysql://a:b@127.0.0.1:1/c" }, /^No database server answers/, "DATABASE_URL", 3],
  ])("%s", async (_, options, message, remedy, exitCode) => {
    const refused = text(options);
    await expect(refused).rejects.toBeInstanceOf(OperatorError);
    await expect(refused).rejects.toMatchObject({
      message: typeof message === "string" ? message : expect.stringMatching(message),
      remedy: expect.stringContaining(remedy),
      exitCode,
    });
  });

  test("a ledger without posted rows", async () => {
    await whileBroken("UPDATE ledgerEntries SET isPosted = 0", "UPDATE ledgerEntries SET isPosted = 1", async () => {
      await expect(text()).rejects.toMatchObject({
        message: expect.stringMatching(/^The ledger of database \w+ on .* holds no posted rows\.$/),
        exitCode: 3,
      });
    });
  });
});

test("--help shows an example", () => {
  const printed: string[] = [];
  statementsCommand(context)
    .configureOutput({ writeOut: (part) => printed.push(part) })
    .outputHelp();
  expect(printed.join("")).toContain("$ terp-seed statements --period 2024-06");
});

/** Without the line that names the scratch database. */
function withoutDatabase(printed: string): string {
  return printed.split("\n").slice(2).join("\n");
}
