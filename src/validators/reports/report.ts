// What checks found, for people and for machines.

import { type Check, families, familyOf, type Severity } from "../check.ts";
import { readingLines, readingSummary } from "../figures/figure-report.ts";
import type { Reading } from "../figures/measure-figures.ts";
import { type CheckResult, type CheckStatus, isFailure } from "../runner.ts";
import type { JsonReport } from "./report-schema.ts";

export type Report = {
  readonly database: string;
  readonly asOf: string;
  readonly asOfSource: string;
  readonly results: readonly CheckResult[];
  /** Null where no run is on record whose profile says what the figures should be, or none was asked for. */
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
      remarks: [...result.remarks],
      hint: check.hint,
      milliseconds: Math.round(result.milliseconds),
    })),
    figures: figures ?? [],
  };
}

/** Lines for people: families with failures first, and in each family what failed first, then what passed. */
export function textReport(report: Report): string[] {
  const letters = [...new Set(report.results.map(({ check }) => familyOf(check.id)))];
  const familiesWorstFirst = letters
    .map((letter) => report.results.filter(({ check }) => familyOf(check.id) === letter))
    .toSorted((a, b) => failureCount(b) - failureCount(a));
  return [
    `${report.database}, as of ${report.asOf} (${report.asOfSource})`,
    ...familiesWorstFirst.flatMap(familyLines),
    ...figureLines(report),
    "",
    summary(report),
  ];
}

const words: Readonly<Record<CheckStatus, string>> = {
  broken: "BROKEN",
  failed: "FAILED",
  "nothing-examined": "EMPTY",
  "not-applicable": "n/a",
  passed: "ok",
};

const statusOrder: readonly CheckStatus[] = ["failed", "broken", "nothing-examined", "not-applicable", "passed"];

function familyLines(results: readonly CheckResult[]): string[] {
  const [first] = results;
  if (first === undefined) return [];
  const worstFirst = results.toSorted(
    (a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || b.offendingCount - a.offendingCount,
  );
  const empty = worstFirst.some(({ status }) => status === "nothing-examined");
  return [
    "",
    families[familyOf(first.check.id)],
    ...worstFirst.flatMap(checkLines),
    ...(empty ? [`  ${words["nothing-examined"]}: ${nothingExamined}`] : []),
  ];
}

/** Said once a family: of a database that is hardly filled, most rules have nothing to look at. */
const nothingExamined = "nothing to look at is no proof; this part of the business is missing from the data.";

function checkLines(result: CheckResult): string[] {
  const { check, status, examined, offendingCount, samples, remarks } = result;
  const word = status === "failed" && check.severity === "warning" ? "warn" : words[status];
  const rows = status === "failed" ? `${grouped(offendingCount)} bad of ${rowCount(examined)}` : rowCount(examined);
  const heading = `  ${word.padEnd(6)} ${check.id.padEnd(4)} ${check.title.padEnd(24)} ${rows}`;
  const because = remarkLines(remarks).map((line) => `           ${line}`);
  if (!isFailure(result)) return [heading, ...because];
  if (status === "nothing-examined") return [heading, ...(examined > 0 ? because : [])];
  return [
    heading,
    `           ${check.sentence}`,
    ...because,
    ...samples.map(
      ({ table, key, found, expected }) => `           ${table} WHERE ${key}: ${found}; expected ${expected}`,
    ),
    ...(offendingCount > samples.length ? [`           … and ${grouped(offendingCount - samples.length)} more`] : []),
    `           ${remedy(check, status)}`,
  ];
}

/** Subjects that are named before the rest is counted. */
const namedMost = 3;

/** "orders, bills and 4 more: why", once a reason. A remark is what was looked at, and why. */
function remarkLines(remarks: readonly string[]): string[] {
  const subjectsByReason = new Map<string, string[]>();
  for (const remark of remarks) {
    const [subject = "", ...rest] = remark.split(": ");
    const reason = rest.join(": ");
    subjectsByReason.set(reason, [...(subjectsByReason.get(reason) ?? []), subject]);
  }
  return [...subjectsByReason].map(([reason, subjects]) => {
    const named = subjects.slice(0, namedMost).join(", ");
    const rest = subjects.length - namedMost;
    return `${named}${rest > 0 ? ` and ${grouped(rest)} more` : ""}: ${reason}`;
  });
}

function remedy(check: Check, status: CheckStatus): string {
  return status === "broken"
    ? "The query failed: a table or column is missing or has another type than TERP's."
    : check.hint;
}

/** Calibration and realism: what was promised, what was found. */
function figureLines({ figures }: Report): string[] {
  if (figures === null || figures.length === 0) return [];
  return ["", `${families.K} and ${families.Z}`, ...readingLines(figures).map((line) => `  ${line}`)];
}

function summary(report: Report): string {
  const { results, figures, milliseconds } = report;
  const counts = countByStatus(results);
  const parts = statusOrder
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${status.replace("-", " ")}`);
  const verdict = passes(report) ? "The data holds together" : "The data does not hold together";
  const ofFigures = figures === null || figures.length === 0 ? "" : ` ${readingSummary(figures)}.`;
  return `${verdict}: ${grouped(results.length)} checks in ${(milliseconds / 1000).toFixed(1)} s, ${parts.join(", ")}.${ofFigures}`;
}

function countByStatus(results: readonly CheckResult[]): Record<CheckStatus, number> {
  const counts = { passed: 0, failed: 0, "nothing-examined": 0, "not-applicable": 0, broken: 0 };
  for (const { status } of results) counts[status] += 1;
  return counts;
}

function failureCount(results: readonly CheckResult[]): number {
  return results.filter(isFailure).length;
}

function rowCount(count: number): string {
  return `${grouped(count)} ${count === 1 ? "row" : "rows"}`;
}

const thousands = new Intl.NumberFormat("en-US");

function grouped(count: number): string {
  return thousands.format(count);
}
