// The business's words as SQL, for checks only: what an issued invoice is, which orders are sales, how text becomes a number.
// Each takes the alias of the table in the query.

import { text } from "./check.ts";

/** A number that TERP keeps as text. Garbage becomes 0: I01 finds it. */
export function number(column: string): string {
  return `CAST(${column} AS DECIMAL(20,4))`;
}

/** An invoice or bill that counts: neither a draft nor void. */
export function issued(document: string): string {
  return `${document}.status NOT IN ('DRAFT', 'VOID')`;
}

/** An issued document that is not fully paid. */
export function open(document: string): string {
  return `(${issued(document)} AND ${document}.amountDue <> 0)`;
}

/**
 * A sale that was confirmed, the cancelled ones among them. One that was cancelled before its confirmation has neither
 * moment nor invoice.
 */
export function confirmedSale(order: string): string {
  return `(${order}.orderType = 'SALE' AND ${order}.is_draft = 0
    AND (${order}.saleStatus <> 'CANCELLED' OR ${order}.confirmed_at IS NOT NULL OR ${order}.invoice_id IS NOT NULL))`;
}

/** A confirmed sale that stands. */
export function standingSale(order: string): string {
  return `(${order}.orderType = 'SALE' AND ${order}.is_draft = 0 AND ${order}.saleStatus <> 'CANCELLED')`;
}

/** Confirmed sales that stand, as what follows FROM; further conditions may follow. */
export const sales = `orders o WHERE ${standingSale("o")}`;

/** The business day of an order: the day it was confirmed. Stored timestamps are in UTC, and so are business days. */
export function orderDay(order: string): string {
  return `DATE(COALESCE(${order}.confirmed_at, ${order}.created_at))`;
}

/** The last moment of the as-of day, exclusive. */
export const afterAsOf = "DATE_ADD(CAST(:asOf AS DATE), INTERVAL 1 DAY)";

/** Movements that change what is on hand: all but samples, which chain on sample stock. */
export function onHandMovement(movement: string): string {
  return `${movement}.inventoryMovementType <> 'SAMPLE'`;
}

/** When goods of each batch were first received, and how much in all. */
export const receivedByBatch = `
  SELECT m.batchId, MIN(m.createdAt) AS receivedAt, SUM(${number("m.quantityChange")}) AS quantity
  FROM inventoryMovements m WHERE m.inventoryMovementType = 'INTAKE' GROUP BY m.batchId`;

/** The word of the workflow that a column of the board stands for, whether it is named so or keeps the application's slug. */
export function boardState(status: string): string {
  return `CASE
  WHEN UPPER(${status}.name) IN ('RECEIVED', 'TESTING', 'PACKAGING', 'AVAILABLE', 'SOLD', 'REJECTED', 'FAILED', 'DAMAGED', 'EXPIRED')
    THEN UPPER(${status}.name)
  WHEN ${status}.slug = 'intake-queue' THEN 'RECEIVED'
  WHEN ${status}.slug IN ('quality-check', 'lab-testing') THEN 'TESTING'
  WHEN ${status}.slug = 'packaging' THEN 'PACKAGING'
  WHEN ${status}.slug IN ('available', 'ready-for-sale') THEN 'AVAILABLE'
  ELSE UPPER(${status}.name) END`;
}

/** When each batch came onto the shelf, by the board; none that never did. */
export const availableByBatch = `
  SELECT h.batchId, MIN(h.createdAt) AS availableAt
  FROM batch_status_history h JOIN workflow_statuses w ON w.id = h.toStatusId
  WHERE ${boardState("w")} = 'AVAILABLE' GROUP BY h.batchId`;

/**
 * Goods that left with an order and did not come back, by order and batch: SALE movements of the order less the RETURN
 * movements of its returns or reversals of its sales.
 */
export const netDelivered = `
  SELECT moved.orderId, moved.batchId, SUM(moved.quantity) AS quantity
  FROM (
    SELECT sold.referenceId AS orderId, sold.batchId, -${number("sold.quantityChange")} AS quantity
    FROM inventoryMovements sold
    WHERE sold.inventoryMovementType = 'SALE' AND sold.referenceType = 'ORDER'
    UNION ALL
    SELECT r.order_id, back.batchId, -${number("back.quantityChange")}
    FROM inventoryMovements back JOIN returns r ON r.id = back.referenceId
    WHERE back.inventoryMovementType IN ('RETURN', 'REFUND_RETURN') AND back.referenceType = 'RETURN'
    UNION ALL
    SELECT back.referenceId, back.batchId, -${number("back.quantityChange")}
    FROM inventoryMovements back
    WHERE back.inventoryMovementType IN ('RETURN', 'REFUND_RETURN') AND back.referenceType = 'ORDER'
    UNION ALL
    SELECT sold.referenceId, back.batchId, -${number("back.quantityChange")}
    FROM inventoryMovements back
    JOIN inventoryMovements sold ON sold.id = back.referenceId AND sold.referenceType = 'ORDER'
    WHERE back.referenceType = 'REVERSAL'
  ) moved
  GROUP BY moved.orderId, moved.batchId`;

/** What a unit of a batch cost on an order. */
export const lineCost = `
  SELECT l.order_id AS orderId, l.batch_id AS batchId, MAX(l.cogs_per_unit) AS unitCost, SUM(l.quantity) AS quantity
  FROM order_line_items l
  WHERE l.is_sample = 0
  GROUP BY l.order_id, l.batch_id`;

/** What customers paid on each invoice, and from when to when. */
export const paidByInvoice = `
  SELECT p.invoiceId, SUM(p.amount) AS amount, MIN(p.paymentDate) AS firstDay, MAX(p.paymentDate) AS lastDay
  FROM payments p WHERE p.paymentType = 'RECEIVED' AND p.invoiceId IS NOT NULL GROUP BY p.invoiceId`;

/**
 * Quantities of each return beside those of the order that it is of. Lines are added up for returned orders only, and
 * before the items are parsed: left to choose, the server does it again for each return.
 */
export const returnedShare = `
  SELECT r.id AS returnId, r.order_id AS orderId, SUM(j.quantity) AS returned, MAX(l.quantity) AS ordered
  FROM (
    SELECT ro.order_id, SUM(ol.quantity) AS quantity
    FROM (SELECT DISTINCT order_id FROM returns) ro JOIN order_line_items ol ON ol.order_id = ro.order_id
    GROUP BY ro.order_id
  ) l
  STRAIGHT_JOIN returns r ON r.order_id = l.order_id
  STRAIGHT_JOIN JSON_TABLE(r.items, '$[*]' COLUMNS (quantity DECIMAL(15,4) PATH '$.quantity')) j
  GROUP BY r.id, r.order_id`;

/** The condition that account `a` is one of those numbers. */
export function accountIs(...numbers: readonly string[]): string {
  return `a.accountNumber IN (${numbers.map(text).join(", ")})`;
}

/** Debits less credits of some accounts, as a scalar query. */
export function balanceOf(...numbers: readonly string[]): string {
  return `(
    SELECT SUM(e.debit - e.credit) FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId
    WHERE e.isPosted = 1 AND ${accountIs(...numbers)}
  )`;
}
