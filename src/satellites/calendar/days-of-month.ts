// So many occasions a month, spread over business days of the period and of the weeks after it that are already planned.

import type { Company } from "../../cascade/company.ts";
import { addDays, type Day, dayNumber, daysPerMonth } from "../../domain/time/calendar.ts";
import type { RandomStream } from "../../random/streams.ts";

/** The company finds its feet first. */
const firstOccasionAfterDays = 4;

/** How far ahead people plan. */
export const daysPlannedAhead = 28;

/** One business day an occasion, in order. */
export function occasions({ run }: Company, monthly: number, random: RandomStream): Day[] {
  const first = addDays(run.start, firstOccasionAfterDays);
  const days = addDays(run.asOf, daysPlannedAhead) - first + 1;
  const count = Math.max(0, Math.round((monthly * days) / daysPerMonth));
  return Array.from({ length: count }, (_, index) =>
    run.calendar.onOrAfter(dayNumber(first + Math.floor(((index + random()) / count) * days))),
  );
}
