// Counters of the application's own lot and batch codes, advanced past everything that was numbered.
// Table: sequences.

import type { Company } from "../../cascade/company.ts";
import { Bundle } from "../../schema/bundle.ts";

export function sequences(company: Company): Bundle {
  const bundle = new Bundle();
  const ranges = company.run.ids.ranges();
  const createdAt = company.foundation.books.operatingAccount.createdAt;
  for (const { name, prefix, table } of [
    { name: "lot_code", prefix: "LOT-", table: "lots" },
    { name: "batch_code", prefix: "BATCH-", table: "batches" },
  ]) {
    const lastBatch = [...company.batches.values()].at(-1);
    bundle.add("sequences", {
      id: company.run.ids.next("sequences"),
      name,
      prefix,
      currentValue: ranges.get(table)?.last ?? 0,
      createdAt,
      updatedAt: lastBatch?.receivedAt ?? createdAt,
    });
  }
  return bundle;
}
