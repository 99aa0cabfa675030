// A batch while the days pass: its ids, where it stands, and what happened to its stock.

import type { Employee } from "../../domain/company.ts";
import type { BatchStatus } from "../../domain/lifecycles/batch-status-lifecycle.ts";
import type { WorkflowState } from "../../domain/lifecycles/batch-workflow.ts";
import type { BatchId, LotId, PurchaseOrderId, ReceiptId } from "../../domain/numbers/ids.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";

/** A change of a batch's stock on hand, and who made it. */
export type StockMove = {
  readonly at: Instant;
  readonly kind: NonNullable<NewRow<"stockMovements">["type"]>;
  readonly before: Quantity;
  readonly after: Quantity;
  readonly by: Employee;
  readonly notes: string | null;
};

/** A change of a batch's status, who made it and why. */
export type StatusStep = {
  readonly at: Instant;
  readonly from: BatchStatus;
  readonly to: BatchStatus;
  readonly by: Employee;
  readonly reason: string;
};

/** A batch since it was received: its ids, and where it stands on the workflow board. */
export type BatchRecord = {
  readonly id: BatchId;
  readonly lotId: LotId;
  readonly code: string;
  readonly sku: string;
  readonly receivedAt: Instant;
  readonly receiptId: ReceiptId;
  readonly purchaseOrderId: PurchaseOrderId;
  readonly purchaseOrderNumber: string;
  /** What a unit of it costs now. */
  unitCost: Cents;
  /** Every change of its stock on hand so far, in time order. */
  readonly moves: StockMove[];
  /** Every change of its status so far, in time order. */
  readonly statusSteps: StatusStep[];
  /** When goods of it were sold for good, in time order. */
  readonly soldAt: Instant[];
  /** Goods of it that are there but cannot be sold. */
  defective: Quantity;
  /** What was set aside of it to be shown and is not given away yet. */
  sampleStock: Quantity;
  /** When its stock or its place on the board last changed. */
  touchedAt: Instant;
  status: BatchStatus;
  state: WorkflowState | null;
  stateSince: Instant;
};
