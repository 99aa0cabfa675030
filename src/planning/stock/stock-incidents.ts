// What may befall goods on the shelf: corrections, quarantines, the end of their shelf life. Which batches come up when is
// decided here, more of them than the profile asks for; which of them are still there to befall, the stock's year shows
// (stockkeeper.ts).

import { batchStatusLifecycle } from "../../domain/lifecycles/batch-status-lifecycle.ts";
import { type AdjustmentCauseName, adjustmentCauseNames } from "../../domain/stock/adjustment-causes.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { drawDays } from "../drawn-dwell.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { BatchPlan } from "../plan.ts";
import { shelfLifeLeastDays } from "./goods-for-sale.ts";

/** What an incident counts against: the profile says how many there are of each. */
export type IncidentQuota = AdjustmentCauseName | "quarantine" | "quarantineAtTheEnd" | "expiry";

export type StockIncident = { readonly batchIndex: number; readonly at: Instant; readonly quota: IncidentQuota } & (
  | { readonly kind: "adjustment"; readonly cause: AdjustmentCauseName }
  /** `unfitShare` of it is disposed of, where that is the outcome. */
  | { readonly kind: "quarantine"; readonly endsAt: Instant; readonly unfitShare: number }
  | { readonly kind: "expiry"; readonly expiresOn: Day; readonly expiredAt: Instant }
);

export type StockIncidents = {
  /** Of the quarantines that end, so many with a part disposed of. */
  readonly disposedShare: number;
  readonly quotas: Readonly<Record<IncidentQuota, number>>;
  /** In time order. */
  readonly candidates: readonly StockIncident[];
};

/** Candidates for each incident that the profile asks for: a batch may be gone by its turn. */
const candidatesEach = 5;

/**
 * Batches are nearly empty for a short time only, so that more of them have to be looked at, and more often; and of the
 * batches of all the period few are left in its last days.
 */
const candidatesFor: Partial<Record<IncidentQuota, number>> = { expiry: 200, quarantineAtTheEnd: 1000 };
const looksForExpiry = 6;

const released = batchStatusLifecycle.dwell.QUARANTINED.LIVE;

/** A quarantine that the as-of day finds began in its last days. */
const lastDays = released.least - 1;

export function planStockIncidents(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  batches: readonly BatchPlan[],
  asOf: Day,
): StockIncidents {
  const forSale = batches.filter(({ fate }) => fate === "sale");
  const countOf = (share: number) => Math.ceil(forSale.length * share);
  const { stockAdjustments, quarantine, expiry } = profile;
  const quarantines = countOf(quarantine.batchShare);
  const quotas: StockIncidents["quotas"] = {
    countedShort: countOf(stockAdjustments.countShortShare),
    countedOver: countOf(stockAdjustments.countOverShare),
    dropped: countOf(stockAdjustments.damagedShare),
    spoiled: countOf(stockAdjustments.spoiledShare),
    lost: countOf(stockAdjustments.lostShare),
    stolen: countOf(stockAdjustments.theftShare),
    driedOut: countOf(stockAdjustments.reweighShare),
    quarantine: quarantines,
    quarantineAtTheEnd: Math.min(1, quarantines),
    expiry: countOf(expiry.batchShare),
  };
  const drawn = (quota: IncidentQuota, ofBatch: (batch: BatchPlan, random: RandomStream) => StockIncident[]) =>
    draw(streams, forSale, quota, quotas[quota] * (candidatesFor[quota] ?? candidatesEach), ofBatch);
  const candidates = [
    ...adjustmentCauseNames.flatMap((cause) =>
      drawn(cause, (batch, random) => [
        {
          kind: "adjustment",
          quota: cause,
          cause,
          batchIndex: batch.index,
          at: onTheShelf(calendar, batch, random, 25),
        },
      ]),
    ),
    ...drawn("quarantine", (batch, random) => [
      quarantineOf(calendar, batch, random, onTheShelf(calendar, batch, random, 20), "quarantine"),
    ]),
    ...drawn("quarantineAtTheEnd", (batch, random) => {
      const on = calendar.onOrBefore(addDays(asOf, -integerBetween(random, 0, lastDays)));
      const at = calendar.during(on, numberBetween(random, 0.1, 0.9));
      return batch.availableAt < at ? [quarantineOf(calendar, batch, random, at, "quarantineAtTheEnd")] : [];
    }),
    ...drawn("expiry", (batch, random) =>
      Array.from({ length: looksForExpiry }, () => {
        const at = onTheShelf(calendar, batch, random, 100);
        const expiresOn = addDays(dayOf(at), shelfLifeLeastDays);
        const noticedOn = calendar.onOrAfter(addDays(expiresOn, 1));
        const expiredAt = calendar.during(noticedOn, numberBetween(random, 0.05, 0.4));
        return { kind: "expiry", quota: "expiry", batchIndex: batch.index, at, expiresOn, expiredAt };
      }),
    ),
  ];
  return {
    disposedShare: quarantine.disposedShare,
    quotas,
    candidates: candidates.filter(({ at }) => dayOf(at) <= asOf).sort((a, b) => a.at - b.at),
  };
}

/** Incidents of some batches, each batch with a stream of its own for each quota. */
function draw(
  streams: RandomStreams,
  batches: readonly BatchPlan[],
  quota: IncidentQuota,
  count: number,
  ofBatch: (batch: BatchPlan, random: RandomStream) => StockIncident[],
): StockIncident[] {
  return inDrawnOrder(batches, ({ product, receivedAt }) => streams.at("stock incident", quota, product.id, receivedAt))
    .slice(0, count)
    .flatMap(({ item, random }) => ofBatch(item, random));
}

/** A moment while the batch is on the shelf, at most so many days after it came up for sale. */
function onTheShelf(calendar: BusinessCalendar, batch: BatchPlan, random: RandomStream, daysMost: number): Instant {
  const on = calendar.onOrAfter(addDays(dayOf(batch.availableAt), integerBetween(random, 2, daysMost)));
  return calendar.during(on, numberBetween(random, 0.05, 0.9));
}

function quarantineOf(
  calendar: BusinessCalendar,
  batch: BatchPlan,
  random: RandomStream,
  at: Instant,
  quota: "quarantine" | "quarantineAtTheEnd",
): StockIncident {
  const endsOn = calendar.addBusinessDays(dayOf(at), drawDays(random, released));
  const endsAt = calendar.during(endsOn, numberBetween(random, 0.1, 0.8));
  return {
    kind: "quarantine",
    quota,
    batchIndex: batch.index,
    at,
    endsAt,
    unfitShare: numberBetween(random, 0.02, 0.1),
  };
}
