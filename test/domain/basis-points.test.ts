import { describe, expect, it } from "vitest";
import { basisPoints, basisPointsOf, ratioOf } from "../../src/domain/numbers/basis-points.ts";

describe("basis points", () => {
  it("are whole", () => {
    expect(() => basisPoints(0.5)).toThrow(RangeError);
  });

  it("are a share's nearest hundredth of a percent", () => {
    expect(basisPointsOf(0.29)).toBe(2900);
    expect(basisPointsOf(-0.00016)).toBe(-2);
  });

  it("are a ratio's nearest hundredth of a percent", () => {
    expect(ratioOf(1, 3)).toBe(3333);
    expect(ratioOf(2, 3)).toBe(6667);
    expect(ratioOf(-1, 4)).toBe(-2500);
  });

  it("are nothing of nothing", () => {
    expect(ratioOf(0, 0)).toBe(0);
  });
});
