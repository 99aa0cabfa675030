// How a company costs its goods, and which of equal goods leave first for it.

import type { CostFlow } from "../stock/inventory-tracker.ts";

export const costings = ["fifo", "lifo", "weightedAverage"] as const;

export type Costing = (typeof costings)[number];

/** Under an average cost it does not matter to the books which goods leave: they leave as they came. */
export const costFlowOf: Readonly<Record<Costing, CostFlow>> = {
  fifo: "fifo",
  lifo: "lifo",
  weightedAverage: "fifo",
};
