// How a row is told in a sentence. Expressions are SQL over the row, alias `r`; names are physical.

export type RowKind = {
  /** "order", "ledger entry". */
  readonly noun: string;
  readonly nouns?: string;
  /** The column that people know the row by: "INV-2024-000123", a client's name. */
  readonly label?: string;
  /** When it happened: a moment in UTC, or a day. */
  readonly at?: string;
  /** An amount of money in dollars. */
  readonly amount?: string;
  /** Rows cancel each other, so that their sum says nothing. */
  readonly sumsToNothing?: true;
  readonly state?: string;
  /** What it is about, in few words. */
  readonly about?: string;
  /** Columns that refer to rows worth naming. */
  readonly names?: readonly string[];
};
