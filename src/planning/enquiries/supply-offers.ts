// What suppliers offer. Some of the goods that were ordered had been offered first: that is planned backwards from the
// purchase order. Others nobody wanted at the price, and some are still open at the as-of day.
// Invariants: offered before it is ordered; an expired offer has passed its last moment, an open one has not.

import { offerStands, supplyOfferLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import { quantity } from "../../domain/numbers/quantity.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf } from "../../domain/time/calendar.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { momentBetween } from "../business-moments.ts";
import { drawDays } from "../drawn-dwell.ts";
import { countOfShare, inDrawnOrder } from "../drawn-order.ts";
import type { BatchPlan, PurchaseOrderPlan } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import { batchOf } from "../supply/batch-of.ts";
import { exactUnitCost } from "../supply/goods.ts";
import type { SupplyOfferPlan } from "./need-plan.ts";

/** Of open offers, every so many is reserved while a client makes up its mind. */
const reservedEvery = 3;

type Draft = Omit<SupplyOfferPlan, "index">;

/** All offers, in time order. Nobody offers anything before the first day has passed. */
export function planSupplyOffers(
  { profile, streams, calendar, start, asOf }: PlanningRun,
  batches: readonly BatchPlan[],
  purchaseOrders: readonly PurchaseOrderPlan[],
): SupplyOfferPlan[] {
  const { purchasedShare, expiredShare, openShare } = profile.supplyOffers;
  const delivered = purchaseOrders.flatMap((order) =>
    order.deliveries.flatMap(({ batchIndexes }) =>
      batchIndexes.map((batchIndex) => ({ order, batch: batchOf(batches, { batchIndex }) })),
    ),
  );
  const ordered = inDrawnOrder(delivered, ({ batch }) =>
    streams.at("supply offer", batch.product.id, batch.receivedAt),
  );
  const count = (share: number, least = 0) => countOfShare(batches.length, share, least);
  const purchased = ordered
    .map(({ item: { order, batch }, random }) => purchasedOffer(calendar, random, order, batch, start))
    .filter((offer) => offer !== null)
    .slice(0, count(purchasedShare));
  const expired = ordered
    .toReversed()
    .map(({ item: { batch }, random }) => expiredOffer(calendar, random, batch, asOf))
    .filter((offer) => offer !== null)
    .slice(0, count(expiredShare));
  const open = ordered
    .filter(({ item: { batch } }) => batch.fate === "sale")
    .slice(-count(openShare, reservedEvery + 1))
    .map(({ item: { batch }, random }, position) => openOffer(calendar, random, batch, position, asOf));
  return [...purchased, ...expired, ...open]
    .sort((a, b) => a.at - b.at || a.product.id - b.product.id)
    .map((offer, index) => ({ index, ...offer }));
}

function purchasedOffer(
  calendar: BusinessCalendar,
  random: RandomStream,
  order: PurchaseOrderPlan,
  batch: BatchPlan,
  start: Day,
): Draft | null {
  const on = calendar.addBusinessDays(
    dayOf(order.orderedAt),
    -drawDays(random, supplyOfferLifecycle.dwell.AVAILABLE.PURCHASED),
  );
  if (on <= start) return null;
  return {
    at: calendar.during(on, numberBetween(random, 0.05, 0.9)),
    product: batch.product,
    grade: batch.grade,
    quantity: batch.quantity,
    unitPrice: batch.unitCost,
    availableUntil: lastMoment(calendar, random, on),
    reservedAt: null,
    end: { state: "PURCHASED", at: order.orderedAt },
  };
}

/** Much like goods that were bought, but a tenth dearer. */
function expiredOffer(calendar: BusinessCalendar, random: RandomStream, batch: BatchPlan, asOf: Day): Draft | null {
  const on = calendar.onOrAfter(addDays(dayOf(batch.receivedAt), integerBetween(random, 1, 20)));
  const offer = unwanted(calendar, random, batch, on, 1.1);
  const closedOn = calendar.onOrAfter(addDays(dayOf(offer.availableUntil), 1));
  const closedAt = calendar.during(closedOn, numberBetween(random, 0.01, 0.1));
  return closedOn > asOf ? null : { ...offer, end: { state: "EXPIRED", at: closedAt } };
}

function openOffer(
  calendar: BusinessCalendar,
  random: RandomStream,
  batch: BatchPlan,
  position: number,
  asOf: Day,
): Draft {
  const lastDay = calendar.onOrBefore(asOf);
  const on = calendar.addBusinessDays(lastDay, -integerBetween(random, 1, 6));
  const offer = unwanted(calendar, random, batch, on, 1.02);
  const isReserved = position % reservedEvery === reservedEvery - 1;
  return {
    ...offer,
    reservedAt: isReserved ? momentBetween(calendar, random, offer.at, calendar.during(lastDay, 1)) : null,
  };
}

function unwanted(
  calendar: BusinessCalendar,
  random: RandomStream,
  { product, grade, quantity: received, unitCost }: BatchPlan,
  on: Day,
  priceFactor: number,
): Draft {
  const { quantityStep } = product.kind;
  const steps = Math.max(1, Math.round((received * numberBetween(random, 0.5, 1.2)) / quantityStep));
  return {
    at: calendar.during(on, numberBetween(random, 0.05, 0.9)),
    product,
    grade,
    quantity: quantity(steps * quantityStep),
    unitPrice: exactUnitCost(product.kind, unitCost * priceFactor),
    availableUntil: lastMoment(calendar, random, on),
    reservedAt: null,
    end: null,
  };
}

/** At the end of a business day. */
function lastMoment(calendar: BusinessCalendar, random: RandomStream, on: Day) {
  return calendar.during(calendar.onOrAfter(addDays(on, drawDays(random, offerStands))), 1);
}
