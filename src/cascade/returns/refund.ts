// Money given back for want of quality or for returned goods: cash out of the bank, or store credit that is spent on the
// invoice of the goods, on a later one, or expires.
// Tables: payments, bankTransactions, credits, client_transactions, transactions, transactionLinks, client_activity,
// ledgerEntries.

import type { Employee } from "../../domain/company.ts";
import { creditHistory } from "../../domain/lifecycles/credit-lifecycle.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import {
  type Cents,
  displayCents,
  negateCents,
  subtractCents,
  sumCents,
  zeroCents,
} from "../../domain/numbers/money.ts";
import { dayOf } from "../../domain/time/calendar.ts";
import { lowerFirst } from "../../domain/words/lower-first.ts";
import type { PaymentPlan, RefundPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import {
  type BookedDocument,
  bookNumber,
  enterInUnifiedBook,
  enterOnAccount,
  linkToInvoice,
  logDocument,
} from "../clients/client-books.ts";
import type { Company } from "../company.ts";
import { documentNumber, shortNumber } from "../document-numbers.ts";
import {
  bankPayment,
  ownCheckBook,
  type RecordedPayment,
  recordBankTransaction,
  type StatementLine,
} from "../money/banking.ts";
import { TransactionContext } from "../transaction-context.ts";
import { advanceReturn } from "./advance-return.ts";

export type CreditPayout = Extract<RefundPlan["payout"], { kind: "credit" }>;

/** What is unspent of a credit at the as-of date. */
export function creditLeft(refund: RefundPlan, { uses }: CreditPayout): Cents {
  return subtractCents(refund.amount, sumCents(uses.map(({ amount }) => amount)));
}

/** Money goes back to the client. */
export function refundInCash(company: Company, refund: RefundPlan, payment: PaymentPlan): RecordedPayment {
  const context = new TransactionContext(company, payment.at);
  const { invoiceNumber } = company.order(refund.order);
  const accountant = context.actor("Accountant", refund.client.id);
  if (refund.reason === "return") advanceReturn(company, refund.order, "REFUNDED");
  const id = context.nextId("payments");
  const number = documentNumber("PMT-SNT", context.day, id);
  const line: StatementLine = { paymentId: id, number, type: "WITHDRAWAL", amount: refund.amount };
  const notes = refundNotes(company, refund, invoiceNumber);
  context.insert("payments", {
    ...bankPayment(context, payment, line, ownCheckBook),
    type: "SENT",
    customerId: refund.client.id,
    notes,
    createdBy: accountant.id,
  });
  recordInBooks(context, refund, accountant, { type: "REFUND", prefix: "REF", status: "COMPLETED", notes });
  context.post("refundInCash", refund.amount, { type: "PAYMENT", id }, `${number}: ${lowerFirst(notes)}`);
  if (payment.bankOn === dayOf(payment.at)) {
    recordBankTransaction(context, line, `${payment.method} to ${refund.client.name}`);
  }
  return { bundle: context.bundle, line };
}

/** A store credit is issued; its row knows what became of it by the as-of date. */
export function issueCredit(company: Company, refund: RefundPlan, payout: CreditPayout): Bundle {
  const context = new TransactionContext(company, refund.at);
  const { invoiceNumber } = company.order(refund.order);
  const accountant = context.actor("Accountant", refund.client.id);
  if (refund.reason === "return") advanceReturn(company, refund.order, "CREDITED");
  const id = context.nextId("credits");
  const number = creditNumber(id);
  const notes = refundNotes(company, refund, invoiceNumber);
  const remaining = creditLeft(refund, payout);
  const uses = payout.uses.map(({ at, amount }) => ({ on: dayOf(at), amount }));
  const status = creditHistory(refund.amount, uses, dayOf(payout.expiresAt), company.run.asOf).at(-1);
  const hasExpired = status === "EXPIRED";
  const transactionId = recordInBooks(context, refund, accountant, {
    type: "CREDIT",
    prefix: "CRT",
    status: hasExpired ? "VOID" : "CONFIRMED",
    notes: `${number}: ${lowerFirst(notes)}`,
  });
  company.credits.set(refund.index, { id, number, transactionId });
  context.insert("credits", {
    id,
    creditNumber: number,
    clientId: refund.client.id,
    transactionId,
    creditAmount: refund.amount,
    amountUsed: subtractCents(refund.amount, remaining),
    amountRemaining: remaining,
    creditReason: refund.reason === "return" ? "Return" : "Quality refund",
    expirationDate: payout.expiresAt,
    status,
    notes,
    createdBy: accountant.id,
    createdAt: context.at,
    updatedAt: hasExpired ? payout.expiresAt : (payout.uses.at(-1)?.at ?? context.at),
  });
  context.post("creditIssued", refund.amount, { type: "CREDIT", id }, `${number}: ${lowerFirst(notes)}`);
  return context.bundle;
}

export function creditNumber(id: Id<"credits">): string {
  return shortNumber("CR", id);
}

/** A return is named by its id, as the application looks for it in the text. */
function refundNotes(company: Company, refund: RefundPlan, invoiceNumber: string): string {
  const { reason, order, client, fee } = refund;
  const what = reason === "return" ? `Refund for return #${company.returned(order).id},` : "Quality refund for";
  const notes = `${what} ${invoiceNumber} of ${client.name}`;
  return fee === 0 ? notes : `${notes}, ${withoutFee(refund)}`;
}

/** The restocking fee in words. */
export function withoutFee({ fee }: RefundPlan): string {
  return `less a restocking fee of ${displayCents(fee)}`;
}

/** What was not spent in time is no longer owed to the client. */
export function expireCredit(company: Company, refund: RefundPlan, payout: CreditPayout): Bundle {
  const context = new TransactionContext(company, payout.expiresAt);
  const { id, number } = company.credit(refund.index);
  const left = creditLeft(refund, payout);
  context.post("creditExpired", left, { type: "CREDIT", id }, `${number} of ${refund.client.name} expired unspent`);
  return context.bundle;
}

type BookEntry = {
  readonly type: "REFUND" | "CREDIT";
  readonly prefix: "REF" | "CRT";
  readonly status: "COMPLETED" | "CONFIRMED" | "VOID";
  readonly notes: string;
};

/** The refund in the client's file and in the unified book, linked to the invoice it is for. */
function recordInBooks(
  context: TransactionContext,
  refund: RefundPlan,
  accountant: Employee,
  { type, prefix, status, notes }: BookEntry,
): Id<"transactions"> {
  const order = context.company.order(refund.order);
  if (order.transactionId === null) throw new Error(`${order.invoiceNumber} is refunded before it was issued`);
  const transactionId = context.nextId("transactions");
  const document: BookedDocument = {
    clientId: refund.client.id,
    type,
    number: bookNumber(prefix, transactionId),
    amount: refund.amount,
    notes,
    metadata: { invoiceId: order.invoiceId, orderId: order.orderId },
    updatedAt: context.at,
  };
  const isRefund = type === "REFUND";
  const inUnifiedBook = isRefund ? { ...document, amount: negateCents(refund.amount) } : document;
  enterInUnifiedBook(context, transactionId, inUnifiedBook, status, accountant);
  const link = isRefund ? "REFUND_OF" : "RELATED_TO";
  linkToInvoice(context, order.transactionId, transactionId, link, refund.amount, accountant);
  const paid = isRefund ? refund.amount : zeroCents;
  enterOnAccount(context, document, { status: "PAID", paidOn: context.day, paid });
  logDocument(context, document, accountant);
  return transactionId;
}
