// The ways of what comes before a sale: quotes, clients' needs, suppliers' offers, standing orders. How long quotes and needs
// are good for, profiles say.

import { businessDays, days, minutes } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type QuoteState = "DRAFT" | "SENT" | "VIEWED" | "ACCEPTED" | "REJECTED" | "EXPIRED" | "CONVERTED";

export const quoteLifecycle = {
  initial: "DRAFT",
  next: {
    DRAFT: ["SENT"],
    SENT: ["VIEWED", "ACCEPTED", "REJECTED", "EXPIRED"],
    VIEWED: ["ACCEPTED", "REJECTED", "EXPIRED"],
    ACCEPTED: ["CONVERTED", "EXPIRED"],
    REJECTED: [],
    EXPIRED: [],
    CONVERTED: [],
  },
  dwell: {
    DRAFT: { SENT: minutes(10, 90) },
    SENT: { REJECTED: businessDays(1, 8) },
    VIEWED: { REJECTED: businessDays(0, 8) },
    ACCEPTED: { CONVERTED: businessDays(0, 1) },
  },
} as const satisfies Lifecycle<QuoteState>;

export type NeedState = "ACTIVE" | "FULFILLED" | "EXPIRED" | "CANCELLED";

/** From a need to the quote or, without one, the order that answers it. */
export const needAnswered = businessDays(1, 9);

export const needLifecycle = {
  initial: "ACTIVE",
  next: { ACTIVE: ["FULFILLED", "EXPIRED", "CANCELLED"], FULFILLED: [], EXPIRED: [], CANCELLED: [] },
  dwell: { ACTIVE: { CANCELLED: businessDays(2, 9) } },
} as const satisfies Lifecycle<NeedState>;

export type SupplyOfferState = "AVAILABLE" | "RESERVED" | "PURCHASED" | "EXPIRED";

/** How long a supplier stands by its offer. */
export const offerStands = days(14, 28);

export const supplyOfferLifecycle = {
  initial: "AVAILABLE",
  next: {
    AVAILABLE: ["RESERVED", "PURCHASED", "EXPIRED"],
    RESERVED: ["AVAILABLE", "PURCHASED", "EXPIRED"],
    PURCHASED: [],
    EXPIRED: [],
  },
  dwell: { AVAILABLE: { PURCHASED: businessDays(1, 6) } },
} as const satisfies Lifecycle<SupplyOfferState>;

export type StandingOrderState = "ACTIVE" | "PAUSED" | "CANCELLED";

export const standingOrderLifecycle = {
  initial: "ACTIVE",
  next: { ACTIVE: ["PAUSED", "CANCELLED"], PAUSED: ["ACTIVE", "CANCELLED"], CANCELLED: [] },
  dwell: {},
} as const satisfies Lifecycle<StandingOrderState>;
