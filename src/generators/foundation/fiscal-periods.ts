// The fiscal periods: months that are closed early in the next one, by the head of accounting.

import type { FiscalPeriod, Staff } from "../../domain/company.ts";
import {
  civilDate,
  type Day,
  dayOf,
  type Instant,
  isoMonth,
  monthEnd,
  monthStart,
} from "../../domain/time/calendar.ts";
import type { RunContext } from "../../planning/run-context.ts";
import type { Bundle } from "../../schema/bundle.ts";

/** A month's books close on this business day of the next one. */
const closingBusinessDay = 5;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** One period a calendar month, from the month of the start to that of the as-of date, which stays open. */
export function writeFiscalPeriods(
  context: RunContext,
  clock: () => Instant,
  staff: Staff,
  bundle: Bundle,
): readonly FiscalPeriod[] {
  const periods: FiscalPeriod[] = [];
  const [headAccountant] = staff.byRole.Accountant;
  for (let start = monthStart(context.start); start <= context.asOf; start = monthStart(start, 1)) {
    const random = context.streams.at("fiscal period", isoMonth(start), "closing");
    const closesAt = context.calendar.during(closingDay(context, start), random());
    const period: FiscalPeriod = { id: context.ids.next("fiscalPeriods"), start, end: monthEnd(start), closesAt };
    periods.push(period);
    const { year, month } = civilDate(start);
    const closedAt = dayOf(closesAt) <= context.asOf ? closesAt : null;
    const createdAt = clock();
    bundle.add("fiscalPeriods", {
      id: period.id,
      periodName: `${monthNames[month - 1]} ${year}`,
      startDate: start,
      endDate: period.end,
      fiscalYear: year,
      status: closedAt === null ? "OPEN" : "CLOSED",
      closedAt,
      closedBy: closedAt === null ? null : (headAccountant?.id ?? null),
      createdAt,
      updatedAt: closedAt ?? createdAt,
    });
  }
  return periods;
}

function closingDay(context: RunContext, start: Day): Day {
  return context.calendar.addBusinessDays(monthEnd(start), closingBusinessDay);
}
