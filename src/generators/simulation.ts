// The days pass: every planned event at its moment, each told by its cascade as one bundle of rows.
// Events after the as-of date do not happen. Events of one moment keep to their rank, then to the order of the plan.

import { clearCheck, type PaymentReference, type RecordedPayment } from "../cascade/banking.ts";
import { advanceBatch } from "../cascade/batch-workflow.ts";
import { applyCredit, receivePayment, returnCheck, writeOff } from "../cascade/client-payment.ts";
import type { Company } from "../cascade/company.ts";
import { reportSold, takeBackUnsold } from "../cascade/consignment.ts";
import { confirmOrder, packOrder, shipOrder } from "../cascade/order-to-cash.ts";
import { payExpense, payInCapital } from "../cascade/overhead.ts";
import { enterBill, payBill } from "../cascade/payables.ts";
import { placePurchaseOrder } from "../cascade/purchase-order.ts";
import { receiveDelivery } from "../cascade/receipt.ts";
import { creditLeft, expireCredit, issueCredit, refundInCash } from "../cascade/refund.ts";
import { cancelOrder, returnOrder } from "../cascade/reversal.ts";
import { recordShortage } from "../cascade/stock-count.ts";
import { addSeconds, type Day, dayOf, type Instant } from "../domain/calendar.ts";
import type { BatchPlan, OrderPlan, PaymentPlan, RefundPlan } from "../planning/plan.ts";
import type { Bundle } from "../schema/bundle.ts";
import { closeBooks } from "./closing.ts";

/** What happens at one moment, cause before effect. */
const rank = {
  capital: 0,
  purchaseOrder: 1,
  delivery: 2,
  bill: 3,
  workflow: 4,
  goodsBack: 5,
  count: 6,
  order: 7,
  sold: 8,
  pack: 9,
  ship: 10,
  refund: 11,
  payment: 12,
  expense: 13,
  clearing: 14,
} as const;

type SimulationEvent = {
  readonly at: Instant;
  readonly rank: number;
  /** The event's rows; none where it only changes what later rows say. */
  readonly happen: () => Bundle | null;
};

export type SimulatedBundle = { readonly day: Day; readonly bundle: Bundle };

/** All bundles of the period in time order, then the rows that only the last day knows. */
export function* simulate(company: Company): Generator<SimulatedBundle> {
  for (const event of eventsOf(company)) {
    const bundle = event.happen();
    if (bundle) yield { day: dayOf(event.at), bundle };
  }
  for (const bundle of closeBooks(company)) yield { day: company.run.asOf, bundle };
}

function eventsOf(company: Company): SimulationEvent[] {
  const { plan, run } = company;
  const events: SimulationEvent[] = [];
  const schedule = (at: Instant, kind: keyof typeof rank, happen: SimulationEvent["happen"]) => {
    if (dayOf(at) <= run.asOf) events.push({ at, rank: rank[kind], happen });
  };
  schedule(plan.capitalPaidInAt, "capital", () => payInCapital(company));
  for (const order of plan.purchaseOrders) {
    schedule(order.orderedAt, "purchaseOrder", () => {
      placePurchaseOrder(company, order);
      return null;
    });
    for (const delivery of order.deliveries) {
      schedule(delivery.receivedAt, "delivery", () => receiveDelivery(company, order, delivery));
    }
  }
  for (const batch of plan.batches) scheduleWorkflow(company, schedule, batch);
  for (const order of plan.orders) scheduleOrder(company, schedule, order);
  for (const [index, bill] of plan.bills.entries()) {
    schedule(bill.at, "bill", () => enterBill(company, index, bill));
    const { payment } = bill;
    if (payment === null) continue;
    const { name } = company.supplier(bill.supplierIndex);
    schedulePayment(company, schedule, payment, name, () => payBill(company, index, bill, payment));
  }
  for (const shortage of plan.shortages) schedule(shortage.at, "count", () => recordShortage(company, shortage));
  for (const refund of plan.refunds) scheduleRefund(company, schedule, refund);
  for (const expense of plan.expenses) schedule(expense.at, "expense", () => payExpense(company, expense));
  return events.sort((a, b) => a.at - b.at || a.rank - b.rank);
}

type Schedule = (at: Instant, kind: keyof typeof rank, happen: SimulationEvent["happen"]) => void;

function scheduleWorkflow(company: Company, schedule: Schedule, batch: BatchPlan): void {
  for (const step of batch.steps) {
    const { state } = step;
    if (state !== "RECEIVED" && state !== "DAMAGED" && state !== "EXPIRED") {
      schedule(step.at, "workflow", () => advanceBatch(company, batch, state, step.at));
    }
  }
  const soldOutAt = company.plan.soldOutAt.get(batch.index);
  if (soldOutAt === undefined) return;
  const noticedAt = addSeconds(soldOutAt, 240);
  schedule(noticedAt, "workflow", () => advanceBatch(company, batch, "SOLD", noticedAt));
}

const takeBack = { unsold: takeBackUnsold, cancelled: cancelOrder, returned: returnOrder } as const;

function scheduleOrder(company: Company, schedule: Schedule, order: OrderPlan): void {
  schedule(order.at, "order", () => confirmOrder(company, order));
  const { packedAt, shippedAt, goodsBack } = order;
  if (packedAt !== null) schedule(packedAt, "pack", () => packOrder(company, order, packedAt));
  if (shippedAt !== null) schedule(shippedAt, "ship", () => shipOrder(company, order, shippedAt));
  if (goodsBack !== null)
    schedule(goodsBack.at, "goodsBack", () => takeBack[goodsBack.kind](company, order, goodsBack));
  const { reportedAt } = order;
  if (reportedAt !== null && order.sells) schedule(reportedAt, "sold", () => reportSold(company, order, reportedAt));
  for (const settlement of order.settlements) {
    if (settlement.kind === "writeOff") {
      schedule(settlement.at, "payment", () => writeOff(company, order, settlement));
      continue;
    }
    if (settlement.kind === "credit") {
      schedule(settlement.at, "payment", () => applyCredit(company, order, settlement));
      continue;
    }
    const referenceOf = schedulePayment(company, schedule, settlement, order.client.name, () =>
      receivePayment(company, order, settlement),
    );
    if (settlement.kind === "bounced") {
      schedule(settlement.returnedAt, "clearing", () => returnCheck(company, order, settlement, referenceOf()));
    }
  }
}

function scheduleRefund(company: Company, schedule: Schedule, refund: RefundPlan): void {
  const { payout } = refund;
  if (payout.kind === "cash") {
    const { payment } = payout;
    schedulePayment(company, schedule, payment, refund.client.name, () => refundInCash(company, refund, payment));
    return;
  }
  schedule(refund.at, "refund", () => issueCredit(company, refund, payout));
  if (creditLeft(refund, payout) > 0) {
    schedule(payout.expiresAt, "refund", () => expireCredit(company, refund, payout));
  }
}

/** A payment and, where it is a check, the bank's line some days later. What was paid is known once it is paid. */
function schedulePayment(
  company: Company,
  schedule: Schedule,
  payment: PaymentPlan,
  party: string,
  pay: () => RecordedPayment,
): () => PaymentReference {
  let reference: PaymentReference | null = null;
  const referenceOf = () => {
    if (reference === null) throw new Error("a check clears after it was written");
    return reference;
  };
  schedule(payment.at, "payment", () => {
    const recorded = pay();
    reference = recorded.reference;
    return recorded.bundle;
  });
  const clearing = checkClearing(company, payment);
  if (clearing !== null) schedule(clearing, "clearing", () => clearCheck(company, clearing, referenceOf(), party));
  return referenceOf;
}

/** When the bank shows a check, late in the day; null for money that moves at once. */
function checkClearing(company: Company, payment: PaymentPlan): Instant | null {
  if (payment.bankOn === dayOf(payment.at)) return null;
  return company.run.calendar.during(payment.bankOn, 0.92 + (payment.at % 600) / 10_000);
}
