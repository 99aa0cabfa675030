// A batch's cost a unit is corrected once it was tested.
// Tables: through cost-change.ts.

import type { Employee } from "../../domain/company.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { BatchPlan } from "../../planning/plan.ts";
import type { TransactionContext } from "../transaction-context.ts";
import { changeCost, postRevaluation } from "./cost-change.ts";

/** The test result is in: where supplier and buyer agreed on another cost for it, it counts from now on. */
export function correctCost(context: TransactionContext, batch: BatchPlan, employee: Employee): void {
  const record = context.company.batch(batch.index);
  const before = record.unitCost;
  if (batch.unitCost === before) return;
  const quality = batch.unitCost > before ? "better" : "worse";
  const change = `${displayCents(batch.unitCost)} instead of ${displayCents(before)} a ${unitWord(batch.product.kind)}`;
  const difference = changeCost(context, batch.index, {
    unitCost: batch.unitCost,
    type: "CORRECTION",
    reason: `Certificate ${quality} than agreed on ${record.purchaseOrderNumber}: ${change}`,
    by: employee,
  });
  const reference = { type: "RECEIPT", id: record.receiptId } as const;
  postRevaluation(context, batch.ownership, difference, reference, `${record.code}: ${change}`);
}
