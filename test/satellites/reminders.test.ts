// Mails that never arrived: counted over all that were sent.

import { expect, test } from "vitest";
import { planCalendar } from "../../src/satellites/calendar/plan-calendar.ts";
import { remindersOf } from "../../src/satellites/calendar/reminders.ts";
import { livedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

test("one mail in sixteen fails, and none that was not sent", () => {
  const company = livedCompany(tinyProfile, 1);
  const entries = planCalendar(company);
  const isMail = ({ method, state }: { method: string; state: string }) => method === "EMAIL" && state === "SENT";
  const mails = entries.flatMap((entry) => remindersOf(company, entry).filter(isMail));
  const failures = entries.flatMap((entry) => entry.mailFailures.map((failure) => ({ entry, ...failure })));
  expect(mails.length).toBeGreaterThan(3);
  expect(failures).toHaveLength(Math.ceil((mails.length - 3) / 16));
  for (const { entry, employee } of failures) {
    const own = remindersOf(company, entry).filter((reminder) => reminder.employee === employee);
    expect(own.filter(isMail)).toHaveLength(1);
  }
});
