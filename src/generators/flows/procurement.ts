// Purchase orders and the deliveries that answer them.

import { placePurchaseOrder, placeUnreceivedOrder } from "../../cascade/purchasing/purchase-order.ts";
import { receiveDelivery } from "../../cascade/purchasing/receipt.ts";
import type { Flow } from "./flow.ts";

export const procurement: Flow<"procurement"> = {
  name: "procurement",
  schedule: (company, schedule) => {
    for (const order of company.plan.purchaseOrders) {
      schedule(order.orderedAt, "purchaseOrder", () => {
        placePurchaseOrder(company, order);
        return null;
      });
      for (const delivery of order.deliveries) {
        schedule(delivery.receivedAt, "delivery", () => receiveDelivery(company, order, delivery));
      }
    }
    for (const order of company.plan.unreceivedOrders) {
      schedule(order.steps[0].at, "purchaseOrder", () => placeUnreceivedOrder(company, order));
    }
  },
};
