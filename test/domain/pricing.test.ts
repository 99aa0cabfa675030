import { describe, expect, test } from "vitest";
import { basisPoints } from "../../src/domain/numbers/basis-points.ts";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { cents } from "../../src/domain/numbers/money.ts";
import { units } from "../../src/domain/numbers/quantity.ts";
import {
  matchingRules,
  type PriceChange,
  type PriceConditions,
  type PriceRule,
  priceByRules,
} from "../../src/domain/pricing.ts";

const ids = new IdAllocator();

function rule(conditions: PriceConditions, change: PriceChange = percent(-300)): PriceRule {
  const id = ids.next("pricingRules");
  return { id, name: `rule ${id}`, priority: 1000 - id, conditions, change };
}

function percent(change: number): PriceChange {
  return { kind: "percent", change: basisPoints(change) };
}

const flowerAA = { category: "Flower", grade: "AA", volume: units(12) };

describe("rules that match", () => {
  test("meet all of their conditions, and have some", () => {
    const matching = [rule({ category: "Flower" }), rule({ grade: "AA" }), rule({ category: "Flower", grade: "AA" })];
    const others = [rule({}), rule({ category: "Vapes" }), rule({ category: "Flower", grade: "B" })];
    expect(matchingRules([...matching, ...others], flowerAA)).toEqual(matching);
  });

  test("are of one volume tier: the highest that is reached", () => {
    const tiers = [5, 10, 20].map((from) => rule({ category: "Flower", volumeTier: units(from) }));
    const [five, ten] = tiers;
    expect(matchingRules(tiers, flowerAA)).toEqual([ten]);
    expect(matchingRules(tiers, { ...flowerAA, volume: units(5) })).toEqual([five]);
    expect(matchingRules(tiers, { ...flowerAA, volume: units(4.75) })).toEqual([]);
    expect(matchingRules(tiers, { ...flowerAA, category: "Vapes" })).toEqual([]);
  });
});

describe("a price", () => {
  const peak = cents(180_000);

  test("is rounded once, after the last rule", () => {
    // 1,001.03 × 0.97 × 0.985 = 956.434…; rounded in between it would be 956.44.
    expect(priceByRules(cents(100_103), peak, [rule({}, percent(-300)), rule({}, percent(-150))])).toBe(95_643);
  });

  test("takes dollars off where their rule stands", () => {
    const tenOff: PriceChange = { kind: "dollars", change: cents(-1_000) };
    expect(priceByRules(cents(100_000), peak, [rule({}, tenOff), rule({}, percent(-1_000))])).toBe(89_100);
    expect(priceByRules(cents(100_000), peak, [rule({}, percent(-1_000)), rule({}, tenOff)])).toBe(89_000);
  });

  test("never passes the peak, nor falls below nothing", () => {
    expect(priceByRules(cents(179_000), peak, [rule({}, percent(200))])).toBe(180_000);
    expect(priceByRules(cents(500), peak, [rule({}, { kind: "dollars", change: cents(-1_000) })])).toBe(0);
  });
});
