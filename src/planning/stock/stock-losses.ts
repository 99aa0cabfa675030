// What of the goods is gone without being sold, by when: what suppliers of consigned goods bill all the same, and what
// empties a batch.

import { negateQuantity } from "../../domain/numbers/quantity.ts";
import { adjustmentCauses } from "../../domain/stock/adjustment-causes.ts";
import { type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { BatchPlan } from "../plan.ts";
import type { BatchPart } from "../supply/batch-part.ts";
import type { SampleRequestPlan } from "./sample-plan.ts";
import type { StockPlan } from "./stock-plan.ts";

/** Goods lost at a moment; of goods that turned up the quantity is negative. */
export type StockLoss = BatchPart & { readonly at: Instant };

/** All losses up to the as-of day, samples among them. What goes back to its supplier is none. */
export function stockLosses(
  batches: readonly BatchPlan[],
  stock: StockPlan,
  samples: readonly SampleRequestPlan[],
  asOf: Day,
): StockLoss[] {
  const losses: StockLoss[] = [
    ...batches.flatMap(lostInPackaging),
    ...samples.flatMap(setAside),
    ...stock.adjustments.map(({ batchIndex, at, cause, quantity }) => ({
      batchIndex,
      at,
      quantity: adjustmentCauses[cause].finds === "less" ? quantity : negateQuantity(quantity),
    })),
    ...stock.quarantines.flatMap(({ disposed, endsAt }) => (disposed ? [{ ...disposed, at: endsAt }] : [])),
    ...stock.expiries
      .filter(({ batchIndex }) => batches[batchIndex]?.ownership === "OWNED")
      .map(({ batchIndex, quantity, expiredAt }) => ({ batchIndex, quantity, at: expiredAt })),
  ];
  return losses.filter(({ at }) => dayOf(at) <= asOf);
}

function setAside({ outcome }: SampleRequestPlan): StockLoss[] {
  if (outcome.kind !== "fulfilled") return [];
  return outcome.gifts
    .filter((gift) => gift.setAside > 0)
    .map((gift) => ({ batchIndex: gift.batchIndex, quantity: gift.setAside, at: outcome.at }));
}

function lostInPackaging({ index, quantity, fate, steps }: BatchPlan): StockLoss[] {
  const last = steps.at(-1);
  return fate === "damaged" && last ? [{ batchIndex: index, quantity, at: last.at }] : [];
}
