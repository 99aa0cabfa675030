// What statements are made of: sections of lines that sum to a total. Amounts add up down the page: what lessens a
// total is below zero.

import { type Cents, sumCents } from "../domain/numbers/money.ts";
import type { LedgerAccount } from "./ledger.ts";

export type StatementLine = {
  /** Null for a line that is derived, or of several accounts. */
  readonly accountNumber: string | null;
  readonly title: string;
  readonly amountCents: Cents;
};

export type Section = { readonly lines: readonly StatementLine[]; readonly totalCents: Cents };

export function section(lines: readonly StatementLine[]): Section {
  return { lines, totalCents: sumCents(lines.map(({ amountCents }) => amountCents)) };
}

/** A line an account, in the order of the chart. */
export function accountSection(
  accounts: readonly LedgerAccount[],
  amountOf: (account: LedgerAccount) => Cents,
): Section {
  return section(
    accounts.map((account) => ({
      accountNumber: account.number,
      title: account.name,
      amountCents: amountOf(account),
    })),
  );
}
