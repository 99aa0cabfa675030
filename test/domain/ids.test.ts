import { describe, expect, it } from "vitest";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";

describe("IdAllocator", () => {
  it("counts each entity for itself, from 1", () => {
    const ids = new IdAllocator();
    expect([ids.next("orders"), ids.next("orders"), ids.next("clients"), ids.next("orders")]).toEqual([1, 2, 1, 3]);
  });

  it("continues after the rows that are there already", () => {
    const ids = new IdAllocator(new Map([["orders", 4401]]));
    expect([ids.next("orders"), ids.next("orders"), ids.next("clients")]).toEqual([4401, 4402, 1]);
  });

  it("knows what it gave out, and nothing of what it did not", () => {
    const ids = new IdAllocator(
      new Map([
        ["orders", 10],
        ["bills", 7],
      ]),
    );
    ids.next("orders");
    ids.next("orders");
    ids.next("clients");
    expect(ids.ranges()).toEqual(
      new Map([
        ["orders", { first: 10, last: 11 }],
        ["clients", { first: 1, last: 1 }],
      ]),
    );
  });
});
