// The status that the application sells by, changed only along its own table of transitions.

import type { Employee } from "../../domain/company.ts";
import { type BatchStatus, batchStatusLifecycle } from "../../domain/lifecycles/batch-status-lifecycle.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { BatchRecord } from "./batch-record.ts";

/** Changes the status, and remembers who did it when. Throws where the application would refuse the step. */
export function enterStatus(record: BatchRecord, status: BatchStatus, at: Instant, by: Employee, reason: string): void {
  assertStep(batchStatusLifecycle, record.status, status);
  record.statusSteps.push({ at, from: record.status, to: status, by, reason });
  record.status = status;
}
