// The next order of a standing order: the same products in the same quantities as the last time, from the goods that leave
// next. What has sold out is replaced by another product of its kind.

import { type Cents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { quantity } from "../../domain/numbers/quantity.ts";
import { linesMost } from "../../profiles/order-limits.ts";
import { weightedPick } from "../../random/distributions.ts";
import type { StandingItem } from "../demand/standing-order-plan.ts";
import type { BatchPlan, OrderDemand, OrderLinePlan } from "../plan.ts";
import { batchOf } from "../supply/batch-of.ts";
import type { Offer } from "./goods-for-sale.ts";
import { linesOf, type OrderComposer, pricesFor } from "./order-composer.ts";

/** A client that wants much more or less than this, of what was agreed, agrees on something else. */
const agreed = { least: 0.65, most: 1.25 };

/** What a standing order holds from now on: the products of its last order. */
export function itemsOf(batches: readonly BatchPlan[], lines: readonly OrderLinePlan[]): StandingItem[] {
  const items = new Map<number, StandingItem>();
  for (const line of lines) {
    const { product } = batchOf(batches, line);
    const total = quantity((items.get(product.id)?.quantity ?? 0) + line.quantity);
    items.set(product.id, { product, quantity: total });
  }
  return [...items.values()];
}

/**
 * Its lines; null where something of it cannot be had, or the client wants far more or less by now: then the order is
 * composed anew, and the standing order is what it comes to. Takes nothing from the tracker.
 */
export function repeatOrder(
  composer: OrderComposer,
  order: OrderDemand,
  wanted: Cents,
  items: readonly StandingItem[],
): OrderLinePlan[] | null {
  const random = composer.streams.at("standing order lines", order.client.code, order.at);
  const used = new Set<string>();
  const picks: { readonly batch: BatchPlan; readonly quantity: OrderLinePlan["quantity"] }[] = [];
  for (const { product, quantity: ordered } of items) {
    const isEnough = ({ available }: Offer) => available >= ordered;
    const own = composer.goods.offersOfProduct(product, order.day, used).find(isEnough);
    const others = own ? [] : composer.goods.offersOf(product.kind, order.day, used, random).filter(isEnough);
    const offer = own ?? (others.length > 0 ? weightedPick(random, others, ({ available }) => available) : undefined);
    if (!offer) return null;
    used.add(offer.bucket.name);
    for (const part of composer.tracker.allocate(offer.bucket.name, ordered)) {
      picks.push({ batch: batchOf(composer.batches, part), quantity: part.quantity });
    }
  }
  if (picks.length === 0 || picks.length > linesMost) return null;
  const lines = linesOf(picks, pricesFor(composer, order));
  const total = sumCents(lines.map((line) => extendPrice(line.quantity, line.unitPrice)));
  const fits = order.goods !== null || (total >= wanted * agreed.least && total <= wanted * agreed.most);
  return fits ? lines : null;
}
