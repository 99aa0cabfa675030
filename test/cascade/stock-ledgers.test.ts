// The ledger of what befalls goods in the house, and the movements and statuses beside it.

import { describe, expect, test } from "vitest";
import { adjustmentCauseNames } from "../../src/domain/stock/adjustment-causes.ts";
import { dayOf, type Instant } from "../../src/domain/time/calendar.ts";
import { simulate } from "../../src/generators/simulation.ts";
import type { Bundle } from "../../src/schema/bundle.ts";
import type { NewRow } from "../../src/schema/tables.ts";
import { ledgerText } from "../support/ledger-text.ts";
import { movementText } from "../support/movement-text.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles: readonly Bundle[] = [...simulate(company)].map(({ bundle }) => bundle);
const { batches, stock } = company.plan;

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("the plan of this seed has no such event");
  return item;
}

const happened = (at: Instant) => dayOf(at) <= company.run.asOf;

/** What happened to a batch in movements of some kinds, and the postings made with them. */
function storyOf(batchIndex: number, ...kinds: NewRow<"stockMovements">["type"][]): string {
  const { id } = company.batch(batchIndex);
  return tell((row) => row.batchId === id && kinds.includes(row.type));
}

function tell(isMeant: (row: NewRow<"stockMovements">) => boolean): string {
  const told = bundles.filter((bundle) => bundle.rowsOf("stockMovements").some(isMeant));
  return `${movementText(told)}\n${ledgerText(company.foundation.books, told)}`;
}

describe("the ledger of", () => {
  test("adjustments of every cause", () => {
    const stories = adjustmentCauseNames.map((cause) => {
      const { batchIndex, at } = found(stock.adjustments.find((adjustment) => adjustment.cause === cause));
      const { id } = company.batch(batchIndex);
      return tell((row) => row.batchId === id && row.createdAt === at);
    });
    expect(stories.join("\n")).toMatchInlineSnapshot(`
      "2024-09-09 ADJUSTMENT 39.50 -0.25 → 39.25 COUNT_DISCREPANCY: Cycle count: less than booked, 0.25 lb
      2024-09-09 5300 Inventory Adjustments           121.06            ADJUSTMENT
      2024-09-09 1210 Consigned Inventory Held                  121.06  ADJUSTMENT
      2024-10-10 ADJUSTMENT 5680.00 10.00 → 5690.00 COUNT_DISCREPANCY: Cycle count: more than booked, 10 pieces
      2024-10-10 1210 Consigned Inventory Held         22.90            ADJUSTMENT
      2024-10-10 5300 Inventory Adjustments                      22.90  ADJUSTMENT
      2024-09-24 ADJUSTMENT 14.00 -0.25 → 13.75 DAMAGED: Crushed by a pallet jack, 0.25 lb
      2024-09-24 5300 Inventory Adjustments           280.48            ADJUSTMENT
      2024-09-24 1210 Consigned Inventory Held                  280.48  ADJUSTMENT
      2024-09-11 ADJUSTMENT 28.00 -0.25 → 27.75 QUALITY_ISSUE: Seal failed, dried out, 0.25 lb
      2024-09-11 5300 Inventory Adjustments           113.61            ADJUSTMENT
      2024-09-11 1210 Consigned Inventory Held                  113.61  ADJUSTMENT
      2024-09-16 ADJUSTMENT 23.25 -0.25 → 23.00 LOST: Not found in its bin nor anywhere else, 0.25 lb
      2024-09-16 5300 Inventory Adjustments           113.61            ADJUSTMENT
      2024-09-16 1210 Consigned Inventory Held                  113.61  ADJUSTMENT
      2024-10-17 ADJUSTMENT 49.00 -0.25 → 48.75 THEFT: Taken in a break-in attempt, reported to the police, 0.25 lb
      2024-10-17 5300 Inventory Adjustments           267.58            ADJUSTMENT
      2024-10-17 1210 Consigned Inventory Held                  267.58  ADJUSTMENT
      2024-09-23 ADJUSTMENT 4010.00 -10.00 → 4000.00 REWEIGH: Weighed again: lighter, moisture lost, 10 pieces
      2024-09-23 5300 Inventory Adjustments            23.30            ADJUSTMENT
      2024-09-23 1210 Consigned Inventory Held                   23.30  ADJUSTMENT"
    `);
  });

  test("a quarantine that ends in a disposal and a release", () => {
    const quarantine = found(stock.quarantines.find(({ disposed, endsAt }) => disposed && happened(endsAt)));
    expect(storyOf(quarantine.batchIndex, "QUARANTINE", "DISPOSAL", "RELEASE_FROM_QUARANTINE")).toMatchInlineSnapshot(`
      "2024-09-16 QUARANTINE 1605.00 0.00 → 1605.00 Quarantined: label and certificate disagree
      2024-09-24 DISPOSAL 1605.00 -40.00 → 1565.00 QUALITY_ISSUE: Disposed of 40 pieces: cannot be traced
      2024-09-24 RELEASE_FROM_QUARANTINE 1565.00 0.00 → 1565.00 Released: the rest is fit for sale
      2024-09-24 5300 Inventory Adjustments           327.20            ADJUSTMENT
      2024-09-24 1210 Consigned Inventory Held                  327.20  ADJUSTMENT"
    `);
  });

  test("a quarantine that the as-of day finds", () => {
    const open = found(stock.quarantines.find(({ endsAt }) => !happened(endsAt)));
    const { id, code } = company.batch(open.batchIndex);
    const row = found(bundles.flatMap((bundle) => bundle.rowsOf("batches")).find((batch) => batch.id === id));
    expect([row.code, row.status, row.quarantineQty === row.onHandQty, row.publishB2b]).toEqual([
      code,
      "QUARANTINED",
      true,
      false,
    ]);
  });

  test("a batch that was spoiled while it was packed", () => {
    const damaged = found(batches.find(({ fate }) => fate === "damaged"));
    expect(storyOf(damaged.index, "TRANSFER", "ADJUSTMENT")).toMatchInlineSnapshot(`
      "2024-09-09 TRANSFER 4.00 0.00 → 4.00 From the dock to the lab hold
      2024-09-12 TRANSFER 4.00 0.00 → 4.00 From the lab hold to the packing room
      2024-09-12 ADJUSTMENT 4.00 -4.00 → 0.00 DAMAGED: Spoiled in the packing room
      2024-09-12 5300 Inventory Adjustments          2541.92            ADJUSTMENT
      2024-09-12 1210 Consigned Inventory Held                 2541.92  ADJUSTMENT"
    `);
  });

  test("the last of a batch that expired", () => {
    const expiry = found(stock.expiries.find(({ expiredAt }) => happened(expiredAt)));
    expect(storyOf(expiry.batchIndex, "QUARANTINE", "DISPOSAL", "ADJUSTMENT")).toMatchInlineSnapshot(`
      "2024-09-11 ADJUSTMENT 28.00 -0.25 → 27.75 QUALITY_ISSUE: Seal failed, dried out, 0.25 lb
      2024-09-11 ADJUSTMENT 27.75 -0.25 → 27.50 OTHER: 0.25 lb to sample stock
      2024-09-11 SAMPLE 0.25 -0.03 → 0.22 Sample for Honeycomb Cannabis Group
      2024-09-16 ADJUSTMENT 23.25 -0.25 → 23.00 LOST: Not found in its bin nor anywhere else, 0.25 lb
      2024-10-07 QUARANTINE 5.50 0.00 → 5.50 Withdrawn from sale: expires on 2024-10-21
      2024-10-22 ADJUSTMENT 5.50 -5.50 → 0.00 EXPIRED: Back to Cold Water Springs Harvest
      2024-09-11 5300 Inventory Adjustments           113.61            ADJUSTMENT
      2024-09-11 1210 Consigned Inventory Held                  113.61  ADJUSTMENT
      2024-09-11 5400 Samples                         113.61            ADJUSTMENT
      2024-09-11 1210 Consigned Inventory Held                  113.61  ADJUSTMENT
      2024-09-16 5300 Inventory Adjustments           113.61            ADJUSTMENT
      2024-09-16 1210 Consigned Inventory Held                  113.61  ADJUSTMENT
      2024-10-22 2100 Consignment Obligation         2499.42            RECEIPT
      2024-10-22 1210 Consigned Inventory Held                 2499.42  RECEIPT"
    `);
  });
});
