// What a check is: a rule of the business as data, with the SQL that counts the rows it looks at and the SQL that finds
// the rows that break it. Checks know the physical tables only. They share no code with what writes the data, so that an
// error in the simulation cannot hide behind the same error here.
//
// SQL in checks is portable between MariaDB 10.11 and MySQL 8, only reads, and knows one parameter: `:asOf`, the as-of day.

import type { Subject } from "./subjects.ts";

/** The families of rules, by the letter their ids begin with. */
export const families = {
  R: "references",
  M: "documents and money",
  L: "ledger",
  I: "stock",
  T: "time",
  C: "coverage",
  K: "calibration",
  Z: "realism",
} as const;

export type FamilyLetter = keyof typeof families;

/** "M03": the family's letter and a number. */
export type CheckId = `${FamilyLetter}${number}`;

/** An error is a contradiction in the data; a warning is data that does not look like the business it stands for. */
export type Severity = "error" | "warning";

/** One question of a check. Most checks have one; each says what it looks at. */
export type Probe = {
  /** What is looked at, for the report: "invoices", "amount due of bills". */
  readonly about: string;
  /** Absent from the data with this subject, and not a failure then. */
  readonly subject?: Subject;
  /** The rule of this subject: where the profile rules it out, it does not apply to whatever there is. */
  readonly ruleOf?: Subject;
  /** Nothing to look at is fine here: presence is another check's business. */
  readonly mayBeEmpty?: true;
  /** Gives one row whose first column is the number of rows looked at. */
  readonly examined: string;
  /** Gives the rows that break the rule, in the four columns of `finding`. */
  readonly offending: string;
};

export type Check = {
  readonly id: CheckId;
  /** A word or two. */
  readonly title: string;
  /** The rule, and why it matters, in one sentence. */
  readonly sentence: string;
  readonly severity: Severity;
  /** What to look for when it fails. */
  readonly hint: string;
  readonly probes: readonly [Probe, ...Probe[]];
};

export function familyOf(id: CheckId): FamilyLetter {
  return id.charAt(0) as FamilyLetter;
}

/**
 * The select list of an offending row: its table, a condition that finds it again, what was found and what was expected.
 * `id`, `found` and `expected` are SQL expressions.
 */
export function finding(table: string, id: string, found: string, expected: string): string {
  return findingAt(table, `CONCAT('id = ', ${id})`, found, expected);
}

/** Like `finding`, for rows that are found by something else than their id; `key` gives the condition. */
export function findingAt(table: string, key: string, found: string, expected: string): string {
  return `'${table}' AS tableName, ${key} AS rowKey, CAST(${found} AS CHAR) AS found, CAST(${expected} AS CHAR) AS expected`;
}

/** The number of rows of a table, or of those that a condition picks. */
export function countOf(from: string, where?: string): string {
  return `SELECT COUNT(*) FROM ${from}${where === undefined ? "" : ` WHERE ${where}`}`;
}

/** A text as an SQL literal. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Lists what is wrong with a row: the words whose condition holds, separated by commas. */
export function faults(conditionByWords: Readonly<Record<string, string>>): string {
  const parts = Object.entries(conditionByWords).map(([words, condition]) => `IF(${condition}, ${text(words)}, NULL)`);
  return `CONCAT_WS(', ', ${parts.join(", ")})`;
}

/** Whether any of the conditions of `faults` holds. */
export function anyFault(conditionByWords: Readonly<Record<string, string>>): string {
  return Object.values(conditionByWords)
    .map((condition) => `COALESCE(${condition}, FALSE)`)
    .join(" OR ");
}
