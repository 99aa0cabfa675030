// Rules for the cost of goods on an order. The application keeps them and does not read them yet, and every batch here has
// one cost (cogsMode FIXED), which is what a line of an order costs. So those in force speak of batches bought at a range
// of costs, of which there are none; those that would change the cost of goods that we do sell were entered with the
// others and never switched on.

import type { NewRow } from "../../schema/tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import { wholeCompany } from "../parents.ts";

type CostRule = Pick<
  NewRow<"cogsRules">,
  | "name"
  | "description"
  | "conditionField"
  | "conditionOperator"
  | "conditionValue"
  | "adjustmentType"
  | "adjustmentValue"
  | "isActive"
>;

/** The highest priority first. */
const rules: readonly CostRule[] = [
  {
    name: "Large orders: lowest cost of the range",
    description: "A batch bought at a range of costs counts at its lowest on orders of $50,000 or more.",
    conditionField: "TOTAL_VALUE",
    conditionOperator: "GTE",
    conditionValue: "50000.0000",
    adjustmentType: "USE_MIN",
    adjustmentValue: null,
    isActive: true,
  },
  {
    name: "Small lots: highest cost of the range",
    description: "A batch bought at a range of costs counts at its highest on lines of less than one unit.",
    conditionField: "QUANTITY",
    conditionOperator: "LT",
    conditionValue: "1.0000",
    adjustmentType: "USE_MAX",
    adjustmentValue: null,
    isActive: true,
  },
  {
    name: "Long terms: cost of money",
    description:
      "1 % on the cost of what is paid after more than 15 days. Off: what credit costs is an expense, not a cost of goods.",
    conditionField: "PAYMENT_TERMS",
    conditionOperator: "GT",
    conditionValue: "15.0000",
    adjustmentType: "PERCENTAGE",
    adjustmentValue: "1.0000",
    isActive: false,
  },
  {
    name: "Short terms: money saved",
    description:
      "A dollar a unit less on what is paid within a week. Off: early money saves interest, not a cost of goods.",
    conditionField: "PAYMENT_TERMS",
    conditionOperator: "LTE",
    conditionValue: "7.0000",
    adjustmentType: "FIXED_AMOUNT",
    adjustmentValue: "-1.0000",
    isActive: false,
  },
  {
    name: "First tier: handling",
    description: "A dollar a unit for repacking. Off: packing is paid as wages, and would count twice.",
    conditionField: "CLIENT_TIER",
    conditionOperator: "EQ",
    conditionValue: "1.0000",
    adjustmentType: "FIXED_AMOUNT",
    adjustmentValue: "1.0000",
    isActive: false,
  },
];

export const cogsRules = satellite({
  table: "cogsRules",
  tells:
    "A rule for the cost of goods, entered while the company is set up. None changes what is sold: those in force speak of batches with a range of costs, of which there are none, the others are off.",
  from: [from(wholeCompany, () => rules.map((rule, place) => ({ ...rule, priority: rules.length - place })))],
  row: (rule, scene) => {
    const enteredAt = scene.settlingIn();
    return { id: scene.id, ...rule, createdAt: enteredAt, updatedAt: enteredAt };
  },
});
