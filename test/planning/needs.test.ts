// What holds for every plan of needs, matches and supply offers.

import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

describe.each([1, 2, 3, 4, 5])("the needs of seed %i", (seed) => {
  const { run, plan } = plannedCompany(tinyProfile, seed);
  const { needs, orders, quotes, supplyOffers, batches } = plan;

  test("end as the profile says", () => {
    const standing = orders.filter(({ sells, goodsBack }) => sells && goodsBack === null).length;
    const count = (state: string) => needs.filter(({ end }) => (end?.state ?? "ACTIVE") === state).length;
    expect(count("FULFILLED")).toBe(Math.round(standing * tinyProfile.needs.fulfilledShare));
    expect(count("EXPIRED")).toBe(Math.round(standing * tinyProfile.needs.expiredShare));
    expect(count("CANCELLED")).toBe(Math.round(standing * tinyProfile.needs.cancelledShare));
    expect(count("ACTIVE")).toBe(2);
  });

  test("come before the quote and the order that meet them, of the same client, with the goods asked for", () => {
    for (const { client, at, wanted, end } of needs) {
      if (end?.state !== "FULFILLED") continue;
      const order = orders.find(({ index }) => index === end.order);
      expect(order?.client).toBe(client);
      expect(at).toBeLessThan(order?.at ?? 0);
      if (end.quote !== null) {
        expect(quotes[end.quote]?.order).toBe(end.order);
        expect(at).toBeLessThan(quotes[end.quote]?.steps[0].at ?? 0);
      }
      const meets = order?.lines.some(({ batchIndex, quantity, unitPrice }) => {
        const batch = batches[batchIndex];
        return (
          batch?.product.kind.name === wanted.model.kind.name &&
          (wanted.grade ?? batch.grade) === batch.grade &&
          quantity >= wanted.least &&
          quantity <= wanted.most &&
          unitPrice <= wanted.priceMost
        );
      });
      expect(meets).toBe(true);
    }
  });

  test("run out after they were entered, and only once their time is over", () => {
    for (const { at, expiresAt, neededBy, end } of needs) {
      expect(expiresAt).toBeGreaterThan(at);
      expect(neededBy).toBeLessThanOrEqual(dayOf(expiresAt));
      if (end === null) expect(dayOf(expiresAt)).toBeGreaterThan(run.asOf);
      else if (end.state === "EXPIRED") expect(end.at).toBeGreaterThan(expiresAt);
      else expect(end.at).toBeLessThan(expiresAt);
      expect(dayOf(end?.at ?? at)).toBeLessThanOrEqual(run.asOf);
    }
  });

  test("are matched with what is there, and acted on afterwards", () => {
    for (const need of needs) {
      for (const { target, at, score, action, sold } of need.matches) {
        expect(at).toBeGreaterThan(need.at);
        expect(dayOf(at)).toBeLessThanOrEqual(run.asOf);
        expect(score).toBeLessThanOrEqual(10_000);
        if (action) expect(action.at).toBeGreaterThan(at);
        if (target.kind === "batch") expect(batches[target.batchIndex]?.availableAt).toBeLessThanOrEqual(at);
        if (target.kind === "offer") expect(supplyOffers[target.offerIndex]?.at).toBeLessThan(at);
        if (sold) expect(need.end?.state).toBe("FULFILLED");
      }
    }
  });

  test("meet offers that were made before they were bought, and end after their time", () => {
    expect(new Set(supplyOffers.map(({ end }) => end?.state ?? "OPEN"))).toEqual(
      new Set(["PURCHASED", "EXPIRED", "OPEN"]),
    );
    for (const { at, availableUntil, end } of supplyOffers) {
      if (end === null) expect(dayOf(availableUntil)).toBeGreaterThan(run.asOf);
      if (end?.state === "PURCHASED") expect(end.at).toBeGreaterThan(at);
      if (end?.state === "EXPIRED") expect(end.at).toBeGreaterThan(availableUntil);
    }
  });
});
