// Money given back, in cash or as store credit; credits that expire unspent, or were never meant for their client.

import { issueMistakenCredit, voidMistakenCredit } from "../../cascade/clients/mistaken-credit.ts";
import type { CreditRecord } from "../../cascade/company.ts";
import { creditLeft, expireCredit, issueCredit, refundInCash } from "../../cascade/returns/refund.ts";
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
    for (const mistake of company.plan.mistakenCredits) {
      let record: CreditRecord | null = null;
      schedule(mistake.at, "refund", () => {
        const issued = issueMistakenCredit(company, mistake);
        record = issued.record;
        return issued.bundle;
      });
      schedule(mistake.voidedAt, "refund", () => {
        if (record === null) throw new Error("a credit is voided after it was issued");
        return voidMistakenCredit(company, mistake, record);
      });
    }
  },
};
