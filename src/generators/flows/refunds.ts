// Money given back, in cash or as store credit, and credits that expire unspent.

import { creditLeft, expireCredit, issueCredit, refundInCash } from "../../cascade/refund.ts";
import type { Flow } from "./flow.ts";
import { schedulePayment } from "./schedule-payment.ts";

export const refunds: Flow<"refunds"> = {
  name: "refunds",
  schedule: (company, schedule) => {
    for (const refund of company.plan.refunds) {
      const { payout } = refund;
      if (payout.kind === "cash") {
        const { payment } = payout;
        schedulePayment(company, schedule, payment, refund.client.name, () => refundInCash(company, refund, payment));
        continue;
      }
      schedule(refund.at, "refund", () => issueCredit(company, refund, payout));
      if (creditLeft(refund, payout) > 0) {
        schedule(payout.expiresAt, "refund", () => expireCredit(company, refund, payout));
      }
    }
  },
};
