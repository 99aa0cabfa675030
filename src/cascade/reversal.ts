// Orders that are called off or sent back: the goods are restocked, and the postings of an unpaid invoice are mirrored.
// The money of a paid one goes back in refund.ts.
// Tables: returns, inventoryMovements, ledgerEntries.

import type { Employee } from "../domain/company.ts";
import { extendPrice } from "../domain/money.ts";
import { addQuantity, formatQuantity } from "../domain/quantity.ts";
import type { GoodsBackPlan, OrderPlan } from "../planning/plan.ts";
import { pick } from "../random/distributions.ts";
import type { Bundle } from "../schema/bundle.ts";
import type { Company } from "./company.ts";
import { lossRule } from "./loss-rule.ts";
import { postCost, type RuleByOwnership } from "./sale.ts";
import { type LedgerReference, type MovementReference, TransactionContext } from "./transaction-context.ts";

const restockRule: RuleByOwnership = { OWNED: "ownedGoodsRestocked", CONSIGNED: "consignedGoodsRestocked" };

const reasons = [
  { reason: "DEFECTIVE", words: "moisture above what was agreed" },
  { reason: "NOT_AS_DESCRIBED", words: "the buds were smaller than on the sheet" },
  { reason: "WRONG_ITEM", words: "another strain was in the boxes" },
  { reason: "CUSTOMER_CHANGED_MIND", words: "the shelf was already full" },
] as const;

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

/** All goods of an order are sent back; what is damaged leaves stock again. An unpaid invoice is void. */
export function returnOrder(company: Company, order: OrderPlan, { at }: GoodsBackPlan): Bundle {
  const context = new TransactionContext(company, at);
  const { orderId, orderNumber, invoiceNumber } = company.order(order.index);
  const random = company.run.streams.at("return reason", order.client.code, order.at);
  const { reason, words } = pick(random, reasons);
  const inspector = context.actor("Warehouse Staff", order.index);
  const id = context.nextId("returns");
  company.returns.set(order.index, id);
  const outcome = order.sells ? `refunded ${invoiceNumber}` : `voided ${invoiceNumber}`;
  const reference = { type: "RETURN", id } as const;
  context.insert("returns", {
    id,
    orderId,
    items: order.lines.map((line) => ({
      batchId: company.batch(line.batchIndex).id,
      quantity: formatQuantity(line.quantity),
      reason: words,
    })),
    reason,
    notes: `Full return of order ${orderNumber}: ${words}; inspected, restocked, ${outcome}`,
    processedBy: inspector.id,
    processedAt: at,
  });
  putBackGoods(context, order, reference, inspector, `Return #${id} of order ${orderNumber}`);
  if (order.sells) postCost(context, order, restockRule, reference, `Return #${id}: goods restocked`);
  else mirrorPostings(context, order, reference, `Return #${id}: ${invoiceNumber} void`);
  setAsideDamaged(context, order, inspector, id);
  return context.bundle;
}

/** Restocks every line where it came from. */
export function putBackGoods(
  context: TransactionContext,
  order: OrderPlan,
  reference: MovementReference,
  receiver: Employee,
  notes: string,
): void {
  for (const line of order.lines) {
    const change = context.company.stock.putBack(line.batchIndex, line.quantity);
    context.recordMovement(line.batchIndex, "RETURN", change, reference, receiver, notes);
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
  const change = company.stock.take(damaged.batchIndex, damaged.quantity);
  record.defective = addQuantity(record.defective, damaged.quantity);
  const notes = `Damaged part of return #${returnId}`;
  const reference = { type: "MANUAL_ADJUSTMENT", id: null } as const;
  const id = context.recordMovement(damaged.batchIndex, "ADJUSTMENT", change, reference, inspector, notes, "DAMAGED");
  const cost = extendPrice(damaged.quantity, batch.unitCost);
  context.post(lossRule[batch.ownership], cost, { type: "ADJUSTMENT", id }, `${notes}, ${record.code}`);
}
