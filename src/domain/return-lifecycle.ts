// The way of returned goods. TERP's table has no column for it: a return that waits says so in its notes, one that is
// restocked has movements, and what became of the money is in the void invoice, the credit or the refund.

import type { Lifecycle } from "./lifecycle.ts";

export type ReturnState = "LOGGED" | "RESTOCKED" | "VOIDED" | "CREDITED" | "REFUNDED";

export const returnLifecycle: Lifecycle<ReturnState> = {
  initial: "LOGGED",
  next: {
    LOGGED: ["RESTOCKED"],
    RESTOCKED: ["VOIDED", "CREDITED", "REFUNDED"],
    VOIDED: [],
    CREDITED: [],
    REFUNDED: [],
  },
};
