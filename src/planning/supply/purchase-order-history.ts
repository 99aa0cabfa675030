// What a purchase order has been through by some day: the last state is the one it is in.

import type { PurchaseOrderState } from "../../domain/lifecycles/purchase-order-lifecycle.ts";
import { type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { PurchaseOrderPlan } from "../plan.ts";
import type { PurchaseOrderStep } from "./unreceived-order-plan.ts";

/** The steps up to and including a day, in time order; the first goods to arrive and the last may be the same. */
export function purchaseOrderHistory(order: PurchaseOrderPlan, until: Day): PurchaseOrderStep[] {
  const [first] = order.deliveries;
  const last = order.deliveries.at(-1);
  const completedAt = order.short === null ? (last?.receivedAt ?? null) : order.short.closedAt;
  const steps: readonly { readonly state: PurchaseOrderState; readonly at: Instant | null }[] = [
    { state: "DRAFT", at: order.orderedAt },
    { state: "SENT", at: order.sentAt },
    { state: "CONFIRMED", at: order.confirmedAt },
    { state: "RECEIVING", at: first?.receivedAt ?? null },
    { state: "RECEIVED", at: completedAt },
  ];
  return steps.flatMap(({ state, at }) => (at !== null && dayOf(at) <= until ? [{ state, at }] : []));
}
