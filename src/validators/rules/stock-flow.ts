// I06 to I09: stock in time: what could be sold when, what had to be sold first, and the way over the workflow board.

import { type Check, countOf, finding } from "../check.ts";
import {
  availableByBatch,
  boardState,
  confirmedSale,
  number,
  onHandMovement,
  orderDay,
  receivedByBatch,
} from "../vocabulary.ts";

const allowedSteps = [
  " → RECEIVED",
  "RECEIVED → TESTING",
  "RECEIVED → REJECTED",
  "TESTING → PACKAGING",
  "TESTING → FAILED",
  "PACKAGING → AVAILABLE",
  "PACKAGING → DAMAGED",
  "AVAILABLE → SOLD",
  "AVAILABLE → EXPIRED",
];

const step = "CONCAT(COALESCE(h.cameFrom, ''), ' → ', h.wentTo)";

const available = `${number("b.onHandQty")} - ${number("b.reservedQty")} - ${number("b.quarantineQty")} - ${number("b.holdQty")}`;

const statusFits = `CASE b.batchStatus
  WHEN 'LIVE' THEN ${available} > 0
  WHEN 'PHOTOGRAPHY_COMPLETE' THEN ${available} > 0
  WHEN 'SOLD_OUT' THEN ${number("b.onHandQty")} = 0
  WHEN 'CLOSED' THEN ${number("b.onHandQty")} = 0
  WHEN 'QUARANTINED' THEN ${number("b.quarantineQty")} > 0
  WHEN 'AWAITING_INTAKE' THEN s.batchId IS NULL
  ELSE TRUE END`;

/**
 * Pairs of batches of one kind, the older first, are laid on a timeline of the older one: its own movements, whose running
 * sum is what it held, and beside them the sales of the newer one that it might have served. While the older one is in
 * quarantine it has to serve none: how much of it is free then is not on record. Older ones that were empty before the
 * newer one was first sold from are left out, which leaves about one older batch for each newer. Grouping makes
 * the server keep what it knows of a batch and find the pairs by key; else it compares every batch with every other.
 */
const firstInFirstOut = `
  WITH stock AS (
    SELECT b.id, b.productId, COALESCE(b.grade, '') AS grade, b.paymentTerms = 'CONSIGNMENT' AS isConsigned,
      MIN(IF(m.inventoryMovementType = 'INTAKE', m.createdAt, NULL)) AS receivedAt,
      MIN(IF(m.inventoryMovementType = 'SALE', m.createdAt, NULL)) AS firstSoldAt,
      MAX(IF(${onHandMovement("m")}, m.createdAt, NULL)) AS lastMovedAt,
      SUM(IF(${onHandMovement("m")}, ${number("m.quantityChange")}, 0)) AS remaining
    FROM batches b JOIN inventoryMovements m ON m.batchId = b.id
    GROUP BY b.id, b.productId, b.grade, b.paymentTerms
  ), released AS (
    ${availableByBatch}
  ), older AS (
    SELECT DISTINCT y.id AS soldId, x.id AS olderId, COALESCE(r.availableAt, x.receivedAt) AS availableAt
    FROM stock y
    JOIN stock x ON x.productId = y.productId AND x.grade = y.grade AND x.isConsigned = y.isConsigned
    LEFT JOIN released r ON r.batchId = x.id
    WHERE DATE(x.receivedAt) < DATE(y.receivedAt)
      AND (x.remaining > 0 OR x.lastMovedAt >= y.firstSoldAt)
  ), timeline AS (
    SELECT m.batchId AS olderId, m.createdAt, m.id, ${number("m.quantityChange")} AS quantityChange,
      (m.inventoryMovementType = 'QUARANTINE') - (m.inventoryMovementType = 'RELEASE_FROM_QUARANTINE') AS withheldChange,
      NULL AS soldId, 0 AS wanted
    FROM inventoryMovements m JOIN (SELECT DISTINCT olderId FROM older) o ON o.olderId = m.batchId
    WHERE ${onHandMovement("m")}
    UNION ALL
    SELECT o.olderId, m.createdAt, m.id, 0, 0, m.batchId, -${number("m.quantityChange")}
    FROM inventoryMovements m JOIN older o ON o.soldId = m.batchId AND o.availableAt <= m.createdAt
    WHERE m.inventoryMovementType = 'SALE'
  )
  SELECT ${finding("inventoryMovements", "t.id", "CONCAT('sold from batch ', t.soldId, ' on ', DATE(t.createdAt))", "CONCAT('from batch ', MIN(t.olderId), ', which had ', MIN(t.held), ' left')")}
  FROM (
    SELECT l.*, SUM(l.quantityChange) OVER so_far AS held, SUM(l.withheldChange) OVER so_far AS withheld
    FROM timeline l WINDOW so_far AS (PARTITION BY l.olderId ORDER BY l.createdAt, l.id)
  ) t
  WHERE t.soldId IS NOT NULL AND t.withheld = 0 AND t.held >= t.wanted
  GROUP BY t.id, t.soldId, t.createdAt`;

/** Each batch's way in and out of quarantine, and where it ends. */
const quarantineSteps = `
  SELECT m.id, m.batchId, m.createdAt, m.inventoryMovementType AS kind,
    LAG(m.inventoryMovementType) OVER w AS previousKind, LEAD(m.id) OVER w IS NULL AS isLast
  FROM inventoryMovements m WHERE m.inventoryMovementType IN ('QUARANTINE', 'RELEASE_FROM_QUARANTINE')
  WINDOW w AS (PARTITION BY m.batchId ORDER BY m.createdAt, m.id)`;

export const stockFlowChecks: readonly Check[] = [
  {
    id: "I06",
    title: "sold what was there",
    sentence: "No order takes from a batch that had not arrived, or more than was there on that day.",
    severity: "error",
    hint: "Allocate the order to a batch received before it, with enough left.",
    probes: [
      {
        about: "order lines",
        examined: countOf("order_line_items l JOIN orders o ON o.id = l.order_id", confirmedSale("o")),
        offending: `
          SELECT ${finding("order_line_items", "l.id", `CONCAT('batch ', l.batch_id, ' sold on ', ${orderDay("o")})`, "CONCAT('received by then, not ', COALESCE(CONCAT('on ', DATE(r.receivedAt)), 'never'))")}
          FROM order_line_items l
          JOIN orders o ON o.id = l.order_id
          LEFT JOIN (${receivedByBatch}) r ON r.batchId = l.batch_id
          WHERE ${confirmedSale("o")} AND (r.batchId IS NULL OR DATE(r.receivedAt) > ${orderDay("o")})`,
      },
      {
        about: "every day of a batch",
        examined: countOf("inventoryMovements m", onHandMovement("m")),
        offending: `
          SELECT ${finding("batches", "d.batchId", "CONCAT(d.onHand, ' on hand at the end of ', d.day)", "'not below zero'")}
          FROM (
            SELECT m.batchId, DATE(m.createdAt) AS day,
              SUM(SUM(${number("m.quantityChange")})) OVER (PARTITION BY m.batchId ORDER BY DATE(m.createdAt)) AS onHand
            FROM inventoryMovements m WHERE ${onHandMovement("m")}
            GROUP BY m.batchId, DATE(m.createdAt)
          ) d
          WHERE d.onHand < 0`,
      },
    ],
  },
  {
    id: "I07",
    title: "first in, first out",
    sentence:
      "Of the same product, grade and ownership, goods received earlier are sold first, where they were available and enough was left.",
    severity: "error",
    hint: "The sale should have taken the older batch.",
    probes: [
      {
        about: "sales",
        ruleOf: "firstInFirstOut",
        examined: countOf("inventoryMovements", "inventoryMovementType = 'SALE'"),
        offending: firstInFirstOut,
      },
    ],
  },
  {
    id: "I08",
    title: "status fits stock",
    sentence:
      "A live batch has something to sell, a sold-out or closed one nothing, a quarantined one stock in quarantine, as its movements say; one awaiting intake was never sold from.",
    severity: "error",
    hint: "Set batchStatus from the quantities.",
    probes: [
      {
        about: "batches",
        examined: countOf("batches"),
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT(b.batchStatus, ' with ', b.onHandQty, ' on hand, ', b.quarantineQty, ' in quarantine', IF(s.batchId IS NULL, '', ', sold from'))", "'a status that fits'")}
          FROM batches b
          LEFT JOIN (SELECT DISTINCT batchId FROM inventoryMovements WHERE inventoryMovementType = 'SALE') s ON s.batchId = b.id
          WHERE NOT (${statusFits})`,
      },
      {
        about: "what is in quarantine",
        examined: countOf("batches"),
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT(b.quarantineQty, ' in quarantine')", "IF(q.batchId IS NULL, 'none, as its movements say', 'some: its last QUARANTINE was never released')")}
          FROM batches b
          LEFT JOIN (${quarantineSteps}) q ON q.batchId = b.id AND q.isLast AND q.kind = 'QUARANTINE'
          WHERE (${number("b.quarantineQty")} > 0) <> (q.batchId IS NOT NULL) AND ${number("b.onHandQty")} > 0`,
      },
      {
        about: "releases from quarantine",
        mayBeEmpty: true,
        examined: countOf("inventoryMovements", "inventoryMovementType = 'RELEASE_FROM_QUARANTINE'"),
        offending: `
          SELECT ${finding("inventoryMovements", "q.id", "COALESCE(CONCAT('after a ', q.previousKind), 'the first of its kind')", "'a QUARANTINE before it'")}
          FROM (${quarantineSteps}) q
          WHERE q.kind = 'RELEASE_FROM_QUARANTINE' AND NOT (q.previousKind <=> 'QUARANTINE')`,
      },
      {
        about: "sales of what is in quarantine",
        mayBeEmpty: true,
        examined: countOf("batches", "batchStatus = 'QUARANTINED'"),
        offending: `
          SELECT ${finding("inventoryMovements", "m.id", "CONCAT('sold on ', m.createdAt)", "CONCAT('nothing after ', q.createdAt, ', when all of it went into quarantine')")}
          FROM batches b
          JOIN (${quarantineSteps}) q ON q.batchId = b.id AND q.isLast AND q.kind = 'QUARANTINE'
          JOIN inventoryMovements m ON m.batchId = b.id AND m.inventoryMovementType = 'SALE' AND m.createdAt > q.createdAt
          WHERE b.batchStatus = 'QUARANTINED'`,
      },
    ],
  },
  {
    id: "I09",
    title: "workflow",
    sentence:
      "A batch stands on the board where its history ends; the history begins with RECEIVED and takes only allowed steps.",
    severity: "error",
    hint: "Each move of the board writes one history row, from the column the batch was in.",
    probes: [
      {
        about: "batches",
        examined: countOf("batches", "statusId IS NOT NULL"),
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT('status ', COALESCE(b.statusId, 'NULL'))", "COALESCE(CONCAT('status ', h.toStatusId, ', the last of its history'), 'a history')")}
          FROM batches b LEFT JOIN (
            SELECT h.batchId, h.toStatusId,
              LEAD(h.id) OVER (PARTITION BY h.batchId ORDER BY h.createdAt, h.id) IS NULL AS isLast
            FROM batch_status_history h
          ) h ON h.batchId = b.id AND h.isLast
          WHERE NOT (b.statusId <=> h.toStatusId)`,
      },
      {
        about: "steps",
        examined: countOf("batch_status_history"),
        offending: `
          SELECT ${finding("batch_status_history", "h.id", step, "IF(h.fromStatusId <=> h.previousStatusId, 'an allowed step', CONCAT('from status ', COALESCE(h.previousStatusId, 'none')))")}
          FROM (
            SELECT h.id, h.fromStatusId, ${boardState("f")} AS cameFrom, ${boardState("t")} AS wentTo,
              LAG(h.toStatusId) OVER (PARTITION BY h.batchId ORDER BY h.createdAt, h.id) AS previousStatusId
            FROM batch_status_history h
            LEFT JOIN workflow_statuses f ON f.id = h.fromStatusId
            JOIN workflow_statuses t ON t.id = h.toStatusId
          ) h
          WHERE NOT (h.fromStatusId <=> h.previousStatusId)
            OR ${step} NOT IN (${allowedSteps.map((allowed) => `'${allowed}'`).join(", ")})`,
      },
    ],
  },
];
