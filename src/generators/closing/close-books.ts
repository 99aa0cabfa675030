// What only the last day knows: purchase orders still open, batches with their stock, clients with their totals,
// the bank's balance, and number sequences advanced past everything that was numbered.

import type { Company } from "../../cascade/company.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { closeBatches } from "./batches.ts";
import { clientsAndBank } from "./clients-and-bank.ts";
import { creditLimits } from "./credit-limits.ts";
import { openPurchaseOrders } from "./open-purchase-orders.ts";
import { sampleAllocations } from "./sample-allocations.ts";
import { sequences } from "./sequences.ts";

/** The bundles that end a run. */
export function* closeBooks(company: Company): Generator<Bundle> {
  yield* openPurchaseOrders(company);
  yield* closeBatches(company);
  yield clientsAndBank(company);
  yield creditLimits(company);
  yield sampleAllocations(company);
  yield sequences(company);
}
