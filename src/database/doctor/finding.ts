// What the doctor says about a database: where it is not what seeding needs, what follows from that, and the remedy.

/** What a finding means for seeding, from the worst. */
export const effects = ["stops", "omits", "hampers", "harmless"] as const;

/**
 * - stops: a run would fail, or leave wrong rows behind; it ends before its first write
 * - omits: a run goes on and leaves tables out
 * - hampers: a run goes on; something is slower, unchecked or shown differently
 * - harmless: a difference that no row of ours meets
 */
export type Effect = (typeof effects)[number];

export type FindingKind =
  | "server-setting"
  | "privilege"
  | "production"
  | "other-run"
  | "character-set"
  | "collation"
  | "engine"
  | "view-for-table"
  | "no-schema"
  | "missing-table"
  | "omitted-table"
  | "extra-table"
  | "missing-column"
  | "extra-column"
  | "required-column"
  | "other-type"
  | "narrower-type"
  | "missing-enum-value"
  | "nullability"
  | "generated-column"
  | "column-default"
  | "auto-increment"
  | "primary-key"
  | "missing-unique-key"
  | "extra-unique-key"
  | "missing-index"
  | "missing-foreign-key"
  | "extra-foreign-key"
  | "delete-rule"
  | "trigger"
  | "check-constraint";

export type Finding = {
  readonly kind: FindingKind;
  readonly effect: Effect;
  /** "orders.notes", "orders", "database", "server". */
  readonly place: string;
  /** A sentence. */
  readonly problem: string;
  /** A sentence, or a statement to run. */
  readonly remedy: string;
};

/** Findings with the worst effect first; within one effect as they were found. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect));
}
