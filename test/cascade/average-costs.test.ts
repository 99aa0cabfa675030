// Costs at their moving average: what the history and the ledger show when goods join their equals, and when goods come back
// that were sold at an earlier average.

import { describe, expect, test } from "vitest";
import type { Bundle } from "../../src/schema/bundle.ts";
import { averagedProfile } from "../support/averaged-profile.ts";
import { ledgerText } from "../support/ledger-text.ts";
import { found, SimulatedBooks } from "../support/simulated-books.ts";

const books = new SimulatedBooks(averagedProfile, 1);
const { company, bundles } = books;
const { books: accounts } = company.foundation;

describe("goods at their average cost", () => {
  test("are worth as much as before, but for the rounding of the average", () => {
    const averaged = found(bundles.find((bundle) => bundle.rowsOf("costHistory").some(isAverage)));
    expect(averaged.rowsOf("costHistory").map(({ reason }) => reason)).toMatchInlineSnapshot(`
      [
        "Average cost with BATCH-000002: $986.44 instead of $1,027.68 a lb",
        "Average cost with BATCH-000002: $986.44 instead of $949.92 a lb",
      ]
    `);
    expect(ledgerText(accounts, [averaged])).toMatchInlineSnapshot(`
      "2024-09-05 1200 Inventory                         0.88            RECEIPT
      2024-09-05 5300 Inventory Adjustments                       0.88  RECEIPT"
    `);
  });

  test("that were sold at an earlier average come back at the cost of that sale, and are revalued", () => {
    const isRevalued = (bundle: Bundle) =>
      bundle.rowsOf("postings").some(({ description }) => description?.endsWith("at its cost by now"));
    // Goods seldom come back across an average: the first business in which some do.
    let seed = 1;
    let returned = bundles.find(isRevalued);
    while (returned === undefined && seed < 9) {
      seed += 1;
      returned = new SimulatedBooks(averagedProfile, seed).bundles.find(isRevalued);
    }
    expect(ledgerText(accounts, [found(returned)])).toMatchInlineSnapshot(`
      "2024-09-25 1200 Inventory                         3.84            ADJUSTMENT
      2024-09-25 5300 Inventory Adjustments                       3.84  ADJUSTMENT
      2024-09-25 1200 Inventory                       118.68            RETURN
      2024-09-25 5000 Cost of Goods Sold                        118.68  RETURN
      2024-09-25 5300 Inventory Adjustments           122.52            ADJUSTMENT
      2024-09-25 1200 Inventory                                 122.52  ADJUSTMENT"
    `);
  });

  test("leave each batch with the cost that its history ends with", () => {
    const last = new Map(books.rowsOf("costHistory").map(({ batchId, newCogs }) => [batchId, newCogs]));
    for (const { id, unitCogs } of books.rowsOf("batches")) expect(unitCogs).toBe(last.get(found(id)));
  });
});

function isAverage({ changeType }: { readonly changeType: string }): boolean {
  return changeType === "AVERAGE";
}
