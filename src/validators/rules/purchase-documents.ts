// M10 to M12: purchase orders, bills and what a batch cost. The purchasing mirror of M01 to M07.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { issued, number } from "../vocabulary.ts";
import { paidGoodsProbes } from "./retold-payments.ts";

const billFaults = {
  "subtotal is not the sum of the lines": "b.subtotal <> COALESCE(t.price, 0)",
  "total is not subtotal + tax − discount": "b.totalAmount <> b.subtotal + b.taxAmount - b.discountAmount",
  "due is not total − paid":
    "b.amountDue <> b.totalAmount - b.amountPaid AND NOT (b.status = 'VOID' AND b.amountDue = 0)",
  "a negative amount": "b.amountDue < 0 OR b.amountPaid < 0",
  "paid is not the sum of the payments": "b.amountPaid <> COALESCE(p.amount, 0)",
};

/** PENDING and APPROVED both wait for their first payment. */
const statusOfBill = `CASE
  WHEN b.status IN ('DRAFT', 'VOID') THEN IF(b.amountPaid = 0, b.status, 'neither DRAFT nor VOID')
  WHEN b.amountDue = 0 THEN 'PAID'
  WHEN b.dueDate < :asOf THEN 'OVERDUE'
  WHEN b.amountPaid > 0 THEN 'PARTIAL'
  WHEN b.status = 'APPROVED' THEN 'APPROVED'
  ELSE 'PENDING' END`;

/** Terms of bills are free text: COD, NET_15 or "Net 15"; NULL where they are none of these. */
const daysOfTerms = `CASE
  WHEN b.paymentTerms IN ('COD', 'DUE_ON_RECEIPT') THEN 0
  WHEN b.paymentTerms = 'PARTIAL' THEN 30
  WHEN b.paymentTerms REGEXP '^NET[_ ][0-9]+$' THEN CAST(SUBSTRING(b.paymentTerms, 5) AS UNSIGNED) END`;

/** Settlement bills may be written on the supplier's consignment terms: due within 30 days. */
const dueAsConsignment = "(b.paymentTerms = 'CONSIGNMENT' AND DATEDIFF(b.dueDate, b.billDate) BETWEEN 0 AND 30)";

const purchaseOrderFaults = {
  "subtotal is not the sum of the items": "COALESCE(po.subtotal, 0) <> t.cost",
  "total is not subtotal + tax + shipping":
    "COALESCE(po.total, 0) <> COALESCE(po.subtotal, 0) + COALESCE(po.tax, 0) + COALESCE(po.shipping, 0)",
  "RECEIVED, but not all of it": "po.purchaseOrderStatus = 'RECEIVED' AND t.missing > 0",
  "goods came, but it is neither RECEIVING nor RECEIVED":
    "po.purchaseOrderStatus NOT IN ('RECEIVING', 'RECEIVED') AND t.received > 0",
};

const itemFaults = {
  "total is not quantity × unit cost": "ROUND(i.totalCost, 2) <> ROUND(i.quantityOrdered * i.unitCost, 2)",
  "more received than ordered": "COALESCE(i.quantityReceived, 0) > i.quantityOrdered",
};

/** What the receipts of a purchase order brought in, by product. */
const takenIn = `
  SELECT m.referenceId AS purchaseOrderId, b.productId, SUM(${number("m.quantityChange")}) AS quantity
  FROM inventoryMovements m JOIN batches b ON b.id = m.batchId
  WHERE m.inventoryMovementType = 'INTAKE' AND m.referenceType = 'PO_RECEIPT'
  GROUP BY m.referenceId, b.productId`;

export const purchaseDocumentChecks: readonly Check[] = [
  {
    id: "M10",
    title: "bills",
    sentence:
      "A bill adds up from its lines, is due less what was paid, has the status its amounts say and falls due its terms after its date.",
    severity: "error",
    hint: "As for invoices: recompute from lines, payments and terms.",
    probes: [
      {
        about: "bill lines",
        examined: countOf("billLineItems"),
        offending: `
          SELECT ${finding("billLineItems", "l.id", "l.lineTotal", "CONCAT(l.quantity, ' × ', l.unitPrice, ' = ', ROUND(l.quantity * l.unitPrice, 2))")}
          FROM billLineItems l
          WHERE l.taxRate = 0 AND l.discountPercent = 0 AND l.lineTotal <> ROUND(l.quantity * l.unitPrice, 2)`,
      },
      {
        about: "amounts of bills",
        examined: countOf("bills"),
        offending: `
          SELECT ${finding("bills", "b.id", `CONCAT(${faults(billFaults)}, ': total ', b.totalAmount, ', paid ', b.amountPaid, ', due ', b.amountDue)`, "CONCAT('lines of ', COALESCE(t.price, 0), ', payments of ', COALESCE(p.amount, 0))")}
          FROM bills b
          LEFT JOIN (SELECT l.billId, SUM(l.lineTotal) AS price FROM billLineItems l GROUP BY l.billId) t ON t.billId = b.id
          LEFT JOIN (
            SELECT p.billId, SUM(p.amount) AS amount FROM payments p
            WHERE p.paymentType = 'SENT' AND p.billId IS NOT NULL GROUP BY p.billId
          ) p ON p.billId = b.id
          WHERE ${anyFault(billFaults)}`,
      },
      {
        about: "status of bills",
        examined: countOf("bills"),
        offending: `
          SELECT ${finding("bills", "b.id", "b.status", `CONCAT(${statusOfBill}, ': due ', b.amountDue, ' on ', b.dueDate, ', paid ', b.amountPaid)`)}
          FROM bills b WHERE b.status <> ${statusOfBill}`,
      },
      {
        about: "due dates of bills",
        examined: countOf("bills b", issued("b")),
        offending: `
          SELECT ${finding("bills", "b.id", "b.dueDate", `COALESCE(DATE_ADD(b.billDate, INTERVAL ${daysOfTerms} DAY), CONCAT('terms like NET_15, not ', COALESCE(b.paymentTerms, 'none')))`)}
          FROM bills b
          WHERE ${issued("b")} AND NOT (b.dueDate <=> DATE_ADD(b.billDate, INTERVAL ${daysOfTerms} DAY)) AND NOT COALESCE(${dueAsConsignment}, FALSE)`,
      },
      ...paidGoodsProbes,
    ],
  },
  {
    id: "M11",
    title: "purchase orders",
    sentence:
      "A purchase order is the sum of its items; no more is received than ordered, RECEIVED means all of it, before RECEIVING nothing came, and stock took in what it says.",
    severity: "error",
    hint: "Compare the items with the INTAKE movements that name the purchase order; a short delivery leaves it RECEIVING.",
    probes: [
      {
        about: "items",
        examined: countOf("purchaseOrderItems"),
        offending: `
          SELECT ${finding("purchaseOrderItems", "i.id", faults(itemFaults), "CONCAT(i.quantityOrdered, ' × ', i.unitCost, ', received ', COALESCE(i.quantityReceived, 0))")}
          FROM purchaseOrderItems i WHERE ${anyFault(itemFaults)}`,
      },
      {
        about: "purchase orders",
        examined: countOf("purchaseOrders"),
        offending: `
          SELECT ${finding("purchaseOrders", "po.id", faults(purchaseOrderFaults), "CONCAT('items of ', t.cost, ', ', t.missing, ' still to come')")}
          FROM purchaseOrders po JOIN (
            SELECT i.purchaseOrderId, SUM(ROUND(i.totalCost, 2)) AS cost, SUM(i.quantityOrdered - COALESCE(i.quantityReceived, 0)) AS missing,
              SUM(COALESCE(i.quantityReceived, 0)) AS received
            FROM purchaseOrderItems i GROUP BY i.purchaseOrderId
          ) t ON t.purchaseOrderId = po.id
          WHERE ${anyFault(purchaseOrderFaults)}`,
      },
      {
        about: "goods taken in",
        examined: countOf("inventoryMovements", "inventoryMovementType = 'INTAKE' AND referenceType = 'PO_RECEIPT'"),
        offending: `
          SELECT ${finding("purchaseOrders", "s.purchaseOrderId", "CONCAT(SUM(s.said), ' of product ', s.productId, ' on its items')", "CONCAT(SUM(s.moved), ' by its INTAKE movements')")}
          FROM (
            SELECT i.purchaseOrderId, i.productId, COALESCE(i.quantityReceived, 0) AS said, 0 AS moved FROM purchaseOrderItems i
            UNION ALL
            SELECT t.purchaseOrderId, t.productId, 0, t.quantity FROM (${takenIn}) t
          ) s
          GROUP BY s.purchaseOrderId, s.productId
          HAVING SUM(s.said) <> SUM(s.moved)`,
      },
    ],
  },
  {
    id: "M12",
    title: "batch cost",
    sentence: "A batch costs what its purchase order item said, plus the corrections in its COGS history.",
    severity: "error",
    hint: "A cost changed without a cogsHistory row, or the history does not lead to the batch's unitCogs.",
    probes: [
      {
        about: "batches with a purchase order",
        examined: countOf("inventoryMovements", "inventoryMovementType = 'INTAKE' AND referenceType = 'PO_RECEIPT'"),
        offending: `
          WITH ordered AS (
            SELECT DISTINCT m.batchId, i.unitCost
            FROM inventoryMovements m
            JOIN batches b ON b.id = m.batchId
            JOIN purchaseOrderItems i ON i.purchaseOrderId = m.referenceId AND i.productId = b.productId
            WHERE m.inventoryMovementType = 'INTAKE' AND m.referenceType = 'PO_RECEIPT'
          ), corrected AS (
            SELECT h.batchId, SUM(${number("h.newCogs")} - ${number("h.oldCogs")}) AS amount
            FROM cogsHistory h WHERE h.oldCogs IS NOT NULL GROUP BY h.batchId
          )
          SELECT ${finding("batches", "b.id", "CONCAT('unitCogs ', COALESCE(b.unitCogs, 'NULL'))", "CONCAT(MIN(o.unitCost), ' ordered, ', COALESCE(MIN(c.amount), 0), ' of corrections')")}
          FROM batches b JOIN ordered o ON o.batchId = b.id LEFT JOIN corrected c ON c.batchId = b.id
          GROUP BY b.id, b.unitCogs
          HAVING SUM(${number("b.unitCogs")} = o.unitCost + COALESCE(c.amount, 0)) = 0 OR b.unitCogs IS NULL`,
      },
      {
        about: "COGS history",
        mayBeEmpty: true,
        examined: countOf("cogsHistory"),
        offending: `
          SELECT ${finding("cogsHistory", "h.id", "CONCAT(COALESCE(h.oldCogs, 'nothing'), ' → ', h.newCogs)", "IF(h.isLast, CONCAT('the batch''s cost ', COALESCE(b.unitCogs, 'NULL')), CONCAT('from ', COALESCE(h.previous, 'nothing')))")}
          FROM (
            SELECT h.id, h.batchId, h.oldCogs, h.newCogs,
              LAG(h.newCogs) OVER (PARTITION BY h.batchId ORDER BY h.createdAt, h.id) AS previous,
              LEAD(h.id) OVER (PARTITION BY h.batchId ORDER BY h.createdAt, h.id) IS NULL AS isLast
            FROM cogsHistory h
          ) h JOIN batches b ON b.id = h.batchId
          WHERE (h.previous IS NOT NULL AND NOT (${number("h.previous")} <=> ${number("h.oldCogs")}))
            OR (h.isLast AND NOT (${number("h.newCogs")} <=> ${number("b.unitCogs")}))`,
      },
    ],
  },
];
