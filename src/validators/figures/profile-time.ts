// The period of a profile as figures look at it: its days and months, whether it holds a season, the company's clock.

import { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import {
  addDays,
  civilDate,
  civilDay,
  type Day,
  day,
  daysInMonth,
  isoDay,
  later,
  monthEnd,
  monthStart,
  secondsPerDay,
} from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";

/** A calendar month, or the part of one that lies within the period. */
export type ProfileMonth = {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** The part of the month that the period covers: 1 for a whole month. */
  readonly coveredShare: number;
};

/** Days of the period, the first and the last among them. */
export function daysOf({ period }: Profile): number {
  return day(period.end) - day(period.start) + 1;
}

/** The months of the period, in order. */
export function monthsOf({ period }: Profile): ProfileMonth[] {
  const [start, end] = [day(period.start), day(period.end)];
  const months: ProfileMonth[] = [];
  for (let first = monthStart(start); first <= end; first = monthStart(first, 1)) {
    const { year, month } = civilDate(first);
    const from = later(first, start);
    const through = Math.min(monthEnd(first), end);
    months.push({ year, month, coveredShare: (through - from + 1) / daysInMonth(first) });
  }
  return months;
}

/** Months of the period; a part of a month counts as that part. */
export function monthCount(profile: Profile): number {
  return monthsOf(profile).reduce((sum, { coveredShare }) => sum + coveredShare, 0);
}

/** Whether the period contains all days from one to another. */
export function covers({ period }: Profile, from: Day, through: Day): boolean {
  return day(period.start) <= from && through <= day(period.end);
}

/** The first calendar year that lies within the period. */
export function wholeYear(profile: Profile): number | null {
  const { year } = civilDate(day(profile.period.start));
  const isWhole = (candidate: number) => covers(profile, civilDay(candidate, 1, 1), civilDay(candidate, 12, 31));
  return [year, year + 1].find(isWhole) ?? null;
}

/** A year's seasons have been seen. */
export function isYearOrMore(profile: Profile): boolean {
  return daysOf(profile) >= 365;
}

/** The days as an SQL condition on a date expression. */
export function between(date: string, from: Day, through: Day): string {
  return `${date} >= '${isoDay(from)}' AND ${date} < '${isoDay(addDays(through, 1))}'`;
}

/** The company's clock at a moment stored in UTC, as an SQL expression; servers need not know time zones. */
export function localTime(moment: string, { period, timeZone }: Profile): string {
  const calendar = new BusinessCalendar(timeZone);
  const minutesFromUtc = (on: Day) => (on * secondsPerDay - calendar.at(on, 0)) / 60;
  const start = day(period.start);
  const changes: string[] = [];
  for (let on = addDays(start, 1); on <= day(period.end); on = addDays(on, 1)) {
    if (minutesFromUtc(on) === minutesFromUtc(addDays(on, -1))) continue;
    changes.unshift(`WHEN ${moment} >= '${isoDay(on)}' THEN ${minutesFromUtc(on)}`);
  }
  const minutes = changes.length === 0 ? "" : `CASE ${changes.join(" ")} ELSE ${minutesFromUtc(start)} END`;
  return `DATE_ADD(${moment}, INTERVAL ${minutes || minutesFromUtc(start)} MINUTE)`;
}
