// M01 to M06: orders, invoices and what was paid on them. Amounts agree to the cent; statuses follow from amounts and dates.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { issued, paidByInvoice } from "../vocabulary.ts";
import { cashPaymentProbe } from "./retold-payments.ts";

/** Percentages have two decimals, and their last one may be rounded either way. */
const differs = (percent: string, expected: string): string => `ABS(${percent} - ${expected}) > 0.01`;

const lineFaults = {
  "line_total is not quantity × unit_price": "l.line_total <> ROUND(l.quantity * l.unit_price, 2)",
  "margin_dollar is not unit_price − cogs_per_unit": "l.margin_dollar <> l.unit_price - l.cogs_per_unit",
  "margin_percent is another": `l.unit_price > 0 AND ${differs("l.margin_percent", "100 * (l.unit_price - l.cogs_per_unit) / l.unit_price")}`,
};

const orderFaults = {
  "subtotal is not the sum of the lines": "o.subtotal <> t.price",
  "total is not subtotal + tax − discount": "o.total <> o.subtotal + COALESCE(o.tax, 0) - COALESCE(o.discount, 0)",
  "total_cogs is not the sum of the lines' cost": "NOT (o.total_cogs <=> t.cost)",
  "total_margin is not subtotal − total_cogs": "NOT (o.total_margin <=> o.subtotal - o.total_cogs)",
  "avg_margin_percent is another": `o.subtotal > 0 AND ${differs("COALESCE(o.avg_margin_percent, -1000)", "100 * o.total_margin / o.subtotal")}`,
};

const invoiceFaults = {
  "subtotal is not the sum of the lines": "i.subtotal <> COALESCE(t.price, 0)",
  "total is not subtotal + tax − discount": "i.totalAmount <> i.subtotal + i.taxAmount - i.discountAmount",
  "total is not its order's": "i.totalAmount <> o.total",
};

/** The status an invoice must have, from what was paid on it and the date. Drafts and void ones are not derived. */
const statusOfInvoice = `CASE
  WHEN i.amountDue = 0 THEN 'PAID'
  WHEN i.dueDate < :asOf THEN 'OVERDUE'
  WHEN i.amountPaid > 0 THEN 'PARTIAL'
  WHEN i.status = 'VIEWED' THEN 'VIEWED'
  ELSE 'SENT' END`;

/** The sale status that goes with an invoice. */
const saleStatus = `CASE i.status
  WHEN 'PAID' THEN 'PAID' WHEN 'PARTIAL' THEN 'PARTIAL' WHEN 'OVERDUE' THEN 'OVERDUE' WHEN 'VOID' THEN 'CANCELLED'
  ELSE 'PENDING' END`;

/** What an invoice's postings, and those of returns of its order, leave on receivables and revenue. */
const bookedByInvoice = `
  SELECT booked.invoiceId, SUM(booked.receivable) AS receivable, SUM(booked.revenue) AS revenue
  FROM (
    SELECT e.referenceId AS invoiceId,
      IF(a.accountNumber = '1100', e.debit - e.credit, 0) AS receivable, IF(a.accountNumber = '4000', e.credit - e.debit, 0) AS revenue
    FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId AND a.accountNumber IN ('1100', '4000')
    WHERE e.referenceType = 'INVOICE'
    UNION ALL
    SELECT o.invoice_id,
      IF(a.accountNumber = '1100', e.debit - e.credit, 0), IF(a.accountNumber = '4000', e.credit - e.debit, 0)
    FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId AND a.accountNumber IN ('1100', '4000')
    JOIN returns r ON r.id = e.referenceId JOIN orders o ON o.id = r.order_id
    WHERE e.referenceType = 'RETURN'
  ) booked
  GROUP BY booked.invoiceId`;

export const salesDocumentChecks: readonly Check[] = [
  {
    id: "M01",
    title: "order arithmetic",
    sentence:
      "A line is quantity × unit price rounded half up to the cent; an order is the sum of its lines, in price, cost and margin.",
    severity: "error",
    hint: "Recompute the named figure from the lines.",
    probes: [
      {
        about: "order lines",
        examined: countOf("order_line_items"),
        offending: `
          SELECT ${finding("order_line_items", "l.id", faults(lineFaults), "CONCAT(l.quantity, ' × ', l.unit_price, ' = ', ROUND(l.quantity * l.unit_price, 2), ', margin ', l.unit_price - l.cogs_per_unit)")}
          FROM order_line_items l WHERE ${anyFault(lineFaults)}`,
      },
      {
        about: "orders",
        examined: countOf("orders"),
        offending: `
          SELECT ${finding("orders", "o.id", `CONCAT(${faults(orderFaults)}, ': subtotal ', o.subtotal, ', total ', o.total, ', cost ', COALESCE(o.total_cogs, 'NULL'))`, "CONCAT('lines of ', t.price, ', cost ', t.cost)")}
          FROM orders o JOIN (
            SELECT l.order_id AS orderId, SUM(l.line_total) AS price, SUM(ROUND(l.quantity * l.cogs_per_unit, 2)) AS cost
            FROM order_line_items l GROUP BY l.order_id
          ) t ON t.orderId = o.id
          WHERE ${anyFault(orderFaults)}`,
      },
    ],
  },
  {
    id: "M02",
    title: "invoice arithmetic",
    sentence:
      "An invoice is the sum of its lines, its total is subtotal + tax − discount, and the customer is billed what was ordered.",
    severity: "error",
    hint: "Compare invoiceLineItems with the order's lines; a consignment that sold in part is billed for an order amended to what sold.",
    probes: [
      {
        about: "invoice lines",
        examined: countOf("invoiceLineItems"),
        offending: `
          SELECT ${finding("invoiceLineItems", "l.id", "l.lineTotal", "CONCAT(l.quantity, ' × ', l.unitPrice, ' = ', ROUND(l.quantity * l.unitPrice, 2))")}
          FROM invoiceLineItems l
          WHERE l.taxRate = 0 AND l.discountPercent = 0 AND l.lineTotal <> ROUND(l.quantity * l.unitPrice, 2)`,
      },
      {
        about: "invoices",
        examined: countOf("invoices"),
        offending: `
          SELECT ${finding("invoices", "i.id", `CONCAT(${faults(invoiceFaults)}, ': subtotal ', i.subtotal, ', total ', i.totalAmount)`, "CONCAT('lines of ', COALESCE(t.price, 0), ', order of ', COALESCE(o.total, 'none'))")}
          FROM invoices i
          LEFT JOIN (SELECT l.invoiceId, SUM(l.lineTotal) AS price FROM invoiceLineItems l GROUP BY l.invoiceId) t ON t.invoiceId = i.id
          LEFT JOIN orders o ON i.referenceType = 'ORDER' AND o.id = i.referenceId
          WHERE ${anyFault(invoiceFaults)}`,
      },
    ],
  },
  {
    id: "M03",
    title: "amount due",
    sentence: "What is due on an invoice is its total less what was paid, and neither is negative.",
    severity: "error",
    hint: "Set amountDue to totalAmount − amountPaid; a void invoice may show nothing due.",
    probes: [
      {
        about: "invoices",
        examined: countOf("invoices"),
        offending: `
          SELECT ${finding("invoices", "i.id", "CONCAT('due ', i.amountDue, ', paid ', i.amountPaid)", "CONCAT('due ', i.totalAmount - i.amountPaid)")}
          FROM invoices i
          WHERE i.amountPaid < 0 OR i.amountDue < 0
            OR (i.amountDue <> i.totalAmount - i.amountPaid AND NOT (i.status = 'VOID' AND i.amountDue = 0))`,
      },
    ],
  },
  {
    id: "M04",
    title: "amount paid",
    sentence: "What an invoice shows as paid is the sum of the payments received on it, net of nothing else.",
    severity: "error",
    hint: "A payment is missing, doubled, or points at another invoice.",
    probes: [
      {
        about: "invoices",
        examined: countOf("invoices"),
        offending: `
          SELECT ${finding("invoices", "i.id", "CONCAT('amountPaid ', i.amountPaid)", "CONCAT('payments of ', COALESCE(t.amount, 0))")}
          FROM invoices i LEFT JOIN (${paidByInvoice}) t ON t.invoiceId = i.id
          WHERE i.amountPaid <> COALESCE(t.amount, 0)`,
      },
    ],
  },
  {
    id: "M05",
    title: "invoice status",
    sentence:
      "An invoice's status says what its amounts and due date say; drafts and void ones carry no payment, receivable or revenue.",
    severity: "error",
    hint: "The status was set without its cause, or not brought up to date on the as-of date.",
    probes: [
      {
        about: "issued invoices",
        examined: countOf("invoices i", issued("i")),
        offending: `
          SELECT ${finding("invoices", "i.id", "i.status", `CONCAT(${statusOfInvoice}, ': due ', i.amountDue, ' on ', i.dueDate, ', paid ', i.amountPaid)`)}
          FROM invoices i
          WHERE ${issued("i")} AND i.status <> ${statusOfInvoice}`,
      },
      {
        about: "drafts and void invoices",
        subject: "unissuedInvoices",
        examined: countOf("invoices", "status IN ('DRAFT', 'VOID')"),
        offending: `
          SELECT ${finding(
            "invoices",
            "i.id",
            "CONCAT(i.status, ' with paid ', i.amountPaid, ', payments of ', COALESCE(t.amount, 0), ', receivable ', COALESCE(b.receivable, 0), ', revenue ', COALESCE(b.revenue, 0))",
            "'nothing paid, no receivable, no revenue'",
          )}
          FROM invoices i
          LEFT JOIN (${paidByInvoice}) t ON t.invoiceId = i.id
          LEFT JOIN (${bookedByInvoice}) b ON b.invoiceId = i.id
          WHERE i.status IN ('DRAFT', 'VOID')
            AND (i.amountPaid <> 0 OR t.amount IS NOT NULL OR COALESCE(b.receivable, 0) <> 0 OR COALESCE(b.revenue, 0) <> 0)`,
      },
    ],
  },
  {
    id: "M06",
    title: "sale status",
    sentence: "An order's sale status says what its invoice says, so that the order list and the receivables agree.",
    severity: "error",
    hint: "Set saleStatus from the invoice: DRAFT, SENT, VIEWED → PENDING; VOID → CANCELLED; the others keep their word.",
    probes: [
      {
        about: "invoiced orders",
        examined: countOf("orders o JOIN invoices i ON i.id = o.invoice_id"),
        offending: `
          SELECT ${finding("orders", "o.id", "COALESCE(o.saleStatus, 'NULL')", `CONCAT(${saleStatus}, ': its invoice is ', i.status)`)}
          FROM orders o JOIN invoices i ON i.id = o.invoice_id
          WHERE NOT (o.saleStatus <=> ${saleStatus})`,
      },
      cashPaymentProbe,
    ],
  },
];
