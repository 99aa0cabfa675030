// L01 to L03 and L13: the form of the books. Whether they agree with the business is in ledger-balances.ts.

import { anyFault, type Check, countOf, faults, finding, findingAt } from "../check.ts";

/** An entry's number without the side: the sides of one entry share it. */
const entryOf = (row: string): string => `REGEXP_REPLACE(${row}.entryNumber, '-(DR|CR)-?[0-9]*$', '')`;

const rowFaults = {
  "a debit and a credit": "e.debit <> 0 AND e.credit <> 0",
  "neither debit nor credit": "e.debit = 0 AND e.credit = 0",
  "a negative amount": "e.debit < 0 OR e.credit < 0",
};

const postingFaults = {
  "not posted": "e.isPosted = 0 OR e.postedAt IS NULL OR e.postedBy IS NULL",
  "outside its period": "e.entryDate NOT BETWEEN f.startDate AND f.endDate",
  "posted after its period was closed": "f.status <> 'OPEN' AND f.closedAt IS NOT NULL AND e.postedAt > f.closedAt",
};

const periodFaults = {
  "closed before it was over": "DATE(f.closedAt) <= f.endDate",
  "closed, and nobody says when and by whom": "f.status <> 'OPEN' AND (f.closedAt IS NULL OR f.closedBy IS NULL)",
  "open and closed": "f.status = 'OPEN' AND f.closedAt IS NOT NULL",
};

export const ledgerChecks: readonly Check[] = [
  {
    id: "L01",
    title: "balanced entries",
    sentence: "Every journal entry balances, every document's entries balance, and so does the whole.",
    severity: "error",
    hint: "A side is missing or has another amount; the statements are wrong by the difference.",
    probes: [
      {
        about: "journal entries",
        examined: countOf("ledgerEntries"),
        offending: `
          SELECT ${findingAt("ledgerEntries", "CONCAT('entryNumber LIKE ''', n.entry, '-%''')", "CONCAT('debit ', n.debit, ', credit ', n.credit)", "'debit = credit'")}
          FROM (
            SELECT ${entryOf("e")} AS entry, SUM(e.debit) AS debit, SUM(e.credit) AS credit
            FROM ledgerEntries e GROUP BY ${entryOf("e")}
          ) n
          WHERE n.debit <> n.credit`,
      },
      {
        about: "documents",
        examined: countOf("ledgerEntries", "referenceType IS NOT NULL"),
        offending: `
          SELECT ${findingAt("ledgerEntries", "CONCAT('referenceType = ', QUOTE(e.referenceType), ' AND referenceId ', COALESCE(CONCAT('= ', e.referenceId), 'IS NULL'))", "CONCAT('debit ', SUM(e.debit), ', credit ', SUM(e.credit))", "'debit = credit'")}
          FROM ledgerEntries e
          GROUP BY e.referenceType, e.referenceId
          HAVING SUM(e.debit) <> SUM(e.credit)`,
      },
      {
        about: "the whole",
        examined: countOf("ledgerEntries"),
        offending: `
          SELECT ${findingAt("ledgerEntries", "'TRUE'", "CONCAT('debit ', SUM(e.debit), ', credit ', SUM(e.credit))", "'debit = credit'")}
          FROM ledgerEntries e
          HAVING SUM(e.debit) <> SUM(e.credit)`,
      },
    ],
  },
  {
    id: "L02",
    title: "one side a row",
    sentence: "A ledger row is a debit or a credit: not both, not nothing, never negative.",
    severity: "error",
    hint: "Split the row in two, or turn a negative debit into a credit.",
    probes: [
      {
        about: "ledger rows",
        examined: countOf("ledgerEntries"),
        offending: `
          SELECT ${finding("ledgerEntries", "e.id", `CONCAT(${faults(rowFaults)}, ': debit ', e.debit, ', credit ', e.credit)`, "'one amount above zero'")}
          FROM ledgerEntries e WHERE ${anyFault(rowFaults)}`,
      },
    ],
  },
  {
    id: "L03",
    title: "posted in its period",
    sentence:
      "Reports count posted rows only, period by period: each row is posted, in the period of its date, before that period closed.",
    severity: "error",
    hint: "Set isPosted, postedAt and postedBy, and the fiscal period that contains entryDate.",
    probes: [
      {
        about: "ledger rows",
        examined: countOf("ledgerEntries"),
        offending: `
          SELECT ${finding("ledgerEntries", "e.id", `CONCAT(${faults(postingFaults)}, ': ', e.entryDate)`, "CONCAT('posted within ', f.startDate, ' to ', f.endDate)")}
          FROM ledgerEntries e JOIN fiscalPeriods f ON f.id = e.fiscalPeriodId
          WHERE ${anyFault(postingFaults)}`,
      },
      {
        about: "fiscal periods",
        examined: countOf("fiscalPeriods"),
        offending: `
          SELECT ${finding("fiscalPeriods", "f.id", faults(periodFaults), "CONCAT('closed by somebody after ', f.endDate, ', or open')")}
          FROM fiscalPeriods f WHERE ${anyFault(periodFaults)}`,
      },
    ],
  },
  {
    id: "L13",
    title: "balance sheet",
    sentence: "At each month's end assets equal liabilities plus equity plus the profit so far.",
    severity: "error",
    hint: "Entries of that month do not balance within it: the sides of one entry have different dates or periods.",
    probes: [
      {
        about: "month ends",
        examined: countOf("fiscalPeriods"),
        offending: `
          SELECT ${finding("fiscalPeriods", "m.id", "CONCAT('assets ', m.assets, ' at the end of ', m.periodName)", "CONCAT('claims ', m.claims)")}
          FROM (
            SELECT f.id, f.periodName, f.startDate,
              SUM(COALESCE(p.assets, 0)) OVER (ORDER BY f.startDate) AS assets, SUM(COALESCE(p.claims, 0)) OVER (ORDER BY f.startDate) AS claims
            FROM fiscalPeriods f LEFT JOIN (
              SELECT e.fiscalPeriodId,
                SUM(IF(a.accountType = 'ASSET', e.debit - e.credit, 0)) AS assets, SUM(IF(a.accountType = 'ASSET', 0, e.credit - e.debit)) AS claims
              FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId
              WHERE e.isPosted = 1
              GROUP BY e.fiscalPeriodId
            ) p ON p.fiscalPeriodId = f.id
          ) m
          WHERE m.assets <> m.claims`,
      },
    ],
  },
];
