// What is sold more in one half of the year than in the other: a kind's share of its group from day to day.
// Invariant: over the planned revenue the shares come to the profile's.

import { civilDate, type Day } from "../../domain/time/calendar.ts";
import type { ProductKind, Profile } from "../../profiles/profile-schema.ts";
import type { DemandCurve } from "./units-needed.ts";

/** A kind's share of the units that its group sells on a day. */
export type KindShareOn = (kindName: string, day: Day) => number;

type HalfYear = "winter" | "summer";

const halfYears: readonly HalfYear[] = ["winter", "summer"];

/** Rounds of proportional fitting; a handful is enough, for only one kind or two have a winter. */
const rounds = 30;

/** Each kind has a share for either half year; what of the revenue falls into which is the curve's. */
export function planKindShareOn({ catalog }: Profile, curve: DemandCurve): KindShareOn {
  const winterShare = curve.shareOfDays(isWinter);
  const weightOf = { winter: winterShare, summer: 1 - winterShare } as const;
  const shares = new Map([...sharesByHalfYear(catalog.flower, weightOf), ...sharesByHalfYear(catalog.other, weightOf)]);
  // Asked for every kind with every line of every order.
  const halfYearOf = new Map<Day, HalfYear>();
  return (kindName, day) => {
    const halfYear = halfYearOf.get(day) ?? (isWinter(day) ? "winter" : "summer");
    halfYearOf.set(day, halfYear);
    return shares.get(kindName)?.[halfYear] ?? 0;
  };
}

/** October to February: what grows outdoors has been harvested, and the shops are full of it. */
export function isWinter(day: Day): boolean {
  const { month } = civilDate(day);
  return month >= 10 || month <= 2;
}

/** Fits in turn to each half year, where shares sum to 1, and to each kind, whose mean share is its own. */
function sharesByHalfYear(
  kinds: readonly ProductKind[],
  weightOf: Readonly<Record<HalfYear, number>>,
): [string, Record<HalfYear, number>][] {
  const total = kinds.reduce((sum, { unitShare }) => sum + unitShare, 0);
  const rows = kinds.map(({ name, unitShare, winterFactor }) => {
    const target = unitShare / total;
    return { name, target, winter: target * winterFactor, summer: target };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const half of halfYears) {
      const sum = rows.reduce((before, row) => before + row[half], 0);
      for (const row of rows) row[half] /= sum;
    }
    for (const row of rows) {
      const mean = row.winter * weightOf.winter + row.summer * weightOf.summer;
      for (const half of halfYears) row[half] *= mean === 0 ? 1 : row.target / mean;
    }
  }
  return rows.map(({ name, winter, summer }) => [name, { winter, summer }]);
}
