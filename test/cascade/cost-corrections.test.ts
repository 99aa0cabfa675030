// Costs corrected after testing: what the ledger shows, and that the history leads from the order's cost to the batch's.

import { describe, expect, test } from "vitest";
import { simulate } from "../../src/generators/simulation.ts";
import { ledgerText } from "../support/ledger-text.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles = [...simulate(company)].map(({ bundle }) => bundle);
const corrections = bundles.filter((bundle) => bundle.rowsOf("costHistory").some(({ oldCogs }) => oldCogs !== null));

describe("a cost corrected after testing", () => {
  test("changes what inventory is worth: owned against adjustments, consigned against the obligation", () => {
    expect(ledgerText(company.foundation.books, corrections)).toMatchInlineSnapshot(`
      "2024-09-04 2100 Consignment Obligation          916.98            RECEIPT
      2024-09-04 1210 Consigned Inventory Held                  916.98  RECEIPT
      2024-10-04 2100 Consignment Obligation         2080.00            RECEIPT
      2024-10-04 1210 Consigned Inventory Held                 2080.00  RECEIPT
      2024-12-06 5300 Inventory Adjustments          1523.61            RECEIPT
      2024-12-06 1200 Inventory                                1523.61  RECEIPT"
    `);
  });

  test("is what the batch costs from then on", () => {
    const changes = corrections.flatMap((bundle) => bundle.rowsOf("costHistory"));
    expect(changes.length).toBeGreaterThan(0);
    const batches = bundles.flatMap((bundle) => bundle.rowsOf("batches"));
    for (const { batchId, newCogs } of changes) {
      const batch = batches.find(({ id }) => id === batchId);
      expect(batch?.unitCogs).toBe(newCogs);
    }
  });

  test("is in force before anything of the batch is sold", () => {
    for (const { orderedUnitCost, unitCost, steps, availableAt } of company.plan.batches) {
      if (orderedUnitCost === unitCost) continue;
      expect(steps.find(({ state }) => state === "PACKAGING")?.at).toBeLessThan(availableAt);
    }
  });
});
