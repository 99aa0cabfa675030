// Whether the overdue debt that a profile asks for can be there at all: it consists of invoices that were not paid in time,
// so there have to be enough of them. In expectation, for a business that sells alike every day; the plan then chooses
// from the invoices that exist.

import { day } from "../domain/time/calendar.ts";
import type { Profile } from "./profile-schema.ts";

/** Debts older than this many days past due are the last aging bucket. */
const oldDebtDays = 120;

/** In a shorter period few invoices fall due at all: what comes of them is no contradiction. */
const daysLeast = 90;

/** One sentence where receivables ask for more overdue debt than late payers can owe; none otherwise. */
export function debtConflicts({ period, terms, receivables }: Profile): string[] {
  const { lateShare, overdueShareOfDebt, over120ShareOfOverdue } = receivables;
  const { NET_7, NET_15, NET_30 } = terms.others;
  const onTerms = (1 - terms.consignmentShare) * (NET_7 + NET_15 + NET_30);
  const days = day(period.end) - day(period.start) + 1;
  if (onTerms === 0 || overdueShareOfDebt === 0 || days < daysLeast) return [];
  // Sales of how many days: all on terms, those not yet due, and those due for longer than so many days.
  const salesOf = (count: (term: number) => number) =>
    (
      [
        [7, NET_7],
        [15, NET_15],
        [30, NET_30],
      ] as const
    ).reduce((sum, [term, share]) => sum + share * count(term), 0) *
    (1 - terms.consignmentShare);
  const notDue = salesOf((term) => Math.min(term, days));
  const dueFor = (pastDue: number) => salesOf((term) => Math.max(0, days - term - pastDue));
  const lateShareOfTerms = lateShare / onTerms;
  const most = lateShareOfTerms * dueFor(0);
  const overdue = (notDue * overdueShareOfDebt) / (1 - overdueShareOfDebt);
  const stated = `receivables.overdueShareOfDebt ${overdueShareOfDebt}`;
  if (overdue > most) {
    const feasible = most / (most + notDue);
    return [
      `${stated} is more than late payers can owe: of ${days} days of sales, with receivables.lateShare ${lateShare}, it comes ` +
        `to ${feasible.toFixed(2)} if none of them ever pays. It needs overdueShareOfDebt ${feasible.toFixed(2)} at most, ` +
        "more late payers, or a longer period",
    ];
  }
  const old = lateShareOfTerms * dueFor(oldDebtDays);
  if (old === 0 || overdue * over120ShareOfOverdue <= old) return [];
  const feasible = old / overdue;
  return [
    `receivables.over120ShareOfOverdue ${over120ShareOfOverdue} is more than can be that old: of ${days} days of sales, with ` +
      `${stated} and lateShare ${lateShare}, it comes to ${feasible.toFixed(2)}. It needs over120ShareOfOverdue ` +
      `${feasible.toFixed(2)} at most, more late payers, or a longer period`,
  ];
}
