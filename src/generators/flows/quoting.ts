// Quotes on their way, and orders that are only begun. What a quote becomes is an order: order-to-cash.ts.

import { advanceQuote, beginOrder, draftQuote } from "../../cascade/sales/quote.ts";
import type { Flow } from "./flow.ts";

export const quoting: Flow<"quoting"> = {
  name: "quoting",
  schedule: (company, schedule) => {
    for (const quote of company.plan.quotes) {
      const [drafted, ...steps] = quote.steps;
      schedule(drafted.at, "quote", () => draftQuote(company, quote));
      for (const step of steps) schedule(step.at, "quote", () => advanceQuote(company, quote, step));
    }
    for (const draft of company.plan.saleDrafts) {
      schedule(draft.at, "quote", () => beginOrder(company, draft));
    }
  },
};
