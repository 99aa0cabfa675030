// Operating expenses: rent, payroll and the rest, on their days of each month.

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addDays, type Day, daysInMonth, isoMonth, later, monthStart } from "../domain/calendar.ts";
import { cents, dollars } from "../domain/money.ts";
import { expenseScale } from "../profiles/expected-sales.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { numberBetween } from "../random/distributions.ts";
import type { RandomStreams } from "../random/streams.ts";
import type { ExpensePlan } from "./plan.ts";

/** All expenses from the first business day to the as-of date, in time order. */
export function planExpenses(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  opensOn: Day,
  asOf: Day,
): ExpensePlan[] {
  const expenses: ExpensePlan[] = [];
  const scale = expenseScale(profile);
  for (let month = monthStart(opensOn); month <= asOf; month = monthStart(month, 1)) {
    for (const expense of profile.expenses) {
      const { subcategory } = expense;
      for (const dayOfMonth of expense.daysOfMonth) {
        const nominal = addDays(month, Math.min(dayOfMonth, daysInMonth(month)) - 1);
        // On a weekend or holiday it is paid on the business day before, but never in another month's books.
        const before = calendar.onOrBefore(nominal);
        const paidOn = later(opensOn, before < month ? calendar.onOrAfter(nominal) : before);
        if (paidOn > asOf) continue;
        const random = streams.at("expense", expense.category, subcategory ?? "", isoMonth(month), dayOfMonth);
        const factor = scale * (1 + expense.varianceShare * numberBetween(random, -1, 1));
        const amount = cents(Math.round((dollars(expense.monthly) / expense.daysOfMonth.length) * factor));
        expenses.push({
          at: calendar.during(paidOn, numberBetween(random, 0.12, 0.9)),
          category: expense.category,
          subcategory,
          amount,
        });
      }
    }
  }
  return expenses.sort((a, b) => a.at - b.at);
}
