import { describe, expect, it } from "vitest";
import { accountsInOrder, chartOfAccounts, expenseAccountOf } from "../../src/domain/books/accounts.ts";

describe("the chart of accounts", () => {
  it("has the application's own nine, by number and name", () => {
    const byNumber = new Map(accountsInOrder().map(([, account]) => [account.number, account.name]));
    const own = ["1000", "1100", "1200", "2000", "3000", "3100", "4000", "5000", "5100"];
    expect(own.map((number) => byNumber.get(number))).toEqual([
      "Cash",
      "Accounts Receivable",
      "Inventory",
      "Accounts Payable",
      "Owner's Equity",
      "Retained Earnings",
      "Sales Revenue",
      "Cost of Goods Sold",
      "Operating Expenses",
    ]);
  });

  it("uses no number and no name twice", () => {
    const accounts = accountsInOrder().map(([, account]) => account);
    expect(new Set(accounts.map(({ number }) => number)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ name }) => name)).size).toBe(accounts.length);
  });

  it("numbers by type: assets 1, liabilities 2, equity 3, revenue 4, expenses 5", () => {
    const digits = { ASSET: "1", LIABILITY: "2", EQUITY: "3", REVENUE: "4", EXPENSE: "5" };
    for (const [name, account] of accountsInOrder()) expect(account.number[0], name).toBe(digits[account.type]);
  });

  it("names a parent before its children", () => {
    const seen = new Set<string>();
    for (const [name, account] of accountsInOrder()) {
      if (account.parent !== undefined) expect(seen, name).toContain(account.parent);
      seen.add(name);
    }
  });

  it("keeps returns, which lessen revenue, on the debit side", () => {
    expect(chartOfAccounts.salesReturns).toMatchObject({ type: "REVENUE", normalBalance: "DEBIT" });
  });

  it("books every expense category under operating expenses", () => {
    for (const name of Object.values(expenseAccountOf)) {
      expect(chartOfAccounts[name]).toMatchObject({ type: "EXPENSE", parent: "operatingExpenses" });
    }
  });
});
