// Texts that count: where there is one of a thing, no wording speaks of several.

import { describe, expect, it } from "vitest";
import * as batchTexts from "../../../src/satellites/conversation/batch-texts.ts";
import { sayBuys } from "../../../src/satellites/conversation/client-texts.ts";
import { callAboutLate, mailAboutLate } from "../../../src/satellites/conversation/trouble-texts.ts";
import * as houseTexts from "../../../src/satellites/notebook/house-texts.ts";
import type { Composition } from "../../../src/satellites/texts/compose.ts";
import * as followUpTexts from "../../../src/satellites/to-do/follow-up-texts.ts";
import * as fulfilmentTexts from "../../../src/satellites/to-do/fulfilment-texts.ts";
import * as goodsTexts from "../../../src/satellites/to-do/goods-texts.ts";
import * as projectTexts from "../../../src/satellites/to-do/project-texts.ts";

const party = { client: "Blue Door", contact: "Ana Reyes", supplier: "Eel River Farms" };
const goods = { goods: "1 piece of Gelato pre-roll", strain: "Gelato pre-roll", batch: "BATCH-000001", grade: "AA" };

const order = {
  ...{ ...party, ...goods, order: "S-1704130893001", invoice: "INV-2024-000001", total: "$900.00", lines: "one line" },
  ...{ orderedOn: "March 1", isOnConsignment: false, terms: "NET_30" as const },
};
const debt = {
  ...{ ...order, open: "$900.00", isPart: false, due: "March 16", days: "1 day", out: "March 4" },
  ...{ dueOn: "March 16", calledOn: "March 17", promised: null },
};
const arrival = {
  ...{ ...party, ...goods, purchaseOrder: "PO-2024-0001", receivedOn: "March 1", since: "March 2", lots: "1 lot" },
  ...{ orderedOn: "February 1", expected: "March 1", missing: "1 piece", lastDay: "March 31", reason: "musty" },
};
const batch = {
  ...{ ...arrival, received: "1 piece", terms: "on consignment", listPrice: "$9.00 a piece", refused: null },
  ...{
    sentOn: "March 2",
    backOn: "March 4",
    left: "1 piece",
    difference: "1 piece",
    booked: "1 piece",
    found: "1 piece",
  },
  ...{ on: "March 5", why: "dried out", goneOn: "March 6", days: 1, expiresOn: "March 31" },
};
const month = {
  ...{ month: "April 2024", past: "March 2024", next: "April 1", orders: "1 order", total: "$900.00", on: "April 2" },
  ...{ best: "Blue Door", bestTotal: "$900.00", late: "1 invoice", open: "$900.00" },
};
const shelf = { ...batch, kind: "Pre-rolls", left: "1 piece of Gelato pre-roll", days: "1 day", expires: "March 31" };
const week = {
  ...{ from: "March 4", to: "March 8", waiting: "1 order", largest: "S-1704130893001", coming: "1 delivery" },
  ...{ comes: true, due: "1 invoice", dueTotal: "$900.00" },
};
const customer = { ...party, ...goods, last: order.order, lastOn: "March 1", lastTotal: "$900.00", recent: "1 order" };
const buyer = { ...party, count: "1 order", volume: "$900.00", lastOrder: order.order, lastOn: "March 1" };

/** Every wording that fits the facts, sentence by sentence. */
function wordingsOf<Facts>(facts: Facts, ...compositions: readonly Composition<Facts>[]): string[] {
  return compositions.flatMap((composition) =>
    composition.flatMap((sentence) => sentence.map((wording) => wording(facts) ?? "").filter((words) => words !== "")),
  );
}

const { collectTitle, collectDescription, watchTitle, watchDescription, nextTitle, nextDescription } = followUpTexts;
const { soldTitle, soldDescription, leaveTitle, leaveDescription } = followUpTexts;
const { packTitle, packDescription, shipTitle, shipDescription } = fulfilmentTexts;
const { receiveTitle, receiveDescription, missingTitle, missingDescription } = goodsTexts;
const { testDescription, shelfDescription, suspectDescription, expiredDescription } = goodsTexts;
const { goalOpening, goalSale, goalDebt, goalSaid, goalAnswered } = houseTexts;
const { weekOpening, weekSaid, weekAnswered, slowTitle, slowOpening, slowSaid, slowAnswered } = houseTexts;
const { sayArrived, sayShort, askLaboratory, sayCounted, sayGone } = batchTexts;

const wordings: Readonly<Record<string, readonly string[]>> = {
  debts: wordingsOf(debt, collectTitle, collectDescription, watchTitle, watchDescription, soldTitle, soldDescription),
  "calls about debts": wordingsOf(debt, callAboutLate.notes, mailAboutLate.notes),
  orders: wordingsOf(order, leaveTitle, leaveDescription, packTitle, packDescription, shipTitle, shipDescription),
  "the next order": wordingsOf(customer, nextTitle, nextDescription),
  arrivals: wordingsOf(arrival, receiveTitle, receiveDescription, missingTitle, missingDescription),
  "goods on their way through": wordingsOf(
    arrival,
    ...[testDescription, shelfDescription, suspectDescription, expiredDescription],
  ),
  batches: wordingsOf(batch, sayArrived, sayShort, askLaboratory, sayCounted, sayGone),
  months: wordingsOf(month, projectTexts.closeDescription, goalOpening, goalSale, goalDebt, goalSaid, goalAnswered),
  weeks: wordingsOf(week, weekOpening, weekSaid, weekAnswered),
  "slow goods": wordingsOf(shelf, slowTitle, slowOpening, slowSaid, slowAnswered),
  buyers: wordingsOf(buyer, sayBuys),
};

const counted = "(?:order|lot|line|day|invoice|delivery|batch|piece)";

/** "1 lots", "one lines", "1 batches". */
const ofSeveral = /\b(?:1|one) (?:orders|lots|lines|days|invoices|deliveries|batches|pieces)\b/;

/** "1 lot need", "1 piece of Gelato pre-roll are". */
const doneBySeveral = new RegExp(`\\b(?:1|one) ${counted}(?: of [\\w -]+?)? (?:are|have|were|need|take|come|stand)\\b`);

describe("one of a thing", () => {
  it("is known from several", () => {
    for (const words of ["1 lots are here", "one lines"]) expect(words).toMatch(ofSeveral);
    for (const words of ["1 lot need a label each", "1 piece of Gelato pre-roll are missing"]) {
      expect(words).toMatch(doneBySeveral);
    }
    expect("1 lot needs a label, 12 days are left").not.toMatch(doneBySeveral);
  });

  it.each(Object.entries(wordings))("is spoken of as one: %s", (_, said) => {
    expect(said.filter((words) => /\b(?:1|one) /.test(words)).length).toBeGreaterThan(0);
    expect(said.filter((words) => ofSeveral.test(words) || doneBySeveral.test(words))).toEqual([]);
  });

  it.each(Object.entries(wordings))("begins its sentence with a capital, a number or a dash: %s", (_, said) => {
    expect(said.filter((words) => /^[a-z]/.test(words) && words.endsWith("."))).toEqual([]);
  });
});
