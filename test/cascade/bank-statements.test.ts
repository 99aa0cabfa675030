// The bank's own lines: fee and interest of each month, and no line on a day on which banks rest.

import { expect, test } from "vitest";
import { BankBook } from "../../src/cascade/money/bank-book.ts";
import { dollars } from "../../src/domain/numbers/money.ts";
import { day, instant, secondsPerDay } from "../../src/domain/time/calendar.ts";
import { simulate } from "../../src/generators/simulation.ts";
import { ledgerText } from "../support/ledger-text.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles = [...simulate(company)].map(({ bundle }) => bundle);

test("the ledger of a month's statement", () => {
  const statement = bundles.filter((bundle) =>
    bundle.rowsOf("bankTransactions").some(({ type }) => type === "INTEREST"),
  );
  expect(ledgerText(company.foundation.books, statement.slice(0, 2))).toMatchInlineSnapshot(`
    "2024-09-30 5500 Bank Fees                        45.00            BANK
    2024-09-30 1000 Cash                                       45.00  BANK
    2024-09-30 1000 Cash                            407.14            BANK
    2024-09-30 4900 Interest Income                           407.14  BANK
    2024-10-31 5500 Bank Fees                        45.00            BANK
    2024-10-31 1000 Cash                                       45.00  BANK
    2024-10-31 1000 Cash                            498.97            BANK
    2024-10-31 4900 Interest Income                           498.97  BANK"
  `);
});

test("every month has its fee and its interest, on its last business day", () => {
  const ofBank = bundles
    .flatMap((bundle) => bundle.rowsOf("bankTransactions"))
    .filter(({ referenceNumber }) => referenceNumber?.startsWith("STMT-"));
  expect(ofBank.map(({ type, referenceNumber }) => `${type} ${referenceNumber}`)).toEqual(
    ["2024-09", "2024-10", "2024-11", "2024-12"].flatMap((month) => [`FEE STMT-${month}`, `INTEREST STMT-${month}`]),
  );
});

test("no line of the bank is of a day on which banks rest", () => {
  for (const { transactionDate } of bundles.flatMap((bundle) => bundle.rowsOf("bankTransactions"))) {
    expect(company.run.calendar.isBusinessDay(transactionDate)).toBe(true);
  }
});

test("the book counts closing balances day by day, once", () => {
  const book = new BankBook();
  const on = (iso: string) => instant(day(iso) * secondsPerDay);
  book.move(on("2024-09-03"), dollars(100));
  book.move(on("2024-09-05"), dollars(-40));
  expect(book.takeCentDays(day("2024-09-08"))).toBe(2 * 10_000 + 3 * 6_000);
  expect(book.takeCentDays(day("2024-09-09"))).toBe(6_000);
});
