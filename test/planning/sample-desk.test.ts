// Laws of samples, over the plans of several seeds.

import { describe, expect, test } from "vitest";
import { units } from "../../src/domain/numbers/quantity.ts";
import { dayOf, isoMonth } from "../../src/domain/time/calendar.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

describe.each([1, 2, 3, 4, 5])("the samples of seed %i", (seed) => {
  const { plan, run } = plannedCompany(tinyProfile, seed);
  const fulfilled = plan.samples.flatMap(({ outcome, ...request }) =>
    outcome.kind === "fulfilled" ? [{ ...request, outcome }] : [],
  );

  test("are asked for as often as the profile says, and a good part is given", () => {
    const asked = Math.round(tinyProfile.orders.count * tinyProfile.samples.requestShare);
    expect(plan.samples.length).toBeGreaterThan(asked * 0.8);
    expect(plan.samples.length).toBeLessThanOrEqual(asked + 1);
    expect(plan.samples.some(({ outcome }) => outcome.kind === "open")).toBe(true);
    expect(fulfilled.length).toBeGreaterThan(plan.samples.length * 0.3);
  });

  test("are of goods for sale, flower, and given after they were asked for", () => {
    for (const { at, items, outcome } of fulfilled) {
      expect(outcome.at).toBeGreaterThan(at);
      expect(dayOf(outcome.at)).toBeLessThanOrEqual(run.asOf);
      expect(outcome.gifts.map(({ quantity }) => quantity)).toEqual(items.map(({ quantity }) => quantity));
      for (const [index, gift] of outcome.gifts.entries()) {
        const batch = plan.batches[gift.batchIndex];
        expect(batch?.product).toBe(items[index]?.product);
        expect(batch?.product.kind.isFlower).toBe(true);
        expect(batch?.availableAt).toBeLessThan(outcome.at);
      }
    }
  });

  test("stay within the month's allowance and within what was set aside", () => {
    const byMonth = new Map<string, number>();
    const inStock = new Map<number, number>();
    for (const { client, outcome } of fulfilled.toSorted((a, b) => a.outcome.at - b.outcome.at)) {
      for (const { batchIndex, quantity, setAside } of outcome.gifts) {
        const month = `${client.id} ${isoMonth(dayOf(outcome.at))}`;
        byMonth.set(month, (byMonth.get(month) ?? 0) + quantity);
        inStock.set(batchIndex, (inStock.get(batchIndex) ?? 0) + setAside - quantity);
        expect(inStock.get(batchIndex)).toBeGreaterThanOrEqual(0);
      }
    }
    for (const used of byMonth.values()) expect(used).toBeLessThanOrEqual(units(tinyProfile.samples.monthlyUnits));
  });

  test("lead to orders of the same client for what it saw, each order owed to one request", () => {
    const converted = fulfilled.flatMap(({ client, items, outcome }) =>
      outcome.order ? [{ client, items, given: outcome.at, ...outcome.order }] : [],
    );
    expect(converted.length).toBeGreaterThan(0);
    expect(new Set(converted.map(({ index }) => index)).size).toBe(converted.length);
    for (const { client, items, given, index } of converted) {
      const order = plan.orders.find((candidate) => candidate.index === index);
      expect(order?.client).toBe(client);
      expect(order?.at).toBeGreaterThan(given);
      const products = order?.lines.map(({ batchIndex }) => plan.batches[batchIndex]?.product);
      expect(items.some(({ product }) => products?.includes(product))).toBe(true);
    }
  });
});
