// A price rule as its row: conditions in the keys of TERP's engine, in which a volume tier is a key of our own that the
// engine compares like any other (an item that says `volumeTier: 10` matches the rule of that tier, and no other).

import { formatHundredths } from "../../domain/numbers/hundredths.ts";
import type { PriceRule } from "../../domain/pricing.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";

export function priceRuleRow(rule: PriceRule, createdAt: Instant): NewRow<"pricingRules"> {
  const { change, conditions } = rule;
  const magnitude = Math.abs(change.change);
  const direction = change.change < 0 ? "MARKDOWN" : "MARKUP";
  const { volumeTier, ...ofGoods } = conditions;
  return {
    id: rule.id,
    name: rule.name,
    description: describe(rule),
    adjustmentType: change.kind === "percent" ? `PERCENT_${direction}` : `DOLLAR_${direction}`,
    adjustmentValue: formatHundredths(magnitude),
    conditions: { ...ofGoods, ...(volumeTier !== undefined && { volumeTier: volumeTier / 100 }) },
    logicType: "AND",
    priority: rule.priority,
    isActive: true,
    createdAt,
    updatedAt: createdAt,
  };
}

/** "1.5 % off Flower of grade AAA". */
function describe({ change: { kind, change }, conditions: { category, grade, volumeTier } }: PriceRule): string {
  const amount = kind === "percent" ? `${Math.abs(change) / 100} %` : `$${formatHundredths(Math.abs(change))} a unit`;
  const goods = `${category ?? "goods"}${grade === undefined ? "" : ` of grade ${grade}`}`;
  const volume = volumeTier === undefined ? "" : `, on orders of ${volumeTier / 100} or more of it`;
  return `${amount} ${change < 0 ? "off" : "on"} ${goods}${volume}`;
}
