// Ten times `small`; made for testing.

import type { ProfileStatement } from "./profile-statement.ts";
import { classesTimes } from "./small.ts";

export const medium: ProfileStatement = {
  extends: "small",
  name: "medium",
  description: "Testing: four months, 100 buyers, 1,000 orders by the gram",
  users: 10,
  buyers: { classes: classesTimes(10) },
  suppliers: { count: 8 },
  catalog: { strains: 50, products: 500 },
  orders: { count: 1000 },
  intake: { batches: 600 },
  openingCapital: 200_000,
};
