// How well the checks did against a manifest of known defects: what they found, what they missed, what they made up.

import type { CheckId } from "../validators/check.ts";
import { type CheckResult, isFailure } from "../validators/runner.ts";
import type { Defect, Manifest } from "./manifest.ts";

export type Score = {
  readonly found: readonly Defect[];
  readonly missed: readonly Defect[];
  /** Rules that fired although no defect breaks them. */
  readonly falseAlarms: readonly CheckId[];
};

/** A row that is broken may have been the last of its status, or of its table. */
const mayFollowAny: readonly CheckId[] = ["C01", "C02"];

/**
 * A defect is found when its rule fires. Rules about totals name one row however many defects are behind it, so the rows
 * that a rule names are not counted.
 */
export function scoreOf({ defects }: Manifest, results: readonly CheckResult[]): Score {
  const fired = results.filter(isFailure).map(({ check }) => check.id);
  const stated = defects.flatMap(({ breaks, alsoBreaks, mayBreak }) => [breaks, ...alsoBreaks, ...mayBreak]);
  const explained = new Set([...mayFollowAny, ...stated]);
  return {
    found: defects.filter(({ breaks }) => fired.includes(breaks)),
    missed: defects.filter(({ breaks }) => !fired.includes(breaks)),
    falseAlarms: fired.filter((id) => !explained.has(id)),
  };
}

/** Whether everything was found and nothing made up. */
export function isPerfect({ missed, falseAlarms }: Score): boolean {
  return missed.length === 0 && falseAlarms.length === 0;
}

/** The score for machines: numbers of defects, as the manifest numbers them. */
export function scoreJson({ found, missed, falseAlarms }: Score) {
  const numbers = (defects: readonly Defect[]): number[] => defects.map(({ number }) => number);
  return { found: numbers(found), missed: numbers(missed), falseAlarms: [...falseAlarms] };
}

/** Lines for people. */
export function scoreLines(score: Score): string[] {
  const { found, missed, falseAlarms } = score;
  const total = found.length + missed.length;
  return [
    `Of ${total} known defects ${found.length} found, ${missed.length} missed; ${falseAlarms.length} false alarms.`,
    ...missed.map(({ breaks, what, table, row }) => `  missed   ${breaks} ${what}: ${table} WHERE ${row}`),
    ...falseAlarms.map((id) => `  false    ${id} fired, and no defect breaks it`),
  ];
}
