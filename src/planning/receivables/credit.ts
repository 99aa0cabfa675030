// What clients may owe: the limit each begins with, and the days on which all are reviewed.

import type { Client } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { type Cents, cents, dollars, sumCents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { type Day, earlier, later, monthEnd, monthStart } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import type { FulfilledOrder } from "../plan.ts";
import type { CreditPlan, StartingLimit } from "./plan-credit.ts";

const daysPerMonth = 365 / 12;

/** Clients know what they will need: each expects what it is going to order, and no more is known of it at the start. */
export function planCredit(
  profile: Profile,
  calendar: BusinessCalendar,
  clients: readonly Client[],
  orders: readonly FulfilledOrder[],
  start: Day,
  asOf: Day,
): CreditPlan {
  const tiers = profile.creditLimits.startingTiers.map(dollars).sort((a, b) => a - b);
  const months = (asOf - start + 1) / daysPerMonth;
  const onTerms = new Map<ClientId, Cents[]>();
  for (const { client, sells, terms, subtotal } of orders) {
    if (!sells || terms === "COD" || terms === "CONSIGNMENT") continue;
    const amounts = onTerms.get(client.id);
    if (amounts) amounts.push(subtotal);
    else onTerms.set(client.id, [subtotal]);
  }
  const limitOf = ({ id }: Client): StartingLimit => {
    const expectedMonthly = cents(Math.round(sumCents(onTerms.get(id) ?? []) / months));
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
