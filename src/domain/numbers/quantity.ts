// Quantities of goods in hundredths of the product's unit (pounds, grams or pieces): the scale of TERP's own columns.

import { formatHundredths, parseHundredths, toHundredths } from "./hundredths.ts";

declare const quantityBrand: unique symbol;

/** Hundredths of a unit; a safe integer, of either sign (a movement out is negative). */
export type Quantity = number & { readonly [quantityBrand]: true };

export const zeroQuantity = 0 as Quantity;

/** Brands an integer count of hundredths. Throws a RangeError for anything that is not a safe integer. */
export function quantity(hundredths: number): Quantity {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not a whole number of hundredths: ${hundredths}`);
  return (hundredths === 0 ? 0 : hundredths) as Quantity;
}

/** Units as a person writes them (0.25, 54) to hundredths. Throws a RangeError for a fraction of one. */
export function units(value: number): Quantity {
  return quantity(toHundredths(value));
}

export function addQuantity(a: Quantity, b: Quantity): Quantity {
  return quantity(a + b);
}

export function subtractQuantity(a: Quantity, b: Quantity): Quantity {
  return quantity(a - b);
}

export function negateQuantity(a: Quantity): Quantity {
  return quantity(-a);
}

/** "6.25", the form DECIMAL and TERP's text columns take. */
export function formatQuantity(value: Quantity): string {
  return formatHundredths(value);
}

/** Parses "6.25", "6.2500" or "6". Throws a RangeError otherwise. */
export function parseQuantity(text: string): Quantity {
  return quantity(parseHundredths(text));
}
