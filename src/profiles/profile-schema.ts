// What a profile may say: every business parameter with its unit and its rule.
// Money is in dollars here, as a person writes it; shares are 0 to 1. Unknown keys are errors.

import { z } from "zod";
import { type ExpenseCategoryName, expenseAccountOf } from "../domain/accounts.ts";

const share = z.number().min(0).max(1);
const positiveWhole = z.number().int().positive();
const dollarsPositive = z.number().positive();
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date of the form YYYY-MM-DD");

const sharesOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).superRefine((value, context) => {
    const parts: unknown[] = Object.values(value);
    const sum = parts.reduce<number>((total, part) => total + Number(part), 0);
    if (Math.abs(sum - 1) > 1e-9) context.addIssue({ code: "custom", message: `the shares must sum to 1, not ${sum}` });
  });

/** A class of buyers: how many, how much of the revenue, how often they order. */
const buyerClass = z.strictObject({
  name: z.string().min(1),
  codePrefix: z.string().regex(/^[A-Z]{3}$/, "three capital letters"),
  count: positiveWhole,
  /** Share of revenue that the class brings; null where `orderUnits` says how large its orders are. */
  revenueShare: share.nullable(),
  /** Share of confirmed orders that the class places. */
  orderShare: share,
  /** Each client's own target lies within ± this share of the class's mean. */
  targetSpreadShare: share,
  /** Units of goods in an order of the class, all lines together; null where sizes follow from revenue. */
  orderUnits: z.strictObject({ low: z.number().positive(), high: z.number().positive() }).nullable(),
  /** Deviation of the logarithm of order sizes around the client's mean. */
  orderSizeSigma: z.number().min(0).max(1.5),
  /** Whether the volume tiers apply. */
  volumeDiscounts: z.boolean(),
  /** How much more than others the class likes the dearest kinds and the top grades; 1 is indifference. */
  premiumPreference: z.number().positive(),
});

/** A kind of goods: what a unit costs by list, how much of the pounds (or of the rest) it is. */
const productKind = z.strictObject({
  name: z.string().min(1),
  category: z.string().min(1),
  subcategory: z.string().min(1),
  unit: z.enum(["LB", "G", "EA"]),
  /** List price a unit, in dollars: nothing of the kind sells above it. */
  listPrice: dollarsPositive,
  /** Share of the units sold among the kinds of its group. */
  unitShare: share,
  /** Share of the catalogue's products among the kinds of its group. */
  productShare: share,
  /** Smallest step of a quantity, in units. */
  quantityStep: z.number().positive(),
  /** Mean size of a batch, in units. */
  batchUnits: z.number().positive(),
});

export const profileSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  period: z.strictObject({ start: isoDay, end: isoDay }),
  /** IANA name; 08:00–15:59 there must lie within one UTC day. */
  timeZone: z.string().min(1),
  company: z.strictObject({ name: z.string().min(1) }),
  users: positiveWhole,
  buyers: z.strictObject({ classes: z.array(buyerClass).min(1), emails: z.boolean(), addresses: z.boolean() }),
  suppliers: z.strictObject({ count: positiveWhole }),
  catalog: z.strictObject({
    strains: positiveWhole,
    products: positiveWhole,
    /** Share of products, and of revenue, that is flower. */
    flowerShare: share,
    flower: z.array(productKind).min(1),
    other: z.array(productKind),
    /** Share of batches a grade, with the factor on the list price. */
    grades: z
      .array(z.strictObject({ name: z.string().min(1), share, priceFactor: z.number().positive().max(1) }))
      .min(1),
  }),
  revenue: z.strictObject({
    /** Dollars: confirmed, not cancelled sales by order date; null where it follows from orders, sizes and prices. */
    total: dollarsPositive.nullable(),
    /** Index a month, January first; sums to 12 over a full year. */
    season: z.array(z.number().positive()).length(12),
    /** The weeks before 20 April, when the trade stocks up. */
    aprilRamp: z.strictObject({ factor: z.number().min(1) }),
  }),
  orders: z.strictObject({
    /** Confirmed sales, one invoice each. */
    count: positiveWhole,
    /** Orders on top that are cancelled before they are packed, as a share of those that stand. */
    cancelledShare: share,
    /** Weights of 1, 2, 3 … lines an order. */
    lineWeights: z.array(z.number().min(0)).min(1).max(10),
    /** Weights of Monday … Sunday. */
    weekdayWeights: z.array(z.number().min(0)).length(7),
  }),
  pricing: z.strictObject({
    marketLevel: z.strictObject({ low: share, high: share }),
    /** Unit cost as a share of the list price at receipt. */
    costShare: z.strictObject({ low: share, high: share }),
    /** Discounts from a quantity an order on, in units of flower. */
    volumeTiers: z.array(z.strictObject({ fromUnits: z.number().positive(), discountShare: share })),
  }),
  intake: z.strictObject({
    batches: positiveWhole,
    /** Share of batches that stay the supplier's until sold. */
    consignmentShare: share,
    /** Days of sales that stock on hand should cover. */
    coverDays: positiveWhole,
  }),
  terms: z.strictObject({
    /** Share of confirmed orders delivered on consignment. */
    consignmentShare: share,
    consignmentShareFirstMonth: share,
    /** Mean days from delivery to the report of what has sold. */
    sellThroughDaysMean: z.number().positive(),
    /** Consignments on top that come back whole, as a share of those that sell. */
    unsoldShare: share,
    /** Terms of all other orders. */
    others: sharesOf({ COD: share, NET_7: share, NET_15: share, NET_30: share }),
  }),
  receivables: z.strictObject({
    /** Share, by count, of issued invoices paid or fallen due that were paid after their due date or not yet. */
    lateShare: share,
    /** Share, of the same invoices, that were paid in the first half of their term. */
    earlyShare: share,
    /** Share of the open balance at the as-of date that is past due. */
    overdueShareOfDebt: share,
    /** Share of the overdue balance that is more than 120 days past due. */
    over120ShareOfOverdue: share,
    /** Mean days past due of invoices paid late. */
    delayDaysMean: z.number().positive(),
    /** Share of invoices on terms that are paid in two parts. */
    partialPaymentShare: share,
    /** Share of checks on terms that the bank returns; a new payment replaces each. */
    bouncedCheckShare: share,
    /** Share of issued invoices given up long after their due date. */
    writeOffShare: share,
    paymentMethods: sharesOf({ ACH: share, CHECK: share, WIRE: share }),
  }),
  returns: z.strictObject({
    /** Share of orders that are returned in full: some unpaid, which voids them, some paid, which refunds them. */
    fullShare: share,
    /** Share of returns of which a part is not fit for sale any more. */
    damagedShare: share,
  }),
  refunds: z.strictObject({
    /** Share of orders that get a quality refund once they are paid. */
    orderShare: share,
    /** Share of the invoice that is given back. */
    amountShare: share,
    /** Share of refunds that are store credit; the others are cash. */
    creditShare: share,
  }),
  credits: z.strictObject({
    /** Days after which unspent store credit expires. */
    validDays: positiveWhole,
  }),
  payables: z.strictObject({
    /** Share of bills paid after their due date. */
    lateShare: share,
    paymentMethods: sharesOf({ ACH: share, CHECK: share, WIRE: share }),
  }),
  expenses: z.array(
    z.strictObject({
      /** A first-level expense category of the application. */
      category: z.enum(Object.keys(expenseAccountOf) as [ExpenseCategoryName, ...ExpenseCategoryName[]]),
      subcategory: z.string().min(1).optional(),
      /** Dollars a month. */
      monthly: dollarsPositive,
      /** Bills vary by ± this share. */
      varianceShare: share,
      /** Days on which it is paid, in equal parts; 31 is the last day of any month. */
      daysOfMonth: z.array(z.number().int().min(1).max(31)).min(1),
    }),
  ),
  /** All expenses as a share of revenue, which scales the amounts above; null where they are meant as they stand. */
  expensesShareOfRevenue: share.nullable(),
  openingCapital: dollarsPositive,
});

/** A fully resolved parameter set. */
export type Profile = z.infer<typeof profileSchema>;
export type BuyerClass = Profile["buyers"]["classes"][number];
export type ProductKind = Profile["catalog"]["flower"][number];
