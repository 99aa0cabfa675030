// The story of samples: goods set aside, given away, and what that led to.

import { describe, expect, test } from "vitest";
import { simulate } from "../../src/generators/simulation.ts";
import type { SampleRequestPlan } from "../../src/planning/stock/sample-plan.ts";
import type { Bundle } from "../../src/schema/bundle.ts";
import { ledgerText } from "../support/ledger-text.ts";
import { movementText } from "../support/movement-text.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles: readonly Bundle[] = [...simulate(company)].map(({ bundle }) => bundle);
const { samples } = company.plan;

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("the plan of this seed has no such event");
  return item;
}

function rowOf(request: SampleRequestPlan) {
  const { id } = company.samples.request(request.index);
  return found(bundles.flatMap((bundle) => bundle.rowsOf("sampleRequests")).find((row) => row.id === id));
}

describe("samples", () => {
  test("leave stock on hand for sample stock, and sample stock for the client", () => {
    const request = found(
      samples.find(({ outcome }) => outcome.kind === "fulfilled" && outcome.gifts.some(({ setAside }) => setAside > 0)),
    );
    const { id } = company.samples.request(request.index);
    const told = bundles.filter((bundle) =>
      bundle.rowsOf("stockMovements").some((row) => row.referenceType === "SAMPLE_REQUEST" && row.referenceId === id),
    );
    expect(`${movementText(told)}\n${ledgerText(company.foundation.books, told)}`).toMatchInlineSnapshot(`
      "2024-09-12 ADJUSTMENT 36.75 -0.25 → 36.50 OTHER: 0.25 lb to sample stock
      2024-09-12 SAMPLE 0.25 -0.03 → 0.22 Sample for Jade Herbal
      2024-09-12 SAMPLE 0.22 -0.02 → 0.20 Sample for Jade Herbal
      2024-09-12 ADJUSTMENT 41.25 -0.25 → 41.00 OTHER: 0.25 lb to sample stock
      2024-09-12 SAMPLE 0.25 -0.05 → 0.20 Sample for Jade Herbal
      2024-09-12 5400 Samples                         121.06            ADJUSTMENT
      2024-09-12 1210 Consigned Inventory Held                  121.06  ADJUSTMENT
      2024-09-12 5400 Samples                         256.36            ADJUSTMENT
      2024-09-12 1200 Inventory                                 256.36  ADJUSTMENT"
    `);
  });

  test("lead to an order, which names the request as the request names it", () => {
    const request = found(samples.find(({ outcome }) => outcome.kind === "fulfilled" && outcome.order));
    const row = rowOf(request);
    const order = found(
      bundles.flatMap((bundle) => bundle.rowsOf("orders")).find(({ id }) => id === row.relatedOrderId),
    );
    expect(order.relatedSampleRequestId).toBe(row.id);
    expect(order.clientId).toBe(row.clientId);
    expect(row.conversionDate).toBe(order.confirmedAt);
    expect(row.status).toBe("FULFILLED");
  });

  test("are written once, in the state that they came to, their products as a text of JSON", () => {
    const rows = samples.map(rowOf);
    expect(bundles.flatMap((bundle) => bundle.rowsOf("sampleRequests"))).toHaveLength(samples.length);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["FULFILLED", "CANCELLED", "PENDING"]));
    for (const { products } of rows) expect(JSON.parse(String(products))).toBeInstanceOf(Array);
  });

  test("leave a log that comes to what is left in sample stock", () => {
    const left = new Map<number, number>();
    for (const { batchId, action, quantity } of bundles.flatMap((bundle) => bundle.rowsOf("sampleStockLog"))) {
      left.set(batchId, (left.get(batchId) ?? 0) + (action === "ALLOCATED" ? quantity : -quantity));
    }
    const kept = bundles.flatMap((bundle) => bundle.rowsOf("batches")).filter(({ sampleQty }) => (sampleQty ?? 0) > 0);
    expect(new Map(kept.map(({ id, sampleQty }) => [Number(id), Number(sampleQty)]))).toEqual(
      new Map([...left].filter(([, quantity]) => quantity > 0)),
    );
  });
});
