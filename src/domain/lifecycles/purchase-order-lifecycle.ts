// The way of a purchase order. One that came short stays RECEIVING while the rest may still come; closed short, it is
// RECEIVED for what came.

import { businessDays, minutes } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type PurchaseOrderState = "DRAFT" | "SENT" | "CONFIRMED" | "RECEIVING" | "RECEIVED" | "CANCELLED";

/** The last of several deliveries comes when its goods are needed; the opening order is delivered on its own day. */
export const purchaseOrderLifecycle = {
  initial: "DRAFT",
  next: {
    DRAFT: ["SENT", "CANCELLED"],
    SENT: ["CONFIRMED", "CANCELLED"],
    CONFIRMED: ["RECEIVING", "CANCELLED"],
    RECEIVING: ["RECEIVED"],
    RECEIVED: [],
    CANCELLED: [],
  },
  dwell: {
    DRAFT: { SENT: minutes(5, 25) },
    SENT: { CONFIRMED: businessDays(0, 1), CANCELLED: businessDays(1, 2) },
    CONFIRMED: { RECEIVING: businessDays(4, 9), CANCELLED: businessDays(1, 3) },
  },
} as const satisfies Lifecycle<PurchaseOrderState>;

/** How long after its last goods an order that came short is kept open for the rest. */
export const restAwaited = businessDays(10, 20);
