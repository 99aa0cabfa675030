// A batch's cost a unit changes: what is on hand is worth more or less. Owned goods against inventory adjustments, consigned
// goods against what we would owe their supplier.
// Tables: cogsHistory, ledgerEntries.

import type { Employee } from "../domain/company.ts";
import { cents, displayCents, extendPrice } from "../domain/money.ts";
import type { PostingRuleName } from "../domain/posting-rules.ts";
import { unitWord } from "../domain/unit-word.ts";
import type { BatchPlan, Ownership } from "../planning/plan.ts";
import type { TransactionContext } from "./transaction-context.ts";

const raised: Readonly<Record<Ownership, PostingRuleName>> = {
  OWNED: "ownedCostRaised",
  CONSIGNED: "consignedCostRaised",
};
const lowered: Readonly<Record<Ownership, PostingRuleName>> = {
  OWNED: "ownedCostLowered",
  CONSIGNED: "consignedCostLowered",
};

/** The test result is in: where supplier and buyer agreed on another cost for it, it counts from now on. */
export function correctCost(context: TransactionContext, batch: BatchPlan, employee: Employee): void {
  const record = context.company.batch(batch.index);
  const before = record.unitCost;
  if (batch.unitCost === before) return;
  record.unitCost = batch.unitCost;
  const isRaised = batch.unitCost > before;
  const change = `${displayCents(batch.unitCost)} instead of ${displayCents(before)} a ${unitWord(batch.product.kind)}`;
  const reason = `Certificate ${isRaised ? "better" : "worse"} than agreed on ${record.purchaseOrderNumber}: ${change}`;
  context.insert("costHistory", {
    id: context.nextId("costHistory"),
    batchId: record.id,
    oldCogs: before,
    newCogs: batch.unitCost,
    changeType: "CORRECTION",
    affectedSalesCount: 0,
    reason,
    changedBy: employee.id,
    createdAt: context.at,
  });
  const onHand = context.company.stock.onHand(batch.index);
  const difference = extendPrice(onHand, batch.unitCost) - extendPrice(onHand, before);
  const amount = cents(Math.abs(difference));
  const reference = { type: "RECEIPT", id: record.receiptId } as const;
  context.post((isRaised ? raised : lowered)[batch.ownership], amount, reference, `${record.code}: ${change}`);
}
