// What holds for every plan of standing orders.

import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const profile = { ...tinyProfile, standingOrders: { clientShare: 0.4 } };

describe.each([1, 2, 3, 4, 5])("the standing orders of seed %i", (seed) => {
  const { run, plan } = plannedCompany(profile, seed);
  const ordersOf = (index: number) => plan.orders.filter(({ standing }) => standing === index);

  test("are as many as the profile says, of different clients, and not all still run", () => {
    expect(plan.standingOrders).toHaveLength(3);
    expect(new Set(plan.standingOrders.map(({ client }) => client)).size).toBe(3);
    expect(plan.standingOrders.map(({ stopped }) => stopped?.state ?? "ACTIVE")).toEqual([
      "ACTIVE",
      "PAUSED",
      "CANCELLED",
    ]);
  });

  test("generated one order of their client on each of their dates", () => {
    for (const { index, client, dates, nextOn, stopped, agreedAt } of plan.standingOrders) {
      expect(ordersOf(index).map(({ day }) => day)).toEqual(dates);
      expect(new Set(ordersOf(index).map((order) => order.client))).toEqual(new Set([client]));
      expect(dayOf(agreedAt)).toBeLessThan(dates[0]);
      expect(nextOn).toBeGreaterThan(dates.at(-1) ?? 0);
      if (stopped === null) expect(nextOn).toBeGreaterThan(run.asOf);
      else expect(dayOf(stopped.at)).toBeGreaterThan(dates.at(-1) ?? 0);
    }
  });

  test("hold what their last order held", () => {
    for (const { index, items } of plan.standingOrders) {
      const last = ordersOf(index).at(-1);
      const ordered = new Map<number, number>();
      for (const { batchIndex, quantity } of last?.lines ?? []) {
        const id = plan.batches[batchIndex]?.product.id ?? 0;
        ordered.set(id, (ordered.get(id) ?? 0) + quantity);
      }
      expect(new Map(items.map(({ product, quantity }) => [Number(product.id), quantity]))).toEqual(ordered);
    }
  });

  test("leave the number of orders as it is", () => {
    expect(plan.orders.filter(({ sells }) => sells)).toHaveLength(tinyProfile.orders.count);
  });
});

test("most orders repeat the one before", () => {
  const repeats = [1, 2, 3, 4, 5].flatMap((seed) => {
    const { plan } = plannedCompany(profile, seed);
    const products = (order: (typeof plan.orders)[number]) =>
      new Set(order.lines.map(({ batchIndex }) => plan.batches[batchIndex]?.product.id));
    return plan.standingOrders.flatMap(({ index }) => {
      const own = plan.orders.filter(({ standing }) => standing === index);
      return own.slice(1).map((order, position) => {
        const before = own[position];
        return before ? [...products(order)].some((id) => products(before).has(id)) : false;
      });
    });
  });
  expect(repeats.filter(Boolean).length / repeats.length).toBeGreaterThan(0.5);
});
