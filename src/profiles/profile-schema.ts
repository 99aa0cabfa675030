// What a profile may say: every business parameter with its unit, its meaning and its rule.
// Money is in dollars here, as a person writes it; shares are 0 to 1. Unknown keys are errors.

import { z } from "zod";
import { type ExpenseCategoryName, expenseAccountOf } from "../domain/books/accounts.ts";
import { costings } from "../domain/books/costing.ts";
import { officeParameters } from "./office-schema.ts";
import { linesMost } from "./order-limits.ts";
import {
  dollarAmount,
  goodsUnits,
  isoDay,
  meanDays,
  parameter,
  share,
  sharesOf,
  text,
  unitPrice,
  weights,
  wholeDays,
  wholeNumber,
  yesOrNo,
} from "./parameter-types.ts";
import { pricingParameters, pricingProfile } from "./pricing-schema.ts";
import { stockParameters } from "./stock-schema.ts";

const buyerClass = z.strictObject({
  name: text("such as whale"),
  codePrefix: parameter(
    z.string().regex(/^[A-Z]{3}$/, "three capital letters"),
    "three capital letters",
    "of the clients' codes",
  ),
  count: wholeNumber("clients of the class"),
  revenueShare: share(
    "of all revenue; the classes sum to 1; null where orderUnits says how large orders are",
  ).nullable(),
  orderShare: share("of all confirmed orders; the classes sum to 1"),
  targetSpreadShare: share("a client's own target lies within ± this of the class's mean"),
  orderUnits: z
    .strictObject({
      low: goodsUnits("in an order of the class at least, all lines together; null where sizes follow from revenue"),
      high: goodsUnits("in an order of the class at most"),
    })
    .nullable(),
  orderSizeSigma: parameter(
    z.number().min(0).max(1.5),
    "number",
    "deviation of the logarithm of order sizes around the client's mean",
  ),
  volumeDiscounts: yesOrNo("whether the volume tiers apply"),
  pricingProfiles: z.array(pricingProfile),
  premiumPreference: parameter(
    z.number().positive(),
    "factor",
    "how much more than others the class likes the dearest kinds and the top grades; 1 is indifference",
  ),
});

const productKind = z.strictObject({
  name: text("a kind of goods"),
  category: text("the application's category"),
  subcategory: text("the application's subcategory; of flower, the grow type"),
  unit: parameter(z.enum(["LB", "G", "EA"]), "LB, G or EA", "what quantities count"),
  listPrice: unitPrice("nothing of the kind sells above it"),
  unitShare: share("of the units sold of its group (flower or other); the kinds of a group sum to 1"),
  productShare: share("of the products of its group"),
  winterFactor: parameter(
    z.number().positive().max(1),
    "factor, at most 1",
    "on its share of what is sold from October to February; over the period its share holds",
  ),
  quantityStep: goodsUnits("smallest step of a quantity"),
  batchUnits: goodsUnits("in a batch, relative to other kinds"),
});

const grade = z.strictObject({
  name: text("such as AAA; the best first"),
  share: share("of batches; the grades sum to 1"),
  priceFactor: parameter(z.number().positive().max(1), "factor, at most 1", "on the list price"),
});

const expense = z.strictObject({
  category: parameter(
    z.enum(Object.keys(expenseAccountOf) as [ExpenseCategoryName, ...ExpenseCategoryName[]]),
    "text",
    "a first-level expense category of the application",
  ),
  subcategory: text("one below it").optional(),
  monthly: dollarAmount("a month"),
  varianceShare: share("bills vary by ± this"),
  daysOfMonth: parameter(
    z.array(z.number().int().min(1).max(31)).min(1),
    "days of a month",
    "on which it is paid, in equal parts; 31 is the last day of any month",
  ),
});

export const profileSchema = z.strictObject({
  name: text("its name on the command line and in the record of runs"),
  description: text("one line for terp-seed profiles"),
  period: z.strictObject({
    start: isoDay("first day of the simulation"),
    end: isoDay("the as-of day: nothing has happened after it"),
  }),
  endsToday: yesOrNo("whether the period is moved so that it ends today, where --as-of names no other day"),
  timeZone: parameter(
    z.string().min(1),
    "IANA time zone",
    "the company's; 08:00–15:59 there must lie within one UTC day",
  ),
  company: z.strictObject({ name: text("the wholesaler itself") }),
  users: wholeNumber("people who work there; all ten roles are filled"),
  buyers: z.strictObject({
    classes: z.array(buyerClass).min(1),
    joinLaterShare: share("of clients that join after the first day, if their first order leaves time for it"),
    emails: yesOrNo("whether clients have e-mail addresses"),
    addresses: yesOrNo("whether clients have postal addresses"),
  }),
  suppliers: z.strictObject({
    count: wholeNumber("growers; each is a vendor and a seller client"),
    pricingProfiles: z.array(pricingProfile),
  }),
  catalog: z.strictObject({
    strains: wholeNumber("strains"),
    products: wholeNumber("products"),
    stockedProducts: wholeNumber("products ever in stock; null for all, as far as there are batches").nullable(),
    flowerShare: share("of products, and of revenue, that is flower"),
    flower: z.array(productKind).min(1),
    other: z.array(productKind),
    grades: z.array(grade).min(1),
  }),
  revenue: z.strictObject({
    total: dollarAmount(
      "confirmed, not cancelled sales by order date; null where it follows from orders, sizes and prices",
    ).nullable(),
    season: parameter(
      z.array(z.number().positive()).length(12),
      "12 numbers",
      "index a month, January first; a full year sums to 12",
    ),
    aprilRamp: z.strictObject({
      factor: parameter(
        z.number().min(1),
        "factor",
        "sales of 20 March to 20 April, when the trade stocks up, on those of 17 February to 19 March; 1 is no ramp",
      ),
    }),
  }),
  orders: z.strictObject({
    count: wholeNumber("confirmed sales, one invoice each"),
    cutShare: share("of confirmed orders that are cut to what is left, as far as orders take the last of their goods"),
    cancelledShare: share("orders on top that are cancelled before they are packed, of those that stand"),
    lineWeights: weights({ least: 1, most: linesMost }, "of 1, 2, 3 … lines an order"),
    weekdayWeights: weights({ least: 7, most: 7 }, "of Monday … Sunday"),
  }),
  quotes: z.strictObject({
    convertedShare: share("of confirmed orders that were a quote first"),
    rejectedShare: share("quotes that the client rejects, of confirmed orders"),
    expiredShare: share("quotes that run out unanswered, of confirmed orders"),
    openShare: share(
      "quotes still open at the as-of day, of confirmed orders; unless it is 0, at least one in each state",
    ),
    saleDraftShare: share(
      "orders begun and not confirmed at the as-of day, of confirmed orders; unless it is 0, at least two",
    ),
    validDays: wholeDays("from the day it is sent, that a client has to accept a quote"),
  }),
  needs: z.strictObject({
    fulfilledShare: share("of confirmed orders that the client had asked for as a need"),
    expiredShare: share("needs that nobody can meet at the price, of confirmed orders"),
    cancelledShare: share("needs that the client withdraws, of confirmed orders"),
    openShare: share("needs still active at the as-of day, of confirmed orders; unless it is 0, at least two"),
    validDays: wholeDays("after which a need expires"),
  }),
  standingOrders: z.strictObject({
    clientShare: share("of clients that get some of their orders by a standing order, of those who buy often enough"),
  }),
  supplyOffers: z.strictObject({
    purchasedShare: share("of batches that their supplier had offered before they were ordered"),
    expiredShare: share("offers that nobody takes, of batches"),
    openShare: share("offers still open at the as-of day, of batches; unless it is 0, at least four"),
  }),
  pricing: pricingParameters,
  costing: parameter(
    z.enum(costings),
    costings.join(", "),
    "which batch of equal goods leaves first: the first received, or (lifo) the last; a sale costs what its batch cost, or (weightedAverage) the moving average of equal goods that are owned",
  ),
  intake: z.strictObject({
    batches: wholeNumber("batches received in the period"),
    purchaseOrders: wholeNumber(
      "purchase orders of which goods came, of one batch or of two in two deliveries; null where what a supplier brings in a week is one order",
    ).nullable(),
    consignmentShare: share("of batches that stay the supplier's until sold"),
    coverDays: wholeDays("of sales that the stock on hand should cover"),
    cancelledShare: share(
      "purchase orders that are called off before anything comes, on top, of those that are received",
    ),
    shortShare: share("of purchase orders of which less comes than was ordered"),
    refusedPartShare: share("of purchase orders of which part of the goods is refused at the dock"),
    rejectedShare: share("of batches that are rejected at the dock"),
    failedTestShare: share("of batches that fail their tests"),
    damagedShare: share("of batches, small ones, that are spoiled while they are packed"),
    costCorrectionShare: share("of batches whose cost is corrected when their tests are done"),
  }),
  terms: z.strictObject({
    consignmentShare: share("of confirmed orders delivered on consignment"),
    consignmentShareFirstMonth: share("the same in the first month"),
    sellThroughDaysMean: meanDays("from delivery to the report of what has sold"),
    unsoldShare: share("consignments on top that come back whole, of those that sell"),
    instalments: z.strictObject({
      orderShare: share("of orders due after 30 days that are paid in instalments: TERP's terms PARTIAL"),
      downPaymentShare: share("of such an order, paid with it"),
      count: wholeNumber("equal instalments of the rest, the last when the invoice falls due"),
    }),
    others: sharesOf({
      COD: share("of the other orders, paid on delivery; the four sum to 1"),
      NET_7: share("due after 7 days"),
      NET_15: share("due after 15 days"),
      NET_30: share("due after 30 days"),
    }),
  }),
  receivables: z.strictObject({
    lateShare: share("by count, of issued invoices paid or fallen due: paid after the due date, or not yet"),
    earlyShare: share("of the same invoices: paid in the first half of their term"),
    overdueShareOfDebt: share("of the open balance at the as-of day that is past due"),
    over120ShareOfOverdue: share("of the overdue balance that is more than 120 days past due"),
    delayDaysMean: meanDays("past due, of invoices paid late"),
    partialPaymentShare: share("of invoices on terms that are paid in two parts"),
    bouncedCheckShare: share("of checks on terms that the bank returns; a new payment replaces each"),
    writeOffShare: share("of issued invoices given up long after their due date"),
    paymentMethods: sharesOf({
      ACH: share("of clients' payments; the three sum to 1"),
      CHECK: share("the same, by check"),
      WIRE: share("the same, by wire"),
    }),
  }),
  returns: z.strictObject({
    fullShare: share(
      "of orders that are returned in full: some unpaid, which voids them, some paid, which refunds them",
    ),
    partialShare: share("of orders of which a part is returned"),
    pendingShare: share("of all returns, the latest, that still await their inspection at the as-of day"),
    restockingFeeShare: share("of the price of goods returned by choice that is kept of their refund"),
    damagedShare: share("of returns of which a part is not fit for sale any more"),
  }),
  ...stockParameters,
  refunds: z.strictObject({
    orderShare: share("of orders that get a quality refund once they are paid"),
    amountShare: share("of the invoice that is given back"),
    creditShare: share("of refunds that are store credit; the others are cash"),
  }),
  credits: z.strictObject({
    validDays: wholeDays("after which unspent store credit expires"),
    forgottenShare: share("of store credits that the client does not spend, or only in part"),
    mistakenShare: share("of store credits, on top of them, that are first entered for the wrong client and voided"),
  }),
  creditLimits: z.strictObject({
    startingTiers: parameter(
      z.array(z.number().positive()).min(1),
      "dollars",
      "a new client's limit is the smallest that covers what it expects to order a month on terms",
    ),
  }),
  payables: z.strictObject({
    lateShare: share("of bills paid after their due date"),
    earlyShare: share("of bills paid in the first third of their term"),
    partialPaymentShare: share("of bills paid in two parts"),
    disputedShare: share("of bills that are disputed, and paid weeks after they were due"),
    enteredTwiceShare: share("of bills that are entered a second time, and voided; one at least unless it is 0"),
    paymentMethods: sharesOf({
      ACH: share("of payments to suppliers; the three sum to 1"),
      CHECK: share("the same, by check"),
      WIRE: share("the same, by wire"),
    }),
  }),
  ...officeParameters,
  expenses: z.array(expense),
  expensesShareOfRevenue: share("all expenses, of revenue: scales the amounts above; null where they stand").nullable(),
  bank: z.strictObject({
    monthlyFee: parameter(z.number().min(0), "dollars", "what the bank takes for the account a month"),
    interestRateShare: share("a year, that the bank pays on the balance"),
  }),
  openingCapital: dollarAmount("paid in at the start; cash must never fall below zero"),
  defects: parameter(
    z.number().int().min(0),
    "number",
    "things broken on purpose once the good data is in, each listed in a manifest; 0 for good data",
  ),
});

/** A fully resolved parameter set. */
export type Profile = z.infer<typeof profileSchema>;
export type BuyerClass = Profile["buyers"]["classes"][number];
export type ProductKind = Profile["catalog"]["flower"][number];
