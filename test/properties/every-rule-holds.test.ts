// Every rule of documents, ledger, stock, time and references holds for any seed of any profile: 25 seeds of each at
// reduced size, loaded and checked in turn. Whether everything occurs that should is not asked here: at this size chance
// leaves something out. Full sizes, and how near figures come to their targets: scripts/calibration-sweep.ts.

import type { Connection } from "mysql2/promise";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { physicalName, quoted } from "../../src/database/identifiers.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { bundlesOf, runContext } from "../../src/generators/business.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import { allChecks } from "../../src/validators/checks.ts";
import { prepareSession, remarkText, runCheck } from "../../src/validators/runner.ts";
import { absentWithoutRun } from "../../src/validators/subjects.ts";
import { loadAll } from "../../src/writer/load-all.ts";
import { reducedProfile } from "../support/reduced-profile.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

const { url } = await scratchDatabase();
const target = parseDatabaseUrl(url, "the test");
let connection: Connection;

beforeAll(async () => {
  connection = await openConnection(target);
  await ensureSchema(connection, target);
});

afterAll(() => connection.end());

/** What breaks a rule in the business of a seed: "seed 7: M03 …", with a row to look at. Leaves the tables empty. */
async function brokenRules(profile: Profile, seed: number): Promise<string[]> {
  const run = runContext(profile, seed, new IdAllocator());
  const { rowsByTable } = await loadAll(connection, bundlesOf(run));
  await prepareSession(connection);
  const broken: string[] = [];
  const parameters = {
    asOf: profile.period.end,
    absentSubjects: absentWithoutRun,
    leftOutTables: new Map(),
    sampleSize: 1,
  };
  for (const check of allChecks) {
    const { status, samples, remarks } = await runCheck(connection, check, parameters, () => 0);
    if (status !== "failed" && status !== "broken") continue;
    const details = samples.map(({ table, key, found, expected }) => `${table} ${key}: ${found}; expected ${expected}`);
    broken.push(`seed ${seed}: ${check.id} ${check.title}: ${[...details, ...remarks.map(remarkText)].join("; ")}`);
  }
  await connection.query("SET SESSION foreign_key_checks = 0");
  for (const name of rowsByTable.keys()) await connection.query(`DELETE FROM ${quoted(physicalName(name))}`);
  return broken;
}

test.each(["small", "medium", "large", "realistic", "operations"])(
  "profile %s",
  async (name) => {
    const profile = reducedProfile(name, { months: 3, orders: 40, products: 20 });
    const broken: string[] = [];
    for (const seed of seeds) broken.push(...(await brokenRules(profile, seed)));
    expect(broken).toEqual([]);
  },
  300_000,
);
