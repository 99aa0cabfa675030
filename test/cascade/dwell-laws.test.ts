// Whatever goes through states stays in each as long as its lifecycle says.

import { describe, expect, test } from "vitest";
import { batchStatusLifecycle } from "../../src/domain/lifecycles/batch-status-lifecycle.ts";
import { batchWorkflow, type WorkflowState } from "../../src/domain/lifecycles/batch-workflow.ts";
import { creditLifecycle } from "../../src/domain/lifecycles/credit-lifecycle.ts";
import { businessDays, days, minutes } from "../../src/domain/lifecycles/dwell.ts";
import { fulfilmentLifecycle } from "../../src/domain/lifecycles/fulfilment-lifecycle.ts";
import type { Lifecycle } from "../../src/domain/lifecycles/lifecycle.ts";
import { purchaseOrderLifecycle } from "../../src/domain/lifecycles/purchase-order-lifecycle.ts";
import { returnLifecycle } from "../../src/domain/lifecycles/return-lifecycle.ts";
import { needLifecycle, quoteLifecycle, supplyOfferLifecycle } from "../../src/domain/lifecycles/sales-lifecycles.ts";
import { sampleLifecycle } from "../../src/domain/lifecycles/sample-lifecycle.ts";
import { BusinessCalendar } from "../../src/domain/time/business-calendar.ts";
import { day, dayOf, type Instant } from "../../src/domain/time/calendar.ts";
import { creditMoment } from "../../src/planning/receivables/returned-goods.ts";
import { purchaseOrderHistory } from "../../src/planning/supply/purchase-order-history.ts";
import { lifecycles } from "../support/lifecycles.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";
import { lastedWithin } from "../support/walks.ts";

test.each(Object.entries(lifecycles))(
  "%s times allowed steps only, none for less than no time",
  (_, { next, dwell }) => {
    for (const [state, steps] of Object.entries(dwell)) {
      for (const [following, length] of Object.entries(steps ?? {})) {
        expect(next[state], `${state} → ${following}`).toContain(following);
        expect(length?.least).toBeLessThanOrEqual(length?.most ?? -1);
        expect(length?.least).toBeGreaterThanOrEqual(0);
      }
    }
  },
);

describe("lengths of time", () => {
  const calendar = new BusinessCalendar("America/Los_Angeles");
  const friday = calendar.during(day("2024-08-30"), 0.5);
  const tuesday = calendar.during(day("2024-09-03"), 0.1);

  test("over Labor Day a Tuesday is one business day after its Friday, and four days", () => {
    expect(lastedWithin(calendar, businessDays(1, 1), friday, tuesday)).toBe(true);
    expect(lastedWithin(calendar, businessDays(2, 9), friday, tuesday)).toBe(false);
    expect(lastedWithin(calendar, days(4, 4), friday, tuesday)).toBe(true);
    expect(lastedWithin(calendar, minutes(0, 100), friday, tuesday)).toBe(false);
  });

  test("nothing ends before it began", () => {
    expect(lastedWithin(calendar, businessDays(0, 9), tuesday, friday)).toBe(false);
  });
});

type Stay = { readonly state: string; readonly at: Instant };

describe.each([1, 2])("the business of seed %i", (seed) => {
  const books = new SimulatedBooks(tinyProfile, seed);
  const { company } = books;
  const { run, plan } = company;

  /** The steps of histories that have a dwell time, each with whether it was kept. */
  function expectKept({ dwell }: Lifecycle<string>, histories: readonly (readonly Stay[])[]): void {
    const steps = histories.flatMap((history) =>
      history.slice(1).map((to, index) => ({ from: found(history[index]), to })),
    );
    const timed = steps.flatMap(({ from, to }) => {
      const length = dwell[from.state]?.[to.state];
      return length
        ? [{ step: `${from.state} → ${to.state}`, kept: lastedWithin(run.calendar, length, from.at, to.at) }]
        : [];
    });
    expect(timed.length).toBeGreaterThan(0);
    expect(timed.filter(({ kept }) => !kept)).toEqual([]);
  }

  /** Rows of histories by what they are of, in the order in which they were written. */
  function historiesOf<Row>(rows: readonly Row[], keyOf: (row: Row) => number, stayOf: (row: Row) => Stay): Stay[][] {
    const histories = new Map<number, Stay[]>();
    for (const row of rows) histories.set(keyOf(row), [...(histories.get(keyOf(row)) ?? []), stayOf(row)]);
    return [...histories.values()];
  }

  test("orders", () => {
    const rows = books.rowsOf("orderStatusHistory");
    const stayOf = (row: (typeof rows)[number]): Stay => ({
      state: found(row.fulfillmentStatus ?? undefined),
      at: found(row.changedAt),
    });
    expectKept(
      fulfilmentLifecycle,
      historiesOf(rows, ({ orderId }) => orderId, stayOf),
    );
  });

  test("batches, but for the opening stock, which comes with its certificates", () => {
    const ids = company.foundation.warehouse.workflowStatusIds;
    const names = new Map(Object.entries(ids).map(([name, id]) => [id, name as WorkflowState]));
    const rows = books.rowsOf("batchStatusHistory");
    const histories = historiesOf(
      rows,
      ({ batchId }) => batchId,
      ({ toStatusId, createdAt }) => ({ state: found(names.get(toStatusId)), at: found(createdAt) }),
    );
    const opening = dayOf(plan.capitalPaidInAt);
    expectKept(
      batchWorkflow,
      histories.filter(([received]) => received && dayOf(received.at) > opening),
    );
    const statuses = [...company.batches.values()].map(({ statusSteps }) =>
      statusSteps.map(({ to, at }) => ({ state: to, at })),
    );
    expectKept(batchStatusLifecycle, statuses);
  });

  test("purchase orders, but for those that the opening left less time", () => {
    const opening = dayOf(plan.capitalPaidInAt);
    const later = plan.purchaseOrders.filter(({ orderedAt }) => dayOf(orderedAt) > opening);
    expectKept(
      purchaseOrderLifecycle,
      later.map((order) => purchaseOrderHistory(order, run.asOf)),
    );
  });

  test("quotes, needs, offers and samples", () => {
    expectKept(
      quoteLifecycle,
      plan.quotes.map(({ steps }) => steps),
    );
    const ended = (at: Instant, initial: string, end: Stay | null): Stay[] => [
      { state: initial, at },
      ...(end ? [end] : []),
    ];
    expectKept(
      needLifecycle,
      plan.needs.map(({ at, end }) => ended(at, needLifecycle.initial, end)),
    );
    expectKept(
      supplyOfferLifecycle,
      plan.supplyOffers.map(({ at, end }) => ended(at, supplyOfferLifecycle.initial, end)),
    );
    expectKept(
      sampleLifecycle,
      plan.samples.map(({ at, outcome }): Stay[] => {
        if (outcome.kind !== "fulfilled") return [];
        const converted = outcome.order ? [{ state: "CONVERTED", at: outcome.order.at }] : [];
        return [{ state: "REQUESTED", at }, { state: "FULFILLED", at: outcome.at }, ...converted];
      }),
    );
  });

  test("money for returned goods, and credits that were a mistake", () => {
    const returned = plan.orders.filter(({ goodsBack, sells }) => sells && goodsBack?.kind === "returned");
    expectKept(
      returnLifecycle,
      returned.map((order) => [
        { state: "RESTOCKED", at: found(order.goodsBack?.at) },
        { state: "REFUNDED", at: creditMoment(run.streams, order) },
      ]),
    );
    expectKept(
      creditLifecycle,
      plan.mistakenCredits.map(({ at, voidedAt }) => [
        { state: "ACTIVE", at },
        { state: "VOID", at: voidedAt },
      ]),
    );
  });
});
