// The report for people: what does not hold first, with rows to look at and what to do, and the verdict last.

import { families, familyOf } from "../check.ts";
import { readingLines, readingSummary } from "../figures/figure-report.ts";
import { type CheckResult, type CheckStatus, isFailure, type Remark } from "../runner.ts";
import { countByStatus, passes, type Report } from "./report.ts";

/** Lines for people: families with failures first, in each what failed first, then what passed; the verdict is the last. */
export function textReport(report: Report): string[] {
  const { database, asOf, asOfSource, results } = report;
  return [
    `${database}, as of ${asOf} (${asOfSource})`,
    ...familiesWorstFirst(results).flatMap(familyLines),
    ...figureLines(report),
    ...howToGoOn(report),
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

/** What was there and is wrong weighs more than what is missing. */
function familiesWorstFirst(results: readonly CheckResult[]): (readonly CheckResult[])[] {
  const letters = [...new Set(results.map(({ check }) => familyOf(check.id)))];
  const wrong = (family: readonly CheckResult[]): number =>
    family.filter(({ status }) => status === "failed" || status === "broken").length;
  return letters
    .map((letter) => results.filter(({ check }) => familyOf(check.id) === letter).toSorted(worseFirst))
    .toSorted((a, b) => wrong(b) - wrong(a) || b.filter(isFailure).length - a.filter(isFailure).length);
}

function worseFirst(a: CheckResult, b: CheckResult): number {
  return statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || b.offendingCount - a.offendingCount;
}

function familyLines(results: readonly CheckResult[]): string[] {
  const [first] = results;
  if (first === undefined) return [];
  const isAllEmpty = ({ status, examined }: CheckResult): boolean => status === "nothing-examined" && examined === 0;
  const shown = results.filter((result) => !isAllEmpty(result));
  const passed = shown.findIndex(({ status }) => status === "not-applicable" || status === "passed");
  const split = passed < 0 ? shown.length : passed;
  return [
    "",
    families[familyOf(first.check.id)],
    ...shown.slice(0, split).flatMap(checkLines),
    ...emptyLines(results.filter(isAllEmpty)),
    ...shown.slice(split).flatMap(checkLines),
  ];
}

/** In a database that is hardly filled most rules have nothing to look at: they are named together. */
function emptyLines(results: readonly CheckResult[]): string[] {
  const names = results.map(({ check }) => `${check.id} ${check.title}`);
  return wrapped(names).map((line, index) =>
    index === 0 ? `  ${words["nothing-examined"].padEnd(6)} nothing to look at for ${line}` : `${indent}${line}`,
  );
}

const indent = " ".repeat(11);

function checkLines(result: CheckResult): string[] {
  const { check, status, offendingCount, samples, remarks } = result;
  const word = status === "failed" && check.severity === "warning" ? "warn" : words[status];
  const heading = `  ${word.padEnd(6)} ${check.id.padEnd(4)} ${check.title.padEnd(24)} ${rowsOf(result)}`.trimEnd();
  const because = remarkLines(remarks).map((line) => `${indent}${line}`);
  if (offendingCount === 0) return [heading, ...because];
  return [
    heading,
    `${indent}${check.sentence}`,
    ...because,
    ...samples.map(
      ({ table, key, found, expected }) => `${indent}${table} WHERE ${key}: ${found}; expected ${expected}`,
    ),
    ...(offendingCount > samples.length ? [`${indent}… and ${grouped(offendingCount - samples.length)} more`] : []),
    `${indent}${check.hint}`,
  ];
}

/** What is missing can be more than what there is: then only the bad ones are counted. */
function rowsOf({ status, examined, offendingCount }: CheckResult): string {
  if (offendingCount > examined) return `${grouped(offendingCount)} bad`;
  if (offendingCount > 0) return `${grouped(offendingCount)} bad of ${rowCount(examined)}`;
  return status !== "passed" && examined === 0 ? "" : rowCount(examined);
}

/** Subjects that are named before the rest is counted. */
const namedMost = 3;

/** "orders, bills and 4 more: why", once a reason. */
function remarkLines(remarks: readonly Remark[]): string[] {
  const subjectsByReason = new Map<string, string[]>();
  for (const { about, reason } of remarks) {
    subjectsByReason.set(reason, [...(subjectsByReason.get(reason) ?? []), about]);
  }
  return [...subjectsByReason].map(([reason, subjects]) => {
    const named = subjects.slice(0, namedMost).join(", ");
    const rest = subjects.length - namedMost;
    return `${named}${rest > 0 ? ` and ${grouped(rest)} more` : ""}: ${reason}`;
  });
}

/** Calibration and realism: what was promised, what was found. */
function figureLines({ figures }: Report): string[] {
  if (figures === null || figures.length === 0) return [];
  return ["", `${families.K} and ${families.Z}`, ...readingLines(figures).map((line) => `  ${line}`)];
}

/** What to do with a report that names something, in the order of the report; nothing where there is nothing to do. */
function howToGoOn({ results, figures }: Report): string[] {
  const has = (status: CheckStatus): boolean => results.some((result) => result.status === status);
  const worst = familiesWorstFirst(results)
    .flat()
    .filter(({ status }) => status === "failed");
  const [example] = worst;
  const [row] = worst.flatMap(({ samples }) => samples).filter(({ key }) => /^id = \d+$/.test(key));
  const lines = [
    ...(example === undefined
      ? []
      : [
          "FAILED: paste what stands after WHERE to see the row; the last line of a rule says what to mend.",
          `        More rows of one rule: pnpm validate --only ${example.check.id} --sample 20`,
        ]),
    ...(row === undefined
      ? []
      : [`        What led to a row: pnpm terp-seed why ${row.table}:${row.key.slice("id = ".length)}`]),
    ...(has("broken")
      ? ["BROKEN: tables or columns are not TERP's, so nobody knows: pnpm terp-seed doctor names each difference."]
      : []),
    ...(has("nothing-examined")
      ? ["EMPTY:  nothing to look at is no proof; this part of the business is missing from the data."]
      : []),
    ...(figures === null
      ? ["No run is on record that says what figures to expect; --targets NAME holds the data against a profile's."]
      : []),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
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

const lineWidth = 100;

/** Phrases separated by commas, none of them broken, in lines of about that width. */
function wrapped(phrases: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const text = index < phrases.length - 1 ? `${phrase},` : phrase;
    const last = lines.at(-1);
    if (last === undefined || last.length + text.length >= lineWidth) lines.push(text);
    else lines[lines.length - 1] = `${last} ${text}`;
  }
  return lines;
}

function rowCount(count: number): string {
  return `${grouped(count)} ${count === 1 ? "row" : "rows"}`;
}

const thousands = new Intl.NumberFormat("en-US");

function grouped(count: number): string {
  return thousands.format(count);
}
