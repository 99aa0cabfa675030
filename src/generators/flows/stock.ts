// What befalls goods in the house: corrections, quarantines, the end of their shelf life.

import { expireBatch, withdrawBatch } from "../../cascade/stock/expiry.ts";
import { quarantineBatch, releaseBatch } from "../../cascade/stock/quarantine.ts";
import { adjustStock } from "../../cascade/stock/stock-adjustment.ts";
import type { Flow } from "./flow.ts";

export const stock: Flow<"stock"> = {
  name: "stock",
  schedule: (company, schedule) => {
    const { adjustments, quarantines, expiries } = company.plan.stock;
    for (const adjustment of adjustments) schedule(adjustment.at, "stock", () => adjustStock(company, adjustment));
    for (const quarantine of quarantines) {
      schedule(quarantine.at, "stock", () => quarantineBatch(company, quarantine));
      schedule(quarantine.endsAt, "stock", () => releaseBatch(company, quarantine));
    }
    for (const expiry of expiries) {
      schedule(expiry.withdrawnAt, "stock", () => withdrawBatch(company, expiry));
      schedule(expiry.expiredAt, "stock", () => expireBatch(company, expiry));
    }
  },
};
