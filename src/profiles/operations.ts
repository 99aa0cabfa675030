// Twenty-two months of the company of `realistic`, with a catalogue far larger than what is ever in stock, and large lots.

import { defaults } from "./defaults.ts";
import type { BuyerClass } from "./profile-schema.ts";
import type { ProfileStatement } from "./profile-statement.ts";

/** About three orders a week of a whale, 1.4 a month of a regular. */
const orderShares: Readonly<Record<string, number>> = { whale: 0.65, regular: 0.35 };

/** Lots are four times those of `realistic`. */
const lotFactor = 4;

export const operations: ProfileStatement = {
  extends: "realistic",
  name: "operations",
  description: "22 months to October 2025: 60 buyers, $44M, 4,400 orders, 176 large lots",
  period: { start: "2024-01-01", end: "2025-10-31" },
  buyers: {
    classes: defaults.buyers.classes.map(
      (buyers): BuyerClass => ({
        ...buyers,
        orderShare: orderShares[buyers.name] ?? buyers.orderShare,
        orderSizeSigma: 1,
      }),
    ),
  },
  catalog: {
    products: 800,
    stockedProducts: 90,
    flower: defaults.catalog.flower.map((kind) => ({ ...kind, batchUnits: lotFactor * kind.batchUnits })),
    other: defaults.catalog.other.map((kind) => ({ ...kind, batchUnits: lotFactor * kind.batchUnits })),
  },
  revenue: { total: 44_000_000 },
  orders: { count: 4400, lineWeights: [4, 10, 18, 22, 17, 12, 8, 5, 3, 1] },
  intake: { batches: 176, purchaseOrders: 150, coverDays: 33 },
  terms: { instalments: { orderShare: 0.03 } },
  returns: { fullShare: 0.02, partialShare: 0.03, pendingShare: 0.2, restockingFeeShare: 0.15 },
  openingCapital: 750_000,
};
