// The checks on a database, for every command that runs them: `validate`, and `seed` at its end.

import type { Connection } from "mysql2/promise";
import { openConnection } from "../database/connect.ts";
import { withDatabaseRemedies } from "../database/database-errors.ts";
import { presentRun, type RunRecord } from "../database/run-record.ts";
import { readSchemaState } from "../database/schema-state.ts";
import { type DatabaseTarget, describeTarget } from "../database/target.ts";
import { OperatorError } from "../domain/operator-error.ts";
import { isoDay } from "../domain/time/calendar.ts";
import { profileOnRecord } from "../profiles/profile-on-record.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { endingOn } from "../profiles/timeframe.ts";
import type { Severity } from "../validators/check.ts";
import { allChecks, isSelected, type Selection } from "../validators/checks.ts";
import { figuresOf } from "../validators/figures/all-figures.ts";
import type { Figure } from "../validators/figures/figure.ts";
import { measureFigures, type Reading } from "../validators/figures/measure-figures.ts";
import { type LeftOutTables, leftOutReason } from "../validators/left-out-tables.ts";
import { passes, type Report } from "../validators/reports/report.ts";
import { type CheckResult, isFailure, runChecks } from "../validators/runner.ts";
import { absentSubjects, absentWithoutRun, type Subject } from "../validators/subjects.ts";
import type { CommandContext } from "./context.ts";

const everything: Selection = { only: [], skip: [] };

/** Two keep a server of two cores busy; more gained nothing. */
const connectionCount = 2;

export type AuditOptions = {
  /** All rules, if not given. */
  readonly selection?: Selection;
  /** Offending rows to keep of each check. */
  readonly sampleSize?: number;
  /** "2024-12-31"; otherwise the as-of day of the latest run on record, otherwise today. */
  readonly asOf?: string | undefined;
  readonly failOn?: Severity;
  /** Whose figures the data should have, instead of the profile on record; it also says what may be absent. */
  readonly targets?: Profile;
  /** Called after each check, in order. */
  readonly onResult?: (result: CheckResult, done: number, of: number) => void;
};

export type AuditOutcome = {
  readonly report: Report;
  /** Checks that found something, found nothing to look at, or could not run. */
  readonly failures: number;
  readonly passed: boolean;
  /** The latest run on record; undefined in a database that something else filled. */
  readonly run: RunRecord | undefined;
};

/**
 * Runs checks on a database, read-only, on connections of their own.
 * @throws OperatorError (environment) when the database cannot be reached, or is none of TERP's
 */
export async function auditDatabase(
  context: CommandContext,
  target: DatabaseTarget,
  options: AuditOptions = {},
): Promise<AuditOutcome> {
  const { selection = everything, sampleSize = 3, failOn = "error" } = options;
  const checks = allChecks.filter(({ id }) => isSelected(selection, id));
  const startedAt = context.host.now();
  return withConnections(target, async (connections) => {
    if ((await readSchemaState(connections[0])).present.length === 0) throw notTerp(target);
    const run = await presentRun(connections[0]);
    const { targets } = options;
    const { asOf, asOfSource } = asOfDay(options.asOf, run, targets, context.host.now());
    const parameters = { asOf, absentSubjects: absentFrom(run, targets), leftOutTables: leftOutBy(run), sampleSize };
    const results: CheckResult[] = [];
    for await (const result of runChecks(connections, checks, parameters, context.host.now)) {
      results.push(result);
      options.onResult?.(result, results.length, checks.length);
    }
    const profile = targets === undefined ? recordedProfile(run) : endingOn(targets, asOf);
    const figures = profile === null ? noFigures(selection) : await readFigures(connections, profile, run, selection);
    const milliseconds = context.host.now() - startedAt;
    const report = {
      database: describeTarget(target),
      asOf,
      asOfSource,
      results,
      figures,
      failOn,
      milliseconds,
    } as const;
    return { report, failures: results.filter(isFailure).length, passed: passes(report), run };
  });
}

function notTerp(target: DatabaseTarget): OperatorError {
  return new OperatorError(`There are none of TERP's tables in ${describeTarget(target)}.`, {
    kind: "environment",
    remedy: "Name another database with --database-url, or fill this one: seed creates the tables.",
  });
}

/** Nothing says what figures there should be: missing where they were asked for with everything else. */
function noFigures({ only }: Selection): null | [] {
  return only.length === 0 ? null : [];
}

/** Null where no run is on record, or its profile is one of another version. */
function recordedProfile(run: RunRecord | undefined): Profile | null {
  return run === undefined ? null : profileOnRecord(run.profileJson);
}

/** What a profile promises, measured as of its last day, a part of the figures on each connection. */
async function readFigures(
  connections: readonly Connection[],
  profile: Profile,
  run: RunRecord | undefined,
  selection: Selection,
): Promise<Reading[]> {
  const leftOut = leftOutBy(run);
  const figures = figuresOf(profile)
    .filter(({ id }) => isSelected(selection, id))
    .map((figure) => withoutLeftOut(figure, leftOut));
  const parts = await Promise.all(
    connections.map((connection, part) =>
      measureFigures(
        connection,
        figures.filter((_, index) => index % connections.length === part),
        profile.period.end,
      ),
    ),
  );
  return figures.flatMap((_, index) => parts[index % parts.length]?.[Math.floor(index / parts.length)] ?? []);
}

function withoutLeftOut(figure: Figure, leftOut: LeftOutTables): Figure {
  const reason = leftOutReason(figure.sql, leftOut);
  return reason === undefined ? figure : { ...figure, goal: { kind: "not-applicable", reason } };
}

function asOfDay(given: string | undefined, run: RunRecord | undefined, targets: Profile | undefined, nowMs: number) {
  if (given !== undefined) return { asOf: given, asOfSource: "--as-of" };
  if (run !== undefined) return { asOf: isoDay(run.asOf), asOfSource: "the record of the run" };
  if (targets !== undefined) return { asOf: targets.period.end, asOfSource: `the last day of ${targets.name}` };
  return { asOf: new Date(nowMs).toISOString().slice(0, 10), asOfSource: "today; --as-of names another day" };
}

function absentFrom(run: RunRecord | undefined, targets: Profile | undefined): ReadonlyMap<Subject, string> {
  if (targets !== undefined) return absentSubjects(targets, targets.name);
  return run === undefined ? absentWithoutRun : absentSubjects(JSON.parse(run.profileJson), run.profile);
}

/** Only what a run is known to have left out may be missing; in any other database a missing table is a failure. */
function leftOutBy(run: RunRecord | undefined): LeftOutTables {
  const reasons = Object.entries(run?.leftOut ?? {}).map(([table, missing]): [string, string] => [
    table,
    table === missing
      ? `the run found no table ${table}`
      : `the run left ${table} out, because there was no ${missing}`,
  ]);
  return new Map(reasons);
}

async function withConnections<T>(
  target: DatabaseTarget,
  work: (connections: readonly [Connection, ...Connection[]]) => Promise<T>,
): Promise<T> {
  const first = await openConnection(target);
  const connections: [Connection, ...Connection[]] = [first];
  try {
    while (connections.length < connectionCount) connections.push(await openConnection(target));
    return await withDatabaseRemedies({ target }, () => work(connections));
  } finally {
    for (const connection of connections) connection.destroy();
  }
}
