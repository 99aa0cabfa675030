// Removing what was seeded: all rows (`clear`) or all tables (`reset`). Tables that are not ours are never touched; one
// that refers to ours by a foreign key stops the removal, because its rows would refer to nothing afterwards.
// Neither can be rolled back, so run records are marked as failed first and removed last.

import type { Connection } from "mysql2/promise";
import { OperatorError } from "../domain/operator-error.ts";
import { tableNames } from "../schema/tables.ts";
import { applySchema, isOwnJournal, planSchema, readJournal, withSchemaConnection } from "./apply-schema.ts";
import { physicalName, quoted } from "./identifiers.ts";
import { readMigrations } from "./migrations.ts";
import { invalidateRuns } from "./run-record.ts";
import { migrationsTable, referencesFromOutside, runsTable, type SchemaState } from "./schema-state.ts";
import { type DatabaseTarget, describeTarget } from "./target.ts";

/**
 * Deletes the rows of all our tables and the run records; ids begin at 1 again.
 * TRUNCATE, one table after the other: its cost does not grow with the rows, and two at once would wait for each other.
 */
export async function clearRows(target: DatabaseTarget, state: SchemaState): Promise<void> {
  const statements = state.present.map((name) => `TRUNCATE TABLE ${quoted(physicalName(name))}`);
  if (state.hasRunsTable) statements.push(`TRUNCATE TABLE ${runsTable}`);
  if (statements.length === 0) return;
  await withSchemaConnection(target, async (connection) => {
    if (state.hasRunsTable) await invalidateRuns(connection);
    await connection.query(statements.join(";\n"));
  });
}

/**
 * Drops our tables, the run records and our journal of migrations, then creates the 117 tables. A journal that the
 * application keeps for its own migrations stays as it is.
 * @returns whether such a journal was kept
 */
export async function recreateTables(
  connection: Connection,
  target: DatabaseTarget,
  state: SchemaState,
): Promise<{ readonly keptJournal: boolean }> {
  const migrations = await readMigrations();
  const keptJournal = state.hasMigrationsTable && !isOwnJournal(await readJournal(connection), migrations);
  // Planned before anything is dropped: what would stop the creation must stop the removal.
  const plan = await planSchema(connection, target, {
    ...state,
    present: [],
    missing: tableNames,
    missingColumns: [],
    hasMigrationsTable: keptJournal,
  });
  const doomed = [
    ...state.present.map(physicalName),
    ...(state.hasMigrationsTable && !keptJournal ? [migrationsTable] : []),
    ...(state.hasRunsTable ? [runsTable] : []),
  ];
  await withSchemaConnection(target, async (schemaConnection) => {
    if (state.hasRunsTable) await invalidateRuns(schemaConnection);
    if (doomed.length > 0) await schemaConnection.query(`DROP TABLE ${doomed.map(quoted).join(", ")}`);
  });
  await applySchema(target, plan);
  return { keptJournal };
}

/** @throws OperatorError (environment) when tables that are not ours refer to ours */
export async function assertNothingRefersToOurs(
  connection: Connection,
  target: DatabaseTarget,
  state: SchemaState,
): Promise<void> {
  const references = await referencesFromOutside(connection, state);
  if (references.length === 0) return;
  throw new OperatorError(
    `Tables of ${describeTarget(target)} that are not TERP's refer to TERP's rows: ${references.join(", ")}.`,
    { kind: "environment", remedy: "Drop those foreign keys or tables, or work on a database without them." },
  );
}
