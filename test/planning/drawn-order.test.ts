// Who is chosen by lot, and that what is drawn of one thing does not depend on the others.

import { expect, test } from "vitest";
import { countOfShare, firstPlanned, inDrawnOrder } from "../../src/planning/drawn-order.ts";
import { RandomStreams } from "../../src/random/streams.ts";

const streams = new RandomStreams(1);
const drawn = (items: readonly string[]) =>
  inDrawnOrder(items, (item) => streams.at("lot", item)).map(({ item, random }) => ({ item, next: random() }));

test("another thing changes neither the order of the rest nor what they draw next", () => {
  const four = drawn(["a", "b", "c", "d"]);
  expect(four.map(({ item }) => item)).not.toEqual(["a", "b", "c", "d"]);
  expect(drawn(["e", "d", "c", "b", "a"]).filter(({ item }) => item !== "e")).toEqual(four);
});

test("plans are made until enough have come out, and no more", () => {
  const asked: number[] = [];
  const odd = firstPlanned(2, [1, 2, 3, 4, 5], (number, position) => {
    asked.push(number);
    return number % 2 === 1 ? `${position}: ${number}` : null;
  });
  expect(odd).toEqual(["0: 1", "1: 3"]);
  expect(asked).toEqual([1, 2, 3]);
});

test("a share comes to at least so many, and to none only where it is nothing", () => {
  expect([0, 0.001, 0.5].map((share) => countOfShare(10, share, 2))).toEqual([0, 2, 5]);
});
