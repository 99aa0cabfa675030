// What happens to goods in the house beside buying and selling them, as the plan holds it.

import type { AdjustmentCauseName } from "../../domain/stock/adjustment-causes.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";
import type { BatchPart } from "../supply/batch-part.ts";

/** Stock on hand is corrected by so much; whether up or down, its cause says. */
export type AdjustmentPlan = BatchPart & { readonly cause: AdjustmentCauseName; readonly at: Instant };

/** All of a batch is taken out of sale until it was looked at; what is not fit is disposed of, the rest released. */
export type QuarantinePlan = {
  readonly batchIndex: number;
  readonly at: Instant;
  /** Possibly after the as-of day. */
  readonly endsAt: Instant;
  /** Null where all of it is released. */
  readonly disposed: BatchPart | null;
};

/** The rest of a batch did not sell in time: withdrawn from sale, then expired. It leaves the house as a whole. */
export type ExpiryPlan = BatchPart & {
  readonly withdrawnAt: Instant;
  /** The last day of its shelf life. */
  readonly expiresOn: Day;
  /** When it is disposed of or sent back; possibly after the as-of day. */
  readonly expiredAt: Instant;
};

/** All of it, each list in time order. */
export type StockPlan = {
  readonly adjustments: readonly AdjustmentPlan[];
  readonly quarantines: readonly QuarantinePlan[];
  readonly expiries: readonly ExpiryPlan[];
};
