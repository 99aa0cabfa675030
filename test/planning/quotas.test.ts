import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion, apportionAtLeastOne, dealLabels, drawWithoutReplacement } from "../../src/planning/quotas.ts";
import { RandomStreams } from "../../src/random/streams.ts";

describe("quotas", () => {
  test("parts sum to the whole, each within one of its share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (count, weights) => {
          const parts = apportion(count, weights);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count);
          for (const [index, part] of parts.entries()) {
            expect(Math.abs(part - (count * (weights[index] ?? 0)) / total)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  test("every part gets one while there is enough", () => {
    expect(apportionAtLeastOne(10, [1, 1000, 1])).toEqual([1, 8, 1]);
    expect(apportionAtLeastOne(2, [1, 1000, 1])).toEqual([1, 1, 0]);
  });

  test("labels are dealt in exact numbers, by key", () => {
    const labels = [
      { label: "late", weight: 0.25 },
      { label: "on time", weight: 0.75 },
    ];
    expect(dealLabels([0.9, 0.1, 0.5, 0.7], labels)).toEqual(["on time", "late", "on time", "on time"]);
    expect(dealLabels([], labels)).toEqual([]);
  });

  test("one more key moves at most one label a boundary", () => {
    const random = new RandomStreams(3).at("keys");
    const keys = Array.from({ length: 400 }, random);
    const labels = [
      { label: "A", weight: 0.5 },
      { label: "B", weight: 0.5 },
    ];
    const before = dealLabels(keys, labels);
    const after = dealLabels([...keys, 0.123], labels).slice(0, 400);
    expect(after.filter((label, index) => label !== before[index]).length).toBeLessThanOrEqual(1);
  });

  test("draws as many as asked, the heavy ones more often", () => {
    const streams = new RandomStreams(5);
    let heavy = 0;
    for (let round = 0; round < 400; round += 1) {
      const drawn = drawWithoutReplacement(streams.at("round", round), [9, 1, 1, 1], 1);
      expect(drawn.size).toBe(1);
      if (drawn.has(0)) heavy += 1;
    }
    expect(heavy / 400).toBeCloseTo(0.75, 1);
  });
});
