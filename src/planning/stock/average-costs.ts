// The moving weighted average: whenever goods join equal goods on the shelf that cost another amount, all of them cost the
// average from then on. Equal goods are of one product, grade and owner; only what we own is averaged, since suppliers of
// consigned goods are owed their own price. Invariants: equal goods on the shelf cost the same after every change, and an
// average times the smallest step of its goods is a whole number of cents.

import type { Costing } from "../../domain/books/costing.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import { type Cents, cents } from "../../domain/numbers/money.ts";
import { addQuantity, negateQuantity, type Quantity, zeroQuantity } from "../../domain/numbers/quantity.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { BatchPlan, CostAverage, FulfilledOrder } from "../plan.ts";
import type { BatchPart } from "../supply/batch-part.ts";
import { exactUnitCost } from "../supply/goods.ts";
import { bucketOf } from "./bucket.ts";
import type { StockLoss } from "./stock-losses.ts";

/** Goods that come onto the shelf, or leave it by a negative quantity. At one moment sales come last. */
type Movement = BatchPart & { readonly at: Instant; readonly isSale: boolean };

/** A batch on the shelf. */
type Holding = { readonly batch: BatchPlan; onHand: Quantity; unitCost: Cents };

/** Every average of the period in time order; none where goods are costed batch by batch. */
export function planAverageCosts(
  costing: Costing,
  batches: readonly BatchPlan[],
  orders: readonly FulfilledOrder[],
  losses: readonly StockLoss[],
): CostAverage[] {
  if (costing !== "weightedAverage") return [];
  const holdings = batches
    .filter(({ ownership, fate }) => ownership === "OWNED" && fate === "sale")
    .map((batch): Holding => ({ batch, onHand: zeroQuantity, unitCost: batch.unitCost }));
  const shelf = new Map(holdings.map((holding) => [holding.batch.index, holding]));
  const equalGoods = groupedBy(holdings, ({ batch }) => bucketOf(batch));
  const averages: CostAverage[] = [];
  const joined = new Map<string, number>();
  const movements = movementsOf(batches, orders, losses).filter(({ batchIndex }) => shelf.has(batchIndex));
  for (const [index, { at, batchIndex, quantity, isSale }] of movements.entries()) {
    const holding = shelf.get(batchIndex);
    if (!holding) continue;
    holding.onHand = addQuantity(holding.onHand, quantity);
    if (holding.onHand < 0) throw new Error(`more of batch ${batchIndex} has left than was there`);
    if (quantity > 0) joined.set(bucketOf(holding.batch), batchIndex);
    const next = movements[index + 1];
    if (next?.at === at && next.isSale === isSale) continue;
    for (const [bucket, joinedIndex] of joined) {
      const changes = averageOut(equalGoods.get(bucket) ?? []);
      if (changes.length > 0) averages.push({ at, joinedIndex, changes });
    }
    joined.clear();
  }
  return averages;
}

/** All that moves goods on the shelf, in the order in which it happens. */
function movementsOf(
  batches: readonly BatchPlan[],
  orders: readonly FulfilledOrder[],
  losses: readonly StockLoss[],
): Movement[] {
  const movements: Movement[] = [
    ...batches.map(({ index, quantity, availableAt }) => ({
      batchIndex: index,
      quantity,
      at: availableAt,
      isSale: false,
    })),
    ...orders.flatMap(({ goodsBack, back, damaged }) => {
      if (goodsBack === null) return [];
      const returned = back.map(({ batchIndex, quantity }) => ({ batchIndex, quantity }));
      const spoiled = damaged ? [{ ...damaged, quantity: negateQuantity(damaged.quantity) }] : [];
      return [...returned, ...spoiled].map((part) => ({ ...part, at: goodsBack.at, isSale: false }));
    }),
    ...losses.map(({ batchIndex, quantity, at }) => ({
      batchIndex,
      quantity: negateQuantity(quantity),
      at,
      isSale: false,
    })),
    ...orders.flatMap(({ at, lines }) =>
      lines.map(({ batchIndex, quantity }) => ({ batchIndex, quantity: negateQuantity(quantity), at, isSale: true })),
    ),
  ];
  return movements.sort((a, b) => a.at - b.at || Number(a.isSale) - Number(b.isSale));
}

/** Gives equal goods on the shelf their average cost; what that changed, batch by batch. */
function averageOut(equalGoods: readonly Holding[]): CostAverage["changes"] {
  const held = equalGoods.filter(({ onHand }) => onHand > 0);
  const [first] = held;
  if (!first || held.every(({ unitCost }) => unitCost === first.unitCost)) return [];
  const worth = held.reduce((sum, { onHand, unitCost }) => sum + onHand * unitCost, 0);
  const quantity = held.reduce((sum, { onHand }) => sum + onHand, 0);
  const average = exactUnitCost(first.batch.product.kind, cents(worth) / quantity);
  const changed = held.filter(({ unitCost }) => unitCost !== average);
  for (const holding of changed) holding.unitCost = average;
  return changed.map(({ batch }) => ({ batchIndex: batch.index, unitCost: average }));
}
