// Money as whole cents. It is rounded only where a quantity meets a price or a share (rounding.ts):
// headers are sums of lines, and splits are allocated, so no cent appears or disappears anywhere else.

import type { BasisPoints } from "./basis-points.ts";
import { formatHundredths, parseHundredths, toHundredths } from "./hundredths.ts";
import type { Quantity } from "./quantity.ts";
import { divideRounded } from "./rounding.ts";

declare const centsBrand: unique symbol;

/** An amount in whole cents; a safe integer, of either sign. */
export type Cents = number & { readonly [centsBrand]: true };

export const zeroCents = 0 as Cents;

/** Brands an integer as cents. Throws a RangeError for anything that is not a safe integer. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

/** Dollars as a person writes them in a profile (1800, 0.25) to cents. Throws a RangeError for a fraction of a cent. */
export function dollars(value: number): Cents {
  return cents(toHundredths(value));
}

export function addCents(a: Cents, b: Cents): Cents {
  return cents(a + b);
}

export function subtractCents(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

export function negateCents(a: Cents): Cents {
  return cents(-a);
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** Quantity × price a unit, rounded half up to the cent (rule M01). */
export function extendPrice(quantity: Quantity, unitPrice: Cents): Cents {
  return cents(divideRounded(quantity * unitPrice, 100));
}

/** The given share of an amount, rounded half up to the cent. */
export function shareOf(amount: Cents, share: BasisPoints): Cents {
  return cents(divideRounded(amount * share, 10_000));
}

/**
 * Splits an amount over weights so that the parts sum to it exactly (largest remainder, ties to the first).
 * Weights are non-negative and not all zero; throws a RangeError otherwise.
 */
export function allocateCents(amount: Cents, weights: readonly number[]): Cents[] {
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(totalWeight > 0) || weights.some((weight) => weight < 0)) {
    throw new RangeError("weights must be non-negative and not all zero");
  }
  const exact = weights.map((weight) => (amount * weight) / totalWeight);
  const floors = exact.map(Math.floor);
  let rest = amount - floors.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (rest <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    rest -= 1;
  }
  return floors.map(cents);
}

/** "1234.56", with a leading minus where negative; the form both DECIMAL and TERP's text columns take. */
export function formatCents(amount: Cents): string {
  return formatHundredths(amount);
}

/** Parses "1234.56", "1234.5", "1234"; further decimals must be zeros. Throws a RangeError otherwise. */
export function parseCents(text: string): Cents {
  return cents(parseHundredths(text));
}

/** "$1,234.56" for people. */
export function displayCents(amount: Cents): string {
  const [whole, fraction] = formatHundredths(Math.abs(amount)).split(".");
  const grouped = (whole ?? "0").replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}$${grouped}.${fraction}`;
}
