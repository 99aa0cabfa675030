// When batches sold out.

import { type Day, dayOf, type Instant, latestOf } from "../../domain/time/calendar.ts";
import type { BatchPlan, FulfilledOrder } from "../plan.ts";
import type { StockLoss } from "./stock-losses.ts";
import type { StockPlan } from "./stock-plan.ts";

/** Follows each batch to the as-of date: what is empty then, and since when. */
export function findSoldOut(
  batches: readonly BatchPlan[],
  orders: readonly FulfilledOrder[],
  stock: StockPlan,
  losses: readonly StockLoss[],
  asOf: Day,
): ReadonlyMap<number, Instant> {
  const changes = orders.flatMap(({ at, lines, goodsBack, back, damaged }) => {
    const isBack = goodsBack !== null && dayOf(goodsBack.at) <= asOf;
    return [
      ...lines.map((line) => ({ ...line, at, change: -line.quantity })),
      ...(isBack ? back.map((line) => ({ ...line, at: goodsBack.at, change: Number(line.quantity) })) : []),
      ...(isBack && damaged ? [{ ...damaged, at: goodsBack.at, change: -damaged.quantity }] : []),
    ];
  });
  const remaining = batches.map(({ quantity }): number => quantity);
  const lastTaken = new Map<number, Instant>();
  const lost = losses.map((loss) => ({ ...loss, change: -loss.quantity }));
  for (const { batchIndex, at, change } of [...changes, ...lost]) {
    remaining[batchIndex] = (remaining[batchIndex] ?? 0) + change;
    lastTaken.set(batchIndex, latestOf([at, lastTaken.get(batchIndex) ?? null]));
  }
  const expired = new Set(stock.expiries.map(({ batchIndex }) => batchIndex));
  return new Map(
    [...lastTaken].filter(
      ([batchIndex]) => remaining[batchIndex] === 0 && batches[batchIndex]?.fate === "sale" && !expired.has(batchIndex),
    ),
  );
}
