import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addQuantity,
  formatQuantity,
  parseQuantity,
  quantity,
  subtractQuantity,
  units,
} from "../../src/domain/numbers/quantity.ts";

const quantities = fc.integer({ min: -1e12, max: 1e12 }).map(quantity);

describe("quantities", () => {
  it("are hundredths of a unit", () => {
    expect(units(6.25)).toBe(625);
    expect(units(0.07)).toBe(7);
    expect(() => units(0.125)).toThrow("more than two decimals");
    expect(() => quantity(0.5)).toThrow(RangeError);
  });

  it("survive being written and read", () => {
    fc.assert(fc.property(quantities, (value) => parseQuantity(formatQuantity(value)) === value));
  });

  it("read both DECIMAL(15,4) and TERP's text columns", () => {
    expect(parseQuantity("6.2500")).toBe(625);
    expect(parseQuantity("0")).toBe(0);
  });

  it("add and subtract without drift", () => {
    fc.assert(fc.property(quantities, quantities, (a, b) => subtractQuantity(addQuantity(a, b), b) === a));
  });
});
