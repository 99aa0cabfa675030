// Probes of M06, M10, M14, M17 and M18: the places where a payment, a bill or an expense is told a second time.

import { anyFault, countOf, faults, finding, findingAt, type Probe } from "../check.ts";
import { number } from "../vocabulary.ts";

const cashFaults = {
  "less than nothing": "o.cash_payment < 0",
  "more than was paid on the invoice": "o.cash_payment > i.amountPaid",
  "not what was paid on delivery": "o.paymentTerms = 'COD' AND COALESCE(o.cash_payment, 0) <> i.amountPaid",
};

/** M06: what an order says was paid with it is paid on its invoice. */
export const cashPaymentProbe: Probe = {
  about: "paid with the order",
  examined: countOf("orders o JOIN invoices i ON i.id = o.invoice_id"),
  offending: `
    SELECT ${finding("orders", "o.id", `CONCAT('cash_payment ', COALESCE(o.cash_payment, 'NULL'), ', ', ${faults(cashFaults)})`, "CONCAT(i.amountPaid, ' paid on ', i.invoiceNumber)")}
    FROM orders o JOIN invoices i ON i.id = o.invoice_id
    WHERE ${anyFault(cashFaults)}`,
};

const lotFaults = {
  "no such lot": "l.lotId IS NOT NULL AND t.id IS NULL",
  "a lot of another supplier": "t.vendorId <> b.vendorId",
  "a lot without this product": "l.productId IS NOT NULL AND t.id IS NOT NULL AND s.lotId IS NULL",
};

/** M10: who was paid for what, by lot, by batch and by receipt. */
export const paidGoodsProbes: readonly Probe[] = [
  {
    about: "lots on bills",
    examined: countOf("billLineItems", "lotId IS NOT NULL"),
    offending: `
      SELECT ${finding("billLineItems", "l.id", `CONCAT('lot ', l.lotId, ': ', ${faults(lotFaults)})`, "'a lot of this supplier with this product'")}
      FROM billLineItems l JOIN bills b ON b.id = l.billId
      LEFT JOIN lots t ON t.id = l.lotId
      LEFT JOIN (SELECT DISTINCT lotId, productId FROM batches) s ON s.lotId = l.lotId AND s.productId = l.productId
      WHERE l.lotId IS NOT NULL AND (${anyFault(lotFaults)})`,
  },
  {
    about: "payments by batch",
    subject: "supplierPayments",
    examined: countOf("paymentHistory"),
    offending: `
      SELECT ${findingAt("paymentHistory", "CONCAT('vendorId = ', d.vendorId, ' AND DATE(paymentDate) = ''', d.paidOn, '''')", "CONCAT(SUM(d.byBatch), ' by batch')", "CONCAT(SUM(d.byBill), ' paid on bills for goods')")}
      FROM (
        SELECT h.vendorId, DATE(h.paymentDate) AS paidOn, ${number("h.amount")} AS byBatch, 0 AS byBill FROM paymentHistory h
        UNION ALL
        SELECT p.vendorId, p.paymentDate, 0, p.amount
        FROM payments p JOIN bills b ON b.id = p.billId
        WHERE p.paymentType = 'SENT' AND b.referenceType IN ('PURCHASE_ORDER', 'LOT')
      ) d
      GROUP BY d.vendorId, d.paidOn
      HAVING SUM(d.byBatch) <> SUM(d.byBill)`,
  },
  {
    about: "amount paid for batches",
    subject: "supplierPayments",
    examined: countOf("batches"),
    offending: `
      SELECT ${finding("batches", "b.id", "CONCAT('amountPaid ', COALESCE(b.amountPaid, 'NULL'))", "CONCAT(COALESCE(h.amount, 0), ' in paymentHistory')")}
      FROM batches b
      LEFT JOIN (SELECT p.batchId, SUM(${number("p.amount")}) AS amount FROM paymentHistory p GROUP BY p.batchId) h ON h.batchId = b.id
      WHERE COALESCE(${number("b.amountPaid")}, 0) <> COALESCE(h.amount, 0)`,
  },
  {
    about: "amount paid for receipts",
    examined: countOf("intake_sessions"),
    offending: `
      SELECT ${finding("intake_sessions", "s.id", "CONCAT('amount_paid ', COALESCE(s.amount_paid, 'NULL'))", "CONCAT(COALESCE(t.amount, 0), ' for its batches')")}
      FROM intake_sessions s LEFT JOIN (
        SELECT i.intake_session_id, SUM(${number("b.amountPaid")}) AS amount
        FROM intake_session_batches i JOIN batches b ON b.id = i.batch_id GROUP BY i.intake_session_id
      ) t ON t.intake_session_id = s.id
      WHERE COALESCE(s.amount_paid, 0) <> COALESCE(t.amount, 0)`,
  },
];

const linkFaults = {
  "another amount than the transaction that it links": `ABS(${number("k.linkAmount")}) <> ABS(${number("c.amount")})`,
  "transactions of two clients": "NOT (c.clientId <=> p.clientId)",
  "later than what it links": "c.transactionDate < p.transactionDate",
};

/** M14: a payment, a refund or a write-off in `transactions` is linked to the invoice that it is for. */
export const transactionLinkProbe: Probe = {
  about: "links of transactions",
  examined: countOf("transactionLinks"),
  offending: `
    SELECT ${finding("transactionLinks", "k.id", `CONCAT(k.transactionLinkType, ' of ', k.linkAmount, ': ', ${faults(linkFaults)})`, "CONCAT(c.transactionType, ' ', c.transactionNumber, ' of ', c.amount, ' for ', p.transactionNumber)")}
    FROM transactionLinks k
    JOIN transactions c ON c.id = k.childTransactionId
    JOIN transactions p ON p.id = k.parentTransactionId
    WHERE k.transactionLinkType IN ('PAYMENT_FOR', 'REFUND_OF') AND (${anyFault(linkFaults)})`,
};

const reconciliationFaults = {
  "reconciled, with no day": "p.isReconciled = 1 AND p.reconciledAt IS NULL",
  "not reconciled, with a day": "p.isReconciled = 0 AND p.reconciledAt IS NOT NULL",
  "reconciled, and never in the bank": "p.isReconciled = 1 AND p.paymentMethod <> 'OTHER' AND t.lastDay IS NULL",
  "reconciled before the bank had it": "DATE(p.reconciledAt) < t.firstDay",
};

/** M17: what is reconciled has been seen in the bank. */
export const reconciliationProbe: Probe = {
  about: "reconciled payments",
  examined: countOf("payments"),
  offending: `
    SELECT ${finding("payments", "p.id", `CONCAT(${faults(reconciliationFaults)}, COALESCE(CONCAT(': ', p.reconciledAt), ''))`, "CONCAT('in the bank on ', COALESCE(t.firstDay, 'no day'))")}
    FROM payments p LEFT JOIN (
      SELECT paymentId, MIN(transactionDate) AS firstDay, MAX(transactionDate) AS lastDay
      FROM bankTransactions WHERE paymentId IS NOT NULL GROUP BY paymentId
    ) t ON t.paymentId = p.id
    WHERE ${anyFault(reconciliationFaults)}`,
};

/** M18: an expense is posted to the account of its category, or of the category above it. */
export const expenseAccountProbe: Probe = {
  about: "accounts of expenses",
  subject: "expenses",
  examined: countOf("ledgerEntries", "referenceType = 'EXPENSE' AND debit > 0"),
  offending: `
    SELECT ${finding("ledgerEntries", "l.id", "CONCAT('account ', a.accountNumber, ' for ', COALESCE(c.categoryName, 'no category'))", "COALESCE(w.accountNumber, 'an account of the category')")}
    FROM ledgerEntries l JOIN expenses e ON e.id = l.referenceId JOIN accounts a ON a.id = l.accountId
    LEFT JOIN expenseCategories c ON c.id = e.categoryId
    LEFT JOIN expenseCategories above ON above.id = c.parentCategoryId
    LEFT JOIN accounts w ON w.id = COALESCE(c.ledgerAccountId, above.ledgerAccountId)
    WHERE l.referenceType = 'EXPENSE' AND l.debit > 0 AND NOT (w.id <=> l.accountId)`,
};
