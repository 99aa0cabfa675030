// A hundred times `small`; made for stress.

import type { ProfileStatement } from "./profile-statement.ts";
import { classesTimes } from "./small.ts";

export const large: ProfileStatement = {
  extends: "small",
  name: "large",
  description: "Stress: four months, 1,000 buyers, 10,000 orders by the gram",
  users: 50,
  buyers: { classes: classesTimes(100) },
  suppliers: { count: 40 },
  catalog: { strains: 500, products: 5000 },
  orders: { count: 10_000 },
  intake: { batches: 6000 },
  terms: { instalments: { orderShare: 0.03 } },
  returns: { partialShare: 0.01, pendingShare: 0.1, restockingFeeShare: 0.15 },
  toDoLists: { fulfilmentMonthly: 5, followUpMonthly: 3.75, stockMonthly: 2.5, projectsMonthly: 3.75 },
  openingCapital: 2_000_000,
};
