// The status that the application sells by, changed only along its own table of transitions.

import { type BatchStatus, batchStatusLifecycle } from "../domain/batch-status.ts";
import { assertStep } from "../domain/lifecycle.ts";
import type { BatchRecord } from "./company.ts";

/** Throws where the application would refuse the step. */
export function enterStatus(record: BatchRecord, status: BatchStatus): void {
  assertStep(batchStatusLifecycle, record.status, status);
  record.status = status;
}
