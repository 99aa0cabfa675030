// What a calibration target is: a figure that the profile promises, as data, with the SQL that measures it on the loaded
// database. Targets read the profile and the physical tables; how the business was planned they do not know, so that a
// mistake in the plan shows here as a difference.
//
// SQL of targets is portable between MariaDB 10.11 and MySQL 8, only reads, and knows one parameter: `:asOf`.

import {
  addDays,
  civilDate,
  type Day,
  day,
  daysInMonth,
  isoDay,
  later,
  monthEnd,
  monthStart,
} from "../domain/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import type { CheckId } from "./check.ts";

/** A ratio is so much of one thing for each of another: orders a week, turns a year. */
export type CalibrationUnit = "dollars" | "share" | "count" | "ratio" | "days";

/** How far from its value a figure may be. Counts, and sums that were stated to the dollar, are exact. */
export type Tolerance =
  | { readonly kind: "exact" }
  /** In the unit of the figure; for a share 0.01 is a point. */
  | { readonly kind: "absolute"; readonly amount: number }
  /** As a share of the target. */
  | { readonly kind: "relative"; readonly share: number };

export type Goal =
  | { readonly kind: "value"; readonly value: number; readonly tolerance: Tolerance }
  /** Anything from `low` to `high` will do; null is no limit. */
  | { readonly kind: "band"; readonly low: number | null; readonly high: number | null }
  /** Nothing was promised; the figure is worth knowing. */
  | { readonly kind: "information" }
  | { readonly kind: "not-applicable"; readonly reason: string };

export type CalibrationTarget = {
  /** The rule that the figure belongs to; several figures may share one. */
  readonly id: CheckId;
  /** What is measured; names the figure among those of its rule. */
  readonly title: string;
  readonly unit: CalibrationUnit;
  readonly goal: Goal;
  /**
   * Gives one row. `achieved` is the figure, NULL where there is nothing to measure; `oneDocument`, if there is such a
   * column, is what one document more or less would change; `note`, if there is one, says where the figure was found.
   */
  readonly sql: string;
};

/** What a profile promises of one part of the business. */
export type CalibrationTargets = (profile: Profile) => readonly CalibrationTarget[];

/** Where neither the specification nor the profile names a tolerance: counts are exact, shares ± 1 point, rates ± 10 %. */
export const exact: Tolerance = { kind: "exact" };
export const onePoint: Tolerance = { kind: "absolute", amount: 0.01 };
export const tenPercent: Tolerance = { kind: "relative", share: 0.1 };

export function value(target: number, tolerance: Tolerance): Goal {
  return { kind: "value", value: target, tolerance };
}

export function band(low: number | null, high: number | null): Goal {
  return { kind: "band", low, high };
}

export const information: Goal = { kind: "information" };

export function notApplicable(reason: string): Goal {
  return { kind: "not-applicable", reason };
}

/** Selects the share of rows that meet a condition, and what one row is of them all; as floats, which are not cut off. */
export function shareOfRows(condition: string, from: string): string {
  return `SELECT AVG(IF(${condition}, 1e0, 0e0)) AS achieved, 1e0 / NULLIF(COUNT(*), 0) AS oneDocument FROM ${from}`;
}

/** Days of the period, the first and the last among them. */
export function daysOf({ period }: Profile): number {
  return day(period.end) - day(period.start) + 1;
}

/** A calendar month, or the part of one that lies within the period. */
export type ProfileMonth = {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** The part of the month that the period covers: 1 for a whole month. */
  readonly coveredShare: number;
};

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

/** Whether the period contains all days from one to another. */
export function covers({ period }: Profile, from: Day, through: Day): boolean {
  return day(period.start) <= from && through <= day(period.end);
}

/** The days as an SQL condition on a date expression. */
export function between(date: string, from: Day, through: Day): string {
  return `${date} >= '${isoDay(from)}' AND ${date} < '${isoDay(addDays(through, 1))}'`;
}
