// `--as-of` moves the whole timeframe of a profile; it cuts nothing off.

import { OperatorError } from "../domain/operator-error.ts";
import { addDays, day, isoDay } from "../domain/time/calendar.ts";
import type { Profile } from "./profile-schema.ts";

/**
 * The profile with its period moved so that it ends on a day.
 * @throws OperatorError (usage) when the text is no day of the form YYYY-MM-DD
 */
export function endingOn(profile: Profile, asOf: string): Profile {
  const { start, end } = profile.period;
  try {
    const shift = day(asOf) - day(end);
    return { ...profile, period: { start: isoDay(addDays(day(start), shift)), end: asOf } };
  } catch (error) {
    throw new OperatorError(`"${asOf}" is no day.`, {
      kind: "usage",
      remedy: "Write --as-of as YYYY-MM-DD, such as 2025-06-30, or as today.",
      cause: error,
    });
  }
}
