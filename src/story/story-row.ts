// The parts of a story: rows, and the rows that came of them.

import type { Cents } from "../domain/numbers/money.ts";

export type StoryRow = {
  /** Physical name, and the value of the primary key: `orders` and 12. */
  readonly table: string;
  readonly key: number | string;
  readonly noun: string;
  readonly label?: string;
  /** "2024-03-01", or "2024-03-01 18:30" in UTC. */
  readonly at?: string;
  readonly amountCents?: Cents;
  readonly state?: string;
  readonly about?: string;
  /** Other rows that belong to it, each by what it is and its name: "client", "Blue Dog Wellness". */
  readonly names: readonly { readonly noun: string; readonly label: string; readonly row: string }[];
};

/** Rows of one table that came of one row, or led to it; the first of them, and what all of them are together. */
export type StoryGroup = {
  readonly table: string;
  readonly rows: readonly StoryNode[];
  readonly count: number;
  /** The sum of all their amounts, where they have any and it means something. */
  readonly totalCents?: Cents;
  /** The first and last day among all of them. */
  readonly from?: string;
  readonly to?: string;
};

export type StoryNode = { readonly row: StoryRow; readonly groups: readonly StoryGroup[] };

export type Story = {
  readonly start: StoryRow;
  /** The oldest first. */
  readonly causes: readonly StoryRow[];
  readonly effects: readonly StoryGroup[];
  /** Whether everything refers to the start, so that only what refers to it directly is told. */
  readonly isHub: boolean;
};

/** "orders:12", as `why` takes it. */
export function rowName({ table, key }: Pick<StoryRow, "table" | "key">): string {
  return `${table}:${key}`;
}
