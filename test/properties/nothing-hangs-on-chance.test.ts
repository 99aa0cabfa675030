// What a profile is to show occurs with every seed: rows in every table of the smallest profile that comes along, and every
// status of a business not much larger than what the checks promise it of. In memory, as a seed's misfortune shows in any
// number of seeds only by trying them; full sizes with their figures: scripts/calibration-sweep.ts.

import { describe, expect, test } from "vitest";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { scaled } from "../../src/profiles/scale.ts";
import { missingIn } from "../support/occurring-values.ts";

describe("with every seed", () => {
  test("every table of the profile small has rows", () => {
    const empty = seeds(20).flatMap((seed) =>
      missingIn(profileNamed("small"), seed).emptyTables.map((table) => `seed ${seed}: ${table}`),
    );
    expect(empty).toEqual([]);
  }, 120_000);

  test("every status of ten months of the profile realistic occurs", () => {
    const tenMonths = scaled(profileNamed("realistic"), { months: 10 });
    const missing = seeds(4).flatMap((seed) =>
      missingIn(tenMonths, seed).missingValues.map((value) => `seed ${seed}: ${value}`),
    );
    expect(missing).toEqual([]);
  }, 120_000);

  test("of a business too small for it, something is missing", () => {
    const tooSmall = scaled(profileNamed("small"), { months: 2, orders: 20 });
    expect(missingIn(tooSmall, 1).missingValues).not.toEqual([]);
  });
});

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
