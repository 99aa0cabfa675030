import { expect, test } from "vitest";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { dayOf, isoDay } from "../../src/domain/time/calendar.ts";
import { runContext } from "../../src/generators/business.ts";
import { planExpenses } from "../../src/planning/payables/expenses.ts";
import { endingOn } from "../../src/profiles/timeframe.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

/** The days on which rent is paid by a company whose period ends on a day. */
function rentDays(asOf: string): string[] {
  const profile = endingOn(tinyProfile, asOf);
  const { streams, calendar, start, asOf: last } = runContext(profile, 1, new IdAllocator());
  return planExpenses(profile, streams, calendar, calendar.onOrAfter(start), last)
    .filter(({ category }) => category === "Rent/Lease")
    .map(({ at }) => isoDay(dayOf(at)));
}

test("a company pays rent from its first day on, and nobody else's before", () => {
  expect(rentDays("2024-12-31")).toEqual(["2024-09-03", "2024-10-01", "2024-11-01", "2024-12-02"]);
  expect(rentDays("2026-11-21")).toEqual(["2026-08-03", "2026-09-01", "2026-10-01", "2026-11-02"]);
});
