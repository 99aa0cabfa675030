// Who is reminded of an entry, how, and whether it reached them.

import { addSeconds, type Instant } from "../../domain/calendar.ts";
import { chance, pick } from "../../random/distributions.ts";
import type { NewRow } from "../../schema/tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { calendarEvents } from "./calendar-tables.ts";

const reminderMinutes = { own: 30, goods: 60 } as const;

/** Whoever has to come sees it in the application; whoever need not is told by mail. */
const reminderMethods = {
  ORGANIZER: "BOTH",
  REQUIRED: "IN_APP",
  OPTIONAL: "EMAIL",
  OBSERVER: "EMAIL",
} as const satisfies Record<NonNullable<NewRow<"calendarEventParticipants">["role"]>, unknown>;

/** Of what is sent by mail alone: what the application shows as well has reached its reader. */
const mailFailureShare = 0.06;
const mailFailures = [
  "The mail server did not answer within 30 seconds",
  "Mailbox full (552 5.2.2)",
  "Refused as spam (550 5.7.1)",
];

export const calendarReminders = satellite({
  table: "calendarReminders",
  tells:
    "That somebody who comes is reminded before an entry begins, whoever need not come by mail: sent when it is past, unless the mail failed; cancelled with the entry.",
  from: [
    from(calendarEvents, ({ id: eventId, thing: entry }, scene) => {
      const { slot } = entry;
      if (slot === null || entry.recurs !== null) return [];
      const minutes = entry.eventType === "MEETING" ? reminderMinutes.own : reminderMinutes.goods;
      const at = addSeconds(scene.company.run.calendar.at(entry.day, slot.from * 60), -minutes * 60);
      if (at <= entry.bookedAt) return [];
      const people = [
        { employee: entry.organizer, role: "ORGANIZER" } as const,
        ...entry.guests.filter(({ answer }) => answer === "ACCEPTED"),
      ];
      return people.map(({ employee, role }) => ({ eventId, entry, employee, role, minutes, at }));
    }),
  ],
  row: ({ eventId, entry, employee, role, minutes, at }, scene) => {
    const method = reminderMethods[role];
    const failureReason = chance(scene.random, mailFailureShare) ? pick(scene.random, mailFailures) : null;
    const status = reminderStatus(entry, at, method === "EMAIL" && failureReason !== null);
    return {
      id: scene.id,
      eventId,
      userId: employee.id,
      reminderTime: at,
      relativeMinutes: minutes,
      method,
      status,
      sentAt: status === "SENT" ? at : null,
      failureReason: status === "FAILED" ? failureReason : null,
      createdAt: entry.bookedAt,
    };
  },
});

/** Nobody is reminded any more of what was called off by then. */
function reminderStatus({ fate, closedAt }: CalendarEntry, at: Instant, fails: boolean) {
  if (fate === "ahead") return "PENDING";
  if (fate === "cancelled" && (closedAt === null || closedAt <= at)) return "CANCELLED";
  return fails ? "FAILED" : "SENT";
}
