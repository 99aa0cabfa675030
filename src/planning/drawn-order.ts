// Who is chosen by lot: things in random order, each with a stream of its own that goes on to decide what becomes of it. What
// one thing draws depends on nothing but itself, so more or fewer others change only who else is chosen.

import type { RandomStream } from "../random/streams.ts";

export type Drawn<Item> = { readonly item: Item; readonly random: RandomStream };

/** The items by the first number of their streams. */
export function inDrawnOrder<Item>(
  items: readonly Item[],
  streamOf: (item: Item) => RandomStream,
): readonly Drawn<Item>[] {
  return items
    .map((item) => {
      const random = streamOf(item);
      return { item, random, key: random() };
    })
    .sort((a, b) => a.key - b.key);
}

/**
 * The first so many plans that come out, of those made for each item in turn; no more are made. `plan` is told how many
 * have come out before.
 */
export function firstPlanned<Item, Planned>(
  most: number,
  items: readonly Item[],
  plan: (item: Item, position: number) => Planned | null,
): Planned[] {
  const planned: Planned[] = [];
  for (const item of items) {
    if (planned.length >= most) break;
    const result = plan(item, planned.length);
    if (result !== null) planned.push(result);
  }
  return planned;
}

/** A share of a number of things, rounded: none for no share, else at least so many. */
export function countOfShare(count: number, share: number, least = 0): number {
  return share === 0 ? 0 : Math.max(least, Math.round(count * share));
}
