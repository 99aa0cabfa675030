// Draws from distributions, each a function of a stream; nothing here keeps state.

import type { RandomStream } from "./streams.ts";

/** A whole number from `low` to `high`, both inclusive. */
export function integerBetween(random: RandomStream, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function numberBetween(random: RandomStream, low: number, high: number): number {
  return low + random() * (high - low);
}

export function chance(random: RandomStream, share: number): boolean {
  return random() < share;
}

/** One of a non-empty list, all alike. */
export function pick<Item>(random: RandomStream, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("cannot pick from an empty list");
  return item;
}

/** The index of a weight, drawn in proportion; throws a RangeError when all weights are zero. */
export function weightedIndex(random: RandomStream, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError("weights must not all be zero");
  let rest = random() * total;
  let last = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight <= 0) continue;
    last = index;
    rest -= weight;
    if (rest < 0) break;
  }
  return last;
}

export function weightedPick<Item>(
  random: RandomStream,
  items: readonly Item[],
  weightOf: (item: Item) => number,
): Item {
  const item = items[weightedIndex(random, items.map(weightOf))];
  if (item === undefined) throw new RangeError("cannot pick from an empty list");
  return item;
}

/** A standard normal number (Box and Muller, 1958; one of the pair is used so that a draw costs two numbers always). */
export function standardNormal(random: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** A log-normal number of the given mean (not median); `sigma` is the deviation of its logarithm. */
export function logNormal(random: RandomStream, mean: number, sigma: number): number {
  return mean * Math.exp(sigma * standardNormal(random) - (sigma * sigma) / 2);
}

/** An exponential number of the given mean. */
export function exponential(random: RandomStream, mean: number): number {
  return -mean * Math.log(1 - random());
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<Item>(random: RandomStream, items: readonly Item[]): Item[] {
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const a = copy[index];
    const b = copy[other];
    if (a !== undefined && b !== undefined) {
      copy[index] = b;
      copy[other] = a;
    }
  }
  return copy;
}
