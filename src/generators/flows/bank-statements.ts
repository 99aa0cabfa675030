// The bank's statement on the last business day of each month that is over by the as-of day, after all other lines.

import { closeBankStatement } from "../../cascade/money/bank-statement.ts";
import { dayOf, monthEnd, monthStart } from "../../domain/time/calendar.ts";
import type { Flow } from "./flow.ts";

/** Of business hours: after the last check has cleared, and before credit limits are looked at. */
const closesAtShare = 0.982;

export const bankStatements: Flow<"bank statements"> = {
  name: "bank statements",
  schedule: (company, schedule) => {
    const { calendar, asOf } = company.run;
    const opened = dayOf(company.plan.capitalPaidInAt);
    for (let month = monthStart(opened); month <= asOf; month = monthStart(month, 1)) {
      const closesOn = calendar.onOrBefore(monthEnd(month));
      const at = calendar.during(closesOn, closesAtShare);
      if (closesOn > opened) schedule(at, "clearing", () => closeBankStatement(company, at));
    }
  },
};
