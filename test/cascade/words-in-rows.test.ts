// How rows speak of goods: quantities as people write them, and no fault that such goods cannot have.

import { expect, test } from "vitest";
import { whyReturned } from "../../src/cascade/returns/why-returned.ts";
import { possessive } from "../../src/domain/words/possessive.ts";
import { tableNames } from "../../src/schema/tables.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const books = new SimulatedBooks(
  {
    ...tinyProfile,
    orders: { ...tinyProfile.orders, cutShare: 0.05 },
    intake: { ...tinyProfile.intake, shortShare: 0.3 },
    returns: { ...tinyProfile.returns, fullShare: 0.1 },
  },
  1,
);
const { company } = books;

test("no text counts goods in hundredths, or more than one of a piece", () => {
  const texts = tableNames.flatMap((table) =>
    books.rowsOf(table).flatMap((row) => Object.values(row).filter((value) => typeof value === "string")),
  );
  expect(texts.filter((text) => /\b[\d,]+ pieces\b/.test(text)).length).toBeGreaterThan(10);
  expect(
    texts.filter((text) => /\d\.\d?0 (lb|g|pieces?)\b|\d\.\d+ pieces?\b|(?<!\b1) piece\b(?<=\d piece)/.test(text)),
  ).toEqual([]);
});

test("only flower has buds and moisture, and is harvested", () => {
  const back = company.plan.orders.flatMap((order) => {
    const { goodsBack } = order;
    return goodsBack?.kind === "returned" ? [{ order, why: whyReturned(company, goodsBack.reason, order.back) }] : [];
  });
  const isFlower = (batchIndex: number) => company.batchPlan(batchIndex).product.kind.isFlower;
  for (const { order, why } of back) {
    if (/buds|moisture/.test(why)) expect(order.back.every(({ batchIndex }) => isFlower(batchIndex))).toBe(true);
  }
  expect(back.some(({ order }) => !order.back.every(({ batchIndex }) => isFlower(batchIndex)))).toBe(true);
  for (const [index, { lotId }] of company.batches) {
    const lot = found(books.rowsOf("lots").find(({ id }) => id === lotId));
    expect(lot.notes).toContain(isFlower(index) ? ", harvested " : ", made ");
  }
});

test("what belongs to somebody", () => {
  expect(["Juniper Lane", "Saffron Field Dispensaries"].map(possessive)).toEqual([
    "Juniper Lane's",
    "Saffron Field Dispensaries'",
  ]);
});
