// Bills that are no debt: entered twice and voided, and what is still to be settled, as a draft.

import { beforeAll, describe, expect, test } from "vitest";
import { addCents, type Cents, sumCents, zeroCents } from "../../src/domain/numbers/money.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { billTotal } from "../../src/planning/payables/payables.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

let books: SimulatedBooks;

beforeAll(() => {
  books = new SimulatedBooks(tinyProfile, 1);
});

const inStatus = (status: string) => books.rowsOf("bills").filter((row) => row.status === status);

describe("a bill that is entered twice", () => {
  test("is posted and taken back on one day, beside the first one that stands", () => {
    const { id } = found(inStatus("VOID")[0]);
    expect(`\n${books.ledgerOf(["BILL", found(id)])}\n`).toMatchInlineSnapshot(`
      "
      2024-11-04 2100 Consignment Obligation        18305.19            BILL
      2024-11-04 2000 Accounts Payable                        18305.19  BILL
      2024-11-04 2000 Accounts Payable              18305.19            BILL
      2024-11-04 2100 Consignment Obligation                  18305.19  BILL
      "
    `);
  });

  test("says what the first one says, and nothing is paid of it", () => {
    const { plan } = books.company;
    expect(plan.secondEntries).toHaveLength(Math.ceil(plan.bills.length * tinyProfile.payables.enteredTwiceShare));
    for (const [index, { bill, at, voidedAt }] of plan.secondEntries.entries()) {
      const row = found(inStatus("VOID").toSorted((a, b) => Number(a.id) - Number(b.id))[index]);
      const first = found(books.rowsOf("bills").find(({ id }) => id === books.company.bill(bill).id));
      expect(row).toMatchObject({
        vendorId: first.vendorId,
        totalAmount: first.totalAmount,
        referenceType: first.referenceType,
        referenceId: first.referenceId,
        amountPaid: zeroCents,
      });
      expect(dayOf(at)).toBe(dayOf(voidedAt));
      expect(at).toBeGreaterThan(found(plan.bills[bill]).at);
      expect(books.rowsOf("payments").some(({ billId }) => billId === row.id)).toBe(false);
    }
  });
});

describe("a draft", () => {
  test("posts nothing", () => {
    const drafts = inStatus("DRAFT");
    expect(drafts.length).toBeGreaterThan(0);
    expect(books.ledgerOf(...drafts.map(({ id }) => ["BILL", found(id)] as const))).toBe("");
  });

  test("holds with the bills all that consigned goods were used up, less what came back", () => {
    const { plan, run } = books.company;
    const isConsigned = (batchIndex: number) => found(plan.batches[batchIndex]).ownership === "CONSIGNED";
    const billed = [...plan.bills.filter((bill) => bill.purchaseOrderIndex === null), ...plan.billDrafts];
    const credited = books
      .rowsOf("billLines")
      .filter(({ billId }) => inStatus("DRAFT").some(({ id }) => id === billId))
      .reduce<Cents>((sum, { lineTotal }) => addCents(sum, found(lineTotal)), zeroCents);
    expect(credited).toBe(sumCents(plan.billDrafts.map(({ lines }) => billTotal(lines))));
    const sold = new Set(
      plan.orders
        .filter(({ at, terms, goodsBack }) => dayOf(at) <= run.asOf && terms !== "CONSIGNMENT" && goodsBack === null)
        .flatMap(({ lines }) => lines.map(({ batchIndex }) => batchIndex))
        .filter(isConsigned),
    );
    const onBills = new Set(billed.flatMap(({ lines }) => lines.map(({ batchIndex }) => batchIndex)));
    expect([...sold].filter((batchIndex) => !onBills.has(batchIndex))).toEqual([]);
  });
});
