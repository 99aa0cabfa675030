// Entries that do not balance, and accounts that the business does not explain (L).

import type { CheckId } from "../check.ts";
import { type Anomaly, altered, anyOf } from "./anomaly.ts";

const account = (number: string): string => `(SELECT id FROM accounts WHERE accountNumber = '${number}')`;

/** Whatever its status: another anomaly may have locked it. */
const lastPeriod = "SELECT f.id FROM fiscalPeriods f ORDER BY f.startDate DESC LIMIT 1";

/** Moves the balance of an account without any business behind it: both sides in one new entry, against equity. */
function bookedOnto(breaks: CheckId, accountNumber: string, what: string): Anomaly {
  const side = (suffix: string, accountId: string, debit: number, credit: number): string => `
    INSERT INTO ledgerEntries (entryNumber, entryDate, accountId, debit, credit, referenceType, referenceId, fiscalPeriodId, isPosted, postedAt, postedBy, createdBy, createdAt)
    SELECT CONCAT('JE-', YEAR(e.entryDate), '-000000-${suffix}${accountNumber}', e.id), e.entryDate, ${accountId}, ${debit}, ${credit}, 'OPENING', NULL, e.fiscalPeriodId, 1, e.postedAt, e.postedBy, e.createdBy, e.createdAt
    FROM ledgerEntries e WHERE e.id = :id`;
  return {
    breaks,
    what,
    table: "ledgerEntries",
    candidates: anyOf("ledgerEntries", "referenceType = 'EXPENSE'"),
    statements: [side("DR", account(accountNumber), 1, 0), side("CR", account("3000"), 0, 1)],
    alsoBreaks: [],
    mayBreak: [],
  };
}

/** Both sides of an entry once more, under a number of its own. */
const postedAgain = (account: string): string => `
  INSERT INTO ledgerEntries (entryNumber, entryDate, accountId, debit, credit, referenceType, referenceId, fiscalPeriodId, isPosted, postedAt, postedBy, createdBy, createdAt)
  SELECT CONCAT('JE-', YEAR(e.entryDate), '-000000-', IF(e.debit > 0, 'DR', 'CR'), e.id), e.entryDate, e.accountId, e.debit, e.credit, e.referenceType, e.referenceId, e.fiscalPeriodId, 1, e.postedAt, e.postedBy, e.createdBy, e.createdAt
  FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId JOIN bills b ON b.id = e.referenceId
  WHERE e.referenceType = 'BILL' AND b.id = :id AND a.accountNumber ${account}`;

export const ledgerAnomalies: readonly Anomaly[] = [
  {
    breaks: "L14",
    what: "a bill for services posted twice",
    table: "bills",
    candidates: anyOf("bills", "referenceType = 'SERVICE'"),
    statements: [postedAgain("= '2000'"), postedAgain("<> '2000'")],
    alsoBreaks: ["L05"],
    mayBreak: [],
  },
  altered(
    "L14",
    "a bill that is called a draft and was posted",
    "bills",
    "status = 'DRAFT'",
    "referenceType = 'SERVICE'",
    ["L05"],
  ),
  altered(
    "L01",
    "a side a cent too high",
    "ledgerEntries",
    "debit = debit + 0.01",
    "referenceType = 'OPENING' AND debit > 0",
    ["L10", "L13"],
  ),
  altered(
    "L01",
    "a side in another entry",
    "ledgerEntries",
    "entryNumber = CONCAT(LEFT(entryNumber, 8), '000000-DR')",
    // Not a row of another anomaly, which may be in that entry already.
    "referenceType = 'OPENING' AND debit > 0 AND entryNumber NOT LIKE '%-000000-%'",
  ),
  altered(
    "L02",
    "a row with both sides",
    "ledgerEntries",
    "debit = debit + 5, credit = credit + 5",
    "referenceType = 'OPENING'",
  ),
  altered(
    "L03",
    "a row that was never posted",
    "ledgerEntries",
    "isPosted = 0, postedAt = NULL, postedBy = NULL",
    "referenceType = 'EXPENSE' AND debit > 0",
    ["L13"],
  ),
  altered(
    "L03",
    "a row in the period of another month",
    "ledgerEntries",
    `fiscalPeriodId = (${lastPeriod})`,
    `referenceType = 'OPENING' AND fiscalPeriodId <> (${lastPeriod})`,
    ["L13"],
  ),
  altered(
    "L03",
    "a row posted after its period was closed",
    "ledgerEntries",
    "postedAt = (SELECT MAX(f.closedAt) FROM fiscalPeriods f)",
    "referenceType = 'OPENING'",
  ),
  altered("L03", "a period that nobody closed", "fiscalPeriods", "closedBy = NULL", "status = 'CLOSED'"),
  bookedOnto("L04", "1100", "a receivable without an invoice"),
  bookedOnto("L05", "2000", "a payable without a bill"),
  bookedOnto("L06", "1200", "inventory that is not there"),
  bookedOnto("L07", "1210", "consigned inventory that is not there"),
  bookedOnto("L08", "1220", "goods out on consignment that nobody has"),
  bookedOnto("L09", "2100", "an obligation for no goods"),
  bookedOnto("L10", "1000", "cash that is not in the bank"),
  bookedOnto("L11", "4000", "revenue without an invoice"),
  bookedOnto("L12", "5000", "cost of goods that were not sold"),
  altered(
    "L13",
    "an entry whose sides lie in two months",
    "ledgerEntries",
    "fiscalPeriodId = (SELECT MIN(id) FROM fiscalPeriods f WHERE f.endDate < entryDate)",
    "referenceType = 'EXPENSE' AND debit > 0 AND entryDate > (SELECT MIN(f.endDate) FROM fiscalPeriods f)",
    ["L03"],
  ),
];
