// The report as `--json` prints it, one object on one line: the contract with machines, described once.
// docs/validate-report.schema.json is made from it.

import { z } from "zod";
import { type CheckId, type FamilyLetter, families } from "../check.ts";
import type { CheckStatus } from "../runner.ts";

const statuses = {
  passed: "nothing offends",
  failed: "some rows offend",
  "nothing-examined": "there was nothing to look at, which is no proof",
  "not-applicable": "the profile of the run rules the subject out, and there is nothing of it",
  broken: "a query failed: the schema is not TERP's",
} as const satisfies Readonly<Record<CheckStatus, string>>;

const statusNames = Object.keys(statuses) as [CheckStatus, ...CheckStatus[]];
const familyNames = Object.values(families) as [string, ...string[]];

const rows = z.number().int().min(0);

const finding = z.strictObject({
  table: z.string().meta({ description: "the physical table" }),
  key: z.string().meta({ description: "a condition that finds the row again: id = 17" }),
  found: z.string(),
  expected: z.string(),
});

const ruleId = z
  .custom<CheckId>((value) => typeof value === "string" && isCheckId(value))
  .meta({ type: "string", description: "the rule: M03" });

const defectNumber = z.number().int().min(1).meta({ description: "as the manifest numbers its defects" });

const checkReport = z.strictObject({
  id: ruleId,
  family: z.enum(familyNames),
  title: z.string(),
  sentence: z.string().meta({ description: "the rule, and why it matters" }),
  severity: z.enum(["error", "warning"]),
  status: z.enum(statusNames).meta({
    description: Object.entries(statuses)
      .map(([status, meaning]) => `${status}: ${meaning}`)
      .join("; "),
  }),
  examined: rows.meta({ description: "rows looked at" }),
  offendingCount: rows.meta({ description: "all offending rows, of which samples shows some" }),
  samples: z.array(finding),
  remarks: z.array(z.string()).meta({ description: "why nothing was looked at, or which query failed with what" }),
  hint: z.string().meta({ description: "what to look for" }),
  milliseconds: rows,
});

const amount = z.number().nullable();

const figure = z.strictObject({
  id: ruleId,
  title: z.string().meta({ description: "what is measured; names the figure among those of its rule" }),
  unit: z.enum(["dollars", "share", "count", "ratio", "days"]),
  target: z
    .union([z.number(), z.strictObject({ low: amount, high: amount }), z.null()])
    .meta({ description: "a value or the limits of a band; null where nothing was promised" }),
  achieved: amount.meta({ description: "null where there was nothing to measure" }),
  difference: amount.meta({ description: "achieved less target; of a band, how far outside it" }),
  tolerance: amount.meta({ description: "how far from its target it may be" }),
  withinTolerance: z.boolean().nullable().meta({ description: "null where there is nothing to judge" }),
  oneDocument: amount.meta({ description: "what one document more or less would change" }),
  note: z.string().nullable().meta({ description: "where it was found, or why it is not judged" }),
});

export const reportSchema = z
  .strictObject({
    database: z.string().meta({ description: "what was looked at" }),
    asOf: z.string().meta({ description: "the as-of day: 2024-12-31" }),
    asOfSource: z.string().meta({ description: "where the as-of day comes from" }),
    passed: z.boolean().meta({ description: "no error failed; with --fail-on warning, no warning either" }),
    counts: z.record(z.enum(statusNames), rows).meta({ description: "checks by status" }),
    milliseconds: rows,
    checks: z.array(checkReport),
    figures: z.array(figure).readonly().meta({
      description: "calibration and realism against the profile of the run on record; one that is off is a warning",
    }),
    against: z
      .strictObject({
        found: z.array(defectNumber),
        missed: z.array(defectNumber),
        falseAlarms: z.array(ruleId).meta({ description: "rules that fired although no defect breaks them" }),
      })
      .meta({ description: "with --against: how the checks did" })
      .optional(),
  })
  .meta({ title: "Report of terp-seed validate" });

export type JsonReport = z.infer<typeof reportSchema>;

function isCheckId(value: string): boolean {
  const letters = Object.keys(families) as FamilyLetter[];
  return letters.some((letter) => value.startsWith(letter)) && /^[A-Z]\d{2}$/.test(value);
}
