// Runs checks on a database without writing to it: each session is read only and sees one moment of the data.
// Nothing is skipped in silence: a query that fails makes its check broken, a query that finds nothing to look at fails it.

import type { Connection, RowDataPacket } from "mysql2/promise";
import type { Check, Probe } from "./check.ts";
import { type LeftOutTables, leftOutReason } from "./left-out-tables.ts";
import type { Subject } from "./subjects.ts";

/** What a run of checks must know about the data. */
export type AuditParameters = {
  /** The as-of day, "2024-12-31". */
  readonly asOf: string;
  /** What the data leaves out, with the reason. */
  readonly absentSubjects: ReadonlyMap<Subject, string>;
  /** Physical tables that the run on record has left out, with the reason. */
  readonly leftOutTables?: LeftOutTables;
  /** Offending rows to show of each check. */
  readonly sampleSize: number;
};

/** An offending row: a condition that finds it again in its table. */
export type Finding = {
  readonly table: string;
  readonly key: string;
  readonly found: string;
  readonly expected: string;
};

/** Why a question was not asked or not answered: what was to be looked at, and what stood in the way. */
export type Remark = {
  readonly about: string;
  readonly reason: string;
};

export type CheckStatus = "passed" | "failed" | "nothing-examined" | "not-applicable" | "broken";

export type CheckResult = {
  readonly check: Check;
  readonly status: CheckStatus;
  /** Rows looked at. */
  readonly examined: number;
  /** All offending rows, of which `samples` shows some. */
  readonly offendingCount: number;
  readonly samples: readonly Finding[];
  /** What was not there to look at, which query failed with what, which subject is absent. */
  readonly remarks: readonly Remark[];
  readonly milliseconds: number;
};

/** A remark on one line: "brands: there are none". */
export function remarkText({ about, reason }: Remark): string {
  return `${about}: ${reason}`;
}

/** Whether a result lets a run fail: nothing examined and broken count like offending rows. */
export function isFailure({ status }: CheckResult): boolean {
  return status === "failed" || status === "nothing-examined" || status === "broken";
}

/**
 * Runs all checks on the given connections, as many at a time as there are connections, and yields results in the
 * order of `checks`. The connections' sessions are made read only and stay so; nothing on them may be in progress.
 */
export async function* runChecks(
  connections: readonly [Connection, ...Connection[]],
  checks: readonly Check[],
  parameters: AuditParameters,
  elapsed: () => number,
): AsyncGenerator<CheckResult> {
  for (const connection of connections) await beginReadOnly(connection);
  try {
    const idle = [...connections];
    const running: Promise<CheckResult>[] = [];
    let next = 0;
    const startOne = (): void => {
      const connection = idle.pop();
      const check = checks[next];
      if (connection === undefined || check === undefined) return;
      next += 1;
      const result = runCheck(connection, check, parameters, elapsed).finally(() => {
        idle.push(connection);
        startOne();
      });
      // A failure surfaces where the result is awaited, in its turn.
      result.catch(() => undefined);
      running.push(result);
    };
    for (const _ of connections) startOne();
    for (let position = 0; position < checks.length; position += 1) {
      const result = running[position];
      if (result === undefined) throw new Error(`check ${position} was never started`);
      yield await result;
    }
  } finally {
    for (const connection of connections) await connection.query("ROLLBACK");
  }
}

/** Runs one check on a connection as it is, inside whatever transaction it has open. */
export async function runCheck(
  connection: Connection,
  check: Check,
  parameters: AuditParameters,
  elapsed: () => number,
): Promise<CheckResult> {
  const startedAt = elapsed();
  const outcomes: ProbeOutcome[] = [];
  for (const probe of check.probes) outcomes.push(await runProbe(connection, probe, parameters));
  const status = statusOf(outcomes);
  const remarks = outcomes.flatMap((outcome) => (outcome.remark === undefined ? [] : [outcome.remark]));
  return {
    check,
    status,
    examined: sum(outcomes.map((outcome) => outcome.examined)),
    offendingCount: sum(outcomes.map((outcome) => outcome.offendingCount)),
    samples: inTurns(outcomes.map(({ samples }) => samples)).slice(0, parameters.sampleSize),
    remarks: status === "nothing-examined" && remarks.length === 0 ? check.probes.map(nothingThere) : remarks,
    milliseconds: elapsed() - startedAt,
  };
}

/** Prepares a session for checks and makes it read only, at one moment of the data. */
async function beginReadOnly(connection: Connection): Promise<void> {
  await prepareSession(connection);
  await connection.query("SET SESSION TRANSACTION READ ONLY");
  await connection.query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
}

/** What checks expect of a session, whoever opened it: UTC, and joins of columns without an index that do not take forever. */
export async function prepareSession(connection: Connection): Promise<void> {
  await connection.query("SET SESSION time_zone = '+00:00'");
  const [rows] = await connection.query<RowDataPacket[]>("SELECT VERSION() AS version");
  // MySQL joins by hash by itself; MariaDB has to be allowed to.
  if (/mariadb/i.test(String(rows[0]?.version))) await connection.query("SET SESSION join_cache_level = 8");
}

type ProbeOutcome = {
  readonly status: CheckStatus;
  readonly examined: number;
  readonly offendingCount: number;
  readonly samples: readonly Finding[];
  readonly remark?: Remark;
};

const nothingFound = { examined: 0, offendingCount: 0, samples: [] };

async function runProbe(connection: Connection, probe: Probe, parameters: AuditParameters): Promise<ProbeOutcome> {
  const leftOut = leftOutReason(`${probe.examined} ${probe.offending}`, parameters.leftOutTables);
  const because = (reason: string): Remark => ({ about: probe.about, reason });
  if (leftOut !== undefined) return { ...nothingFound, status: "not-applicable", remark: because(leftOut) };
  const absent = probe.subject === undefined ? undefined : parameters.absentSubjects.get(probe.subject);
  const inapplicable = probe.ruleOf === undefined ? undefined : parameters.absentSubjects.get(probe.ruleOf);
  if (inapplicable !== undefined) {
    return { ...nothingFound, status: "not-applicable", remark: because(inapplicable) };
  }
  try {
    const examined = await countRows(connection, probe.examined, parameters.asOf);
    if (examined === 0 && absent !== undefined) {
      return { ...nothingFound, status: "not-applicable", remark: because(absent) };
    }
    if (examined === 0 && probe.mayBeEmpty) return { ...nothingFound, status: "passed" };
    const findings = await findOffending(connection, probe.offending, parameters);
    if (examined === 0 && findings.offendingCount === 0) {
      return { ...nothingFound, status: "nothing-examined", remark: nothingThere(probe) };
    }
    return { examined, ...findings, status: findings.offendingCount === 0 ? "passed" : "failed" };
  } catch (error) {
    if (!isQueryError(error)) throw error;
    return { ...nothingFound, status: "broken", remark: because(error.message) };
  }
}

async function countRows(connection: Connection, sql: string, asOf: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[][]>(
    { sql, rowsAsArray: true, namedPlaceholders: true },
    { asOf },
  );
  return Number(rows[0]?.[0] ?? 0);
}

async function findOffending(
  connection: Connection,
  offending: string,
  { asOf, sampleSize }: AuditParameters,
): Promise<{ offendingCount: number; samples: Finding[] }> {
  // By length first, so that id = 9 comes before id = 10; and the same rows on any server.
  const sql = `SELECT f.*, COUNT(*) OVER () AS offendingCount FROM (${offending}) f
    ORDER BY CHAR_LENGTH(f.rowKey), f.rowKey, f.tableName, f.found LIMIT ${Math.max(1, sampleSize)}`;
  const [rows] = await connection.query<RowDataPacket[]>({ sql, namedPlaceholders: true }, { asOf });
  return {
    offendingCount: Number(rows[0]?.offendingCount ?? 0),
    samples: rows.slice(0, sampleSize).map((row) => ({
      table: String(row.tableName),
      key: String(row.rowKey),
      found: String(row.found),
      expected: String(row.expected),
    })),
  };
}

/** An error that the server raised about the query; a lost connection is not one. */
export function isQueryError(error: unknown): error is Error {
  return error instanceof Error && "sqlState" in error && !("fatal" in error && error.fatal === true);
}

/**
 * The worst of its probes; a check is not applicable only where every probe is. Probes that may be empty pass, but a check
 * whose probes all were has proven nothing.
 */
function statusOf(outcomes: readonly ProbeOutcome[]): CheckStatus {
  const worstFirst: readonly CheckStatus[] = ["broken", "failed", "nothing-examined", "passed", "not-applicable"];
  const worst = worstFirst.find((status) => outcomes.some((outcome) => outcome.status === status));
  if (worst !== "passed" || outcomes.some(({ examined }) => examined > 0)) return worst ?? "nothing-examined";
  return outcomes.some(({ status }) => status === "not-applicable") ? "not-applicable" : "nothing-examined";
}

function nothingThere({ about }: Probe): Remark {
  return { about, reason: "there are none" };
}

/** The first of each list, then the second of each: a question with many bad rows does not hide the others'. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
