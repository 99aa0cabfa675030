// What checks found, whether that passes, and the same for machines; text-report.ts has it for people.

import { families, familyOf, type Severity } from "../check.ts";
import type { Reading } from "../figures/measure-figures.ts";
import { type CheckResult, type CheckStatus, isFailure, remarkText } from "../runner.ts";
import type { JsonReport } from "./report-schema.ts";

export type Report = {
  readonly database: string;
  readonly asOf: string;
  readonly asOfSource: string;
  readonly results: readonly CheckResult[];
  /** Null where all were asked for and nothing says what they should be: no run on record, no profile named. */
  readonly figures: readonly Reading[] | null;
  readonly failOn: Severity;
  readonly milliseconds: number;
};

/** Whether the data passes: no failed error, and with `failOn` "warning" no failed warning and no figure that is off. */
export function passes({ results, figures, failOn }: Pick<Report, "results" | "figures" | "failOn">): boolean {
  const failed = results.filter(isFailure);
  if (failOn === "error") return !failed.some(({ check }) => check.severity === "error");
  return failed.length === 0 && !figures?.some(({ withinTolerance }) => withinTolerance === false);
}

export function jsonReport(report: Report): JsonReport {
  const { database, asOf, asOfSource, results, figures, milliseconds } = report;
  return {
    database,
    asOf,
    asOfSource,
    passed: passes(report),
    counts: countByStatus(results),
    milliseconds: Math.round(milliseconds),
    checks: results.map(({ check, ...result }) => ({
      id: check.id,
      family: families[familyOf(check.id)],
      title: check.title,
      sentence: check.sentence,
      severity: check.severity,
      status: result.status,
      examined: result.examined,
      offendingCount: result.offendingCount,
      samples: [...result.samples],
      remarks: result.remarks.map(remarkText),
      hint: check.hint,
      milliseconds: Math.round(result.milliseconds),
    })),
    figures: figures ?? [],
  };
}

/** How many checks ended how. */
export function countByStatus(results: readonly CheckResult[]): Record<CheckStatus, number> {
  const counts = { passed: 0, failed: 0, "nothing-examined": 0, "not-applicable": 0, broken: 0 };
  for (const { status } of results) counts[status] += 1;
  return counts;
}
