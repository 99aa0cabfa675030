// Counts of the shelves, where they find something missing.

import { recordShortage } from "../../cascade/stock-count.ts";
import type { Flow } from "./flow.ts";

export const stockCounts: Flow<"stock counts"> = {
  name: "stock counts",
  schedule: (company, schedule) => {
    for (const shortage of company.plan.shortages) {
      schedule(shortage.at, "count", () => recordShortage(company, shortage));
    }
  },
};
