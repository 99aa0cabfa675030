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
      "2024-09-09 ADJUSTMENT 39.25 -0.25 → 39.00 COUNT_DISCREPANCY: Cycle count: less than booked, 0.25 lb
      2024-09-09 5300 Inventory Adjustments           121.06            ADJUSTMENT
      2024-09-09 1210 Consigned Inventory Held                  121.06  ADJUSTMENT
      2024-10-10 ADJUSTMENT 6090.00 10.00 → 6100.00 COUNT_DISCREPANCY: Cycle count: more than booked, 10 pieces
      2024-10-10 1210 Consigned Inventory Held         22.90            ADJUSTMENT
      2024-10-10 5300 Inventory Adjustments                      22.90  ADJUSTMENT
      2024-09-24 ADJUSTMENT 16.50 -0.25 → 16.25 DAMAGED: Crushed by a pallet jack, 0.25 lb
      2024-09-24 5300 Inventory Adjustments           280.48            ADJUSTMENT
      2024-09-24 1210 Consigned Inventory Held                  280.48  ADJUSTMENT
      2024-09-11 ADJUSTMENT 28.75 -0.25 → 28.50 QUALITY_ISSUE: Seal failed, dried out, 0.25 lb
      2024-09-11 5300 Inventory Adjustments           113.61            ADJUSTMENT
      2024-09-11 1210 Consigned Inventory Held                  113.61  ADJUSTMENT
      2024-09-16 ADJUSTMENT 25.25 -0.25 → 25.00 LOST: Not found in its bin nor anywhere else, 0.25 lb
      2024-09-16 5300 Inventory Adjustments           113.61            ADJUSTMENT
      2024-09-16 1210 Consigned Inventory Held                  113.61  ADJUSTMENT
      2024-10-17 ADJUSTMENT 45.00 -0.25 → 44.75 THEFT: Taken in a break-in attempt, reported to the police, 0.25 lb
      2024-10-17 5300 Inventory Adjustments           267.58            ADJUSTMENT
      2024-10-17 1210 Consigned Inventory Held                  267.58  ADJUSTMENT
      2024-09-23 ADJUSTMENT 4110.00 -10.00 → 4100.00 REWEIGH: Weighed again: lighter than when it was packed, 10 pieces
      2024-09-23 5300 Inventory Adjustments            23.30            ADJUSTMENT
      2024-09-23 1210 Consigned Inventory Held                   23.30  ADJUSTMENT"
    `);
  });

  test("a quarantine that ends in a disposal and a release", () => {
    const quarantine = found(stock.quarantines.find(({ disposed, endsAt }) => disposed && happened(endsAt)));
    expect(storyOf(quarantine.batchIndex, "QUARANTINE", "DISPOSAL", "RELEASE_FROM_QUARANTINE")).toMatchInlineSnapshot(`
      "2024-09-16 QUARANTINE 1665.00 0.00 → 1665.00 Quarantined: label and certificate disagree
      2024-09-24 DISPOSAL 1665.00 -45.00 → 1620.00 QUALITY_ISSUE: Disposed of 45 pieces: cannot be traced
      2024-09-24 RELEASE_FROM_QUARANTINE 1620.00 0.00 → 1620.00 Released: the rest is fit for sale
      2024-09-24 5300 Inventory Adjustments           368.10            ADJUSTMENT
      2024-09-24 1210 Consigned Inventory Held                  368.10  ADJUSTMENT"
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
      "2024-11-18 QUARANTINE 0.50 0.00 → 0.50 Withdrawn from sale: expires on 2024-12-02
      2024-12-03 ADJUSTMENT 0.50 -0.50 → 0.00 EXPIRED: Back to Cold Water Springs Harvest
      2024-12-03 2100 Consignment Obligation          317.74            RECEIPT
      2024-12-03 1210 Consigned Inventory Held                  317.74  RECEIPT"
    `);
  });
});
