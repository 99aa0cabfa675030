// L14: every business event that posts has exactly its postings. What a document must have moved is derived from the
// document alone, account by account, and held against what its entries did move.

import { type Check, countOf, findingAt, type Probe } from "../check.ts";
import { issued } from "../vocabulary.ts";

type PostedDocument = {
  readonly about: string;
  readonly referenceType: string;
  /** Accounts of which the document says what it moves; it may move others as well. */
  readonly accounts: readonly [string, ...string[]];
  /** Rows of `id`, `account` and `amount` (debit above zero): what the documents must have moved. */
  readonly expected: string;
  /** Which documents are judged, as rows of `id`; the others have another check or none. */
  readonly judged: string;
};

/** Payments that moved money and stayed; a bounced check lost its invoice, and what it moved is taken back. */
const throughTheBank = "(p.paymentMethod <> 'OTHER' AND NOT (p.paymentType = 'RECEIVED' AND p.invoiceId IS NULL))";

const documents: readonly PostedDocument[] = [
  {
    about: "issued invoices",
    referenceType: "INVOICE",
    accounts: ["1100", "4000", "5000"],
    expected: `
      SELECT i.id, '1100' AS account, i.totalAmount AS amount FROM invoices i WHERE ${issued("i")}
      UNION ALL SELECT i.id, '4000', -i.totalAmount FROM invoices i WHERE ${issued("i")}
      UNION ALL SELECT i.id, '5000', o.total_cogs FROM invoices i JOIN orders o ON o.invoice_id = i.id WHERE ${issued("i")}`,
    judged: `SELECT i.id FROM invoices i WHERE ${issued("i")}`,
  },
  {
    about: "invoices that were never issued",
    referenceType: "INVOICE",
    accounts: ["1100", "4000", "5000"],
    expected: "SELECT 0 AS id, '' AS account, 0 AS amount FROM invoices WHERE FALSE",
    judged: "SELECT i.id FROM invoices i WHERE i.status = 'DRAFT'",
  },
  {
    about: "payments",
    referenceType: "PAYMENT",
    accounts: ["1000", "1100", "2000", "4100", "5200"],
    expected: `
      SELECT p.id, '1000' AS account, IF(p.paymentType = 'RECEIVED', p.amount, -p.amount) AS amount
      FROM payments p WHERE ${throughTheBank}
      UNION ALL
      SELECT p.id, CASE WHEN p.paymentType = 'RECEIVED' THEN '1100' WHEN p.billId IS NOT NULL THEN '2000' ELSE '4100' END,
        IF(p.paymentType = 'RECEIVED', -p.amount, p.amount)
      FROM payments p WHERE ${throughTheBank}
      UNION ALL
      SELECT p.id, '5200', p.amount FROM payments p WHERE p.paymentMethod = 'OTHER' AND p.referenceNumber LIKE 'WO-%'
      UNION ALL
      SELECT p.id, '1100', -p.amount FROM payments p WHERE p.paymentMethod = 'OTHER' AND p.referenceNumber LIKE 'WO-%'`,
    judged: `
      SELECT p.id FROM payments p
      WHERE ${throughTheBank} OR (p.paymentMethod = 'OTHER' AND p.referenceNumber LIKE 'WO-%')`,
  },
  {
    about: "bills",
    referenceType: "BILL",
    accounts: ["2000"],
    expected: `SELECT b.id, '2000' AS account, -b.totalAmount AS amount FROM bills b WHERE ${issued("b")}`,
    judged: `SELECT b.id FROM bills b WHERE ${issued("b")}`,
  },
  {
    about: "bills that were not issued, or voided",
    referenceType: "BILL",
    accounts: ["1200", "2000", "2100"],
    expected: "SELECT 0 AS id, '' AS account, 0 AS amount FROM bills WHERE FALSE",
    judged: `SELECT b.id FROM bills b WHERE NOT ${issued("b")}`,
  },
  {
    about: "expenses",
    referenceType: "EXPENSE",
    accounts: ["1000"],
    expected: "SELECT e.id, '1000' AS account, -e.totalAmount AS amount FROM expenses e WHERE e.billId IS NULL",
    judged: "SELECT e.id FROM expenses e WHERE e.billId IS NULL",
  },
];

/**
 * An order's own and its consigned goods may cost the same to the cent, as two debits of one account. Whatever is posted
 * twice shows on the other side of the entry as well.
 */
const ownAndConsignedCost = "SELECT a.id FROM accounts a WHERE a.accountNumber = '5000'";

function movedAsTheDocumentSays({ about, referenceType, accounts, expected, judged }: PostedDocument): Probe {
  const named = accounts.map((account) => `'${account}'`).join(", ");
  return {
    about,
    // Whether there are any is another check's business.
    mayBeEmpty: true,
    examined: `SELECT COUNT(*) FROM (${judged}) j`,
    offending: `
      SELECT ${findingAt(
        "ledgerEntries",
        `CONCAT('referenceType = ''${referenceType}'' AND referenceId = ', d.id)`,
        "CONCAT('account ', d.account, ' moved by ', SUM(d.posted))",
        "SUM(d.amount)",
      )}
      FROM (
        SELECT x.id, x.account, x.amount, 0 AS posted FROM (${expected}) x
        UNION ALL
        SELECT l.referenceId, a.accountNumber, 0, l.debit - l.credit
        FROM ledgerEntries l JOIN accounts a ON a.id = l.accountId
        WHERE l.referenceType = '${referenceType}' AND a.accountNumber IN (${named})
      ) d JOIN (${judged}) j ON j.id = d.id
      GROUP BY d.id, d.account
      HAVING SUM(d.amount) <> SUM(d.posted)`,
  };
}

const [first, ...rest] = documents.map(movedAsTheDocumentSays);
if (first === undefined) throw new Error("no document posts");

export const postedEventChecks: readonly Check[] = [
  {
    id: "L14",
    title: "posted once",
    sentence:
      "What an invoice, a payment, a bill or an expense moves in the ledger is what it says, account by account, once: totals can agree while two documents are wrong.",
    severity: "error",
    hint: "An entry of this document is missing, was posted twice, or belongs to another document.",
    probes: [
      first,
      ...rest,
      {
        about: "entries posted twice",
        examined: countOf("ledgerEntries"),
        offending: `
          SELECT ${findingAt(
            "ledgerEntries",
            "CONCAT('referenceType = ''', l.referenceType, ''' AND referenceId = ', l.referenceId, ' AND accountId = ', l.accountId)",
            "CONCAT(COUNT(*), ' rows of ', l.entryDate, ' with debit ', l.debit, ', credit ', l.credit)",
            "'one'",
          )}
          FROM ledgerEntries l
          WHERE l.referenceType IN ('INVOICE', 'PAYMENT', 'BILL', 'EXPENSE')
            AND l.accountId NOT IN (${ownAndConsignedCost})
          GROUP BY l.referenceType, l.referenceId, l.accountId, l.entryDate, l.debit, l.credit
          HAVING COUNT(*) > 1`,
      },
    ],
  },
];
