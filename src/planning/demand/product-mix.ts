// Keeps what is sold in the profile's proportions: flower to the rest by revenue, kinds within a group by units.
// Every sale makes something due of each kind; a choice leans against what was sold beyond its due, and hard where that
// comes near to a slack that is a small part of the whole period's sales. So a large order or a kind out of stock is made
// up for within weeks, and the period ends within that slack.

import type { GoodsKind } from "../../domain/company.ts";
import { type Cents, dollars, extendPrice } from "../../domain/numbers/money.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { Day } from "../../domain/time/calendar.ts";
import { plannedRevenue } from "../../profiles/expected-sales.ts";
import type { ProductKind, Profile } from "../../profiles/profile-schema.ts";
import type { KindShareOn } from "./growing-season.ts";

/** How far a kind may run ahead of its due, as a share of what its group sells in the whole period. */
const slackShare = 0.0004;

type GroupName = "flower" | "other";

/** One of the two groups of kinds, and what it is to sell in the whole period. */
type Group = { readonly kinds: readonly ProductKind[]; readonly revenueShare: number; readonly units: number };

type Plan = { readonly revenue: Cents; readonly groups: Readonly<Record<GroupName, Group>> };

export class ProductMix {
  readonly #shareOn: KindShareOn;
  readonly #plan: Plan;
  /** Of each kind: units sold less units due, in parts of the units that its group is to sell. */
  readonly #surplus: Map<string, number>;
  readonly #revenue: Record<GroupName, number>;

  constructor(profile: Profile, shareOn: KindShareOn, from?: ProductMix) {
    this.#shareOn = shareOn;
    this.#plan = from ? from.#plan : planOf(profile);
    this.#surplus = new Map(from ? from.#surplus : []);
    this.#revenue = from ? { ...from.#revenue } : { flower: 0, other: 0 };
  }

  sold(kind: GoodsKind, day: Day, quantity: Quantity, unitPrice: Cents): void {
    const name = groupOf(kind);
    const { kinds, units } = this.#plan.groups[name];
    this.#revenue[name] += extendPrice(quantity, unitPrice);
    const part = quantity / units;
    for (const other of kinds) {
      const change = (other.name === kind.name ? part : 0) - part * this.#shareOn(other.name, day);
      this.#surplus.set(other.name, (this.#surplus.get(other.name) ?? 0) + change);
    }
  }

  /**
   * Weight of a kind for the next line, in proportion to the dollars it should bring. What counts is how things would
   * stand in the middle of the line: a large one fits where much is missing.
   */
  weightOf(kind: GoodsKind, day: Day, quantity: Quantity): number {
    const name = groupOf(kind);
    const { kinds, revenueShare, units } = this.#plan.groups[name];
    const half = extendPrice(quantity, kind.listPrice) / 2;
    const sold = this.#revenue.flower + this.#revenue.other + half;
    const groupSurplus = (this.#revenue[name] + half - revenueShare * sold) / this.#plan.revenue;
    const share = this.#shareOn(kind.name, day);
    const surplus = (this.#surplus.get(kind.name) ?? 0) + ((1 - share) * quantity) / units / 2;
    const worth = kinds.reduce((sum, other) => sum + this.#shareOn(other.name, day) * other.listPrice * 100, 0);
    const dollarShare = (share * kind.listPrice) / worth;
    return revenueShare * lean(groupSurplus) * dollarShare * lean(surplus);
  }
}

function groupOf({ isFlower }: GoodsKind): GroupName {
  return isFlower ? "flower" : "other";
}

function planOf(profile: Profile): Plan {
  const { flower, other, flowerShare } = profile.catalog;
  const revenue = dollars(plannedRevenue(profile));
  const group = (kinds: readonly ProductKind[], revenueShare: number): Group => {
    const total = kinds.reduce((sum, { unitShare }) => sum + unitShare, 0);
    const meanPrice = kinds.reduce((sum, { unitShare, listPrice }) => sum + (unitShare / total) * listPrice, 0);
    // In hundredths, at list prices: near enough for a measure of what is much.
    return { kinds, revenueShare, units: (revenue * revenueShare) / meanPrice };
  };
  return { revenue, groups: { flower: group(flower, flowerShare), other: group(other, 1 - flowerShare) } };
}

/** A sixteenth where a slack's worth too much is sold, up to three times where two too little. */
function lean(surplus: number): number {
  const slacks = surplus / slackShare;
  return slacks > 0 ? (1 + slacks) ** -4 : Math.min(3, 1 - slacks);
}
