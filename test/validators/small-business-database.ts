// A scratch database with TERP's tables and the hand-made business in it.

import type { Connection } from "mysql2/promise";
import { afterAll, beforeAll } from "vitest";
import { applySchema, planSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { readSchemaState } from "../../src/database/schema-state.ts";
import { type DatabaseTarget, parseDatabaseUrl } from "../../src/database/target.ts";
import type { Check, CheckId } from "../../src/validators/check.ts";
import { allChecks } from "../../src/validators/checks.ts";
import { type AuditParameters, type CheckResult, runCheck } from "../../src/validators/runner.ts";
import { absentWithoutRun } from "../../src/validators/subjects.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { asOf, insertSmallBusiness } from "./small-business.ts";

export const parameters: AuditParameters = { asOf, absentSubjects: absentWithoutRun, sampleSize: 3 };

/** Time stands still in these tests: nothing is measured. */
export const elapsed = (): number => 0;

export type SmallBusinessDatabase = {
  readonly target: DatabaseTarget;
  /** Open from the file's first test to its last. */
  readonly connection: () => Connection;
};

/** Call it at the top level of a test file. */
export async function smallBusinessDatabase(): Promise<SmallBusinessDatabase> {
  const target = parseDatabaseUrl((await scratchDatabase()).url, "the test");
  let open: Connection | undefined;
  const connection = (): Connection => {
    if (open === undefined) throw new Error("the connection opens before the first test");
    return open;
  };
  beforeAll(async () => {
    open = await openConnection(target);
    await applySchema(target, await planSchema(open, target, await readSchemaState(open)));
    await insertSmallBusiness(open);
  });
  afterAll(() => open?.end());
  return { target, connection };
}

export function checkOf(id: CheckId): Check {
  const check = allChecks.find((candidate) => candidate.id === id);
  if (check === undefined) throw new Error(`there is no check ${id}`);
  return check;
}

/** Runs all checks on a connection as it is. */
export async function runAll(connection: Connection): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of allChecks) results.push(await runCheck(connection, check, parameters, elapsed));
  return results;
}
