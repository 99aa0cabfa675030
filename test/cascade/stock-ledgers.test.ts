// The ledger of what befalls goods in the house, and the movements and statuses beside it.

import { describe, expect, test } from "vitest";
import { adjustmentCauseNames } from "../../src/domain/adjustment-causes.ts";
import { dayOf, type Instant } from "../../src/domain/calendar.ts";
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
      "2024-09-17 ADJUSTMENT 4700.00 -10.00 → 4690.00 COUNT_DISCREPANCY: Cycle count: less than booked, 10.00 piece
      2024-09-17 5300 Inventory Adjustments            21.80            ADJUSTMENT
      2024-09-17 1210 Consigned Inventory Held                   21.80  ADJUSTMENT
      2024-09-26 ADJUSTMENT 31.00 0.25 → 31.25 COUNT_DISCREPANCY: Cycle count: more than booked, 0.25 lb
      2024-09-26 1210 Consigned Inventory Held        183.23            ADJUSTMENT
      2024-09-26 5300 Inventory Adjustments                     183.23  ADJUSTMENT
      2024-09-23 ADJUSTMENT 23.75 -0.25 → 23.50 DAMAGED: Crushed by a pallet jack, 0.25 lb
      2024-09-23 5300 Inventory Adjustments           116.99            ADJUSTMENT
      2024-09-23 1210 Consigned Inventory Held                  116.99  ADJUSTMENT
      2024-09-23 ADJUSTMENT 44.75 -0.25 → 44.50 QUALITY_ISSUE: Seal failed, dried out, 0.25 lb
      2024-09-23 5300 Inventory Adjustments           120.41            ADJUSTMENT
      2024-09-23 1210 Consigned Inventory Held                  120.41  ADJUSTMENT
      2024-09-23 ADJUSTMENT 30.25 -0.25 → 30.00 LOST: Not found in its bin nor anywhere else, 0.25 lb
      2024-09-23 5300 Inventory Adjustments           280.48            ADJUSTMENT
      2024-09-23 1210 Consigned Inventory Held                  280.48  ADJUSTMENT
      2024-09-09 ADJUSTMENT 2045.00 -5.00 → 2040.00 THEFT: Taken in a break-in attempt, reported to the police, 5.00 piece
      2024-09-09 5300 Inventory Adjustments            42.45            ADJUSTMENT
      2024-09-09 1210 Consigned Inventory Held                   42.45  ADJUSTMENT
      2024-09-23 ADJUSTMENT 21.75 -0.25 → 21.50 REWEIGH: Weighed again: lighter, moisture lost, 0.25 lb
      2024-09-23 5300 Inventory Adjustments           274.36            ADJUSTMENT
      2024-09-23 1210 Consigned Inventory Held                  274.36  ADJUSTMENT"
    `);
  });

  test("a quarantine that ends in a disposal and a release", () => {
    const quarantine = found(stock.quarantines.find(({ disposed, endsAt }) => disposed && happened(endsAt)));
    expect(storyOf(quarantine.batchIndex, "QUARANTINE", "DISPOSAL", "RELEASE_FROM_QUARANTINE")).toMatchInlineSnapshot(`
      "2024-09-09 QUARANTINE 39.25 0.00 → 39.25 Quarantined: moisture above 13 %
      2024-09-17 DISPOSAL 39.25 -1.00 → 38.25 QUALITY_ISSUE: Disposed of 1.00 lb: moisture too high
      2024-09-17 RELEASE_FROM_QUARANTINE 38.25 0.00 → 38.25 Released: the rest is fit for sale
      2024-09-17 5300 Inventory Adjustments          1121.92            ADJUSTMENT
      2024-09-17 1210 Consigned Inventory Held                 1121.92  ADJUSTMENT"
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
      "2024-10-03 TRANSFER 2.25 0.00 → 2.25 From the dock to the lab hold
      2024-10-10 TRANSFER 2.25 0.00 → 2.25 From the lab hold to the packing room
      2024-10-10 ADJUSTMENT 2.25 -2.25 → 0.00 DAMAGED: Spoiled in the packing room
      2024-10-10 5300 Inventory Adjustments          1766.43            ADJUSTMENT
      2024-10-10 1210 Consigned Inventory Held                 1766.43  ADJUSTMENT"
    `);
  });

  test("the last of a batch that expired", () => {
    const expiry = found(stock.expiries.find(({ expiredAt }) => happened(expiredAt)));
    expect(storyOf(expiry.batchIndex, "QUARANTINE", "DISPOSAL", "ADJUSTMENT")).toMatchInlineSnapshot(`
      "2024-09-26 ADJUSTMENT 2.75 -0.25 → 2.50 COUNT_DISCREPANCY: Cycle count: less than booked, 0.25 lb
      2024-10-02 QUARANTINE 2.50 0.00 → 2.50 Withdrawn from sale: expires on 2024-10-16
      2024-10-17 ADJUSTMENT 2.50 -2.50 → 0.00 EXPIRED: Back to Cold Water Springs Harvest
      2024-09-26 5300 Inventory Adjustments           121.43            ADJUSTMENT
      2024-09-26 1210 Consigned Inventory Held                  121.43  ADJUSTMENT
      2024-10-17 2100 Consignment Obligation         1214.30            RECEIPT
      2024-10-17 1210 Consigned Inventory Held                 1214.30  RECEIPT"
    `);
  });
});
