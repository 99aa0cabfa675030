// Whether a history keeps to its lifecycle: its steps, and how long they take.

import type { Dwell, DwellUnit } from "../../src/domain/lifecycles/dwell.ts";
import type { Lifecycle } from "../../src/domain/lifecycles/lifecycle.ts";
import type { BusinessCalendar } from "../../src/domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant } from "../../src/domain/time/calendar.ts";

/** Whether `path` starts at the start and takes only allowed steps. */
export function isWalk<State extends string>(lifecycle: Lifecycle<State>, path: readonly State[]): boolean {
  return path.every((state, index) => {
    const previous = path[index - 1];
    return previous === undefined ? state === lifecycle.initial : lifecycle.next[previous].includes(state);
  });
}

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
