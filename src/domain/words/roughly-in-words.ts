// Amounts as people say them, without cents.

import { type Cents, cents, displayCents } from "../numbers/money.ts";

/** What somebody says on the phone: "$13,500" of $13,482.17, "$1,800" of $1,841.56; dollars at least. */
export function roughlyInWords(amount: Cents): string {
  const dollars = Math.round(amount / 100);
  const step = roundedTo.find(({ from }) => dollars >= from)?.step ?? 1;
  return wholeDollarsInWords(cents(Math.round(dollars / step) * step * 100));
}

/** "$10,000": how people say amounts without cents. */
export function wholeDollarsInWords(amount: Cents): string {
  return displayCents(amount).replace(/\.00$/, "");
}

const roundedTo = [
  { from: 100_000, step: 5_000 },
  { from: 10_000, step: 500 },
  { from: 1_000, step: 100 },
  { from: 100, step: 10 },
] as const;
