// T05: histories are walks. What a history tells in order is where the thing stands now.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { clientFileProbes } from "./client-files.ts";
import { taskHistoryProbes } from "./task-histories.ts";

/** Fulfilment goes one way; an order that is cancelled stops where it is. */
const fulfillment = ["PENDING", "PACKED", "SHIPPED"] as const;

const rankOf = (column: string): string => `FIELD(${column}, ${fulfillment.map((state) => `'${state}'`).join(", ")})`;

const walked = `
  SELECT h.id, h.order_id, h.fulfillmentStatus AS state, h.changed_at AS at,
    LAG(h.fulfillmentStatus) OVER byTime AS previous,
    LEAD(h.fulfillmentStatus) OVER byTime AS following
  FROM order_status_history h
  WINDOW byTime AS (PARTITION BY h.order_id ORDER BY h.changed_at, h.id)`;

const stepFaults = {
  "does not begin as PENDING": "w.previous IS NULL AND w.state <> 'PENDING'",
  "skips a step or goes back": `w.previous IS NOT NULL AND ${rankOf("w.state")} <> ${rankOf("w.previous")} + 1`,
};

const standFaults = {
  "ends in another state than the order": "w.following IS NULL AND NOT (w.state <=> o.fulfillmentStatus)",
  "packed at another moment": "w.state = 'PACKED' AND NOT (w.at <=> o.packed_at)",
  "shipped at another moment": "w.state = 'SHIPPED' AND NOT (w.at <=> o.shipped_at)",
  "before the order was confirmed": "w.at < o.confirmed_at",
};

const auditFaults = {
  "finalized without a draft": "a.finalized > 0 AND a.drafted = 0",
  "finalized before it was drafted": "a.finalizedAt < a.draftedAt",
  "finalized at another moment than it was confirmed":
    "a.finalizedAt IS NOT NULL AND o.confirmed_at IS NOT NULL AND a.finalizedAt <> o.confirmed_at",
  "still a draft": "a.finalized > 0 AND o.is_draft = 1",
};

export const historyChecks: readonly Check[] = [
  {
    id: "T05",
    title: "histories are walks",
    sentence:
      "A history is in order, starts at the start, takes only allowed steps, and its last step is where the thing stands now.",
    severity: "error",
    hint: "A step is missing, out of order, or the status was changed without an entry in its history.",
    probes: [
      {
        about: "steps of orders",
        examined: countOf("order_status_history"),
        offending: `
          SELECT ${finding("order_status_history", "w.id", `CONCAT(w.state, ' after ', COALESCE(w.previous, 'nothing'), ': ', ${faults(stepFaults)})`, "'PENDING, then PACKED, then SHIPPED'")}
          FROM (${walked}) w WHERE ${anyFault(stepFaults)}`,
      },
      {
        about: "orders and their histories",
        examined: countOf("order_status_history"),
        offending: `
          SELECT ${finding("order_status_history", "w.id", `CONCAT(w.state, ' of ', w.at, ' ', ${faults(standFaults)})`, "CONCAT('order ', o.id, ': ', COALESCE(o.fulfillmentStatus, 'none'), ', packed ', COALESCE(o.packed_at, 'never'), ', shipped ', COALESCE(o.shipped_at, 'never'))")}
          FROM (${walked}) w JOIN orders o ON o.id = w.order_id WHERE ${anyFault(standFaults)}`,
      },
      {
        about: "orders without a history",
        examined: countOf("orders", "orderType = 'SALE' AND is_draft = 0 AND confirmed_at IS NOT NULL"),
        offending: `
          SELECT ${finding("orders", "o.id", "'no history'", "'from PENDING on'")}
          FROM orders o LEFT JOIN (SELECT DISTINCT order_id FROM order_status_history) h ON h.order_id = o.id
          WHERE o.orderType = 'SALE' AND o.is_draft = 0 AND o.confirmed_at IS NOT NULL AND h.order_id IS NULL`,
      },
      {
        about: "audit log of orders",
        examined: countOf("order_audit_log"),
        offending: `
          SELECT ${finding("orders", "a.order_id", faults(auditFaults), "CONCAT('drafted ', COALESCE(a.draftedAt, 'never'), ', finalized ', COALESCE(a.finalizedAt, 'never'), ', confirmed ', COALESCE(o.confirmed_at, 'never'))")}
          FROM (
            SELECT l.order_id, SUM(l.action = 'CREATE_DRAFT') AS drafted, SUM(l.action = 'FINALIZE') AS finalized,
              MIN(IF(l.action = 'CREATE_DRAFT', l.timestamp, NULL)) AS draftedAt,
              MIN(IF(l.action = 'FINALIZE', l.timestamp, NULL)) AS finalizedAt
            FROM order_audit_log l GROUP BY l.order_id
          ) a JOIN orders o ON o.id = a.order_id
          WHERE ${anyFault(auditFaults)}`,
      },
      ...taskHistoryProbes,
      ...clientFileProbes,
    ],
  },
];
