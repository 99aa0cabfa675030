// The statements of a simulated business, against the same figures added up by hand in SQL.

import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedProfile } from "../../src/commands/seed.ts";
import { type JsonStatements, statements } from "../../src/commands/statements.ts";
import { formatCents } from "../../src/domain/numbers/money.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const { url } = await scratchDatabase();
const project = new URL("../../", import.meta.url).pathname;
const months = ["2024-09", "2024-10", "2024-11", "2024-12"];

let connection: Connection;
beforeAll(async () => {
  connection = await createConnection({ uri: url, dateStrings: true });
  await seedProfile(testContext(testHost(project)), tinyProfile, { databaseUrl: url, yes: true, quiet: true });
});
afterAll(() => connection.end());

async function statementsOf(period?: string): Promise<JsonStatements> {
  const context = testContext(testHost(project));
  await statements(context, { databaseUrl: url, json: true, ...(period === undefined ? {} : { period }) });
  expect(context.outcome.exitCode).toBe(0);
  return JSON.parse(context.printed.join());
}

async function amount(sql: string): Promise<string> {
  const [[row]] = await connection.query<RowDataPacket[]>(
    `SELECT CAST(COALESCE((${sql}), 0) AS DECIMAL(20,2)) AS amount`,
  );
  return row?.amount;
}

const ledgerSum = (side: string, where: string) =>
  amount(`SELECT SUM(${side}) FROM ledgerEntries JOIN accounts ON accounts.id = accountId WHERE ${where}`);

test("revenue and cost are those of the documents", async () => {
  // Over the whole run: an order that is returned unpaid in the month after it was sold lessens that month's revenue.
  const [sales] = (await statementsOf()).incomeStatement.revenue.lines;
  expect(sales && formatCents(sales.amountCents)).toBe(
    await amount("SELECT SUM(totalAmount) FROM invoices WHERE status NOT IN ('DRAFT', 'VOID')"),
  );

  const { incomeStatement } = await statementsOf("2024-10");
  const october = "BETWEEN '2024-10-01' AND '2024-10-31'";
  expect(formatCents(incomeStatement.costOfGoodsSold.totalCents)).toBe(
    await ledgerSum("credit - debit", `accountNumber = '5000' AND entryDate ${october}`),
  );
  expect(formatCents(incomeStatement.netIncomeCents)).toBe(
    await ledgerSum("credit - debit", `accountType IN ('REVENUE', 'EXPENSE') AND entryDate ${october}`),
  );
});

test("the balance sheet is that of the business at the as-of day", async () => {
  const { balanceSheet, incomeStatement } = await statementsOf();
  const balanceOf = (number: string) => {
    const lines = [...balanceSheet.assets.lines, ...balanceSheet.liabilities.lines, ...balanceSheet.equity.lines];
    const line = lines.find(({ accountNumber }) => accountNumber === number);
    return line && formatCents(line.amountCents);
  };
  expect(balanceSheet).toMatchObject({ on: tinyProfile.period.end, differenceCents: 0 });
  expect(balanceOf("1100")).toBe(await amount("SELECT SUM(total_owed) FROM clients"));
  expect(balanceOf("2000")).toBe(
    await amount("SELECT SUM(amountDue) FROM bills WHERE status NOT IN ('DRAFT', 'VOID')"),
  );
  expect(balanceOf("3000")).toBe(await ledgerSum("credit", "accountNumber = '3000'"));
  expect(balanceOf("3100")).toBe("0.00");
  expect(balanceSheet.equity.lines.at(-1)).toEqual({
    accountNumber: null,
    title: "Profit of fiscal year 2024",
    amountCents: incomeStatement.netIncomeCents,
  });
});

test("cash flows are those of the payments", async () => {
  const { cashFlowStatement } = await statementsOf();
  const flow = (title: string) => {
    const line = cashFlowStatement.operating.lines.find((candidate) => candidate.title === title);
    return line && formatCents(line.amountCents);
  };
  const payments = (type: string) =>
    `SELECT SUM(amount) FROM payments WHERE paymentType = '${type}' AND billId IS NOT NULL`;
  expect(flow("Payments to suppliers")).toBe(await amount(`SELECT -(${payments("SENT")})`));
  expect(flow("Operating expenses")).toBe(await amount("SELECT -SUM(totalAmount) FROM expenses WHERE billId IS NULL"));
  expect(formatCents(cashFlowStatement.closingCents)).toBe(await ledgerSum("debit - credit", "accountNumber = '1000'"));
  expect(cashFlowStatement).toMatchObject({ openingCents: 0, differenceCents: 0 });
});

test("months sum to the year, and each opens where the last closed", async () => {
  const year = await statementsOf("2024");
  const parts: JsonStatements[] = [];
  for (const month of months) parts.push(await statementsOf(month));
  const sum = (of: (part: JsonStatements) => number) => parts.reduce((total, part) => total + of(part), 0);
  const figures: readonly ((part: JsonStatements) => number)[] = [
    ({ incomeStatement }) => incomeStatement.revenue.totalCents,
    ({ incomeStatement }) => incomeStatement.grossProfitCents,
    ({ incomeStatement }) => incomeStatement.operatingIncomeCents,
    ({ incomeStatement }) => incomeStatement.netIncomeCents,
    ({ cashFlowStatement }) => cashFlowStatement.operating.totalCents,
    ({ cashFlowStatement }) => cashFlowStatement.investing.totalCents,
    ({ cashFlowStatement }) => cashFlowStatement.financing.totalCents,
  ];
  for (const figure of figures) expect(sum(figure)).toBe(figure(year));
  const closing = [0, ...parts.map(({ cashFlowStatement }) => cashFlowStatement.closingCents)];
  expect(parts.map(({ cashFlowStatement }) => cashFlowStatement.openingCents)).toEqual(closing.slice(0, -1));
  expect(parts.map(({ periodBefore }) => periodBefore)).toEqual([null, ...months.slice(0, -1)]);
});
