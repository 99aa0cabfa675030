// What clients may owe: the limit each begins with, and the days on which all are reviewed.

import type { Client } from "../../domain/company.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import { cents, dollars, sumCents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { type Day, daysPerMonth, earlier, later, monthEnd, monthStart } from "../../domain/time/calendar.ts";
import type { FulfilledOrder } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import type { CreditPlan, StartingLimit } from "./credit-plan.ts";

/** Clients know what they will need: each expects what it is going to order, and no more is known of it at the start. */
export function planCredit(
  { profile, calendar, start, asOf }: PlanningRun,
  clients: readonly Client[],
  orders: readonly FulfilledOrder[],
): CreditPlan {
  const tiers = profile.creditLimits.startingTiers.map(dollars).sort((a, b) => a - b);
  const months = (asOf - start + 1) / daysPerMonth;
  const onTerms = groupedBy(
    orders.filter(({ sells, terms }) => sells && terms !== "COD" && terms !== "CONSIGNMENT"),
    ({ client }) => client.id,
  );
  const limitOf = ({ id }: Client): StartingLimit => {
    const ordered = sumCents((onTerms.get(id) ?? []).map(({ subtotal }) => subtotal));
    const expectedMonthly = cents(Math.round(ordered / months));
    const limit = tiers.find((tier) => tier >= expectedMonthly) ?? tiers.at(-1);
    if (limit === undefined) throw new Error("the profile has no tiers of credit limits");
    return { expectedMonthly, limit };
  };
  return {
    startingLimits: new Map(clients.map((client) => [client.id, limitOf(client)])),
    reviewDays: planReviewDays(calendar, start, asOf),
  };
}

function planReviewDays(calendar: BusinessCalendar, start: Day, asOf: Day): Day[] {
  const days: Day[] = [];
  for (let month = monthStart(start); month <= asOf; month = monthStart(month, 1)) {
    const reviewedOn = calendar.onOrBefore(earlier(monthEnd(month), asOf));
    if (reviewedOn > later(start, month)) days.push(reviewedOn);
  }
  return days;
}
