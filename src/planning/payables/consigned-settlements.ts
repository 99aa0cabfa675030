// What suppliers may bill of consigned goods: month by month what was used up and not billed before, and on the last day a
// draft of what is still to be settled.

import type { Supplier } from "../../domain/company.ts";
import { found } from "../../domain/found.ts";
import { quantity } from "../../domain/numbers/quantity.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant, isoMonth, monthStart } from "../../domain/time/calendar.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { BatchPlan, BillDraftPlan, BillLinePlan, FulfilledOrder } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import type { StockLoss } from "../stock/stock-losses.ts";
import { batchOf } from "../supply/batch-of.ts";

/** Whose goods there were, and what became of them. */
type SettledGoods = {
  readonly suppliers: readonly Supplier[];
  readonly batches: readonly BatchPlan[];
  readonly orders: readonly FulfilledOrder[];
  readonly losses: readonly StockLoss[];
};

/** What a supplier may bill of consigned goods that were used up in a month or before, and not billed before. */
export type Settlement = { readonly supplierIndex: number; readonly month: Day; readonly lines: BillLinePlan[] };

type Usage = { readonly batchIndex: number; readonly at: Instant; readonly change: number };

/** Of business hours. */
const drawnUp = { from: 0.92, to: 0.97 } as const;

/**
 * Before the last day ends the accountant draws up what will be settled next: of each supplier what was used up by then.
 * A draft is no debt yet.
 */
export function planBillDrafts(
  { streams, calendar, asOf }: PlanningRun,
  { suppliers, batches, orders, losses }: SettledGoods,
): BillDraftPlan[] {
  const drawnUpOn = calendar.onOrBefore(asOf);
  const from = calendar.during(drawnUpOn, drawnUp.from);
  return settlementsOf(
    batches,
    usageOf(orders, losses).filter(({ at }) => at < from),
  )
    .filter(({ month }) => settledOn(calendar, month) > asOf)
    .map(({ supplierIndex, month, lines }) => ({
      supplierIndex,
      at: calendar.during(
        drawnUpOn,
        numberBetween(streams.at("settlement draft", supplierIndex, month), drawnUp.from, drawnUp.to),
      ),
      dueOn: addDays(drawnUpOn, found(suppliers[supplierIndex], "supplier", supplierIndex).netDays),
      lines,
    }))
    .sort((a, b) => a.at - b.at);
}

/** The day on which a month is settled. */
export function settledOn(calendar: BusinessCalendar, month: Day): Day {
  return calendar.onOrAfter(monthStart(month, 1));
}

/** Everything that takes from batches or gives back to them. */
export function usageOf(orders: readonly FulfilledOrder[], losses: readonly StockLoss[]): Usage[] {
  return [...orders.flatMap(consumption), ...losses.map((loss) => ({ ...loss, change: Number(loss.quantity) }))];
}

/** Used up is what was sold or lost. Goods that came back or turned up are not billed until they sell again. */
export function settlementsOf(batches: readonly BatchPlan[], usage: readonly Usage[]): Settlement[] {
  const usedByBatch = new Map<number, Map<Day, number>>();
  for (const { batchIndex, at, change } of usage) {
    if (batchOf(batches, { batchIndex }).ownership !== "CONSIGNED") continue;
    const months = usedByBatch.get(batchIndex) ?? new Map<Day, number>();
    const month = monthStart(dayOf(at));
    usedByBatch.set(batchIndex, months.set(month, (months.get(month) ?? 0) + change));
  }
  const settlements = new Map<string, Settlement>();
  for (const [batchIndex, months] of [...usedByBatch].sort(([a], [b]) => a - b)) {
    const { product, unitCost } = batchOf(batches, { batchIndex });
    const { supplierIndex } = product;
    let unbilled = 0;
    for (const [month, used] of [...months].sort(([a], [b]) => a - b)) {
      unbilled += used;
      if (unbilled <= 0) continue;
      const key = `${supplierIndex} ${isoMonth(month)}`;
      const settlement = settlements.get(key) ?? { supplierIndex, month, lines: [] };
      settlement.lines.push({ batchIndex, quantity: quantity(unbilled), unitCost });
      settlements.set(key, settlement);
      unbilled = 0;
    }
  }
  return [...settlements.values()];
}

/** What an order uses up of each batch, and gives back when its goods return. */
function consumption(order: FulfilledOrder): Usage[] {
  const soldAt = order.terms === "CONSIGNMENT" ? order.reportedAt : order.at;
  if (soldAt === null || order.goodsBack?.kind === "unsold") return [];
  const { goodsBack, back, damaged } = order;
  return [
    ...order.lines.map(({ batchIndex, quantity: sold }) => ({ batchIndex, at: soldAt, change: Number(sold) })),
    ...(goodsBack ? back.map((line) => ({ ...line, at: goodsBack.at, change: -line.quantity })) : []),
    ...(goodsBack && damaged ? [{ ...damaged, at: goodsBack.at, change: Number(damaged.quantity) }] : []),
  ];
}
