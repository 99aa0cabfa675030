// The ledger rows of bundles as an accountant writes them, for tests that show a ledger inline.

import { chartOfAccounts } from "../../src/domain/books/accounts.ts";
import type { Books } from "../../src/domain/company.ts";
import { formatCents } from "../../src/domain/numbers/money.ts";
import { isoDay } from "../../src/domain/time/calendar.ts";
import type { Bundle } from "../../src/schema/bundle.ts";

/** One line a posting: day, account number and name, debit, credit, reference. */
export function ledgerText(books: Books, bundles: readonly Bundle[]): string {
  const accounts = Object.entries(chartOfAccounts).map(([name, account]) => ({
    id: Object.entries(books.accountIds).find(([other]) => other === name)?.[1],
    title: `${account.number} ${account.name}`,
  }));
  return bundles
    .flatMap((bundle) => bundle.rowsOf("postings"))
    .map((row) => {
      const title = accounts.find(({ id }) => id === row.accountId)?.title ?? "unknown account";
      const [debit, credit] = [row.debit, row.credit].map((amount) => (amount ? formatCents(amount) : ""));
      return [
        isoDay(row.entryDate),
        title.padEnd(33),
        (debit ?? "").padStart(9),
        (credit ?? "").padStart(9),
        ` ${row.referenceType}`,
      ]
        .join(" ")
        .trimEnd();
    })
    .join("\n");
}
