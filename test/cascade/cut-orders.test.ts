// Orders that could not be supplied whole: what is planned, and what each of their rows says.

import { describe, expect, test } from "vitest";
import { formatQuantity } from "../../src/domain/numbers/quantity.ts";
import { goodsInWords, numberInWords } from "../../src/domain/words/goods-in-words.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const profile = { ...tinyProfile, orders: { ...tinyProfile.orders, cutShare: 0.05 } };

describe.each([1, 2, 3])("the cut orders of seed %i", (seed) => {
  const books = new SimulatedBooks(profile, seed);
  const { company } = books;
  const { plan } = company;
  const cuts = [...plan.cutOrders].map(([index, cut]) => {
    const order = found(plan.orders[index]);
    return { order, cut, line: found(order.lines.find(({ batchIndex }) => batchIndex === cut.batchIndex)) };
  });

  test("took the last there was of a product, and were asked for more", () => {
    expect(cuts.length).toBeGreaterThan(0);
    for (const { order, cut, line } of cuts) {
      expect(plan.soldOutAt.get(cut.batchIndex)).toBe(order.at);
      expect(cut.asked).toBeGreaterThan(line.quantity);
      expect(cut.asked % company.batchPlan(cut.batchIndex).product.kind.quantityStep).toBe(0);
    }
  });

  test("say so in their notes, in the log and on the packing list", () => {
    for (const { order, cut, line } of cuts) {
      const { orderId } = company.order(order.index);
      const [asked, supplied] = [formatQuantity(cut.asked), formatQuantity(line.quantity)];
      const row = found(books.rowsOf("orders").find(({ id }) => id === orderId));
      const { product } = company.batchPlan(cut.batchIndex);
      expect(row.notes).toContain(`: ${numberInWords(line.quantity)} of ${goodsInWords(cut.asked, product)} of`);
      const log = books.rowsOf("orderAuditLog").filter((entry) => entry.orderId === orderId);
      expect(log.map(({ action }) => action)).toContain("LINE_ITEM_UPDATE");
      const update = found(log.find(({ action }) => action === "LINE_ITEM_UPDATE"));
      expect(update.changes).toMatchObject({ quantity: { from: asked, to: supplied } });
      const packed = books
        .rowsOf("orderStatusHistory")
        .find((step) => step.orderId === orderId && step.fulfillmentStatus === "PACKED");
      if (packed) expect(packed.notes).toContain("short, as agreed");
    }
  });

  test("are begun with more, and confirmed, invoiced and taken from stock as supplied", () => {
    for (const { order, cut, line } of cuts) {
      const { orderId, invoiceId } = company.order(order.index);
      const log = books.rowsOf("orderAuditLog").filter((entry) => entry.orderId === orderId);
      const totalAt = (action: string) => found(log.find((entry) => entry.action === action)).changes;
      expect(totalAt("FINALIZE")).toMatchObject({ total: order.subtotal / 100 });
      expect(totalAt("CREATE_DRAFT")).not.toMatchObject({ total: order.subtotal / 100 });
      expect(books.rowsOf("invoices").find(({ id }) => id === invoiceId)?.totalAmount).toBe(order.subtotal);
      const { id } = company.batch(cut.batchIndex);
      const sale = books
        .rowsOf("stockMovements")
        .find((row) => row.batchId === id && row.type === "SALE" && row.referenceId === orderId);
      expect(sale?.quantityChange).toBe(-line.quantity);
      expect(sale?.quantityAfter).toBe(0);
    }
  });
});
