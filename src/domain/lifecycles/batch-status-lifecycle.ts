// What the application shows of a batch beside the workflow board: whether it can be sold. Its own table of transitions.

import { businessDays } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type BatchStatus =
  | "AWAITING_INTAKE"
  | "LIVE"
  | "PHOTOGRAPHY_COMPLETE"
  | "ON_HOLD"
  | "QUARANTINED"
  | "SOLD_OUT"
  | "CLOSED";

/** Nothing leads from SOLD_OUT back to LIVE: a batch is called sold out only when nothing of it will come back. */
export const batchStatusLifecycle = {
  initial: "AWAITING_INTAKE",
  next: {
    AWAITING_INTAKE: ["LIVE", "QUARANTINED"],
    LIVE: ["PHOTOGRAPHY_COMPLETE", "ON_HOLD", "QUARANTINED", "SOLD_OUT"],
    PHOTOGRAPHY_COMPLETE: ["LIVE", "ON_HOLD", "QUARANTINED", "SOLD_OUT"],
    ON_HOLD: ["LIVE", "QUARANTINED"],
    QUARANTINED: ["LIVE", "ON_HOLD", "CLOSED"],
    SOLD_OUT: ["CLOSED"],
    CLOSED: [],
  },
  // A quarantine lasts until the laboratory has looked again.
  dwell: { QUARANTINED: { LIVE: businessDays(4, 7) } },
} as const satisfies Lifecycle<BatchStatus>;
