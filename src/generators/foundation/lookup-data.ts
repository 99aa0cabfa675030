// Fixed lists that the application finds by name: categories, grades, payment methods, columns of the workflow board.

import type { WorkflowState } from "../../domain/lifecycles/batch-workflow.ts";

type CategoryLookup = {
  readonly name: string;
  readonly description: string;
  /** The margin that the application proposes for the category, in percent of the price. */
  readonly marginPercent: number;
  /** Name → description. */
  readonly subcategories: Readonly<Record<string, string>>;
};

export const categoryLookups: readonly CategoryLookup[] = [
  {
    name: "Flower",
    description: "Dried and cured flower, by weight",
    marginPercent: 30,
    subcategories: {
      Outdoor: "Grown under the open sky, one harvest a year",
      Deps: "Light-deprivation greenhouse, several harvests a year",
      Indoor: "Grown under lamps, all year",
      Smalls: "Small buds",
      Trim: "Trimmings, for extraction",
    },
  },
  {
    name: "Concentrates",
    description: "Extracts of flower",
    marginPercent: 35,
    subcategories: {
      Shatter: "Clear and brittle",
      Wax: "Soft and opaque",
      "Live Resin": "Extracted from fresh-frozen flower",
      Rosin: "Pressed without solvents",
      Distillate: "Refined oil",
      Crumble: "Dry and crumbling",
      Budder: "Whipped, of a creamy texture",
    },
  },
  {
    name: "Vapes",
    description: "Vaporizers and their cartridges",
    marginPercent: 35,
    subcategories: { Cartridge: "510-thread cartridge", "All in One": "Device with battery and oil" },
  },
  { name: "Bulk Oil", description: "Oil by the liter, for manufacturers", marginPercent: 25, subcategories: {} },
  {
    name: "Manufactured Products",
    description: "Ready for the shelf",
    marginPercent: 35,
    subcategories: {
      Preroll: "Rolled and packed singly",
      Edible: "Gummies, chocolate, baked goods",
      Tincture: "Drops",
      Topical: "Balms and lotions",
      Accessory: "Papers, trays, grinders",
    },
  },
];

/** Best first. */
export const gradeDescriptions: Readonly<Record<string, string>> = {
  AAA: "Top shelf: dense, hand-trimmed, rich in terpenes",
  AA: "Premium: well trimmed, strong nose",
  A: "Standard: sound flower with minor flaws",
  B: "Value: smaller or looser buds",
  C: "For pre-rolls and manufacturing",
  D: "For extraction only",
};

export const paymentMethodLookups = [
  { code: "ACH", name: "ACH", description: "Bank transfer through the clearing house" },
  { code: "CHECK", name: "Check", description: "Business or cashier's check" },
  { code: "WIRE", name: "Wire", description: "Same-day bank wire" },
  { code: "CASH", name: "Cash", description: "Counted and deposited the same day" },
  { code: "CREDIT_CARD", name: "Credit card", description: "Where the processor allows it" },
  { code: "DEBIT_CARD", name: "Debit card", description: "Where the processor allows it" },
  { code: "OTHER", name: "Other", description: "Store credit, write-offs and other settlements without a payment" },
] as const;

type BoardColumn = {
  readonly name: WorkflowState | "QUALITY_CHECK" | "ON_HOLD";
  readonly slug: string;
  readonly color: string;
};

/** From left to right: the application's own six with their slugs, then the ways a batch can end. */
export const boardColumns: readonly BoardColumn[] = [
  { name: "RECEIVED", slug: "intake-queue", color: "#6B7280" },
  { name: "QUALITY_CHECK", slug: "quality-check", color: "#F59E0B" },
  { name: "TESTING", slug: "lab-testing", color: "#3B82F6" },
  { name: "PACKAGING", slug: "packaging", color: "#8B5CF6" },
  { name: "AVAILABLE", slug: "ready-for-sale", color: "#10B981" },
  { name: "ON_HOLD", slug: "on-hold", color: "#F97316" },
  { name: "SOLD", slug: "sold", color: "#0D9488" },
  { name: "REJECTED", slug: "rejected", color: "#EF4444" },
  { name: "FAILED", slug: "failed", color: "#DC2626" },
  { name: "DAMAGED", slug: "damaged", color: "#B45309" },
  { name: "EXPIRED", slug: "expired", color: "#4B5563" },
];
