// The six signals of the application's credit engine, each from 0 (bad) to 100 with the direction it moves in.
// They are its formulas as they are, oddities included, so that its screens come to the same numbers: payments count
// as lines that were settled on their day, and both they and the invoices they settle count as money that came in.
// docs/terp.md: credit.

import { type Day, type Instant, monthStart } from "../time/calendar.ts";
import { type AccountLine, type ClientAccount, invoiceCount, marginOf, monthsActive } from "./client-account.ts";
import type { CreditSignal } from "./credit-policy.ts";

/** -1 gets worse, 1 gets better. */
export type Trend = -1 | 0 | 1;

export type Signal = { readonly score: number; readonly trend: Trend };

export type CreditSignals = Readonly<Record<CreditSignal, Signal>>;

/** The signals of an account at a moment of its day. Scores are whole numbers. */
export function creditSignals(account: ClientAccount, at: Instant): CreditSignals {
  return {
    revenueMomentum: revenueMomentum(account),
    cashCollection: cashCollection(account),
    profitability: profitability(account),
    debtAging: debtAging(account),
    repaymentVelocity: repaymentVelocity(account),
    tenure: tenure(account, at),
  };
}

/** Purchases a month since the start of the third month before, against those since the twelfth. */
function revenueMomentum({ lines, on }: ClientAccount): Signal {
  const monthly = (months: number) => invoicedSince(lines, monthStart(on, -months)) / months;
  const usual = monthly(12);
  if (usual === 0) return { score: 50, trend: 0 };
  const growthPercent = ((monthly(3) - usual) / usual) * 100;
  return { score: Math.round(50 + clamp(growthPercent, -50, 50)), trend: trendOf(growthPercent, -5, 5) };
}

/** Days from a line to its settlement: none is 100, sixty are 0. */
function cashCollection({ lines, on }: ClientAccount): Signal {
  const since = monthStart(on, -6);
  const lags = lines.flatMap((line) => (line.settledOn !== null && line.on >= since ? [line.settledOn - line.on] : []));
  if (lags.length === 0) return { score: 50, trend: 0 };
  const score = Math.round(clamp(100 - (mean(lags) / 60) * 100, 0, 100));
  const half = Math.floor(lags.length / 2);
  // The application takes the first half of its rows for the recent one.
  const [recent, older] = [lags.slice(0, half), lags.slice(half)];
  const slowerBy = (recent.length === 0 ? mean(lags) : mean(recent)) - mean(older);
  return { score, trend: trendOf(-slowerBy, -3, 3) };
}

/** A margin of half the price or more is 100. */
function profitability(account: ClientAccount): Signal {
  const marginPercent = marginOf(account) / 100;
  return { score: Math.round(clamp(marginPercent * 2, 0, 100)), trend: trendOf(marginPercent, 5, 20) };
}

/** The oldest open invoice: of today is 100, of ninety days ago or before is 0. */
function debtAging({ owed, oldestOpenOn, on }: ClientAccount): Signal {
  if (owed === 0 || oldestOpenOn === null) return { score: 100, trend: 0 };
  const days = on - oldestOpenOn;
  return { score: Math.round(clamp(100 - (days / 90) * 100, 0, 100)), trend: trendOf(-days, -60, -30) };
}

/** Money in against invoices out, since the start of the third month before. */
function repaymentVelocity({ lines, on }: ClientAccount): Signal {
  const since = monthStart(on, -3);
  const invoiced = invoicedSince(lines, since);
  if (invoiced === 0) return { score: 100, trend: 0 };
  const paid = lines
    .filter(({ settledOn }) => settledOn !== null && settledOn >= since)
    .reduce((sum, { settled }) => sum + settled, 0);
  const ratio = paid / invoiced;
  return { score: Math.round(Math.min(100, ratio * 100)), trend: trendOf(ratio, 0.9, 1.1) };
}

/** A year and fifteen invoices are 100. */
function tenure(account: ClientAccount, at: Instant): Signal {
  const months = monthsActive(account, at);
  const invoices = invoiceCount(account);
  const score = (Math.min(100, (months / 12) * 100) + Math.min(100, (invoices / 15) * 100)) / 2;
  return { score: Math.round(score), trend: months >= 12 && invoices >= 15 ? 1 : 0 };
}

function invoicedSince(lines: readonly AccountLine[], since: Day): number {
  return lines.filter(({ kind, on }) => kind === "INVOICE" && on >= since).reduce((sum, { amount }) => sum + amount, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function trendOf(value: number, low: number, high: number): Trend {
  if (value > high) return 1;
  return value < low ? -1 : 0;
}
