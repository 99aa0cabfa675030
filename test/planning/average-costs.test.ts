// Laws of the moving weighted average over several seeds. The rows of each business are read in time order, and stock and
// costs are followed from movements and cost histories alone.

import { describe, expect, test } from "vitest";
import { simulate } from "../../src/generators/simulation.ts";
import type { BatchPlan } from "../../src/planning/plan.ts";
import { bucketOf } from "../../src/planning/stock/bucket.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { averagedProfile } from "../support/averaged-profile.ts";
import { plannedCompany } from "../support/simulated.ts";

test("nothing is averaged unless the profile says so", () => {
  expect(plannedCompany({ ...averagedProfile, costing: "fifo" }, 1).plan.costAverages).toEqual([]);
  expect(plannedCompany({ ...averagedProfile, costing: "lifo" }, 1).plan.costAverages).toEqual([]);
});

test.each(["realistic", "operations", "small"])(
  "in %s goods meet their equals, and are as many of each sort as before",
  (name) => {
    const profile = profileNamed(name);
    const averaged = plannedCompany({ ...profile, costing: "weightedAverage" }, 1).plan;
    expect(averaged.costAverages.length).toBeGreaterThan(0);
    const { batches } = plannedCompany(profile, 1).plan;
    for (const sort of sorts) expect(countsBy(averaged.batches, sort)).toEqual(countsBy(batches, sort));
  },
);

const sorts: readonly ((batch: BatchPlan) => string)[] = [({ product }) => product.name, ({ ownership }) => ownership];

function countsBy(
  batches: readonly BatchPlan[],
  sortOf: (batch: BatchPlan) => string,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const batch of batches) if (batch.fate === "sale") counts[sortOf(batch)] = (counts[sortOf(batch)] ?? 0) + 1;
  return counts;
}

describe.each([1, 2, 3, 4, 5])("the average costs of seed %i", (seed) => {
  const company = plannedCompany(averagedProfile, seed);
  const { batches, costAverages, orders, quotes } = company.plan;

  test("are of owned goods for sale, of one product and grade, in steps that keep the ledger in whole cents", () => {
    expect(costAverages.length).toBeGreaterThan(0);
    for (const { joinedIndex, changes } of costAverages) {
      expect(changes.length).toBeGreaterThan(0);
      for (const { batchIndex, unitCost } of changes) {
        const batch = company.batchPlan(batchIndex);
        expect(bucketOf(batch)).toBe(bucketOf(company.batchPlan(joinedIndex)));
        expect([batch.ownership, batch.fate]).toEqual(["OWNED", "sale"]);
        expect((unitCost * batch.product.kind.quantityStep) % 100).toBe(0);
      }
    }
  });

  test("are what stock on hand is worth a unit, and what the goods of an order cost", () => {
    const onHand = new Map<number, number>();
    const costs = new Map<number, number>();
    const onTheShelf = new Map<string, Set<number>>();
    const planOf = (batchId: number) => batches.find(({ index }) => company.batches.get(index)?.id === batchId);
    for (const { bundle } of simulate(company)) {
      const before = new Map(costs);
      for (const { batchId, type, quantityAfter } of bundle.rowsOf("stockMovements")) {
        // Samples chain on sample stock.
        if (type !== "SAMPLE") onHand.set(batchId, quantityAfter);
      }
      for (const { batchId, newCogs } of bundle.rowsOf("costHistory")) costs.set(batchId, newCogs);
      for (const { batchId, notes } of bundle.rowsOf("stockMovements")) {
        const batch = planOf(batchId);
        if (batch?.ownership !== "OWNED" || !notes?.endsWith("to its shelf")) continue;
        const bucket = bucketOf(batch);
        onTheShelf.set(bucket, (onTheShelf.get(bucket) ?? new Set()).add(batchId));
      }
      const [averaged] = bundle.rowsOf("costHistory").filter(({ changeType }) => changeType === "AVERAGE");
      if (averaged) {
        const batch = planOf(averaged.batchId);
        if (!batch) throw new Error("a batch that was never received has a cost");
        const held = [...(onTheShelf.get(bucketOf(batch)) ?? [])].filter((id) => (onHand.get(id) ?? 0) > 0);
        const quantity = held.reduce((sum, id) => sum + (onHand.get(id) ?? 0), 0);
        const worth = held.reduce((sum, id) => sum + (onHand.get(id) ?? 0) * (before.get(id) ?? 0), 0);
        expect(held.map((id) => costs.get(id))).toEqual(held.map(() => averaged.newCogs));
        // A step of the kind costs whole cents, and so the average is at most half a cent a step off.
        const finest = 100 / batch.product.kind.quantityStep;
        expect(Math.abs(averaged.newCogs - worth / quantity)).toBeLessThanOrEqual(Math.max(1, finest) / 2);
      }
      const [order] = bundle.rowsOf("orders");
      if (order?.type !== "SALE" || order.isDraft) continue;
      for (const { batchId, unitCogs } of bundle.rowsOf("orderLines")) {
        const batch = planOf(batchId);
        const equals = batch ? [...(onTheShelf.get(bucketOf(batch)) ?? [])] : [];
        const held = equals.filter((id) => id === batchId || (onHand.get(id) ?? 0) > 0);
        expect(unitCogs).toBe(costs.get(batchId));
        if (batch?.ownership === "OWNED") expect(held.map((id) => costs.get(id))).toEqual(held.map(() => unitCogs));
      }
    }
  });

  test("leave consigned goods alone: their supplier is owed their own cost", () => {
    const lines = orders.flatMap((order) => order.lines);
    const consigned = lines.filter(({ batchIndex }) => company.batchPlan(batchIndex).ownership === "CONSIGNED");
    expect(consigned.length).toBeGreaterThan(0);
    for (const line of consigned) expect(line.unitCost).toBe(company.batchPlan(line.batchIndex).unitCost);
  });

  test("are the same on a quote and on the order that it became", () => {
    const converted = quotes.filter(({ order }) => order !== null);
    expect(converted.length).toBeGreaterThan(0);
    for (const quote of converted) {
      const order = orders.find(({ index }) => index === quote.order);
      expect([quote.lines, quote.cogs]).toEqual([order?.lines, order?.cogs]);
    }
  });
});
