// Every row stands where its history ends, and every history takes only steps of its lifecycle.

import { describe, expect, test } from "vitest";
import { invoiceStory } from "../../src/cascade/sales/invoicing.ts";
import { settlementHistory } from "../../src/domain/books/receivable.ts";
import { batchWorkflow, type WorkflowState } from "../../src/domain/lifecycles/batch-workflow.ts";
import { creditHistory, creditLifecycle } from "../../src/domain/lifecycles/credit-lifecycle.ts";
import { type FulfilmentState, fulfilmentLifecycle } from "../../src/domain/lifecycles/fulfilment-lifecycle.ts";
import { invoiceLifecycle } from "../../src/domain/lifecycles/invoice-lifecycle.ts";
import { cents } from "../../src/domain/numbers/money.ts";
import { addDays, type Day, dayOf } from "../../src/domain/time/calendar.ts";
import { lifecycles } from "../support/lifecycles.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";
import { isWalk } from "../support/walks.ts";

test.each(Object.entries(lifecycles))("%s reaches every state from its start", (_, { initial, next }) => {
  const reached = new Set([initial]);
  for (const state of reached) for (const following of next[state] ?? []) reached.add(following);
  expect([...reached].sort()).toEqual(Object.keys(next).sort());
});

describe.each([1, 2, 3])("the business of seed %i", (seed) => {
  const books = new SimulatedBooks(tinyProfile, seed);
  const { company } = books;

  test("orders go through the house step by step", () => {
    const walks = new Map<number, FulfilmentState[]>();
    for (const { orderId, fulfillmentStatus } of books.rowsOf("orderStatusHistory")) {
      walks.set(orderId, [...(walks.get(orderId) ?? []), found(fulfillmentStatus ?? undefined)]);
    }
    for (const row of books.rowsOf("orders")) {
      const walk = walks.get(found(row.id)) ?? [];
      expect(isWalk(fulfilmentLifecycle, walk), walk.join(" → ")).toBe(true);
      expect(walk.at(-1) ?? null).toBe(row.fulfillmentStatus ?? null);
    }
  });

  test("invoices take their way, on the last day and on every day before", () => {
    const rows = new Map(books.rowsOf("invoices").map((row) => [row.id, row]));
    const { start, asOf } = company.run;
    for (const order of company.plan.orders) {
      const { history } = invoiceStory(company, order);
      expect(isWalk(invoiceLifecycle, history), history.join(" → ")).toBe(true);
      expect(rows.get(company.order(order.index).invoiceId)?.status).toBe(history.at(-1));
      for (let day: Day = start; day <= asOf; day = addDays(day, 9)) {
        if (order.day > day) continue;
        const before = invoiceStory(company, order, day).history;
        expect(history.slice(0, before.length), `on ${day}`).toEqual(before);
      }
    }
  });

  test("batches go over the board step by step", () => {
    const ids = company.foundation.warehouse.workflowStatusIds;
    const names = new Map(Object.entries(ids).map(([name, id]) => [id, name as WorkflowState]));
    const walks = new Map<number, WorkflowState[]>();
    for (const { batchId, toStatusId } of books.rowsOf("batchStatusHistory")) {
      walks.set(batchId, [...(walks.get(batchId) ?? []), found(names.get(toStatusId))]);
    }
    for (const { id, statusId } of books.rowsOf("batches")) {
      const walk = walks.get(found(id)) ?? [];
      expect(isWalk(batchWorkflow, walk), walk.join(" → ")).toBe(true);
      expect(walk.at(-1)).toBe(statusId == null ? undefined : names.get(statusId));
    }
  });

  test("credits take their way", () => {
    const rows = new Map(books.rowsOf("credits").map((row) => [row.id, row]));
    for (const { index, amount, payout } of company.plan.refunds) {
      if (payout.kind === "cash") continue;
      const uses = payout.uses.map((use) => ({ on: dayOf(use.at), amount: use.amount }));
      const history = creditHistory(amount, uses, dayOf(payout.expiresAt), company.run.asOf);
      expect(isWalk(creditLifecycle, history), history.join(" → ")).toBe(true);
      expect(rows.get(company.credit(index).id)?.status).toBe(history.at(-1));
    }
  });
});

test("a document's states by hand: in two parts, the second after it was due", () => {
  const on = (value: number) => value as Day;
  const parts = [
    { on: on(105), amount: cents(40) },
    { on: on(120), amount: cents(60) },
  ];
  const until = (asOf: number) => settlementHistory(cents(100), on(110), parts, on(asOf));
  expect(until(104)).toEqual(["SENT"]);
  expect(until(110)).toEqual(["SENT", "PARTIAL"]);
  expect(until(111)).toEqual(["SENT", "PARTIAL", "OVERDUE"]);
  expect(until(130)).toEqual(["SENT", "PARTIAL", "OVERDUE", "PAID"]);
});

test("a credit's states by hand: one half spent, the other left to expire", () => {
  const on = (value: number) => value as Day;
  const uses = [{ on: on(10), amount: cents(50) }];
  expect(creditHistory(cents(100), uses, on(50), on(9))).toEqual(["ACTIVE"]);
  expect(creditHistory(cents(100), uses, on(50), on(49))).toEqual(["ACTIVE", "PARTIALLY_USED"]);
  expect(creditHistory(cents(100), uses, on(50), on(50))).toEqual(["ACTIVE", "PARTIALLY_USED", "EXPIRED"]);
});
