// Income statement: what was earned within a range of days. Amounts say what they do to profit, so costs are below zero.

import type { AccountName, AccountType } from "../domain/books/accounts.ts";
import { addCents, type Cents, negateCents, sumCents } from "../domain/numbers/money.ts";
import { isoDay } from "../domain/time/calendar.ts";
import { type DateRange, type Ledger, type LedgerAccount, sumWithin } from "./ledger.ts";
import { accountSection, type Section } from "./section.ts";

export type IncomeStatement = {
  /** "2024-06-01" */
  readonly from: string;
  readonly to: string;
  /** Sales, less returns and allowances; the total is net revenue. */
  readonly revenue: Section;
  readonly costOfGoodsSold: Section;
  readonly grossProfitCents: Cents;
  /** Of net revenue; null where there is none. */
  readonly grossMarginShare: number | null;
  readonly operatingExpenses: Section;
  readonly operatingIncomeCents: Cents;
  /** Bad debt, inventory adjustments, samples, bank fees, interest. */
  readonly other: Section;
  readonly netIncomeCents: Cents;
};

type Part = "revenue" | "costOfGoodsSold" | "operatingExpenses" | "other";

const partByFamily: Readonly<Partial<Record<AccountName, Part>>> = {
  salesRevenue: "revenue",
  salesReturns: "revenue",
  interestIncome: "other",
  costOfGoodsSold: "costOfGoodsSold",
  operatingExpenses: "operatingExpenses",
  badDebtExpense: "other",
  inventoryAdjustments: "other",
  samples: "other",
  bankFees: "other",
};

const partByType: Readonly<Record<AccountType, Part | undefined>> = {
  ASSET: undefined,
  LIABILITY: undefined,
  EQUITY: undefined,
  REVENUE: "revenue",
  EXPENSE: "operatingExpenses",
};

export function incomeStatement(ledger: Ledger, range: DateRange): IncomeStatement {
  const sectionOf = (part: Part): Section =>
    accountSection(
      ledger.accounts.filter((account) => partOf(account) === part),
      (account) => negateCents(sumWithin(ledger.nets, account, range)),
    );
  const revenue = sectionOf("revenue");
  const costOfGoodsSold = sectionOf("costOfGoodsSold");
  const operatingExpenses = sectionOf("operatingExpenses");
  const other = sectionOf("other");
  const grossProfitCents = addCents(revenue.totalCents, costOfGoodsSold.totalCents);
  const operatingIncomeCents = addCents(grossProfitCents, operatingExpenses.totalCents);
  return {
    from: isoDay(range.from),
    to: isoDay(range.to),
    revenue,
    costOfGoodsSold,
    grossProfitCents,
    grossMarginShare: revenue.totalCents === 0 ? null : grossProfitCents / revenue.totalCents,
    operatingExpenses,
    operatingIncomeCents,
    other,
    netIncomeCents: addCents(operatingIncomeCents, other.totalCents),
  };
}

/** Profit within a range, without saying where from; without a beginning, of all time. */
export function profitWithin(ledger: Ledger, range: Partial<DateRange>): Cents {
  const accounts = ledger.accounts.filter(({ type }) => type === "REVENUE" || type === "EXPENSE");
  return sumCents(accounts.map((account) => negateCents(sumWithin(ledger.nets, account, range))));
}

function partOf({ family, type }: LedgerAccount): Part | undefined {
  return (family === undefined ? undefined : partByFamily[family]) ?? partByType[type];
}
