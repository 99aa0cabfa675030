// The way of a batch over the workflow board; the goods move with it, and on the shelf they are for sale.
// Tables: batch_status_history, inventoryMovements (transfers, which change no quantity).

import type { Employee } from "../../domain/company.ts";
import type { BatchStatus } from "../../domain/lifecycles/batch-status-lifecycle.ts";
import { batchWorkflow, type WorkflowState } from "../../domain/lifecycles/batch-workflow.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { displayCents, extendPrice } from "../../domain/numbers/money.ts";
import { addQuantity } from "../../domain/numbers/quantity.ts";
import type { AdjustmentReason } from "../../domain/stock/adjustment-causes.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { BatchPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { correctCost } from "../purchasing/cost-correction.ts";
import { TransactionContext } from "../transaction-context.ts";
import { enterStatus } from "./batch-status.ts";
import { recordLoss } from "./stock-loss.ts";

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
  if (state === "TESTING" || state === "PACKAGING" || state === "AVAILABLE") {
    const reference = { type: "WAREHOUSE_TRANSFER", id: null } as const;
    context.recordMovement(
      batch.index,
      "TRANSFER",
      company.stock.unmoved(batch.index),
      reference,
      mover,
      transferNotes[state],
    );
  }
  if (state === "PACKAGING") correctCost(context, batch, context.actor("Buyer/Procurement", batch.index));
  if (state === "AVAILABLE") company.stock.release(batch.index);
  if (state === "REJECTED" || state === "FAILED") sendBack(context, batch, mover, "QUALITY_ISSUE");
  if (state === "DAMAGED") setAside(context, batch);
  const notes = stateNotes[state](batch);
  enterState(context, batch, state, mover, notes);
  for (const status of statusesOf[state]) enterStatus(company.batch(batch.index), status, at, mover, notes);
  return context.bundle;
}

type BoardStep = {
  readonly state: Exclude<WorkflowState, "RECEIVED" | "EXPIRED">;
  readonly at: TransactionContext["at"];
};

/** What the application may do with a batch in a state; it closes nothing that it has not quarantined. */
const statusesOf: Readonly<Record<BoardStep["state"], readonly BatchStatus[]>> = {
  TESTING: [],
  PACKAGING: [],
  AVAILABLE: ["LIVE"],
  SOLD: ["SOLD_OUT"],
  REJECTED: ["QUARANTINED", "CLOSED"],
  FAILED: ["QUARANTINED", "CLOSED"],
  DAMAGED: ["QUARANTINED", "CLOSED"],
};

const transferNotes = {
  TESTING: "From the dock to the lab hold",
  PACKAGING: "From the lab hold to the packing room",
  AVAILABLE: "From the packing room to its shelf",
} as const;

const stateNotes: Readonly<Record<BoardStep["state"], (batch: BatchPlan) => string>> = {
  TESTING: (batch) => `Samples of ${batch.product.strainName} sent to the laboratory`,
  PACKAGING: (batch) => `Certificate of ${batch.product.name} received, all panels passed`,
  AVAILABLE: (batch) =>
    `Packed, labeled and listed at ${displayCents(batch.listPrice)} a ${unitWord(batch.product.kind)}`,
  SOLD: (batch) => `The last of ${goodsInWords(batch.quantity, batch.product)} has left`,
  REJECTED: () => "Seals broken and weight short: the driver takes it back",
  FAILED: () => "Failed for mold: back to the supplier",
  DAMAGED: () => "Sealer overheated, goods scorched in their bags",
};

/** All that is left of a consigned batch goes back: neither held nor owed any more. */
export function sendBack(
  context: TransactionContext,
  batch: BatchPlan,
  mover: Employee,
  reason: AdjustmentReason,
): void {
  const { company } = context;
  const record = company.batch(batch.index);
  const change = company.stock.removeAll(batch.index);
  const notes = `Back to ${company.supplier(batch.product.supplierIndex).name}`;
  const reference = { type: "PO_RECEIPT", id: record.purchaseOrderId } as const;
  context.recordMovement(batch.index, "ADJUSTMENT", change, reference, mover, notes, reason);
  const cost = extendPrice(change.before, record.unitCost);
  context.post("consignedGoodsSentBack", cost, { type: "RECEIPT", id: record.receiptId }, `${record.code}: ${notes}`);
}

/** A batch that was spoiled while it was packed: nothing of it can be sold. */
function setAside(context: TransactionContext, batch: BatchPlan): void {
  const by = context.actor("Inventory Manager", batch.index);
  const record = context.company.batch(batch.index);
  const part = { batchIndex: batch.index, quantity: batch.quantity };
  recordLoss(context, part, { kind: "ADJUSTMENT", reason: "DAMAGED", notes: "Spoiled in the packing room", by });
  record.defective = addQuantity(record.defective, batch.quantity);
}

/** Records the step in the batch's history. Throws where the lifecycle does not allow it. */
export function enterState(
  context: TransactionContext,
  batch: BatchPlan,
  state: WorkflowState,
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
