import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseNearTarget } from "../../src/planning/subset-sum.ts";

const candidates = (...amounts: number[]) => amounts.map((amount, index) => ({ index, amount, key: index }));

test("finds an exact sum by exchanging", () => {
  expect(chooseNearTarget(candidates(60, 50, 30), 80, new Set())).toEqual(new Set([1, 2]));
});

test("keeps what is required, even beyond the target", () => {
  expect(chooseNearTarget(candidates(70, 50, 30), 40, new Set([0]))).toEqual(new Set([0]));
});

test("chooses nothing for a target of nothing, and nothing from nothing", () => {
  expect(chooseNearTarget(candidates(70, 50), 0, new Set())).toEqual(new Set());
  expect(chooseNearTarget([], 100, new Set())).toEqual(new Set());
});

test("with many candidates the distance is a small part of one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 50_000, max: 2_000_000 }), { minLength: 60, maxLength: 120 }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (amounts, share) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const chosen = chooseNearTarget(candidates(...amounts), total * share, new Set());
        const sum = amounts.reduce((part, amount, index) => part + (chosen.has(index) ? amount : 0), 0);
        expect(Math.abs(sum - total * share)).toBeLessThan(50_000);
      },
    ),
    { numRuns: 50 },
  );
});
