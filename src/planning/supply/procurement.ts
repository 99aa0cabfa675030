// Purchase orders for the planned batches: what one supplier brings within a week on the same terms is one order, or
// as many orders as the profile counts, some of which come in two deliveries.
// Invariants: ordered before sent before confirmed before received; every batch is on exactly one delivery.

import { groupedBy } from "../../domain/grouped-by.ts";
import { purchaseOrderLifecycle } from "../../domain/lifecycles/purchase-order-lifecycle.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import {
  addDays,
  addSeconds,
  type Day,
  dayOf,
  earliestOf,
  type Instant,
  isoDay,
  later,
  weekdayOf,
} from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { drawDays, drawSeconds } from "../drawn-dwell.ts";
import type { BatchPlan, DeliveryPlan, PurchaseOrderPlan } from "../plan.ts";
import { type PurchaseOrderDraft, withShortDeliveries } from "./short-deliveries.ts";

const { dwell } = purchaseOrderLifecycle;

/** Items an order holds at most. */
const itemsMost = 4;

/** Plans the purchase orders in time order; `opensOn` is the first business day. */
export function planProcurement(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  batches: readonly BatchPlan[],
  opensOn: Day,
): PurchaseOrderPlan[] {
  const { purchaseOrders } = profile.intake;
  const groups = purchaseOrders === null ? weeklyGroups(batches) : countedGroups(batches, purchaseOrders);
  const orders = [...groups].map(([key, items]) => planOrder(streams, calendar, key, items, opensOn));
  return withShortDeliveries(
    profile,
    streams,
    calendar,
    batches,
    orders.sort((a, b) => a.orderedAt - b.orderedAt),
    opensOn,
  ).map((order, index) => ({ index, ...order }));
}

/** What one supplier brings within a week on the same terms, in parts of a few items. */
function weeklyGroups(batches: readonly BatchPlan[]): Map<string, BatchPlan[]> {
  const groups = new Map<string, BatchPlan[]>();
  for (const batch of batches) {
    const receivedOn = dayOf(batch.receivedAt);
    const week = isoDay(addDays(receivedOn, 1 - weekdayOf(receivedOn)));
    const stem = `${batch.product.supplierIndex} ${batch.ownership} ${week}`;
    let part = 0;
    while ((groups.get(`${stem} ${part}`)?.length ?? 0) >= itemsMost) part += 1;
    const key = `${stem} ${part}`;
    groups.set(key, [...(groups.get(key) ?? []), batch]);
  }
  return groups;
}

/** So many orders of a batch each, the rest of the batches being second deliveries: of those that come next soonest. */
function countedGroups(batches: readonly BatchPlan[], count: number): Map<string, BatchPlan[]> {
  const lastOf = new Map<string, BatchPlan>();
  const pairs = batches.flatMap((second) => {
    const party = `${second.product.supplierIndex} ${second.ownership}`;
    const first = lastOf.get(party);
    lastOf.set(party, second);
    const days = first ? dayOf(second.receivedAt) - dayOf(first.receivedAt) : 0;
    return first && days > 0 ? [{ first, second, days }] : [];
  });
  const secondOf = new Map<BatchPlan, BatchPlan>();
  const seconds = new Set<BatchPlan>();
  for (const { first, second } of pairs.sort((a, b) => a.days - b.days || a.second.index - b.second.index)) {
    if (secondOf.size >= batches.length - count) break;
    // An order has two deliveries at most.
    if (secondOf.has(first) || seconds.has(first) || secondOf.has(second)) continue;
    secondOf.set(first, second);
    seconds.add(second);
  }
  return new Map(
    batches
      .filter((batch) => !seconds.has(batch))
      .map((batch) => {
        const second = secondOf.get(batch);
        return [`batch ${batch.product.id} ${batch.index}`, second ? [batch, second] : [batch]] as const;
      }),
  );
}

function planOrder(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  key: string,
  items: readonly BatchPlan[],
  opensOn: Day,
): PurchaseOrderDraft {
  const first = items[0];
  if (!first) throw new Error("a purchase order has items");
  const random = streams.at("purchase order", key);
  const deliveries = deliveriesOf(items);
  const receivedOn = dayOf(first.receivedAt);
  const isConfirmedLater = chance(random, 0.5);
  const lead = drawDays(random, dwell.CONFIRMED.RECEIVING) + (isConfirmedLater ? dwell.SENT.CONFIRMED.most : 0);
  const wanted = calendar.addBusinessDays(receivedOn, -lead);
  const orderedOn = later(opensOn, wanted);
  const isOpening = orderedOn === receivedOn || wanted < opensOn;
  const orderedAt = calendar.during(
    orderedOn,
    isOpening ? numberBetween(random, 0.06, 0.14) : numberBetween(random, 0.1, 0.6),
  );
  const sentAt = addSeconds(orderedAt, drawSeconds(random, dwell.DRAFT.SENT));
  const confirmedAt = confirmation(calendar, sentAt, isOpening || !isConfirmedLater, random);
  return {
    supplierIndex: first.product.supplierIndex,
    ownership: first.ownership,
    orderedAt,
    sentAt,
    confirmedAt,
    expectedOn: later(dayOf(confirmedAt), chance(random, 0.8) ? receivedOn : calendar.addBusinessDays(receivedOn, -1)),
    deliveries,
  };
}

/** The supplier confirms within the hour or on the next morning. */
function confirmation(calendar: BusinessCalendar, sentAt: Instant, sameDay: boolean, random: RandomStream): Instant {
  if (sameDay) return addSeconds(sentAt, integerBetween(random, 600, 3000));
  return calendar.during(
    calendar.addBusinessDays(dayOf(sentAt), dwell.SENT.CONFIRMED.most),
    numberBetween(random, 0.02, 0.1),
  );
}

/** Items that arrive on the same day come on one truck, at the time of the first of them. */
function deliveriesOf(items: readonly BatchPlan[]): DeliveryPlan[] {
  return [...groupedBy(items, ({ receivedAt }) => dayOf(receivedAt)).values()].map((truck) => ({
    receivedAt: earliestOf(truck.map(({ receivedAt }) => receivedAt)),
    batchIndexes: truck.map(({ index }) => index),
  }));
}
