// Dwell times: how long a thing stays in a state before it takes a certain step. A step that has none takes as long as
// something else makes it: terms, a client's habits, the goods that sell, a number of days that the profile sets.

import type { BusinessCalendar } from "../time/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant } from "../time/calendar.ts";

export type DwellUnit = "minutes" | "days" | "businessDays";

/** At least and at most so many of a unit. Days are counted from date to date: 0 is the same day, whatever the hour. */
export type Dwell<Unit extends DwellUnit = DwellUnit> = {
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
};

/** By the state that is left, and the one that follows it. */
export type Dwells<State extends string> = Readonly<Partial<Record<State, Readonly<Partial<Record<State, Dwell>>>>>>;

export const minutes = (least: number, most: number): Dwell<"minutes"> => ({ unit: "minutes", least, most });
export const days = (least: number, most: number): Dwell<"days"> => ({ unit: "days", least, most });
export const businessDays = (least: number, most: number): Dwell<"businessDays"> => ({
  unit: "businessDays",
  least,
  most,
});

/** Whether a state that was entered and left at these moments lasted as long as it may. */
export function lastedWithin(calendar: BusinessCalendar, dwell: Dwell, entered: Instant, left: Instant): boolean {
  const lasted = lengthOf[dwell.unit](calendar, entered, left);
  return entered <= left && lasted >= dwell.least && lasted <= dwell.most;
}

const lengthOf: Readonly<Record<DwellUnit, (calendar: BusinessCalendar, from: Instant, to: Instant) => number>> = {
  minutes: (_, from, to) => (to - from) / 60,
  days: (_, from, to) => dayOf(to) - dayOf(from),
  businessDays: (calendar, from, to) => businessDaysBetween(calendar, dayOf(from), dayOf(to)),
};

/** Business days after the first of the two, up to the second. */
function businessDaysBetween(calendar: BusinessCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isBusinessDay(day)) count += 1;
  return count;
}
