// Quantities, movements, allocation, workflow (I), and events in the wrong order (T).

import { type Anomaly, altered, deleted } from "./anomaly.ts";

/** Pairs of batches that could serve the same order, the older of which must go first. */
const rivals = `
  SELECT older.id AS olderId, newer.id AS newerId, y.availableAt
  FROM batches older
  JOIN batches newer ON newer.productId = older.productId AND newer.grade = older.grade
    AND (newer.paymentTerms = 'CONSIGNMENT') = (older.paymentTerms = 'CONSIGNMENT')
  JOIN (SELECT batchId, MIN(createdAt) AS receivedAt FROM batch_status_history GROUP BY batchId) x ON x.batchId = older.id
  JOIN (SELECT batchId, MIN(createdAt) AS receivedAt, MAX(createdAt) AS availableAt FROM batch_status_history GROUP BY batchId) y
    ON y.batchId = newer.id
  WHERE DATE(x.receivedAt) < DATE(y.receivedAt)`;

export const stockAnomalies: readonly Anomaly[] = [
  altered("I01", "less than nothing on hand", "batches", "defectiveQty = '-1'"),
  altered(
    "I01",
    "more in quarantine than on hand",
    "batches",
    "quarantineQty = onHandQty + 1, batchStatus = 'QUARANTINED'",
    "batchStatus = 'LIVE' AND id NOT IN (SELECT batchId FROM inventoryMovements WHERE inventoryMovementType = 'QUARANTINE')",
    ["I04", "I08"],
  ),
  altered(
    "I02",
    "a movement that starts where none ended",
    "inventoryMovements",
    "quantityBefore = quantityBefore + 1, quantityAfter = quantityAfter + 1",
    "inventoryMovementType = 'INTAKE' AND batchId IN (SELECT s.batchId FROM inventoryMovements s WHERE s.inventoryMovementType = 'SALE')",
  ),
  altered(
    "I02",
    "a movement within the warehouse that takes stock",
    "inventoryMovements",
    "quantityChange = '-1', quantityAfter = quantityBefore - 1",
    "inventoryMovementType IN ('QUARANTINE', 'TRANSFER')",
    ["I03"],
    ["I05", "I06", "R16"],
  ),
  altered(
    "I02",
    "a sample from more than there was",
    "inventoryMovements",
    "quantityAfter = quantityAfter + 1",
    "inventoryMovementType = 'SAMPLE'",
  ),
  altered(
    "I03",
    "on hand without a movement",
    "batches",
    "onHandQty = onHandQty + 1",
    "batchStatus = 'LIVE' AND paymentTerms <> 'CONSIGNMENT'",
    ["L06", "I04"],
  ),
  altered(
    "I04",
    "a batch in quarantine among goods for sale",
    "batches",
    "batchStatus = 'QUARANTINED', quarantineQty = onHandQty",
    "batchStatus = 'LIVE' AND id IN (SELECT batchId FROM inventoryMovements WHERE inventoryMovementType = 'QUARANTINE')",
    [],
    ["I08"],
  ),
  altered("I04", "less in the shelf than on hand", "batchLocations", "qty = qty - 0.5"),
  altered(
    "I05",
    "an order line that stock never moved",
    "order_line_items",
    "quantity = quantity + 100000",
    "order_id IN (SELECT id FROM orders WHERE saleStatus = 'PAID')",
    ["R06", "M01", "M16"],
    ["R15"],
  ),
  altered(
    "I06",
    "an order before its goods arrived",
    "orders",
    "confirmed_at = '2000-01-03 17:00:00'",
    "saleStatus = 'PAID' AND paymentTerms = 'NET_30' AND client_need_id IS NULL AND converted_from_order_id IS NULL",
    ["T01", "T05"],
    ["R15", "C04"],
  ),
  {
    breaks: "I07",
    what: "a sale from the newer of two batches",
    table: "inventoryMovements",
    candidates: `
      SELECT m.id FROM inventoryMovements m JOIN (${rivals}) p ON p.olderId = m.batchId AND p.availableAt <= m.createdAt
      WHERE m.inventoryMovementType = 'SALE' AND m.referenceId NOT IN (SELECT order_id FROM returns) ORDER BY m.id`,
    statements: [
      `UPDATE inventoryMovements m JOIN (${rivals}) p ON p.olderId = m.batchId AND p.availableAt <= m.createdAt
       SET m.batchId = p.newerId WHERE m.id = :id`,
    ],
    alsoBreaks: ["I02", "I03", "I05", "L12"],
    mayBreak: ["I06", "L08", "R16"],
  },
  altered("I08", "a sold-out batch that says LIVE", "batches", "batchStatus = 'LIVE'", "batchStatus = 'SOLD_OUT'"),
  altered(
    "I08",
    "a batch with stock that says SOLD_OUT",
    "batches",
    "batchStatus = 'SOLD_OUT'",
    "batchStatus = 'LIVE'",
  ),
  altered(
    "I08",
    "goods in quarantine that no movement brought there",
    "batches",
    "quarantineQty = '0.25'",
    "batchStatus = 'LIVE' AND quarantineQty = 0",
  ),
  altered(
    "I08",
    "a release of what was never in quarantine",
    "inventoryMovements",
    "inventoryMovementType = 'RELEASE_FROM_QUARANTINE'",
    "inventoryMovementType = 'QUARANTINE'",
    [],
    ["I07"],
  ),
  altered("I09", "a batch beside its history", "batches", "statusId = (SELECT MIN(id) FROM workflow_statuses)"),
  deleted(
    "I09",
    "a step left out",
    "batch_status_history",
    "fromStatusId IS NOT NULL AND toStatusId <> (SELECT b.statusId FROM batches b WHERE b.id = batchId)",
  ),
  altered("I10", "more samples than allowed", "sampleAllocations", "allocatedQuantity = '0.01'"),
  altered(
    "I10",
    "samples given on a request that was cancelled",
    "sampleRequests",
    "sampleRequestStatus = 'CANCELLED'",
    "sampleRequestStatus = 'FULFILLED'",
  ),
  altered(
    "I10",
    "samples that nothing was set aside for",
    "batches",
    "sampleQty = sampleQty + 1",
    "CAST(sampleQty AS DECIMAL(20,4)) > 0",
  ),
  altered("I11", "a reservation left behind", "batches", "reservedQty = '0.25'", "batchStatus = 'LIVE'"),
  altered(
    "I12",
    "an adjustment without a reason",
    "inventoryMovements",
    "adjustmentReason = NULL",
    "inventoryMovementType = 'ADJUSTMENT' AND adjustmentReason <> 'OTHER'",
  ),
];

export const timeAnomalies: readonly Anomaly[] = [
  altered(
    "T01",
    "an order shipped before it was packed",
    "orders",
    "packed_at = DATE_ADD(shipped_at, INTERVAL 1 HOUR)",
    "shipped_at IS NOT NULL",
    ["T05"],
  ),
  altered(
    "T01",
    "a bill before its goods",
    "bills",
    "billDate = DATE_SUB(billDate, INTERVAL 1 DAY), dueDate = DATE_SUB(dueDate, INTERVAL 1 DAY)",
    "referenceType = 'PURCHASE_ORDER'",
  ),
  altered(
    "T01",
    "a batch sold before it was available",
    "batch_status_history",
    "createdAt = (SELECT MAX(m.createdAt) FROM inventoryMovements m)",
    "toStatusId IN (SELECT id FROM workflow_statuses WHERE name = 'AVAILABLE') AND toStatusId = (SELECT b.statusId FROM batches b WHERE b.id = batchId) AND batchId IN (SELECT m.batchId FROM inventoryMovements m WHERE m.inventoryMovementType = 'SALE')",
  ),
  altered(
    "T02",
    "a row updated before it was created",
    "products",
    "updatedAt = DATE_SUB(createdAt, INTERVAL 1 SECOND)",
  ),
  altered("T02", "an act before its doer joined", "payments", "createdAt = '2000-01-03 17:00:00'"),
  altered("T03", "a row left to the database's clock", "products", "updatedAt = '2037-12-31 00:00:00'"),
  altered("T03", "a payment from the future", "bankTransactions", "createdAt = '2037-12-31 00:00:00'"),
];
