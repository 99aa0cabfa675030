// M16: what a line of an order costs, recomputed from the batch's list price and the price rules that the line names; the
// rules that it names, looked up again from those in force for the client; list prices; prices agreed by hand.
// Prices are compared as they stand on the order: items (JSON) name the rules, order_line_items has the price.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { confirmedSale } from "../vocabulary.ts";

/** Stands between the names of several rules. */
const separator = "' + '";

const metadata = (batch: string, key: string): string =>
  `CAST(JSON_UNQUOTE(JSON_EXTRACT(IF(JSON_VALID(${batch}.metadata), ${batch}.metadata, '{}'), '$.${key}')) AS DECIMAL(15,4))`;

const condition = (rule: string, key: string): string => `JSON_UNQUOTE(JSON_EXTRACT(${rule}.conditions, '$.${key}'))`;

const conditionNumber = (rule: string, key: string): string => `CAST(${condition(rule, key)} AS DECIMAL(15,4))`;

/** Batches that carry a list price. DISTINCT makes a table of it: merged into a join, its JSON is parsed once a line. */
const pricedBatches = `
  SELECT DISTINCT b.id, b.grade, p.category, p.subcategory,
    ${metadata("b", "listPrice")} AS listPrice, ${metadata("b", "peakPrice")} AS peakPrice
  FROM batches b JOIN products p ON p.id = b.productId
  WHERE ${metadata("b", "listPrice")} IS NOT NULL`;

/** Orders with the rules and prices of their items. The join's order is ours, or items are parsed once a line. */
const itemPrices = `orders o STRAIGHT_JOIN JSON_TABLE(o.items, '$[*]' COLUMNS (
    batchId INT PATH '$.batchId', appliedRule VARCHAR(500) PATH '$.appliedRule',
    overridePrice DECIMAL(15,2) PATH '$.overridePrice')) j`;

/** Lines of confirmed sales with what prices follow from. */
const pricedLines = `
  SELECT l.id, o.id AS orderId, o.client_id AS clientId, l.quantity, l.unit_price AS unitPrice,
    l.margin_source AS marginSource, l.is_margin_overridden AS isOverridden, j.appliedRule, j.overridePrice,
    b.category, b.subcategory, b.grade, b.listPrice, b.peakPrice
  FROM ${itemPrices}
  STRAIGHT_JOIN order_line_items l ON l.order_id = o.id AND l.batch_id = j.batchId AND l.is_sample = 0
  JOIN (${pricedBatches}) b ON b.id = l.batch_id
  WHERE ${confirmedSale("o")}`;

/** More rules than this on one line are not recomputed: there are volume, goods and client to have one for. */
const rulesMost = 6;

const places = Array.from({ length: rulesMost }, (_, index) => index + 1);

/**
 * The rules of each text of names as one factor and one amount, applied from the highest priority down: a price is
 * list × factor + amount. `named` counts the names, `known` those that are rules.
 */
const folded = `
  WITH text AS (
    SELECT DISTINCT j.appliedRule, 1 + (CHAR_LENGTH(j.appliedRule) - CHAR_LENGTH(REPLACE(j.appliedRule, ${separator}, ''))) / 3 AS named
    FROM ${itemPrices} WHERE j.appliedRule IS NOT NULL
  ), step AS (
    SELECT t.appliedRule, t.named, ROW_NUMBER() OVER (PARTITION BY t.appliedRule ORDER BY r.priority DESC, r.id) AS place,
      CAST(CASE r.adjustment_type WHEN 'PERCENT_MARKUP' THEN 1 + r.adjustment_value / 100
        WHEN 'PERCENT_MARKDOWN' THEN 1 - r.adjustment_value / 100 ELSE 1 END AS DECIMAL(8,4)) AS factor,
      CASE r.adjustment_type WHEN 'DOLLAR_MARKUP' THEN r.adjustment_value
        WHEN 'DOLLAR_MARKDOWN' THEN -r.adjustment_value ELSE 0 END AS amount
    FROM text t
    JOIN pricing_rules r
      ON LOCATE(CONCAT(${separator}, r.name, ${separator}), CONCAT(${separator}, t.appliedRule, ${separator})) > 0
  ), side AS (
    SELECT appliedRule, MAX(named) AS named, COUNT(*) AS known,
      ${places.map((place) => `MAX(IF(place = ${place}, factor, NULL)) AS factor${place}, MAX(IF(place = ${place}, amount, NULL)) AS amount${place}`).join(", ")}
    FROM step GROUP BY appliedRule
  ), ruled AS (
    SELECT appliedRule, named, known, ${places.map((place) => `COALESCE(factor${place}, 1)`).join(" * ")} AS factor,
      ${places.reduce((sum, place) => `(${sum} * COALESCE(factor${place}, 1) + COALESCE(amount${place}, 0))`, "0")} AS amount
    FROM side
  )`;

const priceByRules =
  "LEAST(x.peakPrice, GREATEST(0, ROUND(x.listPrice * COALESCE(r.factor, 1) + COALESCE(r.amount, 0), 2)))";

const priceFaults = {
  "not the price by its rules": `x.overridePrice IS NULL AND x.unitPrice <> ${priceByRules}`,
  "not the price agreed": "x.overridePrice <> x.unitPrice",
  "above the peak": "x.unitPrice > x.peakPrice",
  "names a rule that there is not": "x.appliedRule IS NOT NULL AND NOT (r.named <=> r.known)",
  [`names more than ${rulesMost} rules`]: `r.named > ${rulesMost}`,
};

/**
 * Which rules of the client match a line, as TERP's engine would match them if it knew the order's volume: of the volume
 * rules the highest that is reached.
 */
const matched = `
  WITH held AS (
    SELECT DISTINCT c.id AS clientId, r.id AS ruleId, r.name, r.priority, ${condition("r", "category")} AS category,
      ${condition("r", "subcategory")} AS subcategory, ${condition("r", "grade")} AS grade,
      ${conditionNumber("r", "priceMin")} AS priceMin, ${conditionNumber("r", "priceMax")} AS priceMax,
      ${conditionNumber("r", "volumeTier")} AS volumeTier
    FROM clients c
    LEFT JOIN pricing_profiles f ON f.id = c.pricing_profile_id
    JOIN JSON_TABLE(COALESCE(f.rules, c.custom_pricing_rules), '$[*]' COLUMNS (ruleId INT PATH '$.ruleId')) j ON TRUE
    JOIN pricing_rules r ON r.id = j.ruleId AND r.is_active = 1 AND JSON_LENGTH(r.conditions) > 0
  ), candidate AS (
    SELECT x.id, x.appliedRule, h.name, h.priority, h.ruleId, h.volumeTier,
      MAX(IF(h.volumeTier <= x.volume, h.volumeTier, NULL)) OVER (PARTITION BY x.id) AS reached
    FROM (SELECT y.*, SUM(y.quantity) OVER (PARTITION BY y.orderId, y.category) AS volume FROM (${pricedLines}) y) x
    LEFT JOIN held h ON h.clientId = x.clientId
      AND (h.category IS NULL OR h.category = x.category) AND (h.subcategory IS NULL OR h.subcategory <=> x.subcategory)
      AND (h.grade IS NULL OR h.grade <=> x.grade)
      AND (h.priceMin IS NULL OR x.listPrice >= h.priceMin) AND (h.priceMax IS NULL OR x.listPrice <= h.priceMax)
  ), due AS (
    SELECT id, appliedRule, GROUP_CONCAT(
        IF(volumeTier IS NULL OR volumeTier <=> reached, name, NULL) ORDER BY priority DESC, ruleId SEPARATOR ${separator}) AS names
    FROM candidate GROUP BY id, appliedRule
  )`;

const [listPrice, peakPrice, gradeFactor, marketLevel] = (
  ["listPrice", "peakPrice", "gradeFactor", "marketLevel"] as const
).map((key) => metadata("b", key));

const listFaults = {
  "not peak × grade factor × market level": `NOT (${listPrice} <=> ROUND(${peakPrice} * ${gradeFactor} * ${marketLevel}, 2))`,
  "above the peak": `${listPrice} > ${peakPrice}`,
  "a peak of its own": `${peakPrice} <> k.peakPrice`,
};

const sourceFaults = {
  "MANUAL, but nothing was agreed by hand": "x.marginSource = 'MANUAL' AND x.overridePrice IS NULL",
  "agreed by hand, but not MANUAL": "x.marginSource <> 'MANUAL' AND x.overridePrice IS NOT NULL",
  "agreed by hand, but is_margin_overridden says otherwise": "x.isOverridden <> (x.overridePrice IS NOT NULL)",
  "agreed by hand, and no MARGIN_OVERRIDE in the log of the order or its quote":
    "x.overridePrice IS NOT NULL AND a.orderId IS NULL",
  "no rule, but CUSTOMER_PROFILE": "x.marginSource = 'CUSTOMER_PROFILE' AND x.appliedRule IS NULL",
  "by rules, but DEFAULT": "x.marginSource = 'DEFAULT' AND x.appliedRule IS NOT NULL",
};

/** Orders with a price that was agreed when they were written, or when the quote was that they came from. */
const agreedByHand = `
  SELECT order_id AS orderId FROM order_audit_log WHERE action = 'MARGIN_OVERRIDE'
  UNION
  SELECT o.id FROM orders o JOIN order_audit_log a ON a.order_id = o.converted_from_order_id AND a.action = 'MARGIN_OVERRIDE'`;

const examinedLines = countOf(
  `order_line_items l JOIN orders o ON o.id = l.order_id JOIN (${pricedBatches}) b ON b.id = l.batch_id`,
  `${confirmedSale("o")} AND l.is_sample = 0`,
);

export const priceChecks: readonly Check[] = [
  {
    id: "M16",
    title: "prices",
    sentence:
      "A line's price is its batch's list price after the rules that the line names, which are those in force for the client; nothing sells above the peak.",
    severity: "error",
    hint: "Recompute the price as docs/pricing.md says: list price from the batch's metadata, rules from the highest priority down, rounded once.",
    probes: [
      {
        about: "prices of lines",
        examined: examinedLines,
        offending: `${folded}
          SELECT ${finding("order_line_items", "x.id", `CONCAT(${faults(priceFaults)}, ': ', x.unitPrice)`, `CONCAT(COALESCE(x.overridePrice, ${priceByRules}), ': list ', x.listPrice, COALESCE(CONCAT(', ', x.appliedRule), ''))`)}
          FROM (${pricedLines}) x LEFT JOIN ruled r ON r.appliedRule = x.appliedRule
          WHERE ${anyFault(priceFaults)}`,
      },
      {
        about: "rules in force",
        examined: examinedLines,
        offending: `${matched}
          SELECT ${finding("order_line_items", "d.id", "COALESCE(d.appliedRule, 'no rule')", "COALESCE(d.names, 'no rule')")}
          FROM due d WHERE NOT (d.appliedRule <=> d.names)`,
      },
      {
        about: "list prices",
        examined: countOf("batches b", `${metadata("b", "listPrice")} IS NOT NULL`),
        offending: `
          SELECT ${finding("batches", "b.id", `CONCAT(${faults(listFaults)}, ': ', ${listPrice})`, `CONCAT(COALESCE(${peakPrice}, 'no peak'), ' × ', COALESCE(${gradeFactor}, 'no grade factor'), ' × ', COALESCE(${marketLevel}, 'no market level'))`)}
          FROM batches b
          JOIN products p ON p.id = b.productId
          JOIN (
            SELECT p.category, p.subcategory, MAX(${metadata("b", "peakPrice")}) AS peakPrice
            FROM batches b JOIN products p ON p.id = b.productId GROUP BY p.category, p.subcategory
          ) k ON k.category = p.category AND k.subcategory <=> p.subcategory
          WHERE ${metadata("b", "listPrice")} IS NOT NULL AND (${anyFault(listFaults)})`,
      },
      {
        about: "where prices come from",
        examined: examinedLines,
        offending: `
          SELECT ${finding("order_line_items", "x.id", faults(sourceFaults), "'margin_source, overridePrice and the log say one thing'")}
          FROM (${pricedLines}) x
          LEFT JOIN (${agreedByHand}) a ON a.orderId = x.orderId
          WHERE ${anyFault(sourceFaults)}`,
      },
    ],
  },
];
