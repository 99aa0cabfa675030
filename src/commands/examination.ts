// The doctor's word before a run: what stops it is an error that names everything at once, what is left out is said.

import { findingLine, obstacles } from "../database/doctor/examination-text.ts";
import { type Examination, examineDatabase } from "../database/doctor/examine.ts";
import { describeTarget } from "../database/target.ts";
import { OperatorError } from "../domain/operator-error.ts";
import type { WritableDatabase } from "./writable-database.ts";

/**
 * Examines a database that is about to be seeded.
 * @throws OperatorError (environment) naming everything that stops a run
 */
export async function examineBeforeRun(
  { connection, target, lock }: WritableDatabase,
  { replacesRows }: { readonly replacesRows: boolean },
  say: (line: string) => void,
): Promise<Examination> {
  const examination = await examineDatabase(connection, target, { lock, replacesRows });
  const stopping = examination.findings.filter(({ effect }) => effect === "stops");
  if (stopping.length > 0) {
    const lines = stopping.map((finding) => `\n  ${findingLine(finding)}`);
    throw new OperatorError(
      `${describeTarget(target)} cannot be seeded: ${obstacles(stopping.length)}.${lines.join("")}`,
      {
        kind: "environment",
        remedy: "Nothing was written. terp-seed doctor says it all again, with what does not stand in the way.",
      },
    );
  }
  const omitting = examination.findings.filter(({ effect }) => effect === "omits");
  for (const finding of omitting) say(`Without ${findingLine(finding)}`);
  return examination;
}

/** What `doctor` and `plan` print of an examination. */
export function jsonExamination({ server, settings, findings, leftOut, createsSchema, canSeed }: Examination) {
  return { server, settings, canSeed, createsSchema, findings, leftOut: [...leftOut.tables.keys()] };
}
