// What suppliers bill, for goods received and for consigned goods sold, when they are paid, what is entered twice and voided,
// and what stands as a draft on the last day.

import type { BillRecord } from "../../cascade/company.ts";
import { draftBill, enterBill, payBill } from "../../cascade/purchasing/payables.ts";
import { enterBillAgain, voidSecondEntry } from "../../cascade/purchasing/second-entry.ts";
import type { Flow } from "./flow.ts";
import { schedulePayment } from "./schedule-payment.ts";

export const payables: Flow<"payables"> = {
  name: "payables",
  schedule: (company, schedule) => {
    for (const [index, bill] of company.plan.bills.entries()) {
      schedule(bill.at, "bill", () => enterBill(company, index, bill));
      const { name } = company.supplier(bill.supplierIndex);
      for (const payment of bill.payments) {
        schedulePayment(company, schedule, payment, name, () => payBill(company, index, bill, payment));
      }
    }
    for (const entry of company.plan.secondEntries) {
      let record: BillRecord | null = null;
      schedule(entry.at, "bill", () => {
        const entered = enterBillAgain(company, entry);
        record = entered.record;
        return entered.bundle;
      });
      schedule(entry.voidedAt, "bill", () => {
        if (record === null) throw new Error("a bill is voided after it was entered");
        return voidSecondEntry(company, entry, record);
      });
    }
    for (const draft of company.plan.billDrafts) schedule(draft.at, "bill", () => draftBill(company, draft));
  },
};
