// Creates what a database lacks of the 117 tables, from the committed migrations. Tables that exist are never altered.
//
// The journal of drizzle's migrator (__drizzle_migrations) is written as the migrator itself would, but only for a schema
// that was ours from its first table: an existing TERP database may keep that journal for its own migrations, and an
// entry of ours would make TERP's migrator skip some of them.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { OperatorError } from "../domain/operator-error.ts";
import type { TableName } from "../schema/tables.ts";
import { openConnection } from "./connect.ts";
import { withDatabaseRemedies } from "./database-errors.ts";
import { physicalName, quoted } from "./identifiers.ts";
import { createTables, type Migration, readMigrations } from "./migrations.ts";
import { type MissingColumns, migrationsTable, readSchemaState, type SchemaState } from "./schema-state.ts";
import { type DatabaseTarget, describeTarget } from "./target.ts";

export type SchemaPlan = {
  readonly tablesToCreate: readonly TableName[];
  readonly statements: readonly string[];
  /** Migrations to enter into the journal once the statements have run; undefined where the journal is not ours. */
  readonly journalEntries: readonly Migration[] | undefined;
};

const createJournalSql = `CREATE TABLE IF NOT EXISTS ${quoted(migrationsTable)} (
  id serial primary key,
  hash text not null,
  created_at bigint
)`;

/**
 * Plans what `applySchema` does; reads only.
 * @throws OperatorError (environment) when existing tables lack columns, or the database is not in utf8mb4
 */
export async function planSchema(
  connection: Connection,
  target: DatabaseTarget,
  state: SchemaState,
): Promise<SchemaPlan> {
  assertColumns(target, state.missingColumns);
  if (state.missing.length > 0) await assertCharacterSet(connection, target);
  const migrations = await readMigrations();
  const journal = state.hasMigrationsTable ? await readJournal(connection) : [];
  // A journal without entries beside tables is a creation of ours that was cut short: the journal comes first.
  const isOurs = isOwnJournal(journal, migrations) && (state.hasMigrationsTable || state.present.length === 0);
  const missing = new Set(state.missing.map(physicalName));
  const creations = createTables(migrations, (table) => missing.has(table));
  if (!isOurs) return { tablesToCreate: state.missing, statements: creations, journalEntries: undefined };
  const entered = new Set(journal);
  const pending = migrations.filter(({ hash }) => !entered.has(hash));
  const changes =
    journal.length === 0
      ? []
      : pending.flatMap(({ statements }) => statements.filter(({ table }) => !missing.has(table)));
  return {
    tablesToCreate: state.missing,
    statements: [...changes.map(({ sql }) => sql), ...creations],
    journalEntries: pending,
  };
}

/**
 * Whether a run creates what is missing: where there is none of TERP's tables, and where a creation of ours was cut
 * short or has newer migrations. To any other schema nothing is added but by `push`.
 */
export async function isCreatedByRuns(connection: Connection, state: SchemaState): Promise<boolean> {
  if (state.present.length === 0) return true;
  if (!state.hasMigrationsTable) return false;
  const migrations = await readMigrations();
  const journal = await readJournal(connection);
  return isOwnJournal(journal, migrations) && journal.length < migrations.length;
}

/** Carries out a plan, in one packet. Uses a connection of its own, with foreign key checks off. */
export async function applySchema(target: DatabaseTarget, plan: SchemaPlan): Promise<void> {
  if (plan.statements.length === 0 && (plan.journalEntries ?? []).length === 0) return;
  const entries = (plan.journalEntries ?? []).map(
    ({ hash, createdAt }) =>
      `INSERT INTO ${quoted(migrationsTable)} (\`hash\`, \`created_at\`) VALUES ('${hash}', ${createdAt})`,
  );
  const journal = plan.journalEntries === undefined ? [] : [createJournalSql];
  const statements = [...journal, ...plan.statements, ...entries];
  await withSchemaConnection(target, async (connection) => {
    await connection.query(statements.join(";\n"));
  });
}

/** Creates all that is missing and says which tables were; for callers that have nothing to say before it. */
export async function ensureSchema(connection: Connection, target: DatabaseTarget): Promise<readonly TableName[]> {
  const plan = await planSchema(connection, target, await readSchemaState(connection));
  await applySchema(target, plan);
  return plan.tablesToCreate;
}

/** A connection for definitions: several statements at once, references not checked. */
export async function withSchemaConnection<T>(
  target: DatabaseTarget,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await openConnection(target, { multipleStatements: true });
  try {
    return await withDatabaseRemedies({ target }, async () => {
      await connection.query("SET foreign_key_checks = 0");
      return await work(connection);
    });
  } finally {
    connection.destroy();
  }
}

/** The hashes in the journal, oldest first. */
export async function readJournal(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT hash AS hash FROM ${quoted(migrationsTable)} ORDER BY created_at`,
  );
  return rows.map((row) => String(row.hash));
}

/** Whether every entry of a journal is one of our migrations; an empty journal is anybody's. */
export function isOwnJournal(journal: readonly string[], migrations: readonly Migration[]): boolean {
  const ours = new Set(migrations.map(({ hash }) => hash));
  return journal.every((hash) => ours.has(hash));
}

function assertColumns(target: DatabaseTarget, missingColumns: readonly MissingColumns[]): void {
  if (missingColumns.length === 0) return;
  const places = missingColumns.map(({ table, columns }) => `${physicalName(table)} (${columns.join(", ")})`);
  throw new OperatorError(`Tables of ${describeTarget(target)} lack columns that TERP has: ${places.join("; ")}.`, {
    kind: "environment",
    remedy: "Bring the database up to date with TERP's own migrations; existing tables are not altered here.",
  });
}

/** Tables take their character set from the database, and only utf8mb4 holds every text that is seeded. */
async function assertCharacterSet(connection: Connection, target: DatabaseTarget): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>("SELECT @@character_set_database AS name");
  const name = String(rows[0]?.name);
  if (name === "utf8mb4") return;
  throw new OperatorError(`New tables in ${describeTarget(target)} would have the character set ${name}.`, {
    kind: "environment",
    remedy: `ALTER DATABASE ${quoted(target.database)} CHARACTER SET utf8mb4, then run the command again.`,
  });
}
