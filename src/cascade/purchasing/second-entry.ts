// A bill that is entered twice: the second one is void on the same day, and its postings are mirrored.
// Tables: bills, billLineItems, ledgerEntries.

import { billLifecycle } from "../../domain/lifecycles/bill-lifecycle.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import type { BillId } from "../../domain/numbers/ids.ts";
import { zeroCents } from "../../domain/numbers/money.ts";
import { addDays } from "../../domain/time/calendar.ts";
import { billTotal } from "../../planning/payables/payables.ts";
import type { SecondEntryPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { BillRecord, Company } from "../company.ts";
import { documentNumber } from "../document-numbers.ts";
import { TransactionContext } from "../transaction-context.ts";
import { insertBill } from "./bill-rows.ts";

export type SecondEntry = { readonly bundle: Bundle; readonly record: BillRecord };

/** The same bill once more, from another copy of it: void before the day is over, which its row says from the start. */
export function enterBillAgain(company: Company, { bill: billIndex, at, voidedAt }: SecondEntryPlan): SecondEntry {
  const context = new TransactionContext(company, at);
  const bill = company.billPlan(billIndex);
  const first = company.bill(billIndex);
  const id: BillId = context.nextId("bills");
  const number = documentNumber("BILL", context.day, id);
  const purchaseOrder = bill.purchaseOrderIndex === null ? null : company.purchaseOrder(bill.purchaseOrderIndex);
  assertStep(billLifecycle, "PENDING", "VOID");
  insertBill(context, {
    supplierIndex: bill.supplierIndex,
    lines: bill.lines,
    dueOn: addDays(context.day, company.supplier(bill.supplierIndex).netDays),
    id,
    number,
    purchaseOrder,
    paid: zeroCents,
    due: billTotal(bill.lines),
    status: "VOID",
    notes: `Void: a copy of ${first.number}, which had been entered`,
    updatedAt: voidedAt,
  });
  const total = billTotal(bill.lines);
  context.post(
    purchaseOrder ? "receiptOfOwnedGoods" : "settlementBill",
    total,
    { type: "BILL", id },
    `${number} of ${company.supplier(bill.supplierIndex).name}`,
  );
  return { bundle: context.bundle, record: { id, number } };
}

/** Somebody sees that it had been entered; its postings are mirrored. */
export function voidSecondEntry(company: Company, entry: SecondEntryPlan, { id, number }: BillRecord): Bundle {
  const context = new TransactionContext(company, entry.voidedAt);
  const bill = company.billPlan(entry.bill);
  context.post(
    bill.purchaseOrderIndex === null ? "voidedSettlementBill" : "voidedPurchaseBill",
    billTotal(bill.lines),
    { type: "BILL", id },
    `${number} voided: a copy of ${company.bill(entry.bill).number}`,
  );
  return context.bundle;
}
