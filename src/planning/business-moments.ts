// Moments in business hours between two others.

import type { BusinessCalendar } from "../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant, instant } from "../domain/time/calendar.ts";
import { integerBetween } from "../random/distributions.ts";
import type { RandomStream } from "../random/streams.ts";

/** A minute at least lies between two acts. */
const apartSeconds = 60;

/**
 * A moment within business hours, more than a minute after `from` and before `to`, each such second as likely as any other.
 * Null where none lies between them.
 */
export function momentBetween(
  calendar: BusinessCalendar,
  random: RandomStream,
  from: Instant,
  to: Instant,
): Instant | null {
  const windows = businessDays(calendar, dayOf(from), dayOf(to)).flatMap((day) => {
    const first = Math.max(calendar.during(day, 0), from + apartSeconds);
    const last = Math.min(calendar.during(day, 1), to - apartSeconds);
    return first <= last ? [{ first, seconds: last - first + 1 }] : [];
  });
  const total = windows.reduce((sum, { seconds }) => sum + seconds, 0);
  if (total === 0) return null;
  let rest = integerBetween(random, 0, total - 1);
  for (const { first, seconds } of windows) {
    if (rest < seconds) return instant(first + rest);
    rest -= seconds;
  }
  throw new Error("the windows have more seconds than their sum");
}

function businessDays(calendar: BusinessCalendar, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.isBusinessDay(day)) days.push(day);
  }
  return days;
}
