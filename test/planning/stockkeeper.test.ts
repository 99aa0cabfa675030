// Laws of what befalls goods in the house, over the plans of several seeds.

import { describe, expect, test } from "vitest";
import { adjustmentCauseNames } from "../../src/domain/stock/adjustment-causes.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

test("the as-of day finds a batch in quarantine, where one has stock enough for it", () => {
  const { plan, run } = plannedCompany(tinyProfile, 1);
  expect(plan.stock.quarantines.filter(({ endsAt }) => dayOf(endsAt) > run.asOf)).toHaveLength(1);
});

describe.each([1, 2, 3, 4, 5])("the stock of seed %i", (seed) => {
  const { plan, run } = plannedCompany(tinyProfile, seed);
  const { adjustments, quarantines, expiries } = plan.stock;
  const forSale = plan.batches.filter(({ fate }) => fate === "sale");
  const movedOf = (batchIndex: number) =>
    plan.orders
      .filter(({ lines }) => lines.some((line) => line.batchIndex === batchIndex))
      .flatMap(({ at, goodsBack }) => ({ at, backAt: goodsBack?.at ?? at }));

  test("is adjusted for every cause, as often as the profile says", () => {
    const { countShortShare, theftShare } = tinyProfile.stockAdjustments;
    const count = (cause: string) => adjustments.filter((adjustment) => adjustment.cause === cause).length;
    expect(count("countedShort")).toBe(Math.ceil(forSale.length * countShortShare));
    expect(count("stolen")).toBe(Math.ceil(forSale.length * theftShare));
    for (const cause of adjustmentCauseNames) expect(count(cause)).toBeGreaterThan(0);
  });

  test("sells nothing that is in quarantine, and the as-of day finds at most one there", () => {
    for (const { batchIndex, at, endsAt, disposed } of quarantines) {
      expect(endsAt).toBeGreaterThan(at);
      expect(plan.batches[batchIndex]?.availableAt).toBeLessThan(at);
      expect(movedOf(batchIndex).filter((order) => order.at >= at && order.at <= endsAt)).toEqual([]);
      if (disposed) expect(disposed.quantity).toBeGreaterThan(0);
    }
    expect(quarantines.filter(({ endsAt }) => dayOf(endsAt) > run.asOf).length).toBeLessThanOrEqual(1);
  });

  test("lets the last of a batch expire after it was withdrawn, and neither sells nor takes back any of it", () => {
    expect(expiries.length).toBeGreaterThan(0);
    for (const { batchIndex, quantity, withdrawnAt, expiresOn, expiredAt } of expiries) {
      const batch = plan.batches[batchIndex];
      expect(batch?.expiresOn).toBe(expiresOn);
      expect(dayOf(expiredAt)).toBeGreaterThan(expiresOn);
      expect(quantity).toBeLessThan((batch?.quantity ?? 0) * 0.2);
      for (const { at, backAt } of movedOf(batchIndex)) {
        expect(at).toBeLessThan(withdrawnAt);
        expect(backAt).toBeLessThanOrEqual(withdrawnAt);
      }
      expect(plan.soldOutAt.has(batchIndex)).toBe(false);
    }
  });

  test("spoils small batches in the packing room, which are never for sale", () => {
    const damaged = plan.batches.filter(({ fate }) => fate === "damaged");
    expect(damaged).toHaveLength(2);
    for (const { index, steps } of damaged) {
      expect(steps.map(({ state }) => state)).toEqual(["RECEIVED", "TESTING", "PACKAGING", "DAMAGED"]);
      expect(movedOf(index)).toEqual([]);
    }
  });
});
