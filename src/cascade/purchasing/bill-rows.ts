// The rows of a bill, whatever became of it.
// Tables: bills, billLineItems.

import type { BillState } from "../../domain/lifecycles/bill-lifecycle.ts";
import type { BillId } from "../../domain/numbers/ids.ts";
import { type Cents, extendPrice, zeroCents } from "../../domain/numbers/money.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import { billTotal } from "../../planning/payables/payables.ts";
import type { BillPlan } from "../../planning/plan.ts";
import type { PurchaseOrderRecord } from "../company.ts";
import type { TransactionContext } from "../transaction-context.ts";

export type EnteredBill = Pick<BillPlan, "supplierIndex" | "dueOn" | "lines"> & {
  readonly id: BillId;
  readonly number: string;
  readonly purchaseOrder: PurchaseOrderRecord | null;
  readonly paid: Cents;
  readonly due: Cents;
  readonly status: BillState;
  readonly notes: string;
  readonly updatedAt: Instant;
};

/** The bill's row with those of its lines; it comes to what they sum to. */
export function insertBill(context: TransactionContext, bill: EnteredBill): void {
  const { company } = context;
  const supplier = company.supplier(bill.supplierIndex);
  const { id, purchaseOrder } = bill;
  const total = billTotal(bill.lines);
  const [firstLine] = bill.lines;
  if (!firstLine) throw new Error(`${bill.number} has no lines`);
  context.insert("bills", {
    id,
    billNumber: bill.number,
    vendorId: supplier.vendorId,
    billDate: context.day,
    dueDate: bill.dueOn,
    subtotal: total,
    taxAmount: zeroCents,
    discountAmount: zeroCents,
    totalAmount: total,
    amountPaid: bill.paid,
    amountDue: bill.due,
    status: bill.status,
    paymentTerms: `NET_${supplier.netDays}`,
    notes: bill.notes,
    referenceType: purchaseOrder ? "PURCHASE_ORDER" : "LOT",
    referenceId: purchaseOrder ? purchaseOrder.id : company.batch(firstLine.batchIndex).lotId,
    createdBy: context.actor("Accountant", bill.supplierIndex).id,
    createdAt: context.at,
    updatedAt: bill.updatedAt,
  });
  for (const line of bill.lines) {
    const batch = company.batchPlan(line.batchIndex);
    const record = company.batch(line.batchIndex);
    context.insert("billLines", {
      id: context.nextId("billLines"),
      billId: id,
      productId: batch.product.id,
      lotId: record.lotId,
      description: `${batch.product.name}, grade ${batch.grade}, ${record.code}`,
      quantity: line.quantity,
      unitPrice: line.unitCost,
      lineTotal: extendPrice(line.quantity, line.unitCost),
      createdAt: context.at,
    });
  }
}
