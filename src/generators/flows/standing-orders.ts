// Standing orders, from the day they are agreed on. What they generate are orders: order-to-cash.ts.

import { agreeStandingOrder, stopStandingOrder } from "../../cascade/sales/standing-order.ts";
import type { Flow } from "./flow.ts";

export const standingOrders: Flow<"standing orders"> = {
  name: "standing orders",
  schedule: (company, schedule) => {
    for (const standing of company.plan.standingOrders) {
      schedule(standing.agreedAt, "need", () => agreeStandingOrder(company, standing));
      const { stopped } = standing;
      if (stopped !== null) schedule(stopped.at, "need", () => stopStandingOrder(company, standing));
    }
  },
};
