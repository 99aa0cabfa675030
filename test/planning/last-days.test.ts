import { describe, expect, test } from "vitest";
import { isNet, netDays } from "../../src/domain/books/payment-terms.ts";
import { addDays, day, dayOf } from "../../src/domain/time/calendar.ts";
import { endingOn } from "../../src/profiles/timeframe.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

/** A Sunday, New Year's Day, a leap day, and the day after Thanksgiving. */
const asOfDays = ["2026-03-01", "2026-01-01", "2024-02-29", "2026-11-27"];

const cases = asOfDays.flatMap((asOf) => [1, 2, 3].map((seed) => ({ asOf, seed })));

describe.each(cases)("a business that sells on most days and ends on $asOf (seed $seed)", ({ asOf, seed }) => {
  const last = day(asOf);
  const { orders } = plannedCompany(endingOn(tinyProfile, asOf), seed).plan;
  const sold = orders.filter(({ sells }) => sells);

  test("sells, is paid and ships on that day and on the day before it", () => {
    expect(sold).toHaveLength(tinyProfile.orders.count);
    const paidOn = sold.flatMap(({ settlements }) =>
      settlements.flatMap(({ kind, at }) => (kind === "payment" ? [dayOf(at)] : [])),
    );
    const shippedOn = sold.flatMap(({ shippedAt }) => (shippedAt === null ? [] : [dayOf(shippedAt)]));
    for (const date of [addDays(last, -1), last]) {
      expect(sold.map((order) => order.day)).toContain(date);
      expect(paidOn).toContain(date);
      expect(shippedOn).toContain(date);
    }
  });

  test("has an order that waits to be packed", () => {
    const packedOn = sold.flatMap(({ day: on, packedAt }) =>
      on === last && packedAt !== null ? [dayOf(packedAt)] : [],
    );
    expect(Math.max(...packedOn)).toBeGreaterThan(last);
  });

  test("packs before it ships, and nothing comes back before it left", () => {
    for (const { at, packedAt, shippedAt, reportedAt, goodsBack } of orders) {
      if (packedAt === null || shippedAt === null) continue;
      expect(packedAt).toBeGreaterThan(at);
      expect(shippedAt).toBeGreaterThan(packedAt);
      for (const after of [reportedAt, goodsBack?.at]) if (after != null) expect(after).toBeGreaterThan(shippedAt);
    }
  });

  test("is still owed half of what fell due that day", () => {
    const dueToday = sold.filter(
      ({ goodsBack, terms, day: on, settlements }) =>
        goodsBack === null && isNet(terms) && on + netDays[terms] === last && settlements.length < 2,
    );
    const open = dueToday.filter(({ settlements }) => settlements.length === 0);
    expect(open).toHaveLength(Math.ceil(dueToday.length / 2));
  });
});
