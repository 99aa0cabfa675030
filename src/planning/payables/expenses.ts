// Operating expenses: rent, payroll and the rest, on their days of each month.

import { cents, dollars } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, day, daysInMonth, isoMonth, later, monthStart } from "../../domain/time/calendar.ts";
import { expenseScale } from "../../profiles/expected-sales.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { ExpensePlan } from "../plan.ts";

type Bill = Omit<ExpensePlan, "amount"> & {
  readonly expense: Profile["expenses"][number];
  /** How the bill stands between the lowest and the highest of its kind: -1 to 1. */
  readonly deviation: number;
};

/** All expenses from the first business day to the as-of date, in time order. */
export function planExpenses(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  opensOn: Day,
  asOf: Day,
): ExpensePlan[] {
  const scale = expenseScale(profile);
  return profile.expenses
    .flatMap((expense) => balanced(billsOf(expense, streams, calendar, day(profile.period.start), opensOn, asOf)))
    .map(({ expense, deviation, ...bill }) => {
      const part = dollars(expense.monthly) / expense.daysOfMonth.length;
      return { ...bill, amount: cents(Math.round(part * scale * (1 + expense.varianceShare * deviation))) };
    })
    .sort((a, b) => a.at - b.at);
}

function billsOf(
  expense: Profile["expenses"][number],
  streams: RandomStreams,
  calendar: BusinessCalendar,
  start: Day,
  opensOn: Day,
  asOf: Day,
): Bill[] {
  const { category, subcategory } = expense;
  const bills: Bill[] = [];
  for (let month = monthStart(opensOn); month <= asOf; month = monthStart(month, 1)) {
    for (const dayOfMonth of expense.daysOfMonth) {
      const nominal = addDays(month, Math.min(dayOfMonth, daysInMonth(month)) - 1);
      // What fell due before there was a company is not its own.
      if (nominal < start) continue;
      // On a weekend or holiday it is paid on the business day before, but never in another month's books.
      const before = calendar.onOrBefore(nominal);
      const paidOn = later(opensOn, before < month ? calendar.onOrAfter(nominal) : before);
      if (paidOn > asOf) continue;
      const random = streams.at("expense", category, subcategory ?? "", isoMonth(month), dayOfMonth);
      const deviation = numberBetween(random, -1, 1);
      const at = calendar.during(paidOn, numberBetween(random, 0.12, 0.9));
      bills.push({ at, category, subcategory, expense, deviation });
    }
  }
  return bills;
}

/** What one bill is too high another is too low: together they come to what the profile says, none beyond its limits. */
function balanced(bills: readonly Bill[]): Bill[] {
  const mean = bills.reduce((sum, { deviation }) => sum + deviation, 0) / bills.length;
  const widest = Math.max(1, ...bills.map(({ deviation }) => Math.abs(deviation - mean)));
  return bills.map((bill) => ({ ...bill, deviation: (bill.deviation - mean) / widest }));
}
