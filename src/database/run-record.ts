// The record of runs, in a table of ours beside TERP's: what was seeded, by which version, from which parameters, and
// how far it came. It is what `seed` reads to tell a finished run from one that was killed, and what a rollback will
// work from. Parameters and results are JSON as text, because readers of the record are programs and people, not SQL.

import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import { z } from "zod";
import { type Day, day, isoDay } from "../domain/time/calendar.ts";
import { type RunLock, runLockHolder } from "./run-lock.ts";
import { runsTable } from "./schema-state.ts";

export const runStates = ["LOADING", "COMPLETE", "FAILED"] as const;

export type RunState = (typeof runStates)[number];

/** First and last id that a run gave to a table, by physical name. */
export type IdRanges = Readonly<Record<string, { readonly first: number; readonly last: number }>>;

/** Rows written, by physical name of the table. */
export type RowsByTable = Readonly<Record<string, number>>;

/** A missing table, by the name of each table that a run leaves out on its account. */
export type LeftOutTables = Readonly<Record<string, string>>;

/** What is known when a run begins. */
export type NewRun = {
  /** A UUID. */
  readonly runId: string;
  readonly toolVersion: string;
  readonly profile: string;
  readonly seed: number;
  readonly asOf: Day;
  /** The full resolved parameters, as JSON. */
  readonly profileJson: string;
  readonly schemaFingerprint: string;
  /** How rows are written: "LOAD DATA LOCAL" or "batched INSERT". */
  readonly method: string;
  /** Tables that get no rows, each with the missing table on whose account; physical names. */
  readonly leftOut?: LeftOutTables;
};

/** What is known when it is complete. */
export type RunResult = {
  readonly idRanges: IdRanges;
  readonly rows: RowsByTable;
};

export type RunRecord = Required<NewRun> & {
  readonly state: RunState;
  /** The last point that was committed, in the loader's words; undefined when nothing was. */
  readonly committedPoint: string | undefined;
  readonly idRanges: IdRanges;
  readonly rows: RowsByTable;
  readonly calibrationJson: string | undefined;
  /** By the server's clock; the record is not part of what is seeded. */
  readonly startedAt: Date;
  readonly finishedAt: Date | undefined;
};

const createSql = `CREATE TABLE IF NOT EXISTS ${runsTable} (
  run_id CHAR(36) NOT NULL PRIMARY KEY,
  tool_version VARCHAR(50) NOT NULL,
  profile VARCHAR(255) NOT NULL,
  seed BIGINT NOT NULL,
  as_of DATE NOT NULL,
  profile_json LONGTEXT NOT NULL,
  schema_fingerprint CHAR(64) NOT NULL,
  state ENUM('LOADING', 'COMPLETE', 'FAILED') NOT NULL,
  committed_point VARCHAR(255) NULL,
  method VARCHAR(50) NOT NULL,
  id_ranges LONGTEXT NOT NULL,
  \`rows\` LONGTEXT NOT NULL,
  calibration LONGTEXT NULL,
  left_out LONGTEXT NOT NULL,
  started_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  finished_at TIMESTAMP(3) NULL
) CHARACTER SET utf8mb4`;

/** Creates the table where it is missing. Definitions commit: call it before the first transaction. */
export async function ensureRunsTable(connection: Connection): Promise<void> {
  await connection.query(createSql);
}

/** Enters a run as LOADING, outside of any transaction, so that a killed run leaves its record. */
export async function startRun(connection: Connection, run: NewRun): Promise<void> {
  await ensureRunsTable(connection);
  await connection.query(
    `INSERT INTO ${runsTable} (run_id, tool_version, profile, seed, as_of, profile_json, schema_fingerprint, state, method,
       left_out, id_ranges, \`rows\`) VALUES (?, ?, ?, ?, ?, ?, ?, 'LOADING', ?, ?, '{}', '{}')`,
    [
      run.runId,
      run.toolVersion,
      run.profile,
      run.seed,
      isoDay(run.asOf),
      run.profileJson,
      run.schemaFingerprint,
      run.method,
      JSON.stringify(run.leftOut ?? {}),
    ],
  );
}

/**
 * Notes the point that the open transaction will have committed, and what is in the tables then. Call it inside that
 * transaction: record and rows become true together.
 */
export async function markCommitted(
  connection: Connection,
  runId: string,
  point: string,
  progress: { readonly idRanges: IdRanges; readonly rows: RowsByTable },
): Promise<void> {
  await update(connection, runId, "committed_point = ?, id_ranges = ?, `rows` = ?", [
    point,
    JSON.stringify(progress.idRanges),
    JSON.stringify(progress.rows),
  ]);
}

/** Marks a run COMPLETE. Inside the last transaction, it is complete exactly when all its rows are there. */
export async function finishRun(connection: Connection, runId: string, result: RunResult): Promise<void> {
  await update(connection, runId, "state = 'COMPLETE', id_ranges = ?, `rows` = ?, finished_at = CURRENT_TIMESTAMP(3)", [
    JSON.stringify(result.idRanges),
    JSON.stringify(result.rows),
  ]);
}

/** Adds the calibration receipt to a complete run: each target, what was achieved, the difference; as JSON. */
export async function recordCalibration(connection: Connection, runId: string, calibrationJson: string): Promise<void> {
  await update(connection, runId, "calibration = ?", [calibrationJson]);
}

/** Marks a run FAILED: it ended with an error, and its rows are incomplete or rolled back. */
export async function failRun(connection: Connection, runId: string): Promise<void> {
  await update(connection, runId, "state = 'FAILED', finished_at = CURRENT_TIMESTAMP(3)", []);
}

/** Removes the records of runs whose rows a new one replaces. Inside its transaction, both go together. */
export async function forgetOtherRuns(connection: Connection, runId: string): Promise<void> {
  await connection.query(`DELETE FROM ${runsTable} WHERE run_id <> ?`, [runId]);
}

/** The run whose rows are in the tables: the latest that committed any; else the latest, which left none. */
export async function presentRun(connection: Connection): Promise<RunRecord | undefined> {
  const runs = await readRuns(connection);
  return runs.find(({ state, committedPoint }) => state === "COMPLETE" || committedPoint !== undefined) ?? runs[0];
}

/** Marks every run FAILED, before rows are removed: a removal cut short must not leave a record saying COMPLETE. */
export async function invalidateRuns(connection: Connection): Promise<void> {
  await connection.query(`UPDATE ${runsTable} SET state = 'FAILED'`);
}

/** All runs, the latest first; none where the table does not exist. */
export async function readRuns(connection: Connection): Promise<RunRecord[]> {
  const [found] = await connection.query<RowDataPacket[]>(
    "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?",
    [runsTable],
  );
  if (found.length === 0) return [];
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT * FROM ${runsTable} ORDER BY started_at DESC, run_id DESC`,
  );
  return rows.map(toRecord);
}

export async function latestRun(connection: Connection): Promise<RunRecord | undefined> {
  return (await readRuns(connection))[0];
}

/**
 * The latest run, if it is LOADING and nobody is working on it: it was killed.
 * @param lock the caller's own lock, which is nobody else's work
 */
export async function interruptedRun(
  connection: Connection,
  database: string,
  lock?: Pick<RunLock, "connectionId">,
): Promise<RunRecord | undefined> {
  const run = await latestRun(connection);
  if (run?.state !== "LOADING") return undefined;
  const holder = await runLockHolder(connection, database);
  return holder === undefined || holder === lock?.connectionId ? run : undefined;
}

async function update(connection: Connection, runId: string, assignments: string, values: unknown[]): Promise<void> {
  const sql = `UPDATE ${runsTable} SET ${assignments} WHERE run_id = ?`;
  const [result] = await connection.query<ResultSetHeader>(sql, [...values, runId]);
  if (result.affectedRows !== 1) throw new Error(`no record of run ${runId}`);
}

const storedRun = z.object({
  run_id: z.string(),
  tool_version: z.string(),
  profile: z.string(),
  seed: z.number().int(),
  as_of: z.string(),
  profile_json: z.string(),
  schema_fingerprint: z.string(),
  state: z.enum(runStates),
  committed_point: z.string().nullable(),
  method: z.string(),
  id_ranges: z.string(),
  rows: z.string(),
  calibration: z.string().nullable(),
  left_out: z.string(),
  started_at: z.date(),
  finished_at: z.date().nullable(),
});

const storedRanges = z.record(z.string(), z.object({ first: z.number(), last: z.number() }));
const storedRows = z.record(z.string(), z.number());
const storedLeftOut = z.record(z.string(), z.string());

function toRecord(row: RowDataPacket): RunRecord {
  const stored = storedRun.parse(row);
  return {
    runId: stored.run_id,
    toolVersion: stored.tool_version,
    profile: stored.profile,
    seed: stored.seed,
    asOf: day(stored.as_of),
    profileJson: stored.profile_json,
    schemaFingerprint: stored.schema_fingerprint,
    state: stored.state,
    committedPoint: stored.committed_point ?? undefined,
    method: stored.method,
    leftOut: storedLeftOut.parse(JSON.parse(stored.left_out)),
    idRanges: storedRanges.parse(JSON.parse(stored.id_ranges)),
    rows: storedRows.parse(JSON.parse(stored.rows)),
    calibrationJson: stored.calibration ?? undefined,
    startedAt: stored.started_at,
    finishedAt: stored.finished_at ?? undefined,
  };
}
