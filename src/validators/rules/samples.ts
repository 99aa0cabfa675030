// I10: samples come from sample stock, stay within the month's allowance, and are those that were asked for.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { number } from "../vocabulary.ts";

const given = (where = "TRUE"): string => `m.inventoryMovementType = 'SAMPLE' AND ${where}`;

/** Given away by request: how much, and when first. */
const givenByRequest = `
  SELECT m.referenceId AS requestId, -SUM(${number("m.quantityChange")}) AS quantity, MIN(m.createdAt) AS firstAt
  FROM inventoryMovements m WHERE ${given("m.referenceType = 'SAMPLE_REQUEST'")} GROUP BY m.referenceId`;

/** What was asked for, by request: an array, or, as the application writes it, a text that holds one. */
const askedByRequest = `
  SELECT r.id AS requestId, SUM(j.quantity) AS quantity
  FROM sampleRequests r
  JOIN JSON_TABLE(
    CASE JSON_TYPE(r.products) WHEN 'STRING' THEN JSON_UNQUOTE(r.products) ELSE r.products END,
    '$[*]' COLUMNS (quantity DECIMAL(20,4) PATH '$.quantity')
  ) j ON TRUE
  GROUP BY r.id`;

/** What a client got in a month. */
const givenByMonth = `
  SELECT r.clientId, DATE_FORMAT(m.createdAt, '%Y-%m') AS monthYear, -SUM(${number("m.quantityChange")}) AS quantity
  FROM inventoryMovements m JOIN sampleRequests r ON m.referenceType = 'SAMPLE_REQUEST' AND r.id = m.referenceId
  WHERE ${given()} GROUP BY r.clientId, DATE_FORMAT(m.createdAt, '%Y-%m')`;

const requestFaults = {
  "fulfilled, and nothing was given": "r.sampleRequestStatus = 'FULFILLED' AND g.requestId IS NULL",
  "not fulfilled, but something was given": "r.sampleRequestStatus <> 'FULFILLED' AND g.requestId IS NOT NULL",
  "given before it was asked for": "g.firstAt < r.requestDate",
  "not what was asked for": "g.quantity <> a.quantity",
  "an end that its status denies":
    "(r.fulfilledDate IS NOT NULL) <> (r.sampleRequestStatus = 'FULFILLED') OR (r.cancelledDate IS NOT NULL) <> (r.sampleRequestStatus = 'CANCELLED')",
};

const conversionFaults = {
  "of a request that was not fulfilled": "r.sampleRequestStatus <> 'FULFILLED'",
  "an order of another client": "o.client_id <> r.clientId",
  "an order that does not name it": "NOT (o.related_sample_request_id <=> r.id)",
  "before the samples were given": "r.conversionDate < r.fulfilledDate",
};

const allowanceFaults = {
  "more than allowed": `${number("s.usedQuantity")} > ${number("s.allocatedQuantity")}`,
  "remaining is not what is left": `${number("s.remainingQuantity")} <> ${number("s.allocatedQuantity")} - ${number("s.usedQuantity")}`,
  "used is not what was given": `${number("s.usedQuantity")} <> COALESCE(g.quantity, 0)`,
};

export const sampleChecks: readonly Check[] = [
  {
    id: "I10",
    title: "samples",
    sentence:
      "Samples come from sample stock, stay within the client's allowance of the month, are those asked for, and lead to orders that say so.",
    severity: "error",
    hint: "Compare the request, its SAMPLE movements, the batch's ADJUSTMENTs with reason OTHER, and the month's allocation.",
    probes: [
      {
        about: "sample requests",
        subject: "samples",
        examined: countOf("sampleRequests"),
        offending: `
          SELECT ${finding("sampleRequests", "r.id", `CONCAT(r.sampleRequestStatus, ', ', ${faults(requestFaults)})`, "CONCAT('asked for ', COALESCE(a.quantity, 'nothing'), ', given ', COALESCE(g.quantity, 'nothing'))")}
          FROM sampleRequests r
          LEFT JOIN (${givenByRequest}) g ON g.requestId = r.id
          LEFT JOIN (${askedByRequest}) a ON a.requestId = r.id
          WHERE ${anyFault(requestFaults)}`,
      },
      {
        about: "orders that samples led to",
        mayBeEmpty: true,
        examined: countOf("sampleRequests", "relatedOrderId IS NOT NULL"),
        offending: `
          SELECT ${finding("sampleRequests", "r.id", faults(conversionFaults), "CONCAT('order ', o.order_number, ' of the same client, after the samples')")}
          FROM sampleRequests r JOIN orders o ON o.id = r.relatedOrderId WHERE ${anyFault(conversionFaults)}`,
      },
      {
        about: "allowances",
        subject: "samples",
        examined: countOf("sampleAllocations"),
        offending: `
          SELECT ${finding("sampleAllocations", "s.id", faults(allowanceFaults), "CONCAT(s.usedQuantity, ' of ', s.allocatedQuantity, ' used, ', COALESCE(g.quantity, 0), ' given')")}
          FROM sampleAllocations s
          LEFT JOIN (${givenByMonth}) g ON g.clientId = s.clientId AND g.monthYear = s.monthYear
          WHERE ${anyFault(allowanceFaults)}`,
      },
      {
        about: "clients who got samples",
        subject: "samples",
        examined: `SELECT COUNT(*) FROM (${givenByMonth}) g`,
        offending: `
          SELECT ${finding("clients", "g.clientId", "CONCAT(g.quantity, ' in ', g.monthYear)", "'an allowance for that month'")}
          FROM (${givenByMonth}) g
          LEFT JOIN sampleAllocations s ON s.clientId = g.clientId AND s.monthYear = g.monthYear
          WHERE s.id IS NULL`,
      },
      {
        about: "sample stock",
        subject: "samples",
        examined: `SELECT COUNT(DISTINCT m.batchId) FROM inventoryMovements m WHERE ${given()}`,
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT(b.sampleQty, ' left, ', t.given, ' given')", "CONCAT('no more than the ', t.setAside, ' set aside')")}
          FROM batches b JOIN (
            SELECT m.batchId, -SUM(IF(${given()}, ${number("m.quantityChange")}, 0)) AS given,
              -SUM(IF(m.inventoryMovementType = 'ADJUSTMENT' AND m.adjustmentReason = 'OTHER', ${number("m.quantityChange")}, 0)) AS setAside
            FROM inventoryMovements m GROUP BY m.batchId
          ) t ON t.batchId = b.id
          WHERE ${number("b.sampleQty")} + t.given > t.setAside`,
      },
      {
        about: "the log of sample stock",
        mayBeEmpty: true,
        examined: countOf("sample_inventory_log"),
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT(b.sampleQty, ' in sample stock')", "CONCAT(l.quantity, ', as logged')")}
          FROM batches b JOIN (
            SELECT batch_id, SUM(IF(action = 'ALLOCATED', quantity, -quantity)) AS quantity
            FROM sample_inventory_log GROUP BY batch_id
          ) l ON l.batch_id = b.id
          WHERE ${number("b.sampleQty")} <> l.quantity`,
      },
    ],
  },
];
