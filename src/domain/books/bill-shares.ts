// A payment for a part of a bill, told line by line: so much for each batch on it.

import { addCents, allocateCents, type Cents, subtractCents, zeroCents } from "../numbers/money.ts";

/**
 * What a payment of `amount` is for, line by line, after `before` was paid: in proportion to the lines' totals, and such
 * that each line is paid exactly once the bill is.
 */
export function shareOfLines(lineTotals: readonly Cents[], before: Cents, amount: Cents): Cents[] {
  const until = (paid: Cents) => allocateCents(paid, lineTotals);
  const [earlier, later] = [until(before), until(addCents(before, amount))];
  return later.map((paid, index) => subtractCents(paid, earlier[index] ?? zeroCents));
}
