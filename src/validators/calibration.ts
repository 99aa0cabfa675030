// The calibration receipt: what the profile promises against what the loaded database holds, figure by figure.
// A figure that cannot be measured because there is nothing to measure is out of tolerance, not left out.

import type { Connection, RowDataPacket } from "mysql2/promise";
import type { Profile } from "../profiles/profile-schema.ts";
import { goodsTargets } from "./calibration-goods.ts";
import { moneyTargets } from "./calibration-money.ts";
import { salesTargets } from "./calibration-sales.ts";
import type { CalibrationTarget, CalibrationUnit, Goal, Tolerance } from "./calibration-target.ts";
import type { CheckId } from "./check.ts";

/** Limits of a figure; null is no limit. */
export type Band = { readonly low: number | null; readonly high: number | null };

/** A line of the receipt. Shares are 0 to 1; money is in dollars. */
export type CalibrationLine = {
  readonly id: CheckId;
  /** Names the figure; unique together with `id`. */
  readonly title: string;
  readonly unit: CalibrationUnit;
  /** Null where nothing was promised. */
  readonly target: number | Band | null;
  /** Null where there was nothing to measure, or the figure does not apply. */
  readonly achieved: number | null;
  /** Achieved less target; of a band, how far outside it. */
  readonly difference: number | null;
  /** How far from its target a figure may be, in its unit; null of a band and of what was not promised. */
  readonly tolerance: number | null;
  /** Null where there is nothing to judge. */
  readonly withinTolerance: boolean | null;
  /** What one document more or less would change, where documents are counted: no figure can be closer than half of it. */
  readonly oneDocument: number | null;
  /** Where the figure was found, or why it is not judged. */
  readonly note: string | null;
};

/** Dollars are stored to the cent, and shares are divided at ten decimals and more. */
const roundingSlack = 1e-6;

/** Everything that a profile promises and a database can show, in order of the rules. */
export function calibrationTargets(profile: Profile): readonly CalibrationTarget[] {
  return [salesTargets, goodsTargets, moneyTargets]
    .flatMap((targetsOf) => targetsOf(profile))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Measures every target of the profile on the database. Reads only, and inside whatever transaction is open: at the end
 * of a load it sees what is about to be committed. The session must be in UTC.
 * @param profile as the run resolved it, its period ending on the as-of day
 * @param asOf the as-of day, "2024-12-31"
 * @throws Error naming the figure, when the database refuses to answer: a table or column is not there
 */
export async function measureCalibration(
  connection: Connection,
  profile: Profile,
  asOf: string,
): Promise<CalibrationLine[]> {
  await assertUtc(connection);
  const lines: CalibrationLine[] = [];
  for (const target of calibrationTargets(profile)) lines.push(await measure(connection, target, asOf));
  return lines;
}

/**
 * The part of its tolerance that a figure uses up: 0 on target, 1 at the limit, Infinity for a miss of an exact figure.
 * Null for bands and for what is not judged.
 */
export function toleranceUsed({ difference, tolerance }: CalibrationLine): number | null {
  if (difference === null || tolerance === null) return null;
  if (tolerance === 0) return Math.abs(difference) <= roundingSlack ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(difference) / tolerance;
}

type Measurement = {
  readonly achieved: number | null;
  readonly oneDocument: number | null;
  readonly note: string | null;
};

async function measure(connection: Connection, target: CalibrationTarget, asOf: string): Promise<CalibrationLine> {
  const { id, title, unit, goal } = target;
  const figure = { id, title, unit };
  if (goal.kind === "not-applicable") {
    return { ...figure, ...unjudged, target: null, achieved: null, oneDocument: null, note: goal.reason };
  }
  const measured = await query(connection, target, asOf);
  if (measured.achieved === null) {
    return { ...figure, ...measured, ...missing(goal), target: targetOf(goal), note: "there is nothing to measure" };
  }
  return { ...figure, ...measured, target: targetOf(goal), ...judge(goal, measured.achieved, measured.oneDocument) };
}

type Judgement = Pick<CalibrationLine, "difference" | "tolerance" | "withinTolerance">;

type MeasurableGoal = Exclude<Goal, { kind: "not-applicable" }>;

const unjudged: Judgement = { difference: null, tolerance: null, withinTolerance: null };

/** Nothing to measure is a failure where something was promised. */
function missing(goal: MeasurableGoal): Judgement {
  return { ...unjudged, withinTolerance: goal.kind === "information" ? null : false };
}

function judge(goal: MeasurableGoal, achieved: number, oneDocument: number | null): Judgement {
  switch (goal.kind) {
    case "value": {
      const difference = achieved - goal.value;
      const tolerance = toleranceOf(goal.tolerance, goal.value, oneDocument);
      return { difference, tolerance, withinTolerance: Math.abs(difference) <= tolerance + roundingSlack };
    }
    case "band": {
      const above = goal.high === null ? 0 : Math.max(0, achieved - goal.high);
      const below = goal.low === null ? 0 : Math.max(0, goal.low - achieved);
      const difference = above - below;
      return { difference, tolerance: null, withinTolerance: Math.abs(difference) <= roundingSlack };
    }
    case "information":
      return unjudged;
  }
}

/** In the figure's unit. What is counted in documents may be a document off, unless it must be exact. */
function toleranceOf(tolerance: Tolerance, target: number, oneDocument: number | null): number {
  switch (tolerance.kind) {
    case "exact":
      return 0;
    case "absolute":
      return Math.max(tolerance.amount, oneDocument ?? 0);
    case "relative":
      return Math.max(tolerance.share * Math.abs(target), oneDocument ?? 0);
  }
}

function targetOf(goal: MeasurableGoal): CalibrationLine["target"] {
  switch (goal.kind) {
    case "value":
      return goal.value;
    case "band":
      return { low: goal.low, high: goal.high };
    case "information":
      return null;
  }
}

async function query(
  connection: Connection,
  { id, title, sql }: CalibrationTarget,
  asOf: string,
): Promise<Measurement> {
  try {
    const [rows] = await connection.query<RowDataPacket[]>({ sql, namedPlaceholders: true }, { asOf });
    const row = rows[0];
    const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
    return {
      achieved: numberOf(row?.achieved),
      oneDocument: numberOf(row?.oneDocument),
      note: typeof row?.note === "string" ? row.note : null,
    };
  } catch (error) {
    throw new Error(`cannot measure ${id} (${title})`, { cause: error });
  }
}

/** The day of an order is the UTC date of its confirmation; another session would read other days. */
async function assertUtc(connection: Connection): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>("SELECT @@session.time_zone AS timeZone");
  const timeZone = String(rows[0]?.timeZone);
  if (timeZone !== "+00:00") throw new Error(`calibration is measured in a session in UTC, not in ${timeZone}`);
}
