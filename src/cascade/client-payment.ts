// A client pays an invoice in full: the payment in all three of the application's books, the ledger and the bank.
// Tables: payments, bankTransactions, client_transactions, transactions, transactionLinks, client_activity,
// ledgerEntries.

import { dayOf } from "../domain/calendar.ts";
import type { OrderPlan, PaymentPlan } from "../planning/plan.ts";
import { bankPayment, type PaymentReference, type RecordedPayment, recordBankTransaction } from "./banking.ts";
import type { Company } from "./company.ts";
import { documentNumber, jsonAmount, TransactionContext } from "./transaction-context.ts";

export function receivePayment(company: Company, order: OrderPlan, payment: PaymentPlan): RecordedPayment {
  const context = new TransactionContext(company, payment.at);
  const record = company.order(order.index);
  const accountant = context.actor("Accountant", order.client.id);
  const amount = order.subtotal;
  const id = context.nextId("payments");
  const number = documentNumber("PMT-RCV", context.day, id);
  const reference: PaymentReference = { paymentId: id, number, type: "DEPOSIT", amount };
  context.insert("payments", {
    ...bankPayment(context, payment, reference),
    type: "RECEIVED",
    customerId: order.client.id,
    invoiceId: record.invoiceId,
    notes: `${record.invoiceNumber} of ${order.client.name}`,
    createdBy: accountant.id,
  });
  context.insert("clientTransactions", {
    id: context.nextId("clientTransactions"),
    clientId: order.client.id,
    type: "PAYMENT",
    transactionNumber: number,
    transactionDate: context.day,
    amount,
    paymentStatus: "PAID",
    paymentDate: context.day,
    paymentAmount: amount,
    notes: `For ${record.invoiceNumber}`,
    metadata: { paymentId: id, invoiceId: record.invoiceId },
    createdAt: context.at,
    updatedAt: context.at,
  });
  linkToInvoice(context, order, reference);
  context.recordActivity(order.client.id, "PAYMENT_RECORDED", accountant, {
    paymentNumber: number,
    invoiceNumber: record.invoiceNumber,
    amount: jsonAmount(amount),
  });
  context.post("clientPayment", amount, { type: "PAYMENT", id }, `${number} of ${order.client.name}`);
  if (payment.bankOn === dayOf(payment.at)) {
    recordBankTransaction(context, reference, amount, `${payment.method} from ${order.client.name}`);
  }
  return { bundle: context.bundle, reference };
}

/** The payment in the unified book, linked to the invoice it settles. */
function linkToInvoice(context: TransactionContext, order: OrderPlan, reference: PaymentReference): void {
  const record = context.company.order(order.index);
  const accountant = context.actor("Accountant", order.client.id);
  if (record.transactionId === null) throw new Error(`${record.invoiceNumber} was paid before it was issued`);
  const transactionId = context.nextId("transactions");
  context.insert("transactions", {
    id: transactionId,
    transactionNumber: reference.number,
    type: "PAYMENT",
    clientId: order.client.id,
    transactionDate: context.at,
    amount: reference.amount,
    status: "COMPLETED",
    notes: `For ${record.invoiceNumber}`,
    metadata: JSON.stringify({ paymentId: reference.paymentId, invoiceId: record.invoiceId }),
    createdBy: accountant.id,
    createdAt: context.at,
    updatedAt: context.at,
  });
  context.insert("transactionLinks", {
    id: context.nextId("transactionLinks"),
    parentTransactionId: record.transactionId,
    childTransactionId: transactionId,
    type: "PAYMENT_FOR",
    linkAmount: reference.amount,
    notes: null,
    createdBy: accountant.id,
    createdAt: context.at,
  });
}
