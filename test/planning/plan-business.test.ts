import { describe, expect, test } from "vitest";
import { netDays } from "../../src/domain/books/payment-terms.ts";
import { batchWorkflow } from "../../src/domain/lifecycles/batch-workflow.ts";
import { assertStep } from "../../src/domain/lifecycles/lifecycle.ts";
import { dollars, sumCents } from "../../src/domain/numbers/money.ts";
import { dayOf, weekdayOf } from "../../src/domain/time/calendar.ts";
import type { OrderPlan } from "../../src/planning/plan.ts";
import { stockLosses } from "../../src/planning/stock/stock-losses.ts";
import { plannedRevenue } from "../../src/profiles/expected-sales.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

describe.each([1, 3, 4, 5, 6])("the plan of seed %i", (seed) => {
  const company = plannedCompany(tinyProfile, seed);
  const { plan, run } = company;
  const sold = plan.orders.filter(({ sells }) => sells);
  const dueOn = (order: OrderPlan) => order.day + netDays[order.terms];
  const total = (orders: readonly OrderPlan[]) => sumCents(orders.map(({ subtotal }) => subtotal));
  const paid = (orders: readonly OrderPlan[]) =>
    sumCents(
      orders.flatMap(({ settlements }) =>
        settlements.filter(({ kind }) => kind !== "bounced").map(({ amount }) => amount),
      ),
    );

  test("has exactly the orders asked for, on business days within the period", () => {
    expect(sold).toHaveLength(tinyProfile.orders.count);
    for (const order of plan.orders) {
      expect(weekdayOf(order.day)).toBeLessThanOrEqual(5);
      expect(order.day).toBeGreaterThanOrEqual(run.start);
      expect(order.day).toBeLessThanOrEqual(run.asOf);
    }
  });

  test("meets the revenue within 1.5 per mille, and each class its share", () => {
    const revenue = dollars(plannedRevenue(tinyProfile));
    expect(Math.abs(total(sold) / revenue - 1)).toBeLessThan(0.0015);
    const whales = sold.filter(({ client }) => client.classIndex === 0);
    expect(total(whales) / total(sold)).toBeCloseTo(0.7, 2);
  });

  test("deals terms by exact quota", () => {
    const count = (terms: OrderPlan["terms"]) => sold.filter((order) => order.terms === terms).length;
    expect(count("CONSIGNMENT")).toBe(80);
    expect([count("COD"), count("NET_7"), count("NET_15"), count("NET_30"), count("PARTIAL")]).toEqual([
      4, 8, 16, 49, 3,
    ]);
  });

  test("leaves the overdue share of the debt that the profile asks for", () => {
    const net = sold.filter(({ terms }) => netDays[terms] > 0);
    const open = (orders: readonly OrderPlan[]) => total(orders) - paid(orders);
    const overdue = net.filter((order) => dueOn(order) < run.asOf);
    expect(open(overdue) / open(net)).toBeCloseTo(tinyProfile.receivables.overdueShareOfDebt, 2);
  });

  test("pays nothing before its invoice, and consignments on the day they are reported", () => {
    for (const order of sold) {
      for (const settlement of order.settlements) {
        expect(settlement.at).toBeGreaterThan(order.reportedAt ?? order.at);
        expect(dayOf(settlement.at)).toBeLessThanOrEqual(run.asOf);
        if (order.reportedAt !== null) expect(dayOf(settlement.at)).toBe(dayOf(order.reportedAt));
        if ("bankOn" in settlement) expect(settlement.bankOn).toBeGreaterThanOrEqual(dayOf(settlement.at));
        if (settlement.kind === "bounced") {
          expect(dayOf(settlement.returnedAt)).toBeGreaterThan(settlement.bankOn);
          expect(order.settlements.at(-1)?.at).toBeGreaterThan(settlement.returnedAt);
        }
      }
      expect(paid([order])).toBeLessThanOrEqual(order.subtotal);
    }
  });

  test("sells nothing that was not received before, and never more than there was", () => {
    const taken = plan.batches.map(() => 0);
    for (const order of plan.orders) {
      for (const line of order.lines) {
        const batch = company.batchPlan(line.batchIndex);
        expect(batch.availableAt).toBeLessThanOrEqual(order.at);
        expect(line.quantity % batch.product.kind.quantityStep).toBe(0);
        expect(line.unitPrice).toBeLessThanOrEqual(batch.product.kind.listPrice);
        taken[line.batchIndex] = (taken[line.batchIndex] ?? 0) + line.quantity;
      }
    }
    for (const { goodsBack, back, damaged } of plan.orders) {
      if (goodsBack === null) continue;
      for (const { batchIndex, quantity } of back) taken[batchIndex] = (taken[batchIndex] ?? 0) - quantity;
      if (damaged) taken[damaged.batchIndex] = (taken[damaged.batchIndex] ?? 0) + damaged.quantity;
    }
    for (const { batchIndex, quantity } of stockLosses(plan.batches, plan.stock, plan.samples, run.asOf)) {
      taken[batchIndex] = (taken[batchIndex] ?? 0) + quantity;
    }
    for (const batch of plan.batches) expect(taken[batch.index]).toBeLessThanOrEqual(batch.quantity);
  });

  test("receives each batch once, after it was ordered, and moves it on in time", () => {
    const received = plan.purchaseOrders.flatMap((order) => {
      expect(order.sentAt).toBeGreaterThan(order.orderedAt);
      expect(order.confirmedAt).toBeGreaterThan(order.sentAt);
      for (const delivery of order.deliveries) expect(delivery.receivedAt).toBeGreaterThan(order.confirmedAt);
      return order.deliveries.flatMap(({ batchIndexes }) => batchIndexes);
    });
    expect(received.toSorted((a, b) => a - b)).toEqual(plan.batches.map(({ index }) => index));
    for (const { steps } of plan.batches) {
      for (const [index, step] of steps.entries()) {
        const previous = steps[index - 1];
        assertStep(batchWorkflow, previous?.state ?? null, step.state);
        if (previous) expect(step.at).toBeGreaterThan(previous.at);
      }
    }
  });

  test("costs a whole number of cents for every smallest step", () => {
    for (const { product, unitCost } of plan.batches) expect((unitCost * product.kind.quantityStep) % 100).toBe(0);
  });

  test("bills consigned goods for exactly what was sold of them before the month", () => {
    const billed = new Map<number, number>();
    for (const bill of plan.bills.filter(({ purchaseOrderIndex }) => purchaseOrderIndex === null)) {
      for (const { batchIndex, quantity } of bill.lines) {
        billed.set(batchIndex, (billed.get(batchIndex) ?? 0) + quantity);
      }
    }
    const lastMonth = run.asOf - 30;
    const disturbed = new Set<number>(
      plan.orders.flatMap(({ goodsBack, lines }) => (goodsBack ? lines.map(({ batchIndex }) => batchIndex) : [])),
    );
    const soldBefore = new Map<number, number>();
    for (const order of sold) {
      const soldAt = order.reportedAt ?? order.at;
      if (dayOf(soldAt) >= lastMonth) continue;
      for (const { batchIndex, quantity } of order.lines) {
        if (company.batchPlan(batchIndex).ownership === "OWNED") continue;
        soldBefore.set(batchIndex, (soldBefore.get(batchIndex) ?? 0) + quantity);
      }
    }
    for (const { batchIndex } of stockLosses(plan.batches, plan.stock, plan.samples, run.asOf))
      disturbed.add(batchIndex);
    const undisturbed = (used: ReadonlyMap<number, number>) =>
      new Map([...used].filter(([batchIndex]) => !disturbed.has(batchIndex)));
    expect(undisturbed(billed).size).toBeGreaterThan(0);
    expect(undisturbed(billed)).toEqual(undisturbed(soldBefore));
  });

  test("takes goods back after they were sold, and voids nothing that was paid", () => {
    const reversed = plan.orders.filter(({ goodsBack }) => goodsBack !== null);
    expect(new Set(reversed.map(({ goodsBack }) => goodsBack?.kind))).toEqual(
      new Set(["unsold", "cancelled", "returned"]),
    );
    for (const { at, goodsBack, sells, settlements, packedAt } of reversed) {
      expect(goodsBack?.at).toBeGreaterThan(at);
      expect(dayOf(goodsBack?.at ?? at)).toBeLessThanOrEqual(run.asOf);
      if (!sells) expect(settlements).toEqual([]);
      expect(packedAt === null).toBe(goodsBack?.kind === "cancelled");
    }
  });
});

test("the same seed plans the same business, another seed another one", () => {
  const totals = (seed: number) => plannedCompany(tinyProfile, seed).plan.orders.map(({ subtotal }) => subtotal);
  expect(totals(1)).toEqual(totals(1));
  expect(totals(1)).not.toEqual(totals(2));
});
