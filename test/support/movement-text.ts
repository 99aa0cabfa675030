// The stock movements of bundles as a storekeeper writes them, for tests that show them inline.

import { formatQuantity, type Quantity } from "../../src/domain/numbers/quantity.ts";
import { dayOf, isoDay } from "../../src/domain/time/calendar.ts";
import type { Bundle } from "../../src/schema/bundle.ts";

/** One line a movement: day, kind, before, change, after, reason, notes. */
export function movementText(bundles: readonly Bundle[]): string {
  return bundles
    .flatMap((bundle) => bundle.rowsOf("stockMovements"))
    .map((row) => {
      const [before, change, after] = [row.quantityBefore, row.quantityChange, row.quantityAfter].map((value) =>
        formatQuantity(value as Quantity),
      );
      const day = row.createdAt === undefined ? "" : isoDay(dayOf(row.createdAt));
      const reason = row.adjustmentReason ? `${row.adjustmentReason}: ` : "";
      return `${day} ${row.type} ${before} ${change} → ${after} ${reason}${row.notes ?? ""}`;
    })
    .join("\n");
}
