// Who is reminded of an entry, how, and whether it reached them.

import { addSeconds, type Instant } from "../../domain/time/calendar.ts";
import { chance, pick } from "../../random/distributions.ts";
import type { NewRow } from "../../schema/tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { calendarEvents } from "./calendar-tables.ts";

const reminderMinutes = { own: 30, goods: 60 } as const;

/** Three in the afternoon. */
const dayBeforeSecond = 15 * 3600;

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
    "That somebody who comes is reminded before an entry begins, whoever need not come by mail, and of what has no time on the day before: sent when that moment is past, unless the mail failed; cancelled with the entry.",
  from: [
    from(calendarEvents, ({ id: eventId, thing: entry }, scene) => {
      if (entry.rule !== null || entry.recurs !== null) return [];
      const { at, minutes } = reminderOf(entry, scene);
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
    const isAhead = scene.happened(at) === null;
    const status = isAhead ? "PENDING" : reminderStatus(entry, at, method === "EMAIL" && failureReason !== null);
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

/** So many minutes before it begins; of what has no time, on the afternoon of the business day before. */
function reminderOf({ slot, day, eventType }: CalendarEntry, { company }: Scene) {
  const { calendar } = company.run;
  if (slot === null) return { at: calendar.at(calendar.addBusinessDays(day, -1), dayBeforeSecond), minutes: null };
  const minutes = eventType === "MEETING" ? reminderMinutes.own : reminderMinutes.goods;
  return { at: addSeconds(calendar.at(day, slot.from * 60), -minutes * 60), minutes };
}

/** Nobody is reminded any more of what was done or called off by then. */
function reminderStatus({ closedAt }: CalendarEntry, at: Instant, fails: boolean) {
  if (closedAt !== null && closedAt <= at) return "CANCELLED";
  return fails ? "FAILED" : "SENT";
}
