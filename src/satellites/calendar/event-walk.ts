// The way of an entry through its lifecycle: its history shows every step, its status the last.

import { type EventStep, eventLifecycle } from "../../domain/lifecycles/event-lifecycle.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

export type TakenStep = { readonly step: EventStep; readonly at: Instant };

/** The steps up to the as-of day, in time order. */
export function eventWalk({ bookedAt, moved, closedAt, fate }: CalendarEntry): readonly [TakenStep, ...TakenStep[]] {
  const walk: [TakenStep, ...TakenStep[]] = [{ step: eventLifecycle.initial, at: bookedAt }];
  if (moved) walk.push({ step: "RESCHEDULED", at: moved.at });
  if (closedAt !== null) walk.push({ step: fate === "cancelled" ? "CANCELLED" : "COMPLETED", at: closedAt });
  for (const [place, { step, at }] of walk.entries()) {
    const before = walk[place - 1];
    assertStep(eventLifecycle, before?.step ?? null, step);
    if (before && at < before.at) throw new Error(`an entry of the calendar is ${step} before it is ${before.step}`);
  }
  return walk;
}

/** Where the entry stands. */
export function lastStep(entry: CalendarEntry): EventStep {
  const walk = eventWalk(entry);
  return (walk.at(-1) ?? walk[0]).step;
}
