// One run: the simulation streams its bundles into the loader, and the run's record becomes complete in the same
// transaction as its last row.

import { randomUUID } from "node:crypto";
import type { Connection } from "mysql2/promise";
import { byPhysicalName, physicalName, quoted } from "../database/identifiers.ts";
import { failRun, finishRun, forgetOtherRuns, markCommitted, startRun } from "../database/run-record.ts";
import { schemaFingerprint } from "../database/schema-fingerprint.ts";
import { IdAllocator } from "../domain/numbers/ids.ts";
import { isoMonth } from "../domain/time/calendar.ts";
import { runContext, simulateBusiness } from "../generators/business.ts";
import type { RunContext } from "../planning/run-context.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import type { LeftOut } from "../schema/optional-tables.ts";
import { type TableName, tableNames } from "../schema/tables.ts";
import { BulkLoader, type CommitPoint } from "../writer/bulk-loader.ts";
import { chooseMethod, type LoadMethodName } from "../writer/load-method.ts";
import { type Login, loginsOf, type PortalLogin, portalLoginsOf } from "./logins.ts";
import type { Progress } from "./progress.ts";
import type { WritableDatabase } from "./writable-database.ts";

export type SeedParameters = {
  readonly profile: Profile;
  readonly seed: number;
  readonly toolVersion: string;
  /** What the database cannot take. */
  readonly leftOut: LeftOut;
};

export type SeedResult = {
  readonly runId: string;
  readonly run: RunContext;
  readonly rows: ReadonlyMap<TableName, number>;
  readonly logins: readonly Login[];
  readonly portalLogins: readonly PortalLogin[];
};

const methodNames: Readonly<Record<LoadMethodName, string>> = {
  "load-data": "LOAD DATA LOCAL",
  insert: "batched INSERT",
};

/**
 * Loads the whole business in place of what was there; `replaced` are the tables that have rows. When anything fails or
 * the process is killed, the tables are as they were before, but for a run so large that it commits in steps; the
 * record says FAILED, or LOADING.
 */
export async function runSeed(
  database: WritableDatabase,
  parameters: SeedParameters,
  replaced: readonly TableName[],
  progress: Progress,
  say: (line: string) => void,
): Promise<SeedResult> {
  const { connection } = database;
  // The tables are empty, or will be when the first row comes.
  const run = runContext(parameters.profile, parameters.seed, new IdAllocator());
  const runId = randomUUID();
  const { method, reason } = await chooseMethod(connection);
  await startRun(connection, {
    runId,
    method: methodNames[method],
    toolVersion: parameters.toolVersion,
    profile: parameters.profile.name,
    seed: parameters.seed,
    asOf: run.asOf,
    profileJson: JSON.stringify(parameters.profile),
    schemaFingerprint: await schemaFingerprint(connection),
    leftOut: byPhysicalName([...parameters.leftOut.tables].map(([name, cause]) => [name, physicalName(cause)])),
  });
  try {
    say(`Loading by ${methodNames[method]}: ${reason}.`);
    return await load(database, run, runId, { method, leftOut: parameters.leftOut }, replaced, progress);
  } catch (error) {
    // The record is a courtesy here: where it cannot be written any more, it goes on saying LOADING, which is as true.
    await failRun(connection, runId).catch(() => undefined);
    throw error;
  } finally {
    progress.stop();
  }
}

async function load(
  { connection, lock }: WritableDatabase,
  run: RunContext,
  runId: string,
  manner: { readonly method: LoadMethodName; readonly leftOut: LeftOut },
  replaced: readonly TableName[],
  progress: Progress,
): Promise<SeedResult> {
  let loadedRows = 0;
  const logins: Login[] = [];
  const portalLogins: PortalLogin[] = [];
  const loader = await BulkLoader.open(connection, {
    ...manner,
    onProgress: ({ rows }) => {
      loadedRows = rows;
    },
    onCommit: async (point) => {
      await lock.assertHeld();
      if (replaced.length > 0) await forgetOtherRuns(connection, runId);
      await commitRecord(connection, run, runId, point, loader.rowsByTable);
    },
  });
  try {
    // In the transaction of the load: whatever happens before its commit, the earlier business is still there.
    for (const name of replaced) await connection.query(`DELETE FROM ${quoted(physicalName(name))}`);
    const days = run.asOf - run.start + 1;
    for (const { day, bundle } of simulateBusiness(run)) {
      logins.push(...loginsOf(bundle));
      portalLogins.push(...portalLoginsOf(bundle));
      const room = loader.write(bundle);
      if (!room) continue;
      await room;
      progress.update((day - run.start) / days, loadedRows, `loading ${isoMonth(day)}`);
    }
    progress.update(0.99, loadedRows, "committing");
    await loader.finish();
    progress.update(1, loadedRows, "loaded");
  } catch (error) {
    await loader.abort();
    throw error;
  }
  return { runId, run, rows: loader.rowsByTable, logins, portalLogins };
}

/** Brings the record up to a commit point, inside the transaction that commits it. */
async function commitRecord(
  connection: Connection,
  run: RunContext,
  runId: string,
  point: CommitPoint,
  rowsByTable: ReadonlyMap<TableName, number>,
): Promise<void> {
  const rows = byPhysicalName(rowsByTable);
  const ranges = run.ids.ranges();
  const idRanges = byPhysicalName(
    tableNames.flatMap((name) => {
      const range = ranges.get(name);
      return range && rowsByTable.has(name) ? [[name, range] as const] : [];
    }),
  );
  await markCommitted(connection, runId, `${point.rows} rows in ${point.bundles} bundles`, { idRanges, rows });
  if (point.isLast) await finishRun(connection, runId, { idRanges, rows });
}
