// The last of a batch does not sell within its shelf life: it is withdrawn two weeks before, and leaves the house when it
// has expired. Owned goods are disposed of; consigned goods go back to their supplier, who is not billed for them.
// Tables: inventoryMovements, batch_status_history, ledgerEntries.

import { isoDay } from "../../domain/time/calendar.ts";
import type { ExpiryPlan } from "../../planning/stock/stock-plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";
import { enterStatus } from "./batch-status.ts";
import { enterState, sendBack } from "./batch-workflow.ts";
import { withholdBatch } from "./quarantine.ts";
import { recordLoss } from "./stock-loss.ts";

/** Nobody buys what must be sold on within days. */
export function withdrawBatch(company: Company, { batchIndex, withdrawnAt, expiresOn }: ExpiryPlan): Bundle {
  return withholdBatch(company, batchIndex, withdrawnAt, `Withdrawn from sale: expires on ${isoDay(expiresOn)}`);
}

export function expireBatch(company: Company, expiry: ExpiryPlan): Bundle {
  const { batchIndex, expiresOn, expiredAt } = expiry;
  const context = new TransactionContext(company, expiredAt);
  const batch = company.batchPlan(batchIndex);
  const by = context.actor("Inventory Manager", batchIndex);
  const notes = `Shelf life ended on ${isoDay(expiresOn)}`;
  if (batch.ownership === "CONSIGNED") sendBack(context, batch, by, "EXPIRED");
  else recordLoss(context, expiry, { kind: "DISPOSAL", reason: "EXPIRED", notes: `${notes}, disposed of`, by });
  enterState(context, batch, "EXPIRED", by, notes);
  enterStatus(company.batch(batchIndex), "CLOSED", expiredAt, by, notes);
  return context.bundle;
}
