// The way of a confirmed order through the house.

import { businessDays } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type FulfilmentState = "PENDING" | "PACKED" | "SHIPPED";

export const fulfilmentLifecycle = {
  initial: "PENDING",
  next: { PENDING: ["PACKED"], PACKED: ["SHIPPED"], SHIPPED: [] },
  dwell: { PENDING: { PACKED: businessDays(0, 1) }, PACKED: { SHIPPED: businessDays(0, 1) } },
} as const satisfies Lifecycle<FulfilmentState>;
