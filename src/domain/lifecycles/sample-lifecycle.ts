// The way of a sample request. The application has one status fewer: a request that led to an order stays FULFILLED there
// and names the order.

import { businessDays, days } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type SampleState = "REQUESTED" | "FULFILLED" | "CONVERTED" | "CANCELLED";

/** What a client orders more than 30 days after its samples is not owed to them. */
export const sampleLifecycle = {
  initial: "REQUESTED",
  next: {
    REQUESTED: ["FULFILLED", "CANCELLED"],
    FULFILLED: ["CONVERTED"],
    CONVERTED: [],
    CANCELLED: [],
  },
  dwell: { REQUESTED: { FULFILLED: businessDays(1, 3) }, FULFILLED: { CONVERTED: days(0, 30) } },
} as const satisfies Lifecycle<SampleState>;

/** A request that nobody has seen to is closed after so many days. */
export const sampleUnansweredDays = 30;

export const sampleStatuses = {
  REQUESTED: "PENDING",
  FULFILLED: "FULFILLED",
  CONVERTED: "FULFILLED",
  CANCELLED: "CANCELLED",
} as const satisfies Readonly<Record<SampleState, string>>;
