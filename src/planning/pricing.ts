// What a line costs the client: the batch's list price less the volume tier that the order's flower reaches.

import { type BasisPoints, basisPoints } from "../domain/basis-points.ts";
import { type Cents, cents } from "../domain/money.ts";
import { type Quantity, units } from "../domain/quantity.ts";
import { divideRounded } from "../domain/rounding.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import type { AppliedDiscount } from "./plan.ts";

export type VolumeTier = { readonly index: number; readonly from: Quantity; readonly discount: BasisPoints };

/** The profile's tiers in exact units, lowest first. */
export function volumeTiers(profile: Profile): VolumeTier[] {
  return [...profile.pricing.volumeTiers]
    .sort((a, b) => a.fromUnits - b.fromUnits)
    .map((tier, index) => ({
      index,
      from: units(tier.fromUnits),
      discount: basisPoints(Math.round(tier.discountShare * 10_000)),
    }));
}

/** The highest tier that an order's flower reaches, or null. */
export function tierFor(tiers: readonly VolumeTier[], flower: Quantity): VolumeTier | null {
  return tiers.findLast((tier) => flower >= tier.from) ?? null;
}

/** A list price less a tier's discount, rounded half up to the cent. */
export function discountedPrice(listPrice: Cents, tier: VolumeTier | null): Cents {
  return tier === null ? listPrice : cents(divideRounded(listPrice * (10_000 - tier.discount), 10_000));
}

export function appliedDiscount(tier: VolumeTier | null): AppliedDiscount | null {
  return tier === null ? null : { tierIndex: tier.index };
}
