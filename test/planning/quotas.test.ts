import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apportion,
  apportionAtLeastOne,
  dealLabels,
  drawEvenly,
  drawShare,
  drawWithoutReplacement,
  RunningShare,
} from "../../src/planning/quotas.ts";
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

  test("a share of any things is one at least, and those of the least keys", () => {
    expect(drawShare([0.9, 0.1, 0.5, 0.7], 0.5)).toEqual(new Set([1, 2]));
    expect(drawShare([0.9, 0.1, 0.5], 0.01)).toEqual(new Set([1]));
    expect(drawShare([0.9, 0.1], 0)).toEqual(new Set());
    expect(drawShare([], 0.5)).toEqual(new Set());
  });

  test("things drawn evenly are as many of each half, whatever the start", () => {
    const things = Array.from({ length: 100 }, (_, index) => index);
    for (let seed = 0; seed < 20; seed += 1) {
      const drawn = drawEvenly(new RandomStreams(seed).at("start"), things, 8);
      expect(drawn).toHaveLength(8);
      expect(drawn.filter((thing) => thing < 50)).toHaveLength(4);
    }
    expect(drawEvenly(() => 0.5, things.slice(0, 3), 8)).toEqual([0, 1, 2]);
  });

  test("one of the things drawn evenly is wanted, where any is", () => {
    const things = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(drawEvenly(() => 0, things, 2)).toEqual([0, 5]);
    expect(
      drawEvenly(
        () => 0,
        things,
        2,
        (thing) => thing === 6,
      ),
    ).toEqual([0, 6]);
    expect(
      drawEvenly(
        () => 0,
        things,
        2,
        (thing) => thing > 20,
      ),
    ).toEqual([0, 5]);
  });

  test("a running share takes as many of any number of things as it comes to so far", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 300 }), (share, count) => {
        const running = new RunningShare();
        let taken = 0;
        for (let index = 1; index <= count; index += 1) {
          if (running.takes(share)) taken += 1;
          expect(Math.abs(taken - index * share)).toBeLessThanOrEqual(0.5 + 1e-9);
        }
      }),
    );
  });
});
