// A batch's cost a unit becomes another, and what is on hand is worth more or less. Owned goods against inventory
// adjustments, consigned goods against what we would owe their supplier.
// Tables: cogsHistory, ledgerEntries.

import type { PostingRuleName } from "../../domain/books/posting-rules.ts";
import type { Employee } from "../../domain/company.ts";
import { type Cents, cents, extendPrice, subtractCents } from "../../domain/numbers/money.ts";
import type { Ownership } from "../../domain/stock/ownership.ts";

import type { LedgerReference, TransactionContext } from "../transaction-context.ts";

const raised: Readonly<Record<Ownership, PostingRuleName>> = {
  OWNED: "ownedCostRaised",
  CONSIGNED: "consignedCostRaised",
};
const lowered: Readonly<Record<Ownership, PostingRuleName>> = {
  OWNED: "ownedCostLowered",
  CONSIGNED: "consignedCostLowered",
};

type CostChange = {
  readonly unitCost: Cents;
  readonly type: "CORRECTION" | "AVERAGE";
  readonly reason: string;
  readonly by: Employee;
};

/** Enters a batch's new cost in its history; gives by how much all of it on hand is worth more, which is not posted yet. */
export function changeCost(context: TransactionContext, batchIndex: number, change: CostChange): Cents {
  const record = context.company.batch(batchIndex);
  const before = record.unitCost;
  record.unitCost = change.unitCost;
  context.insert("costHistory", {
    id: context.nextId("costHistory"),
    batchId: record.id,
    oldCogs: before,
    newCogs: change.unitCost,
    changeType: change.type,
    affectedSalesCount: 0,
    reason: change.reason,
    changedBy: change.by.id,
    createdAt: context.at,
  });
  const onHand = context.company.stock.onHand(batchIndex);
  return subtractCents(extendPrice(onHand, change.unitCost), extendPrice(onHand, before));
}

/** Posts that goods on hand are worth more by a difference, or less by a negative one. */
export function postRevaluation(
  context: TransactionContext,
  ownership: Ownership,
  difference: Cents,
  reference: LedgerReference,
  description: string,
): void {
  const rules = difference > 0 ? raised : lowered;
  context.post(rules[ownership], cents(Math.abs(difference)), reference, description);
}
