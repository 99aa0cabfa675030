import { afterAll, beforeEach, expect, test } from "vitest";
import { openConnection } from "../../src/database/connect.ts";
import { withRunLock } from "../../src/database/run-lock.ts";
import {
  failRun,
  finishRun,
  interruptedRun,
  invalidateRuns,
  latestRun,
  markCommitted,
  type NewRun,
  readRuns,
  recordCalibration,
  startRun,
} from "../../src/database/run-record.ts";
import { runsTable } from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { day } from "../../src/domain/time/calendar.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");
const connection = await openConnection(target);

const run: NewRun = {
  runId: "0b8f9f7e-7d0e-4a3c-9f54-2f1f6d1c0a01",
  toolVersion: "0.1.0",
  profile: "realistic",
  seed: 4_294_967_295,
  asOf: day("2024-12-31"),
  profileJson: '{"name":"realistic","note":"Größe ≥ 1"}',
  schemaFingerprint: "f".repeat(64),
  method: "LOAD DATA LOCAL",
};
const progress = { idRanges: { orders: { first: 1, last: 3100 } }, rows: { orders: 3100 } };

beforeEach(() => connection.query(`DROP TABLE IF EXISTS ${runsTable}`));
afterAll(() => connection.end());

test("without the table there are no runs", async () => {
  expect(await readRuns(connection)).toEqual([]);
  expect(await latestRun(connection)).toBeUndefined();
  expect(await interruptedRun(connection, target.database)).toBeUndefined();
});

test("a run is recorded from its start to its end", async () => {
  await startRun(connection, run);
  expect(await latestRun(connection)).toMatchObject({ ...run, state: "LOADING", committedPoint: undefined, rows: {} });
  await markCommitted(connection, run.runId, "day 2024-06-30", progress);
  expect(await latestRun(connection)).toMatchObject({ committedPoint: "day 2024-06-30", ...progress });
  await finishRun(connection, run.runId, progress);
  const finished = await latestRun(connection);
  expect(finished).toMatchObject({ ...run, ...progress, state: "COMPLETE", calibrationJson: undefined });
  expect(finished?.finishedAt?.getTime()).toBeGreaterThanOrEqual(finished?.startedAt.getTime() ?? Infinity);
  await recordCalibration(connection, run.runId, '[{"target":"revenue"}]');
  expect((await latestRun(connection))?.calibrationJson).toBe('[{"target":"revenue"}]');
});

test("a commit point that is rolled back with its rows was never reached", async () => {
  await startRun(connection, run);
  await connection.beginTransaction();
  await markCommitted(connection, run.runId, "the end", progress);
  await finishRun(connection, run.runId, progress);
  await connection.rollback();
  expect(await latestRun(connection)).toMatchObject({ state: "LOADING", committedPoint: undefined });
});

test("a run that is LOADING while nobody works on the database was killed", async () => {
  await startRun(connection, run);
  expect((await interruptedRun(connection, target.database))?.runId).toBe(run.runId);
  await withRunLock(target, async (lock) => {
    expect(await interruptedRun(connection, target.database)).toBeUndefined();
    expect((await interruptedRun(connection, target.database, lock))?.runId).toBe(run.runId);
  });
  await failRun(connection, run.runId);
  expect(await interruptedRun(connection, target.database)).toBeUndefined();
  expect((await latestRun(connection))?.state).toBe("FAILED");
});

test("the latest run comes first; invalidating marks all", async () => {
  const second = { ...run, runId: "0b8f9f7e-7d0e-4a3c-9f54-2f1f6d1c0a02" };
  await startRun(connection, run);
  await finishRun(connection, run.runId, progress);
  await startRun(connection, second);
  expect((await readRuns(connection)).map(({ runId }) => runId)).toEqual([second.runId, run.runId]);
  await invalidateRuns(connection);
  expect((await readRuns(connection)).map(({ state }) => state)).toEqual(["FAILED", "FAILED"]);
});

test("a run that was never started cannot be finished", async () => {
  await startRun(connection, run);
  await expect(failRun(connection, "nobody")).rejects.toThrow("no record of run nobody");
});
