// How suppliers are paid: laws of the plan, and that every bill takes only steps of its lifecycle.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareOfLines } from "../../src/domain/books/bill-shares.ts";
import { type BillState, billHistory, billLifecycle, overdueFor } from "../../src/domain/lifecycles/bill-lifecycle.ts";
import { cents, sumCents } from "../../src/domain/numbers/money.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { billTotal } from "../../src/planning/payables/payables.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";
import { isWalk, lastedWithin } from "../support/walks.ts";

describe.each([1, 2, 3])("the bills of seed %i", (seed) => {
  const books = new SimulatedBooks({ ...tinyProfile, payables: { ...tinyProfile.payables, disputedShare: 0.3 } }, seed);
  const { plan, run } = books.company;
  const totalOf = (index: number) => billTotal(found(plan.bills[index]).lines);

  test("are paid after they were written, and no more than they come to", () => {
    for (const [index, bill] of plan.bills.entries()) {
      for (const payment of bill.payments) {
        expect(payment.at).toBeGreaterThanOrEqual(bill.at);
        expect(dayOf(payment.at)).toBeLessThanOrEqual(run.asOf);
      }
      expect(sumCents(bill.payments.map(({ amount }) => amount))).toBeLessThanOrEqual(totalOf(index));
    }
  });

  test("take only steps of their lifecycle, and their rows stand where these end", () => {
    const seen = new Set<BillState>();
    for (const [index, bill] of plan.bills.entries()) {
      const payments = bill.payments.map(({ at, amount }) => ({ on: dayOf(at), amount }));
      const history = billHistory(totalOf(index), bill.dueOn, payments, run.asOf);
      expect(isWalk(billLifecycle, history), history.join(" → ")).toBe(true);
      const { id } = books.company.bill(index);
      expect(books.rowsOf("bills").find((row) => row.id === id)?.status).toBe(history.at(-1));
      for (const state of history) seen.add(state);
    }
    expect(seen).toEqual(new Set(["DRAFT", "PENDING", "PARTIAL", "OVERDUE", "PAID"]));
  });

  test("are disputed at times, and paid weeks late once that is settled", () => {
    const disputed = plan.bills.filter(({ dispute }) => dispute !== null);
    expect(disputed.length).toBeGreaterThan(0);
    for (const { at, dueOn, dispute, payments } of disputed) {
      expect(dispute?.on).toBeGreaterThanOrEqual(dayOf(at));
      expect(dispute?.on).toBeLessThanOrEqual(dueOn);
      for (const payment of payments) expect(dayOf(payment.at)).toBeGreaterThan(dueOn + 14);
    }
  });

  test("are paid as long after they were due as their lifecycle says, where they are not paid in time", () => {
    const late = plan.bills.filter(({ dueOn, payments }) => payments.some(({ at }) => dayOf(at) > dueOn));
    expect(late.length).toBeGreaterThan(0);
    for (const { dueOn, dispute, payments } of late) {
      const dwell = dispute ? overdueFor.disputed : overdueFor.late;
      const paidAt = found(payments.at(-1)).at;
      expect(lastedWithin(run.calendar, dwell, run.calendar.during(dueOn, 0), paidAt)).toBe(true);
    }
  });

  test("tell batch by batch what was paid", () => {
    const byBatch = books.rowsOf("batchPayments").map(({ amount }) => amount);
    const sent = books.rowsOf("payments").filter(({ billId }) => billId != null);
    expect(sumCents(byBatch)).toBe(sumCents(sent.map(({ amount }) => amount)));
  });
});

test("a bill paid in parts pays each of its lines exactly", () => {
  const totals = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(totals, fc.integer({ min: 0, max: 10_000 }), (lines, share) => {
      const lineTotals = lines.map(cents);
      const total = sumCents(lineTotals);
      const first = cents(Math.floor((total * share) / 10_000));
      const parts = [shareOfLines(lineTotals, cents(0), first), shareOfLines(lineTotals, first, cents(total - first))];
      expect(parts.map((part) => sumCents(part))).toEqual([first, total - first]);
      expect(lineTotals.map((_, index) => (parts[0]?.[index] ?? 0) + (parts[1]?.[index] ?? 0))).toEqual(lineTotals);
    }),
  );
});
