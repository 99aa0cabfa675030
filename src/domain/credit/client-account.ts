// What a client's books say on some day: the lines of its account and what they add up to. The credit engine reads
// nothing else.

import { type BasisPoints, ratioOf } from "../numbers/basis-points.ts";
import { type Cents, sumCents } from "../numbers/money.ts";
import type { Day, Instant } from "../time/calendar.ts";

/** A line of the account, as `client_transactions` keeps it. */
export type AccountLine = {
  readonly kind: "INVOICE" | "PAYMENT" | "REFUND" | "CREDIT";
  readonly recordedAt: Instant;
  readonly on: Day;
  readonly amount: Cents;
  /** The day on which nothing was open of it any more; null while something is. */
  readonly settledOn: Day | null;
  /** What was paid of it, or by it. */
  readonly settled: Cents;
};

export type ClientAccount = {
  readonly openedAt: Instant;
  /** The day on which the account stands so. */
  readonly on: Day;
  /** In the order in which they were recorded. */
  readonly lines: readonly AccountLine[];
  readonly profit: Cents;
  readonly owed: Cents;
  /** Invoice date of the oldest open invoice. */
  readonly oldestOpenOn: Day | null;
};

const secondsPerMonth = 30 * 86_400;

/** Whole months of 30 days that the client has been one, as the application counts them. */
export function monthsActive(account: ClientAccount, at: Instant): number {
  return Math.floor((at - account.openedAt) / secondsPerMonth);
}

export function invoiceCount({ lines }: ClientAccount): number {
  return lines.filter(({ kind }) => kind === "INVOICE").length;
}

/** Everything ever invoiced. */
export function spentOn({ lines }: ClientAccount): Cents {
  return sumCents(lines.flatMap(({ kind, amount }) => (kind === "INVOICE" ? [amount] : [])));
}

export function marginOf(account: ClientAccount): BasisPoints {
  return ratioOf(account.profit, spentOn(account));
}
