// Equal goods: batches of one product, grade and owner. A client who asks for some is given any of them; which of them leave
// first is the tracker's business.

import type { BatchPlan } from "../plan.ts";

/** The name of a batch's equals, the same for all of them. */
export function bucketOf({ product, grade, ownership }: Pick<BatchPlan, "product" | "grade" | "ownership">): string {
  return `${product.id}/${grade}/${ownership}`;
}
