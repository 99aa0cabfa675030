// Texts: every wording can be drawn, none whose fact is missing, and facts are written as people write them.

import { describe, expect, it } from "vitest";
import { cents } from "../../../src/domain/numbers/money.ts";
import { units } from "../../../src/domain/numbers/quantity.ts";
import { day } from "../../../src/domain/time/calendar.ts";
import { goodsInWords } from "../../../src/domain/words/goods-in-words.ts";
import { roughlyInWords, wholeDollarsInWords } from "../../../src/domain/words/roughly-in-words.ts";
import { RandomStreams } from "../../../src/random/streams.ts";
import { type Composition, compose, countWays, silence } from "../../../src/satellites/texts/compose.ts";
import { countInWords, dayInWords, listInWords, weekdayInWords } from "../../../src/satellites/texts/wording.ts";

type Late = { readonly invoice: string; readonly days: number; readonly promise: string | null };

const late: Composition<Late> = [
  [({ invoice, days }) => `${invoice} is ${days} days late.`, ({ invoice, days }) => `${days} days late: ${invoice}.`],
  [({ promise }) => promise && `They promise ${promise}.`, ({ promise }) => promise && `It comes ${promise}.`],
];

function textsOf(facts: Late): Set<string> {
  const streams = new RandomStreams(1);
  return new Set(Array.from({ length: 100 }, (_, index) => compose(streams.at("text", index), late, facts)));
}

describe("a text", () => {
  it("comes in each of its wordings, sentence by sentence", () => {
    const facts = { invoice: "INV-1", days: 9, promise: "Friday" };
    expect([...textsOf(facts)].sort()).toEqual([
      "9 days late: INV-1. It comes Friday.",
      "9 days late: INV-1. They promise Friday.",
      "INV-1 is 9 days late. It comes Friday.",
      "INV-1 is 9 days late. They promise Friday.",
    ]);
    expect(countWays(late, facts)).toBe(4);
  });

  it("leaves out what the facts do not tell", () => {
    const facts = { invoice: "INV-1", days: 9, promise: null };
    expect([...textsOf(facts)].sort()).toEqual(["9 days late: INV-1.", "INV-1 is 9 days late."]);
    expect(countWays(late, facts)).toBe(2);
  });

  it("may leave a sentence out by choice", () => {
    const polite: Composition<Late> = [[({ invoice }) => `${invoice} is late.`], [() => "Please.", silence]];
    const streams = new RandomStreams(1);
    const facts = { invoice: "INV-1", days: 9, promise: null };
    const texts = new Set(Array.from({ length: 50 }, (_, index) => compose(streams.at("text", index), polite, facts)));
    expect([...texts].sort()).toEqual(["INV-1 is late.", "INV-1 is late. Please."]);
    expect(countWays(polite, facts)).toBe(2);
  });

  it("tells nothing twice where it has something else to tell", () => {
    const facts = { total: "$1,800.00", lines: "4 lines" };
    const order: Composition<typeof facts> = [
      [({ total }) => `They ordered for ${total}.`],
      [({ total }) => `Read the total back: ${total}.`, ({ lines }) => `It has ${lines}.`],
    ];
    const streams = new RandomStreams(1);
    const texts = Array.from({ length: 50 }, (_, index) => compose(streams.at("text", index), order, facts));
    expect(new Set(texts)).toEqual(new Set(["They ordered for $1,800.00. It has 4 lines."]));
  });

  it("calls somebody by their first name once they were introduced", () => {
    const facts = { contact: "Ana Reyes" };
    const call: Composition<typeof facts> = [
      [({ contact }) => `Called ${contact}.`],
      [({ contact }) => `${contact} promised it.`],
    ];
    expect(compose(new RandomStreams(1).at("text"), call, facts)).toBe("Called Ana Reyes. Ana promised it.");
  });

  it("is refused where nothing can be said", () => {
    const silent: Composition<Late> = [[({ promise }) => promise]];
    const random = new RandomStreams(1).at("text");
    expect(() => compose(random, silent, { invoice: "INV-1", days: 9, promise: null })).toThrow("no wording");
  });
});

describe("facts in words", () => {
  const pounds = { kind: { name: "Indoor", category: "Flower", subcategory: "Indoor", unit: "LB" as const } };
  const pieces = { kind: { ...pounds.kind, unit: "EA" as const } };

  it("are goods without idle zeros, in their unit", () => {
    const inWords = (value: number, { kind }: typeof pounds | typeof pieces): string =>
      goodsInWords(units(value), { kind });
    expect([inWords(12.5, pounds), inWords(100, pounds), inWords(1, pieces), inWords(12830, pieces)]).toEqual([
      ...["12.5 lb", "100 lb", "1 piece", "12,830 pieces"],
    ]);
  });

  it("are amounts as somebody says them on the phone, and without idle cents", () => {
    expect(
      [1_348_217, 6_654_296, 184_156, 12_345, 1_417, 18_195_255].map((amount) => roughlyInWords(cents(amount))),
    ).toEqual([...["$13,500", "$66,500", "$1,800", "$120", "$14", "$180,000"]]);
    expect([1_000_000, 99_950].map((amount) => wholeDollarsInWords(cents(amount)))).toEqual(["$10,000", "$999.50"]);
  });

  it("are days, counts and lists", () => {
    expect(dayInWords(day("2024-02-29"))).toBe("February 29");
    expect(weekdayInWords(day("2024-02-29"))).toBe("Thursday, February 29");
    expect([countInWords(1, "day"), countInWords(34, "day")]).toEqual(["1 day", "34 days"]);
    expect(["a", "a and b", "a, b and c"]).toEqual([["a"], ["a", "b"], ["a", "b", "c"]].map(listInWords));
  });
});
