// Whole businesses of many seeds, measured: `tsx scripts/calibration-sweep.ts [--profile realistic,operations]
// [--seeds 20] [--first 1]`. For each figure: the range it came out in, the worst use of its tolerance, and the seeds in
// which it was beyond our own goal (a tenth of the tolerance, or half a document) or out. Checks that fail are named with
// their seeds. Seeds on a throw-away server; ends with 1 where a check fails or a figure is out.

import { parseArgs } from "node:util";
import type { Connection } from "mysql2/promise";
import { ensureSchema } from "../src/database/apply-schema.ts";
import { openConnection } from "../src/database/connect.ts";
import { startScratchServer } from "../src/database/server/scratch-server.ts";
import { parseDatabaseUrl } from "../src/database/target.ts";
import { IdAllocator } from "../src/domain/numbers/ids.ts";
import { bundlesOf, runContext } from "../src/generators/business.ts";
import { profileNamed } from "../src/profiles/profile-registry.ts";
import type { Profile } from "../src/profiles/profile-schema.ts";
import { allChecks } from "../src/validators/checks.ts";
import { figuresOf } from "../src/validators/figures/all-figures.ts";
import { measureFigures, type Reading, toleranceUsed } from "../src/validators/figures/measure-figures.ts";
import { isFailure, prepareSession, runCheck } from "../src/validators/runner.ts";
import { absentSubjects } from "../src/validators/subjects.ts";
import { loadAll } from "../src/writer/load-all.ts";
import { testHost } from "../test/support/test-host.ts";

/** Our own goal, as a share of the tolerance. */
const goalShare = 0.1;

const headings = ["figure", "least", "most", "used", "beyond the goal", "OUT"] as const;

/** What the server's division leaves of a difference that is none. */
const slack = 1e-6;

type Measured = { readonly seed: number; readonly reading: Reading };

type Business = { readonly readings: readonly Reading[]; readonly failures: readonly string[] };

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    first: { type: "string", default: "1" },
    profile: { type: "string", default: "realistic" },
  },
});
const [seedCount = Number.NaN, firstSeed = Number.NaN] = [values.seeds, values.first].map(Number);
if (!Number.isSafeInteger(seedCount) || !Number.isSafeInteger(firstSeed))
  throw new RangeError("seeds are whole numbers");
let allIsWell = true;
for (const name of values.profile.split(",")) {
  allIsWell = (await sweep(profileNamed(name), firstSeed, seedCount)) && allIsWell;
}
process.exitCode = allIsWell ? 0 : 1;

/** Prints the figures of all seeds; whether no check failed and every figure was within its tolerance. */
async function sweep(profile: Profile, first: number, count: number): Promise<boolean> {
  const server = await startScratchServer(testHost(process.cwd()));
  try {
    const measuredByFigure = new Map<string, Measured[]>();
    const failures = new Map<string, number[]>();
    for (let seed = first; seed < first + count; seed += 1) {
      const business = await businessOf(server.url, profile, seed);
      for (const reading of business.readings) {
        const figure = `${reading.id} ${reading.title}`;
        measuredByFigure.set(figure, [...(measuredByFigure.get(figure) ?? []), { seed, reading }]);
      }
      for (const failure of business.failures) failures.set(failure, [...(failures.get(failure) ?? []), seed]);
      process.stderr.write(`${profile.name}, seed ${seed}: ${business.failures.length} checks failed\n`);
    }
    const out = [...measuredByFigure.values()].flat().filter(({ reading }) => reading.withinTolerance === false);
    print(`${count} seeds of ${profile.name}, from ${first}`);
    printTable([...measuredByFigure].map(([figure, measured]) => rowOf(figure, measured)));
    for (const [failure, seeds] of failures) print(`FAILED ${failure}: seeds ${seeds.join(" ")}`);
    print(`${failures.size} checks failed, ${out.length} figures out of tolerance`);
    return out.length === 0 && failures.size === 0;
  } finally {
    await server.stop();
  }
}

async function businessOf(serverUrl: string, profile: Profile, seed: number): Promise<Business> {
  const target = parseDatabaseUrl(serverUrl, "the sweep");
  const connection = await openConnection(target);
  try {
    await connection.query(`DROP DATABASE ${target.database}`);
    await connection.query(`CREATE DATABASE ${target.database} CHARACTER SET utf8mb4`);
    await connection.query(`USE ${target.database}`);
    await ensureSchema(connection, target);
    await loadAll(connection, bundlesOf(runContext(profile, seed, new IdAllocator())));
    await prepareSession(connection);
    return {
      readings: await measureFigures(connection, figuresOf(profile), profile.period.end),
      failures: await failuresIn(connection, profile),
    };
  } finally {
    await connection.end();
  }
}

async function failuresIn(connection: Connection, profile: Profile): Promise<string[]> {
  const parameters = {
    asOf: profile.period.end,
    absentSubjects: absentSubjects(profile, profile.name),
    sampleSize: 1,
  };
  const failures: string[] = [];
  for (const check of allChecks) {
    const result = await runCheck(connection, check, parameters, () => 0);
    if (isFailure(result)) failures.push(`${check.id} ${check.title}`);
  }
  return failures;
}

/** What came of a figure: its range, the worst use of its tolerance, the seeds beyond the goal and those out. */
function rowOf(figure: string, measured: readonly Measured[]): string[] {
  const seedsOf = (predicate: (reading: Reading) => boolean) =>
    measured
      .filter(({ reading }) => predicate(reading))
      .map(({ seed }) => seed)
      .join(" ");
  const achieved = measured.flatMap(({ reading }) => (reading.achieved === null ? [] : [reading.achieved]));
  if (achieved.length === 0) return [figure, measured[0]?.reading.note ?? "not measured"];
  const used = measured.flatMap(({ reading }) => toleranceUsed(reading) ?? []);
  return [
    figure,
    shown(Math.min(...achieved)),
    shown(Math.max(...achieved)),
    used.length === 0 ? "" : Math.max(...used).toFixed(2),
    seedsOf(isBeyondGoal),
    seedsOf(({ withinTolerance }) => withinTolerance === false),
  ];
}

function isBeyondGoal(reading: Reading): boolean {
  const used = toleranceUsed(reading);
  if (used === null || reading.difference === null) return false;
  const isNearestDocument =
    reading.tolerance !== 0 && Math.abs(reading.difference) <= (reading.oneDocument ?? 0) / 2 + slack;
  return used > goalShare && !isNearestDocument;
}

function printTable(rows: readonly (readonly string[])[]): void {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => (row.length > 2 ? (row[column] ?? "") : "").length)),
  );
  const first = Math.max(...all.map(([figure = ""]) => figure.length));
  for (const row of all) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(first) : cell.padStart(widths[column] ?? 0)));
    print(cells.join("  ").trimEnd());
  }
}

function shown(figure: number): string {
  return figure.toLocaleString("en-US", { maximumFractionDigits: Math.abs(figure) < 10 ? 4 : 2 });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
