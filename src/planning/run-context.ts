// What a run is: its profile, its chance, its ids and its time. Nothing of the machine it runs on.

import type { IdAllocator } from "../domain/numbers/ids.ts";
import type { BusinessCalendar } from "../domain/time/business-calendar.ts";
import type { Day } from "../domain/time/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import type { RandomStreams } from "../random/streams.ts";

export type RunContext = {
  readonly profile: Profile;
  readonly streams: RandomStreams;
  readonly ids: IdAllocator;
  readonly calendar: BusinessCalendar;
  /** First and last day of the simulated time; the last is the as-of date. */
  readonly start: Day;
  readonly asOf: Day;
};

/** A run as far as plans know it: they hold no ids yet. */
export type PlanningRun = Omit<RunContext, "ids">;
