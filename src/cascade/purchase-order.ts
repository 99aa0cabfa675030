// Purchase orders: numbered when they are placed, written once nothing can change them any more.
// Tables: purchaseOrders, purchaseOrderItems.

import { addDays, dayOf, type Instant, isoDay, latestOf } from "../domain/calendar.ts";
import { extendPrice, sumCents, zeroCents } from "../domain/money.ts";
import { purchaseOrderLifecycle } from "../domain/purchase-order-lifecycle.ts";
import { addQuantity, formatQuantity, type Quantity, zeroQuantity } from "../domain/quantity.ts";
import type { BatchPlan, PurchaseOrderPlan } from "../planning/plan.ts";
import { purchaseOrderHistory } from "../planning/purchase-order-history.ts";
import type { Company } from "./company.ts";
import type { TransactionContext } from "./transaction-context.ts";

/** A purchase order gets its number. Its row follows once nothing can change it any more: `writePurchaseOrder`. */
export function placePurchaseOrder(company: Company, order: PurchaseOrderPlan): void {
  const id = company.run.ids.next("purchaseOrders");
  const year = isoDay(dayOf(order.orderedAt)).slice(0, 4);
  company.purchaseOrders.set(order.index, {
    id,
    number: `PO-${year}-${String(id).padStart(4, "0")}`,
    receiptId: null,
    deliveriesSeen: 0,
  });
}

/** The row of a purchase order and its lines, as they stand at the as-of date. */
export function writePurchaseOrder(context: TransactionContext, order: PurchaseOrderPlan): void {
  const { company } = context;
  const { asOf } = company.run;
  const record = company.purchaseOrder(order.index);
  const supplier = company.supplier(order.supplierIndex);
  const buyer = context.actor("Buyer/Procurement", order.supplierIndex);
  const arrived = order.deliveries.filter(({ receivedAt }) => dayOf(receivedAt) <= asOf);
  const history = purchaseOrderHistory(order, asOf);
  const { state, at: stateSince } = history.at(-1) ?? { state: purchaseOrderLifecycle.initial, at: order.orderedAt };
  const sentAt = context.happened(order.sentAt);
  const confirmedAt = context.happened(order.confirmedAt);
  const lastArrival = arrived.at(-1)?.receivedAt ?? null;
  const closedShortAt = order.short && state === "RECEIVED" ? order.short.closedAt : null;
  const batches = order.deliveries.flatMap(({ batchIndexes }) => batchIndexes.map((index) => company.batchPlan(index)));
  const total = sumCents(
    batches.map((batch) => extendPrice(orderedOf(batch, order, closedShortAt), batch.orderedUnitCost)),
  );
  const isConsigned = order.ownership === "CONSIGNED";
  context.insert("purchaseOrders", {
    id: record.id,
    poNumber: record.number,
    vendorId: supplier.vendorId,
    receiptId: record.receiptId,
    status: state,
    orderDate: dayOf(order.orderedAt),
    expectedDeliveryDate: order.expectedOn,
    actualDeliveryDate: state === "RECEIVED" && lastArrival ? dayOf(lastArrival) : null,
    subtotal: total,
    tax: zeroCents,
    shipping: zeroCents,
    total,
    paymentTerms: isConsigned ? "CONSIGNMENT" : `NET_${supplier.netDays}`,
    paymentDueDate: isConsigned || lastArrival === null ? null : addDays(dayOf(lastArrival), supplier.netDays),
    notes: `${batches.length} ${batches.length === 1 ? "item" : "items"} from ${supplier.name}`,
    vendorNotes: null,
    createdBy: buyer.id,
    createdAt: order.orderedAt,
    updatedAt: latestOf([stateSince, lastArrival]),
    sentAt,
    confirmedAt,
  });
  for (const delivery of order.deliveries) {
    const hasArrived = arrived.includes(delivery);
    for (const batch of delivery.batchIndexes.map((index) => company.batchPlan(index))) {
      context.insert("purchaseOrderLines", {
        id: context.nextId("purchaseOrderLines"),
        purchaseOrderId: record.id,
        productId: batch.product.id,
        quantityOrdered: orderedOf(batch, order, closedShortAt),
        quantityReceived: hasArrived ? batch.quantity : zeroQuantity,
        unitCost: batch.orderedUnitCost,
        totalCost: extendPrice(orderedOf(batch, order, closedShortAt), batch.orderedUnitCost),
        notes: itemNotes(batch, order, closedShortAt),
        createdAt: order.orderedAt,
        updatedAt: latestOf([hasArrived ? delivery.receivedAt : order.orderedAt, closedShortAt]),
      });
    }
  }
}

/** What is on order of an item. An order that is closed short is amended to what came; its notes keep what was asked. */
function orderedOf(batch: BatchPlan, { short }: PurchaseOrderPlan, closedShortAt: Instant | null): Quantity {
  return short?.batchIndex === batch.index && closedShortAt === null
    ? addQuantity(batch.quantity, short.missing)
    : batch.quantity;
}

function itemNotes(batch: BatchPlan, order: PurchaseOrderPlan, closedShortAt: Instant | null): string {
  const notes = `Grade ${batch.grade}`;
  if (order.short?.batchIndex !== batch.index || closedShortAt === null) return notes;
  const asked = formatQuantity(addQuantity(batch.quantity, order.short.missing));
  const came = formatQuantity(batch.quantity);
  return `${notes}; closed short on ${isoDay(dayOf(closedShortAt))}: ${asked} ordered, ${came} came`;
}
