// The way of a sample request. The application has one status fewer: a request that led to an order stays FULFILLED there
// and names the order.

import type { Lifecycle } from "./lifecycle.ts";

export type SampleState = "REQUESTED" | "FULFILLED" | "CONVERTED" | "CANCELLED";

export const sampleLifecycle: Lifecycle<SampleState> = {
  initial: "REQUESTED",
  next: {
    REQUESTED: ["FULFILLED", "CANCELLED"],
    FULFILLED: ["CONVERTED"],
    CONVERTED: [],
    CANCELLED: [],
  },
};

export const sampleStatus = {
  REQUESTED: "PENDING",
  FULFILLED: "FULFILLED",
  CONVERTED: "FULFILLED",
  CANCELLED: "CANCELLED",
} as const satisfies Readonly<Record<SampleState, string>>;
