// What holds for every plan of quotes.

import { describe, expect, test } from "vitest";
import { quoteLifecycle } from "../../src/domain/lifecycles/sales-lifecycles.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import type { QuotePlan } from "../../src/planning/plan.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";
import { isWalk } from "../support/walks.ts";

const standOf = (quote: QuotePlan) => quote.steps.at(-1)?.state;

describe.each([1, 2, 3, 4, 5])("the quotes of seed %i", (seed) => {
  const company = plannedCompany(tinyProfile, seed);
  const { run, plan } = company;
  const { quotes, saleDrafts, orders } = plan;

  test("are as many of each outcome as the profile says", () => {
    const count = (state: string) => quotes.filter((quote) => standOf(quote) === state).length;
    const share = (part: number) => Math.round(tinyProfile.orders.count * part);
    expect(count("CONVERTED")).toBe(share(tinyProfile.quotes.convertedShare));
    expect(count("REJECTED")).toBe(share(tinyProfile.quotes.rejectedShare));
    expect(count("EXPIRED")).toBe(share(tinyProfile.quotes.expiredShare));
    expect(["DRAFT", "SENT", "VIEWED", "ACCEPTED"].map(count)).toEqual([1, 1, 1, 1]);
    expect(saleDrafts).toHaveLength(2);
  });

  test("walk through their lifecycle, in time, up to the as-of day", () => {
    for (const { steps } of quotes) {
      expect(
        isWalk(
          quoteLifecycle,
          steps.map(({ state }) => state),
        ),
      ).toBe(true);
      for (const [index, { at }] of steps.entries()) {
        const previous = steps[index - 1];
        if (previous) expect(at).toBeGreaterThan(previous.at);
        expect(run.calendar.isBusinessDay(dayOf(at))).toBe(true);
        expect(dayOf(at)).toBeLessThanOrEqual(run.asOf);
      }
    }
  });

  test("offer only goods that were there, at the price in force", () => {
    for (const { steps, lines } of quotes) {
      expect(lines.length).toBeGreaterThan(0);
      for (const { batchIndex, unitPrice, quantity } of lines) {
        const batch = company.batchPlan(batchIndex);
        expect(batch.availableAt).toBeLessThanOrEqual(steps[0].at);
        expect(unitPrice).toBeLessThanOrEqual(batch.product.kind.listPrice);
        expect(quantity).toBeLessThanOrEqual(batch.quantity);
      }
    }
  });

  test("become orders of the same client, goods and terms while they are valid", () => {
    const converted = quotes.filter(({ order }) => order !== null);
    expect(new Set(converted.map(({ order }) => order)).size).toBe(converted.length);
    for (const quote of converted) {
      const order = orders.find(({ index }) => index === quote.order);
      expect(order).toMatchObject({ client: quote.client, terms: quote.terms, lines: quote.lines, sells: true });
      expect(quote.steps.at(-1)?.at).toBeLessThan(order?.at ?? 0);
      expect(quote.validUntil).toBeGreaterThanOrEqual(order?.day ?? Number.POSITIVE_INFINITY);
    }
  });

  test("are open while they are valid, and expire after that", () => {
    for (const quote of quotes) {
      const last = quote.steps.at(-1);
      if (last?.state === "EXPIRED") expect(dayOf(last.at)).toBeGreaterThan(quote.validUntil);
      else if (last?.state !== "CONVERTED" && last?.state !== "REJECTED") {
        expect(quote.validUntil).toBeGreaterThanOrEqual(run.asOf);
      }
    }
  });
});

test("with other shares of quotes the orders stay as they are", () => {
  const none = { ...tinyProfile.quotes, convertedShare: 0, rejectedShare: 0, expiredShare: 0, openShare: 0 };
  const without = plannedCompany({ ...tinyProfile, quotes: none }, 1).plan;
  expect(without.quotes).toEqual([]);
  expect(without.orders).toEqual(plannedCompany(tinyProfile, 1).plan.orders);
});
