// Figures measured: what was promised against what the loaded database holds, one reading a figure.
// A figure that cannot be measured, because there is nothing to measure or because the database refuses to answer, is out
// of tolerance, not left out.

import type { Connection, RowDataPacket } from "mysql2/promise";
import type { CheckId } from "../check.ts";
import { isQueryError } from "../runner.ts";
import type { Figure, FigureUnit, Goal, Tolerance } from "./figure.ts";

/** Limits of a figure; null is no limit. */
export type Band = { readonly low: number | null; readonly high: number | null };

/** A figure as it was measured. Shares are 0 to 1; money is in dollars. */
export type Reading = {
  readonly id: CheckId;
  /** Names the figure; unique together with `id`. */
  readonly title: string;
  readonly unit: FigureUnit;
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

/**
 * Measures figures on the database, in order. Reads only, and inside whatever transaction is open: at the end of a load
 * it sees what is about to be committed. The session must be in UTC.
 * @param asOf the as-of day, "2024-12-31", on which the period of the figures' profile ends
 */
export async function measureFigures(
  connection: Connection,
  figures: readonly Figure[],
  asOf: string,
): Promise<Reading[]> {
  await assertUtc(connection);
  const readings: Reading[] = [];
  for (const figure of figures) readings.push(await measure(connection, figure, asOf));
  return readings;
}

/**
 * The part of its tolerance that a figure uses up: 0 on target, 1 at the limit, Infinity for a miss of an exact figure.
 * Null for bands and for what is not judged.
 */
export function toleranceUsed({ difference, tolerance }: Reading): number | null {
  if (difference === null || tolerance === null) return null;
  if (tolerance === 0) return Math.abs(difference) <= roundingSlack ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(difference) / tolerance;
}

type Measurement = {
  readonly achieved: number | null;
  readonly examined: number | null;
  readonly oneDocument: number | null;
  readonly note: string | null;
};

async function measure(connection: Connection, figure: Figure, asOf: string): Promise<Reading> {
  const { id, title, unit, goal, judgedFrom } = figure;
  const name = { id, title, unit };
  if (goal.kind === "not-applicable") {
    return { ...name, ...unjudged, ...nothing, target: null, note: goal.reason };
  }
  const target = targetOf(goal);
  const answer = await query(connection, figure, asOf);
  if ("refusal" in answer) {
    return { ...name, ...unjudged, ...nothing, target, withinTolerance: false, note: answer.refusal };
  }
  const { examined, ...measured } = answer;
  if (judgedFrom !== undefined && isTooFew(judgedFrom, examined ?? 0)) {
    const note = `${examined ?? 0} ${judgedFrom.of} are too few: it takes ${judgedFrom.count}`;
    return { ...name, ...measured, ...unjudged, target, note };
  }
  if (measured.achieved === null) {
    return { ...name, ...measured, ...missing(goal), target, note: "there is nothing to measure" };
  }
  return { ...name, ...measured, target, ...judge(goal, measured.achieved, measured.oneDocument) };
}

const nothing = { achieved: null, oneDocument: null } as const;

/** Too few for chance to even out; none at all is a failure where there should be some. */
function isTooFew({ count, orNone }: NonNullable<Figure["judgedFrom"]>, examined: number): boolean {
  return examined < count && (examined > 0 || orNone === true);
}

type Judgement = Pick<Reading, "difference" | "tolerance" | "withinTolerance">;

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

function targetOf(goal: MeasurableGoal): Reading["target"] {
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
  { sql }: Figure,
  asOf: string,
): Promise<Measurement | { readonly refusal: string }> {
  try {
    const [rows] = await connection.query<RowDataPacket[]>({ sql, namedPlaceholders: true }, { asOf });
    const row = rows[0];
    const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
    return {
      achieved: numberOf(row?.achieved),
      examined: numberOf(row?.examined),
      oneDocument: numberOf(row?.oneDocument),
      note: typeof row?.note === "string" ? row.note : null,
    };
  } catch (error) {
    if (!isQueryError(error)) throw error;
    return { refusal: `the query failed: ${error.message}` };
  }
}

/** The day of an order is the UTC date of its confirmation; another session would read other days. */
async function assertUtc(connection: Connection): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>("SELECT @@session.time_zone AS timeZone");
  const timeZone = String(rows[0]?.timeZone);
  if (timeZone !== "+00:00") throw new Error(`figures are measured in a session in UTC, not in ${timeZone}`);
}
