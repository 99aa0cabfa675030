// The ledger of each flow, from start to end, as an accountant would read it.

import { describe, expect, test } from "vitest";
import { TransactionContext } from "../../src/cascade/transaction-context.ts";
import { cents } from "../../src/domain/numbers/money.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { simulate } from "../../src/generators/simulation.ts";
import type { Bundle } from "../../src/schema/bundle.ts";
import { ledgerText } from "../support/ledger-text.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles: readonly Bundle[] = [...simulate(company)].map(({ bundle }) => bundle);
const { orders, bills, refunds } = company.plan;

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
  const payment = bundles
    .flatMap((bundle) => bundle.rowsOf("payments"))
    .find((row) => row.invoiceId === invoiceId && row.method !== "OTHER");
  return found(payment?.id);
}

describe("the ledger of", () => {
  test("goods of both owners sold on terms and paid", () => {
    const order = found(
      orders.find(({ terms, settlements, lines }) => {
        const owners = new Set(lines.map(({ batchIndex }) => company.batchPlan(batchIndex).ownership));
        return terms === "NET_15" && settlements.length === 1 && owners.size === 2;
      }),
    );
    const { invoiceId } = company.order(order.index);
    expect(ledgerOf(["INVOICE", invoiceId], ["PAYMENT", paymentOf(invoiceId)])).toMatchInlineSnapshot(`
      "2024-09-06 1100 Accounts Receivable            3304.27            INVOICE
      2024-09-06 4000 Sales Revenue                            3304.27  INVOICE
      2024-09-06 5000 Cost of Goods Sold              512.72            INVOICE
      2024-09-06 1200 Inventory                                 512.72  INVOICE
      2024-09-06 5000 Cost of Goods Sold             1717.15            INVOICE
      2024-09-06 1210 Consigned Inventory Held                 1717.15  INVOICE
      2024-09-19 1000 Cash                           3304.27            PAYMENT
      2024-09-19 1100 Accounts Receivable                      3304.27  PAYMENT"
    `);
  });

  test("goods on consignment, delivered, reported sold and paid on the day", () => {
    const order = found(
      orders.find(({ terms, settlements, sells }) => terms === "CONSIGNMENT" && sells && settlements.length === 1),
    );
    const { invoiceId, orderId } = company.order(order.index);
    expect(
      ledgerOf(["DELIVERY", orderId], ["INVOICE", invoiceId], ["PAYMENT", paymentOf(invoiceId)]),
    ).toMatchInlineSnapshot(`
      "2024-09-05 1220 Inventory Out on Consignment    256.36            DELIVERY
      2024-09-05 1200 Inventory                                 256.36  DELIVERY
      2024-09-05 1220 Inventory Out on Consignment   1454.06            DELIVERY
      2024-09-05 1210 Consigned Inventory Held                 1454.06  DELIVERY
      2024-09-13 1100 Accounts Receivable            2455.90            INVOICE
      2024-09-13 4000 Sales Revenue                            2455.90  INVOICE
      2024-09-13 5000 Cost of Goods Sold             1710.42            INVOICE
      2024-09-13 1220 Inventory Out on Consignment             1710.42  INVOICE
      2024-09-13 1000 Cash                           2455.90            PAYMENT
      2024-09-13 1100 Accounts Receivable                      2455.90  PAYMENT"
    `);
  });

  test("goods on consignment that came back unsold", () => {
    const order = found(
      orders.find(({ sells, reportedAt }) => !sells && reportedAt !== null && dayOf(reportedAt) <= company.run.asOf),
    );
    expect(ledgerOf(["DELIVERY", company.order(order.index).orderId])).toMatchInlineSnapshot(`
      "2024-10-31 1220 Inventory Out on Consignment   5301.46            DELIVERY
      2024-10-31 1210 Consigned Inventory Held                 5301.46  DELIVERY
      2024-11-18 1210 Consigned Inventory Held       5301.46            DELIVERY
      2024-11-18 1220 Inventory Out on Consignment             5301.46  DELIVERY"
    `);
  });

  test("owned goods received, billed and paid", () => {
    const index = bills.findIndex(
      ({ purchaseOrderIndex, payments }) => purchaseOrderIndex !== null && payments.length === 1,
    );
    const { id } = company.bill(index);
    const payment = bundles.flatMap((bundle) => bundle.rowsOf("payments")).find((row) => row.billId === id);
    expect(ledgerOf(["BILL", id], ["PAYMENT", found(payment?.id)])).toMatchInlineSnapshot(`
      "2024-09-03 1200 Inventory                     52810.16            BILL
      2024-09-03 2000 Accounts Payable                        52810.16  BILL
      2024-09-16 2000 Accounts Payable              52810.16            PAYMENT
      2024-09-16 1000 Cash                                    52810.16  PAYMENT"
    `);
  });

  test("consigned goods received, and settled after they sold", () => {
    const index = bills.findIndex(
      ({ purchaseOrderIndex, payments }) => purchaseOrderIndex === null && payments.length === 1,
    );
    const { id } = company.bill(index);
    const payment = bundles.flatMap((bundle) => bundle.rowsOf("payments")).find((row) => row.billId === id);
    const receipt = bundles
      .flatMap((bundle) => bundle.rowsOf("receipts"))
      .find(({ paymentTerms }) => paymentTerms === "CONSIGNMENT");
    expect(
      ledgerOf(["RECEIPT", found(receipt?.id)], ["BILL", id], ["PAYMENT", found(payment?.id)]),
    ).toMatchInlineSnapshot(`
      "2024-09-03 1210 Consigned Inventory Held     122530.69            RECEIPT
      2024-09-03 2100 Consignment Obligation                 122530.69  RECEIPT
      2024-09-04 2100 Consignment Obligation          916.98            RECEIPT
      2024-09-04 1210 Consigned Inventory Held                  916.98  RECEIPT
      2024-10-01 2100 Consignment Obligation        73799.41            BILL
      2024-10-01 2000 Accounts Payable                        73799.41  BILL
      2024-10-31 2000 Accounts Payable              73799.41            PAYMENT
      2024-10-31 1000 Cash                                    73799.41  PAYMENT"
    `);
  });

  test("a check that bounced, and the payment that replaced it", () => {
    const order = found(orders.find(({ settlements }) => settlements.some(({ kind }) => kind === "bounced")));
    const { invoiceId, invoiceNumber } = company.order(order.index);
    const ids = bundles
      .flatMap((bundle) => bundle.rowsOf("payments"))
      .filter(({ notes }) => notes?.includes(invoiceNumber))
      .map(({ id }) => ["PAYMENT", found(id)] as const);
    expect(ledgerOf(["INVOICE", invoiceId], ...ids)).toMatchInlineSnapshot(`
      "2024-09-06 1100 Accounts Receivable            4538.20            INVOICE
      2024-09-06 4000 Sales Revenue                            4538.20  INVOICE
      2024-09-06 5000 Cost of Goods Sold             3111.75            INVOICE
      2024-09-06 1210 Consigned Inventory Held                 3111.75  INVOICE
      2024-09-24 1000 Cash                           4538.20            PAYMENT
      2024-09-24 1100 Accounts Receivable                      4538.20  PAYMENT
      2024-09-27 1100 Accounts Receivable            4538.20            PAYMENT
      2024-09-27 1000 Cash                                     4538.20  PAYMENT
      2024-09-27 5500 Bank Fees                        25.00            BANK
      2024-09-27 1000 Cash                                       25.00  BANK
      2024-10-03 1000 Cash                           4538.20            PAYMENT
      2024-10-03 1100 Accounts Receivable                      4538.20  PAYMENT"
    `);
  });

  test("an invoice paid in two parts", () => {
    const order = found(
      orders.find(({ settlements }) => settlements.length === 2 && settlements.every(({ kind }) => kind === "payment")),
    );
    const { invoiceId } = company.order(order.index);
    const ids = bundles
      .flatMap((bundle) => bundle.rowsOf("payments"))
      .filter((row) => row.invoiceId === invoiceId)
      .map(({ id }) => ["PAYMENT", found(id)] as const);
    expect(ledgerOf(["INVOICE", invoiceId], ...ids)).toMatchInlineSnapshot(`
      "2024-09-19 1100 Accounts Receivable            5072.10            INVOICE
      2024-09-19 4000 Sales Revenue                            5072.10  INVOICE
      2024-09-19 5000 Cost of Goods Sold             3519.75            INVOICE
      2024-09-19 1210 Consigned Inventory Held                 3519.75  INVOICE
      2024-10-01 1000 Cash                           2688.21            PAYMENT
      2024-10-01 1100 Accounts Receivable                      2688.21  PAYMENT
      2024-10-18 1000 Cash                           2383.89            PAYMENT
      2024-10-18 1100 Accounts Receivable                      2383.89  PAYMENT"
    `);
  });

  test("an order cancelled before it was packed", () => {
    const order = found(orders.find(({ goodsBack }) => goodsBack?.kind === "cancelled"));
    expect(ledgerOf(["INVOICE", company.order(order.index).invoiceId])).toMatchInlineSnapshot(`
      "2024-09-30 1100 Accounts Receivable            2576.48            INVOICE
      2024-09-30 4000 Sales Revenue                            2576.48  INVOICE
      2024-09-30 5000 Cost of Goods Sold             1731.40            INVOICE
      2024-09-30 1210 Consigned Inventory Held                 1731.40  INVOICE
      2024-09-30 4000 Sales Revenue                  2576.48            INVOICE
      2024-09-30 1100 Accounts Receivable                      2576.48  INVOICE
      2024-09-30 1210 Consigned Inventory Held       1731.40            INVOICE
      2024-09-30 5000 Cost of Goods Sold                       1731.40  INVOICE"
    `);
  });

  test("an unpaid order returned, part of it damaged", () => {
    const order = found(
      orders.find(({ sells, goodsBack, damaged }) => !sells && goodsBack?.kind === "returned" && damaged),
    );
    const returnId = company.returned(order.index).id;
    expect(ledgerOf(["INVOICE", company.order(order.index).invoiceId], ["RETURN", returnId])).toMatchInlineSnapshot(`
      "2024-09-19 1100 Accounts Receivable            3350.04            INVOICE
      2024-09-19 4000 Sales Revenue                            3350.04  INVOICE
      2024-09-19 5000 Cost of Goods Sold             2315.94            INVOICE
      2024-09-19 1210 Consigned Inventory Held                 2315.94  INVOICE
      2024-10-01 4000 Sales Revenue                  3350.04            RETURN
      2024-10-01 1100 Accounts Receivable                      3350.04  RETURN
      2024-10-01 1210 Consigned Inventory Held       2315.94            RETURN
      2024-10-01 5000 Cost of Goods Sold                       2315.94  RETURN
      2024-10-01 5300 Inventory Adjustments           274.36            ADJUSTMENT
      2024-10-01 1210 Consigned Inventory Held                  274.36  ADJUSTMENT"
    `);
  });

  test("a quality refund in cash, and one as store credit that was spent", () => {
    const cash = found(refunds.find(({ payout, reason }) => payout.kind === "cash" && reason === "quality"));
    const { invoiceNumber } = company.order(cash.order);
    const payment = bundles
      .flatMap((bundle) => bundle.rowsOf("payments"))
      .find(({ type, notes }) => type === "SENT" && notes?.includes(invoiceNumber));
    const credit = found(
      refunds.find(({ payout, reason }) => payout.kind === "credit" && reason === "quality" && payout.uses.length > 0),
    );
    expect(
      [ledgerOf(["PAYMENT", found(payment?.id)]), ledgerOf(["CREDIT", company.credit(credit.index).id])].join("\n"),
    ).toMatchInlineSnapshot(`
      "2024-10-22 4100 Sales Returns and Allowances   1233.88            PAYMENT
      2024-10-22 1000 Cash                                     1233.88  PAYMENT
      2024-10-11 4100 Sales Returns and Allowances     46.54            CREDIT
      2024-10-11 2200 Customer Credits                           46.54  CREDIT
      2024-12-03 2200 Customer Credits                 46.54            CREDIT
      2024-12-03 1100 Accounts Receivable                        46.54  CREDIT"
    `);
  });

  test("consigned goods that failed their tests", () => {
    const failed = found(company.plan.batches.find(({ fate }) => fate === "failed"));
    const { code } = company.batch(failed.index);
    const about = (words: string) =>
      bundles.filter((bundle) => bundle.rowsOf("postings").some(({ description }) => description?.includes(words)));
    expect(ledgerText(company.foundation.books, about(`${code}: Back to`))).toMatchInlineSnapshot(`
      "2024-09-27 2100 Consignment Obligation        12650.78            RECEIPT
      2024-09-27 1210 Consigned Inventory Held                12650.78  RECEIPT"
    `);
  });

  test("capital and an expense", () => {
    const expense = bundles.flatMap((bundle) => bundle.rowsOf("expenses"))[0];
    const opening = ledgerText(
      company.foundation.books,
      bundles.filter((bundle) => bundle.rowsOf("postings").some(({ referenceType }) => referenceType === "OPENING")),
    );
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

  test("refuses a negative amount, and passes over an amount of nothing", () => {
    const context = new TransactionContext(company, found(orders[0]).at);
    const post = (amount: number) => context.post("sale", cents(amount), { type: "INVOICE", id: 1 }, "a sale");
    post(0);
    expect(context.bundle.rowsOf("postings")).toEqual([]);
    expect(() => post(-1)).toThrow(RangeError);
  });
});
