// Stock is counted and now and then a step is missing. Which batches are counted when is decided here; whether enough
// is on hand then, the stock's year shows (fulfilment.ts).

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant } from "../domain/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../random/distributions.ts";
import type { RandomStreams } from "../random/streams.ts";
import type { BatchPlan } from "./plan.ts";

export type StockCounts = {
  /** Counts that find something missing. */
  readonly shortages: number;
  /** More than that, in time order, in case a batch is gone by its turn. */
  readonly candidates: readonly { readonly batchIndex: number; readonly at: Instant }[];
};

/** Candidates for each shortage that the profile asks for. */
const candidatesEach = 5;

export function planStockCounts(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  batches: readonly BatchPlan[],
  asOf: Day,
): StockCounts {
  const forSale = batches.filter(({ fate }) => fate === "sale");
  const shortages = Math.ceil(forSale.length * profile.stockAdjustments.countShortShare);
  const candidates = forSale
    .map((batch) => ({ batch, random: streams.at("stock count", batch.product.id, batch.receivedAt) }))
    .map(({ batch, random }) => ({
      batchIndex: batch.index,
      key: random(),
      on: calendar.onOrAfter(addDays(dayOf(batch.availableAt), integerBetween(random, 2, 25))),
      share: numberBetween(random, 0.05, 0.9),
    }))
    .filter(({ on }) => on <= asOf)
    .sort((a, b) => a.key - b.key)
    .slice(0, shortages * candidatesEach)
    .map(({ batchIndex, on, share }) => ({ batchIndex, at: calendar.during(on, share) }))
    .sort((a, b) => a.at - b.at);
  return { shortages, candidates };
}
