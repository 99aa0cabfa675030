// Keeps what is sold in the profile's proportions: flower to the rest by revenue, kinds within a group by units.
// Each choice leans against what was sold too much of so far.

import type { GoodsKind } from "../domain/company.ts";
import type { Cents } from "../domain/money.ts";
import { extendPrice } from "../domain/money.ts";
import type { Quantity } from "../domain/quantity.ts";
import type { ProductKind, Profile } from "../profiles/profile-schema.ts";

/** How hard a choice leans against a surplus: 40 means that what sold 1 % too much is two fifths less likely. */
const correction = 40;

export class ProductMix {
  readonly #flowerShare: number;
  readonly #unitShares = new Map<string, number>();
  readonly #units = new Map<string, number>();
  readonly #revenue = { flower: 0, other: 0 };

  constructor(profile: Profile) {
    this.#flowerShare = profile.catalog.other.length === 0 ? 1 : profile.catalog.flowerShare;
    for (const kinds of [profile.catalog.flower, profile.catalog.other]) {
      const total = kinds.reduce((sum, kind) => sum + kind.unitShare, 0);
      for (const kind of kinds) this.#unitShares.set(kind.name, kind.unitShare / total);
    }
  }

  sold(kind: GoodsKind, quantity: Quantity, unitPrice: Cents): void {
    this.#units.set(kind.name, (this.#units.get(kind.name) ?? 0) + quantity);
    this.#revenue[kind.isFlower ? "flower" : "other"] += extendPrice(quantity, unitPrice);
  }

  /** Weight of a kind for the next line's budget, in proportion to the dollars it should bring. */
  weightOf(kind: GoodsKind, group: readonly ProductKind[]): number {
    const revenue = this.#revenue.flower + this.#revenue.other;
    const groupTarget = kind.isFlower ? this.#flowerShare : 1 - this.#flowerShare;
    const groupActual = revenue === 0 ? groupTarget : this.#revenue[kind.isFlower ? "flower" : "other"] / revenue;
    const units = group.reduce((sum, { name }) => sum + (this.#units.get(name) ?? 0), 0);
    const target = this.#unitShares.get(kind.name) ?? 0;
    const actual = units === 0 ? target : (this.#units.get(kind.name) ?? 0) / units;
    const dollarShare =
      (target * kind.listPrice) /
      group.reduce((sum, other) => sum + (this.#unitShares.get(other.name) ?? 0) * other.listPrice * 100, 0);
    return groupTarget * lean(groupTarget, groupActual) * dollarShare * lean(target, actual);
  }
}

function lean(target: number, actual: number): number {
  if (target === 0) return 0;
  return Math.min(4, Math.max(0.05, 1 + (correction * (target - actual)) / target));
}
