// The way of a batch over the workflow board: columns of a board, beside the status that says whether it is for sale.

import { businessDays, days } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type WorkflowState =
  | "RECEIVED"
  | "TESTING"
  | "PACKAGING"
  | "AVAILABLE"
  | "SOLD"
  | "REJECTED"
  | "FAILED"
  | "DAMAGED"
  | "EXPIRED";

/**
 * How long goods are for sale, sales decide. Opening stock comes with its certificates, so that its tests take no time.
 */
export const batchWorkflow = {
  initial: "RECEIVED",
  next: {
    RECEIVED: ["TESTING", "REJECTED"],
    TESTING: ["PACKAGING", "FAILED"],
    PACKAGING: ["AVAILABLE", "DAMAGED"],
    AVAILABLE: ["SOLD", "EXPIRED"],
    SOLD: [],
    REJECTED: [],
    FAILED: [],
    DAMAGED: [],
    EXPIRED: [],
  },
  dwell: {
    RECEIVED: { TESTING: businessDays(0, 1), REJECTED: days(0, 0) },
    TESTING: { PACKAGING: businessDays(2, 4), FAILED: businessDays(2, 4) },
    PACKAGING: { AVAILABLE: businessDays(1, 1), DAMAGED: days(0, 0) },
  },
} as const satisfies Lifecycle<WorkflowState>;
