// What a profile may say about prices: the market, costs, price rules and who has which. How a line's price follows from
// them: docs/pricing.md.

import { z } from "zod";
import { goodsUnits, parameter, share, text, wholeDays, wholeNumber } from "./parameter-types.ts";

export const pricingProfile = z.strictObject({
  name: text("a pricing profile; the members of a group are dealt its profiles in turn"),
  rules: parameter(z.array(z.string().min(1)), "texts", "names of pricing.productRules in it"),
});

/** What a price rule asks of goods: null asks nothing. */
const ruleConditions = {
  category: text("the application's category that goods must be of; null for any").nullable(),
  grade: text("the grade that they must be of; null for any").nullable(),
};

export const pricingParameters = z.strictObject({
  marketLevel: z.strictObject({
    low: share("lowest market level, of the list price"),
    high: share("highest market level"),
    cycleDays: wholeDays("from one height of the market to the next"),
  }),
  costShare: z.strictObject({
    low: share("lowest unit cost, of the list price at receipt"),
    high: share("highest unit cost"),
  }),
  volumeTiers: z.array(
    z.strictObject({
      category: text("the application's category whose goods count, and are discounted"),
      fromUnits: goodsUnits("of the category on an order, from which the tier applies"),
      discountShare: share("off the list price"),
    }),
  ),
  productRules: z.array(
    z.strictObject({
      name: text("of a rule for goods, as lines show it"),
      ...ruleConditions,
      changeShare: parameter(
        z.number().min(-0.5).max(0.5),
        "share",
        "of the price, below 0 to lower it; null where changeDollars says it",
      ).nullable(),
      changeDollars: parameter(
        z.number(),
        "dollars a unit",
        "added to the price, below 0 to lower it; null where changeShare says it",
      ).nullable(),
    }),
  ),
  clientRules: z.array(
    z.strictObject({
      rank: wholeNumber("place by planned purchases of the client that has it, 1 the largest"),
      ...ruleConditions,
      discountShare: share("off the price"),
    }),
  ),
  negotiatedShare: share("of orders on which a price is agreed by hand, below what the rules give"),
});
