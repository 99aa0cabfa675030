// The parameters of a profile that states nothing: one year of a company that sells by the pound, $24M of cannabis
// to 60 buyers. Figures: SPEC section 2.

import { defaultCatalog } from "./default-catalog.ts";
import type { Profile } from "./profile-schema.ts";

/** Every parameter of a profile but what it is called. */
export type Parameters = Omit<Profile, "name" | "description">;

export type ProductRule = Profile["pricing"]["productRules"][number];

/** A rule for goods that changes a price by a share of it, or by dollars a unit. */
export function productRule(
  name: string,
  category: string | null,
  grade: string | null,
  change: { readonly share: number } | { readonly dollars: number },
): ProductRule {
  return {
    name,
    category,
    grade,
    changeShare: "share" in change ? change.share : null,
    changeDollars: "dollars" in change ? change.dollars : null,
  };
}

export const defaults: Parameters = {
  period: { start: "2024-01-01", end: "2024-12-31" },
  timeZone: "America/Los_Angeles",
  company: { name: "Evergreen Wholesale" },
  users: 14,
  buyers: {
    emails: false,
    addresses: false,
    classes: [
      {
        name: "whale",
        codePrefix: "WHL",
        count: 10,
        revenueShare: 0.7,
        orderUnits: null,
        orderShare: 0.625,
        targetSpreadShare: 0.2,
        orderSizeSigma: 0.95,
        volumeDiscounts: true,
        pricingProfiles: [
          { name: "Key account", rules: ["Flower AAA key accounts", "Flower AA key accounts"] },
          { name: "Key account, dispensary chain", rules: ["Flower AAA key accounts", "Vape launch"] },
          { name: "Key account, distributor", rules: ["Flower A bulk", "Flower B clearance"] },
          { name: "Key account, delivery", rules: ["Flower AA key accounts", "Prerolls and edibles"] },
        ],
        premiumPreference: 1.4,
      },
      {
        name: "regular",
        codePrefix: "REG",
        count: 50,
        revenueShare: 0.3,
        orderUnits: null,
        orderShare: 0.375,
        targetSpreadShare: 0.2,
        orderSizeSigma: 0.95,
        volumeDiscounts: false,
        pricingProfiles: [
          { name: "Retail", rules: ["Prerolls and edibles"] },
          { name: "Retail, value shelf", rules: ["Flower B clearance", "Prerolls and edibles"] },
          { name: "Retail, small lots", rules: ["Flower B small lots", "Concentrate small lots"] },
          { name: "Retail, vape bar", rules: ["Vape launch", "Concentrate small lots"] },
        ],
        premiumPreference: 0.8,
      },
    ],
  },
  suppliers: {
    count: 8,
    pricingProfiles: [
      { name: "Trade", rules: ["Flower A bulk"] },
      { name: "Trade, manufacturer", rules: ["Flower A bulk", "Flower B clearance"] },
    ],
  },
  catalog: defaultCatalog,
  revenue: {
    total: 24_000_000,
    season: [0.8, 0.88, 0.95, 1.06, 0.97, 0.95, 0.95, 0.96, 0.97, 1.12, 1.18, 1.21],
    aprilRamp: { factor: 1.27 },
  },
  orders: {
    count: 3100,
    cancelledShare: 0.008,
    lineWeights: [8, 17, 23, 21, 13, 8, 5, 3, 1.5, 0.5],
    weekdayWeights: [1, 1.15, 1.1, 1.25, 1.05, 0, 0],
  },
  quotes: {
    convertedShare: 0.12,
    rejectedShare: 0.03,
    expiredShare: 0.04,
    openShare: 0.003,
    saleDraftShare: 0.001,
    validDays: 14,
  },
  needs: { fulfilledShare: 0.06, expiredShare: 0.015, cancelledShare: 0.008, openShare: 0.004, validDays: 30 },
  supplyOffers: { purchasedShare: 0.25, expiredShare: 0.1, openShare: 0.02 },
  pricing: {
    marketLevel: { low: 0.9, high: 1, cycleDays: 170 },
    costShare: { low: 0.62, high: 0.7 },
    volumeTiers: [
      { category: "Flower", fromUnits: 5, discountShare: 0.03 },
      { category: "Flower", fromUnits: 10, discountShare: 0.05 },
      { category: "Flower", fromUnits: 20, discountShare: 0.08 },
      { category: "Flower", fromUnits: 40, discountShare: 0.1 },
      { category: "Manufactured Products", fromUnits: 500, discountShare: 0.04 },
    ],
    productRules: [
      productRule("Flower AAA key accounts", "Flower", "AAA", { share: -0.015 }),
      productRule("Flower AA key accounts", "Flower", "AA", { share: -0.01 }),
      productRule("Flower A bulk", "Flower", "A", { dollars: -10 }),
      productRule("Flower B clearance", "Flower", "B", { share: -0.03 }),
      productRule("Flower B small lots", "Flower", "B", { dollars: 5 }),
      productRule("Prerolls and edibles", "Manufactured Products", null, { share: -0.03 }),
      productRule("Vape launch", "Vapes", null, { share: -0.05 }),
      productRule("Concentrate small lots", "Concentrates", null, { share: 0.02 }),
    ],
    clientRules: [
      { rank: 1, category: "Flower", grade: "AAA", discountShare: 0.01 },
      { rank: 1, category: "Flower", grade: "A", discountShare: 0.015 },
      { rank: 1, category: "Vapes", grade: null, discountShare: 0.02 },
      { rank: 2, category: "Flower", grade: "AA", discountShare: 0.015 },
      { rank: 2, category: "Manufactured Products", grade: null, discountShare: 0.02 },
      { rank: 3, category: "Flower", grade: "B", discountShare: 0.03 },
      { rank: 3, category: "Concentrates", grade: null, discountShare: 0.02 },
    ],
    negotiatedShare: 0.02,
  },
  costing: "fifo",
  intake: {
    batches: 400,
    purchaseOrders: null,
    consignmentShare: 0.9,
    coverDays: 32,
    shortShare: 0.03,
    rejectedShare: 0.005,
    failedTestShare: 0.0075,
    damagedShare: 0.005,
    costCorrectionShare: 0.04,
  },
  terms: {
    consignmentShare: 0.5,
    consignmentShareFirstMonth: 0.35,
    sellThroughDaysMean: 12,
    unsoldShare: 0.02,
    instalments: { orderShare: 0, downPaymentShare: 0.25, count: 3 },
    others: { COD: 0.05, NET_7: 0.1, NET_15: 0.2, NET_30: 0.65 },
  },
  receivables: {
    lateShare: 0.15,
    earlyShare: 0,
    overdueShareOfDebt: 0.15,
    over120ShareOfOverdue: 0.5,
    delayDaysMean: 11,
    partialPaymentShare: 0.06,
    bouncedCheckShare: 0.015,
    writeOffShare: 0.001,
    paymentMethods: { ACH: 0.6, CHECK: 0.3, WIRE: 0.1 },
  },
  returns: { fullShare: 0.005, partialShare: 0, pendingShare: 0, restockingFeeShare: 0, damagedShare: 0.4 },
  stockAdjustments: {
    countShortShare: 0.06,
    countOverShare: 0.02,
    damagedShare: 0.02,
    spoiledShare: 0.01,
    lostShare: 0.01,
    theftShare: 0.004,
    reweighShare: 0.02,
  },
  quarantine: { batchShare: 0.03, disposedShare: 0.35 },
  samples: { requestShare: 0.04, cancelledShare: 0.12, unitsEach: { low: 0.02, high: 0.06 }, monthlyUnits: 0.15 },
  expiry: { batchShare: 0.005 },
  refunds: { orderShare: 0.05, amountShare: 0.05, creditShare: 0.4 },
  credits: { validDays: 180 },
  payables: {
    lateShare: 0.08,
    earlyShare: 0.06,
    partialPaymentShare: 0.05,
    disputedShare: 0.015,
    paymentMethods: { ACH: 0.55, CHECK: 0.25, WIRE: 0.2 },
  },
  creditLimits: { startingTiers: [5_000, 10_000, 25_000, 50_000, 100_000] },
  calendar: { clientMeetingsMonthly: 4.6, deliveriesMonthly: 3.7, supplierAppointmentsMonthly: 1.9 },
  expenses: [
    { category: "Rent/Lease", monthly: 10_000, varianceShare: 0, daysOfMonth: [1] },
    { category: "Utilities", subcategory: "Electricity", monthly: 1_250, varianceShare: 0.12, daysOfMonth: [11] },
    { category: "Utilities", subcategory: "Water", monthly: 250, varianceShare: 0.1, daysOfMonth: [14] },
    { category: "Utilities", subcategory: "Gas", monthly: 200, varianceShare: 0.15, daysOfMonth: [9] },
    { category: "Utilities", subcategory: "Internet/Phone", monthly: 300, varianceShare: 0, daysOfMonth: [18] },
    { category: "Payroll/Wages", subcategory: "Salaries", monthly: 41_000, varianceShare: 0.02, daysOfMonth: [15, 31] },
    { category: "Payroll/Wages", subcategory: "Benefits", monthly: 5_200, varianceShare: 0.01, daysOfMonth: [5] },
    { category: "Payroll/Wages", subcategory: "Payroll Taxes", monthly: 3_800, varianceShare: 0.02, daysOfMonth: [17] },
    { category: "Insurance", monthly: 5_000, varianceShare: 0, daysOfMonth: [3] },
    {
      category: "Marketing/Advertising",
      subcategory: "Digital Advertising",
      monthly: 1_800,
      varianceShare: 0.1,
      daysOfMonth: [12],
    },
    {
      category: "Marketing/Advertising",
      subcategory: "Events & Sponsorships",
      monthly: 1_200,
      varianceShare: 0.15,
      daysOfMonth: [22],
    },
  ],
  expensesShareOfRevenue: null,
  bank: { monthlyFee: 45, interestRateShare: 0.012 },
  openingCapital: 500_000,
  defects: 0,
};
