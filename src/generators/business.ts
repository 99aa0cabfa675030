// A whole business from a profile and a seed: first what stands on the first day, then the plan, then the days.

import { Company } from "../cascade/company.ts";
import type { IdAllocator } from "../domain/numbers/ids.ts";
import { BusinessCalendar } from "../domain/time/business-calendar.ts";
import { day } from "../domain/time/calendar.ts";
import { lastTwoDays } from "../planning/demand/last-days.ts";
import { planBusiness } from "../planning/plan-business.ts";
import type { RunContext } from "../planning/run-context.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { RandomStreams } from "../random/streams.ts";
import { Bundle } from "../schema/bundle.ts";
import { layFoundation } from "./foundation.ts";
import { type SimulatedBundle, simulate } from "./simulation.ts";

/** Profile, chance, ids and time of a run. Throws a RangeError where the profile's dates or time zone are none. */
export function runContext(profile: Profile, seed: number | string, ids: IdAllocator): RunContext {
  const asOf = day(profile.period.end);
  return {
    profile,
    streams: new RandomStreams(seed),
    ids,
    calendar: new BusinessCalendar(profile.timeZone, lastTwoDays(asOf)),
    start: day(profile.period.start),
    asOf,
  };
}

/** All bundles of the business, in time order; the same run gives the same rows. Plans before it yields anything. */
export function* simulateBusiness(run: RunContext): Generator<SimulatedBundle> {
  const bundle = new Bundle();
  const foundation = layFoundation(run, bundle);
  const plan = planBusiness({ ...run, ...foundation });
  const company = new Company(run, foundation, plan);
  yield { day: run.start, flow: "foundation", bundle };
  yield* simulate(company);
}

/** The same bundles, for whoever asks nothing of days and flows. */
export function* bundlesOf(run: RunContext): Generator<Bundle> {
  for (const { bundle } of simulateBusiness(run)) yield bundle;
}
