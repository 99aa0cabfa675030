import { expect, test } from "vitest";
import type { AccountLine, ClientAccount } from "../../src/domain/credit/client-account.ts";
import { assessCredit, cappedRatio } from "../../src/domain/credit/credit-limit.ts";
import { creditPolicy } from "../../src/domain/credit/credit-policy.ts";
import { creditSignals } from "../../src/domain/credit/credit-signals.ts";
import { basisPoints, formatFactor } from "../../src/domain/numbers/basis-points.ts";
import { cents, dollars, zeroCents } from "../../src/domain/numbers/money.ts";
import { addDays, day, instant, secondsPerDay } from "../../src/domain/time/calendar.ts";

const on = day("2024-12-31");
const at = instant(on * secondsPerDay + 80_000);

/** An invoice of so many days ago, paid after so many, or not yet. */
function invoice(daysAgo: number, amount: number, paidAfter: number | null): AccountLine {
  const date = addDays(on, -daysAgo);
  return {
    kind: "INVOICE",
    recordedAt: instant(date * secondsPerDay),
    on: date,
    amount: dollars(amount),
    settledOn: paidAfter === null ? null : addDays(date, paidAfter),
    settled: paidAfter === null ? zeroCents : dollars(amount),
  };
}

function account(lines: readonly AccountLine[], books: Partial<ClientAccount> = {}): ClientAccount {
  const openedAt = instant((on - 365) * secondsPerDay);
  return { openedAt, on, lines, profit: zeroCents, owed: zeroCents, oldestOpenOn: null, ...books };
}

test("a client without history is given the benefit of the doubt, and the least limit", () => {
  const assessment = assessCredit(creditPolicy, account([]), at);
  expect(assessment.limit).toBe(creditPolicy.leastLimit);
  expect(assessment.mode).toBe("LEARNING");
  expect(assessment.signals.revenueMomentum).toEqual({ score: 50, trend: 0 });
  expect(assessment.signals.debtAging).toEqual({ score: 100, trend: 0 });
});

test("a good year: twenty invoices of $12,000, a third of it margin, paid after 12 days", () => {
  const lines = Array.from({ length: 20 }, (_, index) => invoice(350 - index * 17, 12_000, 12));
  const { signals, health, baseCapacity, directionalFactor, limit, mode, dataReadiness } = assessCredit(
    creditPolicy,
    account(lines, { profit: dollars(80_000) }),
    at,
  );
  // The quarter holds 6 of 20 invoices: $24,000 a month against $20,000.
  expect(signals.revenueMomentum).toEqual({ score: 70, trend: 1 });
  expect(signals.cashCollection).toEqual({ score: 80, trend: 0 });
  expect(signals.profitability).toEqual({ score: 67, trend: 1 });
  // Seven were paid in it.
  expect(signals.repaymentVelocity).toEqual({ score: 100, trend: 1 });
  expect(signals.tenure).toEqual({ score: 100, trend: 1 });
  expect(health).toBe(70 * 20 + 80 * 25 + 67 * 20 + 100 * 15 + 100 * 10 + 100 * 10);
  // $20,000 a month × 33.33 % × 2.5
  expect(baseCapacity).toBe(cents(1_666_500));
  expect(formatFactor(directionalFactor)).toBe("1.0600");
  // × 0.824 × 1.06
  expect(limit).toBe(cents(1_455_588));
  expect(mode).toBe("ACTIVE");
  expect(dataReadiness).toBe(10_000);
});

test("old debts and slow payments tell", () => {
  const lines = [invoice(100, 5_000, null), invoice(80, 5_000, 60), invoice(60, 5_000, 50)];
  const signals = creditSignals(account(lines, { owed: dollars(5_000), oldestOpenOn: addDays(on, -100) }), at);
  expect(signals.debtAging).toEqual({ score: 0, trend: -1 });
  expect(signals.cashCollection.score).toBe(8);
  expect(signals.repaymentVelocity).toEqual({ score: 67, trend: -1 });
});

test("a share never passes what its column holds", () => {
  expect(cappedRatio(5, 4)).toBe(12_500);
  expect(cappedRatio(150_000, 1000)).toBe(99_999);
  expect(cappedRatio(-150_000, 1000)).toBe(-99_999);
  expect(formatFactor(basisPoints(608))).toBe("0.0608");
});
