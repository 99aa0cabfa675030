// Extremes: what screens, reports and the collections department look like when much has gone wrong.

import { defaults } from "./defaults.ts";
import type { BuyerClass } from "./profile-schema.ts";
import type { ProfileStatement } from "./profile-statement.ts";

export const edge: ProfileStatement = {
  extends: "realistic",
  name: "edge",
  description: "Extremes: 20 whales buy everything, 80 % of debt is overdue, a tenth of all orders comes back",
  buyers: {
    classes: defaults.buyers.classes
      .filter(({ name }) => name === "whale")
      .map((buyers): BuyerClass => ({ ...buyers, count: 20, revenueShare: 1, orderShare: 1 })),
  },
  receivables: { lateShare: 0.35, overdueShareOfDebt: 0.8, over120ShareOfOverdue: 0.9 },
  returns: { fullShare: 0.07, partialShare: 0.03, pendingShare: 0.1, restockingFeeShare: 0.15 },
  refunds: { orderShare: 0.2 },
};
