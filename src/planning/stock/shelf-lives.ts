// Batches whose last day is known from what becomes of them.

import { addDays } from "../../domain/time/calendar.ts";
import type { BatchPlan } from "../plan.ts";
import type { StockPlan } from "./stock-plan.ts";

/** What did not sell in time turns out to have been harvested long before it was bought. */
export function withShelfLives(batches: readonly BatchPlan[], { expiries }: StockPlan): readonly BatchPlan[] {
  const lastDays = new Map(expiries.map(({ batchIndex, expiresOn }) => [batchIndex, expiresOn]));
  return batches.map((batch) => {
    const expiresOn = lastDays.get(batch.index);
    if (expiresOn === undefined) return batch;
    return { ...batch, expiresOn, harvestedOn: addDays(expiresOn, batch.harvestedOn - batch.expiresOn) };
  });
}
