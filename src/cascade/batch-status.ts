// The status that the application sells by, changed only along its own table of transitions.

import { type BatchStatus, batchStatusLifecycle } from "../domain/batch-status.ts";
import type { Instant } from "../domain/calendar.ts";
import type { Employee } from "../domain/company.ts";
import { assertStep } from "../domain/lifecycle.ts";
import type { BatchRecord } from "./batch-record.ts";

/** Changes the status, and remembers who did it when. Throws where the application would refuse the step. */
export function enterStatus(record: BatchRecord, status: BatchStatus, at: Instant, by: Employee, reason: string): void {
  assertStep(batchStatusLifecycle, record.status, status);
  record.statusSteps.push({ at, from: record.status, to: status, by, reason });
  record.status = status;
}
