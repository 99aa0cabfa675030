// What a flow of the business is to the simulation: it looks at the plan and schedules its events.
// An event is one moment and one cascade; its rows are written whole or not at all.

import type { Company } from "../../cascade/company.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { Bundle } from "../../schema/bundle.ts";

/** What happens at one moment, cause before effect. */
export const orderOfEvents = [
  "client",
  "capital",
  "purchaseOrder",
  "delivery",
  "bill",
  "workflow",
  "goodsBack",
  "stock",
  "sample",
  "costing",
  "need",
  "quote",
  "order",
  "sampleConversion",
  "match",
  "sold",
  "pack",
  "ship",
  "refund",
  "payment",
  "expense",
  "clearing",
  "credit",
] as const;

export type EventKind = (typeof orderOfEvents)[number];

/** Called at the event's moment; null where it only changes what later rows say. */
export type Happening = () => Bundle | null;

/** Enters an event; one after the as-of day is dropped, since it does not happen. */
export type Schedule = (at: Instant, kind: EventKind, happen: Happening) => void;

export type Flow<Name extends string = string> = {
  readonly name: Name;
  readonly schedule: (company: Company, schedule: Schedule) => void;
};
