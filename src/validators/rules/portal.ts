// R15: the client portal. An account, its configuration and what the client's own row says are one; interest lists are what
// they became; price alerts were triggered when the price was reached, and not otherwise.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { afterAsOf, confirmedSale } from "../vocabulary.ts";

const accountFaults = {
  "the client is not enabled": "c.vip_portal_enabled <> 1",
  "no configuration": "f.id IS NULL",
  "no password": "COALESCE(a.password_hash, '') = '' AND a.google_id IS NULL AND a.microsoft_id IS NULL",
  "another last login than the client's": "NOT (a.last_login_at <=> c.vip_portal_last_login)",
  "logins without a last one, or the reverse": "(a.login_count > 0) <> (a.last_login_at IS NOT NULL)",
};

const listFaults = {
  "not as many items as it says": "l.total_items <> COALESCE(i.items, 0)",
  "not worth what its items are": "l.total_value <> COALESCE(i.value, 0)",
  "an unknown status": "l.status NOT IN ('NEW', 'REVIEWED', 'CONVERTED', 'ARCHIVED')",
  "NEW, but somebody has looked at it": "l.status = 'NEW' AND l.reviewed_at IS NOT NULL",
  "not NEW, but nobody has looked at it": "l.status <> 'NEW' AND l.reviewed_at IS NULL",
  "looked at by nobody": "(l.reviewed_at IS NULL) <> (l.reviewed_by IS NULL)",
  "looked at before it was sent in": "l.reviewed_at < l.submitted_at",
  "CONVERTED, but without an order": "l.status = 'CONVERTED' AND l.converted_to_order_id IS NULL",
  "an order, but not CONVERTED": "l.status <> 'CONVERTED' AND l.converted_to_order_id IS NOT NULL",
  "converted by nobody, or at no time": "l.status = 'CONVERTED' AND (l.converted_at IS NULL OR l.converted_by IS NULL)",
  "an order of another client": "o.client_id <> l.client_id",
  "an order begun before it was sent in": "o.created_at < l.submitted_at",
  "converted before anybody looked at it": "l.converted_at < l.reviewed_at",
};

const itemsByList = `
  SELECT interest_list_id AS listId, COUNT(*) AS items, SUM(ROUND(price_at_interest * COALESCE(quantity_at_interest, 1), 2)) AS value
  FROM client_interest_list_items GROUP BY interest_list_id`;

/** Goods of each order that came of a list. */
const linesByBatch = `
  SELECT l.order_id AS orderId, l.batch_id AS batchId, SUM(l.quantity) AS quantity
  FROM order_line_items l JOIN client_interest_lists c ON c.converted_to_order_id = l.order_id
  WHERE l.is_sample = 0 GROUP BY l.order_id, l.batch_id`;

/** The first order on which a batch cost a client no more than the target of an alert, while the alert stood. */
const firstReached = `
  SELECT p.id AS alertId, MIN(o.confirmed_at) AS at
  FROM client_price_alerts p
  JOIN order_line_items l ON l.batch_id = p.batch_id AND l.is_sample = 0 AND l.unit_price <= p.target_price
  JOIN orders o ON o.id = l.order_id AND o.client_id = p.client_id AND ${confirmedSale("o")}
  WHERE o.confirmed_at > p.created_at AND o.confirmed_at <= p.expires_at
  GROUP BY p.id`;

/** Only where the batch's list price is known is it known that it never fell to the target. */
const listPrice =
  "CAST(JSON_UNQUOTE(JSON_EXTRACT(IF(JSON_VALID(b.metadata), b.metadata, '{}'), '$.listPrice')) AS DECIMAL(15,4))";

const alertFaults = {
  "not triggered, though the client paid no more": "p.triggered_at IS NULL AND r.at IS NOT NULL",
  "triggered later than the price was reached": "p.triggered_at > r.at",
  "triggered, though the price was never reached": `p.triggered_at IS NOT NULL AND NOT (p.triggered_at <=> r.at) AND ${listPrice} > p.target_price`,
  "triggered outside its time": "p.triggered_at NOT BETWEEN p.created_at AND p.expires_at",
  "active, though it was triggered": "p.active = 1 AND p.triggered_at IS NOT NULL",
  "active, though it has expired": "p.active = 1 AND p.expires_at < CAST(:asOf AS DATE)",
  "neither triggered nor expired, but not active": `p.active = 0 AND p.triggered_at IS NULL AND p.expires_at >= ${afterAsOf}`,
};

export const portalChecks: readonly Check[] = [
  {
    id: "R15",
    title: "client portal",
    sentence:
      "Who is on the portal has an account and a configuration; an interest list became the order that it names, of the same goods; a price alert was triggered when its client got the price.",
    severity: "error",
    hint: "Compare the client's row, vip_portal_auth and vip_portal_configurations; a list with its items and its order's lines; an alert with the client's orders of the batch.",
    probes: [
      {
        about: "portal accounts",
        subject: "portal",
        examined: countOf("vip_portal_auth"),
        offending: `
          SELECT ${finding("vip_portal_auth", "a.id", faults(accountFaults), "CONCAT('as client ', c.teri_code, ' says')")}
          FROM vip_portal_auth a JOIN clients c ON c.id = a.client_id
          LEFT JOIN vip_portal_configurations f ON f.client_id = a.client_id
          WHERE ${anyFault(accountFaults)}`,
      },
      {
        about: "clients on the portal",
        subject: "portal",
        examined: countOf("clients", "vip_portal_enabled = 1"),
        offending: `
          SELECT ${finding("clients", "c.id", "'on the portal'", "'an account'")}
          FROM clients c LEFT JOIN vip_portal_auth a ON a.client_id = c.id
          WHERE c.vip_portal_enabled = 1 AND a.id IS NULL`,
      },
      {
        about: "interest lists",
        mayBeEmpty: true,
        examined: countOf("client_interest_lists"),
        offending: `
          SELECT ${finding("client_interest_lists", "l.id", `CONCAT(l.status, ': ', ${faults(listFaults)})`, "CONCAT(COALESCE(i.items, 0), ' items worth ', COALESCE(i.value, 0), ', sent in ', l.submitted_at)")}
          FROM client_interest_lists l
          LEFT JOIN (${itemsByList}) i ON i.listId = l.id
          LEFT JOIN orders o ON o.id = l.converted_to_order_id
          WHERE ${anyFault(listFaults)}`,
      },
      {
        about: "goods of lists that became orders",
        mayBeEmpty: true,
        examined: `
          SELECT COUNT(*) FROM client_interest_list_items i
          JOIN client_interest_lists l ON l.id = i.interest_list_id AND l.converted_to_order_id IS NOT NULL`,
        offending: `
          SELECT ${finding("client_interest_list_items", "i.id", "CONCAT(COALESCE(i.quantity_at_interest, 'some'), ' of batch ', i.batch_id)", "CONCAT(COALESCE(g.quantity, 'none'), ' on order ', l.converted_to_order_id)")}
          FROM client_interest_list_items i
          JOIN client_interest_lists l ON l.id = i.interest_list_id AND l.converted_to_order_id IS NOT NULL
          LEFT JOIN (${linesByBatch}) g ON g.orderId = l.converted_to_order_id AND g.batchId = i.batch_id
          WHERE g.batchId IS NULL OR g.quantity <> i.quantity_at_interest`,
      },
      {
        about: "price alerts",
        mayBeEmpty: true,
        examined: countOf("client_price_alerts"),
        offending: `
          SELECT ${finding("client_price_alerts", "p.id", `CONCAT(p.target_price, ': ', ${faults(alertFaults)})`, "CONCAT('reached ', COALESCE(r.at, 'never'), ', expires ', p.expires_at)")}
          FROM client_price_alerts p
          JOIN batches b ON b.id = p.batch_id
          LEFT JOIN (${firstReached}) r ON r.alertId = p.id
          WHERE ${anyFault(alertFaults)}`,
      },
    ],
  },
];
