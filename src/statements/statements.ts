// The three statements of a period together, and what has to be said about them.

import { displayCents, negateCents, zeroCents } from "../domain/numbers/money.ts";
import { isoDay } from "../domain/time/calendar.ts";
import { type BalanceSheet, balanceSheet } from "./balance-sheet.ts";
import { type CashFlowStatement, cashFlowStatement } from "./cash-flow-statement.ts";
import { type IncomeStatement, incomeStatement } from "./income-statement.ts";
import { type Ledger, postedRange } from "./ledger.ts";
import type { ChosenPeriod } from "./period.ts";

/** Amounts are whole cents, days ISO texts; `--json` prints this after the name of the database. */
export type Statements = {
  /** "2024-06", "2024-Q2", "2024" or "whole run". */
  readonly period: string;
  /** The period before, where the books reach back so far. */
  readonly periodBefore: string | null;
  readonly incomeStatement: IncomeStatement;
  readonly incomeStatementBefore: IncomeStatement | null;
  /** At the period's end. */
  readonly balanceSheet: BalanceSheet;
  readonly cashFlowStatement: CashFlowStatement;
  /** What does not add up, a sentence each; none when all does. */
  readonly faults: readonly string[];
  /** What the statements leave out, a sentence each. */
  readonly remarks: readonly string[];
};

export function drawUpStatements(ledger: Ledger, { period, before }: ChosenPeriod): Statements {
  const balance = balanceSheet(ledger, period.to);
  const cashFlow = cashFlowStatement(ledger, period);
  return {
    period: period.name,
    periodBefore: before?.name ?? null,
    incomeStatement: incomeStatement(ledger, period),
    incomeStatementBefore: before === undefined ? null : incomeStatement(ledger, before),
    balanceSheet: balance,
    cashFlowStatement: cashFlow,
    faults: faultsOf(balance, cashFlow),
    remarks: remarksOn(ledger, period.to),
  };
}

function faultsOf(balance: BalanceSheet, cashFlow: CashFlowStatement): string[] {
  const faults: string[] = [];
  const amount = (cents: typeof balance.differenceCents) => displayCents(cents < 0 ? negateCents(cents) : cents);
  if (balance.differenceCents !== zeroCents) {
    const word = balance.differenceCents > 0 ? "exceed" : "fall short of";
    faults.push(
      `The balance sheet does not balance: assets ${word} liabilities and equity by ${amount(balance.differenceCents)}.`,
    );
  }
  if (cashFlow.differenceCents !== zeroCents) {
    const word = cashFlow.differenceCents > 0 ? "more" : "less";
    faults.push(
      `The cash flow statement does not reconcile: cash holds ${amount(cashFlow.differenceCents)} ${word} than its flows explain.`,
    );
  }
  return faults;
}

function remarksOn(ledger: Ledger, end: ChosenPeriod["period"]["to"]): string[] {
  const remarks: string[] = [];
  const known = new Set(ledger.accounts.map(({ id }) => id));
  const strays = [...ledger.nets.keys()].filter((id) => !known.has(id));
  if (strays.length > 0) {
    remarks.push(`Left out: rows of accounts that the chart does not have (accountId ${strays.join(", ")}).`);
  }
  if (ledger.unpostedRows > 0) remarks.push(`Left out: rows that are not posted (${ledger.unpostedRows}).`);
  const last = postedRange(ledger)?.to;
  if (last !== undefined && last > end) {
    remarks.push(`The books go on to ${isoDay(last)}; these statements end on ${isoDay(end)}.`);
  }
  return remarks;
}
