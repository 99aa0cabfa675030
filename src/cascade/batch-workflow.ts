// The way of a batch over the workflow board; the goods move with it, and on the shelf they are for sale.
// Tables: batch_status_history, inventoryMovements (transfers, which change no quantity).

import type { Employee } from "../domain/company.ts";
import { assertStep } from "../domain/lifecycle.ts";
import { displayCents, extendPrice } from "../domain/money.ts";
import { zeroQuantity } from "../domain/quantity.ts";
import { unitWord } from "../domain/unit-word.ts";
import { batchWorkflow, type WorkflowState } from "../domain/workflow.ts";
import type { BatchPlan } from "../planning/plan.ts";
import type { Bundle } from "../schema/bundle.ts";
import type { Company } from "./company.ts";
import { TransactionContext } from "./transaction-context.ts";

/** A batch takes its next step. */
export function advanceBatch(
  company: Company,
  batch: BatchPlan,
  state: BoardStep["state"],
  at: BoardStep["at"],
): Bundle {
  const context = new TransactionContext(company, at);
  const mover =
    state === "TESTING" || state === "AVAILABLE"
      ? context.actor("Inventory Manager", batch.index)
      : context.actor("Warehouse Staff", batch.index);
  const onHand = company.stock.onHand(batch.index);
  if (state === "TESTING" || state === "PACKAGING" || state === "AVAILABLE") {
    const unmoved = { before: onHand, change: zeroQuantity, after: onHand };
    const reference = { type: "WAREHOUSE_TRANSFER", id: null } as const;
    context.recordMovement(batch.index, "TRANSFER", unmoved, reference, mover, transferNotes[state]);
  }
  if (state === "AVAILABLE") company.stock.release(batch.index);
  if (state === "REJECTED" || state === "FAILED") sendBack(context, batch, mover);
  enterState(context, batch, state, mover, stateNotes[state](batch));
  return context.bundle;
}

type BoardStep = {
  readonly state: Exclude<WorkflowState, "RECEIVED" | "DAMAGED" | "EXPIRED">;
  readonly at: TransactionContext["at"];
};

const transferNotes = {
  TESTING: "From the dock to the lab hold",
  PACKAGING: "From the lab hold to the packing room",
  AVAILABLE: "From the packing room to its shelf",
} as const;

const stateNotes: Readonly<Record<BoardStep["state"], (batch: BatchPlan) => string>> = {
  TESTING: (batch) => `Samples of ${batch.product.strainName} sent to the laboratory`,
  PACKAGING: () => "Certificate of analysis received, all panels passed",
  AVAILABLE: (batch) =>
    `Packed, labelled and listed at ${displayCents(batch.listPrice)} a ${unitWord(batch.product.kind)}`,
  SOLD: () => "The last of it has left",
  REJECTED: () => "Seals broken and weight short: the driver takes it back",
  FAILED: () => "Failed for mould: back to the supplier",
};

/** A refused consigned batch goes back: neither held nor owed any more. */
function sendBack(context: TransactionContext, batch: BatchPlan, mover: Employee): void {
  const { company } = context;
  const record = company.batch(batch.index);
  const change = company.stock.removeAll(batch.index);
  const notes = `Back to ${company.supplier(batch.product.supplierIndex).name}`;
  const reference = { type: "PO_RECEIPT", id: record.purchaseOrderId } as const;
  context.recordMovement(batch.index, "ADJUSTMENT", change, reference, mover, notes, "QUALITY_ISSUE");
  const cost = extendPrice(batch.quantity, batch.unitCost);
  context.post("consignedGoodsSentBack", cost, { type: "RECEIPT", id: record.receiptId }, `${record.code}: ${notes}`);
}

/** Records the step in the batch's history. Throws where the lifecycle does not allow it. */
export function enterState(
  context: TransactionContext,
  batch: BatchPlan,
  state: BoardStep["state"] | "RECEIVED",
  mover: Employee,
  notes: string,
): void {
  const record = context.company.batch(batch.index);
  assertStep(batchWorkflow, record.state, state);
  const ids = context.company.foundation.warehouse.workflowStatusIds;
  context.insert("batchStatusHistory", {
    id: context.nextId("batchStatusHistory"),
    batchId: record.id,
    fromStatusId: record.state === null ? null : ids[record.state],
    toStatusId: ids[state],
    changedBy: mover.id,
    notes,
    createdAt: context.at,
  });
  record.state = state;
  record.stateSince = context.at;
  record.touchedAt = context.at;
}
