// Who is reminded of an entry, how, and whether it reached them.

import { from, satellite } from "../framework/satellite.ts";
import { calendarEvents } from "./calendar-tables.ts";
import { remindersOf } from "./reminders.ts";

export const calendarReminders = satellite({
  table: "calendarReminders",
  tells:
    "That somebody who comes is reminded before an entry begins, whoever need not come by mail, and of what has no time on the day before: sent when that moment is past, unless the mail failed; cancelled with the entry.",
  from: [
    from(calendarEvents, ({ id: eventId, thing: entry }, { company }) =>
      remindersOf(company, entry).map((reminder) => ({ eventId, entry, reminder })),
    ),
  ],
  row: ({ eventId, entry, reminder: { employee, method, at, minutes, state } }, scene) => {
    const failure = entry.mailFailures.find((one) => one.employee === employee);
    return {
      id: scene.id,
      eventId,
      userId: employee.id,
      reminderTime: at,
      relativeMinutes: minutes,
      method,
      status: failure === undefined ? state : "FAILED",
      sentAt: state === "SENT" && failure === undefined ? at : null,
      failureReason: failure?.reason ?? null,
      createdAt: entry.bookedAt,
    };
  },
});
