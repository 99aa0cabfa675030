// Procure to pay, as far as goods go: purchase order, receipt with its lots and batches, the way over the workflow
// board. Bills and payments follow in payables.ts.
// Tables: purchaseOrders, purchaseOrderItems, intake_sessions, intake_session_batches, lots, inventoryMovements,
// batch_status_history, cogsHistory, ledgerEntries; a batch's own row is written at the end (closing.ts).

import { addDays, addSeconds, dayOf, isoDay } from "../domain/calendar.ts";
import type { Employee } from "../domain/company.ts";
import type { ReceiptId } from "../domain/ids.ts";
import { assertStep } from "../domain/lifecycle.ts";
import { displayCents, extendPrice, sumCents, zeroCents } from "../domain/money.ts";
import { formatQuantity, zeroQuantity } from "../domain/quantity.ts";
import { batchWorkflow } from "../domain/workflow.ts";
import { bucketOf } from "../planning/fulfilment.ts";
import type { BatchPlan, DeliveryPlan, PurchaseOrderPlan } from "../planning/plan.ts";
import type { Bundle } from "../schema/bundle.ts";
import type { Company } from "./company.ts";
import { TransactionContext } from "./transaction-context.ts";

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

/** Goods arrive: the receipt with its lots, batches and stock, and what consigned goods are worth in the ledger. */
export function receiveDelivery(company: Company, order: PurchaseOrderPlan, delivery: DeliveryPlan): Bundle {
  const context = new TransactionContext(company, delivery.receivedAt);
  const record = company.purchaseOrder(order.index);
  const supplier = company.supplier(order.supplierIndex);
  const receiver = context.actor("Inventory Manager", order.index);
  const receiptId = context.nextId("receipts");
  record.receiptId ??= receiptId;
  record.deliveriesSeen += 1;
  const batches = delivery.batchIndexes.map((index) => company.batchPlan(index));
  for (const batch of batches) receiveBatch(context, order, batch, receiptId, receiver);
  const total = sumCents(batches.map((batch) => extendPrice(batch.quantity, batch.unitCost)));
  const isConsigned = order.ownership === "CONSIGNED";
  const completedAt = addSeconds(context.at, 1500);
  context.insert("receipts", {
    id: receiptId,
    receiptNumber: `INTAKE-${context.at * 1000 + (receiptId % 1000)}`,
    clientId: supplier.clientId,
    status: "COMPLETED",
    receivedOn: context.day,
    receivedBy: receiver.id,
    paymentTerms: isConsigned ? "CONSIGNMENT" : `NET_${supplier.netDays}`,
    paymentDueDate: isConsigned ? null : addDays(context.day, supplier.netDays),
    totalAmount: total,
    amountPaid: sumCents(batches.map(({ index }) => company.paidFor(index))),
    internalNotes: `${record.number}: ${batches.length === 1 ? "one lot" : `${batches.length} lots`} weighed and labelled`,
    vendorNotes: isConsigned ? "On consignment, settled monthly for what has sold" : null,
    receiptGenerated: true,
    receiptGeneratedAt: completedAt,
    createdAt: context.at,
    updatedAt: completedAt,
    completedAt,
  });
  if (isConsigned) {
    const reference = { type: "RECEIPT", id: receiptId } as const;
    context.post("receiptOfConsignedGoods", total, reference, `Consigned goods of ${supplier.name}, ${record.number}`);
  }
  if (record.deliveriesSeen === order.deliveries.length) writePurchaseOrder(context, order);
  return context.bundle;
}

function receiveBatch(
  context: TransactionContext,
  order: PurchaseOrderPlan,
  batch: BatchPlan,
  receiptId: ReceiptId,
  receiver: Employee,
): void {
  const { company } = context;
  const supplier = company.supplier(order.supplierIndex);
  const purchaseOrder = company.purchaseOrder(order.index);
  const lotId = context.nextId("lots");
  const batchId = context.nextId("batches");
  const skuDay = `${batch.product.skuStem}-${isoDay(context.day).replaceAll("-", "")}`;
  const skuCount = (company.skuCounts.get(skuDay) ?? 0) + 1;
  company.skuCounts.set(skuDay, skuCount);
  company.batches.set(batch.index, {
    id: batchId,
    lotId,
    code: `BATCH-${String(batchId).padStart(6, "0")}`,
    sku: `${skuDay}-${String(skuCount).padStart(4, "0")}`,
    receivedAt: context.at,
    purchaseOrderNumber: purchaseOrder.number,
    touchedAt: context.at,
    state: null,
    stateSince: context.at,
  });
  context.insert("lots", {
    id: lotId,
    code: `LOT-${String(lotId).padStart(6, "0")}`,
    vendorId: supplier.vendorId,
    date: context.at,
    notes: `${batch.product.name}, grade ${batch.grade}, harvested ${isoDay(batch.harvestedOn)}`,
    createdAt: context.at,
    updatedAt: context.at,
  });
  context.insert("receiptLines", {
    id: context.nextId("receiptLines"),
    receiptId,
    batchId,
    receivedQty: batch.quantity,
    unitCost: batch.unitCost,
    totalCost: extendPrice(batch.quantity, batch.unitCost),
    internalNotes: null,
    vendorNotes: null,
    cogsAgreement: `${displayCents(batch.unitCost)} a ${unitWord(batch)}${batch.ownership === "CONSIGNED" ? " sold" : ""}`,
    createdAt: context.at,
    updatedAt: context.at,
  });
  context.insert("costHistory", {
    id: context.nextId("costHistory"),
    batchId,
    oldCogs: null,
    newCogs: batch.unitCost,
    changeType: "INITIAL",
    affectedSalesCount: 0,
    reason: `Price of ${purchaseOrder.number}`,
    changedBy: receiver.id,
    createdAt: context.at,
  });
  const received = company.stock.receive(batch.index, bucketOf(batch), batch.quantity);
  const reference = { type: "PO_RECEIPT", id: purchaseOrder.id } as const;
  context.recordMovement(batch.index, "INTAKE", received, reference, receiver, `Received on ${purchaseOrder.number}`);
  enterState(context, batch, "RECEIVED", receiver, `${formatQuantity(batch.quantity)} ${unitWord(batch)} at the dock`);
}

/** A batch moves on over the workflow board; the goods move with it, and on the shelf they are for sale. */
export function advanceBatch(
  company: Company,
  batch: BatchPlan,
  state: BoardStep["state"],
  at: BoardStep["at"],
): Bundle {
  const context = new TransactionContext(company, at);
  const mover =
    state === "TESTING" || state === "AVAILABLE"
      ? context.actor("Inventory Manager", batch.index)
      : context.actor("Warehouse Staff", batch.index);
  const onHand = company.stock.onHand(batch.index);
  if (state !== "SOLD") {
    const unmoved = { before: onHand, change: zeroQuantity, after: onHand };
    const reference = { type: "WAREHOUSE_TRANSFER", id: null } as const;
    context.recordMovement(batch.index, "TRANSFER", unmoved, reference, mover, transferNotes[state]);
  }
  if (state === "AVAILABLE") company.stock.release(batch.index);
  enterState(context, batch, state, mover, stateNotes[state](batch));
  return context.bundle;
}

type BoardStep = {
  readonly state: "TESTING" | "PACKAGING" | "AVAILABLE" | "SOLD";
  readonly at: TransactionContext["at"];
};

const transferNotes = {
  TESTING: "From the dock to the lab hold",
  PACKAGING: "From the lab hold to the packing room",
  AVAILABLE: "From the packing room to its shelf",
} as const;

const stateNotes: Readonly<Record<BoardStep["state"], (batch: BatchPlan) => string>> = {
  TESTING: (batch) => `Samples of ${batch.product.strainName} sent to the laboratory`,
  PACKAGING: () => "Certificate of analysis received, all panels passed",
  AVAILABLE: (batch) => `Packed, labelled and listed at ${displayCents(batch.listPrice)} a ${unitWord(batch)}`,
  SOLD: () => "The last of it has left",
};

function enterState(
  context: TransactionContext,
  batch: BatchPlan,
  state: BoardStep["state"] | "RECEIVED",
  mover: Employee,
  notes: string,
): void {
  const record = context.company.batch(batch.index);
  assertStep(batchWorkflow, record.state, state);
  const ids = context.company.foundation.warehouse.workflowStatusIds;
  context.insert("batchStatusHistory", {
    id: context.nextId("batchStatusHistory"),
    batchId: record.id,
    fromStatusId: record.state === null ? null : ids[record.state],
    toStatusId: ids[state],
    changedBy: mover.id,
    notes,
    createdAt: context.at,
  });
  record.state = state;
  record.stateSince = context.at;
  record.touchedAt = context.at;
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
  const total = sumCents(batches.map((batch) => extendPrice(batch.quantity, batch.unitCost)));
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
        unitCost: batch.unitCost,
        totalCost: extendPrice(batch.quantity, batch.unitCost),
        notes: `Grade ${batch.grade}`,
        createdAt: order.orderedAt,
        updatedAt: hasArrived ? delivery.receivedAt : order.orderedAt,
      });
    }
  }
}

function unitWord(batch: BatchPlan): string {
  return { LB: "lb", G: "g", EA: "piece" }[batch.product.kind.unit];
}
