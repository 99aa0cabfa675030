// Price rules: who pays what of a list price. They are matched and applied as TERP's own engine does it (docs/terp.md:
// prices): a condition is equality, all conditions must hold, a rule without any never matches, and the rules that
// match are applied one after the other, the highest priority first.
// Invariants: a price is rounded once, half up to the cent, after its last rule; nothing sells above the peak.

import type { BasisPoints } from "./numbers/basis-points.ts";
import type { ClientId, Id } from "./numbers/ids.ts";
import { type Cents, cents } from "./numbers/money.ts";
import type { Quantity } from "./numbers/quantity.ts";
import { divideBigRounded } from "./numbers/rounding.ts";

/** What a rule does to a price a unit: negative lowers it. */
export type PriceChange =
  | { readonly kind: "percent"; readonly change: BasisPoints }
  | { readonly kind: "dollars"; readonly change: Cents };

export type PriceConditions = {
  readonly category?: string;
  readonly grade?: string;
  /** The tier, named by the quantity it starts at, that the order's goods of the category reach. */
  readonly volumeTier?: Quantity;
};

export type PriceRule = {
  readonly id: Id<"pricingRules">;
  readonly name: string;
  readonly priority: number;
  readonly conditions: PriceConditions;
  readonly change: PriceChange;
};

/** The rules in force for a client: those of its profile, or a list of its own, which then has no profile beside it. */
export type PriceTerms = {
  readonly profileId: Id<"pricingProfiles"> | null;
  /** Never empty; the highest priority first. */
  readonly rules: readonly PriceRule[];
};

export type Pricing = {
  readonly rules: readonly PriceRule[];
  /** Of buyers and suppliers; who is not here pays list prices. */
  readonly terms: ReadonlyMap<ClientId, PriceTerms>;
};

/** What a line of an order costs a unit, and why. */
export type LinePrice = {
  readonly unitPrice: Cents;
  /** The rules that gave it, or would have. */
  readonly rules: readonly PriceRule[];
  /** What the rules gave, where less was agreed by hand. */
  readonly negotiatedFrom: Cents | null;
};

/** What conditions look at. */
export type PricedGoods = {
  readonly category: string;
  readonly grade: string;
  /** How much of the category is on the order. */
  readonly volume: Quantity;
};

/** The rules that match, in the order in which they apply. */
export function matchingRules(rules: readonly PriceRule[], goods: PricedGoods): PriceRule[] {
  const tier = volumeTierOf(rules, goods);
  return rules.filter(({ conditions: { category, grade, volumeTier } }) => {
    if (category === undefined && grade === undefined && volumeTier === undefined) return false;
    return (
      (category === undefined || category === goods.category) &&
      (grade === undefined || grade === goods.grade) &&
      (volumeTier === undefined || volumeTier === tier)
    );
  });
}

/** The highest tier of the category that the volume reaches, or null. */
export function volumeTierOf(rules: readonly PriceRule[], { category, volume }: PricedGoods): Quantity | null {
  let highest: Quantity | null = null;
  for (const { conditions } of rules) {
    if (conditions.volumeTier === undefined || conditions.category !== category) continue;
    if (conditions.volumeTier <= volume && conditions.volumeTier > (highest ?? 0)) highest = conditions.volumeTier;
  }
  return highest;
}

/** A list price after the rules that match, in their order. */
export function priceByRules(listPrice: Cents, peak: Cents, rules: readonly PriceRule[]): Cents {
  if (rules.length === 0) return cents(Math.min(peak, listPrice));
  let numerator = BigInt(listPrice);
  let denominator = 1n;
  for (const { change } of rules) {
    if (change.kind === "percent") {
      numerator *= BigInt(10_000 + change.change);
      denominator *= 10_000n;
    } else {
      numerator += BigInt(change.change) * denominator;
    }
  }
  return cents(Math.max(0, Math.min(peak, divideBigRounded(numerator, denominator))));
}
