// Purchase orders whose goods have not all arrived; the others were written when the last of them did.
// Tables: purchaseOrders, purchaseOrderItems.

import type { Company } from "../../cascade/company.ts";
import { writePurchaseOrder } from "../../cascade/purchasing/purchase-order.ts";
import { TransactionContext } from "../../cascade/transaction-context.ts";
import type { Bundle } from "../../schema/bundle.ts";

export function* openPurchaseOrders(company: Company): Generator<Bundle> {
  for (const order of company.plan.purchaseOrders) {
    const record = company.purchaseOrders.get(order.index);
    if (!record || record.deliveriesSeen === order.deliveries.length) continue;
    const context = new TransactionContext(company, order.orderedAt);
    writePurchaseOrder(context, order);
    yield context.bundle;
  }
}
