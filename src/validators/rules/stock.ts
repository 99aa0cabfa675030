// I01 to I05, I11, I12: what a batch holds and how its movements lead there.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { number, onHandMovement, standingSale } from "../vocabulary.ts";

const quantityColumns = ["onHandQty", "sampleQty", "reservedQty", "quarantineQty", "holdQty", "defectiveQty"] as const;

const batchFaults = {
  ...Object.fromEntries(
    quantityColumns.map((column) => [`${column} is not a quantity`, `NOT (b.${column} REGEXP '^[0-9]+([.][0-9]+)?$')`]),
  ),
  "more reserved, in quarantine and on hold than on hand": `${number("b.reservedQty")} + ${number("b.quarantineQty")} + ${number("b.holdQty")} > ${number("b.onHandQty")}`,
};

const change = number("m.quantityChange");
const before = number("m.quantityBefore");
const after = number("m.quantityAfter");

/** Movements in the order in which they happened, each with what its predecessor left behind. */
const chained = (where: string): string => `
  SELECT m.id, m.batchId, m.quantityChange, m.quantityBefore, m.quantityAfter,
    LAG(m.quantityAfter) OVER (PARTITION BY m.batchId ORDER BY m.createdAt, m.id) AS previousAfter
  FROM inventoryMovements m WHERE ${where}`;

const moved = `CONCAT(m.quantityBefore, ' ', m.quantityChange, ' → ', m.quantityAfter, COALESCE(CONCAT(', after ', m.previousAfter), ''))`;

/** Where batches with stock lie, of those in some statuses. */
const placesOf = (statuses: string): string => `
  SELECT b.id AS batchId, b.batchStatus, CONCAT_WS('/', p.site, p.zone, p.rack, p.shelf, p.bin) AS place
  FROM batches b JOIN batchLocations p ON p.batchId = b.id AND ${number("p.qty")} > 0
  WHERE b.batchStatus IN (${statuses})`;

export const stockChecks: readonly Check[] = [
  {
    id: "I01",
    title: "sane quantities",
    sentence: "No quantity is negative, and what is reserved, in quarantine or on hold is part of what is on hand.",
    severity: "error",
    hint: "More was taken from the batch than it had, or a quantity is not a plain decimal number.",
    probes: [
      {
        about: "batches",
        examined: countOf("batches"),
        offending: `
          SELECT ${finding("batches", "b.id", faults(batchFaults), "CONCAT('on hand ', b.onHandQty, ', reserved ', b.reservedQty, ', quarantine ', b.quarantineQty, ', hold ', b.holdQty)")}
          FROM batches b WHERE ${anyFault(batchFaults)}`,
      },
    ],
  },
  {
    id: "I02",
    title: "movements chain",
    sentence: "Each movement starts where the one before it ended, and ends at its start plus its change.",
    severity: "error",
    hint: "A movement is missing, doubled or out of time order; samples chain on sample stock, all others on what is on hand.",
    probes: [
      {
        about: "movements of stock on hand",
        examined: countOf("inventoryMovements m", onHandMovement("m")),
        offending: `
          SELECT ${finding("inventoryMovements", "m.id", moved, "'after = before + change, before = the last after'")}
          FROM (${chained(onHandMovement("m"))}) m
          WHERE ${after} <> ${before} + ${change} OR ${before} <> COALESCE(${number("m.previousAfter")}, 0)`,
      },
      {
        about: "samples",
        subject: "samples",
        examined: countOf("inventoryMovements", "inventoryMovementType = 'SAMPLE'"),
        offending: `
          SELECT ${finding("inventoryMovements", "m.id", moved, "'after = before + change, before at least the last after'")}
          FROM (${chained("m.inventoryMovementType = 'SAMPLE'")}) m
          WHERE ${after} <> ${before} + ${change} OR ${after} < 0 OR ${before} < COALESCE(${number("m.previousAfter")}, 0)`,
      },
      {
        about: "movements that move nothing",
        mayBeEmpty: true,
        examined: countOf(
          "inventoryMovements",
          "inventoryMovementType IN ('QUARANTINE', 'RELEASE_FROM_QUARANTINE', 'TRANSFER')",
        ),
        offending: `
          SELECT ${finding("inventoryMovements", "m.id", "CONCAT(m.inventoryMovementType, ' of ', m.quantityChange)", "'a change of 0'")}
          FROM inventoryMovements m
          WHERE m.inventoryMovementType IN ('QUARANTINE', 'RELEASE_FROM_QUARANTINE', 'TRANSFER') AND ${change} <> 0`,
      },
    ],
  },
  {
    id: "I03",
    title: "on hand as moved",
    sentence: "What a batch has on hand is where its last movement ended, and the sum of all its movements.",
    severity: "error",
    hint: "onHandQty was changed without a movement, or a movement without onHandQty.",
    probes: [
      {
        about: "batches",
        examined: countOf("batches"),
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT('on hand ', b.onHandQty)", "CONCAT('last movement ', COALESCE(t.lastAfter, 0), ', sum ', COALESCE(t.total, 0))")}
          FROM batches b LEFT JOIN (
            SELECT m.batchId, SUM(m.quantityChange) AS total, MAX(IF(m.isLast, m.quantityAfter, NULL)) AS lastAfter
            FROM (
              SELECT m.batchId, ${change} AS quantityChange, ${after} AS quantityAfter,
                LEAD(m.id) OVER (PARTITION BY m.batchId ORDER BY m.createdAt, m.id) IS NULL AS isLast
              FROM inventoryMovements m WHERE ${onHandMovement("m")}
            ) m
            GROUP BY m.batchId
          ) t ON t.batchId = b.id
          WHERE ${number("b.onHandQty")} <> COALESCE(t.lastAfter, 0) OR ${number("b.onHandQty")} <> COALESCE(t.total, 0)`,
      },
    ],
  },
  {
    id: "I04",
    title: "locations hold it",
    sentence:
      "What lies in a batch's locations is what it has on hand, and goods that cannot be sold lie apart from those that can.",
    severity: "error",
    hint: "A sale, transfer or intake did not update batchLocations.",
    probes: [
      {
        about: "batches",
        examined: countOf("batchLocations"),
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT(COALESCE(t.quantity, 0), ' in its locations')", "CONCAT(b.onHandQty, ' on hand')")}
          FROM batches b LEFT JOIN (
            SELECT l.batchId, SUM(${number("l.qty")}) AS quantity FROM batchLocations l GROUP BY l.batchId
          ) t ON t.batchId = b.id
          WHERE COALESCE(t.quantity, 0) <> ${number("b.onHandQty")}`,
      },
      {
        about: "goods that cannot be sold, apart from those that can",
        examined: countOf("batchLocations"),
        offending: `
          SELECT ${finding("batches", "w.batchId", "CONCAT(w.batchStatus, ', beside batch ', MIN(l.batchId))", "'a place without goods for sale'")}
          FROM (${placesOf("'AWAITING_INTAKE', 'QUARANTINED'")}) w
          JOIN (${placesOf("'LIVE', 'PHOTOGRAPHY_COMPLETE'")}) l ON l.place = w.place
          GROUP BY w.batchId, w.batchStatus`,
      },
    ],
  },
  {
    id: "I05",
    title: "no more than received",
    sentence:
      "What was sold, adjusted and disposed of, less what came back, is no more than a batch received; and stock moved what order lines say.",
    severity: "error",
    hint: "Compare the batch's order lines with its SALE movements; one of them is missing or has another quantity.",
    probes: [
      {
        about: "batches",
        examined: countOf("inventoryMovements", "inventoryMovementType = 'INTAKE'"),
        offending: `
          WITH used AS (
            SELECT l.batch_id AS batchId, SUM(l.quantity) AS sold, 0 AS lost, 0 AS received
            FROM order_line_items l JOIN orders o ON o.id = l.order_id AND ${standingSale("o")}
            WHERE l.is_sample = 0 GROUP BY l.batch_id
            UNION ALL
            SELECT m.batchId, 0, SUM(IF(m.inventoryMovementType IN ('SALE', 'INTAKE'), 0, -${change})), SUM(IF(m.inventoryMovementType = 'INTAKE', ${change}, 0))
            FROM inventoryMovements m
            LEFT JOIN returns r ON m.referenceType = 'RETURN' AND r.id = m.referenceId
            LEFT JOIN orders o ON o.id = COALESCE(r.order_id, IF(m.referenceType = 'ORDER', m.referenceId, NULL))
            WHERE ${onHandMovement("m")} AND (o.id IS NULL OR ${standingSale("o")})
            GROUP BY m.batchId
          )
          SELECT ${finding("batches", "u.batchId", "CONCAT(SUM(u.sold), ' sold, ', SUM(u.lost), ' otherwise gone')", "CONCAT('at most ', SUM(u.received), ' received')")}
          FROM used u GROUP BY u.batchId
          HAVING SUM(u.sold) + SUM(u.lost) > SUM(u.received)`,
      },
      {
        about: "order lines",
        examined: countOf(
          "order_line_items l JOIN orders o ON o.id = l.order_id",
          `${standingSale("o")} AND l.is_sample = 0`,
        ),
        offending: `
          SELECT ${finding("orders", "s.orderId", "CONCAT(SUM(s.ordered), ' of batch ', s.batchId, ' on its lines')", "CONCAT(SUM(s.moved), ' by its SALE movements')")}
          FROM (
            SELECT l.order_id AS orderId, l.batch_id AS batchId, SUM(l.quantity) AS ordered, 0 AS moved
            FROM order_line_items l JOIN orders o ON o.id = l.order_id AND ${standingSale("o")}
            WHERE l.is_sample = 0 GROUP BY l.order_id, l.batch_id
            UNION ALL
            SELECT m.referenceId, m.batchId, 0, -SUM(${change})
            FROM inventoryMovements m JOIN orders o ON o.id = m.referenceId AND ${standingSale("o")}
            WHERE m.referenceType = 'ORDER' AND m.inventoryMovementType = 'SALE' GROUP BY m.referenceId, m.batchId
          ) s
          GROUP BY s.orderId, s.batchId
          HAVING SUM(s.ordered) <> SUM(s.moved)`,
      },
    ],
  },
  {
    id: "I11",
    title: "nothing reserved",
    sentence: "Confirming an order takes its stock at once, so nothing stays reserved.",
    severity: "error",
    hint: "Clear reservedQty: what is available would be counted too low.",
    probes: [
      {
        about: "batches",
        examined: countOf("batches"),
        offending: `
          SELECT ${finding("batches", "b.id", "CONCAT('reserved ', b.reservedQty)", "'0'")}
          FROM batches b WHERE ${number("b.reservedQty")} <> 0`,
      },
    ],
  },
  {
    id: "I12",
    title: "adjusted for a reason",
    sentence: "Every stock adjustment says why.",
    severity: "error",
    hint: "Set adjustmentReason.",
    probes: [
      {
        about: "adjustments",
        subject: "stockAdjustments",
        examined: countOf("inventoryMovements", "inventoryMovementType = 'ADJUSTMENT'"),
        offending: `
          SELECT ${finding("inventoryMovements", "m.id", "'no reason'", "'an adjustmentReason'")}
          FROM inventoryMovements m WHERE m.inventoryMovementType = 'ADJUSTMENT' AND m.adjustmentReason IS NULL`,
      },
    ],
  },
];
