// What each client may have of samples in a month, and what it had, for the months in which it got some.
// Table: sampleAllocations.

import type { Company } from "../../cascade/company.ts";
import { subtractQuantity, units } from "../../domain/numbers/quantity.ts";
import { Bundle } from "../../schema/bundle.ts";

export function sampleAllocations(company: Company): Bundle {
  const bundle = new Bundle();
  const allocated = units(company.run.profile.samples.monthlyUnits);
  for (const { clientId, month, used, firstAt, lastAt } of company.samples.months()) {
    bundle.add("sampleAllocations", {
      id: company.run.ids.next("sampleAllocations"),
      clientId,
      monthYear: month,
      allocatedQuantity: allocated,
      usedQuantity: used,
      remainingQuantity: subtractQuantity(allocated, used),
      createdAt: firstAt,
      updatedAt: lastAt,
    });
  }
  return bundle;
}
