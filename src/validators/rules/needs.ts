// R13: what clients look for, what was found for them, and the orders that met it.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { confirmedSale, receivedByBatch } from "../vocabulary.ts";

const needFaults = {
  "fulfilled by no order": "n.status = 'FULFILLED' AND s.needId IS NULL",
  "not fulfilled, and ordered": "n.status <> 'FULFILLED' AND s.needId IS NOT NULL",
  "fulfilled at another moment than its order was confirmed":
    "n.status = 'FULFILLED' AND s.needId IS NOT NULL AND NOT (n.fulfilled_at <=> s.firstAt)",
  "ordered before it was asked for": "s.firstAt < n.created_at",
  "ordered by another client": "s.clientId <> n.client_id",
  "a moment of fulfilment, and not fulfilled": "n.status <> 'FULFILLED' AND n.fulfilled_at IS NOT NULL",
  "active after it ran out": "n.status = 'ACTIVE' AND DATE(n.expires_at) < :asOf",
  "expired before it ran out": "n.status = 'EXPIRED' AND DATE(n.expires_at) > :asOf",
  "runs out before it was entered": "n.expires_at < n.created_at",
  "more at least than at most": "n.quantity_min > n.quantity_max",
};

/** Whether a line is of what a need says. */
const meets = `p.category <=> COALESCE(n.category, p.category) AND p.subcategory <=> COALESCE(n.subcategory, p.subcategory)
  AND p.strainId <=> COALESCE(n.strainId, p.strainId) AND b.grade <=> COALESCE(n.grade, b.grade)
  AND l.unit_price <= COALESCE(n.price_max, l.unit_price) AND l.quantity >= COALESCE(n.quantity_min, 0)`;

const matchFaults = {
  "of another client than its need": "n.client_id <> m.client_id",
  "found before the need was entered": "m.created_at < n.created_at",
  "found before the batch came": "r.receivedAt > m.created_at",
  "found before the offer was made": "v.created_at > m.created_at",
  "an earlier order of another client, or not earlier":
    "h.id IS NOT NULL AND (h.client_id <> m.client_id OR h.confirmed_at > m.created_at)",
  "points at nothing": "m.inventory_batch_id IS NULL AND m.vendor_supply_id IS NULL AND m.historical_order_id IS NULL",
  "acted on without a moment, or by nobody":
    "m.user_action <> 'NONE' AND (m.actioned_at IS NULL OR m.actioned_by IS NULL)",
  "acted on before it was found": "m.actioned_at < m.created_at",
  "resulted in a sale without an order, or the other way": "m.resulted_in_sale <> (m.sale_order_id IS NOT NULL)",
  "its sale is another client's": "o.client_id <> m.client_id",
  "its sale has nothing of the batch": "o.id IS NOT NULL AND m.inventory_batch_id IS NOT NULL AND l.batchId IS NULL",
  "confidence out of bounds": "m.confidence_score NOT BETWEEN 0 AND 100",
};

const offerFaults = {
  "purchased without a moment, or the other way": "(v.status = 'PURCHASED') <> (v.purchased_at IS NOT NULL)",
  "reserved without a moment": "v.status = 'RESERVED' AND v.reserved_at IS NULL",
  "purchased or reserved before it was offered":
    "LEAST(COALESCE(v.purchased_at, v.created_at), COALESCE(v.reserved_at, v.created_at)) < v.created_at",
  "available after its last moment": "v.status IN ('AVAILABLE', 'RESERVED') AND DATE(v.available_until) < :asOf",
  "expired before its last moment": "v.status = 'EXPIRED' AND DATE(v.available_until) > :asOf",
  "offers nothing": "v.quantity_available <= 0",
};

export const needChecks: readonly Check[] = [
  {
    id: "R13",
    title: "needs and what met them",
    sentence:
      "A fulfilled need has the confirmed order that met it, of the same client, with goods as asked for; a match points at goods that were there, an offer is open while it lasts.",
    severity: "error",
    hint: "Set client_need_id of the order and status of the need to agree; a match or an offer has one moment out of order.",
    probes: [
      {
        about: "needs",
        subject: "needs",
        examined: countOf("client_needs"),
        offending: `
          SELECT ${finding("client_needs", "n.id", faults(needFaults), "CONCAT(n.status, ' of ', n.created_at, ', fulfilled ', COALESCE(n.fulfilled_at, 'never'), ', ordered ', COALESCE(s.firstAt, 'never'))")}
          FROM client_needs n LEFT JOIN (
            SELECT o.client_need_id AS needId, MIN(o.confirmed_at) AS firstAt, MAX(o.client_id) AS clientId
            FROM orders o WHERE ${confirmedSale("o")} AND o.client_need_id IS NOT NULL GROUP BY o.client_need_id
          ) s ON s.needId = n.id
          WHERE ${anyFault(needFaults)}`,
      },
      {
        about: "orders that fulfil a need",
        subject: "needs",
        examined: countOf("orders o", `${confirmedSale("o")} AND o.client_need_id IS NOT NULL`),
        offending: `
          SELECT ${finding("orders", "o.id", "CONCAT('no line of it is what need ', n.id, ' asks for')", "CONCAT('at least ', COALESCE(n.quantity_min, 0), ' of ', CONCAT_WS(' ', n.strain, n.category, n.subcategory, n.grade), ' at most ', COALESCE(n.price_max, 'any price'))")}
          FROM orders o JOIN client_needs n ON n.id = o.client_need_id
          WHERE ${confirmedSale("o")} AND NOT EXISTS (
            SELECT 1 FROM order_line_items l JOIN batches b ON b.id = l.batch_id JOIN products p ON p.id = b.productId
            WHERE l.order_id = o.id AND ${meets})`,
      },
      {
        about: "matches",
        subject: "needs",
        examined: countOf("match_records"),
        offending: `
          SELECT ${finding("match_records", "m.id", faults(matchFaults), "'goods, offers and orders that fit'")}
          FROM match_records m
          LEFT JOIN client_needs n ON n.id = m.client_need_id
          LEFT JOIN (${receivedByBatch}) r ON r.batchId = m.inventory_batch_id
          LEFT JOIN vendor_supply v ON v.id = m.vendor_supply_id
          LEFT JOIN orders h ON h.id = m.historical_order_id
          LEFT JOIN orders o ON o.id = m.sale_order_id
          LEFT JOIN (SELECT DISTINCT order_id AS orderId, batch_id AS batchId FROM order_line_items) l
            ON l.orderId = o.id AND l.batchId = m.inventory_batch_id
          WHERE ${anyFault(matchFaults)}`,
      },
      {
        about: "supply offers",
        subject: "supplyOffers",
        examined: countOf("vendor_supply"),
        offending: `
          SELECT ${finding("vendor_supply", "v.id", faults(offerFaults), "CONCAT(v.status, ' of ', v.created_at, ', until ', COALESCE(v.available_until, 'any time'))")}
          FROM vendor_supply v WHERE ${anyFault(offerFaults)}`,
      },
    ],
  },
];
