// Exact shares: where a profile says 35 % of 3,100, exactly 1,085 are chosen, by chance which. What happens to some of many
// things is counted out so, and never drawn for each alone: of few things chance would leave none.

import { allocateCents, cents } from "../domain/numbers/money.ts";
import type { RandomStream } from "../random/streams.ts";
import { countOfShare } from "./drawn-order.ts";

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

/**
 * The places of a share of the things: as many as the share comes to, and one at least of any, those of the least keys.
 * With a random key from each thing's own stream it is chance which they are, and never how many.
 */
export function drawShare(keys: readonly number[], share: number): ReadonlySet<number> {
  const order = keys.map((key, place) => ({ key, place })).sort((a, b) => a.key - b.key || a.place - b.place);
  return new Set(order.slice(0, countOfShare(keys.length, share, 1)).map(({ place }) => place));
}

/**
 * So many of the things, in their order and evenly spaced from a random start: as many of the last as of the first.
 * One of them at least is `wanted`, if any is: the one nearest to the first such thing gives way to it.
 */
export function drawEvenly<Thing>(
  random: RandomStream,
  things: readonly Thing[],
  count: number,
  wanted: (thing: Thing) => boolean = () => true,
): Thing[] {
  const drawn = Math.min(count, things.length);
  const start = random();
  const places = Array.from({ length: drawn }, (_, index) => Math.floor(((index + start) * things.length) / drawn));
  const chosen = new Set(places);
  const needed = things.findIndex(wanted);
  if (needed >= 0 && !things.some((thing, place) => chosen.has(place) && wanted(thing))) {
    const [nearest] = places.toSorted((a, b) => Math.abs(a - needed) - Math.abs(b - needed));
    if (nearest !== undefined) {
      chosen.delete(nearest);
      chosen.add(needed);
    }
  }
  return things.filter((_, place) => chosen.has(place));
}

/**
 * Says of one thing after the other whether it is one of a share of them, where what is still to come is not known: so far
 * there are always as many as the shares add up to. `start`, from 0 to 1, is what is owed before the first.
 */
export class RunningShare {
  #owed: number;

  constructor(start = 0.5) {
    this.#owed = start;
  }

  takes(share: number): boolean {
    this.#owed += share;
    if (this.#owed < 1) return false;
    this.#owed -= 1;
    return true;
  }
}
