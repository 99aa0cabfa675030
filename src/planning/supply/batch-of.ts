// The batch that a line is of.

import { found } from "../../domain/found.ts";
import type { BatchPlan } from "../plan.ts";

/** Throws where the plan has no such batch. */
export function batchOf(batches: readonly BatchPlan[], line: { readonly batchIndex: number }): BatchPlan {
  return found(batches[line.batchIndex], "batch", line.batchIndex);
}
