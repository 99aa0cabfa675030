// What suppliers bill, for goods received and for consigned goods sold, and when they are paid.

import { enterBill, payBill } from "../../cascade/purchasing/payables.ts";
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
  },
};
