// Moments of business hours that follow others: what somebody does soon after something happened, or on the next morning.

import type { Company } from "../cascade/company.ts";
import { addDays, addSeconds, type Day, dayOf, type Instant, later } from "../domain/time/calendar.ts";
import { integerBetween } from "../random/distributions.ts";
import type { RandomStream } from "../random/streams.ts";

/** So many minutes after a moment, or the next morning where the day is over by then. */
export function soonAfter({ run }: Company, random: RandomStream, moment: Instant, fewest = 10, most = 150): Instant {
  const at = addSeconds(moment, integerBetween(random, fewest * 60, most * 60));
  const { calendar } = run;
  if (calendar.isBusinessDay(dayOf(moment)) && at <= calendar.during(dayOf(moment), 1)) return at;
  return calendar.during(calendar.onOrAfter(addDays(dayOf(moment), 1)), random() * 0.4);
}

/** Whether a moment lies within business hours of a day that has come. */
export function hasHappened({ run }: Company, moment: Instant): boolean {
  const day = dayOf(moment);
  if (day > run.asOf || !run.calendar.isBusinessDay(day)) return false;
  return run.calendar.during(day, 0) <= moment && moment <= run.calendar.during(day, 1);
}

/** The last moment of a business day, or of the one before a day that is none. */
export function endOfBusiness({ run }: Company, day: Day): Instant {
  return run.calendar.during(run.calendar.onOrBefore(later(day, run.start)), 1);
}
