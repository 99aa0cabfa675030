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
      "2024-09-20 1100 Accounts Receivable           12327.54            INVOICE
      2024-09-20 4000 Sales Revenue                           12327.54  INVOICE
      2024-09-20 5000 Cost of Goods Sold             1538.16            INVOICE
      2024-09-20 1200 Inventory                                1538.16  INVOICE
      2024-09-20 5000 Cost of Goods Sold             6678.43            INVOICE
      2024-09-20 1210 Consigned Inventory Held                 6678.43  INVOICE
      2024-10-03 1210 Consigned Inventory Held        635.48            RETURN
      2024-10-03 5000 Cost of Goods Sold                        635.48  RETURN
      2024-10-03 5300 Inventory Adjustments           158.87            ADJUSTMENT
      2024-10-03 1210 Consigned Inventory Held                  158.87  ADJUSTMENT
      2024-10-03 4100 Sales Returns and Allowances    829.51            CREDIT
      2024-10-03 2200 Customer Credits                          829.51  CREDIT
      2024-10-03 2200 Customer Credits                829.51            CREDIT
      2024-10-03 1100 Accounts Receivable                       829.51  CREDIT
      2024-10-17 1000 Cash                          11498.03            PAYMENT
      2024-10-17 1100 Accounts Receivable                     11498.03  PAYMENT"
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
      `"Refund for return #19, INV-2024-000101 of Valley Oak Square Greens, less a restocking fee of $553.47"`,
    );
    expect(
      books.ledgerOf(
        ["INVOICE", invoiceId],
        ...books.payments((row) => row.invoiceId === invoiceId),
        ["RETURN", company.returned(refund.order).id],
        ...books.payments(({ type, notes }) => type === "SENT" && (notes?.includes(invoiceNumber) ?? false)),
      ),
    ).toMatchInlineSnapshot(`
      "2024-11-15 1100 Accounts Receivable            3689.82            INVOICE
      2024-11-15 4000 Sales Revenue                            3689.82  INVOICE
      2024-11-15 5000 Cost of Goods Sold             2428.56            INVOICE
      2024-11-15 1210 Consigned Inventory Held                 2428.56  INVOICE
      2024-11-29 1000 Cash                           3601.02            PAYMENT
      2024-11-29 1100 Accounts Receivable                      3601.02  PAYMENT
      2024-12-05 1210 Consigned Inventory Held       2428.56            RETURN
      2024-12-05 5000 Cost of Goods Sold                       2428.56  RETURN
      2024-12-05 5300 Inventory Adjustments           274.36            ADJUSTMENT
      2024-12-05 1210 Consigned Inventory Held                  274.36  ADJUSTMENT
      2024-12-05 4100 Sales Returns and Allowances   3136.35            PAYMENT
      2024-12-05 1000 Cash                                     3136.35  PAYMENT"
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
      "2024-11-22 1100 Accounts Receivable            5834.92            INVOICE
      2024-11-22 4000 Sales Revenue                            5834.92  INVOICE
      2024-11-22 5000 Cost of Goods Sold              890.40            INVOICE
      2024-11-22 1200 Inventory                                 890.40  INVOICE
      2024-11-22 5000 Cost of Goods Sold             3000.38            INVOICE
      2024-11-22 1210 Consigned Inventory Held                 3000.38  INVOICE
      2024-11-22 1000 Cash                           1458.73            PAYMENT
      2024-11-22 1100 Accounts Receivable                      1458.73  PAYMENT
      2024-12-02 1000 Cash                           1458.73            PAYMENT
      2024-12-02 1100 Accounts Receivable                      1458.73  PAYMENT
      2024-12-12 1000 Cash                           1458.73            PAYMENT
      2024-12-12 1100 Accounts Receivable                      1458.73  PAYMENT
      2024-12-20 1000 Cash                           1458.73            PAYMENT
      2024-12-20 1100 Accounts Receivable                      1458.73  PAYMENT"
    `);
  });
});
