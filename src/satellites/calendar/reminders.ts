// Whom an entry reminds, when and how, and which mails never arrived: as many as a mail server loses, counted over all
// that were sent, so that no calendar of some length is without one.

import type { Company } from "../../cascade/company.ts";
import type { Employee } from "../../domain/company.ts";
import { addSeconds, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { CalendarEntry, Guest, MailFailure } from "./calendar-entry.ts";

export type Reminder = {
  readonly employee: Employee;
  readonly method: "BOTH" | "IN_APP" | "EMAIL";
  readonly at: Instant;
  /** Minutes before the entry begins; null for what has no time. */
  readonly minutes: number | null;
  readonly state: "PENDING" | "SENT" | "CANCELLED";
};

const reminderMinutes = { own: 30, goods: 60 } as const;

/** Three in the afternoon. */
const dayBeforeSecond = 15 * 3600;

/** Whoever has to come sees it in the application; whoever need not is told by mail. */
const reminderMethods = {
  ORGANIZER: "BOTH",
  REQUIRED: "IN_APP",
  OPTIONAL: "EMAIL",
  OBSERVER: "EMAIL",
} as const satisfies Record<Guest["role"] | "ORGANIZER", Reminder["method"]>;

/** Of what is sent by mail alone one in so many fails: what the application shows as well has reached its reader. */
const mailsAFailure = { each: 16, first: 3 } as const;
const mailFailures = [
  "The mail server did not answer within 30 seconds",
  "Mailbox full (552 5.2.2)",
  "Refused as spam (550 5.7.1)",
] as const;

/** The organizer and whoever accepted; nobody of what recurs or was made by the application, or was booked too late. */
export function remindersOf(company: Company, entry: CalendarEntry): Reminder[] {
  if (entry.rule !== null || entry.recurs !== null) return [];
  const { at, minutes } = reminderTime(company, entry);
  if (at <= entry.bookedAt) return [];
  const people = [
    { employee: entry.organizer, role: "ORGANIZER" } as const,
    ...entry.guests.filter(({ answer }) => answer === "ACCEPTED"),
  ];
  const state = reminderState(company, entry, at);
  return people.map(({ employee, role }) => ({ employee, method: reminderMethods[role], at, minutes, state }));
}

/** The mails that failed, by entry. */
export function planMailFailures(
  company: Company,
  entries: readonly CalendarEntry[],
): ReadonlyMap<CalendarEntry, readonly MailFailure[]> {
  const mails = entries
    .flatMap((entry) => remindersOf(company, entry).map((reminder) => ({ entry, ...reminder })))
    .filter(({ method, state }) => method === "EMAIL" && state === "SENT")
    .toSorted((a, b) => a.at - b.at);
  const failures = new Map<CalendarEntry, readonly MailFailure[]>();
  for (let index: number = mailsAFailure.first; index < mails.length; index += mailsAFailure.each) {
    const mail = mails[index];
    const reason = mailFailures[Math.floor(index / mailsAFailure.each) % mailFailures.length];
    if (mail === undefined || reason === undefined) continue;
    failures.set(mail.entry, [...(failures.get(mail.entry) ?? []), { employee: mail.employee, reason }]);
  }
  return failures;
}

/** So many minutes before it begins; of what has no time, on the afternoon of the business day before. */
function reminderTime({ run }: Company, { slot, day, eventType }: CalendarEntry) {
  const { calendar } = run;
  if (slot === null) return { at: calendar.at(calendar.addBusinessDays(day, -1), dayBeforeSecond), minutes: null };
  const minutes = eventType === "MEETING" ? reminderMinutes.own : reminderMinutes.goods;
  return { at: addSeconds(calendar.at(day, slot.from * 60), -minutes * 60), minutes };
}

/** Nobody is reminded any more of what was done or called off by then. */
function reminderState({ run }: Company, { closedAt }: CalendarEntry, at: Instant): Reminder["state"] {
  if (dayOf(at) > run.asOf) return "PENDING";
  return closedAt !== null && closedAt <= at ? "CANCELLED" : "SENT";
}
