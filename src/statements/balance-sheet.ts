// Balance sheet at the end of a day. Nothing is ever closed to equity: the profit of earlier fiscal years joins retained
// earnings here, and the current year's is a line of its own. Whether it balances is computed from both sides.

import { addCents, type Cents, negateCents, subtractCents, sumCents } from "../domain/numbers/money.ts";
import { addDays, type Day, isoDay } from "../domain/time/calendar.ts";
import { profitWithin } from "./income-statement.ts";
import { fiscalYearOf, type Ledger, type LedgerAccount, sumWithin } from "./ledger.ts";
import { accountSection, type Section, type StatementLine, section } from "./section.ts";

export type BalanceSheet = {
  /** "2024-06-30" */
  readonly on: string;
  readonly assets: Section;
  readonly liabilities: Section;
  readonly equity: Section;
  /** Assets less liabilities less equity: 0, unless the books are broken. */
  readonly differenceCents: Cents;
};

export function balanceSheet(ledger: Ledger, on: Day): BalanceSheet {
  const ofType = (type: LedgerAccount["type"]) => ledger.accounts.filter((account) => account.type === type);
  const debitBalance = (account: LedgerAccount) => sumWithin(ledger.nets, account, { to: on });
  const creditBalance = (account: LedgerAccount) => negateCents(debitBalance(account));
  const retained = ofType("EQUITY").filter(({ family }) => family === "retainedEarnings");
  const otherEquity = ofType("EQUITY").filter(({ family }) => family !== "retainedEarnings");

  const assets = accountSection(ofType("ASSET"), debitBalance);
  const liabilities = accountSection(ofType("LIABILITY"), creditBalance);
  const equity = section([
    ...accountSection(otherEquity, creditBalance).lines,
    ...profitLines(ledger, on, retained, sumCents(retained.map(creditBalance))),
  ]);
  const claims = addCents(liabilities.totalCents, equity.totalCents);
  return { on: isoDay(on), assets, liabilities, equity, differenceCents: subtractCents(assets.totalCents, claims) };
}

/** @param booked what is booked as retained earnings, which without closing entries is nothing */
function profitLines(ledger: Ledger, on: Day, [account]: readonly LedgerAccount[], booked: Cents): StatementLine[] {
  const { year, from } = fiscalYearOf(ledger, on);
  const earlier = profitWithin(ledger, { to: addDays(from, -1) });
  return [
    {
      accountNumber: account?.number ?? null,
      title: account?.name ?? "Retained earnings",
      amountCents: addCents(booked, earlier),
    },
    {
      accountNumber: null,
      title: `Profit of fiscal year ${year}`,
      amountCents: profitWithin(ledger, { from, to: on }),
    },
  ];
}
