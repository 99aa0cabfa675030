// The way of a batch over the workflow board (SPEC section 3, procure to pay).

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

export const batchWorkflow: Lifecycle<WorkflowState> = {
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
};
