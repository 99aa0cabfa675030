// What goods cost is agreed before anybody has tested them. Of some batches the certificate says that they are better or
// worse than was agreed, and supplier and buyer correct the price a unit: as soon as the result is in, before any sale.

import { type Cents, cents } from "../../domain/numbers/money.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { BatchPlan } from "../plan.ts";
import { exactUnitCost } from "./goods.ts";

/** Most corrections are for goods worse than agreed. */
const lowerShare = 0.65;

/**
 * The batches, with a corrected cost for the profile's share of those bought outright and of those on consignment, rounded
 * up: `unitCost` is the one that counts for sales.
 */
export function withCostCorrections(
  profile: Profile,
  streams: RandomStreams,
  batches: readonly BatchPlan[],
): BatchPlan[] {
  const candidates = inDrawnOrder(batches, ({ product, receivedAt }) =>
    streams.at("cost correction", product.id, receivedAt),
  );
  const corrected = new Map<BatchPlan, Cents>();
  for (const owner of ["OWNED", "CONSIGNED"] as const) {
    const theirs = candidates.filter(({ item }) => item.ownership === owner);
    const count = Math.ceil(theirs.length * profile.intake.costCorrectionShare);
    for (const { item: batch, random } of theirs.slice(0, count)) corrected.set(batch, correctedCost(batch, random));
  }
  return batches.map((batch) => ({ ...batch, unitCost: corrected.get(batch) ?? batch.orderedUnitCost }));
}

/** 2 to 6 % less, or 1 to 3 % more, in steps that keep every cost in whole cents. */
function correctedCost({ product, orderedUnitCost }: BatchPlan, random: RandomStream): Cents {
  const change = chance(random, lowerShare) ? -numberBetween(random, 0.02, 0.06) : numberBetween(random, 0.01, 0.03);
  const corrected = exactUnitCost(product.kind, orderedUnitCost * (1 + change));
  // Where a step is more than the change, the cost moves by one step.
  if (corrected !== orderedUnitCost) return corrected;
  const step = exactUnitCost(product.kind, 0);
  return cents(change < 0 && orderedUnitCost > step ? orderedUnitCost - step : orderedUnitCost + step);
}
