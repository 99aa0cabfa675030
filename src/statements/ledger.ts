// The ledger as statements see it: posted rows, netted by account and day. A net amount is debits less credits.
// There are no closing entries: balances are cumulative, so a balance is the sum of everything since the first day.

import type { AccountName, AccountType } from "../domain/books/accounts.ts";
import { type Cents, cents } from "../domain/numbers/money.ts";
import { civilDate, civilDay, type Day } from "../domain/time/calendar.ts";

/** From the first to the last day, both included. */
export type DateRange = { readonly from: Day; readonly to: Day };

export type LedgerAccount = {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly type: AccountType;
  /** The root account of our chart that it is or belongs to; undefined for one that only its type tells. */
  readonly family: AccountName | undefined;
};

export type DayAmount = { readonly on: Day; readonly amount: Cents };

/** Amounts of each account by its id, in order of days. */
export type AmountsByAccount = ReadonlyMap<number, readonly DayAmount[]>;

export type FiscalYear = DateRange & { readonly year: number };

export type Ledger = {
  /** By number. */
  readonly accounts: readonly LedgerAccount[];
  /** Debits less credits. May hold ids that are no account's. */
  readonly nets: AmountsByAccount;
  /** Cash brought (above zero) or taken by the other sides of entries that touch cash, on the day of their cash. */
  readonly cashFlows: AmountsByAccount;
  readonly fiscalYears: readonly FiscalYear[];
  /** Rows that are not posted and count nowhere. */
  readonly unpostedRows: number;
};

/** The part of an account's amounts that falls in a range; without a beginning, everything up to its end. */
export function sumWithin(amounts: AmountsByAccount, account: LedgerAccount, range: Partial<DateRange>): Cents {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = range;
  let total = 0;
  for (const { on, amount } of amounts.get(account.id) ?? []) if (from <= on && on <= to) total += amount;
  return cents(total);
}

/** First and last day with a posted row; undefined for an empty ledger. */
export function postedRange({ nets }: Ledger): DateRange | undefined {
  let range: DateRange | undefined;
  for (const { on } of [...nets.values()].flat()) {
    if (range === undefined || on < range.from) range = { from: on, to: range?.to ?? on };
    if (on > range.to) range = { from: range.from, to: on };
  }
  return range;
}

/** The fiscal year that a day belongs to; the calendar year where no fiscal period contains the day. */
export function fiscalYearOf({ fiscalYears }: Ledger, on: Day): FiscalYear {
  const { year } = civilDate(on);
  const calendarYear = { year, from: civilDay(year, 1, 1), to: civilDay(year, 12, 31) };
  return fiscalYears.find(({ from, to }) => from <= on && on <= to) ?? calendarYear;
}
