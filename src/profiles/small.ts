// Four months of a shop-sized wholesaler that sells flower by the gram; made for development.
// How large orders are is stated in grams, so revenue follows from orders, sizes and prices.

import { productRule } from "./defaults.ts";
import type { BuyerClass, ProductKind } from "./profile-schema.ts";
import type { ProfileStatement } from "./profile-statement.ts";

/** What all three kinds of flower have in common when it is sold by the gram: one price, whoever grew it where. */
const byTheGram: Omit<ProductKind, "name" | "subcategory" | "unitShare" | "productShare"> = {
  category: "Flower",
  unit: "G",
  listPrice: 49.5,
  winterFactor: 1,
  quantityStep: 0.5,
  batchUnits: 85,
};

/** Eight clients of ten order little, one some, one much. */
export function classesTimes(factor: number): BuyerClass[] {
  const shared = {
    targetSpreadShare: 0.3,
    revenueShare: null,
    orderSizeSigma: 0.6,
    volumeDiscounts: true,
    premiumPreference: 1,
  };
  return [
    {
      ...shared,
      name: "low volume",
      codePrefix: "LOW",
      count: 8 * factor,
      orderShare: 0.43,
      orderUnits: { low: 1, high: 10 },
      pricingProfiles: [{ name: "Low volume", rules: ["B shelf"] }],
    },
    {
      ...shared,
      name: "medium volume",
      codePrefix: "MED",
      count: factor,
      orderShare: 0.2,
      orderUnits: { low: 10, high: 50 },
      pricingProfiles: [{ name: "Medium volume", rules: ["A shelf", "B shelf"] }],
    },
    {
      ...shared,
      name: "high volume",
      codePrefix: "HIG",
      count: factor,
      orderShare: 0.37,
      orderUnits: { low: 50, high: 200 },
      pricingProfiles: [{ name: "High volume", rules: ["AAA shelf", "AA shelf", "A shelf"] }],
    },
  ];
}

export const small: ProfileStatement = {
  name: "small",
  description: "Development: four months, 10 buyers, 100 orders by the gram",
  period: { start: "2024-09-01", end: "2024-12-31" },
  users: 5,
  buyers: {
    emails: true,
    addresses: true,
    classes: classesTimes(1),
  },
  suppliers: { count: 3, pricingProfiles: [{ name: "Trade", rules: ["A shelf"] }] },
  catalog: {
    strains: 10,
    products: 50,
    flowerShare: 1,
    flower: [
      { ...byTheGram, name: "Indoor", subcategory: "Indoor", unitShare: 0.4, productShare: 0.4 },
      { ...byTheGram, name: "Greenhouse", subcategory: "Deps", unitShare: 0.35, productShare: 0.35 },
      { ...byTheGram, name: "Outdoor", subcategory: "Outdoor", unitShare: 0.25, productShare: 0.25 },
    ],
    other: [],
    // With the market ± 10 % around its middle: $40.50–49.50, 31.50–38.50, 22.50–27.50 and 13.50–16.50 a gram.
    grades: [
      { name: "AAA", share: 0.2, priceFactor: 1 },
      { name: "AA", share: 0.3, priceFactor: 0.7778 },
      { name: "A", share: 0.35, priceFactor: 0.5556 },
      { name: "B", share: 0.15, priceFactor: 0.3333 },
    ],
  },
  revenue: { total: null },
  orders: { count: 100 },
  pricing: {
    marketLevel: { low: 0.8182, high: 1, cycleDays: 120 },
    costShare: { low: 0.58, high: 0.64 },
    volumeTiers: [
      { category: "Flower", fromUnits: 11, discountShare: 0.05 },
      { category: "Flower", fromUnits: 51, discountShare: 0.1 },
      { category: "Flower", fromUnits: 101, discountShare: 0.15 },
    ],
    productRules: [
      productRule("AAA shelf", "Flower", "AAA", { share: -0.01 }),
      productRule("AA shelf", "Flower", "AA", { share: 0.01 }),
      productRule("A shelf", "Flower", "A", { dollars: -0.25 }),
      productRule("B shelf", "Flower", "B", { dollars: 0.25 }),
    ],
    clientRules: [
      { rank: 1, category: "Flower", grade: "AA", discountShare: 0.02 },
      { rank: 1, category: "Flower", grade: "B", discountShare: 0.03 },
      { rank: 2, category: "Flower", grade: "A", discountShare: 0.02 },
      { rank: 3, category: "Flower", grade: "AAA", discountShare: 0.02 },
    ],
  },
  intake: { batches: 60 },
  samples: { unitsEach: { low: 0.5, high: 2 }, monthlyUnits: 7 },
  terms: { consignmentShare: 0.2, consignmentShareFirstMonth: 0.2 },
  receivables: { lateShare: 0.2, earlyShare: 0.1 },
  expensesShareOfRevenue: 0.08,
  openingCapital: 20_000,
};
