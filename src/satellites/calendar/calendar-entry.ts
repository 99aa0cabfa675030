// An entry of the calendar as it was decided: who meets when about what, and what became of it. Every row of the
// calendar's tables is one view of an entry, so that no two of them can disagree.

import type { Client, Employee } from "../../domain/company.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";

/** Minutes of the company's day, from midnight. */
export type Slot = { readonly from: number; readonly to: number };

export type Guest = {
  readonly employee: Employee;
  readonly role: "REQUIRED" | "OPTIONAL" | "OBSERVER";
  readonly answer: "PENDING" | "ACCEPTED" | "DECLINED" | "TENTATIVE";
  /** Null while the answer is pending. */
  readonly answeredAt: Instant | null;
};

/** A mail that did not arrive, and what the server said. */
export type MailFailure = { readonly employee: Employee; readonly reason: string };

/** What was said and agreed when a client was met. */
export type MeetingRecord = {
  readonly client: Client;
  readonly type: string;
  readonly outcome: string;
  readonly notes: string;
  readonly actionItems: readonly {
    readonly description: string;
    readonly assignedTo: string;
    readonly dueDate: string;
    readonly completed: boolean;
  }[];
};

/** What an entry may be about, as the application calls it. */
export type Subject =
  | "client"
  | "order"
  | "purchase_order"
  | "invoice"
  | "bill"
  | "batch"
  | "sample_request"
  | "recurring_order";

/** Of what recurs: every week on the weekday of its first day, or every month on the weekday of the same week. */
export type Rhythm = "WEEKLY" | "MONTHLY";

export type CalendarEntry = {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly location: string | null;
  readonly day: Day;
  /** Null for what lasts all day. */
  readonly slot: Slot | null;
  readonly module: NewRow<"calendarEvents">["module"];
  readonly eventType: NewRow<"calendarEvents">["eventType"];
  readonly priority: NonNullable<NewRow<"calendarEvents">["priority"]>;
  readonly visibility: NonNullable<NewRow<"calendarEvents">["visibility"]>;
  readonly about: { readonly type: Subject; readonly id: number } | null;
  readonly clientId: Client["id"] | null;
  readonly vendorId: NewRow<"calendarEvents">["vendorId"];
  readonly organizer: Employee;
  readonly guests: readonly Guest[];
  readonly bookedAt: Instant;
  /** The day it was moved from, and when it was moved. */
  readonly moved: { readonly from: Day; readonly at: Instant } | null;
  /** Ahead is what is still to be done: of money that has not come, possibly since a day that has passed. */
  readonly fate: "ahead" | "held" | "cancelled";
  /** When it ended, was done or was cancelled; null while it is ahead. */
  readonly closedAt: Instant | null;
  readonly record: MeetingRecord | null;
  /** Made by the application itself, by this rule. */
  readonly rule: string | null;
  /** How it recurs from its day on; null for what happens once. */
  readonly recurs: Rhythm | null;
  /** Whom the mail about it never reached. */
  readonly mailFailures: readonly MailFailure[];
};
