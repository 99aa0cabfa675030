// Rows that tell again what another row says, and no longer say the same (R06, M06, M10, M14, M17, M18, T05).

import { type Anomaly, altered, deleted } from "./anomaly.ts";

const later = (column: string): string => `${column} = DATE_ADD(${column}, INTERVAL 1 DAY)`;

export const copyAnomalies: readonly Anomaly[] = [
  altered(
    "R06",
    "an item under another name",
    "orders",
    "items = JSON_SET(items, '$[0].displayName', 'Something else')",
    "orderType = 'SALE' AND saleStatus = 'PAID'",
  ),
  altered(
    "R06",
    "an invoice line of another product",
    "invoiceLineItems",
    "productId = productId + 1",
    "productId < (SELECT MAX(p.id) FROM products p)",
  ),
  altered("R06", "a sale fact at another price", "sales", "salePrice = salePrice + 1"),
  deleted("R06", "a sale without its fact", "sales"),
  altered(
    "M06",
    "more paid with the order than on its invoice",
    "orders",
    "cash_payment = total + 1",
    "saleStatus = 'PAID' AND paymentTerms <> 'COD'",
  ),
  altered("M10", "a bill line of another supplier's lot", "billLineItems", "lotId = lotId + 1", "lotId = 1"),
  altered("M10", "a batch paid for twice", "batches", "amountPaid = amountPaid + amountPaid", "amountPaid > 0"),
  altered("M10", "a payment of another amount by batch", "paymentHistory", "amount = amount + 1"),
  altered("M10", "a receipt that is not paid as its batches are", "intake_sessions", "amount_paid = amount_paid + 1"),
  altered(
    "M14",
    "a link of another amount than its payment",
    "transactionLinks",
    "linkAmount = linkAmount + 1",
    "transactionLinkType IN ('PAYMENT_FOR', 'REFUND_OF')",
  ),
  altered(
    "M17",
    "a payment reconciled before the bank had it",
    "payments",
    "isReconciled = 1, reconciledAt = '2001-01-01'",
    "paymentMethod <> 'OTHER'",
  ),
  altered(
    "M18",
    "an expense posted to another account",
    "ledgerEntries",
    "accountId = (SELECT id FROM accounts WHERE accountNumber = '5500')",
    "referenceType = 'EXPENSE' AND debit > 0",
  ),
  altered("T01", "a lot dated after its receipt", "lots", later("date")),
  altered(
    "T05",
    "an order shipped without having been packed",
    "order_status_history",
    "fulfillmentStatus = 'SHIPPED'",
    "fulfillmentStatus = 'PACKED'",
  ),
  altered(
    "T05",
    "a step back in the history",
    "order_status_history",
    "changed_at = '2001-01-01 00:00:00'",
    "fulfillmentStatus = 'SHIPPED'",
    ["T02"],
  ),
  altered(
    "T05",
    "an order that its history does not know as shipped",
    "orders",
    "fulfillmentStatus = 'PACKED'",
    "fulfillmentStatus = 'SHIPPED'",
  ),
  deleted(
    "T05",
    "an order confirmed without a draft",
    "order_audit_log",
    "action = 'CREATE_DRAFT' AND order_id IN (SELECT f.order_id FROM order_audit_log f WHERE f.action = 'FINALIZE')",
  ),
];
