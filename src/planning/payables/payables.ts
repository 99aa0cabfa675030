// What suppliers bill: owned goods at receipt, consigned goods monthly for what has sold. When they are paid is in
// bill-payments.ts.

import type { Supplier } from "../../domain/company.ts";
import { found } from "../../domain/found.ts";
import { type Cents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { quantity } from "../../domain/numbers/quantity.ts";
import { addDays, type Day, dayOf, type Instant, isoMonth, monthStart } from "../../domain/time/calendar.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { BatchPlan, BillLinePlan, BillPlan, FulfilledOrder, PurchaseOrderPlan } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import type { StockLoss } from "../stock/stock-losses.ts";
import { batchOf } from "../supply/batch-of.ts";
import { planBillPayments } from "./bill-payments.ts";

export type PayablesInput = {
  readonly suppliers: readonly Supplier[];
  readonly batches: readonly BatchPlan[];
  readonly purchaseOrders: readonly PurchaseOrderPlan[];
  readonly orders: readonly FulfilledOrder[];
  readonly losses: readonly StockLoss[];
};

type BillDraft = Omit<BillPlan, "payments" | "dispute">;

/** All bills up to the as-of date in time order, each with the payments that were made by then. */
export function planPayables(run: PlanningRun, input: PayablesInput): BillPlan[] {
  const { profile, streams, calendar, asOf } = run;
  const drafts = [...purchaseBills(input), ...settlementBills(run, input)]
    .filter((bill) => dayOf(bill.at) <= asOf)
    .sort((a, b) => a.at - b.at || a.supplierIndex - b.supplierIndex);
  const dues = drafts.map((bill) => ({ ...bill, total: billTotal(bill.lines) }));
  const settlements = planBillPayments(profile, streams, calendar, dues, asOf);
  return drafts.map((bill, index) => ({ ...bill, ...found(settlements[index], "settlement of bill", index) }));
}

/** What a bill comes to: each line at the cost of its batch. */
export function billTotal(lines: readonly BillLinePlan[]): Cents {
  return sumCents(lines.map((line) => extendPrice(line.quantity, line.unitCost)));
}

function netDaysOf(suppliers: readonly Supplier[], index: number): number {
  return found(suppliers[index], "supplier", index).netDays;
}

/** Owned goods are billed as they are received. */
function purchaseBills({ suppliers, batches, purchaseOrders }: PayablesInput): BillDraft[] {
  return purchaseOrders
    .filter((order) => order.ownership === "OWNED")
    .flatMap((order) =>
      order.deliveries.map((delivery) => ({
        supplierIndex: order.supplierIndex,
        purchaseOrderIndex: order.index,
        at: delivery.receivedAt,
        dueOn: addDays(dayOf(delivery.receivedAt), netDaysOf(suppliers, order.supplierIndex)),
        lines: delivery.batchIndexes.map((batchIndex) => {
          const { quantity, orderedUnitCost } = batchOf(batches, { batchIndex });
          return { batchIndex, quantity, unitCost: orderedUnitCost };
        }),
      })),
    );
}

/**
 * On the first business day of a month each supplier bills what of its consigned goods was used up by then and not
 * billed before: sold or lost. Goods that came back or turned up are not billed until they sell again.
 */
function settlementBills(
  { calendar, streams }: PlanningRun,
  { suppliers, batches, orders, losses }: PayablesInput,
): BillDraft[] {
  const usedByBatch = new Map<number, Map<Day, number>>();
  const lost = losses.map((loss) => ({ ...loss, change: Number(loss.quantity) }));
  for (const { batchIndex, at, change } of [...orders.flatMap(consumption), ...lost]) {
    if (batchOf(batches, { batchIndex }).ownership !== "CONSIGNED") continue;
    const months = usedByBatch.get(batchIndex) ?? new Map<Day, number>();
    const month = monthStart(dayOf(at));
    usedByBatch.set(batchIndex, months.set(month, (months.get(month) ?? 0) + change));
  }
  const bills = new Map<string, { supplierIndex: number; month: Day; lines: BillLinePlan[] }>();
  for (const [batchIndex, months] of [...usedByBatch].sort(([a], [b]) => a - b)) {
    const { product, unitCost } = batchOf(batches, { batchIndex });
    const { supplierIndex } = product;
    let unbilled = 0;
    for (const [month, used] of [...months].sort(([a], [b]) => a - b)) {
      unbilled += used;
      if (unbilled <= 0) continue;
      const key = `${supplierIndex} ${isoMonth(month)}`;
      const bill = bills.get(key) ?? { supplierIndex, month, lines: [] };
      bill.lines.push({ batchIndex, quantity: quantity(unbilled), unitCost });
      bills.set(key, bill);
      unbilled = 0;
    }
  }
  return [...bills.values()].map(({ supplierIndex, month, lines }) => {
    const billedOn = calendar.onOrAfter(monthStart(month, 1));
    return {
      supplierIndex,
      purchaseOrderIndex: null,
      at: calendar.during(billedOn, numberBetween(streams.at("settlement", supplierIndex, month), 0.05, 0.4)),
      dueOn: addDays(billedOn, netDaysOf(suppliers, supplierIndex)),
      lines,
    };
  });
}

/** What an order uses up of each batch, and gives back when its goods return. */
function consumption(order: FulfilledOrder): { batchIndex: number; at: Instant; change: number }[] {
  const soldAt = order.terms === "CONSIGNMENT" ? order.reportedAt : order.at;
  if (soldAt === null || order.goodsBack?.kind === "unsold") return [];
  const { goodsBack, back, damaged } = order;
  return [
    ...order.lines.map(({ batchIndex, quantity: sold }) => ({ batchIndex, at: soldAt, change: Number(sold) })),
    ...(goodsBack ? back.map((line) => ({ ...line, at: goodsBack.at, change: -line.quantity })) : []),
    ...(goodsBack && damaged ? [{ ...damaged, at: goodsBack.at, change: Number(damaged.quantity) }] : []),
  ];
}
