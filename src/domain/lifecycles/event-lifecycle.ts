// The way of an entry of the calendar, in the words of its history; the status that the application shows follows from the
// last step. An entry lasts until its day, which whoever makes it chooses: that step has no dwell time.

import { businessDays } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type EventStep = "CREATED" | "RESCHEDULED" | "COMPLETED" | "CANCELLED";

export const eventLifecycle = {
  initial: "CREATED",
  next: {
    CREATED: ["RESCHEDULED", "COMPLETED", "CANCELLED"],
    RESCHEDULED: ["COMPLETED", "CANCELLED"],
    COMPLETED: [],
    CANCELLED: [],
  },
  dwell: {},
} as const satisfies Lifecycle<EventStep>;

export const eventStatuses = {
  CREATED: "SCHEDULED",
  RESCHEDULED: "SCHEDULED",
  COMPLETED: "COMPLETED",
  CANCELLED: "CANCELLED",
} as const satisfies Readonly<Record<EventStep, string>>;

/** How long before its day people enter what they arrange with a client, and what falls due every month. */
export const bookedAhead = { clientMeeting: businessDays(2, 6), duty: businessDays(10, 10) } as const;
