// Needs, matches and offers that no longer fit what happened (R13), and standing orders (R14).

import { type Anomaly, altered } from "./anomaly.ts";

export const standingOrderAnomalies: readonly Anomaly[] = [
  altered(
    "R14",
    "a standing order whose next date has passed",
    "recurring_orders",
    "next_generation_date = DATE_ADD(last_generated_date, INTERVAL 1 DAY)",
    "status = 'ACTIVE'",
  ),
  altered(
    "R14",
    "a standing order that began before it generated anything",
    "recurring_orders",
    "start_date = DATE_SUB(start_date, INTERVAL 1 YEAR)",
  ),
  altered(
    "R14",
    "a standing order of more than was ordered",
    "recurring_orders",
    `order_template = '{"items":[{"productId":1,"quantity":99999}]}'`,
  ),
];

export const needAnomalies: readonly Anomaly[] = [
  altered(
    "R13",
    "a fulfilled need that no order names",
    "orders",
    "client_need_id = NULL",
    "client_need_id IS NOT NULL AND is_draft = 0",
  ),
  altered("R13", "a fulfilled need that says ACTIVE", "client_needs", "status = 'ACTIVE'", "status = 'FULFILLED'"),
  altered("R13", "an active need that ran out", "client_needs", "expires_at = created_at", "status = 'ACTIVE'"),
  altered("R13", "a need for less money than was paid", "client_needs", "price_max = 0.01", "status = 'FULFILLED'"),
  altered(
    "R13",
    "a match found before its need",
    "match_records",
    "created_at = DATE_SUB(created_at, INTERVAL 20 DAY)",
    "client_need_id IS NOT NULL",
    [],
    ["T02"],
  ),
  altered(
    "R13",
    "a match that led to a sale without an order",
    "match_records",
    "sale_order_id = NULL",
    "resulted_in_sale = 1",
  ),
  altered(
    "R13",
    "a match that was acted on by nobody",
    "match_records",
    "actioned_by = NULL",
    "user_action = 'CREATED_QUOTE'",
  ),
  altered("R13", "an offer bought without a moment", "vendor_supply", "purchased_at = NULL", "status = 'PURCHASED'"),
  altered(
    "R13",
    "an open offer after its last moment",
    "vendor_supply",
    "available_until = created_at",
    "status = 'AVAILABLE'",
  ),
];
