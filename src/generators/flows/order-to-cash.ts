// Orders from their confirmation to the door, and those whose goods come back. Who pays is a flow of its own.

import { cancelOrder, logPendingReturn, returnOrder } from "../../cascade/returns/reversal.ts";
import { reportSold, takeBackUnsold } from "../../cascade/sales/consignment.ts";
import { confirmOrder, packOrder, shipOrder } from "../../cascade/sales/order-to-cash.ts";
import type { Flow } from "./flow.ts";

const takeBack = { unsold: takeBackUnsold, cancelled: cancelOrder, returned: returnOrder } as const;

export const orderToCash: Flow<"order to cash"> = {
  name: "order to cash",
  schedule: (company, schedule) => {
    for (const order of company.plan.orders) {
      const { packedAt, shippedAt, goodsBack, reportedAt } = order;
      schedule(order.at, "order", () => confirmOrder(company, order));
      if (packedAt !== null) schedule(packedAt, "pack", () => packOrder(company, order, packedAt));
      if (shippedAt !== null) schedule(shippedAt, "ship", () => shipOrder(company, order, shippedAt));
      if (goodsBack !== null) {
        schedule(goodsBack.at, "goodsBack", () => takeBack[goodsBack.kind](company, order, goodsBack));
      }
      if (reportedAt !== null && order.sells) {
        schedule(reportedAt, "sold", () => reportSold(company, order, reportedAt));
      }
    }
    for (const pending of company.plan.pendingReturns) {
      schedule(pending.at, "goodsBack", () => logPendingReturn(company, pending));
    }
  },
};
