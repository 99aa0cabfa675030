// Clients on the portal and what they were shown, broken one thing at a time (R15, R16).

import { type Anomaly, altered, deleted } from "./anomaly.ts";

export const portalAnomalies: readonly Anomaly[] = [
  altered(
    "R15",
    "a client on the portal who is not enabled",
    "clients",
    "vip_portal_enabled = 0",
    "vip_portal_enabled = 1",
  ),
  deleted("R15", "a portal account without a configuration", "vip_portal_configurations"),
  altered(
    "R15",
    "a converted interest list without its order",
    "client_interest_lists",
    "converted_to_order_id = NULL",
    "status = 'CONVERTED'",
  ),
  altered(
    "R15",
    "a converted interest list that says REVIEWED",
    "client_interest_lists",
    "status = 'REVIEWED'",
    "status = 'CONVERTED'",
  ),
  altered(
    "R15",
    "an item of a list that its order does not have",
    "client_interest_list_items",
    "quantity_at_interest = quantity_at_interest / 2, price_at_interest = price_at_interest * 2",
    "interest_list_id IN (SELECT id FROM client_interest_lists WHERE status = 'CONVERTED')",
  ),
  altered(
    "R15",
    "a price alert that missed the price",
    "client_price_alerts",
    "triggered_at = NULL",
    "triggered_at IS NOT NULL",
  ),
  altered("R16", "a sheet that counts an item too many", "sales_sheet_history", "item_count = item_count + 1"),
  altered(
    "R16",
    "a template that has forgotten when it was used",
    "sales_sheet_templates",
    "last_used_at = NULL",
    "last_used_at IS NOT NULL",
  ),
  altered(
    "R16",
    "a sheet of more than there was",
    "sales_sheet_history",
    "items = JSON_SET(items, '$[0].quantity', 9999999)",
  ),
];
