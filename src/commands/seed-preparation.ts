// What a run finds in its database, and how it gets it ready: tables created, what a killed run left put right,
// and never two businesses mixed. Rows that are to be replaced stay until the run itself removes them, in the
// transaction that writes the new ones.

import { applySchema, planSchema } from "../database/apply-schema.ts";
import { assertNothingRefersToOurs } from "../database/remove.ts";
import { failRun, interruptedRun, type RunRecord, readRuns } from "../database/run-record.ts";
import { totalOf } from "../database/schema-state.ts";
import { describeTarget } from "../database/target.ts";
import { OperatorError } from "../domain/operator-error.ts";
import { isoDay } from "../domain/time/calendar.ts";
import type { TableName } from "../schema/tables.ts";
import type { CommandContext } from "./context.ts";
import { counted } from "./format.ts";
import type { ConfirmationOptions } from "./options.ts";
import { confirmChange, type WritableDatabase } from "./writable-database.ts";

export type PreparationOptions = ConfirmationOptions & {
  /** Remove what is there first. */
  readonly replace?: boolean;
};

/**
 * Makes the database ready for a run: the schema is there, and it is settled whose rows may go. `createsSchema` is what
 * the examination of the database has found.
 * @returns the tables whose rows the run has to remove
 * @throws OperatorError (environment) when it holds rows that nobody asked to replace
 */
export async function prepareDatabase(
  context: CommandContext,
  database: WritableDatabase,
  options: PreparationOptions & { readonly createsSchema: boolean },
  say: (line: string) => void,
): Promise<readonly TableName[]> {
  const { target, connection, state } = database;
  const schema = options.createsSchema ? await planSchema(connection, target, state) : undefined;
  const killed = await interruptedRun(connection, target.database, database.lock);
  const rows = totalOf(database.rows);
  if (killed) {
    say(describeKilled(killed, rows));
    await failRun(connection, killed.runId);
  }
  // Rows that a killed run had committed are its own: nobody seeds into tables that hold others.
  const isLeftover = killed !== undefined && killed.committedPoint !== undefined;
  if (rows > 0) {
    if (!isLeftover && options.replace !== true) throw await refusal(database, rows);
    await assertNothingRefersToOurs(connection, target, state);
    if (!isLeftover) await confirmChange(context, database, options, `delete ${counted(rows, "row")} and seed anew`);
    say(
      `Replacing ${counted(rows, "row")} in ${counted(database.rows.size, "table")}: they go when the new ones are in.`,
    );
  }
  if (schema !== undefined) {
    await applySchema(target, schema);
    say(`Created ${counted(schema.tablesToCreate.length, "table")}.`);
  }
  return [...database.rows.keys()];
}

function describeKilled(run: RunRecord, rows: number): string {
  const what = `Found run ${run.runId} (${describeRun(run)}), which was stopped half way.`;
  if (run.committedPoint !== undefined) return `${what} It had committed ${run.committedPoint}: removing what it left.`;
  return rows === 0
    ? `${what} The server has rolled it back, nothing of it is left: starting anew.`
    : `${what} The server has rolled it back; the rows that are there are not its own.`;
}

async function refusal({ target, connection, rows }: WritableDatabase, rowCount: number): Promise<OperatorError> {
  const latest = (await readRuns(connection)).find(({ state }) => state === "COMPLETE");
  const origin = latest
    ? `of the run ${describeRun(latest)}, finished ${latest.finishedAt?.toISOString() ?? "at an unknown time"}`
    : "that no complete run of terp-seed has recorded";
  return new OperatorError(
    `${describeTarget(target)} already holds ${counted(rowCount, "row")} in ${counted(rows.size, "table")}, ${origin}. ` +
      "Two businesses would mix.",
    { kind: "environment", remedy: "Add --replace to remove them first, or run db:clear." },
  );
}

function describeRun({ profile, seed, asOf }: RunRecord): string {
  return `profile ${profile}, seed ${seed}, as of ${isoDay(asOf)}`;
}
