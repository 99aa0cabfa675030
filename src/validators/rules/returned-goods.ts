// T07, and a probe of R11: when goods may come back, and that stock knows of all that were inspected.

import { anyFault, type Check, countOf, faults, finding, findingAt, type Probe } from "../check.ts";
import { returnedShare } from "../vocabulary.ts";

/** The longest that a whole order may be kept before it is sent back. */
const windowDays = 30;

const returnDayFaults = {
  "never shipped": "o.shipped_at IS NULL",
  "before it was shipped": "r.processed_at < o.shipped_at",
  [`a full return more than ${windowDays} days after`]: `t.returned >= t.ordered AND DATEDIFF(r.processed_at, o.shipped_at) > ${windowDays}`,
};

/** Whether nobody has inspected a return yet: it has no column of its own for that, and says so in its notes. */
const isPending = (row: string): string => `COALESCE(${row}.notes, '') LIKE '%inspection pending%'`;

/** Items of inspected returns against the movements that put them back. */
export const restockedProbe: Probe = {
  about: "returns and stock",
  subject: "returns",
  examined: countOf("returns"),
  offending: `
    SELECT ${findingAt("returns", "CONCAT('id = ', b.returnId)", "CONCAT(SUM(b.listed), ' of batch ', b.batchId, ' returned')", "CONCAT(SUM(b.restocked), ' put back', IF(MAX(b.isPending), ', before it was inspected', ''))")}
    FROM (
      SELECT r.id AS returnId, j.batchId, IF(${isPending("r")}, 0, j.quantity) AS listed, 0 AS restocked, ${isPending("r")} AS isPending
      FROM returns r JOIN JSON_TABLE(
        r.items, '$[*]' COLUMNS (batchId INT PATH '$.batchId', quantity DECIMAL(15,4) PATH '$.quantity')) j ON TRUE
      UNION ALL
      SELECT m.referenceId, m.batchId, 0, CAST(m.quantityChange AS DECIMAL(20,4)), 0
      FROM inventoryMovements m
      WHERE m.referenceType = 'RETURN' AND m.inventoryMovementType IN ('RETURN', 'REFUND_RETURN')
    ) b
    GROUP BY b.returnId, b.batchId
    HAVING SUM(b.listed) <> SUM(b.restocked)`,
};

export const returnTimeChecks: readonly Check[] = [
  {
    id: "T07",
    title: "returned in time",
    sentence: `Goods come back after they were shipped, and a whole order within ${windowDays} days of that.`,
    severity: "error",
    hint: "Correct processed_at, or the shipping date of the order.",
    probes: [
      {
        about: "returns",
        subject: "returns",
        examined: countOf("returns"),
        offending: `
          SELECT ${finding("returns", "r.id", `CONCAT(r.processed_at, ', ', ${faults(returnDayFaults)})`, "CONCAT('shipped ', COALESCE(o.shipped_at, 'never'))")}
          FROM returns r JOIN orders o ON o.id = r.order_id LEFT JOIN (${returnedShare}) t ON t.returnId = r.id
          WHERE ${anyFault(returnDayFaults)}`,
      },
    ],
  },
];
