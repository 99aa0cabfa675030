// Journal entries: what is debited is credited, so an entry out of balance cannot be built.

import type { Cents } from "../numbers/money.ts";
import type { Day } from "../time/calendar.ts";
import type { AccountName } from "./accounts.ts";
import { type PostingRuleName, postingRules } from "./posting-rules.ts";

declare const entryBrand: unique symbol;

/** One amount moved from the credited to the debited account on a day. */
export type JournalEntry = {
  readonly [entryBrand]: true;
  readonly on: Day;
  readonly debited: AccountName;
  readonly credited: AccountName;
  /** Always positive. */
  readonly amount: Cents;
  readonly description: string;
};

/** The entry of a posting rule. Throws a RangeError unless the amount is positive. */
export function journalEntry(rule: PostingRuleName, on: Day, amount: Cents, description: string): JournalEntry {
  const { debit, credit } = postingRules[rule];
  return entryBetween(debit, credit, on, amount, description);
}

/** An entry between two accounts that a rule leaves open, such as an expense's. Throws as `journalEntry` does. */
export function entryBetween(
  debited: AccountName,
  credited: AccountName,
  on: Day,
  amount: Cents,
  description: string,
): JournalEntry {
  if (amount <= 0) throw new RangeError(`an entry moves a positive amount, not ${amount} (${description})`);
  if (debited === credited) throw new RangeError(`an entry moves between two accounts, not within ${debited}`);
  return { on, debited, credited, amount, description } as JournalEntry;
}
