// How clients settle their invoices: payments, checks that bounce, credits spent, debts given up.

import { applyCredit, receivePayment, returnCheck, writeOff } from "../../cascade/clients/client-payment.ts";
import type { Company } from "../../cascade/company.ts";
import type { OrderPlan, SettlementPlan } from "../../planning/plan.ts";
import type { Flow, Schedule } from "./flow.ts";
import { schedulePayment } from "./schedule-payment.ts";

export const collections: Flow<"collections"> = {
  name: "collections",
  schedule: (company, schedule) => {
    for (const order of company.plan.orders) {
      for (const settlement of order.settlements) scheduleSettlement(company, schedule, order, settlement);
    }
  },
};

function scheduleSettlement(company: Company, schedule: Schedule, order: OrderPlan, settlement: SettlementPlan): void {
  switch (settlement.kind) {
    case "writeOff":
      schedule(settlement.at, "payment", () => writeOff(company, order, settlement));
      return;
    case "credit":
      schedule(settlement.at, "payment", () => applyCredit(company, order, settlement));
      return;
    case "payment":
    case "bounced": {
      const referenceOf = schedulePayment(company, schedule, settlement, order.client.name, () =>
        receivePayment(company, order, settlement),
      );
      if (settlement.kind === "payment") return;
      schedule(settlement.returnedAt, "clearing", () => returnCheck(company, order, settlement, referenceOf()));
    }
  }
}
