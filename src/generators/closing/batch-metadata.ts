// What TERP keeps of a batch as JSON text: price, potency and test results, dates.

import type { Company } from "../../cascade/company.ts";
import type { BatchRecord } from "../../cascade/stock/batch-record.ts";
import { dayOf, isoDay } from "../../domain/time/calendar.ts";
import type { BatchPlan } from "../../planning/plan.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";

/** Dates are ISO days; the price is in dollars; shares are factors. Results are there once the laboratory has reported. */
export function batchMetadata(
  company: Company,
  batch: BatchPlan,
  record: BatchRecord,
): Readonly<Record<string, unknown>> {
  const random = company.run.streams.at("laboratory", batch.product.id, batch.index);
  const concentrated = batch.product.kind.category === "Vapes" || batch.product.kind.category === "Concentrates";
  const thc = concentrated ? numberBetween(random, 68, 88) : numberBetween(random, 17, 31);
  const testing = batch.steps.find(({ state }) => state === "TESTING");
  const report = batch.steps.find(({ state }) => state === "PACKAGING" || state === "FAILED");
  const wasTested = record.state !== "RECEIVED" && record.state !== "TESTING" && record.state !== "REJECTED";
  return {
    growType: batch.product.kind.subcategory,
    peakPrice: batch.product.kind.listPrice / 100,
    listPrice: batch.listPrice / 100,
    gradeFactor: batch.gradeFactor / 10_000,
    marketLevel: batch.marketLevel / 10_000,
    harvestDate: isoDay(batch.harvestedOn),
    expirationDate: isoDay(batch.expiresOn),
    purchaseOrder: record.purchaseOrderNumber,
    ...(wasTested && testing && report
      ? {
          thcPercent: Math.round(thc * 10) / 10,
          cbdPercent: Math.round(numberBetween(random, 0.1, 1.2) * 10) / 10,
          terpenePercent: Math.round(numberBetween(random, 1.1, 3.4) * 10) / 10,
          testResults: {
            laboratory: "Redwood Analytics",
            certificate: `COA-${isoDay(dayOf(testing.at)).replaceAll("-", "")}-${integerBetween(random, 1000, 9999)}`,
            sampledOn: isoDay(dayOf(testing.at)),
            reportedOn: isoDay(dayOf(report.at)),
            microbials: record.state === "FAILED" ? "FAIL" : "PASS",
            pesticides: "PASS",
            heavyMetals: "PASS",
            moisturePercent: Math.round(numberBetween(random, 9, 12.5) * 10) / 10,
          },
        }
      : {}),
  };
}
