// The manifest of a database with known defects: what was broken where, and which rule must notice it.

import { z } from "zod";
import type { CheckId } from "../validators/check.ts";
import { allChecks } from "../validators/checks.ts";

const ruleId = z
  .custom<CheckId>((value) => allChecks.some(({ id }) => id === value), "the id of a rule, such as M03")
  .meta({ type: "string" });

const defect = z.strictObject({
  number: z.number().int().min(1),
  /** The rule that must fire. */
  breaks: ruleId,
  what: z.string(),
  table: z.string(),
  /** A condition that finds the row, or found it before it was deleted: "id = 17". */
  row: z.string(),
  /** What was done to it, as SQL. */
  statements: z.array(z.string()).min(1),
  /** Rules that fire with it. */
  alsoBreaks: z.array(ruleId),
  /** Rules that fire with it or do not, depending on the row. */
  mayBreak: z.array(ruleId),
});

export const manifestSchema = z.strictObject({
  profile: z.string(),
  seed: z.number().int(),
  asOf: z.string(),
  defects: z.array(defect),
  /** Entries of the catalogue for which the data has no row. */
  notPossible: z.array(z.strictObject({ breaks: ruleId, what: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Defect = Manifest["defects"][number];
