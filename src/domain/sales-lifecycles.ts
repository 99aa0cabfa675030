// The ways of what comes before a sale: quotes, clients' needs, suppliers' offers, standing orders.

import type { Lifecycle } from "./lifecycle.ts";

export type QuoteState = "DRAFT" | "SENT" | "VIEWED" | "ACCEPTED" | "REJECTED" | "EXPIRED" | "CONVERTED";

export const quoteLifecycle: Lifecycle<QuoteState> = {
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
};

export type NeedState = "ACTIVE" | "FULFILLED" | "EXPIRED" | "CANCELLED";

export const needLifecycle: Lifecycle<NeedState> = {
  initial: "ACTIVE",
  next: { ACTIVE: ["FULFILLED", "EXPIRED", "CANCELLED"], FULFILLED: [], EXPIRED: [], CANCELLED: [] },
};

export type SupplyOfferState = "AVAILABLE" | "RESERVED" | "PURCHASED" | "EXPIRED";

export const supplyOfferLifecycle: Lifecycle<SupplyOfferState> = {
  initial: "AVAILABLE",
  next: {
    AVAILABLE: ["RESERVED", "PURCHASED", "EXPIRED"],
    RESERVED: ["AVAILABLE", "PURCHASED", "EXPIRED"],
    PURCHASED: [],
    EXPIRED: [],
  },
};

export type StandingOrderState = "ACTIVE" | "PAUSED" | "CANCELLED";

export const standingOrderLifecycle: Lifecycle<StandingOrderState> = {
  initial: "ACTIVE",
  next: { ACTIVE: ["PAUSED", "CANCELLED"], PAUSED: ["ACTIVE", "CANCELLED"], CANCELLED: [] },
};
