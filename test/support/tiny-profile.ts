// A company small enough for tests that look at every row: four months, eight buyers, 160 orders.

import { profileNamed } from "../../src/profiles/profile-registry.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";

const realistic = profileNamed("realistic");

export const tinyProfile: Profile = {
  ...realistic,
  name: "tiny",
  description: "Four months of a small company, for tests",
  period: { start: "2024-09-01", end: "2024-12-31" },
  users: 10,
  buyers: {
    ...realistic.buyers,
    classes: realistic.buyers.classes.map((buyerClass, index) => ({ ...buyerClass, count: index === 0 ? 2 : 6 })),
  },
  suppliers: { ...realistic.suppliers, count: 3 },
  catalog: { ...realistic.catalog, strains: 12, products: 30 },
  revenue: { ...realistic.revenue, total: 1_200_000 },
  orders: { ...realistic.orders, count: 160 },
  receivables: { ...realistic.receivables, partialPaymentShare: 0.15, bouncedCheckShare: 0.2 },
  terms: { ...realistic.terms, instalments: { ...realistic.terms.instalments, orderShare: 0.06 } },
  samples: { ...realistic.samples, requestShare: 0.12, cancelledShare: 0.25 },
  returns: { fullShare: 0.02, partialShare: 0.04, pendingShare: 0.2, restockingFeeShare: 0.15, damagedShare: 1 },
  intake: { ...realistic.intake, batches: 40, failedTestShare: 0.05, rejectedShare: 0.03, damagedShare: 0.05 },
};
