// Some of many things, from all of the period and not from its beginning alone.

import type { Company } from "../../cascade/company.ts";
import { daysPerMonth } from "../../domain/time/calendar.ts";

/** How many that is over the whole period, of so many a month; one at least. */
export function countOver({ run }: Company, monthly: number): number {
  return Math.max(1, Math.round((monthly * (run.asOf - run.start + 1)) / daysPerMonth));
}

/** Takes one of each of `count` equal stretches of the things: the first from its middle on for which `take` finds room. */
export function oneOfEachStretch<Item>(items: readonly Item[], count: number, take: (item: Item) => boolean): void {
  const edge = (stretch: number) => Math.round((stretch * items.length) / count);
  for (let stretch = 0; stretch < count; stretch += 1) {
    const [from, middle, to] = [edge(stretch), edge(stretch + 0.5), edge(stretch + 1)];
    [...items.slice(middle, to), ...items.slice(from, middle)].some(take);
  }
}

/** Takes the first `count` of the things for which `take` finds room. */
export function firstOf<Item>(items: readonly Item[], count: number, take: (item: Item) => boolean): void {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    if (take(item)) left -= 1;
  }
}
