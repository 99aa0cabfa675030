// The way of every writing command to its database: which one, not production, one run at a time, what is in it.

import type { Connection } from "mysql2/promise";
import { describeServerInfo, readServerInfo, withConnection } from "../database/connect.ts";
import { readSettings } from "../database/environment.ts";
import { assertNoProductionMarker, assertNotProduction } from "../database/guard.ts";
import { type RunLock, withRunLock } from "../database/run-lock.ts";
import { countRows, readSchemaState, type SchemaState, totalOf } from "../database/schema-state.ts";
import { ensurePrivateServer } from "../database/server/private-server.ts";
import { type DatabaseTarget, describeTarget, resolveTarget } from "../database/target.ts";
import { OperatorError } from "../domain/operator-error.ts";
import { type TableName, tableNames } from "../schema/tables.ts";
import type { CommandContext } from "./context.ts";
import { counted } from "./format.ts";
import type { ConfirmationOptions, OutputOptions, TargetOptions } from "./options.ts";

export type WritableDatabase = {
  readonly target: DatabaseTarget;
  /** For reading and for single statements. */
  readonly connection: Connection;
  readonly lock: RunLock;
  /** What was there when the command began. */
  readonly state: SchemaState;
  /** Rows of the tables that have any. */
  readonly rows: ReadonlyMap<TableName, number>;
  /** "database terp on 127.0.0.1:3306 (DATABASE_URL), MariaDB 10.11.19: 117 of 117 tables, 512 rows in 34 of them" */
  readonly description: string;
};

/** Where a command works: `--database-url`, the environment, an env file, or the private server, started if need be. */
export async function commandTarget(
  context: CommandContext,
  options: TargetOptions & OutputOptions,
): Promise<{ target: DatabaseTarget; nodeEnv: string | undefined }> {
  const settings = await readSettings(context.host);
  const report = options.quiet === true ? {} : { report: context.stderr };
  const target = await resolveTarget({
    databaseUrl: options.databaseUrl,
    settings,
    ensurePrivateServer: () => ensurePrivateServer(context.host, report),
  });
  return { target, nodeEnv: settings.values.NODE_ENV };
}

/**
 * Opens the database for writing and holds its run lock during `work`.
 * @throws OperatorError when the target is unusable, looks like production, or another run works on it
 */
export async function withWritableDatabase<T>(
  context: CommandContext,
  options: TargetOptions & OutputOptions,
  work: (database: WritableDatabase) => Promise<T>,
): Promise<T> {
  const { target, nodeEnv } = await commandTarget(context, options);
  assertNotProduction(target, nodeEnv);
  return withRunLock(target, (lock) =>
    withConnection(target, async (connection) => {
      await assertNoProductionMarker(connection, target);
      const state = await readSchemaState(connection);
      const rows = await countRows(connection, state.present);
      const server = describeServerInfo(await readServerInfo(connection));
      const description = `${describeTarget(target)}, ${server}: ${describeContents(state, rows)}`;
      return work({ target, connection, lock, state, rows, description });
    }),
  );
}

/**
 * Lets the operator confirm a change to a database that holds rows and is not the private server: with `--yes`, or by
 * typing the database's name.
 * @param change what is about to happen, as "drop and recreate 117 tables"
 * @throws OperatorError (usage) when it is not confirmed
 */
export async function confirmChange(
  context: CommandContext,
  { target, rows }: WritableDatabase,
  options: ConfirmationOptions,
  change: string,
): Promise<void> {
  const rowCount = totalOf(rows);
  if (rowCount === 0 || target.isPrivate || options.yes === true) return;
  const what = `${change} in ${describeTarget(target)}, which holds ${counted(rowCount, "row")}`;
  if (context.ask === undefined) {
    throw new OperatorError(`Nobody confirmed to ${what}.`, {
      kind: "usage",
      remedy: "Add --yes if that is what you want.",
    });
  }
  const answer = await context.ask(`About to ${what}.\nType the database's name to go ahead: `);
  if (answer.trim() === target.database) return;
  throw new OperatorError(`Not confirmed: ${describeTarget(target)} was left as it is.`, {
    kind: "usage",
    remedy: `Type ${target.database} to confirm, or add --yes.`,
  });
}

function describeContents(state: SchemaState, rows: ReadonlyMap<TableName, number>): string {
  const { present } = state;
  if (present.length === 0) return "none of TERP's tables";
  const filled = rows.size === 0 ? "no rows" : `${counted(totalOf(rows), "row")} in ${rows.size} of them`;
  return `${present.length} of ${tableNames.length} tables, ${filled}`;
}
