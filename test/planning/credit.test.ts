// Laws of what is planned about credit and about who joins when.

import { describe, expect, test } from "vitest";
import { dollars } from "../../src/domain/numbers/money.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

describe.each([1, 2, 3])("the credit of seed %i", (seed) => {
  const { plan, run, foundation } = plannedCompany(tinyProfile, seed);

  test("begins with the smallest tier that covers what a client expects to order", () => {
    const tiers = tinyProfile.creditLimits.startingTiers.map(dollars);
    for (const { id } of foundation.clients) {
      const start = plan.credit.startingLimits.get(id);
      const smaller = tiers.filter((tier) => tier < (start?.limit ?? 0));
      expect(tiers).toContain(start?.limit);
      expect(smaller.every((tier) => tier < (start?.expectedMonthly ?? 0))).toBe(true);
    }
  });

  test("is reviewed on business days, the last of them the last before the as-of day", () => {
    const { reviewDays } = plan.credit;
    expect(reviewDays.every((day) => run.calendar.isBusinessDay(day))).toBe(true);
    expect(reviewDays.at(-1)).toBe(run.calendar.onOrBefore(run.asOf));
  });

  test("is given by mistake to somebody else, and taken back before the right client gets it", () => {
    expect(plan.mistakenCredits.length).toBeGreaterThan(0);
    for (const { refund, client, amount, at, voidedAt } of plan.mistakenCredits) {
      const meant = plan.refunds[refund];
      expect(client.id).not.toBe(meant?.client.id);
      expect(amount).toBe(meant?.amount);
      expect(at < voidedAt && voidedAt < (meant?.at ?? 0)).toBe(true);
    }
  });
});

describe("clients of a year", () => {
  const company = plannedCompany(profileNamed("realistic"), 1);
  const { plan, foundation, run } = company;

  test("some join after the first day, all before anything is heard of them", () => {
    expect(plan.joinedLater.size).toBeGreaterThan(0);
    expect(plan.joinedLater.size).toBeLessThan(foundation.clients.length);
    for (const { client, at } of [...plan.orders, ...plan.saleDrafts, ...plan.needs, ...plan.samples]) {
      expect(company.clientSince(client)).toBeLessThan(at);
    }
    for (const { client, steps } of plan.quotes) expect(company.clientSince(client)).toBeLessThan(steps[0].at);
  });

  test("let some of their credits expire", () => {
    const expired = plan.refunds.filter(
      ({ amount, payout }) =>
        payout.kind === "credit" &&
        dayOf(payout.expiresAt) <= run.asOf &&
        payout.uses.reduce((sum, use) => sum + use.amount, 0) < amount,
    );
    expect(expired.length).toBeGreaterThan(0);
  });
});
