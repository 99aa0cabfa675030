// When the company works: its time zone, business days and business hours.
// People act 08:00–15:59 local, so that the stored UTC date is the business date.

import {
  addDays,
  civilDate,
  civilDay,
  type Day,
  dayOf,
  type Instant,
  instant,
  secondsPerDay,
  type Weekday,
  weekdayOf,
} from "./calendar.ts";

export const opensAtSecond = 8 * 3600;
export const closesAtSecond = 16 * 3600;

export class BusinessCalendar {
  readonly timeZone: string;
  readonly #formatter: Intl.DateTimeFormat;
  readonly #offsets = new Map<Day, number>();
  readonly #alsoOpenOn: readonly Day[];
  readonly #isBusinessDay = new Map<Day, boolean>();

  /**
   * Throws a RangeError for an unknown time zone.
   * @param alsoOpenOn days on which the company works whatever they are
   */
  constructor(timeZone: string, alsoOpenOn: readonly Day[] = []) {
    this.timeZone = timeZone;
    this.#alsoOpenOn = alsoOpenOn;
    this.#formatter = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  }

  /** Whether the company works: on ordinary business days, and on those on which it is open besides. */
  isBusinessDay(day: Day): boolean {
    let isOpen = this.#isBusinessDay.get(day);
    if (isOpen === undefined) {
      isOpen = isOrdinaryBusinessDay(day) || this.#alsoOpenOn.includes(day);
      this.#isBusinessDay.set(day, isOpen);
    }
    return isOpen;
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

/** Monday to Friday, but for the holidays on which banks and drivers rest as well. */
export function isOrdinaryBusinessDay(day: Day): boolean {
  return weekdayOf(day) <= 5 && !isHoliday(day);
}

/**
 * The holidays of the Federal Reserve banks. One that falls on a Sunday is kept on the Monday; on a Saturday, not at all.
 * The company keeps them too: a transfer has to reach the bank on its day.
 */
function isHoliday(day: Day): boolean {
  const { year, month } = civilDate(day);
  return (
    fixedHolidays.some((holiday) => holiday.month === month && day === keptOn(year, holiday)) ||
    movingHolidays.some((holiday) => holiday.month === month && day === nthWeekday(year, holiday)) ||
    (month === 5 && day === memorialDay(year))
  );
}

function keptOn(year: number, { month, dayOfMonth }: FixedHoliday): Day {
  const holiday = civilDay(year, month, dayOfMonth);
  return weekdayOf(holiday) === 7 ? addDays(holiday, 1) : holiday;
}

type FixedHoliday = { readonly month: number; readonly dayOfMonth: number };

/** The n-th given weekday of a month. */
type MovingHoliday = { readonly month: number; readonly weekday: Weekday; readonly n: number };

/** New Year, Juneteenth, Independence Day, Veterans Day, Christmas. */
const fixedHolidays: readonly FixedHoliday[] = [
  { month: 1, dayOfMonth: 1 },
  { month: 6, dayOfMonth: 19 },
  { month: 7, dayOfMonth: 4 },
  { month: 11, dayOfMonth: 11 },
  { month: 12, dayOfMonth: 25 },
];

/** Martin Luther King's and Presidents' Day, Labor Day, Columbus Day, Thanksgiving. */
const movingHolidays: readonly MovingHoliday[] = [
  { month: 1, weekday: 1, n: 3 },
  { month: 2, weekday: 1, n: 3 },
  { month: 9, weekday: 1, n: 1 },
  { month: 10, weekday: 1, n: 2 },
  { month: 11, weekday: 4, n: 4 },
];

/** The last Monday of May. */
function memorialDay(year: number): Day {
  const lastOfMay = civilDay(year, 5, 31);
  return addDays(lastOfMay, 1 - weekdayOf(lastOfMay));
}

function nthWeekday(year: number, { month, weekday, n }: MovingHoliday): Day {
  const first = civilDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}
