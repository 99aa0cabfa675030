// What an anomaly is: a way to break good data at one place, as data. It names the rule that must notice it.
// Statements take a row's id as `:id` and touch nothing that follows from it.

import type { CheckId } from "../check.ts";
import { physicalTables } from "../physical-tables.ts";

export type Anomaly = {
  readonly breaks: CheckId;
  /** What is wrong afterwards, for a manifest. */
  readonly what: string;
  readonly table: string;
  /** A query of ids of `table` that it can be done to, in a fixed order. */
  readonly candidates: string;
  /** Run in order, with foreign key checks off. */
  readonly statements: readonly [string, ...string[]];
  /** The other rules that fire with it, whichever row it is done to. */
  readonly alsoBreaks: readonly CheckId[];
  /** Rules that fire with it at some rows and not at others; not at the first of the hand-made business. */
  readonly mayBreak: readonly CheckId[];
};

/** Ids of all rows of a table that a condition picks. */
export const anyOf = (table: string, where = "TRUE"): string => `SELECT id FROM ${table} WHERE ${where} ORDER BY id`;

/** Columns that follow every UPDATE by themselves, and must not here: that would be a second anomaly. */
const untouched = new Map(
  physicalTables.map(({ name, columnTypes }) => [
    name,
    ["updatedAt", "updated_at", "last_calculated"]
      .filter((column) => columnTypes.has(column))
      .map((column) => `, ${column} = ${column}`)
      .join(""),
  ]),
);

/** An anomaly of one UPDATE of one row. */
export function altered(
  breaks: CheckId,
  what: string,
  table: string,
  change: string,
  where?: string,
  alsoBreaks: readonly CheckId[] = [],
  mayBreak: readonly CheckId[] = [],
): Anomaly {
  const kept = change.startsWith("updated") ? "" : (untouched.get(table) ?? "");
  const statements = [`UPDATE ${table} SET ${change}${kept} WHERE id = :id`] as const;
  return { breaks, what, table, candidates: anyOf(table, where), statements, alsoBreaks, mayBreak };
}

/** An anomaly of one DELETE of one row. */
export function deleted(
  breaks: CheckId,
  what: string,
  table: string,
  where?: string,
  alsoBreaks: readonly CheckId[] = [],
  mayBreak: readonly CheckId[] = [],
): Anomaly {
  return {
    breaks,
    what,
    table,
    candidates: anyOf(table, where),
    statements: [`DELETE FROM ${table} WHERE id = :id`],
    alsoBreaks,
    mayBreak,
  };
}
