// An order's one invoice: what it says at the as-of date, and the debt it makes when it is issued.
// Tables: invoices, invoiceLineItems, client_transactions, transactions, client_activity, ledgerEntries.

import { netDays } from "../../domain/books/payment-terms.ts";
import { settlementHistory, settlementOf } from "../../domain/books/receivable.ts";
import {
  type InvoiceState,
  invoiceLifecycle,
  type SaleState,
  saleStatuses,
} from "../../domain/lifecycles/invoice-lifecycle.ts";
import { type Cents, extendPrice, sumCents, zeroCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { GoodsBackPlan, OrderPlan } from "../../planning/plan.ts";
import { type BookedDocument, enterInUnifiedBook, enterOnAccount, logDocument } from "../clients/client-books.ts";
import type { Company } from "../company.ts";
import type { TransactionContext } from "../transaction-context.ts";

/** While goods on consignment are out, their draft nominally falls due after this many days. */
export const consignmentDays = 30;

/** Everything about an order's invoice that follows from its events up to a day. */
export type InvoiceStory = {
  /** Its states so far; the last is the one it is in. */
  readonly history: readonly InvoiceState[];
  readonly status: InvoiceState;
  readonly saleStatus: SaleState;
  /** Its invoice date: the order's, or for a consignment the day it was reported sold. */
  readonly date: Day;
  /** When the row came to be what it is: issued, or for a draft or void one, drafted. */
  readonly writtenAt: Instant;
  readonly dueOn: Day;
  readonly paid: Cents;
  readonly due: Cents;
  /** The latest settlement, or null while nothing has been paid. */
  readonly lastSettledAt: Instant | null;
  readonly isWrittenOff: boolean;
};

/** The invoice as it stands at the end of a day; rows are written as of the last one. */
export function invoiceStory(company: Company, order: OrderPlan, asOf: Day = company.run.asOf): InvoiceStory {
  const reported = order.reportedAt !== null && dayOf(order.reportedAt) <= asOf ? order.reportedAt : null;
  const backOn = order.goodsBack === null ? null : dayOf(order.goodsBack.at);
  const voidedOn = backOn !== null && backOn <= asOf && !order.sells ? backOn : null;
  // What came back unsold was reported, but never invoiced.
  const isOut = order.terms === "CONSIGNMENT" && (reported === null || !order.sells);
  const issuedAt = isOut ? order.at : (reported ?? order.at);
  const dueOn = addDays(dayOf(issuedAt), isOut ? consignmentDays : netDays[order.terms]);
  // A check that bounced settled nothing.
  const settled = order.settlements.filter(({ kind, at }) => kind !== "bounced" && dayOf(at) <= asOf);
  const parts = settled.map(({ at, amount }) => ({ on: dayOf(at), amount }));
  const { paid, due } = settlementOf(order.subtotal, sumCents(parts.map(({ amount }) => amount)), dueOn, asOf);
  const history: readonly InvoiceState[] = [
    "DRAFT",
    ...(isOut ? [] : settlementHistory(order.subtotal, dueOn, parts, voidedOn ?? asOf)),
    ...(voidedOn === null ? [] : (["VOID"] as const)),
  ];
  const status = history.at(-1) ?? invoiceLifecycle.initial;
  return {
    history,
    status,
    saleStatus: saleStatuses[status],
    date: dayOf(issuedAt),
    writtenAt: issuedAt,
    dueOn,
    paid,
    due,
    lastSettledAt: settled.at(-1)?.at ?? null,
    isWrittenOff: settled.some(({ kind }) => kind === "writeOff"),
  };
}

const voidNotes: Readonly<Record<GoodsBackPlan["kind"], string>> = {
  unsold: "Void: the goods came back unsold",
  cancelled: "Void: the order was cancelled",
  returned: "Void: the goods were returned before payment",
};

/** The invoice with its lines: for goods on consignment a draft, until they are reported sold. */
export function draftInvoice(context: TransactionContext, order: OrderPlan, story: InvoiceStory): void {
  const { company } = context;
  const record = company.order(order.index);
  const voidedAt = story.status === "VOID" ? (order.goodsBack?.at ?? null) : null;
  context.insert("invoices", {
    id: record.invoiceId,
    invoiceNumber: record.invoiceNumber,
    customerId: order.client.id,
    invoiceDate: story.date,
    dueDate: story.dueOn,
    subtotal: order.subtotal,
    taxAmount: zeroCents,
    discountAmount: zeroCents,
    totalAmount: order.subtotal,
    amountPaid: story.paid,
    amountDue: story.due,
    status: story.status,
    paymentTerms: order.terms,
    notes: voidedAt === null || order.goodsBack === null ? null : voidNotes[order.goodsBack.kind],
    referenceType: "ORDER",
    referenceId: record.orderId,
    createdBy: context.actor("Accountant", order.client.id).id,
    createdAt: story.writtenAt,
    updatedAt: story.lastSettledAt ?? voidedAt ?? story.writtenAt,
  });
  for (const line of order.lines) {
    const batch = company.batchPlan(line.batchIndex);
    context.insert("invoiceLines", {
      id: context.nextId("invoiceLines"),
      invoiceId: record.invoiceId,
      productId: batch.product.id,
      batchId: company.batch(line.batchIndex).id,
      description: `${batch.product.name}, grade ${batch.grade}, ${company.batch(line.batchIndex).code}`,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      lineTotal: extendPrice(line.quantity, line.unitPrice),
      createdAt: story.writtenAt,
    });
  }
}

/**
 * The invoice goes out: revenue, the debt, and the client's books. The context stands at the moment of issue.
 * One that is void by the as-of date is in the ledger and the unified book, but no longer on the client's account.
 */
export function issueInvoice(context: TransactionContext, order: OrderPlan, story: InvoiceStory): void {
  const { company } = context;
  const record = company.order(order.index);
  const accountant = context.actor("Accountant", order.client.id);
  const transactionId = context.nextId("transactions");
  record.transactionId = transactionId;
  const voidedAt = story.status === "VOID" ? (order.goodsBack?.at ?? null) : null;
  const document: BookedDocument = {
    clientId: order.client.id,
    type: "INVOICE",
    number: record.invoiceNumber,
    amount: order.subtotal,
    notes: null,
    metadata: { invoiceId: record.invoiceId, orderId: record.orderId },
    updatedAt: story.lastSettledAt ?? voidedAt ?? context.at,
  };
  const status = story.saleStatus === "CANCELLED" ? "VOID" : story.isWrittenOff ? "WRITTEN_OFF" : story.saleStatus;
  const inUnifiedBook = { ...document, notes: `Order ${record.orderNumber}` };
  enterInUnifiedBook(context, transactionId, inUnifiedBook, status, accountant);
  logDocument(context, document, accountant);
  const reference = { type: "INVOICE", id: record.invoiceId } as const;
  context.post("sale", order.subtotal, reference, `${record.invoiceNumber} to ${order.client.name}`);
  if (story.saleStatus === "CANCELLED") return;
  enterOnAccount(context, document, {
    status: story.saleStatus,
    paidOn: story.lastSettledAt === null ? null : dayOf(story.lastSettledAt),
    paid: story.paid,
  });
}
