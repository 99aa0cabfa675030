// What a profile may say about what befalls goods in the house, and about samples.

import { z } from "zod";
import { goodsUnits, share } from "./parameter-types.ts";

export const stockParameters = {
  stockAdjustments: z.strictObject({
    countShortShare: share("of batches of which a count finds one step missing"),
    countOverShare: share("of batches of which a count finds one step too many"),
    damagedShare: share("of batches of which one step is crushed in the warehouse"),
    spoiledShare: share("of batches of which one step spoils on the shelf"),
    lostShare: share("of batches of which one step cannot be found"),
    theftShare: share("of batches of which one step is stolen"),
    reweighShare: share("of batches that turn out one step lighter, having dried"),
  }),
  quarantine: z.strictObject({
    batchShare: share("of batches that are taken out of sale for a new test"),
    disposedShare: share("of quarantines after which a part is disposed of; of the others all is released"),
  }),
  samples: z.strictObject({
    requestShare: share("sample requests, of confirmed orders"),
    cancelledShare: share("of requests that the client withdraws or nobody answers; some more cannot be fulfilled"),
    unitsEach: z.strictObject({
      low: goodsUnits("of flower in a sample at least"),
      high: goodsUnits("in a sample at most"),
    }),
    monthlyUnits: goodsUnits("of samples that a client may have in a month"),
  }),
  expiry: z.strictObject({
    batchShare: share("of batches of which the last does not sell within its shelf life"),
  }),
} as const;
