// The batch that a line is of.

import type { BatchPlan } from "../plan.ts";

/** Throws where the plan has no such batch. */
export function batchOf(batches: readonly BatchPlan[], line: { readonly batchIndex: number }): BatchPlan {
  const batch = batches[line.batchIndex];
  if (!batch) throw new Error(`there is no batch ${line.batchIndex}`);
  return batch;
}
