// The way of a purchase order. One that came short stays RECEIVING while the rest may still come; closed short, it is
// RECEIVED for what came.

import type { Lifecycle } from "./lifecycle.ts";

export type PurchaseOrderState = "DRAFT" | "SENT" | "CONFIRMED" | "RECEIVING" | "RECEIVED" | "CANCELLED";

export const purchaseOrderLifecycle: Lifecycle<PurchaseOrderState> = {
  initial: "DRAFT",
  next: {
    DRAFT: ["SENT", "CANCELLED"],
    SENT: ["CONFIRMED", "CANCELLED"],
    CONFIRMED: ["RECEIVING", "CANCELLED"],
    RECEIVING: ["RECEIVED"],
    RECEIVED: [],
    CANCELLED: [],
  },
};
