// When the company works: its time zone, business days and business hours.
// People act 08:00–15:59 local, so that the stored UTC date is the business date (SPEC section 5).

import {
  addDays,
  civilDate,
  civilDay,
  type Day,
  dayOf,
  type Instant,
  instant,
  secondsPerDay,
  weekdayOf,
} from "./calendar.ts";

export const opensAtSecond = 8 * 3600;
export const closesAtSecond = 16 * 3600;

export class BusinessCalendar {
  readonly timeZone: string;
  readonly #formatter: Intl.DateTimeFormat;
  readonly #offsets = new Map<Day, number>();

  /** Throws a RangeError for an unknown time zone. */
  constructor(timeZone: string) {
    this.timeZone = timeZone;
    this.#formatter = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  }

  /** Whether the company works: Monday to Friday, but for the holidays on which banks and drivers rest as well. */
  isBusinessDay(day: Day): boolean {
    return weekdayOf(day) <= 5 && !isHoliday(day);
  }

  /** The day itself, or the first business day after it. */
  onOrAfter(day: Day): Day {
    let result = day;
    while (!this.isBusinessDay(result)) result = addDays(result, 1);
    return result;
  }

  /** The day itself, or the last business day before it. */
  onOrBefore(day: Day): Day {
    let result = day;
    while (!this.isBusinessDay(result)) result = addDays(result, -1);
    return result;
  }

  /** The business day `count` business days after `day` (before it, where negative). */
  addBusinessDays(day: Day, count: number): Day {
    const step = count < 0 ? -1 : 1;
    let result = day;
    for (let left = Math.abs(count); left > 0; ) {
      result = addDays(result, step);
      if (this.isBusinessDay(result)) left -= 1;
    }
    return result;
  }

  /** The instant at which the company's clocks show `secondOfDay` on `day`. */
  at(day: Day, secondOfDay: number): Instant {
    return instant(day * secondsPerDay + secondOfDay - this.#offsetSeconds(day));
  }

  /** An instant within business hours, `share` of the way through them (0 opens, 1 closes). */
  during(day: Day, share: number): Instant {
    return this.at(day, opensAtSecond + Math.floor(share * (closesAtSecond - opensAtSecond - 1)));
  }

  /** Whether business hours of the day lie within that same day in UTC. */
  keepsUtcDate(day: Day): boolean {
    return dayOf(this.at(day, opensAtSecond)) === day && dayOf(this.at(day, closesAtSecond - 1)) === day;
  }

  /** Local time minus UTC at noon of the day; clocks change at night, so it holds for all business hours. */
  #offsetSeconds(day: Day): number {
    const known = this.#offsets.get(day);
    if (known !== undefined) return known;
    const noon = new Date((day * secondsPerDay + 12 * 3600) * 1000);
    const name = this.#formatter.formatToParts(noon).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
    const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name);
    if (!match) throw new RangeError(`cannot read the offset "${name}" of ${this.timeZone}`);
    const seconds = (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)) * 60;
    const offset = match[1] === "-" ? -seconds : seconds;
    this.#offsets.set(day, offset);
    return offset;
  }
}

/** The United States holidays on which wholesale stands still. */
function isHoliday(day: Day): boolean {
  const { year, month, dayOfMonth } = civilDate(day);
  if ((month === 1 && dayOfMonth === 1) || (month === 7 && dayOfMonth === 4)) return true;
  if (month === 12 && dayOfMonth === 25) return true;
  if (month === 11) return day === nthWeekday(year, 11, 4, 4);
  if (month === 9) return day === nthWeekday(year, 9, 1, 1);
  if (month === 5) return weekdayOf(day) === 1 && dayOfMonth > 24;
  return false;
}

/** The n-th given weekday of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = civilDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}
