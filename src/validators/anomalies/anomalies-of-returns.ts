// Returned goods and money given back that no longer agree with what was sold and paid (R11, M19, T07).

import { type Anomaly, altered } from "./anomaly.ts";

const isVoid = "order_id IN (SELECT id FROM orders WHERE saleStatus = 'CANCELLED')";

export const returnAnomalies: readonly Anomaly[] = [
  altered(
    "R11",
    "less on the return than was put back",
    "returns",
    "items = JSON_SET(items, '$[0].quantity', '0.01')",
    isVoid,
  ),
  altered("R11", "goods put back before they were inspected", "returns", "notes = 'inspection pending'"),
  altered(
    "M19",
    "a refund of more than the invoice",
    "transactions",
    "amount = '-9999999.00'",
    "transactionType = 'REFUND'",
    ["M14"],
  ),
  altered(
    "M19",
    "a refund before the invoice was paid",
    "transactions",
    "transactionDate = DATE_SUB(transactionDate, INTERVAL 60 DAY)",
    "transactionType = 'REFUND'",
    ["M14"],
  ),
  altered(
    "M19",
    "a fee that was not kept",
    "transactions",
    "notes = CONCAT(notes, ', less a restocking fee of $1,000.00')",
    "notes LIKE '%return #%' AND notes NOT LIKE '%fee%'",
  ),
  altered(
    "T07",
    "goods sent back before they were shipped",
    "returns",
    "processed_at = '2024-01-02 17:00:00'",
    isVoid,
    [],
    ["T02"],
  ),
  altered(
    "T07",
    "a whole order kept for five weeks and sent back",
    "returns",
    "processed_at = DATE_ADD((SELECT o.shipped_at FROM orders o WHERE o.id = order_id), INTERVAL 35 DAY)",
    isVoid,
    [],
    ["T03"],
  ),
];
