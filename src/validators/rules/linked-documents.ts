// R06 to R08: documents that must point at each other and say the same: order and items, order and invoice, payment and document.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { confirmedSale } from "../vocabulary.ts";
import { retoldSaleProbes } from "./retold-sales.ts";

const paymentFaults = {
  "received, with a bill": "p.paymentType = 'RECEIVED' AND p.billId IS NOT NULL",
  "received, the invoice is another customer's":
    "p.paymentType = 'RECEIVED' AND i.id IS NOT NULL AND NOT (i.customerId <=> p.customerId)",
  "received, without an invoice, and never bounced":
    "p.paymentType = 'RECEIVED' AND p.invoiceId IS NULL AND returned.paymentId IS NULL",
  "bounced, and still on an invoice":
    "p.paymentType = 'RECEIVED' AND p.invoiceId IS NOT NULL AND returned.paymentId IS NOT NULL",
  "sent, with an invoice": "p.paymentType = 'SENT' AND p.invoiceId IS NOT NULL",
  "sent, the bill is another vendor's":
    "p.paymentType = 'SENT' AND b.id IS NOT NULL AND NOT (b.vendorId <=> p.vendorId)",
  "sent, neither for a bill nor to a customer": "p.paymentType = 'SENT' AND p.billId IS NULL AND p.customerId IS NULL",
};

export const linkedDocumentChecks: readonly Check[] = [
  {
    id: "R06",
    title: "lines told again",
    sentence:
      "An order's lines are told four times, for four kinds of screens: order_line_items, the items in JSON, the invoice's lines and the sale facts; all agree.",
    severity: "error",
    hint: "Write the same lines to all; for confirmed sales `items` is an array, not a string.",
    probes: [
      {
        about: "confirmed orders",
        examined: countOf("orders o", confirmedSale("o")),
        offending: `
          SELECT ${finding("orders", "o.id", "CONCAT('items is ', COALESCE(JSON_TYPE(o.items), 'not JSON'))", "'an array of lines'")}
          FROM orders o WHERE ${confirmedSale("o")} AND COALESCE(JSON_TYPE(o.items), '') <> 'ARRAY'`,
      },
      {
        about: "lines",
        examined: countOf("order_line_items"),
        offending: `
          WITH told AS (
            SELECT o.id AS orderId, j.batchId, j.quantity, j.unitPrice, j.unitCogs, j.lineTotal, 1 AS items, 0 AS lineItems
            FROM orders o JOIN JSON_TABLE(o.items, '$[*]' COLUMNS (
              batchId INT PATH '$.batchId', quantity DECIMAL(10,2) PATH '$.quantity', unitPrice DECIMAL(10,2) PATH '$.unitPrice',
              unitCogs DECIMAL(10,2) PATH '$.unitCogs', lineTotal DECIMAL(12,2) PATH '$.lineTotal')) j ON TRUE
            WHERE ${confirmedSale("o")}
            UNION ALL
            SELECT o.id, l.batch_id, l.quantity, l.unit_price, l.cogs_per_unit, l.line_total, 0, 1
            FROM orders o JOIN order_line_items l ON l.order_id = o.id
            WHERE ${confirmedSale("o")}
          )
          SELECT ${finding(
            "orders",
            "t.orderId",
            "CONCAT(SUM(t.items), ' in items, ', SUM(t.lineItems), ' in order_line_items')",
            "CONCAT('batch ', COALESCE(t.batchId, 'none'), ': ', COALESCE(t.quantity, 'none'), ' at ', COALESCE(t.unitPrice, 'none'), ' in both')",
          )}
          FROM told t
          GROUP BY t.orderId, t.batchId, t.quantity, t.unitPrice, t.unitCogs, t.lineTotal
          HAVING SUM(t.items) <> SUM(t.lineItems)`,
      },
      ...retoldSaleProbes,
    ],
  },
  {
    id: "R07",
    title: "order and invoice",
    sentence:
      "Every confirmed order has one invoice, every invoice one order, of the same client, and each names the other.",
    severity: "error",
    hint: "Set orders.invoice_id and invoices.referenceType 'ORDER' / referenceId to each other.",
    probes: [
      {
        about: "confirmed orders",
        examined: countOf("orders o", confirmedSale("o")),
        offending: `
          SELECT ${finding("orders", "o.id", "CONCAT('invoice_id = ', COALESCE(o.invoice_id, 'NULL'))", "'an invoice that names this order and this client'")}
          FROM orders o LEFT JOIN invoices i ON i.id = o.invoice_id
          WHERE ${confirmedSale("o")}
            AND NOT (i.id IS NOT NULL AND i.referenceType <=> 'ORDER' AND i.referenceId <=> o.id AND i.customerId = o.client_id)`,
      },
      {
        about: "invoices",
        examined: countOf("invoices"),
        offending: `
          SELECT ${finding("invoices", "i.id", "CONCAT(COALESCE(i.referenceType, 'NULL'), ' ', COALESCE(i.referenceId, 'NULL'))", "'the order that names this invoice'")}
          FROM invoices i LEFT JOIN orders o ON i.referenceType = 'ORDER' AND o.id = i.referenceId
          WHERE NOT (o.invoice_id <=> i.id)`,
      },
    ],
  },
  {
    id: "R08",
    title: "payment and document",
    sentence:
      "A payment received settles an invoice of the same customer (a bounced one none); a payment sent settles a bill of the same vendor or refunds a customer.",
    severity: "error",
    hint: "Point the payment at the document it settled; a bounced check loses its invoice and has a bank withdrawal.",
    probes: [
      {
        about: "payments",
        examined: countOf("payments"),
        offending: `
          SELECT ${finding("payments", "p.id", faults(paymentFaults), "'an invoice of its customer, or a bill of its vendor'")}
          FROM payments p
          LEFT JOIN invoices i ON i.id = p.invoiceId
          LEFT JOIN bills b ON b.id = p.billId
          LEFT JOIN (SELECT DISTINCT paymentId FROM bankTransactions WHERE transactionType = 'WITHDRAWAL' AND paymentId IS NOT NULL) returned
            ON returned.paymentId = p.id
          WHERE ${anyFault(paymentFaults)}`,
      },
    ],
  },
];
