// The credit limit that follows from an account's signals. It is rounded at each step to what a column holds, so that
// anybody can recompute it from the stored figures; the application, which rounds once, may come out a cent apart.

import { type BasisPoints, basisPoints, ratioOf } from "../numbers/basis-points.ts";
import { type Cents, cents, shareOf } from "../numbers/money.ts";
import { divideRounded } from "../numbers/rounding.ts";
import type { Instant } from "../time/calendar.ts";
import { type ClientAccount, invoiceCount, marginOf, monthsActive, spentOn } from "./client-account.ts";
import type { CreditPolicy } from "./credit-policy.ts";
import { type CreditSignals, creditSignals } from "./credit-signals.ts";

export type CreditAssessment = {
  readonly signals: CreditSignals;
  /** The weighted mean of the scores; 100 % is the best. */
  readonly health: BasisPoints;
  readonly baseCapacity: Cents;
  /** 10,000 is a factor of one. */
  readonly directionalFactor: BasisPoints;
  /** The limit by the formula. */
  readonly limit: Cents;
  readonly exposure: Cents;
  readonly mode: "LEARNING" | "ACTIVE";
  readonly invoices: number;
  readonly months: number;
  readonly dataReadiness: BasisPoints;
  readonly confidence: BasisPoints;
  readonly trend: "IMPROVING" | "STABLE" | "WORSENING";
};

/** The largest share that a percent column of two decimals holds: 999.99 %. */
const greatestPercent = basisPoints(99_999);

/** Assesses an account at a moment of the day on which it stands so. */
export function assessCredit(policy: CreditPolicy, account: ClientAccount, at: Instant): CreditAssessment {
  const signals = creditSignals(account, at);
  const names = Object.keys(policy.weights) as (keyof CreditSignals)[];
  const health = basisPoints(names.reduce((sum, name) => sum + signals[name].score * policy.weights[name], 0));
  // Tenure has no direction of its own in the application's sum.
  const trends = names.reduce((sum, name) => sum + (name === "tenure" ? 0 : signals[name].trend), 0);
  const directions = names.length - 1;
  const directionalFactor = basisPoints(10_000 + divideRounded(trends * policy.directionalSensitivity, directions));
  const baseCapacity = capacityOf(policy, account);
  const wanted = shareOf(shareOf(baseCapacity, health), directionalFactor);
  const invoices = invoiceCount(account);
  const months = monthsActive(account, at);
  const isActive = months >= policy.learningMonths && invoices >= policy.leastInvoices;
  const dataReadiness = basisPoints(Math.min(10_000, ratioOf(invoices, policy.leastInvoices)));
  return {
    signals,
    health,
    baseCapacity,
    directionalFactor,
    limit: cents(Math.min(policy.greatestLimit, Math.max(policy.leastLimit, wanted))),
    exposure: account.owed,
    mode: isActive ? "ACTIVE" : "LEARNING",
    invoices,
    months,
    dataReadiness,
    confidence: isActive ? dataReadiness : basisPoints(divideRounded(dataReadiness * 7, 10)),
    trend: trends / directions > 0.3 ? "IMPROVING" : trends / directions < -0.3 ? "WORSENING" : "STABLE",
  };
}

/** So many mean months of purchases, or of gross profit if that is less. The application divides by 12 whatever the age. */
function capacityOf(policy: CreditPolicy, account: ClientAccount): Cents {
  const spent = spentOn(account);
  const profit = shareOf(spent, marginOf(account));
  return cents(
    Math.min(
      divideRounded(spent * policy.revenueMultiplierHundredths, 1200),
      divideRounded(profit * policy.marginMultiplierHundredths, 1200),
    ),
  );
}

/** How much of a limit is used, or how far one amount is from another: cut off at what the column holds. */
export function cappedRatio(part: number, whole: number): BasisPoints {
  return basisPoints(Math.max(-greatestPercent, Math.min(greatestPercent, ratioOf(part, whole))));
}
