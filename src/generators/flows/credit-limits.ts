// Credit limits: granted when a client is taken on, reviewed at the end of each month and of the period, one client
// after the other in the last minutes of the day, when nothing else moves a client's books any more.

import { openCreditFile, reviewCredit } from "../../cascade/clients/credit-review.ts";
import { addSeconds } from "../../domain/time/calendar.ts";
import type { Flow } from "./flow.ts";

/** Seconds from the client's entry to its limit. */
const grantedAfterSeconds = 90;

/** Of business hours: where a review begins, and the seconds it takes in all. */
const review = { begins: 0.985, seconds: 400 } as const;

export const creditLimits: Flow<"credit limits"> = {
  name: "credit limits",
  schedule: (company, schedule) => {
    const { clients } = company.foundation;
    for (const client of clients) {
      const at = addSeconds(company.clientSince(client), grantedAfterSeconds);
      schedule(at, "credit", () => openCreditFile(company, client, at));
    }
    for (const day of company.plan.credit.reviewDays) {
      const begins = company.run.calendar.during(day, review.begins);
      for (const [index, client] of clients.entries()) {
        const at = addSeconds(begins, Math.floor((index * review.seconds) / clients.length));
        if (company.clientSince(client) < begins) schedule(at, "credit", () => reviewCredit(company, client, at));
      }
    }
  },
};
