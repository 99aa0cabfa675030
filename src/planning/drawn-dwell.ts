// How long a state lasts this time: drawn from its dwell time, all lengths alike.

import type { Dwell } from "../domain/lifecycles/dwell.ts";
import { integerBetween } from "../random/distributions.ts";
import type { RandomStream } from "../random/streams.ts";

/** Whole days, of the kind that the dwell time counts. */
export function drawDays(random: RandomStream, { least, most }: Dwell<"days" | "businessDays">): number {
  return integerBetween(random, least, most);
}

export function drawSeconds(random: RandomStream, { least, most }: Dwell<"minutes">): number {
  return integerBetween(random, least * 60, most * 60);
}
