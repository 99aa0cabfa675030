// R14: standing orders and the orders that they generated.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { confirmedSale, orderDay } from "../vocabulary.ts";

/** A date that is no business day is made up for within so many days. */
const graceDays = 4;

/** Days of a turn at most. */
const daysOfTurn =
  "CASE r.frequency WHEN 'DAILY' THEN 1 WHEN 'WEEKLY' THEN 7 WHEN 'BIWEEKLY' THEN 14 WHEN 'MONTHLY' THEN 31 ELSE 92 END";

const dateFaults = {
  "active, and its next date is past": "r.status = 'ACTIVE' AND r.next_generation_date <= :asOf",
  "generated its last before it began": "r.last_generated_date < r.start_date",
  "its next date is not after its last": "r.next_generation_date <= r.last_generated_date",
  "its next date is more than one turn after its last": `r.status = 'ACTIVE' AND r.last_generated_date IS NOT NULL
    AND DATEDIFF(r.next_generation_date, r.last_generated_date) > ${daysOfTurn} + ${graceDays}`,
  "cancelled without an end": "r.status = 'CANCELLED' AND r.end_date IS NULL",
  "ended, and not cancelled": "r.status <> 'CANCELLED' AND r.end_date < :asOf",
  "an active one that generated nothing for too long": `r.status = 'ACTIVE' AND r.last_generated_date IS NULL AND DATEDIFF(:asOf, r.start_date) > ${graceDays}`,
};

/** The date of a series after so many turns. */
const dateAfter = (turns: string): string => `CASE r.frequency
  WHEN 'DAILY' THEN DATE_ADD(r.start_date, INTERVAL ${turns} DAY)
  WHEN 'WEEKLY' THEN DATE_ADD(r.start_date, INTERVAL 7 * (${turns}) DAY)
  WHEN 'BIWEEKLY' THEN DATE_ADD(r.start_date, INTERVAL 14 * (${turns}) DAY)
  WHEN 'MONTHLY' THEN DATE_ADD(r.start_date, INTERVAL ${turns} MONTH)
  ELSE DATE_ADD(r.start_date, INTERVAL 3 * (${turns}) MONTH) END`;

export const standingOrderChecks: readonly Check[] = [
  {
    id: "R14",
    title: "standing orders",
    sentence:
      "A standing order has generated an order of its client on each of its dates, the last of which holds what the template says; its next date is one turn on.",
    severity: "error",
    hint: "An order was moved or removed, the template was changed without an order, or the dates were not brought up to date.",
    probes: [
      {
        about: "standing orders",
        subject: "standingOrders",
        // Of few clients none may buy often enough.
        mayBeEmpty: true,
        examined: countOf("recurring_orders"),
        offending: `
          SELECT ${finding("recurring_orders", "r.id", faults(dateFaults), "CONCAT(r.frequency, ' ', r.status, ' from ', r.start_date, ', last ', COALESCE(r.last_generated_date, 'never'), ', next ', r.next_generation_date)")}
          FROM recurring_orders r WHERE ${anyFault(dateFaults)}`,
      },
      {
        about: "dates of standing orders",
        subject: "standingOrders",
        mayBeEmpty: true,
        examined: countOf("recurring_orders", "last_generated_date IS NOT NULL"),
        offending: `
          WITH RECURSIVE dates AS (
            SELECT r.id, 0 AS turns, r.start_date AS onDay FROM recurring_orders r WHERE r.last_generated_date IS NOT NULL
            UNION ALL
            SELECT d.id, d.turns + 1, ${dateAfter("d.turns + 1")}
            FROM dates d JOIN recurring_orders r ON r.id = d.id
            WHERE ${dateAfter("d.turns + 1")} <= r.last_generated_date
          )
          SELECT ${finding("recurring_orders", "r.id", "CONCAT('no order on ', d.onDay)", `CONCAT('an order of client ', r.client_id, ' within ${graceDays} days')`)}
          FROM dates d JOIN recurring_orders r ON r.id = d.id
          LEFT JOIN orders o ON o.client_id = r.client_id AND ${confirmedSale("o")}
            AND ${orderDay("o")} BETWEEN d.onDay AND DATE_ADD(d.onDay, INTERVAL ${graceDays} DAY)
          GROUP BY r.id, r.client_id, d.onDay
          HAVING COUNT(o.id) = 0`,
      },
      {
        about: "templates of standing orders",
        subject: "standingOrders",
        mayBeEmpty: true,
        examined: countOf("recurring_orders", "last_generated_date IS NOT NULL"),
        offending: `
          WITH template AS (
            SELECT r.id, r.client_id AS clientId, r.last_generated_date AS lastDay, j.productId, j.quantity
            FROM recurring_orders r JOIN JSON_TABLE(r.order_template, '$.items[*]' COLUMNS (
              productId INT PATH '$.productId', quantity DECIMAL(15,4) PATH '$.quantity')) j ON TRUE
            WHERE r.last_generated_date IS NOT NULL
          ), delivered AS (
            SELECT o.id AS orderId, o.client_id AS clientId, ${orderDay("o")} AS day, b.productId, SUM(l.quantity) AS quantity
            FROM orders o JOIN order_line_items l ON l.order_id = o.id JOIN batches b ON b.id = l.batch_id
            WHERE ${confirmedSale("o")} AND o.client_id IN (SELECT client_id FROM recurring_orders)
            GROUP BY o.id, o.client_id, ${orderDay("o")}, b.productId
          ), matched AS (
            SELECT t.id, d.orderId, COUNT(*) AS items
            FROM template t JOIN delivered d
              ON d.clientId = t.clientId AND d.day = t.lastDay AND d.productId = t.productId AND d.quantity = t.quantity
            GROUP BY t.id, d.orderId
          )
          SELECT ${finding("recurring_orders", "r.id", "CONCAT(COALESCE(m.items, 0), ' of its items ordered')", "CONCAT(COALESCE(c.items, 1), ' on ', r.last_generated_date)")}
          FROM recurring_orders r
          LEFT JOIN (SELECT id, COUNT(*) AS items FROM template GROUP BY id) c ON c.id = r.id
          LEFT JOIN (SELECT id, MAX(items) AS items FROM matched GROUP BY id) m ON m.id = r.id
          WHERE r.last_generated_date IS NOT NULL AND COALESCE(m.items, 0) < COALESCE(c.items, 1)`,
      },
    ],
  },
];
