// Purchase orders of which less came than was ordered, or part of what came was refused at the dock. The rest is waited for,
// and after some weeks the order is closed for what was taken in. Exactly the profile's shares of all orders; one of the
// latest is still waited for at the as-of day.

import { restAwaited } from "../../domain/lifecycles/purchase-order-lifecycle.ts";
import { dockRefusals } from "../../domain/stock/dock-refusal.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { type Day, dayOf } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { numberBetween, pick } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import { drawDays } from "../drawn-dwell.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { BatchPlan, PurchaseOrderPlan, ShortDelivery } from "../plan.ts";
import { batchOf } from "./batch-of.ts";
import { toSteps } from "./goods.ts";

/** A purchase order before it is known whether all of it comes. */
export type PurchaseOrderDraft = Omit<PurchaseOrderPlan, "index" | "short">;

/** The orders in the order given, each with what of it did not come. `opensOn`: the first goods are complete. */
export function withShortDeliveries(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  batches: readonly BatchPlan[],
  orders: readonly PurchaseOrderDraft[],
  opensOn: Day,
): Omit<PurchaseOrderPlan, "index">[] {
  const { shortShare, refusedPartShare } = profile.intake;
  const shortCount = Math.round(orders.length * shortShare);
  const refusedCount = Math.round(orders.length * refusedPartShare);
  const regular = orders.filter((order) => dayOf(order.orderedAt) > opensOn && forSale(batches, order).length > 0);
  const latest = regular.toSorted((a, b) => lastArrival(b) - lastArrival(a))[0];
  const chosen = new Map(
    inDrawnOrder(regular, ({ supplierIndex, orderedAt }) => streams.at("short delivery", supplierIndex, orderedAt))
      .toSorted((a, b) => Number(b.item === latest) - Number(a.item === latest))
      .slice(0, shortCount + refusedCount)
      .map(({ item: order, random }, position): [PurchaseOrderDraft, ShortDelivery] => {
        const batch = pick(random, forSale(batches, order));
        const missing = toSteps(batch.product.kind, batch.quantity * numberBetween(random, 0.03, 0.12));
        const closedOn = calendar.addBusinessDays(dayOf(lastArrival(order)), drawDays(random, restAwaited));
        const closedAt = calendar.during(closedOn, numberBetween(random, 0.1, 0.9));
        const refused = position < shortCount ? null : pick(random, dockRefusals);
        return [order, { batchIndex: batch.index, missing, refused, closedAt }];
      }),
  );
  return orders.map((order) => ({ ...order, short: chosen.get(order) ?? null }));
}

/** Goods that were refused are counted as they came. */
function forSale(batches: readonly BatchPlan[], { deliveries }: PurchaseOrderDraft): BatchPlan[] {
  return deliveries
    .flatMap(({ batchIndexes }) => batchIndexes.map((batchIndex) => batchOf(batches, { batchIndex })))
    .filter(({ fate }) => fate === "sale");
}

function lastArrival({ deliveries, confirmedAt }: PurchaseOrderDraft) {
  return deliveries.at(-1)?.receivedAt ?? confirmedAt;
}
