// What the company keeps of a client's credit between two reviews.

import type { CreditAssessment } from "../../domain/credit/credit-limit.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { Instant } from "../../domain/time/calendar.ts";

/** The credit limit that a client stands at, and the review that it was last looked at in. */
export type CreditFile = {
  readonly openedAt: Instant;
  readonly limit: Cents;
  readonly isOverLimit: boolean;
  readonly reviewed: { readonly at: Instant; readonly assessment: CreditAssessment } | null;
};
