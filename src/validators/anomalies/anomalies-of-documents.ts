// Orders, invoices, payments, bills and totals that no longer add up (M).

import { type Anomaly, altered, deleted } from "./anomaly.ts";

const account = (number: string): string => `(SELECT id FROM accounts WHERE accountNumber = '${number}')`;

export const salesDocumentAnomalies: readonly Anomaly[] = [
  altered("M01", "an order line a cent too dear", "order_line_items", "line_total = line_total + 0.01", undefined, [
    "R06",
  ]),
  altered(
    "M01",
    "a line whose margin is not its price less its cost",
    "order_line_items",
    "margin_dollar = margin_dollar + 1",
  ),
  altered(
    "M01",
    "an order whose cost is not its lines' cost",
    "orders",
    "total_cogs = total_cogs + 1",
    "orderType = 'SALE'",
    ["L14"],
  ),
  altered("M02", "an invoice line a cent too dear", "invoiceLineItems", "lineTotal = lineTotal + 0.01", undefined, [
    "R06",
  ]),
  altered(
    "M02",
    "an invoice for more than its order",
    "invoices",
    "subtotal = subtotal + 1, taxAmount = taxAmount + 0, discountAmount = discountAmount + 1",
  ),
  altered("M03", "a cent due too many", "invoices", "amountDue = amountDue + 0.01", "status = 'SENT'", ["M13", "L04"]),
  altered(
    "M04",
    "an amount paid without a payment",
    "invoices",
    "amountPaid = amountPaid + 1, amountDue = amountDue - 1",
    "status = 'OVERDUE'",
    ["M13", "M14", "L04"],
  ),
  altered("M05", "an overdue invoice that says SENT", "invoices", "status = 'SENT'", "status = 'OVERDUE'", [
    "M06",
    "M14",
  ]),
  altered("M05", "a paid invoice that says PARTIAL", "invoices", "status = 'PARTIAL'", "status = 'PAID'", [
    "M06",
    "M09",
    "M14",
  ]),
  altered(
    "M05",
    "a draft with something paid",
    "invoices",
    "amountPaid = 1, amountDue = amountDue - 1",
    "status = 'DRAFT'",
    ["M04"],
  ),
  altered("M06", "a paid order whose invoice is overdue", "orders", "saleStatus = 'PAID'", "saleStatus = 'OVERDUE'"),
  altered(
    "M07",
    "an invoice due a day late",
    "invoices",
    "dueDate = DATE_ADD(dueDate, INTERVAL 1 DAY)",
    "status = 'DRAFT'",
  ),
  altered(
    "M07",
    "an order due on another day than its invoice",
    "orders",
    "due_date = DATE_ADD(due_date, INTERVAL 1 DAY)",
    "saleStatus = 'PENDING' AND paymentTerms = 'NET_30'",
  ),
  altered(
    "M08",
    "a COD order paid the day after",
    "payments",
    "paymentDate = DATE_ADD(paymentDate, INTERVAL 1 DAY)",
    "invoiceId IN (SELECT invoice_id FROM orders WHERE paymentTerms = 'COD')",
    ["M14", "M17", "T01"],
  ),
  altered(
    "M09",
    "a consignment paid after sell-through",
    "payments",
    "paymentDate = DATE_ADD(paymentDate, INTERVAL 1 DAY)",
    "invoiceId IN (SELECT invoice_id FROM orders WHERE paymentTerms = 'CONSIGNMENT')",
    ["M14", "M17", "T01"],
  ),
  altered(
    "M09",
    "a receivable before sell-through",
    "ledgerEntries",
    "entryDate = DATE_SUB(entryDate, INTERVAL 1 DAY)",
    `referenceType = 'INVOICE' AND accountId = ${account("1100")} AND referenceId IN (SELECT invoice_id FROM orders WHERE paymentTerms = 'CONSIGNMENT') AND DAYOFMONTH(entryDate) > 1`,
  ),
];

export const otherDocumentAnomalies: readonly Anomaly[] = [
  altered(
    "M10",
    "a bill line a cent too dear",
    "billLineItems",
    "lineTotal = lineTotal + 0.01",
    "billId IN (SELECT id FROM bills WHERE referenceType = 'PURCHASE_ORDER')",
  ),
  altered("M10", "a bill paid in full that says PARTIAL", "bills", "status = 'PARTIAL'", "status = 'PAID'"),
  altered("M10", "an overdue bill that says PARTIAL", "bills", "status = 'PARTIAL'", "status = 'OVERDUE'"),
  altered("M10", "a bill due a day late", "bills", "dueDate = DATE_ADD(dueDate, INTERVAL 1 DAY)", "status = 'PENDING'"),
  altered("M10", "a bill with a cent due too many", "bills", "amountDue = amountDue + 0.01", "status = 'PENDING'", [
    "L05",
  ]),
  altered(
    "M11",
    "an order called off, although its goods came",
    "purchaseOrders",
    "purchaseOrderStatus = 'CANCELLED'",
    "purchaseOrderStatus = 'RECEIVED'",
  ),
  altered("M11", "a purchase order that costs more than its items", "purchaseOrders", "total = total + 1"),
  altered(
    "M11",
    "a purchase order item received in part, the order RECEIVED",
    "purchaseOrderItems",
    "quantityReceived = quantityReceived - 1",
    "purchaseOrderId IN (SELECT id FROM purchaseOrders WHERE purchaseOrderStatus = 'RECEIVED')",
  ),
  altered(
    "M12",
    "a batch that costs more than was ordered",
    "purchaseOrderItems",
    "unitCost = unitCost + 1, totalCost = quantityOrdered * unitCost",
    "quantityReceived > 0",
    ["M11"],
  ),
  altered("M22", "a change of cost that is called an average", "cogsHistory", "changeType = 'AVERAGE'"),
  altered("M12", "a cost history that ends elsewhere", "cogsHistory", "newCogs = '1.00'"),
  altered("M13", "a client that owes a cent too many", "clients", "total_owed = total_owed + 0.01", "is_buyer = 1", [
    "M20",
  ]),
  altered(
    "M13",
    "a client whose debt is a day too old",
    "clients",
    "oldest_debt_days = oldest_debt_days + 1",
    "is_buyer = 1",
    ["M20"],
  ),
  deleted("M14", "an invoice missing from client transactions", "client_transactions", "transaction_type = 'INVOICE'", [
    "M20",
  ]),
  altered(
    "M14",
    "a payment of another amount in client transactions",
    "client_transactions",
    "amount = amount + 1",
    "transaction_type = 'PAYMENT'",
  ),
  altered(
    "M14",
    "an order counted beside its invoice",
    "client_transactions",
    "transaction_type = 'ORDER'",
    "transaction_type = 'REFUND'",
  ),
  altered(
    "M14",
    "an invoice of another status in transactions",
    "transactions",
    "transactionStatus = 'OVERDUE'",
    "transactionType = 'INVOICE' AND transactionStatus = 'PAID'",
  ),
  deleted("M14", "a payment missing from transactions", "transactions", "transactionType = 'PAYMENT'", ["R01"]),
  altered("M15", "a credit with more left than was given", "credits", "amountRemaining = amountRemaining + 1"),
  altered("M17", "a bank balance a cent too high", "bankAccounts", "currentBalance = currentBalance + 0.01"),
  altered(
    "M17",
    "money spent before it came in",
    "bankTransactions",
    "transactionDate = DATE_ADD(transactionDate, INTERVAL 60 DAY)",
    "transactionType = 'DEPOSIT' AND paymentId IS NULL",
  ),
  altered(
    "M17",
    "a transfer banked a day late",
    "bankTransactions",
    "transactionDate = DATE_ADD(transactionDate, INTERVAL 1 DAY)",
    "transactionType = 'DEPOSIT' AND paymentId IN (SELECT id FROM payments WHERE paymentMethod = 'ACH')",
  ),
  altered(
    "M18",
    "an expense of more than was posted",
    "expenses",
    "amount = amount + 1, totalAmount = totalAmount + 1",
    undefined,
    ["L14"],
  ),
];
