import { describe, expect, it } from "vitest";
import { RandomStreams } from "../../src/random/streams.ts";

function take(random: () => number, count: number): number[] {
  return Array.from({ length: count }, random);
}

describe("named random streams", () => {
  it("repeat themselves for the same seed and path", () => {
    const first = take(new RandomStreams(42).at("orders", 17, "2024-03"), 50);
    expect(take(new RandomStreams(42).at("orders", 17, "2024-03"), 50)).toEqual(first);
  });

  it("do not disturb each other", () => {
    const alone = take(new RandomStreams(42).at("orders", 17), 20);
    const streams = new RandomStreams(42);
    const orders = streams.at("orders", 17);
    const between = alone.map(() => {
      streams.at("payments", 3)();
      return orders();
    });
    expect(between).toEqual(alone);
  });

  it("differ by seed and by every part of the path", () => {
    const paths: (readonly [number, ...(string | number)[]])[] = [
      [1, "orders", 1],
      [2, "orders", 1],
      [1, "orders", 2],
      [1, "order", "s1"],
      [1, "orders1"],
      [1, "orders", 1, ""],
      [1, "payments", 1],
    ];
    const firsts = paths.map(([seed, ...path]) => new RandomStreams(seed).at(...path)());
    expect(new Set(firsts).size).toBe(paths.length);
  });

  it("stay within [0, 1) and fill it", () => {
    const numbers = take(new RandomStreams(7).at("filling"), 10_000);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const number of numbers) tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

it("gives unrelated numbers to names that differ in one character", () => {
  const streams = new RandomStreams(1);
  const firsts = Array.from({ length: 2000 }, (_, index) => streams.at("orders", index)());
  const steps = firsts
    .slice(1)
    .map((value, index) => Math.round((((value - (firsts[index] ?? 0)) % 1) + 1) * 100) % 100);
  const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
  expect(mean).toBeCloseTo(0.5, 1);
  // Steps of an arithmetic progression would be few; of chance, they fill the hundred.
  expect(new Set(steps).size).toBe(100);
});
