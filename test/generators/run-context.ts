// Run contexts for tests: the realistic profile, or what a test makes of it.

import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { BusinessCalendar } from "../../src/domain/time/business-calendar.ts";
import { day } from "../../src/domain/time/calendar.ts";
import type { RunContext } from "../../src/planning/run-context.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import { RandomStreams } from "../../src/random/streams.ts";

const realistic = profileNamed("realistic");

type Options = {
  readonly seed?: number;
  readonly profile?: Profile;
  /** The first free id of each table that has rows already. */
  readonly firstFree?: ReadonlyMap<string, number>;
};

export function runContext({ seed = 42, profile = realistic, firstFree = new Map() }: Options = {}): RunContext {
  return {
    profile,
    streams: new RandomStreams(seed),
    ids: new IdAllocator(firstFree),
    calendar: new BusinessCalendar(profile.timeZone),
    start: day(profile.period.start),
    asOf: day(profile.period.end),
  };
}

/** A company of five people in four months, with contact data, as `small` will be. */
export const smallCompany: Profile = {
  ...realistic,
  name: "small company",
  period: { start: "2024-09-01", end: "2024-12-31" },
  users: 5,
  buyers: {
    joinLaterShare: 0.4,
    emails: true,
    addresses: true,
    classes: realistic.buyers.classes.map((buyerClass) => ({ ...buyerClass, count: 5 })),
  },
  suppliers: { ...realistic.suppliers, count: 3 },
  catalog: { ...realistic.catalog, strains: 10, products: 50 },
};

/** Many of everything: more strains than anyone can name, as `large` will have. */
export const largeCompany: Profile = {
  ...realistic,
  name: "large company",
  users: 50,
  buyers: {
    ...realistic.buyers,
    classes: realistic.buyers.classes.map((buyerClass) => ({ ...buyerClass, count: 500 })),
  },
  suppliers: { ...realistic.suppliers, count: 40 },
  catalog: { ...realistic.catalog, strains: 500, products: 5000 },
};
