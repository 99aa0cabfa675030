// Four months of books across the end of a year, as an accountant would keep them, with accounts that our chart does
// not have: a van, its loan, delivery fees, a licence and petty cash.

import { type Connection, createConnection } from "mysql2/promise";
import { afterAll, beforeAll } from "vitest";
import { applySchema, planSchema } from "../../src/database/apply-schema.ts";
import { withConnection } from "../../src/database/connect.ts";
import { readSchemaState } from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { accountsInOrder } from "../../src/domain/books/accounts.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { account, journal, period } from "../validators/ledger-rows.ts";

const chart = [
  ...accountsInOrder().map(([, { number, name, type }]) => account(Number(number), name, type)),
  { ...account(1010, "Petty Cash", "ASSET"), parentAccountId: 1000 },
  account(1500, "Delivery Van", "ASSET"),
  account(2500, "Van Loan", "LIABILITY"),
  account(4200, "Delivery Fees", "REVENUE"),
  account(5900, "State Licence", "EXPENSE"),
];

const fiscalPeriods = [
  { ...period(11, "November 2023", "2023-11-01", "2023-11-30", "OPEN", null), fiscalYear: 2023 },
  { ...period(12, "December 2023", "2023-12-01", "2023-12-31", "OPEN", null), fiscalYear: 2023 },
  period(1, "January 2024", "2024-01-01", "2024-01-31", "OPEN", null),
  period(2, "February 2024", "2024-02-01", "2024-02-29", "OPEN", null),
];

const ledgerEntries = journal([
  // day, document, then account and amount: debits above zero, credits below
  ["2023-11-02", "OPENING", null, { 1000: 50000, 3000: -50000 }],
  ["2023-11-06", "BILL", 1, { 1200: 20000, 2000: -20000 }],
  ["2023-11-10", "INVOICE", 1, { 1100: 15000, 4000: -15000 }],
  ["2023-11-10", "INVOICE", 1, { 5000: 10000, 1200: -10000 }],
  ["2023-12-01", "EXPENSE", 1, { 5110: 2000, 1000: -2000 }],
  ["2023-12-05", "PAYMENT", 1, { 1000: 15000, 1100: -15000 }],
  ["2023-12-08", "PAYMENT", 2, { 2000: 20000, 1000: -20000 }],
  ["2024-01-03", "RECEIPT", 1, { 1210: 9000, 2100: -9000 }],
  ["2024-01-08", "INVOICE", 2, { 1100: 8000, 4000: -8000 }],
  ["2024-01-08", "INVOICE", 2, { 5000: 5500, 1210: -3000, 1200: -2500 }],
  ["2024-01-10", "MANUAL", 1, { 1500: 12000, 2500: -10000, 1000: -2000 }],
  ["2024-01-15", "PAYMENT", 3, { 1000: 7974.5, 5500: 25.5, 1100: -8000 }],
  ["2024-01-31", "EXPENSE", 2, { 5110: 2000, 1000: -2000 }],
  ["2024-01-31", "BANK", 1, { 1000: 12.34, 4900: -12.34 }],
  ["2024-02-01", "MANUAL", 2, { 1010: 500, 1000: -500 }],
  ["2024-02-02", "DELIVERY", 3, { 1220: 1000, 1210: -1000 }],
  ["2024-02-05", "BILL", 2, { 2100: 3000, 2000: -3000 }],
  ["2024-02-06", "PAYMENT", 4, { 4100: 400, 1000: -400 }],
  ["2024-02-07", "CREDIT", 1, { 4100: 100, 2200: -100 }],
  ["2024-02-08", "INVOICE", 4, { 1100: 6300, 4000: -6000, 4200: -300 }],
  ["2024-02-08", "INVOICE", 4, { 5000: 4000, 1200: -4000 }],
  ["2024-02-09", "PAYMENT", 5, { 2000: 3000, 1000: -3000 }],
  ["2024-02-12", "EXPENSE", 3, { 5900: 250, 1010: -250 }],
  ["2024-02-13", "ADJUSTMENT", 1, { 5300: 75, 1200: -75 }],
  ["2024-02-14", "ADJUSTMENT", 2, { 5400: 30, 1200: -30 }],
  ["2024-02-20", "PAYMENT", 6, { 5200: 1300, 1100: -1300 }],
  ["2024-02-29", "MANUAL", 3, { 2500: 1000, 1000: -1000 }],
]);

export type BooksDatabase = {
  readonly url: string;
  /** Open from the file's first test to its last. */
  readonly connection: () => Connection;
};

/** A scratch database with these books in it; call it at the top level of a test file. */
export async function handMadeBooks(): Promise<BooksDatabase> {
  const { url } = await scratchDatabase();
  let open: Connection | undefined;
  beforeAll(async () => {
    const target = parseDatabaseUrl(url, "the test");
    await withConnection(target, async (connection) =>
      applySchema(target, await planSchema(connection, target, await readSchemaState(connection))),
    );
    open = await createConnection({ uri: url });
    await open.query("SET SESSION foreign_key_checks = 0");
    for (const [table, rows] of Object.entries({ accounts: chart, fiscalPeriods, ledgerEntries })) {
      for (const row of rows) await open.query("INSERT INTO ?? SET ?", [table, row]);
    }
  });
  afterAll(() => open?.end());
  return {
    url,
    connection: () => {
      if (open === undefined) throw new Error("the connection opens before the first test");
      return open;
    },
  };
}
