// Purchase orders: numbered when they are placed. One that goods come of is written once nothing can change it any more;
// one of which nothing has come by the as-of day is written at once.
// Tables: purchaseOrders, purchaseOrderItems.

import type { Product } from "../../domain/company.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { purchaseOrderLifecycle } from "../../domain/lifecycles/purchase-order-lifecycle.ts";
import { type Cents, extendPrice, sumCents, zeroCents } from "../../domain/numbers/money.ts";
import { addQuantity, type Quantity, zeroQuantity } from "../../domain/numbers/quantity.ts";
import type { Ownership } from "../../domain/stock/ownership.ts";
import { addDays, dayOf, type Instant, isoDay, latestOf } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { BatchPlan, PurchaseOrderPlan } from "../../planning/plan.ts";
import { purchaseOrderHistory } from "../../planning/supply/purchase-order-history.ts";
import type { PurchaseOrderStep, UnreceivedOrderPlan } from "../../planning/supply/unreceived-order-plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company, PurchaseOrderRecord } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";

/** A purchase order gets its number. Its row follows once nothing can change it any more: `writePurchaseOrder`. */
export function placePurchaseOrder(company: Company, order: PurchaseOrderPlan): void {
  company.purchaseOrders.set(order.index, newRecord(company, order.orderedAt));
}

/** The row of a purchase order and its lines, as they stand at the as-of date. */
export function writePurchaseOrder(context: TransactionContext, order: PurchaseOrderPlan): void {
  const { company } = context;
  const { asOf } = company.run;
  const arrived = order.deliveries.filter(({ receivedAt }) => dayOf(receivedAt) <= asOf);
  const history = purchaseOrderHistory(order, asOf);
  const isReceived = history.at(-1)?.state === "RECEIVED";
  const closedShortAt = order.short && isReceived ? order.short.closedAt : null;
  const items = order.deliveries.flatMap((delivery) =>
    delivery.batchIndexes.map((index): Item => {
      const batch = company.batchPlan(index);
      const receivedAt = arrived.includes(delivery) ? delivery.receivedAt : null;
      return {
        product: batch.product,
        ordered: orderedOf(batch, order, closedShortAt),
        received: receivedAt === null ? zeroQuantity : batch.quantity,
        unitCost: batch.orderedUnitCost,
        notes: itemNotes(batch, order, closedShortAt),
        updatedAt: latestOf([receivedAt ?? order.orderedAt, closedShortAt]),
      };
    }),
  );
  const lastArrival = arrived.at(-1)?.receivedAt ?? null;
  insertOrder(context, company.purchaseOrder(order.index), { ...order, history, items, lastArrival, cancelled: null });
}

/** An order of which nothing has come by the as-of day: on its way, or called off. */
export function placeUnreceivedOrder(company: Company, order: UnreceivedOrderPlan): Bundle {
  const { asOf } = company.run;
  const [drafted] = order.steps;
  const record = newRecord(company, drafted.at);
  company.unreceivedOrders.set(order.index, record);
  const context = new TransactionContext(company, drafted.at);
  const history = order.steps.filter(({ at }) => dayOf(at) <= asOf);
  for (const [index, { state }] of history.entries()) {
    assertStep(purchaseOrderLifecycle, history[index - 1]?.state ?? null, state);
  }
  const items = order.items.map((item) => ({
    ...item,
    ordered: item.quantity,
    received: zeroQuantity,
    notes: `Grade ${item.grade}`,
    updatedAt: drafted.at,
  }));
  insertOrder(context, record, { ...order, history, items, lastArrival: null });
  return context.bundle;
}

function newRecord(company: Company, orderedAt: Instant): PurchaseOrderRecord {
  const id = company.run.ids.next("purchaseOrders");
  const year = isoDay(dayOf(orderedAt)).slice(0, 4);
  return { id, number: `PO-${year}-${String(id).padStart(4, "0")}`, receiptId: null, deliveriesSeen: 0 };
}

/** A line of an order as it stands at the as-of date. */
type Item = {
  readonly product: Product;
  readonly ordered: Quantity;
  readonly received: Quantity;
  readonly unitCost: Cents;
  readonly notes: string;
  readonly updatedAt: Instant;
};

/** An order as it stands at the as-of date. */
type Document = Pick<UnreceivedOrderPlan, "supplierIndex" | "expectedOn" | "cancelled"> & {
  readonly ownership: Ownership;
  readonly history: readonly PurchaseOrderStep[];
  readonly items: readonly Item[];
  readonly lastArrival: Instant | null;
};

function insertOrder(context: TransactionContext, record: PurchaseOrderRecord, document: Document): void {
  const { supplierIndex, ownership, history, items, lastArrival } = document;
  const supplier = context.company.supplier(supplierIndex);
  const reached = (wanted: PurchaseOrderStep["state"]) => history.find(({ state }) => state === wanted)?.at ?? null;
  const drafted = history[0];
  const current = history.at(-1);
  if (!drafted || !current) throw new Error(`${record.number} was never drafted`);
  const total = sumCents(items.map(({ ordered, unitCost }) => extendPrice(ordered, unitCost)));
  const isConsigned = ownership === "CONSIGNED";
  context.insert("purchaseOrders", {
    id: record.id,
    poNumber: record.number,
    vendorId: supplier.vendorId,
    receiptId: record.receiptId,
    status: current.state,
    orderDate: dayOf(drafted.at),
    expectedDeliveryDate: document.expectedOn,
    actualDeliveryDate: current.state === "RECEIVED" && lastArrival ? dayOf(lastArrival) : null,
    subtotal: total,
    tax: zeroCents,
    shipping: zeroCents,
    total,
    paymentTerms: isConsigned ? "CONSIGNMENT" : `NET_${supplier.netDays}`,
    paymentDueDate: isConsigned || lastArrival === null ? null : addDays(dayOf(lastArrival), supplier.netDays),
    notes: orderNotes(document, supplier.name),
    vendorNotes: null,
    createdBy: context.actor("Buyer/Procurement", supplierIndex).id,
    createdAt: drafted.at,
    updatedAt: latestOf([current.at, lastArrival]),
    sentAt: reached("SENT"),
    confirmedAt: reached("CONFIRMED"),
  });
  for (const { product, ordered, received, unitCost, notes, updatedAt } of items) {
    context.insert("purchaseOrderLines", {
      id: context.nextId("purchaseOrderLines"),
      purchaseOrderId: record.id,
      productId: product.id,
      quantityOrdered: ordered,
      quantityReceived: received,
      unitCost,
      totalCost: extendPrice(ordered, unitCost),
      notes,
      createdAt: drafted.at,
      updatedAt,
    });
  }
}

function orderNotes({ items, cancelled, history }: Document, supplier: string): string {
  const notes = `${items.length} ${items.length === 1 ? "item" : "items"} from ${supplier}`;
  const last = history.at(-1);
  if (cancelled === null || last?.state !== "CANCELLED") return notes;
  const by = cancelled.by === "supplier" ? "by the supplier" : "by us";
  return `${notes}; called off ${by} on ${isoDay(dayOf(last.at))}: ${cancelled.why}`;
}

/** What is on order of an item. An order that is closed short is amended to what came; its notes keep what was asked. */
function orderedOf(batch: BatchPlan, { short }: PurchaseOrderPlan, closedShortAt: Instant | null): Quantity {
  return short?.batchIndex === batch.index && closedShortAt === null
    ? addQuantity(batch.quantity, short.missing)
    : batch.quantity;
}

function itemNotes(batch: BatchPlan, order: PurchaseOrderPlan, closedShortAt: Instant | null): string {
  const { short } = order;
  const grade = `Grade ${batch.grade}`;
  if (short?.batchIndex !== batch.index) return grade;
  const { missing, refused } = short;
  const notes =
    refused === null ? grade : `${grade}; ${goodsInWords(missing, batch.product)} refused at the dock: ${refused}`;
  if (closedShortAt === null) return notes;
  const asked = goodsInWords(addQuantity(batch.quantity, missing), batch.product);
  const came = `${goodsInWords(batch.quantity, batch.product)} ${refused === null ? "came" : "taken in"}`;
  return `${notes}; closed short on ${isoDay(dayOf(closedShortAt))}: ${asked} ordered, ${came}`;
}
