// Orders that are called off or sent back, in full or in part: the goods are restocked, and the postings of an unpaid
// invoice whose goods all came back are mirrored. Other money goes back in refund.ts.
// Tables: returns, inventoryMovements, ledgerEntries.

import type { Employee } from "../../domain/company.ts";
import { returnLifecycle } from "../../domain/lifecycles/return-lifecycle.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import { extendPrice, subtractCents } from "../../domain/numbers/money.ts";
import { addQuantity, formatQuantity } from "../../domain/numbers/quantity.ts";
import type { ReturnReason } from "../../domain/words/return-reason.ts";
import type { GoodsBackPlan, OrderLinePlan, OrderPlan, PendingReturnPlan } from "../../planning/plan.ts";
import { isCreditedOnInvoice } from "../../planning/receivables/returned-goods.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { postRevaluation } from "../purchasing/cost-change.ts";
import { postCost, type RuleByOwnership } from "../sales/sale.ts";
import { lossRule } from "../stock/loss-rule.ts";
import { type LedgerReference, type MovementReference, TransactionContext } from "../transaction-context.ts";
import { advanceReturn } from "./advance-return.ts";
import { withoutFee } from "./refund.ts";
import { whyReturned } from "./why-returned.ts";

const restockRule: RuleByOwnership = { OWNED: "ownedGoodsRestocked", CONSIGNED: "consignedGoodsRestocked" };

/** An order is called off before it is packed: its invoice is void, by the mirror image of its postings. */
export function cancelOrder(company: Company, order: OrderPlan, { at }: GoodsBackPlan): Bundle {
  const context = new TransactionContext(company, at);
  const { orderId, orderNumber, invoiceId } = company.order(order.index);
  const receiver = context.actor("Warehouse Staff", order.index);
  const notes = `Order ${orderNumber} cancelled before packing`;
  putBackGoods(context, order, { type: "ORDER", id: orderId }, receiver, notes);
  mirrorPostings(context, order, { type: "INVOICE", id: invoiceId }, notes);
  return context.bundle;
}

/** Goods of an order are sent back; what is damaged leaves stock again. The whole of an unpaid order voids its invoice. */
export function returnOrder(company: Company, order: OrderPlan, goodsBack: GoodsBackPlan): Bundle {
  if (goodsBack.kind !== "returned") throw new Error(`${goodsBack.kind} goods are no return`);
  const context = new TransactionContext(company, goodsBack.at);
  const { orderNumber, invoiceNumber } = company.order(order.index);
  const inspector = context.actor("Warehouse Staff", order.index);
  const words = whyReturned(company, goodsBack.reason, order.back);
  const what = goodsBack.isPartial ? "Partial" : "Full";
  const notes = `${what} return of order ${orderNumber}: ${words}; inspected, restocked, ${outcomeOf(company, order)}`;
  const id = insertReturn(context, order.index, order.back, goodsBack.reason, inspector, notes);
  const reference = { type: "RETURN", id } as const;
  putBackGoods(context, order, reference, inspector, `Return #${id} of order ${orderNumber}`);
  if (order.sells) postCost(context, { lines: order.back }, restockRule, reference, `Return #${id}: goods restocked`);
  else mirrorPostings(context, order, reference, `Return #${id}: ${invoiceNumber} void`);
  setAsideDamaged(context, order, inspector, id);
  advanceReturn(company, order.index, "RESTOCKED");
  if (!order.sells) advanceReturn(company, order.index, "VOIDED");
  return context.bundle;
}

/** Goods that were sent back wait for their inspection: nothing but the return's own row says so. */
export function logPendingReturn(company: Company, pending: PendingReturnPlan): Bundle {
  const context = new TransactionContext(company, pending.at);
  const { orderNumber } = company.order(pending.order);
  const receiver = context.actor("Warehouse Staff", pending.order);
  const notes = `Return of order ${orderNumber}: ${whyReturned(company, pending.reason, pending.lines)}; inspection pending`;
  insertReturn(context, pending.order, pending.lines, pending.reason, receiver, notes);
  return context.bundle;
}

/** What becomes of the invoice. */
function outcomeOf(company: Company, order: OrderPlan): string {
  const { invoiceNumber } = company.order(order.index);
  if (!order.sells) return `voided ${invoiceNumber}`;
  const refund = company.plan.refunds.find((candidate) => candidate.order === order.index);
  const outcome = `${isCreditedOnInvoice(order) ? "credited on" : "refunded"} ${invoiceNumber}`;
  return refund === undefined || refund.fee === 0 ? outcome : `${outcome} ${withoutFee(refund)}`;
}

function insertReturn(
  context: TransactionContext,
  orderIndex: number,
  lines: readonly OrderLinePlan[],
  reason: ReturnReason,
  processedBy: Employee,
  notes: string,
): Id<"returns"> {
  const { company } = context;
  const id = context.nextId("returns");
  const words = whyReturned(company, reason, lines);
  company.returns.set(orderIndex, { id, state: returnLifecycle.initial });
  context.insert("returns", {
    id,
    orderId: company.order(orderIndex).orderId,
    items: lines.map((line) => ({
      batchId: company.batch(line.batchIndex).id,
      quantity: formatQuantity(line.quantity),
      reason: words,
    })),
    reason: reason.name,
    notes,
    processedBy: processedBy.id,
    processedAt: context.at,
  });
  return id;
}

/**
 * Restocks what comes back of an order where it came from. Its entry, by whoever calls, is at what the goods cost when they
 * left; where their batch costs another amount by now, they are revalued to that.
 */
export function putBackGoods(
  context: TransactionContext,
  order: OrderPlan,
  reference: MovementReference,
  receiver: Employee,
  notes: string,
): void {
  const { company } = context;
  for (const line of order.back) {
    const change = company.stock.putBack(line.batchIndex, line.quantity);
    const id = context.recordMovement(line.batchIndex, "RETURN", change, reference, receiver, notes);
    const { unitCost, code } = company.batch(line.batchIndex);
    const difference = subtractCents(extendPrice(line.quantity, unitCost), extendPrice(line.quantity, line.unitCost));
    const { ownership } = company.batchPlan(line.batchIndex);
    postRevaluation(context, ownership, difference, { type: "ADJUSTMENT", id }, `${notes}: ${code} at its cost by now`);
  }
}

function mirrorPostings(
  context: TransactionContext,
  order: OrderPlan,
  reference: LedgerReference,
  description: string,
): void {
  context.post("voidedSale", order.subtotal, reference, description);
  postCost(context, order, restockRule, reference, description);
}

/** What of the returned goods cannot be sold any more: out of stock on hand, into the batch's defective goods. */
function setAsideDamaged(
  context: TransactionContext,
  { damaged }: OrderPlan,
  inspector: Employee,
  returnId: number,
): void {
  if (damaged === null) return;
  const { company } = context;
  const batch = company.batchPlan(damaged.batchIndex);
  const record = company.batch(damaged.batchIndex);
  const change = company.stock.remove(damaged.batchIndex, damaged.quantity);
  record.defective = addQuantity(record.defective, damaged.quantity);
  const notes = `Damaged part of return #${returnId}`;
  const reference = { type: "MANUAL_ADJUSTMENT", id: null } as const;
  const id = context.recordMovement(damaged.batchIndex, "ADJUSTMENT", change, reference, inspector, notes, "DAMAGED");
  const cost = extendPrice(damaged.quantity, record.unitCost);
  context.post(lossRule[batch.ownership], cost, { type: "ADJUSTMENT", id }, `${notes}, ${record.code}`);
}
