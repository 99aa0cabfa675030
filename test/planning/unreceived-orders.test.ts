// Purchase orders of which nothing has come: laws of the plan, and rows that stand where their steps end.

import { describe, expect, test } from "vitest";
import type { Lifecycle } from "../../src/domain/lifecycles/lifecycle.ts";
import {
  type PurchaseOrderState,
  purchaseOrderLifecycle,
} from "../../src/domain/lifecycles/purchase-order-lifecycle.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";
import { isWalk, lastedWithin } from "../support/walks.ts";

const { dwell }: Lifecycle<PurchaseOrderState> = purchaseOrderLifecycle;

// A Sunday, and the last day of February.
describe.each(["2024-12-31", "2024-12-29", "2025-02-28"])("on %s", (end) => {
  const books = new SimulatedBooks({ ...tinyProfile, period: { ...tinyProfile.period, end } }, 1);
  const { company } = books;
  const { run, plan } = company;
  const { unreceivedOrders } = plan;
  const rows = new Map(books.rowsOf("purchaseOrders").map((row) => [row.id, row]));
  const reached = unreceivedOrders.map(({ steps }) => steps.filter(({ at }) => dayOf(at) <= run.asOf));

  test("some are drafted, sent, confirmed and called off", () => {
    expect(new Set(reached.map((steps) => steps.at(-1)?.state))).toEqual(
      new Set(["DRAFT", "SENT", "CONFIRMED", "CANCELLED"]),
    );
  });

  test("they take the way of purchase orders, as long as each step takes", () => {
    for (const steps of reached) {
      expect(
        isWalk(
          purchaseOrderLifecycle,
          steps.map(({ state }) => state),
        ),
      ).toBe(true);
      for (const [index, { state, at }] of steps.slice(1).entries()) {
        const before = found(steps[index]);
        const length = found(dwell[before.state]?.[state]);
        expect(lastedWithin(run.calendar, length, before.at, at), `${before.state} → ${state}`).toBe(true);
      }
    }
  });

  test("nothing of them came, and what is on its way is still to come", () => {
    for (const { index, cancelled, expectedOn, items, steps } of unreceivedOrders) {
      const { id } = found(company.unreceivedOrders.get(index));
      const row = found(rows.get(id));
      expect(row.status).toBe(found(reached[index]).at(-1)?.state);
      expect(items.length).toBeGreaterThan(0);
      expect(row.receiptId).toBeNull();
      expect(expectedOn).toBeGreaterThan(cancelled === null ? run.asOf : dayOf(found(steps.at(-1)).at));
      const lines = books.rowsOf("purchaseOrderLines").filter(({ purchaseOrderId }) => purchaseOrderId === id);
      expect(lines.map(({ quantityReceived }) => quantityReceived)).toEqual(items.map(() => 0));
    }
  });

  test("one that was called off says by whom and why", () => {
    for (const { index, cancelled } of unreceivedOrders) {
      const { notes } = found(rows.get(found(company.unreceivedOrders.get(index)).id));
      if (cancelled) expect(notes).toContain(cancelled.why);
      else expect(notes).not.toContain("called off");
    }
  });

  test("numbers follow the order in which they were drafted", () => {
    const drafted = [...rows.values()]
      .sort((a, b) => found(a.id) - found(b.id))
      .map(({ createdAt }) => found(createdAt));
    expect(drafted).toEqual(drafted.toSorted((a, b) => a - b));
  });
});
