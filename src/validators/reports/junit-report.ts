// The report as JUnit XML, which every continuous integration shows: a suite a family, a test case a check. Figures are
// in it where warnings count: one that is off would otherwise fail a build that passes.

import { families, familyOf } from "../check.ts";
import { readingLines } from "../figures/figure-report.ts";
import type { Reading } from "../figures/measure-figures.ts";
import { type CheckResult, isFailure, remarkText } from "../runner.ts";
import type { Report } from "./report.ts";

/** An XML document. A failed check is a failure, a broken or an empty one an error, one that does not apply is skipped. */
export function junitReport({ database, results, figures, failOn, milliseconds }: Report): string {
  const letters = [...new Set(results.map(({ check }) => familyOf(check.id)))];
  const suites = letters.map((letter) => {
    const cases = results.filter(({ check }) => familyOf(check.id) === letter);
    return [
      `  <testsuite name="${families[letter]}" ${counts(cases)} time="${secondsOf(cases)}">`,
      ...cases.flatMap(testCase),
      "  </testsuite>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(database)}" ${counts(results)} time="${(milliseconds / 1000).toFixed(3)}">`,
    ...suites,
    ...(failOn === "warning" && figures !== null ? [figureSuite(figures)] : []),
    "</testsuites>",
    "",
  ].join("\n");
}

/** One that is off is a failure, one that is not judged is skipped. */
function figureSuite(figures: readonly Reading[]): string {
  const off = figures.filter(({ withinTolerance }) => withinTolerance === false).length;
  const unjudged = figures.filter(({ withinTolerance }) => withinTolerance === null).length;
  return [
    `  <testsuite name="figures" tests="${figures.length}" failures="${off}" errors="0" skipped="${unjudged}">`,
    ...figures.flatMap(figureCase),
    "  </testsuite>",
  ].join("\n");
}

function figureCase(reading: Reading): string[] {
  const { id, title, withinTolerance } = reading;
  const opening = `    <testcase classname="terp-seed.${familyOf(id)}" name="${escaped(`${id} ${title}`)}"`;
  if (withinTolerance === true) return [`${opening}/>`];
  const [line = ""] = readingLines([reading]).slice(1);
  const outcome =
    withinTolerance === null
      ? `<skipped message="${escaped(reading.note ?? "nothing was promised")}"/>`
      : element("failure", "warning", "off", [line.trim().replace(/ {2,}/g, "  ")]);
  return [`${opening}>`, `      ${outcome}`, "    </testcase>"];
}

function testCase(result: CheckResult): string[] {
  const { check, milliseconds } = result;
  const attributes = `classname="terp-seed.${familyOf(check.id)}" name="${escaped(`${check.id} ${check.title}`)}"`;
  const opening = `    <testcase ${attributes} time="${(milliseconds / 1000).toFixed(3)}"`;
  const outcome = outcomeOf(result);
  return outcome === null ? [`${opening}/>`] : [`${opening}>`, `      ${outcome}`, "    </testcase>"];
}

function outcomeOf(result: CheckResult): string | null {
  const { check, status, offendingCount, examined, samples, remarks } = result;
  const details = [
    check.sentence,
    ...remarks.map(remarkText),
    ...samples.map(({ table, key, found, expected }) => `${table} WHERE ${key}: ${found}; expected ${expected}`),
    check.hint,
  ];
  switch (status) {
    case "passed":
      return null;
    case "not-applicable":
      return `<skipped message="${escaped(remarks.map(remarkText).join("; "))}"/>`;
    case "failed":
      return element("failure", check.severity, `${offendingCount} bad of ${examined} rows`, details);
    case "nothing-examined":
      return element("error", status, "nothing to look at", details);
    case "broken":
      return element("error", status, "the query failed", details);
  }
}

function element(name: string, type: string, message: string, details: readonly string[]): string {
  return `<${name} type="${type}" message="${escaped(message)}">${escaped(details.join("\n"))}</${name}>`;
}

function counts(results: readonly CheckResult[]): string {
  const failures = results.filter(({ status }) => status === "failed").length;
  const skipped = results.filter(({ status }) => status === "not-applicable").length;
  const errors = results.filter(isFailure).length - failures;
  return `tests="${results.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

function secondsOf(results: readonly CheckResult[]): string {
  return (results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000).toFixed(3);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As text or attribute; characters that XML 1.0 does not know become question marks. */
function escaped(text: string): string {
  return replacedControls(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function replacedControls(text: string): string {
  return [...text].map((character) => (character < " " && !"\t\n\r".includes(character) ? "?" : character)).join("");
}
