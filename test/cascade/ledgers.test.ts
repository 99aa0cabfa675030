// The ledger of each flow, from start to end, as an accountant would read it.

import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/domain/calendar.ts";
import { simulate } from "../../src/generators/simulation.ts";
import type { Bundle } from "../../src/schema/bundle.ts";
import { ledgerText } from "../support/ledger-text.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles: readonly Bundle[] = [...simulate(company)].map(({ bundle }) => bundle);
const { orders, bills } = company.plan;

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("the plan of this seed has no such event");
  return item;
}

/** All postings whose reference is one of the given documents. */
function ledgerOf(...references: readonly (readonly [type: string, id: number])[]): string {
  const isMeant = (bundle: Bundle) =>
    bundle
      .rowsOf("postings")
      .some((row) => references.some(([type, id]) => row.referenceType === type && row.referenceId === id));
  return ledgerText(company.foundation.books, bundles.filter(isMeant));
}

function paymentOf(invoiceId: number): number {
  const payment = bundles.flatMap((bundle) => bundle.rowsOf("payments")).find((row) => row.invoiceId === invoiceId);
  return found(payment?.id);
}

describe("the ledger of", () => {
  test("goods of both owners sold on terms and paid", () => {
    const order = found(
      orders.find(({ terms, payment, lines }) => {
        const owners = new Set(lines.map(({ batchIndex }) => company.batchPlan(batchIndex).ownership));
        return terms === "NET_15" && payment !== null && owners.size === 2;
      }),
    );
    const { invoiceId } = company.order(order.index);
    expect(ledgerOf(["INVOICE", invoiceId], ["PAYMENT", paymentOf(invoiceId)])).toMatchInlineSnapshot(`
      "2024-09-05 1100 Accounts Receivable           20440.70            INVOICE
      2024-09-05 4000 Sales Revenue                           20440.70  INVOICE
      2024-09-05 5000 Cost of Goods Sold             2878.70            INVOICE
      2024-09-05 1200 Inventory                                2878.70  INVOICE
      2024-09-05 5000 Cost of Goods Sold            11467.70            INVOICE
      2024-09-05 1210 Consigned Inventory Held                11467.70  INVOICE
      2024-10-03 1000 Cash                          20440.70            PAYMENT
      2024-10-03 1100 Accounts Receivable                     20440.70  PAYMENT"
    `);
  });

  test("goods on consignment, delivered, reported sold and paid on the day", () => {
    const order = found(
      orders.find(({ terms, payment, sells }) => terms === "CONSIGNMENT" && sells && payment !== null),
    );
    const { invoiceId, orderId } = company.order(order.index);
    expect(
      ledgerOf(["DELIVERY", orderId], ["INVOICE", invoiceId], ["PAYMENT", paymentOf(invoiceId)]),
    ).toMatchInlineSnapshot(`
      "2024-09-05 1220 Inventory Out on Consignment    785.10            DELIVERY
      2024-09-05 1200 Inventory                                 785.10  DELIVERY
      2024-09-16 1100 Accounts Receivable            1190.70            INVOICE
      2024-09-16 4000 Sales Revenue                            1190.70  INVOICE
      2024-09-16 5000 Cost of Goods Sold              785.10            INVOICE
      2024-09-16 1220 Inventory Out on Consignment              785.10  INVOICE
      2024-09-16 1000 Cash                           1190.70            PAYMENT
      2024-09-16 1100 Accounts Receivable                      1190.70  PAYMENT"
    `);
  });

  test("goods on consignment that came back unsold", () => {
    const order = found(
      orders.find(({ sells, reportedAt }) => !sells && reportedAt !== null && dayOf(reportedAt) <= company.run.asOf),
    );
    expect(ledgerOf(["DELIVERY", company.order(order.index).orderId])).toMatchInlineSnapshot(`
      "2024-10-07 1220 Inventory Out on Consignment  16356.92            DELIVERY
      2024-10-07 1210 Consigned Inventory Held                16356.92  DELIVERY
      2024-11-15 1210 Consigned Inventory Held      16356.92            DELIVERY
      2024-11-15 1220 Inventory Out on Consignment            16356.92  DELIVERY"
    `);
  });

  test("owned goods received, billed and paid", () => {
    const index = bills.findIndex(({ purchaseOrderIndex, payment }) => purchaseOrderIndex !== null && payment !== null);
    const { id } = company.bill(index);
    const payment = bundles.flatMap((bundle) => bundle.rowsOf("payments")).find((row) => row.billId === id);
    expect(ledgerOf(["BILL", id], ["PAYMENT", found(payment?.id)])).toMatchInlineSnapshot(`
      "2024-09-03 1200 Inventory                     72156.36            BILL
      2024-09-03 2000 Accounts Payable                        72156.36  BILL
      2024-10-01 2000 Accounts Payable              72156.36            PAYMENT
      2024-10-01 1000 Cash                                    72156.36  PAYMENT"
    `);
  });

  test("consigned goods received, and settled after they sold", () => {
    const index = bills.findIndex(({ purchaseOrderIndex, payment }) => purchaseOrderIndex === null && payment !== null);
    const { id } = company.bill(index);
    const payment = bundles.flatMap((bundle) => bundle.rowsOf("payments")).find((row) => row.billId === id);
    const receipt = bundles
      .flatMap((bundle) => bundle.rowsOf("receipts"))
      .find(({ paymentTerms }) => paymentTerms === "CONSIGNMENT");
    expect(
      ledgerOf(["RECEIPT", found(receipt?.id)], ["BILL", id], ["PAYMENT", found(payment?.id)]),
    ).toMatchInlineSnapshot(`
      "2024-09-03 1210 Consigned Inventory Held     103554.43            RECEIPT
      2024-09-03 2100 Consignment Obligation                 103554.43  RECEIPT
      2024-10-01 2100 Consignment Obligation        54207.15            BILL
      2024-10-01 2000 Accounts Payable                        54207.15  BILL
      2024-10-16 2000 Accounts Payable              54207.15            PAYMENT
      2024-10-16 1000 Cash                                    54207.15  PAYMENT"
    `);
  });

  test("capital and an expense", () => {
    const expense = bundles.flatMap((bundle) => bundle.rowsOf("expenses"))[0];
    const opening = ledgerText(company.foundation.books, bundles.slice(0, 1));
    expect(`${opening}\n${ledgerOf(["EXPENSE", found(expense?.id)])}`).toMatchInlineSnapshot(`
      "2024-09-03 1000 Cash                         500000.00            OPENING
      2024-09-03 3000 Owner's Equity                         500000.00  OPENING
      2024-09-03 5130 Insurance                      5000.00            EXPENSE
      2024-09-03 1000 Cash                                     5000.00  EXPENSE"
    `);
  });
});

describe("the whole ledger", () => {
  const postings = bundles.flatMap((bundle) => bundle.rowsOf("postings"));
  const sum = (amounts: readonly (number | undefined)[]) =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

  test("balances, and so does every bundle", () => {
    expect(sum(postings.map(({ debit }) => debit))).toBe(sum(postings.map(({ credit }) => credit)));
    for (const bundle of bundles) {
      const rows = bundle.rowsOf("postings");
      expect(sum(rows.map(({ debit }) => debit))).toBe(sum(rows.map(({ credit }) => credit)));
    }
  });

  test("numbers entries in the order of time", () => {
    const days = postings.map(({ entryDate }) => entryDate);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(new Set(postings.map(({ entryNumber }) => entryNumber)).size).toBe(postings.length);
  });
});
