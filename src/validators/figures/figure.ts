// What a figure is: a number that a business of some profile should come to, as data, with the SQL that measures it on the
// loaded database. Calibration (K) is what the profile promises, realism (Z) what a business of this trade looks like.
// Figures read the profile and the physical tables; how the business was planned they do not know, so that a mistake in
// the plan shows here as a difference.
//
// SQL of figures is portable between MariaDB 10.11 and MySQL 8, only reads, and knows one parameter: `:asOf`.

import type { Profile } from "../../profiles/profile-schema.ts";
import type { CheckId } from "../check.ts";

/** A ratio is so much of one thing for each of another: orders a week, turns a year. */
export type FigureUnit = "dollars" | "share" | "count" | "ratio" | "days";

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

export type Figure = {
  /** The rule that the figure belongs to; several figures may share one. */
  readonly id: CheckId;
  /** What is measured; names the figure among those of its rule. */
  readonly title: string;
  readonly unit: FigureUnit;
  readonly goal: Goal;
  /** From how many things on chance evens out: with fewer, but some, the figure is not judged; nor with none, if `orNone`. */
  readonly judgedFrom?: { readonly count: number; readonly of: string; readonly orNone?: true };
  /**
   * Gives one row. `achieved` is the figure, NULL where there is nothing to measure; `oneDocument`, if there is such a
   * column, is what one document more or less would change; `note`, if there is one, says where the figure was found;
   * `examined`, where the figure has a `judgedFrom`, is how many things were looked at.
   */
  readonly sql: string;
};

/** What is to be measured of one part of the business. */
export type FiguresOf = (profile: Profile) => readonly Figure[];

/** Where a profile names no tolerance: counts are exact, shares ± 1 point, rates ± 10 %. */
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

/** A figure that counts rows: none may be off, or nothing was promised of them. */
export function countFigure(id: CheckId, title: string, goal: Goal, from: string): Figure {
  return { id, title, unit: "count", goal, sql: `SELECT COUNT(*) AS achieved, 1 AS oneDocument FROM ${from}` };
}

/** Selects the share of rows that meet a condition, and what one row is of them all; as floats, which are not cut off. */
export function shareOfRows(condition: string, from: string): string {
  return `SELECT AVG(IF(${condition}, 1e0, 0e0)) AS achieved, 1e0 / NULLIF(COUNT(*), 0) AS oneDocument FROM ${from}`;
}
