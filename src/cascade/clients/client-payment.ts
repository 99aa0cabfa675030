// A client settles an invoice, in full or in part: the payment in all three of the application's books, the ledger and
// the bank. A check may bounce, and what is long overdue may be written off; both are encoded as payments
// (docs/terp.md: ours to choose): the bounced one loses its invoice, the write-off is of method OTHER and never sees a bank.
// Tables: payments, bankTransactions, client_transactions, transactions, transactionLinks, client_activity,
// ledgerEntries.

import { type Cents, dollars } from "../../domain/numbers/money.ts";
import { dayOf, isoDay } from "../../domain/time/calendar.ts";
import type { OrderPlan, SettlementPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { documentNumber } from "../document-numbers.ts";
import { bankPayment, type RecordedPayment, recordBankTransaction, type StatementLine } from "../money/banking.ts";
import { jsonAmount, TransactionContext } from "../transaction-context.ts";
import { type BookedDocument, enterInUnifiedBook, enterOnAccount, linkToInvoice } from "./client-books.ts";

export type ClientPayment = Extract<SettlementPlan, { kind: "payment" | "bounced" }>;
export type BouncedCheck = Extract<SettlementPlan, { kind: "bounced" }>;
export type CreditPayment = Extract<SettlementPlan, { kind: "credit" }>;
export type WriteOff = Extract<SettlementPlan, { kind: "writeOff" }>;

/** What the bank takes for a returned check. */
const returnedCheckFee = dollars(25);

/** Money arrives; where it is a check that will bounce, the payment's row knows that already. */
export function receivePayment(company: Company, order: OrderPlan, payment: ClientPayment): RecordedPayment {
  const context = new TransactionContext(company, payment.at);
  const { invoiceId, invoiceNumber } = company.order(order.index);
  const line = newDeposit(context, payment.amount);
  const isBounced = payment.kind === "bounced";
  context.insert("payments", {
    ...bankPayment(context, payment, line, order.client.code),
    type: "RECEIVED",
    customerId: order.client.id,
    invoiceId: isBounced ? null : invoiceId,
    notes: isBounced
      ? `Check for ${invoiceNumber}, returned unpaid on ${isoDay(dayOf(payment.returnedAt))} and replaced later`
      : `${invoiceNumber} of ${order.client.name}`,
    createdBy: context.actor("Accountant", order.client.id).id,
  });
  recordInBooks(context, order, line, isBounced ? "VOID" : "COMPLETED");
  const reference = { type: "PAYMENT", id: line.paymentId } as const;
  context.post("clientPayment", payment.amount, reference, `${line.number} of ${order.client.name}`);
  if (payment.bankOn === dayOf(payment.at)) {
    recordBankTransaction(context, line, `${payment.method} from ${order.client.name}`);
  }
  return { bundle: context.bundle, line };
}

/** The bank returns a check: the debt is back, the deposit is taken out again, and there is a fee. */
export function returnCheck(company: Company, order: OrderPlan, check: BouncedCheck, line: StatementLine): Bundle {
  const context = new TransactionContext(company, check.returnedAt);
  const what = `${line.number} of ${order.client.name} returned unpaid`;
  context.post("bouncedCheck", check.amount, { type: "PAYMENT", id: line.paymentId }, what);
  recordBankTransaction(context, { ...line, type: "WITHDRAWAL" }, `CHECK returned unpaid, ${order.client.name}`);
  const fee = { paymentId: null, number: line.number, type: "FEE", amount: returnedCheckFee } as const;
  const feeId = recordBankTransaction(context, fee, `Fee for a returned check, ${order.client.name}`);
  context.post("bankFee", returnedCheckFee, { type: "BANK", id: feeId }, `Fee: ${what}`);
  return context.bundle;
}

/** The rest of an invoice is given up. */
export function writeOff(company: Company, order: OrderPlan, { at, amount }: WriteOff): Bundle {
  const context = new TransactionContext(company, at);
  const { invoiceNumber } = company.order(order.index);
  const notes = `Write-off of ${invoiceNumber}: uncollectible`;
  const { paymentId } = settleWithoutMoney(context, order, amount, `WO-${invoiceNumber}`, notes);
  context.post("writeOff", amount, { type: "PAYMENT", id: paymentId }, `${notes}, ${order.client.name}`);
  return context.bundle;
}

/** Store credit is spent on an invoice. */
export function applyCredit(company: Company, order: OrderPlan, { at, amount, refundIndex }: CreditPayment): Bundle {
  const context = new TransactionContext(company, at);
  const { invoiceNumber, transactionId } = company.order(order.index);
  if (transactionId === null) throw new Error(`${invoiceNumber} takes a credit before it was issued`);
  const accountant = context.actor("Accountant", order.client.id);
  const credit = company.credit(refundIndex);
  const notes = `Credit ${credit.number} applied to ${invoiceNumber}`;
  settleWithoutMoney(context, order, amount, credit.number, notes);
  context.insert("creditApplications", {
    id: context.nextId("creditApplications"),
    creditId: credit.id,
    transactionId,
    amountApplied: amount,
    appliedDate: at,
    notes,
    appliedBy: accountant.id,
    createdAt: at,
  });
  linkToInvoice(context, transactionId, credit.transactionId, "CREDIT_APPLIED_TO", amount, accountant, notes);
  context.post("creditApplied", amount, { type: "CREDIT", id: credit.id }, notes);
  return context.bundle;
}

/** A payment that no bank ever sees: method OTHER, its reference says what it was. */
function settleWithoutMoney(
  context: TransactionContext,
  order: OrderPlan,
  amount: Cents,
  referenceNumber: string,
  notes: string,
): StatementLine {
  const line = newDeposit(context, amount);
  context.insert("payments", {
    id: line.paymentId,
    paymentNumber: line.number,
    type: "RECEIVED",
    paymentDate: context.day,
    amount,
    method: "OTHER",
    referenceNumber,
    customerId: order.client.id,
    invoiceId: context.company.order(order.index).invoiceId,
    notes,
    isReconciled: false,
    createdBy: context.actor("Accountant", order.client.id).id,
    createdAt: context.at,
    updatedAt: context.at,
  });
  recordInBooks(context, order, line, "COMPLETED");
  return line;
}

function newDeposit(context: TransactionContext, amount: Cents) {
  const paymentId = context.nextId("payments");
  return { paymentId, number: documentNumber("PMT-RCV", context.day, paymentId), type: "DEPOSIT", amount } as const;
}

/** A payment in all three books. A void one settles no invoice. */
function recordInBooks(
  context: TransactionContext,
  order: OrderPlan,
  { paymentId, number, amount }: StatementLine,
  status: "COMPLETED" | "VOID",
): void {
  const { invoiceId, invoiceNumber, transactionId: invoiceTransactionId } = context.company.order(order.index);
  const accountant = context.actor("Accountant", order.client.id);
  if (invoiceTransactionId === null) throw new Error(`${invoiceNumber} was paid before it was issued`);
  const notes = status === "VOID" ? `Check for ${invoiceNumber}, returned unpaid` : `For ${invoiceNumber}`;
  const document: BookedDocument = {
    clientId: order.client.id,
    type: "PAYMENT",
    number,
    amount,
    notes,
    metadata: { paymentId, invoiceId },
    updatedAt: context.at,
  };
  const transactionId = context.nextId("transactions");
  enterOnAccount(context, document, { status: "PAID", paidOn: context.day, paid: amount });
  enterInUnifiedBook(context, transactionId, document, status, accountant);
  if (status === "COMPLETED") {
    linkToInvoice(context, invoiceTransactionId, transactionId, "PAYMENT_FOR", amount, accountant);
  }
  context.recordActivity(order.client.id, "PAYMENT_RECORDED", accountant, {
    paymentNumber: number,
    invoiceNumber,
    amount: jsonAmount(amount),
  });
}
