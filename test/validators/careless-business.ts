// A business as somebody fills it who has an afternoon and no idea of the application: 12 clients, 50 orders and what comes
// to mind beside them, table by table. No stock ever moved, nothing is posted, and what belongs together was typed twice.

import type { Connection } from "mysql2/promise";

export const asOf = "2025-03-31";

/** The numbers from 1 on, as a table. */
const upTo = (last: number): string =>
  `(WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last}) SELECT n FROM numbers) t`;

const statements = [
  // What is left to the database's clock stands still.
  "SET SESSION time_zone = '+00:00'",
  "SET SESSION timestamp = UNIX_TIMESTAMP('2025-03-31 18:00:00')",
  "INSERT INTO users (id, openId, name) VALUES (1, 'admin', 'Admin'), (2, 'sales', 'Test User')",
  `INSERT INTO clients (id, teri_code, name, is_buyer)
   SELECT n, CONCAT('C', n), CONCAT('Client ', n), n < 12 FROM ${upTo(12)}`,
  "INSERT INTO vendors (id, name) VALUES (1, 'Some Farm')",
  "INSERT INTO brands (id, name) VALUES (1, 'House')",
  `INSERT INTO products (id, brandId, nameCanonical, category)
   VALUES (1, 1, 'OG Kush', 'Flower'), (2, 1, 'Gelato', 'Flower'), (3, 1, 'Vape 1g', 'Vapes'), (4, 1, 'Gummies', 'Edibles')`,
  "INSERT INTO lots (id, code, vendorId, date) VALUES (1, 'LOT1', 1, '2025-01-01')",
  `INSERT INTO batches (id, code, sku, productId, lotId, batchStatus, cogsMode, unitCogs, paymentTerms, onHandQty)
   SELECT n, CONCAT('B', n), CONCAT('SKU', n), n, 1, 'LIVE', 'FIXED', 70, 'COD', 100 FROM ${upTo(4)}`,
  `INSERT INTO orders (id, order_number, orderType, is_draft, client_id, items, subtotal, total, paymentTerms, saleStatus, created_by, confirmed_at)
   SELECT n, CONCAT('ORDER', n), 'SALE', 0, 1 + MOD(n, 12), '[]', 100 * (1 + MOD(n, 5)), 100 * (1 + MOD(n, 5)), 'NET_30', 'PENDING', 1,
     DATE_ADD('2025-01-05 17:00:00', INTERVAL n DAY) FROM ${upTo(50)}`,
  `INSERT INTO order_line_items (order_id, batch_id, quantity, cogs_per_unit, original_cogs_per_unit, margin_percent, margin_dollar, margin_source,
     unit_price, line_total)
   SELECT n, 1 + MOD(n, 4), 1 + MOD(n, 5), 70, 70, 20, 20, 'DEFAULT', 100, 100 * (1 + MOD(n, 5)) FROM ${upTo(50)} WHERE MOD(n, 10) <> 0`,
  `INSERT INTO invoices (id, invoiceNumber, customerId, invoiceDate, dueDate, subtotal, totalAmount, amountDue, status, referenceType, referenceId, createdBy)
   SELECT n, CONCAT('INV', n), 1 + MOD(n, 12), DATE(o.confirmed_at), DATE_ADD(DATE(o.confirmed_at), INTERVAL 30 DAY), o.total,
     o.total + IF(MOD(n, 8) = 0, 10, 0), o.total, 'SENT', 'ORDER', n, 1
   FROM ${upTo(40)} JOIN orders o ON o.id = n`,
  `INSERT INTO payments (paymentNumber, paymentType, paymentDate, amount, paymentMethod, customerId, invoiceId, createdBy)
   SELECT CONCAT('P', n), 'RECEIVED', DATE_ADD(i.invoiceDate, INTERVAL 20 DAY), i.totalAmount, 'CHECK', IF(n = 7, 1, i.customerId), n, 2
   FROM ${upTo(25)} JOIN invoices i ON i.id = n`,
  "UPDATE invoices SET status = 'PAID', amountPaid = totalAmount, amountDue = 0 WHERE id <= 20",
  "UPDATE orders SET saleStatus = 'PAID' WHERE id <= 15",
];

/** Fills a database that has TERP's tables and nothing in them. */
export async function insertCarelessBusiness(connection: Connection): Promise<void> {
  for (const sql of statements) await connection.query(sql);
}
