// Purchase orders: numbered when they are placed, written once nothing can change them any more.
// Tables: purchaseOrders, purchaseOrderItems.

import { addDays, dayOf, isoDay } from "../domain/calendar.ts";
import { extendPrice, sumCents, zeroCents } from "../domain/money.ts";
import { zeroQuantity } from "../domain/quantity.ts";
import type { PurchaseOrderPlan } from "../planning/plan.ts";
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
  const sentAt = context.happened(order.sentAt);
  const confirmedAt = context.happened(order.confirmedAt);
  const lastArrival = arrived.at(-1)?.receivedAt ?? null;
  const isComplete = arrived.length === order.deliveries.length;
  const batches = order.deliveries.flatMap(({ batchIndexes }) => batchIndexes.map((index) => company.batchPlan(index)));
  const total = sumCents(batches.map((batch) => extendPrice(batch.quantity, batch.orderedUnitCost)));
  const isConsigned = order.ownership === "CONSIGNED";
  context.insert("purchaseOrders", {
    id: record.id,
    poNumber: record.number,
    vendorId: supplier.vendorId,
    receiptId: record.receiptId,
    status: isComplete ? "RECEIVED" : lastArrival ? "RECEIVING" : confirmedAt ? "CONFIRMED" : sentAt ? "SENT" : "DRAFT",
    orderDate: dayOf(order.orderedAt),
    expectedDeliveryDate: order.expectedOn,
    actualDeliveryDate: isComplete && lastArrival ? dayOf(lastArrival) : null,
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
    updatedAt: lastArrival ?? confirmedAt ?? sentAt ?? order.orderedAt,
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
        quantityOrdered: batch.quantity,
        quantityReceived: hasArrived ? batch.quantity : zeroQuantity,
        unitCost: batch.orderedUnitCost,
        totalCost: extendPrice(batch.quantity, batch.orderedUnitCost),
        notes: `Grade ${batch.grade}`,
        createdAt: order.orderedAt,
        updatedAt: hasArrived ? delivery.receivedAt : order.orderedAt,
      });
    }
  }
}
