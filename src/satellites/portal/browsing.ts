// What a client picks from the catalogue on a visit: goods of kinds that it buys, as much of each as it usually takes.

import type { Company } from "../../cascade/company.ts";
import type { Client, GoodsKind } from "../../domain/company.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import { type Quantity, quantity } from "../../domain/numbers/quantity.ts";
import { type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { shuffled } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { offeredPrice, type Shelf, type ShelfItem } from "../shelf.ts";

/** Goods that a client marked, at the price that it was shown. */
export type PickedItem = ShelfItem & { readonly price: Cents; readonly wanted: Quantity };

/** What somebody takes who has never bought of a kind. */
const stepsAtFirst = 4;

/** What the client had ordered before a moment, the orders that were confirmed. */
export function orderedBefore(company: Company, client: Client, moment: Instant): OrderPlan[] {
  return company.ordersOf(client.id).filter(({ index, at }) => at < moment && company.orders.has(index));
}

/** The batches that the client ordered after a moment, up to a day. */
export function orderedBetween(company: Company, client: Client, after: Instant, to: Day): Set<number> {
  const orders = company
    .ordersOf(client.id)
    .filter(({ index, at }) => at > after && dayOf(at) <= to && company.orders.has(index));
  return new Set(orders.flatMap(({ lines }) => lines.map(({ batchIndex }) => batchIndex)));
}

/** Up to so many goods that are for sale at a moment, none of the batches in `but`. */
export function pickGoods(
  company: Company,
  shelf: Shelf,
  client: Client,
  random: RandomStream,
  at: Instant,
  { most, but }: { readonly most: number; readonly but: ReadonlySet<number> },
): PickedItem[] {
  const lines = orderedBefore(company, client, at).flatMap((order) => order.lines);
  const taken = groupedBy(lines, ({ batchIndex }) => company.batchPlan(batchIndex).product.kind.name);
  const isWanted = (kind: GoodsKind) => taken.size === 0 || taken.has(kind.name);
  const offered = shelf.at(at, ({ index, product }) => isWanted(product.kind) && !but.has(index));
  return shuffled(random, offered)
    .slice(0, most)
    .map((item) => {
      const { kind } = item.plan.product;
      const usual =
        middleOf((taken.get(kind.name) ?? []).map((line) => line.quantity)) ??
        quantity(stepsAtFirst * kind.quantityStep);
      return pickedItem(company, client, item, usual);
    });
}

/** Never more than there is. */
export function pickedItem(company: Company, client: Client, item: ShelfItem, wanted: Quantity): PickedItem {
  const { unitPrice } = offeredPrice(company, client.id, item.plan);
  return { ...item, price: unitPrice, wanted: quantity(Math.min(wanted, item.onHand)) };
}

function middleOf(quantities: readonly Quantity[]): Quantity | undefined {
  return quantities.toSorted((a, b) => a - b)[Math.floor(quantities.length / 2)];
}
