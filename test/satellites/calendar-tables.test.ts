// What the calendar's tables say of one entry, against each other: who is reminded when, and how a series goes on.

import { describe, expect, it } from "vitest";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { addDays, addSeconds, dayNumber, dayOf, weekdayOf } from "../../src/domain/time/calendar.ts";
import { runContext, simulateBusiness } from "../../src/generators/business.ts";
import type { NewRow, TableName } from "../../src/schema/tables.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const run = runContext(tinyProfile, 1, new IdAllocator());
const bundles = [...simulateBusiness(run)].map(({ bundle }) => bundle);

function rowsOf<Name extends TableName>(table: Name): NewRow<Name>[] {
  return bundles.flatMap((bundle) => bundle.rowsOf(table));
}

const events = new Map(rowsOf("calendarEvents").map((event) => [Number(event.id), event]));
const endOfRun = run.calendar.at(addDays(run.asOf, 1), 0);

describe("reminders", () => {
  const reminders = rowsOf("calendarReminders").map((reminder) => {
    const event = events.get(Number(reminder.eventId));
    if (!event) throw new Error(`reminder ${reminder.id} of no event`);
    return { reminder, event };
  });

  it("go to people who are invited, after the entry was made and before its day is over", () => {
    const invited = new Set(rowsOf("calendarEventParticipants").map(({ eventId, userId }) => `${eventId} ${userId}`));
    expect(reminders.length).toBeGreaterThan(30);
    for (const { reminder, event } of reminders) {
      expect(invited).toContain(`${reminder.eventId} ${reminder.userId}`);
      expect(reminder.reminderTime).toBeGreaterThan(Number(event.createdAt));
      expect(dayOf(reminder.reminderTime)).toBeLessThanOrEqual(event.startDate);
    }
  });

  it("are sent when their moment has come, unless the mail failed or the entry was closed by then", () => {
    for (const { reminder, event } of reminders) {
      const isAhead = reminder.reminderTime >= endOfRun;
      expect(reminder.status === "PENDING", event.title).toBe(isAhead);
      expect((reminder.sentAt ?? null) !== null, event.title).toBe(reminder.status === "SENT");
      expect((reminder.failureReason ?? null) !== null, event.title).toBe(reminder.status === "FAILED");
      if (reminder.status === "FAILED") expect(reminder.method).toBe("EMAIL");
      if (reminder.status === "CANCELLED") {
        expect(event.status, event.title).not.toBe("SCHEDULED");
        expect(event.updatedAt, event.title).toBeLessThanOrEqual(reminder.reminderTime);
      }
    }
  });

  it("speak of what has no time on the business day before", () => {
    const ofDays = reminders.filter(({ event }) => event.startTime === null);
    expect(ofDays.length).toBeGreaterThan(0);
    for (const { reminder, event } of ofDays) {
      const dayBefore = run.calendar.addBusinessDays(dayNumber(event.startDate), -1);
      expect(reminder.reminderTime).toBe(addSeconds(run.calendar.at(dayBefore, 0), 15 * 3600));
    }
  });
});

describe("saved views", () => {
  const isFilter = (value: unknown): value is { modules: string[]; eventTypes: string[] } =>
    typeof value === "object" && value !== null && "modules" in value && "eventTypes" in value;

  it("find something of each kind that they name, in the modules that they name", () => {
    const views = rowsOf("calendarViews");
    expect(views.length).toBeGreaterThanOrEqual(10);
    for (const { name, filters } of views) {
      if (!isFilter(filters)) throw new Error(`the view ${name} filters by nothing`);
      const shown = [...events.values()].filter(
        ({ module, eventType }) =>
          (filters.modules.length === 0 || filters.modules.includes(module)) &&
          (filters.eventTypes.length === 0 || filters.eventTypes.includes(eventType)),
      );
      expect(shown.length, name).toBeGreaterThan(0);
      for (const kind of filters.eventTypes)
        expect(new Set(shown.map((event) => event.eventType)), name).toContain(kind);
    }
  });
});

describe("series", () => {
  it("go on as their rule says, but for the days that it excepts", () => {
    const rules = rowsOf("calendarRecurrenceRules");
    expect(rules.map(({ frequency }) => frequency).sort()).toEqual(["MONTHLY", "WEEKLY", "WEEKLY"]);
    for (const { eventId, frequency, startDate, exceptionDates } of rules) {
      const occurrences = rowsOf("calendarRecurrenceInstances").filter(
        ({ parentEventId }) => parentEventId === eventId,
      );
      const days = [startDate, ...occurrences.map(({ instanceDate }) => instanceDate)];
      for (const [place, day] of days.entries()) {
        const before = days[place - 1];
        if (before === undefined) continue;
        expect(weekdayOf(dayNumber(day))).toBe(weekdayOf(dayNumber(before)));
        expect(frequency === "WEEKLY" ? [7] : [28, 35]).toContain(day - before);
      }
      const cancelled = occurrences.filter(({ status }) => status === "CANCELLED");
      expect(cancelled.length).toBe(Array.isArray(exceptionDates) ? exceptionDates.length : 0);
    }
  });
});
