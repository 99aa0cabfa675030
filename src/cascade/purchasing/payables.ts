// Procure to pay, as far as money goes: bills for goods received and for consigned goods sold, and their payments.
// Tables: bills, billLineItems, payments, bankTransactions, paymentHistory, ledgerEntries.

import { settlementOf } from "../../domain/books/receivable.ts";
import { billHistory, billLifecycle } from "../../domain/lifecycles/bill-lifecycle.ts";
import type { BillId } from "../../domain/numbers/ids.ts";
import { sumCents, zeroCents } from "../../domain/numbers/money.ts";
import { dayOf, isoDay, isoMonth } from "../../domain/time/calendar.ts";
import { lowerFirst } from "../../domain/words/lower-first.ts";
import { billTotal } from "../../planning/payables/payables.ts";
import type { BillDraftPlan, BillPayment, BillPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company, PurchaseOrderRecord } from "../company.ts";
import { documentNumber } from "../document-numbers.ts";
import {
  bankPayment,
  ownCheckBook,
  type RecordedPayment,
  recordBankTransaction,
  type StatementLine,
} from "../money/banking.ts";
import { TransactionContext } from "../transaction-context.ts";
import { insertBill } from "./bill-rows.ts";

/** A supplier's bill with its lines, as it stands at the as-of date, and the debt it makes. */
export function enterBill(company: Company, billIndex: number, bill: BillPlan): Bundle {
  const context = new TransactionContext(company, bill.at);
  const supplier = company.supplier(bill.supplierIndex);
  const id: BillId = context.nextId("bills");
  const number = documentNumber("BILL", context.day, id);
  company.bills.set(billIndex, { id, number });
  const total = billTotal(bill.lines);
  const paidSoFar = sumCents(bill.payments.map(({ amount }) => amount));
  const { paid, due } = settlementOf(total, paidSoFar, bill.dueOn, company.run.asOf);
  const payments = bill.payments.map(({ at, amount }) => ({ on: dayOf(at), amount }));
  const status = billHistory(total, bill.dueOn, payments, company.run.asOf).at(-1) ?? "PENDING";
  const purchaseOrder = bill.purchaseOrderIndex === null ? null : company.purchaseOrder(bill.purchaseOrderIndex);
  const notes = notesOn(context, purchaseOrder);
  insertBill(context, {
    supplierIndex: bill.supplierIndex,
    dueOn: bill.dueOn,
    lines: bill.lines,
    id,
    number,
    purchaseOrder,
    paid,
    due,
    status,
    notes: bill.dispute === null ? notes : `${notes}; ${disputeNotes(bill.dispute)}`,
    updatedAt: bill.payments.at(-1)?.at ?? context.at,
  });
  const rule = purchaseOrder ? "receiptOfOwnedGoods" : "settlementBill";
  context.post(rule, total, { type: "BILL", id }, `${number} of ${supplier.name}: ${lowerFirst(notes)}`);
  return context.bundle;
}

/** What a supplier will bill next for consigned goods, as a draft: no debt, so nothing is posted. */
export function draftBill(company: Company, draft: BillDraftPlan): Bundle {
  const context = new TransactionContext(company, draft.at);
  const id: BillId = context.nextId("bills");
  insertBill(context, {
    ...draft,
    id,
    number: documentNumber("BILL", context.day, id),
    purchaseOrder: null,
    paid: zeroCents,
    due: billTotal(draft.lines),
    status: billLifecycle.initial,
    notes: `Consigned goods sold up to ${isoDay(context.day)} and not billed yet`,
    updatedAt: context.at,
  });
  return context.bundle;
}

/** A bill is paid, in full or in part. */
export function payBill(company: Company, billIndex: number, bill: BillPlan, payment: BillPayment): RecordedPayment {
  const context = new TransactionContext(company, payment.at);
  const supplier = company.supplier(bill.supplierIndex);
  const accountant = context.actor("Accountant", bill.supplierIndex);
  const billRecord = company.bill(billIndex);
  const { amount } = payment;
  const isPart = amount < billTotal(bill.lines);
  const id = context.nextId("payments");
  const number = documentNumber("PMT-SNT", context.day, id);
  const line: StatementLine = { paymentId: id, number, type: "WITHDRAWAL", amount };
  context.insert("payments", {
    ...bankPayment(context, payment, line, ownCheckBook),
    type: "SENT",
    vendorId: supplier.vendorId,
    billId: billRecord.id,
    notes: `${isPart ? "Part of " : ""}${billRecord.number} of ${supplier.name}`,
    createdBy: accountant.id,
  });
  for (const line of company.paidByLine(bill, payment)) {
    context.insert("batchPayments", {
      id: context.nextId("batchPayments"),
      batchId: company.batch(line.batchIndex).id,
      vendorId: supplier.vendorId,
      amount: line.amount,
      paymentDate: context.at,
      paymentMethod: payment.method,
      notes: `${number} for ${billRecord.number}`,
      recordedBy: accountant.id,
      createdAt: context.at,
    });
  }
  context.post("supplierPayment", amount, { type: "PAYMENT", id }, `${number} to ${supplier.name}`);
  if (payment.bankOn === dayOf(payment.at)) {
    recordBankTransaction(context, line, `${payment.method} to ${supplier.name}`);
  }
  return { bundle: context.bundle, line };
}

function disputeNotes({ on, reason, settledOn }: NonNullable<BillPlan["dispute"]>): string {
  const outcome = settledOn === null ? "payment on hold" : `settled as billed on ${isoDay(settledOn)}`;
  return `disputed on ${isoDay(on)}: ${reason}; ${outcome}`;
}

function notesOn(context: TransactionContext, purchaseOrder: PurchaseOrderRecord | null): string {
  return purchaseOrder
    ? `Goods received on ${purchaseOrder.number}`
    : `Consigned goods sold before ${isoMonth(context.day)}`;
}
