// The plan of standing orders: what a client gets again and again, and when.

import type { Client, Product } from "../../domain/company.ts";
import type { StandingOrderState } from "../../domain/lifecycles/sales-lifecycles.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";

export type Frequency = "WEEKLY" | "BIWEEKLY" | "MONTHLY";

/** The dates of a standing order. Each has an order of its own, which was generated on that day. */
export type StandingSeries = {
  readonly index: number;
  readonly client: Client;
  readonly frequency: Frequency;
  readonly agreedAt: Instant;
  readonly dates: readonly [Day, ...Day[]];
  /** When the next order is due, or would be. */
  readonly nextOn: Day;
  /** Null while it runs. */
  readonly stopped: { readonly state: Exclude<StandingOrderState, "ACTIVE">; readonly at: Instant } | null;
};

export type StandingItem = { readonly product: Product; readonly quantity: Quantity };

/** With what its last order held: so much the next one will hold. */
export type StandingOrderPlan = StandingSeries & { readonly items: readonly StandingItem[] };
