// A count finds goods missing: stock and books follow what is there.
// Tables: inventoryMovements, ledgerEntries.

import { extendPrice } from "../domain/money.ts";
import { formatQuantity } from "../domain/quantity.ts";
import { unitWord } from "../domain/unit-word.ts";
import type { ShortagePlan } from "../planning/plan.ts";
import type { Bundle } from "../schema/bundle.ts";
import type { Company } from "./company.ts";
import { lossRule } from "./loss-rule.ts";
import { TransactionContext } from "./transaction-context.ts";

/** What is missing leaves stock on hand, at cost. */
export function recordShortage(company: Company, { batchIndex, quantity, at }: ShortagePlan): Bundle {
  const context = new TransactionContext(company, at);
  const batch = company.batchPlan(batchIndex);
  const record = company.batch(batchIndex);
  const counter = context.actor("Inventory Manager", batchIndex);
  const change = company.stock.take(batchIndex, quantity);
  const missing = `${formatQuantity(quantity)} ${unitWord(batch.product.kind)}`;
  const notes = `Cycle count: ${missing} less than booked`;
  const reference = { type: "MANUAL_ADJUSTMENT", id: null } as const;
  const id = context.recordMovement(batchIndex, "ADJUSTMENT", change, reference, counter, notes, "COUNT_DISCREPANCY");
  const cost = extendPrice(quantity, batch.unitCost);
  context.post(lossRule[batch.ownership], cost, { type: "ADJUSTMENT", id }, `${notes}, ${record.code}`);
  return context.bundle;
}
