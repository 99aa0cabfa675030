// Goods that are gone without being sold leave stock on hand and the inventory account that they were in, at cost.
// Tables: inventoryMovements, ledgerEntries.

import type { Employee } from "../../domain/company.ts";
import { extendPrice } from "../../domain/numbers/money.ts";
import type { AdjustmentReason } from "../../domain/stock/adjustment-causes.ts";
import type { BatchPart } from "../../planning/supply/batch-part.ts";
import type { RuleByOwnership } from "../sales/sale.ts";
import type { TransactionContext } from "../transaction-context.ts";
import { lossRule } from "./loss-rule.ts";

type Loss = {
  readonly kind: "ADJUSTMENT" | "DISPOSAL";
  readonly reason: AdjustmentReason;
  readonly notes: string;
  readonly by: Employee;
  /** Where it goes in the ledger, unless it is simply lost. */
  readonly rule?: RuleByOwnership;
};

/** Takes a part of a batch out of stock, and posts its cost as lost. */
export function recordLoss(context: TransactionContext, { batchIndex, quantity }: BatchPart, loss: Loss): void {
  const { company } = context;
  const batch = company.batchPlan(batchIndex);
  const record = company.batch(batchIndex);
  const change = company.stock.remove(batchIndex, quantity);
  const reference = { type: "MANUAL_ADJUSTMENT", id: null } as const;
  const id = context.recordMovement(batchIndex, loss.kind, change, reference, loss.by, loss.notes, loss.reason);
  const cost = extendPrice(quantity, record.unitCost);
  const description = `${loss.notes}, ${record.code}`;
  const rules = loss.rule ?? lossRule;
  context.post(rules[batch.ownership], cost, { type: "ADJUSTMENT", id }, description);
}
