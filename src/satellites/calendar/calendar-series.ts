// What recurs: the rule, and an occurrence for each of its days up to those already planned.

import { addDays, type Day, type Instant, isoDay, monthStart, weekdayOf } from "../../domain/time/calendar.ts";
import { drawShare } from "../../planning/quotas.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import type { CalendarEntry, Rhythm } from "./calendar-entry.ts";
import { calendarEvents } from "./calendar-tables.ts";
import { clockTimes } from "./clock-times.ts";
import { daysPlannedAhead } from "./days-of-month.ts";
import { weekOfMonth } from "./week-of-month.ts";

export const calendarRecurrenceRules = satellite({
  table: "calendarRecurrenceRules",
  tells: "How an entry recurs: every week on its weekday, or in the same week of every month, but for holidays.",
  from: [
    from(calendarEvents, ({ id: eventId, thing: entry }) =>
      entry.recurs === null ? [] : [{ eventId, entry, frequency: entry.recurs }],
    ),
  ],
  row: ({ eventId, entry, frequency }, scene) => ({
    id: scene.id,
    eventId,
    frequency,
    interval: 1,
    byDay: [["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekdayOf(entry.day) - 1]],
    byWeekOfMonth: frequency === "MONTHLY" ? [weekOfMonth(entry.day)] : null,
    startDate: entry.day,
    endDate: null,
    exceptionDates: daysOf(entry, frequency, scene)
      .filter((day) => !scene.company.run.calendar.isBusinessDay(day))
      .map(isoDay),
    createdAt: entry.bookedAt,
    updatedAt: entry.bookedAt,
  }),
});

/** Where a weekly meeting is held for once when the room is taken. */
const otherPlace = "Packing";
const elsewhereShare = 0.06;

export const calendarRecurrenceInstances = satellite({
  table: "calendarRecurrenceInstances",
  tells:
    "One occurrence of an entry that recurs, entered four weeks ahead; cancelled on holidays, now and then held elsewhere. It repeats the title, without which the application shows none.",
  from: [
    from(calendarEvents, ({ id, thing: entry }, scene) =>
      entry.recurs === null
        ? []
        : occurrences(entry, entry.recurs, scene).map((one) => ({ parentEventId: id, ...one })),
    ),
  ],
  row: ({ parentEventId, entry, day, isElsewhere }, scene) => {
    const { calendar } = scene.company.run;
    const enteredOn = calendar.onOrBefore(addDays(day, -daysPlannedAhead));
    const generatedAt = laterOf(entry.bookedAt, calendar.during(enteredOn, 0));
    const isHoliday = !calendar.isBusinessDay(day);
    const before = calendar.during(calendar.addBusinessDays(day, -1), scene.random());
    const changedAt = isHoliday ? generatedAt : laterOf(generatedAt, before);
    return {
      id: scene.id,
      parentEventId,
      instanceDate: day,
      ...clockTimes(entry.slot, scene),
      status: isHoliday ? "CANCELLED" : isElsewhere ? "MODIFIED" : "GENERATED",
      modifiedTitle: entry.title,
      modifiedLocation: isElsewhere ? otherPlace : null,
      generatedAt,
      modifiedAt: isHoliday || isElsewhere ? changedAt : null,
      modifiedBy: isHoliday || isElsewhere ? entry.organizer.id : null,
    };
  },
});

type Occurrence = { readonly entry: CalendarEntry; readonly day: Day; readonly isElsewhere: boolean };

/** Of those that were held, the share was elsewhere. */
function occurrences(entry: CalendarEntry, rhythm: Rhythm, scene: Scene): Occurrence[] {
  const { calendar } = scene.company.run;
  const days = daysOf(entry, rhythm, scene);
  const held = days.filter((day) => day <= scene.asOf && calendar.isBusinessDay(day));
  const elsewhere = drawShare(
    held.map(() => scene.random()),
    elsewhereShare,
  );
  return days.map((day) => ({ entry, day, isElsewhere: elsewhere.has(held.indexOf(day)) }));
}

/** The days after the first, as far as is planned. */
function daysOf(entry: CalendarEntry, rhythm: Rhythm, { asOf }: Scene): Day[] {
  const days: Day[] = [];
  const last = addDays(asOf, daysPlannedAhead);
  for (let day = nextOf(entry.day, rhythm); day <= last; day = nextOf(day, rhythm)) days.push(day);
  return days;
}

/** The same weekday of the next week, or of the same week of the next month. */
function nextOf(day: Day, rhythm: Rhythm): Day {
  if (rhythm === "WEEKLY") return addDays(day, 7);
  const nextMonth = monthStart(day, 1);
  const weekday = addDays(nextMonth, (weekdayOf(day) - weekdayOf(nextMonth) + 7) % 7);
  return addDays(weekday, 7 * (weekOfMonth(day) - 1));
}

function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
