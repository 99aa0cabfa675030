// The way of every batch over the workflow board, from the day it arrives to the day it is sold out or refused; and what it
// costs beside its equals, where costs are averaged.

import { averageCosts } from "../../cascade/purchasing/average-costs.ts";
import { advanceBatch } from "../../cascade/stock/batch-workflow.ts";
import { addSeconds } from "../../domain/time/calendar.ts";
import type { Flow } from "./flow.ts";

/** The shelf is seen to be empty soon after the last of a batch has left it. */
const noticedAfterSeconds = 240;

export const workflow: Flow<"workflow"> = {
  name: "workflow",
  schedule: (company, schedule) => {
    const { batches, costAverages, soldOutAt } = company.plan;
    for (const batch of batches) {
      for (const { state, at } of batch.steps) {
        // The first state is told by the receipt.
        if (state !== "RECEIVED") schedule(at, "workflow", () => advanceBatch(company, batch, state, at));
      }
      const emptySince = soldOutAt.get(batch.index);
      if (emptySince === undefined) continue;
      const noticedAt = addSeconds(emptySince, noticedAfterSeconds);
      schedule(noticedAt, "workflow", () => advanceBatch(company, batch, "SOLD", noticedAt));
    }
    for (const average of costAverages) schedule(average.at, "costing", () => averageCosts(company, average));
  },
};
