// The way of returned goods. TERP's table has no column for it: a return that waits says so in its notes, one that is
// restocked has movements, and what became of the money is in the void invoice, the credit or the refund.

import { days, minutes } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type ReturnState = "LOGGED" | "RESTOCKED" | "VOIDED" | "CREDITED" | "REFUNDED";

export const returnLifecycle = {
  initial: "LOGGED",
  next: {
    LOGGED: ["RESTOCKED"],
    RESTOCKED: ["VOIDED", "CREDITED", "REFUNDED"],
    VOIDED: [],
    CREDITED: [],
    REFUNDED: [],
  },
  dwell: {
    // Mostly inspected as it comes in; what waits is seen to before long.
    LOGGED: { RESTOCKED: days(0, 45) },
    RESTOCKED: { CREDITED: minutes(20, 75), REFUNDED: minutes(20, 75) },
  },
} as const satisfies Lifecycle<ReturnState>;
