// Probes of R06: what other tables repeat of an order's lines. Screens read each copy as if it were the only one.

import { countOf, finding, findingAt, type Probe } from "../check.ts";
import { issued, number, standingSale } from "../vocabulary.ts";

/** The keys that the application writes into an item, and those that the order's lines give a value for. */
const itemFaults = `
  SELECT o.id AS orderId, j.batchId, j.displayName, l.product_display_name AS lineName,
    j.isSample, l.is_sample AS lineIsSample
  FROM orders o
  STRAIGHT_JOIN JSON_TABLE(o.items, '$[*]' COLUMNS (
    batchId INT PATH '$.batchId', displayName VARCHAR(255) PATH '$.displayName', isSample INT PATH '$.isSample')) j
  STRAIGHT_JOIN (
    SELECT order_id, batch_id, MIN(product_display_name) AS product_display_name, MIN(is_sample) AS is_sample
    FROM order_line_items GROUP BY order_id, batch_id
  ) l ON l.order_id = o.id AND l.batch_id = j.batchId
  WHERE ${standingSale("o")} AND JSON_TYPE(o.items) = 'ARRAY'`;

/** Lines as the invoice has them, against lines as the order has them. */
const invoicedLines = `
  SELECT i.id AS invoiceId, n.batchId, n.productId, n.quantity, n.unitPrice, n.lineTotal, 1 AS invoiced, 0 AS ordered
  FROM invoices i JOIN invoiceLineItems n ON n.invoiceId = i.id
  WHERE i.referenceType = 'ORDER'
  UNION ALL
  SELECT i.id, l.batch_id, b.productId, l.quantity, l.unit_price, l.line_total, 0, 1
  FROM invoices i
  JOIN order_line_items l ON l.order_id = i.referenceId
  JOIN batches b ON b.id = l.batch_id
  WHERE i.referenceType = 'ORDER'`;

/** A sale is a fact once its invoice is issued: one row of `sales` a line, on the day of the invoice. */
const saleFacts = `
  SELECT s.batchId, s.productId, s.customerId, DATE(s.saleDate) AS soldOn, ${number("s.quantity")} AS quantity,
    ${number("s.salePrice")} AS price, ${number("s.cogsAtSale")} AS cost, 1 AS facts, 0 AS lines_
  FROM sales s
  UNION ALL
  SELECT l.batch_id, b.productId, o.client_id, i.invoiceDate, l.quantity, l.unit_price, l.cogs_per_unit, 0, 1
  FROM orders o
  JOIN invoices i ON i.id = o.invoice_id AND ${issued("i")}
  JOIN order_line_items l ON l.order_id = o.id AND l.is_sample = 0
  JOIN batches b ON b.id = l.batch_id
  WHERE ${standingSale("o")}`;

export const retoldSaleProbes: readonly Probe[] = [
  {
    about: "names and samples in items",
    examined: countOf("orders o", standingSale("o")),
    offending: `
      SELECT ${finding("orders", "t.orderId", "CONCAT('items call batch ', t.batchId, ' ', COALESCE(t.displayName, 'nothing'))", "t.lineName")}
      FROM (${itemFaults}) t
      WHERE NOT (t.displayName <=> t.lineName) OR NOT (t.isSample <=> t.lineIsSample)`,
  },
  {
    about: "invoice lines",
    examined: countOf("invoiceLineItems"),
    offending: `
      SELECT ${finding(
        "invoices",
        "t.invoiceId",
        "CONCAT(SUM(t.invoiced), ' on the invoice, ', SUM(t.ordered), ' on the order')",
        "CONCAT('batch ', COALESCE(t.batchId, 'none'), ', product ', COALESCE(t.productId, 'none'), ': ', t.quantity, ' at ', t.unitPrice, ' on both')",
      )}
      FROM (${invoicedLines}) t
      GROUP BY t.invoiceId, t.batchId, t.productId, t.quantity, t.unitPrice, t.lineTotal
      HAVING SUM(t.invoiced) <> SUM(t.ordered)`,
  },
  {
    about: "sale facts",
    examined: countOf("sales"),
    offending: `
      SELECT ${findingAt(
        "sales",
        "CONCAT('batchId = ', t.batchId, ' AND customerId = ', t.customerId, ' AND DATE(saleDate) = ''', t.soldOn, '''')",
        "CONCAT(SUM(t.facts), ' in sales, ', SUM(t.lines_), ' in orders')",
        "CONCAT(t.quantity, ' at ', t.price, ', cost ', t.cost, ' in both')",
      )}
      FROM (${saleFacts}) t
      GROUP BY t.batchId, t.productId, t.customerId, t.soldOn, t.quantity, t.price, t.cost
      HAVING SUM(t.facts) <> SUM(t.lines_)`,
  },
];
