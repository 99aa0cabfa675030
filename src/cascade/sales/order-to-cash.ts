// Order to cash: the confirmed order with its lines and stock, the invoice, the debt, the ledger, shipping, payment.
// Goods on terms are invoiced at confirmation; goods on consignment when the client reports them sold (consignment.ts).
// Tables: orders, order_line_items, order_status_history, order_audit_log, inventoryMovements; the rest through
// invoicing.ts, sale.ts and client-payment.ts.

import type { Employee } from "../../domain/company.ts";
import { type FulfilmentState, fulfilmentLifecycle } from "../../domain/lifecycles/fulfilment-lifecycle.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { ratioOf } from "../../domain/numbers/basis-points.ts";
import type { OrderId } from "../../domain/numbers/ids.ts";
import { type Cents, displayCents, extendPrice, subtractCents, zeroCents } from "../../domain/numbers/money.ts";
import { addSeconds, type Instant, latestOf } from "../../domain/time/calendar.ts";
import { possessive } from "../../domain/words/possessive.ts";
import { draftMoment } from "../../planning/demand/draft-moment.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { accountManager } from "../clients/account-manager.ts";
import type { Company } from "../company.ts";
import { documentNumber, timedNumber } from "../document-numbers.ts";
import { TransactionContext } from "../transaction-context.ts";
import { deliverOnConsignment } from "./consignment.ts";
import { cutNote, logCut, shortOnPackingList, sizeOfDraft } from "./cut-order.ts";
import { draftInvoice, type InvoiceStory, invoiceStory, issueInvoice } from "./invoicing.ts";
import { logAudit, logNegotiatedPrices, sizeOf } from "./order-audit.ts";
import { orderItems } from "./order-items.ts";
import { recordSale } from "./sale.ts";
import { standingOrderNote } from "./standing-order.ts";

/** A price agreed by hand is the last thing entered. */
const negotiatedSecondsBefore = 60;
const cutSecondsBefore = 90;

/** An order is confirmed: stock leaves at once, and unless it goes on consignment, it is invoiced the same day. */
export function confirmOrder(company: Company, order: OrderPlan): Bundle {
  const context = new TransactionContext(company, order.at);
  const seller = accountManager(context, order);
  const orderId = context.nextId("orders");
  const invoiceId = context.nextId("invoices");
  const story = invoiceStory(company, order);
  company.orders.set(order.index, {
    orderId,
    orderNumber: timedNumber("S", order.at, order.index),
    invoiceId,
    invoiceNumber: documentNumber("INV", story.date, invoiceId),
    fulfilment: null,
    transactionId: null,
  });
  insertOrder(context, order, seller, story);
  insertOrderLines(context, company.order(order.index).orderId, order);
  insertHistory(context, order, "PENDING", seller, `Confirmed: ${linesOf(order)}, ${displayCents(order.subtotal)}`);
  takeStock(context, order);
  draftInvoice(context, order, story);
  if (order.terms === "CONSIGNMENT") {
    deliverOnConsignment(context, order);
  } else {
    issueInvoice(context, order, story);
    recordSale(context, order, seller);
  }
  return context.bundle;
}

function insertOrder(context: TransactionContext, order: OrderPlan, seller: Employee, story: InvoiceStory): void {
  const { company } = context;
  const record = company.order(order.index);
  const packedAt = context.happened(order.packedAt);
  const shippedAt = context.happened(order.shippedAt);
  const draftedAt = draftMoment(company.run.streams, order);
  const margin = subtractCents(order.subtotal, order.cogs);
  const quote = company.quoteBehind(order.index);
  context.insert("orders", {
    id: record.orderId,
    orderNumber: record.orderNumber,
    type: "SALE",
    isDraft: false,
    clientId: order.client.id,
    items: orderItems(company, order),
    subtotal: order.subtotal,
    tax: zeroCents,
    discount: zeroCents,
    total: order.subtotal,
    totalCogs: order.cogs,
    totalMargin: margin,
    avgMarginPercent: ratioOf(margin, order.subtotal),
    paymentTerms: order.terms,
    cashPayment: paidWithOrder(order, story.paid),
    dueDate: story.dueOn,
    saleStatus: story.saleStatus,
    invoiceId: record.invoiceId,
    fulfillmentStatus: shippedAt ? "SHIPPED" : packedAt ? "PACKED" : "PENDING",
    packedAt,
    packedBy: packedAt ? packer(context, order).id : null,
    shippedAt,
    shippedBy: shippedAt ? shipper(context, order).id : null,
    clientNeedId: company.needBehindOrder(order.index),
    relatedSampleRequestId: company.samples.requestBehind(order.index),
    convertedFromOrderId: quote?.orderId ?? null,
    confirmedAt: order.at,
    notes: standingOrderNote(company, order) ?? cutNote(company, order),
    createdBy: seller.id,
    createdAt: draftedAt,
    updatedAt: latestOf([
      order.at,
      packedAt,
      shippedAt,
      context.happened(order.reportedAt),
      context.happened(order.goodsBack?.at ?? null),
      story.lastSettledAt,
    ]),
  });
  const { orderId } = record;
  const changes = sizeOfDraft(company, order);
  logAudit(context, orderId, order, { action: "CREATE_DRAFT", at: draftedAt, changes, reason: null });
  // The prices of a quote were agreed when it was written.
  if (quote === null) {
    logCut(context, orderId, order, addSeconds(order.at, -cutSecondsBefore));
    logNegotiatedPrices(context, orderId, order, addSeconds(order.at, -negotiatedSecondsBefore));
  }
  logAudit(context, orderId, order, { action: "FINALIZE", at: order.at, changes: sizeOf(order), reason: null });
}

/** All of an order on delivery, the down payment of one in instalments. */
function paidWithOrder({ terms, settlements }: OrderPlan, paid: Cents): Cents {
  if (terms === "COD") return paid;
  return terms === "PARTIAL" ? (settlements[0]?.amount ?? zeroCents) : zeroCents;
}

/** The lines of an order or a quote. */
export function insertOrderLines(
  context: TransactionContext,
  orderId: OrderId,
  order: Pick<OrderPlan, "client" | "lines">,
): void {
  const { company } = context;
  for (const line of order.lines) {
    const batch = company.batchPlan(line.batchIndex);
    const margin = subtractCents(line.unitPrice, line.unitCost);
    context.insert("orderLines", {
      id: context.nextId("orderLines"),
      orderId,
      batchId: company.batch(line.batchIndex).id,
      productDisplayName: batch.product.name,
      quantity: line.quantity,
      unitCogs: line.unitCost,
      originalUnitCogs: line.unitCost,
      isCogsOverridden: false,
      marginPercent: ratioOf(margin, line.unitPrice),
      marginDollar: margin,
      isMarginOverridden: line.negotiatedFrom !== null,
      marginSource: line.negotiatedFrom !== null ? "MANUAL" : line.rules.length > 0 ? "CUSTOMER_PROFILE" : "DEFAULT",
      unitPrice: line.unitPrice,
      lineTotal: extendPrice(line.quantity, line.unitPrice),
      isSample: false,
      createdAt: context.at,
      updatedAt: context.at,
    });
  }
}

/** Stock leaves at confirmation; nothing is reserved and shipping takes nothing again. */
function takeStock(context: TransactionContext, order: OrderPlan): void {
  const { company } = context;
  const record = company.order(order.index);
  const picker = context.actor("Warehouse Staff", order.index);
  for (const line of order.lines) {
    const change = company.stock.take(line.batchIndex, line.quantity);
    const reference = { type: "ORDER", id: record.orderId } as const;
    context.recordMovement(line.batchIndex, "SALE", change, reference, picker, `Order ${record.orderNumber}`);
  }
}

/** The warehouse packs an order. */
export function packOrder(company: Company, order: OrderPlan, packedAt: Instant): Bundle {
  const context = new TransactionContext(company, packedAt);
  const pieces = linesOf(order);
  const short = shortOnPackingList(company, order);
  insertHistory(
    context,
    order,
    "PACKED",
    packer(context, order),
    short === null ? `${pieces} packed and sealed` : `${pieces} packed and sealed; ${short}`,
  );
  return context.bundle;
}

/** A packed order leaves the house. */
export function shipOrder(company: Company, order: OrderPlan, shippedAt: Instant): Bundle {
  const context = new TransactionContext(company, shippedAt);
  insertHistory(
    context,
    order,
    "SHIPPED",
    shipper(context, order),
    `Manifest signed by ${possessive(order.client.name)} driver`,
  );
  return context.bundle;
}

function linesOf({ lines }: OrderPlan): string {
  return lines.length === 1 ? "1 line" : `${lines.length} lines`;
}

function packer(context: TransactionContext, order: OrderPlan): Employee {
  return context.actor("Warehouse Staff", order.index);
}

function shipper(context: TransactionContext, order: OrderPlan): Employee {
  return context.actor("Warehouse Staff", order.index + 1);
}

function insertHistory(
  context: TransactionContext,
  order: OrderPlan,
  status: FulfilmentState,
  employee: Employee,
  notes: string,
): void {
  const record = context.company.order(order.index);
  assertStep(fulfilmentLifecycle, record.fulfilment, status);
  record.fulfilment = status;
  context.insert("orderStatusHistory", {
    id: context.nextId("orderStatusHistory"),
    orderId: record.orderId,
    fulfillmentStatus: status,
    changedBy: employee.id,
    changedAt: context.at,
    notes,
  });
}
