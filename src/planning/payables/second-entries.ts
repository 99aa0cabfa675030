import { addSeconds, dayOf } from "../../domain/time/calendar.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { BillPlan, SecondEntryPlan } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";

/** Business days until the copy is entered, and seconds until somebody sees that it is one. */
const copyAfter = { least: 1, most: 3 } as const;
const noticedAfter = { least: 900, most: 5400 } as const;

export function planSecondEntries(
  { profile, streams, calendar, asOf }: PlanningRun,
  bills: readonly BillPlan[],
): SecondEntryPlan[] {
  const wanted = Math.ceil(bills.length * profile.payables.enteredTwiceShare);
  return bills
    .map((bill, index) => {
      const random = streams.at("second entry", bill.supplierIndex, bill.at);
      const key = random();
      const on = calendar.addBusinessDays(dayOf(bill.at), integerBetween(random, copyAfter.least, copyAfter.most));
      const at = calendar.during(on, numberBetween(random, 0.1, 0.8));
      return {
        key,
        bill: index,
        at,
        voidedAt: addSeconds(at, integerBetween(random, noticedAfter.least, noticedAfter.most)),
      };
    })
    .filter(({ voidedAt }) => dayOf(voidedAt) <= asOf)
    .sort((a, b) => a.key - b.key)
    .slice(0, wanted)
    .map(({ bill, at, voidedAt }) => ({ bill, at, voidedAt }));
}
