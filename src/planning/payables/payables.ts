// What suppliers bill: owned goods at receipt, consigned goods monthly for what has sold. When they are paid is in
// bill-payments.ts.

import type { Supplier } from "../../domain/company.ts";
import { found } from "../../domain/found.ts";
import { type Cents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { addDays, dayOf } from "../../domain/time/calendar.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { BatchPlan, BillLinePlan, BillPlan, FulfilledOrder, PurchaseOrderPlan } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import type { StockLoss } from "../stock/stock-losses.ts";
import { batchOf } from "../supply/batch-of.ts";
import { planBillPayments } from "./bill-payments.ts";
import { type Settlement, settledOn, settlementsOf, usageOf } from "./consigned-settlements.ts";

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
  const settled = settlementsOf(input.batches, usageOf(input.orders, input.losses));
  const drafts = [...purchaseBills(input), ...settlementBills(run, input.suppliers, settled)]
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

/** On the first business day of a month each supplier bills what of its consigned goods was used up by then. */
function settlementBills(
  { calendar, streams }: PlanningRun,
  suppliers: readonly Supplier[],
  settlements: readonly Settlement[],
): BillDraft[] {
  return settlements.map(({ supplierIndex, month, lines }) => {
    const billedOn = settledOn(calendar, month);
    return {
      supplierIndex,
      purchaseOrderIndex: null,
      at: calendar.during(billedOn, numberBetween(streams.at("settlement", supplierIndex, month), 0.05, 0.4)),
      dueOn: addDays(billedOn, netDaysOf(suppliers, supplierIndex)),
      lines,
    };
  });
}
