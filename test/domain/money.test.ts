import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints } from "../../src/domain/numbers/basis-points.ts";
import {
  allocateCents,
  cents,
  displayCents,
  dollars,
  extendPrice,
  formatCents,
  parseCents,
  shareOf,
  sumCents,
} from "../../src/domain/numbers/money.ts";
import { quantity } from "../../src/domain/numbers/quantity.ts";
import { divideRounded } from "../../src/domain/numbers/rounding.ts";

/** Up to ten billion dollars, of either sign. */
const amounts = fc.integer({ min: -1e12, max: 1e12 }).map(cents);

/** The definition of rounding half away from zero, in exact integers. */
function exactlyRounded(numerator: bigint, denominator: bigint): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -rounded : rounded);
}

describe("cents", () => {
  it("are whole and safe", () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => cents(value)).toThrow(RangeError);
    }
  });

  it("know no negative zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  it("come from dollars of at most two decimals", () => {
    expect(dollars(0.29)).toBe(29);
    expect(dollars(24_000_000)).toBe(2_400_000_000);
    expect(() => dollars(0.005)).toThrow("more than two decimals");
  });
});

describe("formatCents and parseCents", () => {
  it("are each other's inverse", () => {
    fc.assert(fc.property(amounts, (amount) => parseCents(formatCents(amount)) === amount));
  });

  it("read what DECIMAL(15,4) gives back", () => {
    expect(parseCents("1234.5600")).toBe(123_456);
    expect(parseCents("7")).toBe(700);
    expect(parseCents("-0.05")).toBe(-5);
  });

  it("refuse fractions of a cent, separators and words", () => {
    for (const text of ["1.005", "1,000.00", "", "NaN", "1e3", "--1"]) {
      expect(() => parseCents(text), text).toThrow(RangeError);
    }
  });

  it("write both sign and leading zeros", () => {
    expect([5, 50, -5, -123_456].map((value) => formatCents(cents(value)))).toEqual([
      "0.05",
      "0.50",
      "-0.05",
      "-1234.56",
    ]);
  });

  it("group thousands for people", () => {
    expect(displayCents(cents(-123_456_789))).toBe("-$1,234,567.89");
    expect(displayCents(cents(99_999))).toBe("$999.99");
  });
});

describe("rounding", () => {
  it("divides as exact integers do, halves away from zero", () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: 1, max: 1e9 }),
        (numerator, denominator) =>
          divideRounded(numerator, denominator) === exactlyRounded(BigInt(numerator), BigInt(denominator)),
      ),
    );
  });

  it("extends a price as exact integers do", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 1e8 }), (hundredths, unitPrice) => {
        const expected = exactlyRounded(BigInt(hundredths) * BigInt(unitPrice), 100n);
        expect(extendPrice(quantity(hundredths), cents(unitPrice))).toBe(expected);
      }),
    );
  });

  it("takes shares half up: 5 % of $0.10 is a cent, of $0.09 is none", () => {
    expect(shareOf(cents(10), basisPoints(500))).toBe(1);
    expect(shareOf(cents(9), basisPoints(500))).toBe(0);
  });

  it("refuses to divide by nothing", () => {
    expect(() => divideRounded(1, 0)).toThrow(RangeError);
  });
});

describe("allocateCents", () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0));
  const splittable = fc.integer({ min: -1e9, max: 1e9 }).map(cents);

  it("loses and gains no cent", () => {
    fc.assert(
      fc.property(splittable, weights, (amount, list) => {
        expect(sumCents(allocateCents(amount, list))).toBe(amount);
      }),
    );
  });

  it("gives each part its exact share, up to less than a cent", () => {
    fc.assert(
      fc.property(splittable, weights, (amount, list) => {
        const total = list.reduce((sum, weight) => sum + weight, 0);
        for (const [index, part] of allocateCents(amount, list).entries()) {
          expect(Math.abs(part - (amount * (list[index] ?? 0)) / total)).toBeLessThan(1);
        }
      }),
    );
  });

  it("gives nothing for no weight", () => {
    expect(allocateCents(cents(100), [0, 3, 0])).toEqual([0, 100, 0]);
  });

  it("gives the odd cent to the first of equals", () => {
    expect(allocateCents(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it("refuses negative weights and none at all", () => {
    expect(() => allocateCents(cents(1), [1, -1])).toThrow(RangeError);
    expect(() => allocateCents(cents(1), [0, 0])).toThrow(RangeError);
    expect(() => allocateCents(cents(1), [])).toThrow(RangeError);
  });
});
