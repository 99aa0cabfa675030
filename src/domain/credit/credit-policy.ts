// How the application turns a client's books into a credit limit: its own defaults, which its settings table repeats.
// docs/terp.md: credit.

import { type BasisPoints, basisPoints } from "../numbers/basis-points.ts";
import { type Cents, dollars } from "../numbers/money.ts";

export type CreditPolicy = {
  /** Percent of the health score; they sum to 100. */
  readonly weights: Readonly<Record<CreditSignal, number>>;
  /** A client is LEARNING until it has been one for so many months of 30 days and has so many invoices. */
  readonly learningMonths: number;
  readonly leastInvoices: number;
  /** What the trends may add to a limit or take from it. */
  readonly directionalSensitivity: BasisPoints;
  /** Hundredths: a limit is at most so many mean months of purchases, or of gross profit. */
  readonly revenueMultiplierHundredths: number;
  readonly marginMultiplierHundredths: number;
  readonly leastLimit: Cents;
  readonly greatestLimit: Cents;
};

export type CreditSignal =
  | "revenueMomentum"
  | "cashCollection"
  | "profitability"
  | "debtAging"
  | "repaymentVelocity"
  | "tenure";

export const creditPolicy: CreditPolicy = {
  weights: {
    revenueMomentum: 20,
    cashCollection: 25,
    profitability: 20,
    debtAging: 15,
    repaymentVelocity: 10,
    tenure: 10,
  },
  learningMonths: 3,
  leastInvoices: 15,
  directionalSensitivity: basisPoints(1000),
  revenueMultiplierHundredths: 200,
  marginMultiplierHundredths: 250,
  leastLimit: dollars(1000),
  greatestLimit: dollars(1_000_000),
};
