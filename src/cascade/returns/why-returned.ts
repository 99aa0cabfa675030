// Why goods came back, as the warehouse notes it and everybody repeats it.

import { type ReturnReason, reasonInWords } from "../../domain/words/return-reason.ts";
import type { OrderLinePlan } from "../../planning/plan.ts";
import type { Company } from "../company.ts";

/** "the buds were smaller than on the sheet", if only flower came back. */
export function whyReturned(company: Company, reason: ReturnReason, lines: readonly OrderLinePlan[]): string {
  return reasonInWords(
    reason,
    lines.map(({ batchIndex }) => company.batchPlan(batchIndex).product.kind),
  );
}
