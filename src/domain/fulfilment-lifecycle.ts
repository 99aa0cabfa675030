// The way of a confirmed order through the house.

import type { Lifecycle } from "./lifecycle.ts";

export type FulfilmentState = "PENDING" | "PACKED" | "SHIPPED";

export const fulfilmentLifecycle: Lifecycle<FulfilmentState> = {
  initial: "PENDING",
  next: { PENDING: ["PACKED"], PACKED: ["SHIPPED"], SHIPPED: [] },
};
