// What the company keeps of a client's credit between two reviews.

import type { Instant } from "../domain/calendar.ts";
import type { CreditAssessment } from "../domain/credit-limit.ts";
import type { Cents } from "../domain/money.ts";

/** The credit limit that a client stands at, and the review that it was last looked at in. */
export type CreditFile = {
  readonly openedAt: Instant;
  readonly limit: Cents;
  readonly isOverLimit: boolean;
  readonly reviewed: { readonly at: Instant; readonly assessment: CreditAssessment } | null;
};
