// The calibration receipt over many seeds: `tsx scripts/calibration-sweep.ts [--seeds 20] [--first 1] [--profile realistic]`.
// For each figure: the range it came out in, the worst difference as a share of its tolerance, and the seeds that are
// out of tolerance or beyond our own goal, a tenth of it or half a document. Seeds on a throw-away server; ends with 1
// where a figure is out of tolerance.

import { parseArgs } from "node:util";
import { ensureSchema } from "../src/database/apply-schema.ts";
import { openConnection } from "../src/database/connect.ts";
import { startScratchServer } from "../src/database/server/scratch-server.ts";
import { parseDatabaseUrl } from "../src/database/target.ts";
import { IdAllocator } from "../src/domain/ids.ts";
import { runContext, simulateBusiness } from "../src/generators/business.ts";
import { profileNamed } from "../src/profiles/profile-registry.ts";
import type { Profile } from "../src/profiles/profile-schema.ts";
import { figuresOf } from "../src/validators/figures/all-figures.ts";
import { measureFigures, type Reading, toleranceUsed } from "../src/validators/figures/measure-figures.ts";
import { BulkLoader } from "../src/writer/bulk-loader.ts";
import { testHost } from "../test/support/test-host.ts";

/** Our own goal, as a share of the tolerance. */
const goalShare = 0.1;

type Measured = { readonly seed: number; readonly line: Reading };

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    first: { type: "string", default: "1" },
    profile: { type: "string", default: "realistic" },
  },
});
const [seedCount, firstSeed] = [values.seeds, values.first].map(Number);
if (!Number.isSafeInteger(seedCount) || !Number.isSafeInteger(firstSeed))
  throw new RangeError("seeds are whole numbers");
process.exitCode = (await sweep(profileNamed(values.profile), firstSeed ?? 1, seedCount ?? 0)) ? 0 : 1;

/** Prints the figures of all seeds; whether every one was within its tolerance. */
async function sweep(profile: Profile, first: number, count: number): Promise<boolean> {
  const server = await startScratchServer(testHost(process.cwd()));
  try {
    const measuredByFigure = new Map<string, Measured[]>();
    for (let seed = first; seed < first + count; seed += 1) {
      for (const line of await receiptOf(server.url, profile, seed)) {
        const figure = `${line.id} ${line.title}`;
        measuredByFigure.set(figure, [...(measuredByFigure.get(figure) ?? []), { seed, line }]);
      }
      process.stderr.write(`seed ${seed} measured\n`);
    }
    for (const [figure, measured] of measuredByFigure) print(summaryOf(figure, measured));
    const out = [...measuredByFigure.values()].flat().filter(({ line }) => line.withinTolerance === false);
    print(`${out.length} figures out of tolerance in ${count} seeds of ${profile.name}`);
    return out.length === 0;
  } finally {
    await server.stop();
  }
}

async function receiptOf(serverUrl: string, profile: Profile, seed: number): Promise<Reading[]> {
  const target = parseDatabaseUrl(serverUrl, "the sweep");
  const connection = await openConnection(target);
  try {
    await connection.query(`DROP DATABASE ${target.database}`);
    await connection.query(`CREATE DATABASE ${target.database} CHARACTER SET utf8mb4`);
    await connection.query(`USE ${target.database}`);
    await ensureSchema(connection, target);
    const loader = await BulkLoader.open(connection);
    for (const { bundle } of simulateBusiness(runContext(profile, seed, new IdAllocator()))) {
      const room = loader.write(bundle);
      if (room) await room;
    }
    await loader.finish();
    return await measureFigures(connection, figuresOf(profile), profile.period.end);
  } finally {
    await connection.end();
  }
}

/** "K08 Indoor …: 0.3921 to 0.4104, worst 1.04 of tolerance (seed 7); OUT 7; beyond the goal 1 3 7". */
function summaryOf(figure: string, measured: readonly Measured[]): string {
  const seedsOf = (predicate: (line: Reading) => boolean) =>
    measured.filter(({ line }) => predicate(line)).map(({ seed }) => seed);
  const achieved = measured.flatMap(({ line }) => (line.achieved === null ? [] : [line.achieved]));
  if (achieved.length === 0) return `${figure}: ${measured[0]?.line.note ?? "not measured"}`;
  const worst = measured.reduce((most, next) => (usedBy(next) > usedBy(most) ? next : most));
  const out = seedsOf(({ withinTolerance }) => withinTolerance === false);
  const beyond = seedsOf(isBeyondGoal);
  return [
    `${figure}: ${shown(Math.min(...achieved))} to ${shown(Math.max(...achieved))}`,
    ...(toleranceUsed(worst.line) === null
      ? []
      : [`worst ${usedBy(worst).toFixed(2)} of tolerance (seed ${worst.seed})`]),
    ...(out.length === 0 ? [] : [`OUT ${out.join(" ")}`]),
    ...(beyond.length === 0 ? [] : [`beyond the goal ${beyond.join(" ")}`]),
  ].join("; ");
}

function isBeyondGoal(line: Reading): boolean {
  const used = toleranceUsed(line);
  if (used === null || line.difference === null) return false;
  const isNearestDocument = line.tolerance !== 0 && Math.abs(line.difference) <= (line.oneDocument ?? 0) / 2 + 1e-9;
  return used > goalShare && !isNearestDocument;
}

function usedBy({ line }: Measured): number {
  return toleranceUsed(line) ?? 0;
}

function shown(figure: number): string {
  return figure.toLocaleString("en-US", { maximumFractionDigits: Math.abs(figure) < 10 ? 4 : 2 });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
