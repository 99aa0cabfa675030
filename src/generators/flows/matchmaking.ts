// What clients look for, what suppliers offer, and what is found to fit.

import { noteSupplyOffer } from "../../cascade/purchasing/supply-offer.ts";
import { enterNeed, recordMatch, toldAt } from "../../cascade/sales/need.ts";
import type { Flow } from "./flow.ts";

export const matchmaking: Flow<"matchmaking"> = {
  name: "matchmaking",
  schedule: (company, schedule) => {
    for (const offer of company.plan.supplyOffers) {
      schedule(offer.at, "need", () => noteSupplyOffer(company, offer));
    }
    for (const need of company.plan.needs) {
      schedule(need.at, "need", () => enterNeed(company, need));
      for (const match of need.matches) {
        schedule(toldAt(need, match), "match", () => recordMatch(company, need, match));
      }
    }
  },
};
