// Prices that no rule gives: the same price wrong in every copy, so that only its derivation can tell.

import { type Anomaly, altered, anyOf } from "./anomaly.ts";

export const priceAnomalies: readonly Anomaly[] = [
  altered(
    "M16",
    "a list price that its grade and market do not give",
    "batches",
    "metadata = JSON_SET(metadata, '$.listPrice', 1)",
  ),
  altered(
    "M16",
    "a rule that gives more than it gave",
    "pricing_rules",
    "adjustment_value = adjustment_value + 1",
    "id = 1",
  ),
  altered(
    "M16",
    "a client that lost the rules its prices came from",
    "clients",
    "pricing_profile_id = NULL, custom_pricing_rules = NULL",
    "is_buyer = 1",
  ),
  altered(
    "M16",
    "a volume rule that orders reach and lines do not name",
    "pricing_rules",
    "conditions = JSON_SET(conditions, '$.volumeTier', 1)",
    "JSON_EXTRACT(conditions, '$.volumeTier') > 1",
  ),
  altered(
    "M16",
    "a price by rules that says it was agreed by hand",
    "order_line_items",
    "margin_source = 'MANUAL'",
    "margin_source <> 'MANUAL'",
  ),
  {
    breaks: "M16",
    what: "an order whose lines name no rule",
    table: "orders",
    candidates: anyOf("orders", "JSON_EXTRACT(items, '$[0].appliedRule') IS NOT NULL AND is_draft = 0"),
    statements: [
      "UPDATE orders SET items = JSON_REMOVE(items, '$[0].appliedRule'), updated_at = updated_at WHERE id = :id",
    ],
    alsoBreaks: [],
    mayBreak: [],
  },
];
