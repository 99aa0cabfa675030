// The ledger of goods that come back in part, of returns that nobody has inspected, and of instalments.

import { describe, expect, test } from "vitest";
import { sumCents } from "../../src/domain/numbers/money.ts";
import { isCreditedOnInvoice, soldFor } from "../../src/planning/receivables/returned-goods.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const books = new SimulatedBooks({ ...tinyProfile, returns: { ...tinyProfile.returns, partialShare: 0.15 } }, 1);
const { company } = books;
const { orders, refunds } = company.plan;

describe("the ledger of", () => {
  test("a part of an order returned before it was paid: a credit on its invoice", () => {
    const order = found(
      orders.find((candidate) => isCreditedOnInvoice(candidate) && candidate.settlements.length === 2),
    );
    const refund = found(refunds.find((candidate) => candidate.order === order.index));
    const { invoiceId } = company.order(order.index);
    expect(
      books.ledgerOf(
        ["INVOICE", invoiceId],
        ["RETURN", company.returned(order.index).id],
        ["CREDIT", company.credit(refund.index).id],
        ...books.payments((row) => row.invoiceId === invoiceId && row.method !== "OTHER"),
      ),
    ).toMatchInlineSnapshot(`
      "2024-09-20 1100 Accounts Receivable           12270.19            INVOICE
      2024-09-20 4000 Sales Revenue                           12270.19  INVOICE
      2024-09-20 5000 Cost of Goods Sold             1794.52            INVOICE
      2024-09-20 1200 Inventory                                1794.52  INVOICE
      2024-09-20 5000 Cost of Goods Sold             6616.15            INVOICE
      2024-09-20 1210 Consigned Inventory Held                 6616.15  INVOICE
      2024-10-03 1200 Inventory                      1025.44            RETURN
      2024-10-03 5000 Cost of Goods Sold                       1025.44  RETURN
      2024-10-03 5300 Inventory Adjustments           256.36            ADJUSTMENT
      2024-10-03 1200 Inventory                                 256.36  ADJUSTMENT
      2024-10-03 4100 Sales Returns and Allowances   1321.92            CREDIT
      2024-10-03 2200 Customer Credits                         1321.92  CREDIT
      2024-10-03 2200 Customer Credits               1321.92            CREDIT
      2024-10-03 1100 Accounts Receivable                      1321.92  CREDIT
      2024-10-17 1000 Cash                          10948.27            PAYMENT
      2024-10-17 1100 Accounts Receivable                     10948.27  PAYMENT"
    `);
    expect(sumCents(order.settlements.map(({ amount }) => amount))).toBe(order.subtotal);
  });

  test("a part of a paid order returned by choice: refunded less a restocking fee", () => {
    const refund = found(refunds.find(({ fee, payout }) => fee > 0 && payout.kind === "cash"));
    const order = found(orders.find(({ index }) => index === refund.order));
    const { invoiceId, invoiceNumber } = company.order(refund.order);
    expect(refund.amount + refund.fee).toBe(soldFor(order.back));
    expect(
      books.rowsOf("payments").find(({ type, notes }) => type === "SENT" && notes?.includes(invoiceNumber))?.notes,
    ).toMatchInlineSnapshot(
      `"Refund for return #16, INV-2024-000086 of Honeycomb Cannabis Group, less a restocking fee of $58.95"`,
    );
    expect(
      books.ledgerOf(
        ["INVOICE", invoiceId],
        ...books.payments((row) => row.invoiceId === invoiceId),
        ["RETURN", company.returned(refund.order).id],
        ...books.payments(({ type, notes }) => type === "SENT" && (notes?.includes(invoiceNumber) ?? false)),
      ),
    ).toMatchInlineSnapshot(`
      "2024-11-04 1100 Accounts Receivable            7328.43            INVOICE
      2024-11-04 4000 Sales Revenue                            7328.43  INVOICE
      2024-11-04 5000 Cost of Goods Sold             1659.48            INVOICE
      2024-11-04 1200 Inventory                                1659.48  INVOICE
      2024-11-04 5000 Cost of Goods Sold             3358.23            INVOICE
      2024-11-04 1210 Consigned Inventory Held                 3358.23  INVOICE
      2024-11-19 1000 Cash                           7328.43            PAYMENT
      2024-11-19 1100 Accounts Receivable                      7328.43  PAYMENT
      2024-11-25 1210 Consigned Inventory Held        260.38            RETURN
      2024-11-25 5000 Cost of Goods Sold                        260.38  RETURN
      2024-11-25 5300 Inventory Adjustments           260.38            ADJUSTMENT
      2024-11-25 1210 Consigned Inventory Held                  260.38  ADJUSTMENT
      2024-11-25 4100 Sales Returns and Allowances    334.03            PAYMENT
      2024-11-25 1000 Cash                                      334.03  PAYMENT"
    `);
  });

  test("a return that awaits its inspection: nothing", () => {
    const { order } = found(company.plan.pendingReturns[0]);
    const id = company.returned(order).id;
    expect(books.ledgerOf(["RETURN", id])).toBe("");
    expect(
      books.rowsOf("stockMovements").filter((row) => row.referenceType === "RETURN" && row.referenceId === id),
    ).toEqual([]);
    expect(books.rowsOf("returns").find((row) => row.id === id)?.notes).toMatch(/inspection pending$/);
  });

  test("every return: it ends where its plan does", () => {
    const pending = new Set(company.plan.pendingReturns.map(({ order }) => order));
    for (const [index, { state }] of company.returns) {
      const order = found(orders.find((candidate) => candidate.index === index));
      const refund = refunds.find((candidate) => candidate.order === index);
      const settled = refund?.payout.kind === "cash" ? "REFUNDED" : "CREDITED";
      expect(state).toBe(pending.has(index) ? "LOGGED" : order.sells ? settled : "VOIDED");
    }
    expect(new Set([...company.returns.values()].map(({ state }) => state))).toEqual(
      new Set(["LOGGED", "VOIDED", "CREDITED", "REFUNDED"]),
    );
  });

  test("an order paid in instalments", () => {
    const order = found(orders.find(({ terms, settlements }) => terms === "PARTIAL" && settlements.length === 4));
    const { invoiceId, orderId } = company.order(order.index);
    expect(books.rowsOf("orders").find(({ id }) => id === orderId)?.cashPayment).toBe(order.settlements[0]?.amount);
    expect(
      books.ledgerOf(["INVOICE", invoiceId], ...books.payments((row) => row.invoiceId === invoiceId)),
    ).toMatchInlineSnapshot(`
      "2024-09-05 1100 Accounts Receivable            1998.68            INVOICE
      2024-09-05 4000 Sales Revenue                            1998.68  INVOICE
      2024-09-05 5000 Cost of Goods Sold             1335.31            INVOICE
      2024-09-05 1210 Consigned Inventory Held                 1335.31  INVOICE
      2024-09-05 1000 Cash                            499.67            PAYMENT
      2024-09-05 1100 Accounts Receivable                       499.67  PAYMENT
      2024-09-13 1000 Cash                            499.67            PAYMENT
      2024-09-13 1100 Accounts Receivable                       499.67  PAYMENT
      2024-09-25 1000 Cash                            499.67            PAYMENT
      2024-09-25 1100 Accounts Receivable                       499.67  PAYMENT
      2024-10-11 1000 Cash                            499.67            PAYMENT
      2024-10-11 1100 Accounts Receivable                       499.67  PAYMENT"
    `);
  });
});
