// JUnit XML: every status as the element that continuous integration understands, and no character that breaks the document.

import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/validators/figures/measure-figures.ts";
import { junitReport } from "../../src/validators/reports/junit-report.ts";
import type { CheckResult, CheckStatus } from "../../src/validators/runner.ts";
import { checkOf } from "./small-business-database.ts";

function result(status: CheckStatus, found = "1"): CheckResult {
  return {
    check: checkOf("M03"),
    status,
    examined: 5,
    offendingCount: status === "failed" ? 1 : 0,
    samples: status === "failed" ? [{ table: "invoices", key: "id = 4", found, expected: "2" }] : [],
    remarks: status === "passed" || status === "failed" ? [] : [{ about: "invoices", reason: "why" }],
    milliseconds: 1500,
  };
}

function documentOf(...results: CheckResult[]): string {
  return junitReport({
    database: "terp",
    asOf: "",
    asOfSource: "",
    results,
    figures: null,
    failOn: "error",
    milliseconds: 2000,
  });
}

describe("JUnit XML", () => {
  test("counts each status in its place", () => {
    const statuses: CheckStatus[] = ["passed", "failed", "nothing-examined", "not-applicable", "broken"];
    const text = documentOf(...statuses.map((status) => result(status)));
    expect(text).toContain('<testsuites name="terp" tests="5" failures="1" errors="2" skipped="1" time="2.000">');
    expect(text).toContain('<testsuite name="documents and money" tests="5"');
    expect(text.match(/<failure /g)).toHaveLength(1);
    expect(text.match(/<error /g)).toHaveLength(2);
    expect(text.match(/<skipped message="invoices: why"\/>/g)).toHaveLength(1);
  });

  test("escapes what XML gives a meaning, and replaces what it does not know", () => {
    const text = documentOf(result("failed", `<a href="x">&\u0007`));
    expect(text).toContain("invoices WHERE id = 4: &lt;a href=&quot;x&quot;&gt;&amp;?; expected 2");
  });

  test("has the figures where warnings count: off is a failure, not judged is skipped", () => {
    const report = { database: "terp", asOf: "", asOfSource: "", results: [], milliseconds: 0 };
    const kept: Reading = {
      ...{ id: "Z02", title: "inequality", unit: "ratio", target: { low: 0.5, high: 0.6 }, achieved: 0.55 },
      ...{ difference: 0, tolerance: null, withinTolerance: true, oneDocument: null, note: null },
    };
    const off: Reading = { ...kept, achieved: 0.7, difference: 0.1, withinTolerance: false };
    const open: Reading = { ...kept, withinTolerance: null, note: "the period is too short" };
    const figures = [kept, off, open];
    expect(junitReport({ ...report, figures, failOn: "error" })).not.toContain("inequality");
    const text = junitReport({ ...report, figures, failOn: "warning" });
    expect(text).toContain('<testsuite name="figures" tests="3" failures="1" errors="0" skipped="1">');
    expect(text).toContain("Z02  inequality  0.500 to 0.600  0.700  +0.100  OUT</failure>");
    expect(text).toContain('<skipped message="the period is too short"/>');
  });
});
