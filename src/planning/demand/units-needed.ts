// From dollars to units: how much of each kind the planned revenue takes, and when.

import type { Product } from "../../domain/company.ts";
import { addDays, type Day } from "../../domain/time/calendar.ts";
import { meanNetShare } from "../../profiles/expected-sales.ts";
import type { ProductKind, Profile } from "../../profiles/profile-schema.ts";
import type { SeasonSegment } from "./season.ts";

export type KindShare = ProductKind & {
  readonly isFlower: boolean;
  /** Share of revenue that the kind brings. */
  readonly revenueShare: number;
};

/** Every kind that the catalogue has products of, with the share of revenue that follows from its units and its price. */
export function revenueShares(profile: Profile, products: readonly Product[]): KindShare[] {
  const stocked = new Set(products.map(({ kind }) => kind.name));
  const flower = profile.catalog.flower.filter(({ name }) => stocked.has(name));
  const other = profile.catalog.other.filter(({ name }) => stocked.has(name));
  const ofGroup = (kinds: readonly ProductKind[], groupShare: number, isFlower: boolean) => {
    const total = kinds.reduce((sum, kind) => sum + kind.unitShare * kind.listPrice, 0);
    return kinds.map((kind) => ({
      ...kind,
      isFlower,
      revenueShare: (groupShare * kind.unitShare * kind.listPrice) / total,
    }));
  };
  const flowerRevenue = flower.length === 0 ? 0 : other.length === 0 ? 1 : profile.catalog.flowerShare;
  return [...ofGroup(flower, flowerRevenue, true), ...ofGroup(other, 1 - flowerRevenue, false)];
}

/** Units of a kind that so many dollars of revenue take, at the mean price expected. */
export function expectedUnits(profile: Profile, kind: KindShare, revenue: number): number {
  const grade = profile.catalog.grades.reduce((sum, { share, priceFactor }) => sum + share * priceFactor, 0);
  const market = (profile.pricing.marketLevel.low + profile.pricing.marketLevel.high) / 2;
  return (revenue * kind.revenueShare) / (kind.listPrice * grade * market * meanNetShare(profile));
}

/** Revenue over time, going on at the pace of the last weeks after the planned period. */
export class DemandCurve {
  readonly #start: Day;
  readonly #daily: readonly number[];
  readonly #cumulative: readonly number[];
  readonly #paceAfter: number;

  /** `daily` holds dollars of revenue a day from `start` on. */
  constructor(start: Day, daily: readonly number[]) {
    this.#start = start;
    this.#daily = daily;
    let total = 0;
    this.#cumulative = daily.map((amount) => {
      total += amount;
      return total;
    });
    const recent = daily.slice(-28);
    this.#paceAfter = recent.reduce((sum, amount) => sum + amount, 0) / Math.max(1, recent.length);
  }

  /** The same curve with each day's revenue multiplied; after the period the pace is that of its last weeks. */
  times(factorOn: (day: Day) => number): DemandCurve {
    return new DemandCurve(
      this.#start,
      this.#daily.map((amount, index) => amount * factorOn(addDays(this.#start, index))),
    );
  }

  /** The part of the planned revenue that comes on some days. */
  shareOfDays(isCounted: (day: Day) => boolean): number {
    const total = this.#cumulative.at(-1) ?? 0;
    const counted = this.#daily.reduce(
      (sum, amount, index) => sum + (isCounted(addDays(this.#start, index)) ? amount : 0),
      0,
    );
    return total === 0 ? 0 : counted / total;
  }

  /** Dollars up to and including a day. */
  totalThrough(day: Day): number {
    const index = day - this.#start;
    if (index < 0) return 0;
    const last = this.#cumulative.length - 1;
    if (index <= last) return this.#cumulative[index] ?? 0;
    return (this.#cumulative[last] ?? 0) + (index - last) * this.#paceAfter;
  }

  /** The first day on which revenue passes the amount. */
  dayPassing(amount: number): Day {
    let low = 0;
    let high = this.#cumulative.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cumulative[middle] ?? 0) > amount) high = middle;
      else low = middle + 1;
    }
    if (low < this.#cumulative.length) return addDays(this.#start, low);
    const total = this.#cumulative.at(-1) ?? 0;
    return addDays(this.#start, low + Math.floor((amount - total) / Math.max(1, this.#paceAfter)));
  }
}

/** Planned revenue a day, as supply looks at it. */
export function demandCurve(segments: readonly SeasonSegment[], start: Day, end: Day): DemandCurve {
  const daily = new Array<number>(end - start + 1).fill(0);
  for (const segment of segments) {
    const total = segment.weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, day] of segment.days.entries()) {
      daily[day - start] = (segment.target / 100) * ((segment.weights[index] ?? 0) / total);
    }
  }
  return new DemandCurve(start, daily);
}
