// What goods cost and sell for, in exact units: kinds, grades, market level, unit costs.

import type { GoodsKind } from "../../domain/company.ts";
import { type BasisPoints, basisPointsOf } from "../../domain/numbers/basis-points.ts";
import { type Cents, cents, dollars } from "../../domain/numbers/money.ts";
import { type Quantity, quantity, units } from "../../domain/numbers/quantity.ts";
import { divideRounded } from "../../domain/numbers/rounding.ts";
import type { Day } from "../../domain/time/calendar.ts";
import type { ProductKind, Profile } from "../../profiles/profile-schema.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { isWinter } from "../demand/growing-season.ts";

/** A kind of the profile in exact units. */
export function goodsKind(kind: ProductKind, isFlower: boolean): GoodsKind {
  return {
    name: kind.name,
    category: kind.category,
    subcategory: kind.subcategory,
    unit: kind.unit,
    isFlower,
    winterFactor: kind.winterFactor,
    listPrice: dollars(kind.listPrice),
    quantityStep: units(kind.quantityStep),
  };
}

/** A quantity to the nearest step of its kind, at least one step. */
export function toSteps(kind: GoodsKind, hundredths: number): Quantity {
  const steps = Math.max(1, Math.round(hundredths / kind.quantityStep));
  return quantity(steps * kind.quantityStep);
}

/** The level of the market on a day, as a share of list prices. */
export type MarketLevelOn = (kind: GoodsKind, day: Day) => BasisPoints;

/**
 * A smooth level within the profile's band for each kind: a slow wave of its own phase.
 * What sells worse in winter because it grows outdoors stands lowest from October to February, after the harvest.
 */
export function planMarketLevel(profile: Profile, streams: RandomStreams): MarketLevelOn {
  const { low, high, cycleDays } = profile.pricing.marketLevel;
  const phases = new Map<string, number>();
  return (kind, day) => {
    const phase = phases.get(kind.name) ?? streams.at("market level", kind.name)() * 2 * Math.PI;
    phases.set(kind.name, phase);
    const wave = 0.5 + 0.5 * Math.sin(phase + (day * 2 * Math.PI) / cycleDays);
    const growsOutdoors = kind.winterFactor < 1;
    const height = !growsOutdoors ? wave : isWinter(day) ? 0.3 * wave : 0.5 + 0.5 * wave;
    return basisPointsOf(low + (high - low) * height);
  };
}

/** List price of a batch at receipt, to the cent; never above the kind's. */
export function batchListPrice(kind: GoodsKind, gradeFactor: BasisPoints, marketLevel: BasisPoints): Cents {
  return cents(divideRounded(kind.listPrice * gradeFactor * marketLevel, 100_000_000));
}

/**
 * A unit cost near the given price share such that cost × the smallest quantity step is a whole number of cents:
 * then every cost in the ledger is exact.
 */
export function exactUnitCost(kind: GoodsKind, exactCents: number): Cents {
  const multiple = 100 / greatestCommonDivisor(100, kind.quantityStep);
  return cents(Math.max(multiple, Math.round(exactCents / multiple) * multiple));
}

export function drawCostShare(profile: Profile, random: RandomStream): number {
  return numberBetween(random, profile.pricing.costShare.low, profile.pricing.costShare.high);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
