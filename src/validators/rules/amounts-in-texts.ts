// What C04 asks of amounts: beside an order, or in a text that speaks of one order and no other, they are the order's or its
// client's; beside a bill the bill's; and what is said of a client's last ninety days is what it ordered in them.

import { anyFault, countOf, faults, type Probe } from "../check.ts";
import { dollarsIn, namedAmounts, namedDocuments, writtenTexts } from "./written-texts.ts";

/** Texts that hang on an order. */
export const besideOrders = `SELECT t.* FROM (${writtenTexts}) t WHERE t.orderId IS NOT NULL`;

/** Those that hang on none and name an amount; sums over ninety days are asked about by themselves. */
const elsewhere = `
  SELECT t.* FROM (${writtenTexts}) t
  WHERE t.orderId IS NULL AND t.words LIKE '%$%' AND t.words NOT LIKE '% 90 days%'`;

const orderPapers = `
  SELECT o.order_number AS number, o.id AS orderId, o.client_id AS clientId FROM orders o
  UNION ALL SELECT i.invoiceNumber, i.referenceId, i.customerId FROM invoices i WHERE i.referenceType = 'ORDER'`;

/** Texts that name one order or its invoice, and no other's. */
const aboutOneOrder = `
  SELECT n.tableName, n.id, n.words, MIN(o.orderId) AS orderId, MIN(o.clientId) AS clientId
  FROM (${namedDocuments(elsewhere)}) n JOIN (${orderPapers}) o ON o.number = n.number
  GROUP BY n.tableName, n.id, n.words HAVING COUNT(DISTINCT o.orderId) = 1`;

const aboutOneBill = `
  SELECT n.tableName, n.id, n.words, MIN(n.number) AS number
  FROM (${namedDocuments(`${elsewhere} AND t.words LIKE '%BILL-%'`)}) n WHERE n.number LIKE 'BILL-%'
  GROUP BY n.tableName, n.id, n.words HAVING COUNT(DISTINCT n.number) = 1`;

const ofOrders = `
  SELECT t.tableName, t.id, t.words, t.orderId, t.clientId FROM (${besideOrders}) t
  UNION ALL SELECT s.tableName, s.id, s.words, s.orderId, s.clientId FROM (${aboutOneOrder}) s`;

/** Amounts that belong to a client's business, those of one order only with its id. */
const clientAmounts = `
  SELECT o.client_id AS clientId, NULL AS orderId, o.total AS amount FROM orders o
  UNION SELECT p.customerId, NULL, p.amount FROM payments p WHERE p.customerId IS NOT NULL
  UNION SELECT c.clientId, NULL, CAST(c.creditAmount AS DECIMAL(15,2)) FROM credits c
  UNION SELECT o.client_id, l.order_id, l.line_total FROM order_line_items l JOIN orders o ON o.id = l.order_id
  UNION SELECT o.client_id, l.order_id, l.unit_price FROM order_line_items l JOIN orders o ON o.id = l.order_id
  UNION SELECT b.customerId, b.orderId, b.balance FROM (
    SELECT i.customerId, i.referenceId AS orderId,
      i.totalAmount - SUM(p.amount) OVER (PARTITION BY i.id ORDER BY p.createdAt, p.id) AS balance
    FROM payments p JOIN invoices i ON i.id = p.invoiceId AND i.referenceType = 'ORDER'
  ) b`;

const billAmounts = `
  SELECT b.billNumber AS number, b.totalAmount AS amount FROM bills b
  UNION SELECT b.billNumber, l.lineTotal FROM billLineItems l JOIN bills b ON b.id = l.billId
  UNION SELECT b.billNumber, p.amount FROM payments p JOIN bills b ON b.id = p.billId
  UNION SELECT r.billNumber, r.balance FROM (
    SELECT b.billNumber, b.totalAmount - SUM(p.amount) OVER (PARTITION BY b.id ORDER BY p.createdAt, p.id) AS balance
    FROM payments p JOIN bills b ON b.id = p.billId
  ) r`;

/** What is said of a client's orders within ninety days, with what was ordered in them when it was said. */
const reviews = `
  SELECT t.tableName, t.id, t.words,
    CAST(NULLIF(REGEXP_SUBSTR(REGEXP_SUBSTR(t.words, '[0-9]+ orders?'), '^[0-9]+'), '') AS UNSIGNED) AS ordersSaid,
    IF(t.tableName = 'todo_tasks', NULL, ${dollarsIn("REGEXP_SUBSTR(t.words, '[$][0-9,]+[.][0-9]{2}')")}) AS totalSaid,
    COUNT(o.id) AS orders, SUM(o.total) AS total
  FROM (${writtenTexts}) t
  LEFT JOIN client_meeting_history h ON t.tableName = 'client_meeting_history' AND h.id = t.id
  LEFT JOIN orders o ON o.client_id = t.clientId AND o.orderType = 'SALE' AND o.is_draft = 0
    AND o.confirmed_at <= COALESCE(h.meeting_date, t.writtenAt)
    AND o.confirmed_at >= DATE_SUB(DATE(COALESCE(h.meeting_date, t.writtenAt)), INTERVAL 90 DAY)
  WHERE t.clientId IS NOT NULL AND t.words LIKE '% 90 days%' AND t.words REGEXP '[0-9] orders?|[$]'
  GROUP BY t.tableName, t.id, t.words`;

const reviewFaults = {
  "another number of orders": "r.ordersSaid <> r.orders",
  "another sum": "r.totalSaid > 0 AND NOT (r.totalSaid <=> r.total)",
};

export const amountProbes: readonly Probe[] = [
  {
    about: "amounts named beside an order",
    mayBeEmpty: true,
    examined: countOf(`(${elsewhere} UNION ALL ${besideOrders}) t`),
    offending: `
      SELECT n.tableName AS tableName, CONCAT('id = ', n.id) AS rowKey, CAST(n.amount AS CHAR) AS found,
        CONCAT('an amount of the order or its client: ', n.words) AS expected
      FROM (${namedAmounts(ofOrders)}) n
      LEFT JOIN (${clientAmounts}) a ON a.clientId = n.clientId AND a.amount = n.amount AND (a.orderId IS NULL OR a.orderId = n.orderId)
      WHERE a.amount IS NULL`,
  },
  {
    about: "amounts named beside a bill",
    mayBeEmpty: true,
    examined: countOf(`(${aboutOneBill}) t`),
    offending: `
      SELECT n.tableName AS tableName, CONCAT('id = ', n.id) AS rowKey, CAST(n.amount AS CHAR) AS found,
        CONCAT('an amount of ', n.number, ': ', n.words) AS expected
      FROM (${namedAmounts(aboutOneBill)}) n
      LEFT JOIN (${billAmounts}) a ON a.number = n.number AND a.amount = n.amount
      WHERE a.amount IS NULL`,
  },
  {
    about: "what is said of ninety days",
    mayBeEmpty: true,
    examined: countOf(`(${reviews}) r`),
    offending: `
      SELECT r.tableName AS tableName, CONCAT('id = ', r.id) AS rowKey,
        CAST(CONCAT(${faults(reviewFaults)}, ': ', r.words) AS CHAR) AS found,
        CAST(CONCAT(r.orders, ' orders for ', COALESCE(r.total, 0)) AS CHAR) AS expected
      FROM (${reviews}) r WHERE ${anyFault(reviewFaults)}`,
  },
];
