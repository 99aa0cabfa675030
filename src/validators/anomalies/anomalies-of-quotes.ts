// Quotes that no longer agree with their sales, or with the calendar (R12, T08).

import { type Anomaly, altered } from "./anomaly.ts";

const fromQuote = "converted_from_order_id IS NOT NULL";
const saleOfQuote = `order_id IN (SELECT id FROM orders WHERE ${fromQuote})`;

export const quoteAnomalies: readonly Anomaly[] = [
  altered("R12", "a converted quote that no sale names", "orders", "converted_from_order_id = NULL", fromQuote),
  altered(
    "R12",
    "a sale made from a quote that was not converted",
    "orders",
    "quoteStatus = 'SENT', converted_at = NULL",
    "quoteStatus = 'CONVERTED'",
    ["T08"],
  ),
  altered(
    "R12",
    "a quote of another client than its sale",
    "orders",
    "client_id = (SELECT other.id FROM clients other WHERE other.is_buyer = 1 AND other.id <> client_id ORDER BY other.id LIMIT 1)",
    "quoteStatus = 'CONVERTED'",
  ),
  altered(
    "R12",
    "a quote on other terms than its sale",
    "orders",
    "paymentTerms = 'COD'",
    "quoteStatus = 'CONVERTED' AND paymentTerms <> 'COD'",
  ),
  altered(
    "R12",
    "a line that was sold from another batch than quoted",
    "order_line_items",
    "batch_id = (SELECT MAX(b.id) FROM batches b)",
    `${saleOfQuote} AND batch_id <> (SELECT MAX(b.id) FROM batches b)`,
    ["R06", "R13", "R14", "I05"],
    ["R15", "I06", "I07", "C04"],
  ),
  altered("R12", "a quote with a sale status", "orders", "saleStatus = 'PENDING'", "orderType = 'QUOTE'"),
  altered(
    "T08",
    "an expired quote that is still valid",
    "orders",
    "quoteStatus = 'EXPIRED', valid_until = DATE_ADD(valid_until, INTERVAL 5 YEAR)",
    "quoteStatus = 'SENT'",
  ),
  altered(
    "T08",
    "an open quote after its last day",
    "orders",
    "valid_until = DATE(created_at)",
    "quoteStatus = 'SENT'",
  ),
  altered(
    "T08",
    "a quote converted after its last day",
    "orders",
    "valid_until = DATE_SUB(DATE(converted_at), INTERVAL 1 DAY)",
    "quoteStatus = 'CONVERTED' AND DATE(converted_at) > DATE(created_at)",
  ),
  altered(
    "T08",
    "a quote of more than ever came",
    "order_line_items",
    "quantity = quantity + 50000, line_total = ROUND(quantity * unit_price, 2)",
    "order_id IN (SELECT id FROM orders WHERE quoteStatus = 'SENT')",
    ["M01"],
  ),
  altered(
    "T08",
    "a quote that was converted without being accepted",
    "order_audit_log",
    `changes = '{"quoteStatus":{"from":"SENT","to":"CONVERTED"}}'`,
    "JSON_EXTRACT(changes, '$.quoteStatus.to') = 'CONVERTED'",
  ),
];
