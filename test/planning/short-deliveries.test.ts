// Purchase orders that came short: laws of the plan, and what their rows say.

import { describe, expect, test } from "vitest";
import { purchaseOrderLifecycle } from "../../src/domain/lifecycles/purchase-order-lifecycle.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { purchaseOrderHistory } from "../../src/planning/supply/purchase-order-history.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";
import { isWalk } from "../support/walks.ts";

describe.each([1, 2, 3])("purchase orders of seed %i", (seed) => {
  const books = new SimulatedBooks(
    { ...tinyProfile, intake: { ...tinyProfile.intake, shortShare: 0.3, refusedPartShare: 0.2 } },
    seed,
  );
  const { plan, run } = books.company;
  const rowOf = (index: number) => {
    const { id } = books.company.purchaseOrder(index);
    return found(books.rowsOf("purchaseOrders").find((row) => row.id === id));
  };

  test("come short as often as the profile says, but not the first of them", () => {
    const short = plan.purchaseOrders.filter((order) => order.short !== null);
    const refused = short.filter(({ short: part }) => part?.refused != null);
    expect(refused).toHaveLength(Math.round(plan.purchaseOrders.length * 0.2));
    expect(short).toHaveLength(refused.length + Math.round(plan.purchaseOrders.length * 0.3));
    for (const { deliveries, short: missing } of short) {
      expect(missing?.closedAt).toBeGreaterThan(found(deliveries.at(-1)).receivedAt);
    }
  });

  test("take only steps of their lifecycle, and their rows stand where these end", () => {
    for (const order of plan.purchaseOrders) {
      const history = purchaseOrderHistory(order, run.asOf);
      const states = history.map(({ state }) => state);
      expect(isWalk(purchaseOrderLifecycle, states), states.join(" → ")).toBe(true);
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted((a, b) => a - b));
      expect(rowOf(order.index).status).toBe(states.at(-1));
    }
  });

  test("wait for the rest, and are closed for what came", () => {
    const outcomes = plan.purchaseOrders.flatMap((order) => {
      if (order.short === null) return [];
      const { id, status } = rowOf(order.index);
      const items = books.rowsOf("purchaseOrderLines").filter((row) => row.purchaseOrderId === id);
      const missing = items.reduce((sum, row) => sum + row.quantityOrdered - (row.quantityReceived ?? 0), 0);
      const isClosed = dayOf(order.short.closedAt) <= run.asOf;
      expect(missing).toBe(isClosed ? 0 : order.short.missing);
      expect(items.some(({ notes }) => notes?.includes("closed short"))).toBe(isClosed);
      return [status];
    });
    expect(new Set(outcomes)).toEqual(new Set(["RECEIVING", "RECEIVED"]));
  });

  test("are for what was taken in where part of it was refused: in stock, in the ledger and on the bill", () => {
    const order = found(plan.purchaseOrders.find(({ short }) => short?.refused != null));
    const { batchIndex, refused } = found(order.short ?? undefined);
    const { id } = books.company.batch(batchIndex);
    const batch = books.company.batchPlan(batchIndex);
    const line = found(books.rowsOf("receiptLines").find((row) => row.batchId === id));
    expect(line.internalNotes).toContain(`refused: ${refused}`);
    expect(line.receivedQty).toBe(batch.quantity);
    const intake = found(books.rowsOf("stockMovements").find((row) => row.batchId === id && row.type === "INTAKE"));
    expect(intake.quantityChange).toBe(batch.quantity);
    const items = books.rowsOf("purchaseOrderLines").filter(({ notes }) => notes?.includes("refused at the dock"));
    expect(items.length).toBeGreaterThan(0);
  });
});
