// Equal goods on the shelf take their average cost. What they are worth together stays, but for what the average is rounded
// by: that is posted, so that inventory remains what is on hand at cost.
// Tables: through cost-change.ts.

import { displayCents, sumCents } from "../../domain/numbers/money.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { CostAverage } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";
import { changeCost, postRevaluation } from "./cost-change.ts";

/** A row of history for each batch whose cost changes, and one entry for the rounding of all. */
export function averageCosts(company: Company, { at, joinedIndex, changes }: CostAverage): Bundle {
  const context = new TransactionContext(company, at);
  const accountant = context.actor("Accountant", 0);
  const joined = company.batch(joinedIndex);
  const { product, grade, ownership } = company.batchPlan(joinedIndex);
  const differences = changes.map(({ batchIndex, unitCost }) => {
    const record = company.batch(batchIndex);
    const change = `${displayCents(unitCost)} instead of ${displayCents(record.unitCost)} a ${unitWord(product.kind)}`;
    record.touchedAt = at;
    return changeCost(context, batchIndex, {
      unitCost,
      type: "AVERAGE",
      reason: `Average cost with ${joined.code}: ${change}`,
      by: accountant,
    });
  });
  const reference = { type: "RECEIPT", id: joined.receiptId } as const;
  const description = `Average cost of ${product.name}, grade ${grade}, with ${joined.code}: rounding`;
  postRevaluation(context, ownership, sumCents(differences), reference, description);
  return context.bundle;
}
