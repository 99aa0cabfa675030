// The committed migrations of drizzle/, and what each of their statements is about. drizzle-kit writes one statement for
// every table, index and foreign key; `createTables` folds those of one table into its CREATE TABLE, which the servers
// do three times as fast and which leaves no table without its keys when it is cut short.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";

export type Statement = {
  /** Physical name of the table it is about. */
  readonly table: string;
  /** Without the final semicolon. */
  readonly sql: string;
  /** What it says inside a CREATE TABLE, where it can be said there. */
  readonly clause?: string;
  readonly createsTable: boolean;
};

export type Migration = {
  readonly tag: string;
  /** As drizzle's migrator computes it: SHA-256 of the file, in hex. */
  readonly hash: string;
  /** The journal's `when`, in epoch milliseconds; drizzle's migrator orders by it. */
  readonly createdAt: number;
  readonly statements: readonly Statement[];
};

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number().int() })) });

const migrationsFolder = new URL("../../drizzle/", import.meta.url);

/** Reads the migrations in their order. */
export async function readMigrations(folder: URL = migrationsFolder): Promise<Migration[]> {
  const journal = journalSchema.parse(JSON.parse(await readFile(new URL("meta/_journal.json", folder), "utf8")));
  return Promise.all(
    journal.entries.map(async ({ tag, when }) => {
      const text = await readFile(new URL(`${tag}.sql`, folder), "utf8");
      const hash = createHash("sha256").update(text).digest("hex");
      return { tag, hash, createdAt: when, statements: parseStatements(text) };
    }),
  );
}

/** The statements of a migration file. Throws for one whose table cannot be told. */
export function parseStatements(text: string): Statement[] {
  const texts = text.split("--> statement-breakpoint").map((part) => part.trim().replace(/;$/, ""));
  return texts.filter((sql) => sql !== "").map(parseStatement);
}

/**
 * The statements that create the given tables as all migrations together leave them.
 * They need foreign_key_checks=0, because tables are created in any order.
 */
export function createTables(migrations: readonly Migration[], isWanted: (table: string) => boolean): string[] {
  const creations = new Map<string, { head: string; clauses: string[] }>();
  const others: string[] = [];
  const changedLater = new Set<string>();
  for (const statement of migrations.flatMap((migration) => migration.statements)) {
    if (!isWanted(statement.table)) continue;
    const creation = creations.get(statement.table);
    if (statement.createsTable) {
      creations.set(statement.table, { head: statement.sql.replace(/\n?\)$/, ""), clauses: [] });
    } else if (creation && statement.clause !== undefined && !changedLater.has(statement.table)) {
      creation.clauses.push(statement.clause);
    } else {
      // A later migration's change comes after the creation, and so does whatever may build on it.
      changedLater.add(statement.table);
      others.push(statement.sql);
    }
  }
  const created = [...creations.values()].map(({ head, clauses }) => `${[head, ...clauses].join(",\n\t")}\n)`);
  return [...created, ...others];
}

function parseStatement(sql: string): Statement {
  const created = /^CREATE TABLE `([^`]+)`/.exec(sql)?.[1];
  if (created !== undefined) return { table: created, sql, createsTable: true };
  const [, index, indexed, columns] = /^CREATE ((?:UNIQUE )?INDEX `[^`]+`) ON `([^`]+)` (\([\s\S]*\))$/.exec(sql) ?? [];
  if (indexed !== undefined) return { table: indexed, sql, clause: `${index} ${columns}`, createsTable: false };
  const [, altered, change] = /^ALTER TABLE `([^`]+)` ([\s\S]*)$/.exec(sql) ?? [];
  if (altered !== undefined && change !== undefined) {
    const constraint = /^ADD (CONSTRAINT [\s\S]*)$/.exec(change)?.[1];
    return { table: altered, sql, createsTable: false, ...(constraint === undefined ? {} : { clause: constraint }) };
  }
  const other = /^(?:DROP TABLE|DROP INDEX `[^`]+` ON|RENAME TABLE) `([^`]+)`/.exec(sql)?.[1];
  if (other !== undefined) return { table: other, sql, createsTable: false };
  throw new Error(`a migration has a statement of unknown form: ${sql.slice(0, 80)}`);
}
