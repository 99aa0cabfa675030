// Reads the ledger of any TERP database for its statements: in one read-only transaction, so that the three statements
// are of one moment. Amounts come as text, DECIMAL to whole cents. The SQL runs on MariaDB 10.11 and MySQL 8.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { z } from "zod";
import { parseCents } from "../domain/numbers/money.ts";
import { day } from "../domain/time/calendar.ts";
import { accountFamilies, type ChartRow } from "./account-family.ts";
import type { AmountsByAccount, DayAmount, FiscalYear, Ledger, LedgerAccount } from "./ledger.ts";

const chartQuery = `
  SELECT id, accountNumber AS number, accountName AS name, accountType AS type, parentAccountId AS parentId
  FROM accounts ORDER BY accountNumber, id`;

const netsQuery = `
  SELECT accountId, entryDate AS day, SUM(debit - credit) AS amount
  FROM ledgerEntries WHERE isPosted = 1
  GROUP BY accountId, entryDate ORDER BY entryDate`;

/** The sides of an entry share its number but for the ending -DR or -CR, with a digit where a side has several rows. */
const cashFlowsQuery = `
  SELECT s.accountId, s.cashDay AS day, SUM(s.credit - s.debit) AS amount
  FROM (
    SELECT e.accountId, e.debit, e.credit,
      MAX(CASE WHEN e.accountId IN (:cash) THEN e.entryDate END)
        OVER (PARTITION BY REGEXP_REPLACE(e.entryNumber, '-(DR|CR)-?[0-9]*$', '')) AS cashDay
    FROM ledgerEntries e WHERE e.isPosted = 1
  ) s
  WHERE s.cashDay IS NOT NULL AND s.accountId NOT IN (:cash)
  GROUP BY s.accountId, s.cashDay ORDER BY s.cashDay`;

const fiscalYearsQuery = `
  SELECT fiscalYear AS year, MIN(startDate) AS first, MAX(endDate) AS last
  FROM fiscalPeriods GROUP BY fiscalYear ORDER BY fiscalYear`;

const unpostedQuery = "SELECT COUNT(*) AS count FROM ledgerEntries WHERE isPosted <> 1";

/** The posted rows of the ledger, as statements need them. Leaves no transaction open. */
export async function readLedger(connection: Connection): Promise<Ledger> {
  await connection.query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
  try {
    const accounts = await readAccounts(connection);
    const cash = accounts.filter(({ family }) => family === "cash").map(({ id }) => id);
    const [[unposted]] = await connection.query<RowDataPacket[]>(unpostedQuery);
    return {
      accounts,
      nets: await readAmounts(connection, netsQuery),
      cashFlows: cash.length === 0 ? new Map() : await readAmounts(connection, cashFlowsQuery, { cash }),
      fiscalYears: await readFiscalYears(connection),
      unpostedRows: Number(unposted?.count),
    };
  } finally {
    await connection.query("ROLLBACK");
  }
}

const chartRow: z.ZodType<ChartRow> = z.object({
  id: z.number(),
  number: z.string(),
  name: z.string(),
  type: z.enum(["ASSET", "LIABILITY", "EQUITY", "REVENUE", "EXPENSE"]),
  parentId: z.number().nullable(),
});

async function readAccounts(connection: Connection): Promise<LedgerAccount[]> {
  const [rows] = await connection.query<RowDataPacket[]>(chartQuery);
  const chart = rows.map((row) => chartRow.parse(row));
  const families = accountFamilies(chart);
  return chart.map(({ id, number, name, type }) => ({ id, number, name, type, family: families.get(id) }));
}

async function readAmounts(
  connection: Connection,
  sql: string,
  parameters: Record<string, number[]> = {},
): Promise<AmountsByAccount> {
  const [rows] = await connection.query<RowDataPacket[]>({ sql, namedPlaceholders: true }, parameters);
  const amounts = new Map<number, DayAmount[]>();
  for (const row of rows) {
    const ofAccount = amounts.get(Number(row.accountId)) ?? [];
    ofAccount.push({ on: day(String(row.day)), amount: parseCents(String(row.amount)) });
    amounts.set(Number(row.accountId), ofAccount);
  }
  return amounts;
}

async function readFiscalYears(connection: Connection): Promise<FiscalYear[]> {
  const [rows] = await connection.query<RowDataPacket[]>(fiscalYearsQuery);
  return rows.map(({ year, first, last }) => ({
    year: Number(year),
    from: day(String(first)),
    to: day(String(last)),
  }));
}
