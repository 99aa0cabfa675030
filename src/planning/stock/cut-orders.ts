// Orders that could not be supplied whole. TERP takes stock when an order is confirmed and knows neither back orders nor
// shipments in part, so such an order is cut to what is left before it is confirmed, and says what was asked. Which ones:
// of the orders that took the last of their goods, exactly the profile's share of all orders, as far as there are so many.
// Invariant: when an order is cut, nothing else of the same product is for sale.

import type { Product } from "../../domain/company.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { BatchPlan, CutPlan, FulfilledOrder, OrderLinePlan } from "../plan.ts";
import { batchOf } from "../supply/batch-of.ts";
import { toSteps } from "../supply/goods.ts";

type Stock = { readonly batches: readonly BatchPlan[]; readonly soldOutAt: ReadonlyMap<number, Instant> };

/** The cuts by the index of their orders. `taken`: orders that answer a quote or a need, which say themselves what was asked. */
export function planCutOrders(
  profile: Profile,
  streams: RandomStreams,
  stock: Stock,
  orders: readonly FulfilledOrder[],
  taken: ReadonlySet<number>,
): ReadonlyMap<number, CutPlan> {
  const standing = orders.filter(({ sells }) => sells);
  const candidates = standing.flatMap((order) => {
    if (order.standing !== null || order.goodsBack !== null || taken.has(order.index)) return [];
    const line = order.lines.find(({ batchIndex }) => isLastOf(stock, order, batchIndex));
    if (!line) return [];
    const random = streams.at("cut order", order.client.code, order.at);
    return [{ index: order.index, line, key: random(), factor: numberBetween(random, 1.15, 1.8) }];
  });
  return new Map(
    candidates
      .sort((a, b) => a.key - b.key)
      .slice(0, Math.round(standing.length * profile.orders.cutShare))
      .map(({ index, line, factor }) => [index, { batchIndex: line.batchIndex, asked: askedFor(stock, line, factor) }]),
  );
}

/** Whether an order leaves nothing of a product for sale. */
function isLastOf({ batches, soldOutAt }: Stock, order: FulfilledOrder, batchIndex: number): boolean {
  const { product } = batchOf(batches, { batchIndex });
  if (soldOutAt.get(batchIndex) !== order.at) return false;
  return !batches.some(
    (other) => other.index !== batchIndex && isThere({ batches, soldOutAt }, other, product, order.at),
  );
}

function isThere({ soldOutAt }: Stock, batch: BatchPlan, product: Product, at: Instant): boolean {
  const isOver = (soldOutAt.get(batch.index) ?? Number.POSITIVE_INFINITY) < at;
  return batch.product === product && batch.fate === "sale" && batch.availableAt <= at && !isOver;
}

/** A step more at least. */
function askedFor({ batches }: Stock, line: OrderLinePlan, factor: number): Quantity {
  const { kind } = batchOf(batches, line).product;
  return toSteps(kind, Math.max(line.quantity * factor, line.quantity + kind.quantityStep));
}
