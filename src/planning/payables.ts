// What suppliers bill and when they are paid: owned goods at receipt, consigned goods monthly for what has sold.

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant, isoMonth, later, latestOf, monthStart } from "../domain/calendar.ts";
import type { Supplier } from "../domain/company.ts";
import { addQuantity, type Quantity } from "../domain/quantity.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../random/distributions.ts";
import type { RandomStreams } from "../random/streams.ts";
import { batchOf, type FulfilledOrder } from "./fulfilment.ts";
import { planPayments } from "./payment-methods.ts";
import type { BatchPlan, BillLinePlan, BillPlan, PurchaseOrderPlan } from "./plan.ts";

type BillDraft = Omit<BillPlan, "payment">;

/** All bills up to the as-of date in time order, each with its payment if that was made by then. */
export function planPayables(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  suppliers: readonly Supplier[],
  batches: readonly BatchPlan[],
  purchaseOrders: readonly PurchaseOrderPlan[],
  orders: readonly FulfilledOrder[],
  asOf: Day,
): BillPlan[] {
  const drafts = [
    ...purchaseBills(suppliers, batches, purchaseOrders),
    ...settlementBills(calendar, suppliers, batches, orders, streams),
  ]
    .filter((bill) => dayOf(bill.at) <= asOf)
    .sort((a, b) => a.at - b.at || a.supplierIndex - b.supplierIndex);
  const moments = drafts.map((bill) => {
    const random = streams.at("bill payment", bill.supplierIndex, bill.at);
    return { at: payMoment(profile, calendar, bill, random), random };
  });
  const paidIndexes = moments.flatMap(({ at }, index) => (dayOf(at) <= asOf ? [index] : []));
  const payments = planPayments(
    calendar,
    profile.payables.paymentMethods,
    paidIndexes.flatMap((index) => moments[index] ?? []),
  );
  const paymentOf = new Map(paidIndexes.map((billIndex, index) => [billIndex, payments[index]]));
  return drafts.map((bill, index) => ({ ...bill, payment: paymentOf.get(index) ?? null }));
}

/** Owned goods are billed as they are received. */
function purchaseBills(
  suppliers: readonly Supplier[],
  batches: readonly BatchPlan[],
  purchaseOrders: readonly PurchaseOrderPlan[],
): BillDraft[] {
  return purchaseOrders
    .filter((order) => order.ownership === "OWNED")
    .flatMap((order) =>
      order.deliveries.map((delivery) => ({
        supplierIndex: order.supplierIndex,
        purchaseOrderIndex: order.index,
        at: delivery.receivedAt,
        dueOn: addDays(dayOf(delivery.receivedAt), suppliers[order.supplierIndex]?.netDays ?? 30),
        lines: delivery.batchIndexes.map((batchIndex) => ({
          batchIndex,
          quantity: batchOf(batches, { batchIndex }).quantity,
        })),
      })),
    );
}

/** On the first business day of a month each supplier bills what of its consigned goods was sold in the month before. */
function settlementBills(
  calendar: BusinessCalendar,
  suppliers: readonly Supplier[],
  batches: readonly BatchPlan[],
  orders: readonly FulfilledOrder[],
  streams: RandomStreams,
): BillDraft[] {
  const sold = new Map<string, { supplierIndex: number; month: Day; byBatch: Map<number, Quantity> }>();
  for (const order of orders) {
    const soldAt = order.terms === "CONSIGNMENT" ? order.reportedAt : order.at;
    if (!order.sells || soldAt === null) continue;
    for (const line of order.lines) {
      const batch = batchOf(batches, line);
      if (batch.ownership !== "CONSIGNED") continue;
      const supplierIndex = batch.product.supplierIndex;
      const month = monthStart(dayOf(soldAt));
      const key = `${supplierIndex} ${isoMonth(month)}`;
      const entry = sold.get(key) ?? { supplierIndex, month, byBatch: new Map<number, Quantity>() };
      const before = entry.byBatch.get(line.batchIndex);
      entry.byBatch.set(line.batchIndex, before === undefined ? line.quantity : addQuantity(before, line.quantity));
      sold.set(key, entry);
    }
  }
  return [...sold.values()].map(({ supplierIndex, month, byBatch }) => {
    const billedOn = calendar.onOrAfter(monthStart(month, 1));
    const lines: BillLinePlan[] = [...byBatch]
      .sort(([a], [b]) => a - b)
      .map(([batchIndex, quantity]) => ({ batchIndex, quantity }));
    return {
      supplierIndex,
      purchaseOrderIndex: null,
      at: calendar.during(billedOn, numberBetween(streams.at("settlement", supplierIndex, month), 0.05, 0.4)),
      dueOn: addDays(billedOn, suppliers[supplierIndex]?.netDays ?? 30),
      lines,
    };
  });
}

/** Bills are paid in their last days, a few of them too late. */
function payMoment(profile: Profile, calendar: BusinessCalendar, bill: BillDraft, random: () => number): Instant {
  const isLate = random() < profile.payables.lateShare;
  const days = isLate ? integerBetween(random, 2, 12) : -integerBetween(random, 0, 4);
  const wanted = addDays(bill.dueOn, days);
  const payOn = isLate ? calendar.onOrAfter(wanted) : later(calendar.onOrBefore(wanted), dayOf(bill.at));
  const at = calendar.during(payOn, numberBetween(random, 0.15, 0.9));
  return latestOf([at, bill.at]);
}
