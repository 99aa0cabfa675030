// Moments as the calendar books them: in quarters of an hour of the company's day.

import type { Company } from "../../cascade/company.ts";
import { dayOf, type Instant, secondsPerDay } from "../../domain/time/calendar.ts";

const quarter = 15;

/** Minutes since midnight; business hours lie within one day of UTC. */
export function minutesOf({ run }: Company, moment: Instant): number {
  const midnight = run.calendar.at(dayOf(moment), 0);
  return Math.floor(((moment - midnight + secondsPerDay) % secondsPerDay) / 60);
}

/** The quarter of an hour that has begun. */
export function quarterBefore(minutes: number): number {
  return Math.floor(minutes / quarter) * quarter;
}

/** The next full quarter of an hour. */
export function quarterAfter(minutes: number): number {
  return quarterBefore(minutes) + quarter;
}
