// Exact shares: where a profile says 35 % of 3,100, exactly 1,085 are chosen, by chance which.

import { allocateCents, cents } from "../domain/numbers/money.ts";
import type { RandomStream } from "../random/streams.ts";

/** Splits a count over weights by largest remainder; the parts sum to the count. */
export function apportion(count: number, weights: readonly number[]): number[] {
  return weights.length === 0 ? [] : allocateCents(cents(count), weights);
}

/** As `apportion`, but every part is at least one while the count allows it. */
export function apportionAtLeastOne(count: number, weights: readonly number[]): number[] {
  if (count <= weights.length) return weights.map((_, index) => (index < count ? 1 : 0));
  return apportion(count - weights.length, weights).map((part) => part + 1);
}

/**
 * A label for each key: as many of each label as its weight asks, in order of the keys.
 * With a random key from each thing's own stream the dealing is random, and one more thing moves few others.
 */
export function dealLabels<Label>(
  keys: readonly number[],
  labels: readonly { readonly label: Label; readonly weight: number }[],
): Label[] {
  if (keys.length === 0) return [];
  const parts = apportion(
    keys.length,
    labels.map(({ weight }) => weight),
  );
  const hand = labels.flatMap(({ label }, index) => Array.from({ length: parts[index] ?? 0 }, () => label));
  const order = keys.map((key, index) => ({ key, index })).sort((x, y) => x.key - y.key || x.index - y.index);
  const dealt = new Array<Label>(keys.length);
  for (const [position, { index }] of order.entries()) {
    const label = hand[position];
    if (label !== undefined) dealt[index] = label;
  }
  return dealt;
}

/** The indexes of `count` of the items, drawn without replacement in proportion to their weights. */
export function drawWithoutReplacement(random: RandomStream, weights: readonly number[], count: number): Set<number> {
  // Efraimidis and Spirakis (2006): the largest of random^(1/weight), here as smallest of -log(random)/weight.
  const keys = weights.map((weight, index) => ({ index, key: -Math.log(1 - random()) / Math.max(weight, 1e-12) }));
  keys.sort((a, b) => a.key - b.key || a.index - b.index);
  return new Set(keys.slice(0, count).map(({ index }) => index));
}
