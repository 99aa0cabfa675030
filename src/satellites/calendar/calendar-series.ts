// What recurs: the rule, and an occurrence for each week up to those already planned.

import { addDays, type Instant, isoDay, weekdayOf } from "../../domain/calendar.ts";
import { chance } from "../../random/distributions.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { calendarEvents } from "./calendar-tables.ts";
import { clockTimes } from "./clock-times.ts";
import { daysPlannedAhead } from "./days-of-month.ts";

export const calendarRecurrenceRules = satellite({
  table: "calendarRecurrenceRules",
  tells: "How an entry recurs: weekly on its day, but for holidays.",
  from: [from(calendarEvents, (event) => (event.thing.isSeries ? [event] : []))],
  row: ({ id: eventId, thing: entry }, scene) => ({
    id: scene.id,
    eventId,
    frequency: "WEEKLY",
    interval: 1,
    byDay: [["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekdayOf(entry.day) - 1]],
    startDate: entry.day,
    endDate: null,
    exceptionDates: weeksOf(entry, scene)
      .filter((day) => !scene.company.run.calendar.isBusinessDay(day))
      .map(isoDay),
    createdAt: entry.bookedAt,
    updatedAt: entry.bookedAt,
  }),
});

/** Where a weekly meeting is held for once when the room is taken. */
const otherPlace = "Packing";

export const calendarRecurrenceInstances = satellite({
  table: "calendarRecurrenceInstances",
  tells:
    "One occurrence of an entry that recurs, entered four weeks ahead; cancelled on holidays, now and then held elsewhere. It repeats the title, without which the application shows none.",
  from: [
    from(calendarEvents, ({ id, thing: entry }, scene) =>
      entry.isSeries ? weeksOf(entry, scene).map((day) => ({ parentEventId: id, entry, day })) : [],
    ),
  ],
  row: ({ parentEventId, entry, day }, scene) => {
    const { calendar } = scene.company.run;
    const enteredOn = calendar.onOrBefore(addDays(day, -daysPlannedAhead));
    const generatedAt = laterOf(entry.bookedAt, calendar.during(enteredOn, 0));
    const isHoliday = !calendar.isBusinessDay(day);
    const isElsewhere = !isHoliday && day <= scene.asOf && chance(scene.random, 0.06);
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

/** The same weekday of all weeks after the first, as far as is planned. */
function weeksOf(entry: CalendarEntry, { asOf }: Scene) {
  const weeks = Math.floor((addDays(asOf, daysPlannedAhead) - entry.day) / 7);
  return Array.from({ length: weeks }, (_, index) => addDays(entry.day, 7 * (index + 1)));
}

function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
