// Goods arrive: a receipt (intake session) with a lot and a batch for each item. Bills and payments follow in
// payables.ts; a batch's own row is written at the end (generators/closing/batches.ts).
// Tables: intake_sessions, intake_session_batches, lots, inventoryMovements, batch_status_history, cogsHistory,
// ledgerEntries.

import type { Employee } from "../../domain/company.ts";
import type { ReceiptId } from "../../domain/numbers/ids.ts";
import { displayCents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { zeroQuantity } from "../../domain/numbers/quantity.ts";
import { addDays, addSeconds, isoDay, latestOf } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { BatchPlan, DeliveryPlan, PurchaseOrderPlan } from "../../planning/plan.ts";
import { bucketOf } from "../../planning/stock/bucket.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { timedNumber } from "../document-numbers.ts";
import { enterState } from "../stock/batch-workflow.ts";
import { TransactionContext } from "../transaction-context.ts";
import { writePurchaseOrder } from "./purchase-order.ts";

/**
 * Goods arrive: the receipt with its lots, batches and stock, and what consigned goods are worth in the ledger.
 * A receipt is in progress while any of its batches awaits intake; then all of it is for sale, or was refused.
 */
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
  const total = sumCents(batches.map((batch) => extendPrice(batch.quantity, batch.orderedUnitCost)));
  const isConsigned = order.ownership === "CONSIGNED";
  const countedAt = addSeconds(context.at, 1500);
  const completedAt = context.happened(latestOf(batches.map(({ availableAt }) => availableAt)));
  context.insert("receipts", {
    id: receiptId,
    receiptNumber: timedNumber("INTAKE", context.at, receiptId),
    clientId: supplier.clientId,
    status: completedAt === null ? "IN_PROGRESS" : "COMPLETED",
    receivedOn: context.day,
    receivedBy: receiver.id,
    paymentTerms: isConsigned ? "CONSIGNMENT" : `NET_${supplier.netDays}`,
    paymentDueDate: isConsigned ? null : addDays(context.day, supplier.netDays),
    totalAmount: total,
    amountPaid: sumCents(batches.map(({ index }) => company.paidFor(index))),
    internalNotes: `${record.number}: ${batches.length === 1 ? "one lot" : `${batches.length} lots`} weighed and labeled`,
    vendorNotes: isConsigned ? "On consignment, settled monthly for what has sold" : null,
    receiptGenerated: true,
    receiptGeneratedAt: countedAt,
    createdAt: context.at,
    updatedAt: completedAt ?? countedAt,
    completedAt,
  });
  if (isConsigned) {
    const reference = { type: "RECEIPT", id: receiptId } as const;
    context.post("receiptOfConsignedGoods", total, reference, `Consigned goods of ${supplier.name}, ${record.number}`);
  }
  if (record.deliveriesSeen === order.deliveries.length) writePurchaseOrder(context, order);
  return context.bundle;
}

/** What of an item goes back on the truck that brought it: it is never in stock. Null where all of it is taken in. */
function refusedPart({ short }: PurchaseOrderPlan, batch: BatchPlan): string | null {
  if (short?.batchIndex !== batch.index || short.refused === null) return null;
  return `${goodsInWords(short.missing, batch.product)} refused: ${short.refused}`;
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
    receiptId,
    purchaseOrderId: purchaseOrder.id,
    purchaseOrderNumber: purchaseOrder.number,
    unitCost: batch.orderedUnitCost,
    moves: [],
    statusSteps: [],
    soldAt: [],
    defective: zeroQuantity,
    sampleStock: zeroQuantity,
    touchedAt: context.at,
    status: "AWAITING_INTAKE",
    state: null,
    stateSince: context.at,
  });
  context.insert("lots", {
    id: lotId,
    code: `LOT-${String(lotId).padStart(6, "0")}`,
    vendorId: supplier.vendorId,
    date: context.at,
    notes: `${batch.product.name}, grade ${batch.grade}, ${batch.product.kind.isFlower ? "harvested" : "made"} ${isoDay(batch.harvestedOn)}`,
    createdAt: context.at,
    updatedAt: context.at,
  });
  context.insert("receiptLines", {
    id: context.nextId("receiptLines"),
    receiptId,
    batchId,
    receivedQty: batch.quantity,
    unitCost: batch.orderedUnitCost,
    totalCost: extendPrice(batch.quantity, batch.orderedUnitCost),
    internalNotes: refusedPart(order, batch),
    vendorNotes: null,
    cogsAgreement: `${displayCents(batch.orderedUnitCost)} a ${unitWord(batch.product.kind)}${batch.ownership === "CONSIGNED" ? " sold" : ""}`,
    createdAt: context.at,
    updatedAt: context.at,
  });
  context.insert("costHistory", {
    id: context.nextId("costHistory"),
    batchId,
    oldCogs: null,
    newCogs: batch.orderedUnitCost,
    changeType: "INITIAL",
    affectedSalesCount: 0,
    reason: `Price of ${purchaseOrder.number}`,
    changedBy: receiver.id,
    createdAt: context.at,
  });
  const received = company.stock.receive(batch.index, bucketOf(batch), batch.quantity);
  const reference = { type: "PO_RECEIPT", id: purchaseOrder.id } as const;
  context.recordMovement(batch.index, "INTAKE", received, reference, receiver, `Received on ${purchaseOrder.number}`);
  enterState(context, batch, "RECEIVED", receiver, `${goodsInWords(batch.quantity, batch.product)} at the dock`);
}
