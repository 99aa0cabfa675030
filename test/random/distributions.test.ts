import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chance,
  exponential,
  integerBetween,
  logNormal,
  numberBetween,
  pick,
  shuffled,
  standardNormal,
  weightedIndex,
  weightedPick,
} from "../../src/random/distributions.ts";
import { RandomStreams } from "../../src/random/streams.ts";

const draws = 40_000;
const seeds = fc.integer({ min: 0, max: 1_000_000 });

function sample(name: string, draw: (random: () => number) => number): { mean: number; deviation: number } {
  const random = new RandomStreams("distributions").at(name);
  const values = Array.from({ length: draws }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  return { mean, deviation: Math.sqrt(variance) };
}

describe("ranges", () => {
  it("hold what is drawn from them, both ends of integers included", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat({ max: 20 }), (seed, low, width) => {
        const random = new RandomStreams(seed).at("range");
        const number = integerBetween(random, low, low + width);
        expect(Number.isInteger(number) && number >= low && number <= low + width).toBe(true);
        const fraction = numberBetween(random, low, low + width);
        expect(fraction >= low && fraction <= low + width).toBe(true);
      }),
    );
    const random = new RandomStreams(1).at("ends");
    expect(new Set(Array.from({ length: 200 }, () => integerBetween(random, 1, 3)))).toEqual(new Set([1, 2, 3]));
  });
});

describe("choices", () => {
  it("never fall on what has no weight", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }), (seed, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        expect(weights[weightedIndex(new RandomStreams(seed).at("weights"), weights)]).toBeGreaterThan(0);
      }),
    );
  });

  it("follow the weights", () => {
    const { mean } = sample("weighted", (random) => weightedPick(random, [0, 1], (item) => (item === 1 ? 3 : 1)));
    expect(mean).toBeCloseTo(0.75, 1);
    expect(sample("chance", (random) => (chance(random, 0.2) ? 1 : 0)).mean).toBeCloseTo(0.2, 1);
  });

  it("refuse empty lists and weights of nothing", () => {
    const random = new RandomStreams(1).at("empty");
    expect(() => pick(random, [])).toThrow(RangeError);
    expect(() => weightedIndex(random, [0, 0])).toThrow(RangeError);
    expect(() => weightedPick(random, [], () => 1)).toThrow(RangeError);
  });
});

describe("shuffled", () => {
  it("keeps every item, and leaves the list alone", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
        const before = [...items];
        const result = shuffled(new RandomStreams(seed).at("shuffle"), items);
        expect([...result].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
        expect(items).toEqual(before);
      }),
    );
  });

  it("puts each item in each place equally often", () => {
    const random = new RandomStreams(3).at("places");
    const firstPlace = [0, 0, 0, 0];
    for (let turn = 0; turn < 8000; turn += 1) {
      const [first = 0] = shuffled(random, [0, 1, 2, 3]);
      firstPlace[first] = (firstPlace[first] ?? 0) + 1;
    }
    for (const count of firstPlace) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe("shapes", () => {
  it("are normal with mean 0 and deviation 1", () => {
    const { mean, deviation } = sample("normal", standardNormal);
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(deviation - 1)).toBeLessThan(0.02);
  });

  it("are log-normal with the mean asked for, not the median", () => {
    expect(Math.abs(sample("log-normal", (random) => logNormal(random, 100, 0.95)).mean - 100)).toBeLessThan(3);
  });

  it("are exponential with the mean asked for", () => {
    expect(Math.abs(sample("exponential", (random) => exponential(random, 11)).mean - 11)).toBeLessThan(0.3);
  });
});
