// `--as-of` moves the whole timeframe of a profile; it cuts nothing off.

import { OperatorError } from "../domain/operator-error.ts";
import { addDays, day, isoDay } from "../domain/time/calendar.ts";
import type { Profile } from "./profile-schema.ts";

/** Within them every moment of a run, due dates and expiries included, fits MySQL's TIMESTAMP (1970 to January 2038). */
const firstDay = day("1971-01-01");
const lastDay = day("2036-12-31");

/** What is wrong with a period that TERP's columns cannot hold; null where they can. */
export function unkeptPeriod({ start, end }: Profile["period"]): string | null {
  if (day(start) >= firstDay && day(end) <= lastDay) return null;
  return `${start} to ${end}: TERP keeps moments as TIMESTAMP; take days from ${isoDay(firstDay)} to ${isoDay(lastDay)}`;
}

/**
 * The profile with its period moved so that it ends on a day.
 * @throws OperatorError (usage) when the text is no day of the form YYYY-MM-DD, or TERP cannot keep the period
 */
export function endingOn(profile: Profile, asOf: string): Profile {
  const period = movedTo(profile.period, asOf);
  const problem = unkeptPeriod(period);
  if (problem === null) return { ...profile, period };
  throw new OperatorError(`--as-of ${asOf} moves the period to ${problem}.`, {
    kind: "usage",
    remedy: "Write an --as-of within these days, such as 2025-06-30, or today.",
  });
}

function movedTo({ start, end }: Profile["period"], asOf: string): Profile["period"] {
  try {
    const shift = day(asOf) - day(end);
    return { start: isoDay(addDays(day(start), shift)), end: asOf };
  } catch (error) {
    throw new OperatorError(`"${asOf}" is no day.`, {
      kind: "usage",
      remedy: "Write --as-of as YYYY-MM-DD, such as 2025-06-30, or as today.",
      cause: error,
    });
  }
}
