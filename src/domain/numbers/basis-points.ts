// Shares that are stored: whole hundredths of a percent, so that a percent column of two decimals holds them exactly.

import { divideRounded } from "./rounding.ts";

declare const basisPointsBrand: unique symbol;

/** Hundredths of a percent; 10,000 is the whole. */
export type BasisPoints = number & { readonly [basisPointsBrand]: true };

/** Brands an integer as basis points. Throws a RangeError for anything that is not a safe integer. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of basis points: ${value}`);
  return (value === 0 ? 0 : value) as BasisPoints;
}

/** A share as a profile states it (0.35) to the nearest basis point. */
export function basisPointsOf(share: number): BasisPoints {
  return basisPoints(Math.round(share * 10_000));
}

/** part ÷ whole to the nearest basis point; nothing of nothing is nothing. */
export function ratioOf(part: number, whole: number): BasisPoints {
  return basisPoints(whole === 0 ? 0 : divideRounded(part * 10_000, whole));
}

/** A factor of at least nothing with four decimals: 10,200 is "1.0200". */
export function formatFactor(value: BasisPoints): string {
  return `${Math.floor(value / 10_000)}.${String(value % 10_000).padStart(4, "0")}`;
}
