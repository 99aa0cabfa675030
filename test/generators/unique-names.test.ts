import { expect, test } from "vitest";
import { drawUnused } from "../../src/generators/names/unique.ts";

test("a name is taken once", () => {
  const names = ["Ann", "Ann", "Ben"];
  const taken = new Set<string>();
  expect([drawUnused(taken, () => names.shift() ?? ""), drawUnused(taken, () => names.shift() ?? "")]).toEqual([
    "Ann",
    "Ben",
  ]);
});

test("that names run out is for the operator to mend", () => {
  expect(() => drawUnused(new Set(["Ann"]), () => "Ann")).toThrow(
    expect.objectContaining({ message: 'Names run out: 1 such as "Ann" are taken.', exitCode: 2 }),
  );
});
