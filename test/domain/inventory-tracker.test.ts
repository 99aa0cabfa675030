import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantity } from "../../src/domain/numbers/quantity.ts";
import { InventoryTracker } from "../../src/domain/stock/inventory-tracker.ts";

function trackerWith(...quantities: number[]): InventoryTracker {
  const tracker = new InventoryTracker("fifo");
  for (const [index, held] of quantities.entries()) {
    tracker.receive(index, "indoor", quantity(held));
    tracker.release(index);
  }
  return tracker;
}

describe("stock on hand", () => {
  test("allocates the oldest goods first and spills into the next batch", () => {
    const tracker = trackerWith(100, 300);
    expect(tracker.allocate("indoor", quantity(250))).toEqual([
      { batchIndex: 0, quantity: 100 },
      { batchIndex: 1, quantity: 150 },
    ]);
  });

  test("allocates less than wanted when the bucket is short", () => {
    expect(trackerWith(100).allocate("indoor", quantity(250))).toEqual([{ batchIndex: 0, quantity: 100 }]);
  });

  test("gives the last received first where costs are last in, first out", () => {
    const tracker = new InventoryTracker("lifo");
    for (const index of [0, 1]) {
      tracker.receive(index, "indoor", quantity(100));
      tracker.release(index);
    }
    expect(tracker.forSaleIn("indoor")?.next).toBe(1);
    expect(tracker.allocate("indoor", quantity(150))).toEqual([
      { batchIndex: 1, quantity: 100 },
      { batchIndex: 0, quantity: 50 },
    ]);
  });

  test("does not sell what is not released", () => {
    const tracker = new InventoryTracker("fifo");
    tracker.receive(7, "indoor", quantity(100));
    expect(tracker.forSaleIn("indoor")).toBeNull();
    expect(tracker.allocate("indoor", quantity(50))).toEqual([]);
    expect(() => tracker.take(7, quantity(50))).toThrow("batch 7 is not for sale");
  });

  test("refuses what is not there", () => {
    const tracker = trackerWith(100);
    expect(() => tracker.take(0, quantity(101))).toThrow("batch 0 holds 100 hundredths, 101 were asked for");
    expect(() => tracker.take(1, quantity(1))).toThrow("batch 1 was never received");
    expect(() => tracker.receive(0, "indoor", quantity(1))).toThrow("batch 0 was received before");
  });

  test("goods that come back are the oldest again", () => {
    const tracker = trackerWith(100, 300);
    tracker.take(0, quantity(100));
    expect(tracker.forSaleIn("indoor")?.next).toBe(1);
    expect(tracker.forSaleIn("indoor")?.available).toBe(300);
    expect(tracker.putBack(0, quantity(40))).toEqual({ before: 0, change: 40, after: 40 });
    expect(tracker.forSaleIn("indoor")?.next).toBe(0);
  });

  test("whatever is taken and put back, changes chain and nothing falls below zero", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 400 }))), (steps) => {
        const tracker = trackerWith(1000);
        let onHand = 1000;
        for (const [takes, amount] of steps) {
          if (takes && amount > onHand) {
            expect(() => tracker.take(0, quantity(amount))).toThrow("were asked for");
            continue;
          }
          const change = takes ? tracker.take(0, quantity(amount)) : tracker.putBack(0, quantity(amount));
          expect(change.before).toBe(onHand);
          expect(change.before + change.change).toBe(change.after);
          onHand = change.after;
          expect(tracker.onHand(0)).toBe(onHand);
          expect(onHand).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
