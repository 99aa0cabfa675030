// Sample requests, from the client's wish to the order that it led to.

import { cancelSamples, convertSamples, fulfilSamples, requestSamples } from "../../cascade/stock/samples.ts";
import type { Flow } from "./flow.ts";

export const samples: Flow<"samples"> = {
  name: "samples",
  schedule: (company, schedule) => {
    for (const request of company.plan.samples) {
      const { outcome } = request;
      schedule(request.at, "sample", () => requestSamples(company, request));
      if (outcome.kind === "cancelled") schedule(outcome.at, "sample", () => cancelSamples(company, request, outcome));
      if (outcome.kind !== "fulfilled") continue;
      schedule(outcome.at, "sample", () => fulfilSamples(company, request, outcome));
      const { order } = outcome;
      if (order) schedule(order.at, "sampleConversion", () => convertSamples(company, request, order.at));
    }
  },
};
