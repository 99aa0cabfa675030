// T01: things happen in the order in which they can happen. T02 and T03, which hold for every table, are in timestamps.ts.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { availableByBatch, confirmedSale, issued, orderDay, receivedByBatch } from "../vocabulary.ts";

const fulfillmentFaults = {
  "packed before it was confirmed": "o.packed_at < o.confirmed_at",
  "shipped before it was packed": "o.shipped_at < o.packed_at",
  "shipped and never packed": "o.shipped_at IS NOT NULL AND o.packed_at IS NULL",
};

/** A consignment's invoice keeps the order's date while it is a draft and takes the day of sell-through when issued. */
const invoiceDayFaults = {
  "not the day of its order": `(o.paymentTerms <> 'CONSIGNMENT' OR i.status = 'DRAFT') AND i.invoiceDate <> ${orderDay("o")}`,
  "sold through before it was shipped": `o.paymentTerms = 'CONSIGNMENT' AND ${issued("i")} AND (o.shipped_at IS NULL OR i.invoiceDate < DATE(o.shipped_at))`,
  "before its order": `i.invoiceDate < ${orderDay("o")}`,
};

const purchaseFaults = {
  "sent before it was ordered": "DATE(po.sentAt) < po.orderDate",
  "confirmed before it was sent": "po.confirmedAt < po.sentAt",
  "received before it was ordered": "DATE(r.firstAt) < po.orderDate",
  "received before it was confirmed": "r.firstAt < po.confirmedAt",
  "delivered before it was ordered": "po.actualDeliveryDate < po.orderDate",
};

const billDayFaults = {
  "before the goods came": "b.referenceType = 'PURCHASE_ORDER' AND b.billDate < DATE(r.firstAt)",
  "before the lot came": "b.referenceType = 'LOT' AND b.billDate < DATE(l.date)",
};

const receivedByPurchaseOrder = `
  SELECT m.referenceId AS purchaseOrderId, MIN(m.createdAt) AS firstAt FROM inventoryMovements m
  WHERE m.inventoryMovementType = 'INTAKE' AND m.referenceType = 'PO_RECEIPT' GROUP BY m.referenceId`;

export const timeChecks: readonly Check[] = [
  {
    id: "T01",
    title: "order of events",
    sentence:
      "Cause comes before effect: order, packing, shipping; order, invoice, payment, bank; purchase order, receipt, tests, sale; receipt, bill, payment.",
    severity: "error",
    hint: "One of the two dates is wrong; the later document usually has the right one.",
    probes: [
      {
        about: "packing and shipping",
        examined: countOf("orders o", `${confirmedSale("o")} AND o.packed_at IS NOT NULL`),
        offending: `
          SELECT ${finding("orders", "o.id", faults(fulfillmentFaults), "CONCAT('confirmed ', COALESCE(o.confirmed_at, 'never'), ', packed ', COALESCE(o.packed_at, 'never'), ', shipped ', COALESCE(o.shipped_at, 'never'))")}
          FROM orders o WHERE ${anyFault(fulfillmentFaults)}`,
      },
      {
        about: "order and invoice",
        examined: countOf("orders o JOIN invoices i ON i.id = o.invoice_id", confirmedSale("o")),
        offending: `
          SELECT ${finding("invoices", "i.id", `CONCAT(i.invoiceDate, ', ', ${faults(invoiceDayFaults)})`, `CONCAT('order of ', ${orderDay("o")}, COALESCE(CONCAT(', shipped ', DATE(o.shipped_at)), ''))`)}
          FROM orders o JOIN invoices i ON i.id = o.invoice_id
          WHERE ${confirmedSale("o")} AND (${anyFault(invoiceDayFaults)})`,
      },
      {
        about: "invoice and payment",
        examined: countOf("payments", "invoiceId IS NOT NULL"),
        offending: `
          SELECT ${finding("payments", "p.id", "p.paymentDate", "CONCAT('not before ', i.invoiceDate, ', the date of its invoice')")}
          FROM payments p JOIN invoices i ON i.id = p.invoiceId WHERE p.paymentDate < i.invoiceDate`,
      },
      {
        about: "payment and bank",
        examined: countOf("bankTransactions", "paymentId IS NOT NULL"),
        offending: `
          SELECT ${finding("bankTransactions", "t.id", "t.transactionDate", "CONCAT('not before ', p.paymentDate, ', the date of its payment')")}
          FROM bankTransactions t JOIN payments p ON p.id = t.paymentId WHERE t.transactionDate < p.paymentDate`,
      },
      {
        about: "purchase order and receipt",
        examined: countOf("purchaseOrders"),
        offending: `
          SELECT ${finding("purchaseOrders", "po.id", faults(purchaseFaults), "CONCAT('ordered ', po.orderDate, ', sent ', COALESCE(po.sentAt, 'never'), ', confirmed ', COALESCE(po.confirmedAt, 'never'), ', received ', COALESCE(r.firstAt, 'never'))")}
          FROM purchaseOrders po LEFT JOIN (${receivedByPurchaseOrder}) r ON r.purchaseOrderId = po.id
          WHERE ${anyFault(purchaseFaults)}`,
      },
      {
        about: "receipt and bill",
        examined: countOf("bills", "referenceType IN ('PURCHASE_ORDER', 'LOT')"),
        offending: `
          SELECT ${finding("bills", "b.id", `CONCAT(b.billDate, ', ', ${faults(billDayFaults)})`, "CONCAT('not before ', COALESCE(DATE(r.firstAt), DATE(l.date)))")}
          FROM bills b
          LEFT JOIN (${receivedByPurchaseOrder}) r ON b.referenceType = 'PURCHASE_ORDER' AND r.purchaseOrderId = b.referenceId
          LEFT JOIN lots l ON b.referenceType = 'LOT' AND l.id = b.referenceId
          WHERE ${anyFault(billDayFaults)}`,
      },
      {
        about: "bill and payment",
        subject: "supplierPayments",
        examined: countOf("payments", "billId IS NOT NULL"),
        offending: `
          SELECT ${finding("payments", "p.id", "p.paymentDate", "CONCAT('not before ', b.billDate, ', the date of its bill')")}
          FROM payments p JOIN bills b ON b.id = p.billId WHERE p.paymentDate < b.billDate`,
      },
      {
        about: "lot and receipt",
        examined: countOf("lots"),
        offending: `
          SELECT ${finding("lots", "l.id", "l.date", "CONCAT('the day of its receipt, ', DATE(r.receivedAt))")}
          FROM lots l JOIN (
            SELECT b.lotId, MIN(m.createdAt) AS receivedAt
            FROM batches b JOIN inventoryMovements m ON m.batchId = b.id AND m.inventoryMovementType = 'INTAKE'
            GROUP BY b.lotId
          ) r ON r.lotId = l.id
          WHERE DATE(l.date) <> DATE(r.receivedAt)`,
      },
      {
        about: "receipt and workflow",
        examined: countOf("batch_status_history"),
        offending: `
          SELECT ${finding("batches", "h.batchId", "CONCAT('on the board on ', h.firstAt)", "CONCAT('not before its receipt on ', r.receivedAt)")}
          FROM (SELECT batchId, MIN(createdAt) AS firstAt FROM batch_status_history GROUP BY batchId) h
          JOIN (${receivedByBatch}) r ON r.batchId = h.batchId
          WHERE DATE(h.firstAt) < DATE(r.receivedAt)`,
      },
      {
        about: "available and sold",
        examined: countOf("inventoryMovements", "inventoryMovementType = 'SALE'"),
        offending: `
          SELECT ${finding("batches", "s.batchId", "CONCAT('first sold on ', s.firstAt)", "CONCAT('not before it was available, on ', h.availableAt)")}
          FROM (SELECT batchId, MIN(createdAt) AS firstAt FROM inventoryMovements WHERE inventoryMovementType = 'SALE' GROUP BY batchId) s
          JOIN (${availableByBatch}) h ON h.batchId = s.batchId
          WHERE s.firstAt < h.availableAt`,
      },
    ],
  },
];
