// Days and instants as branded integers: a day counts from 1970-01-01, an instant is a UTC second.
// Nothing here knows the wall clock or the machine's time zone.

declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar day: whole days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true };

/** A moment: whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

export const secondsPerDay = 86_400;

/** Of an average month. */
export const daysPerMonth = 365 / 12;

/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type CivilDate = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

/** Brands a whole number of days since 1970-01-01. */
export function dayNumber(value: number): Day {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole day: ${value}`);
  return value as Day;
}

/** Parses "2024-02-29". Throws a RangeError for anything that is not a real calendar day in that form. */
export function day(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) throw new RangeError(`not a date of the form YYYY-MM-DD: "${iso}"`);
  const [, year, month, dayOfMonth] = match.map(Number);
  const result = civilDay(year ?? 0, month ?? 0, dayOfMonth ?? 0);
  if (isoDay(result) !== iso) throw new RangeError(`no such day: "${iso}"`);
  return result;
}

/** The day of a year, month (1–12) and day of the month; days beyond the month's end run over. */
export function civilDay(year: number, month: number, dayOfMonth: number): Day {
  return dayNumber(Date.UTC(year, month - 1, dayOfMonth) / (secondsPerDay * 1000));
}

export function civilDate(value: Day): CivilDate {
  const date = new Date(value * secondsPerDay * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** "2024-02-29". */
export function isoDay(value: Day): string {
  return new Date(value * secondsPerDay * 1000).toISOString().slice(0, 10);
}

/** "2024-02": equal for days of one calendar month, and in order. */
export function isoMonth(value: Day): string {
  return isoDay(value).slice(0, 7);
}

export function addDays(value: Day, days: number): Day {
  return dayNumber(value + days);
}

export function later(a: Day, b: Day): Day {
  return dayNumber(Math.max(a, b));
}

export function earlier(a: Day, b: Day): Day {
  return dayNumber(Math.min(a, b));
}

export function weekdayOf(value: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((value + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The first day of the month that is `months` after the month of `value`. */
export function monthStart(value: Day, months = 0): Day {
  const { year, month } = civilDate(value);
  return civilDay(year, month + months, 1);
}

export function monthEnd(value: Day): Day {
  return addDays(monthStart(value, 1), -1);
}

export function daysInMonth(value: Day): number {
  return monthEnd(value) - monthStart(value) + 1;
}

/** Brands a whole number of seconds since 1970-01-01T00:00:00Z. */
export function instant(seconds: number): Instant {
  if (!Number.isSafeInteger(seconds)) throw new RangeError(`not a whole second: ${seconds}`);
  return seconds as Instant;
}

/** The first of some moments. Throws a RangeError for none. */
export function earliestOf(moments: readonly Instant[]): Instant {
  return instant(Math.min(...moments));
}

/** The last of some moments, where null stands for one that never came. Throws a RangeError for none. */
export function latestOf(moments: readonly (Instant | null)[]): Instant {
  return instant(Math.max(...moments.filter((moment) => moment !== null)));
}

/** The UTC day of an instant. */
export function dayOf(moment: Instant): Day {
  return dayNumber(Math.floor(moment / secondsPerDay));
}

export function addSeconds(moment: Instant, seconds: number): Instant {
  return instant(moment + seconds);
}

/** "2024-02-29 17:05:09" in UTC, as MySQL reads it. */
export function sqlTimestamp(moment: Instant): string {
  return new Date(moment * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** Parses what MySQL gives back for a TIMESTAMP in UTC: text, or a Date where the driver was asked for one. */
export function parseSqlTimestamp(value: string | Date): Instant {
  const milliseconds = value instanceof Date ? value.getTime() : Date.parse(`${value.slice(0, 19).replace(" ", "T")}Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a timestamp: "${String(value)}"`);
  return instant(Math.floor(milliseconds / 1000));
}
