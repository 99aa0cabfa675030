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

/** part ÷ whole to the nearest basis point; nothing of nothing is nothing. */
export function ratioOf(part: number, whole: number): BasisPoints {
  return basisPoints(whole === 0 ? 0 : divideRounded(part * 10_000, whole));
}
