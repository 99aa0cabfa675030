// The ledger of goods that come back in part, of returns that nobody has inspected, and of instalments.

import { describe, expect, test } from "vitest";
import { sumCents } from "../../src/domain/money.ts";
import { isCreditedOnInvoice, soldFor } from "../../src/planning/returned-goods.ts";
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
        ["RETURN", found(company.returns.get(order.index))],
        ["CREDIT", company.credit(refund.index).id],
        ...books.payments((row) => row.invoiceId === invoiceId && row.method !== "OTHER"),
      ),
    ).toMatchInlineSnapshot(`
      "2024-09-20 1100 Accounts Receivable           12377.25            INVOICE
      2024-09-20 4000 Sales Revenue                           12377.25  INVOICE
      2024-09-20 5000 Cost of Goods Sold             1570.20            INVOICE
      2024-09-20 1200 Inventory                                1570.20  INVOICE
      2024-09-20 5000 Cost of Goods Sold             6755.73            INVOICE
      2024-09-20 1210 Consigned Inventory Held                 6755.73  INVOICE
      2024-10-03 1210 Consigned Inventory Held        957.00            RETURN
      2024-10-03 5000 Cost of Goods Sold                        957.00  RETURN
      2024-10-03 5300 Inventory Adjustments           159.50            ADJUSTMENT
      2024-10-03 1210 Consigned Inventory Held                  159.50  ADJUSTMENT
      2024-10-03 4100 Sales Returns and Allowances   1458.54            CREDIT
      2024-10-03 2200 Customer Credits                         1458.54  CREDIT
      2024-10-03 2200 Customer Credits               1458.54            CREDIT
      2024-10-03 1100 Accounts Receivable                      1458.54  CREDIT
      2024-10-17 1000 Cash                          10918.71            PAYMENT
      2024-10-17 1100 Accounts Receivable                     10918.71  PAYMENT"
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
      `"Refund for return #10, INV-2024-000065 of Lantern Glen Cannabis Group, less a restocking fee of $236.96"`,
    );
    expect(
      books.ledgerOf(
        ["INVOICE", invoiceId],
        ...books.payments((row) => row.invoiceId === invoiceId),
        ["RETURN", found(company.returns.get(refund.order))],
        ...books.payments(({ type, notes }) => type === "SENT" && (notes?.includes(invoiceNumber) ?? false)),
      ),
    ).toMatchInlineSnapshot(`
      "2024-10-18 1100 Accounts Receivable            6305.19            INVOICE
      2024-10-18 4000 Sales Revenue                            6305.19  INVOICE
      2024-10-18 5000 Cost of Goods Sold             4276.16            INVOICE
      2024-10-18 1210 Consigned Inventory Held                 4276.16  INVOICE
      2024-11-01 1000 Cash                           6073.88            PAYMENT
      2024-11-01 1100 Accounts Receivable                      6073.88  PAYMENT
      2024-11-11 1210 Consigned Inventory Held       1121.92            RETURN
      2024-11-11 5000 Cost of Goods Sold                       1121.92  RETURN
      2024-11-11 5300 Inventory Adjustments           280.48            ADJUSTMENT
      2024-11-11 1210 Consigned Inventory Held                  280.48  ADJUSTMENT
      2024-11-11 4100 Sales Returns and Allowances   1342.78            PAYMENT
      2024-11-11 1000 Cash                                     1342.78  PAYMENT"
    `);
  });

  test("a return that awaits its inspection: nothing", () => {
    const { order } = found(company.plan.pendingReturns[0]);
    const id = found(company.returns.get(order));
    expect(books.ledgerOf(["RETURN", id])).toBe("");
    expect(
      books.rowsOf("stockMovements").filter((row) => row.referenceType === "RETURN" && row.referenceId === id),
    ).toEqual([]);
    expect(books.rowsOf("returns").find((row) => row.id === id)?.notes).toMatch(/inspection pending$/);
  });

  test("an order paid in instalments", () => {
    const order = found(orders.find(({ terms, settlements }) => terms === "PARTIAL" && settlements.length === 4));
    const { invoiceId, orderId } = company.order(order.index);
    expect(books.rowsOf("orders").find(({ id }) => id === orderId)?.cashPayment).toBe(order.settlements[0]?.amount);
    expect(
      books.ledgerOf(["INVOICE", invoiceId], ...books.payments((row) => row.invoiceId === invoiceId)),
    ).toMatchInlineSnapshot(`
      "2024-10-10 1100 Accounts Receivable           21890.11            INVOICE
      2024-10-10 4000 Sales Revenue                           21890.11  INVOICE
      2024-10-10 5000 Cost of Goods Sold             2399.93            INVOICE
      2024-10-10 1200 Inventory                                2399.93  INVOICE
      2024-10-10 5000 Cost of Goods Sold            13302.75            INVOICE
      2024-10-10 1210 Consigned Inventory Held                13302.75  INVOICE
      2024-10-10 1000 Cash                           5472.53            PAYMENT
      2024-10-10 1100 Accounts Receivable                      5472.53  PAYMENT
      2024-10-18 1000 Cash                           5472.53            PAYMENT
      2024-10-18 1100 Accounts Receivable                      5472.53  PAYMENT
      2024-10-30 1000 Cash                           5472.53            PAYMENT
      2024-10-30 1100 Accounts Receivable                      5472.53  PAYMENT
      2024-11-12 1000 Cash                           5472.52            PAYMENT
      2024-11-12 1100 Accounts Receivable                      5472.52  PAYMENT"
    `);
  });
});
