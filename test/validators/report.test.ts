// The report as people and machines read it.

import { expect, test } from "vitest";
import type { Check, CheckId, Severity } from "../../src/validators/check.ts";
import type { Reading } from "../../src/validators/figures/measure-figures.ts";
import { jsonReport, passes, type Report } from "../../src/validators/reports/report.ts";
import { textReport } from "../../src/validators/reports/text-report.ts";
import type { CheckResult } from "../../src/validators/runner.ts";

function result(id: CheckId, changes: Partial<CheckResult> = {}, severity: Severity = "error"): CheckResult {
  const probe = { about: "rows", examined: "", offending: "" };
  const check: Check = {
    id,
    title: `rule ${id}`,
    sentence: `Why ${id}.`,
    severity,
    hint: `Mend ${id}.`,
    probes: [probe],
  };
  return {
    check,
    status: "passed",
    examined: 1200,
    offendingCount: 0,
    samples: [],
    remarks: [],
    milliseconds: 1.4,
    ...changes,
  };
}

const broken = result("R01", {
  status: "broken",
  examined: 0,
  remarks: [{ about: "gone", reason: "Table 'gone' doesn't exist" }],
});
const failed = result("M03", {
  status: "failed",
  offendingCount: 2,
  samples: [{ table: "invoices", key: "id = 7", found: "due 1.00", expected: "due 2.00" }],
});
const warned = result("M05", { status: "failed", offendingCount: 1 }, "warning");
const absent = result("M15", {
  status: "not-applicable",
  examined: 0,
  remarks: [{ about: "credits", reason: "the profile tiny has no store credits" }],
});
const empty = result("L04", {
  status: "nothing-examined",
  examined: 0,
  remarks: [{ about: "account 1100", reason: "there are none" }],
});

function report(results: readonly CheckResult[], failOn: Severity = "error"): Report {
  return {
    database: "database terp",
    asOf: "2024-03-31",
    asOfSource: "today",
    results,
    figures: null,
    failOn,
    milliseconds: 2345,
  };
}

test("text: families with failures first, what failed first, keys to paste, the verdict last", () => {
  expect(textReport(report([broken, result("M01"), failed, absent, result("T01")])).join("\n")).toMatchInlineSnapshot(`
    "database terp, as of 2024-03-31 (today)

    references
      BROKEN R01  rule R01
               gone: Table 'gone' doesn't exist

    documents and money
      FAILED M03  rule M03                 2 bad of 1,200 rows
               Why M03.
               invoices WHERE id = 7: due 1.00; expected due 2.00
               … and 1 more
               Mend M03.
      n/a    M15  rule M15
               credits: the profile tiny has no store credits
      ok     M01  rule M01                 1,200 rows

    time
      ok     T01  rule T01                 1,200 rows

    FAILED: paste what stands after WHERE to see the row; the last line of a rule says what to mend.
            More rows of one rule: pnpm validate --only M03 --sample 20
            What led to a row: pnpm terp-seed why invoices:7
    BROKEN: tables or columns are not TERP's, so nobody knows: pnpm terp-seed doctor names each difference.
    No run is on record that says what figures to expect; --targets NAME holds the data against a profile's.

    The data does not hold together: 5 checks in 2.3 s, 1 failed, 1 broken, 1 not applicable, 2 passed."
  `);
});

test("text: nothing to look at says that it is no proof", () => {
  expect(textReport(report([empty])).join("\n")).toContain("nothing to look at is no proof");
});

test("json: the same, for machines", () => {
  const { checks, ...rest } = jsonReport(report([result("M01"), failed]));
  expect(rest).toEqual({
    database: "database terp",
    figures: [],
    asOf: "2024-03-31",
    asOfSource: "today",
    passed: false,
    counts: { passed: 1, failed: 1, "nothing-examined": 0, "not-applicable": 0, broken: 0 },
    milliseconds: 2345,
  });
  expect(checks[1]).toEqual({
    id: "M03",
    family: "documents and money",
    title: "rule M03",
    sentence: "Why M03.",
    severity: "error",
    status: "failed",
    examined: 1200,
    offendingCount: 2,
    samples: failed.samples,
    remarks: [],
    hint: "Mend M03.",
    milliseconds: 1,
  });
});

test("errors fail, broken and empty checks fail, warnings fail when asked to, what does not apply never does", () => {
  expect(passes(report([result("M01"), absent], "warning"))).toBe(true);
  expect(passes(report([failed]))).toBe(false);
  expect(passes(report([broken]))).toBe(false);
  expect(passes(report([empty]))).toBe(false);
  expect(passes(report([warned]))).toBe(true);
  expect(passes(report([warned], "warning"))).toBe(false);
});

const figure: Reading = {
  ...{ id: "Z02", title: "inequality", unit: "ratio", target: { low: 0.5, high: 0.6 }, achieved: 0.55 },
  ...{ difference: 0, tolerance: null, withinTolerance: true, oneDocument: null, note: null },
};
const off: Reading = { ...figure, title: "ramp", achieved: 0.7, difference: 0.1, withinTolerance: false };

test("a figure that is off is a warning, shown with what it should be", () => {
  const withFigures = { ...report([result("M01")]), figures: [figure, off] };
  expect(textReport(withFigures).slice(-6).join("\n")).toMatchInlineSnapshot(`
    "calibration and realism
      rule  figure              target  achieved  difference  allowed
      Z02   inequality  0.500 to 0.600     0.550       0.000           ok
      Z02   ramp        0.500 to 0.600     0.700      +0.100           OUT

    The data holds together: 1 checks in 2.3 s, 1 passed. 2 figures: 1 as promised, 1 OUT."
  `);
  expect(passes(withFigures)).toBe(true);
  expect(passes({ ...withFigures, failOn: "warning" })).toBe(false);
  expect(jsonReport(withFigures).figures).toEqual([figure, off]);
});
