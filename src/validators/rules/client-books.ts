// M13 to M15: what is kept twice about a client: cached totals, client transactions, transactions, credits.
// The application adds up whichever book a screen happens to read, so they must tell one story.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { issued, number, open } from "../vocabulary.ts";
import { transactionLinkProbe } from "./retold-payments.ts";

const totalsFaults = {
  total_owed: "NOT (c.total_owed <=> COALESCE(t.owed, 0))",
  total_spent: "NOT (c.total_spent <=> COALESCE(t.spent, 0))",
  total_profit: "NOT (c.total_profit <=> COALESCE(t.profit, 0))",
  avg_profit_margin:
    "ABS(COALESCE(c.avg_profit_margin, -1000) - COALESCE(100 * t.profit / NULLIF(t.subtotal, 0), 0)) > 0.01",
  oldest_debt_days: "NOT (c.oldest_debt_days <=> COALESCE(DATEDIFF(:asOf, t.oldest), 0))",
};

/** The word client_transactions has for an invoice's status. */
const paymentStatus = `CASE i.status WHEN 'PAID' THEN 'PAID' WHEN 'PARTIAL' THEN 'PARTIAL' WHEN 'OVERDUE' THEN 'OVERDUE' ELSE 'PENDING' END`;

const clientInvoiceFaults = {
  "no row": "t.rowCount IS NULL",
  "several rows": "t.rowCount > 1",
  client: "t.client_id <> i.customerId",
  date: "t.transaction_date <> i.invoiceDate",
  amount: "t.amount <> i.totalAmount",
  status: `t.payment_status <> ${paymentStatus}`,
  "payment amount": "t.rowCount IS NOT NULL AND COALESCE(t.payment_amount, 0) <> i.amountPaid",
};

const clientPaymentFaults = {
  "no row": "t.rowCount IS NULL",
  "several rows": "t.rowCount > 1",
  client: "t.client_id <> p.customerId",
  date: "t.transaction_date <> p.paymentDate",
  amount: "t.amount <> p.amount",
  status: "t.payment_status <> 'PAID'",
};

/** Rows of client_transactions by document number; where there are several, the count says so. */
const clientRows = (type: string): string => `
  SELECT t.transaction_number, COUNT(*) AS rowCount, MIN(t.client_id) AS client_id, MIN(t.transaction_date) AS transaction_date,
    MIN(t.amount) AS amount, MIN(CAST(t.payment_status AS CHAR)) AS payment_status, MIN(t.payment_amount) AS payment_amount
  FROM client_transactions t WHERE t.transaction_type = '${type}' GROUP BY t.transaction_number`;

/** Status words of `transactions` that may stand for an invoice's status; a written-off invoice says so. */
const transactionStatuses = `CASE i.status
  WHEN 'PAID' THEN 'PAID,COMPLETED,WRITTEN_OFF' WHEN 'PARTIAL' THEN 'PARTIAL' WHEN 'OVERDUE' THEN 'OVERDUE'
  WHEN 'DRAFT' THEN 'DRAFT' WHEN 'VOID' THEN 'VOID' ELSE 'PENDING,CONFIRMED' END`;

const invoiceTransactionFaults = {
  "no row": `t.id IS NULL AND ${issued("i")}`,
  client: "t.clientId <> i.customerId",
  date: "DATE(t.transactionDate) <> i.invoiceDate",
  amount: `${number("t.amount")} <> i.totalAmount`,
  status: `FIND_IN_SET(t.transactionStatus, ${transactionStatuses}) = 0`,
};

const paymentTransactionFaults = {
  "no row": "t.id IS NULL",
  client: "t.clientId <> p.customerId",
  date: "DATE(t.transactionDate) <> p.paymentDate",
  amount: `${number("t.amount")} <> p.amount`,
  status:
    "NOT FIND_IN_SET(t.transactionStatus, IF(p.invoiceId IS NULL, 'VOID', 'PAID,COMPLETED,CONFIRMED,WRITTEN_OFF'))",
};

const creditFaults = {
  "remaining is not amount − used": `${number("c.amountRemaining")} <> ${number("c.creditAmount")} - ${number("c.amountUsed")}`,
  "less than nothing remains": `${number("c.amountRemaining")} < 0`,
  "used is not the sum of its applications": `${number("c.amountUsed")} <> COALESCE(a.amount, 0)`,
  "used is not what its number paid": `${number("c.amountUsed")} <> COALESCE(p.amount, 0)`,
};

export const clientBookChecks: readonly Check[] = [
  {
    id: "M13",
    title: "client totals",
    sentence:
      "What a client owes, has spent and brought in profit, and how old its oldest debt is, follow from its invoices and their orders.",
    severity: "error",
    hint: "Refresh the cached columns of clients from issued invoices; debts age from the invoice date to the as-of date.",
    probes: [
      {
        about: "clients",
        examined: countOf("clients"),
        offending: `
          SELECT ${finding(
            "clients",
            "c.id",
            `CONCAT(${faults(totalsFaults)}, ': owed ', COALESCE(c.total_owed, 'NULL'), ', spent ', COALESCE(c.total_spent, 'NULL'), ', profit ', COALESCE(c.total_profit, 'NULL'), ', margin ', COALESCE(c.avg_profit_margin, 'NULL'), ', oldest ', COALESCE(c.oldest_debt_days, 'NULL'))`,
            "CONCAT('owed ', COALESCE(t.owed, 0), ', spent ', COALESCE(t.spent, 0), ', profit ', COALESCE(t.profit, 0), ', margin ', ROUND(COALESCE(100 * t.profit / NULLIF(t.subtotal, 0), 0), 2), ', oldest ', COALESCE(DATEDIFF(:asOf, t.oldest), 0))",
          )}
          FROM clients c LEFT JOIN (
            SELECT i.customerId, SUM(i.totalAmount) AS spent, SUM(IF(${open("i")}, i.amountDue, 0)) AS owed,
              MIN(IF(${open("i")}, i.invoiceDate, NULL)) AS oldest, SUM(o.total_margin) AS profit, SUM(o.subtotal) AS subtotal
            FROM invoices i LEFT JOIN orders o ON i.referenceType = 'ORDER' AND o.id = i.referenceId
            WHERE ${issued("i")} GROUP BY i.customerId
          ) t ON t.customerId = c.id
          WHERE ${anyFault(totalsFaults)}`,
      },
    ],
  },
  {
    id: "M14",
    title: "three books, one story",
    sentence:
      "Client transactions, transactions, and invoices with payments agree: one INVOICE row an issued invoice, one PAYMENT row a payment, with the same number, date, amount and status.",
    severity: "error",
    hint: "Write one row a document into each book, and no ORDER row beside an INVOICE row: screens would add both.",
    probes: [
      {
        about: "invoices in client transactions",
        examined: countOf("invoices i", issued("i")),
        offending: `
          SELECT ${finding("invoices", "i.id", faults(clientInvoiceFaults), "CONCAT('client_transactions: INVOICE ', i.invoiceNumber, ' of ', i.invoiceDate, ', ', i.totalAmount, ', ', i.status)")}
          FROM invoices i LEFT JOIN (${clientRows("INVOICE")}) t ON t.transaction_number = i.invoiceNumber
          WHERE ${issued("i")} AND (${anyFault(clientInvoiceFaults)})`,
      },
      {
        about: "payments in client transactions",
        examined: countOf("payments", "paymentType = 'RECEIVED'"),
        offending: `
          SELECT ${finding("payments", "p.id", faults(clientPaymentFaults), "CONCAT('client_transactions: PAYMENT ', p.paymentNumber, ' of ', p.paymentDate, ', ', p.amount, ', PAID')")}
          FROM payments p LEFT JOIN (${clientRows("PAYMENT")}) t ON t.transaction_number = p.paymentNumber
          WHERE p.paymentType = 'RECEIVED' AND (${anyFault(clientPaymentFaults)})`,
      },
      {
        about: "client transactions",
        examined: countOf("client_transactions"),
        offending: `
          SELECT ${finding("client_transactions", "t.id", "CONCAT(t.transaction_type, ' ', COALESCE(t.transaction_number, 'without number'))", "'an issued invoice or a payment received of this number, and no ORDER row'")}
          FROM client_transactions t
          LEFT JOIN invoices i ON t.transaction_type = 'INVOICE' AND i.invoiceNumber = t.transaction_number AND ${issued("i")}
          LEFT JOIN payments p ON t.transaction_type = 'PAYMENT' AND p.paymentNumber = t.transaction_number AND p.paymentType = 'RECEIVED'
          WHERE (t.transaction_type = 'INVOICE' AND i.id IS NULL) OR (t.transaction_type = 'PAYMENT' AND p.id IS NULL)
            OR t.transaction_type = 'ORDER'`,
      },
      {
        about: "refunds in client transactions",
        subject: "refunds",
        examined: countOf("payments", "paymentType = 'SENT' AND customerId IS NOT NULL"),
        offending: `
          SELECT ${finding("payments", "p.id", "'no REFUND row'", "CONCAT('client_transactions: REFUND of ', p.paymentDate, ', ', p.amount)")}
          FROM payments p LEFT JOIN client_transactions t
            ON t.client_id = p.customerId AND t.transaction_type = 'REFUND' AND t.transaction_date = p.paymentDate AND ABS(t.amount) = p.amount
          WHERE p.paymentType = 'SENT' AND p.customerId IS NOT NULL AND t.id IS NULL`,
      },
      {
        about: "invoices in transactions",
        examined: countOf("invoices i", issued("i")),
        offending: `
          SELECT ${finding("invoices", "i.id", `CONCAT(${faults(invoiceTransactionFaults)}, COALESCE(CONCAT(': ', t.transactionStatus, ' ', t.amount), ''))`, "CONCAT('transactions: INVOICE ', i.invoiceNumber, ' of ', i.invoiceDate, ', ', i.totalAmount, ', ', i.status)")}
          FROM invoices i LEFT JOIN transactions t ON t.transactionNumber = i.invoiceNumber AND t.transactionType = 'INVOICE'
          WHERE ${anyFault(invoiceTransactionFaults)}`,
      },
      {
        about: "payments in transactions",
        examined: countOf("payments", "paymentType = 'RECEIVED'"),
        offending: `
          SELECT ${finding("payments", "p.id", `CONCAT(${faults(paymentTransactionFaults)}, COALESCE(CONCAT(': ', t.transactionStatus, ' ', t.amount), ''))`, "CONCAT('transactions: PAYMENT ', p.paymentNumber, ' of ', p.paymentDate, ', ', p.amount)")}
          FROM payments p LEFT JOIN transactions t ON t.transactionNumber = p.paymentNumber AND t.transactionType = 'PAYMENT'
          WHERE p.paymentType = 'RECEIVED' AND (${anyFault(paymentTransactionFaults)})`,
      },
      {
        about: "transactions",
        examined: countOf("transactions", "transactionType IN ('INVOICE', 'PAYMENT')"),
        offending: `
          SELECT ${finding("transactions", "t.id", "CONCAT(t.transactionType, ' ', t.transactionNumber)", "'an invoice or a payment received of this number'")}
          FROM transactions t
          LEFT JOIN invoices i ON t.transactionType = 'INVOICE' AND i.invoiceNumber = t.transactionNumber
          LEFT JOIN payments p ON t.transactionType = 'PAYMENT' AND p.paymentNumber = t.transactionNumber AND p.paymentType = 'RECEIVED'
          WHERE (t.transactionType = 'INVOICE' AND i.id IS NULL) OR (t.transactionType = 'PAYMENT' AND p.id IS NULL)`,
      },
      transactionLinkProbe,
    ],
  },
  {
    id: "M15",
    title: "store credit",
    sentence:
      "What remains of a credit is its amount less what was used, and what was used is what was applied to invoices.",
    severity: "error",
    hint: "Each application has a creditApplications row and a payment received of method OTHER with the credit's number.",
    probes: [
      {
        about: "credits",
        subject: "credits",
        examined: countOf("credits"),
        offending: `
          SELECT ${finding("credits", "c.id", `CONCAT(${faults(creditFaults)}, ': ', c.creditAmount, ' − ', c.amountUsed, ' = ', c.amountRemaining)`, "CONCAT('applied ', COALESCE(a.amount, 0), ', paid with ', COALESCE(p.amount, 0))")}
          FROM credits c
          LEFT JOIN (SELECT a.creditId, SUM(${number("a.amountApplied")}) AS amount FROM creditApplications a GROUP BY a.creditId) a
            ON a.creditId = c.id
          LEFT JOIN (
            SELECT p.referenceNumber, SUM(p.amount) AS amount FROM payments p
            WHERE p.paymentType = 'RECEIVED' AND p.paymentMethod = 'OTHER' GROUP BY p.referenceNumber
          ) p ON p.referenceNumber = c.creditNumber
          WHERE ${anyFault(creditFaults)}`,
      },
    ],
  },
];
