// Which tags there are, in which groups, and which products carry them: by what they are, and by how they sell.

import type { Company } from "../../cascade/company.ts";
import type { Product } from "../../domain/company.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import { addDays, dayOf, type Instant, isoDay } from "../../domain/time/calendar.ts";
import { standingTags } from "../../planning/receivables/client-tags.ts";

/** A product with a tag: since when, or null where it has been so from the first days. */
export type Tagged = { readonly product: Product; readonly since: Instant | null };

export type TagPlan = {
  readonly name: string;
  /** The kind of things that carry it. */
  readonly category: "product" | "client";
  readonly description: string;
  readonly tagged: readonly Tagged[];
  readonly below: readonly TagPlan[];
};

export type TagGroupPlan = {
  readonly name: string;
  readonly description: string;
  readonly color: string;
  readonly tags: readonly TagPlan[];
};

/** Share of the products sold that count as best sellers. */
const bestSellerShare = 0.1;

/** For so long after it is first for sale a product is new. */
const newForDays = 60;

export function tagCatalogue(company: Company): TagGroupPlan[] {
  return [
    {
      name: "Goods",
      description: "What it is and how it was grown or made",
      color: "#15803D",
      tags: goodsTags(company.foundation.products),
    },
    {
      name: "Strain family",
      description: "Indica, Sativa or Hybrid",
      color: "#7C3AED",
      tags: strainTags(company.foundation.products),
    },
    { name: "Shelf", description: "How it sells", color: "#B45309", tags: shelfTags(company) },
    { name: "Clients", description: "How much a client buys, and where", color: "#1D4ED8", tags: clientTags(company) },
  ].filter(({ tags }) => tags.length > 0);
}

/** A tag a category, with one below it for each of its subcategories. */
function goodsTags(products: readonly Product[]): TagPlan[] {
  const byCategory = groupedBy(products, ({ kind }) => kind.category);
  return [...byCategory].map(([category, inCategory]) => ({
    name: category,
    category: "product",
    description: `All ${category.toLowerCase()}`,
    tagged: [],
    below: [...groupedBy(inCategory, ({ kind }) => kind.subcategory)].map(([subcategory, members]) => ({
      name: subcategory,
      category: "product",
      description: `${category}: ${subcategory}`,
      tagged: always(members),
      below: [],
    })),
  }));
}

function strainTags(products: readonly Product[]): TagPlan[] {
  return [...groupedBy(products, ({ strainCategory }) => strainCategory)].map(([family, members]) => ({
    name: family,
    category: "product",
    description: `Made from ${family.toLowerCase()} strains`,
    tagged: always(members),
    below: [],
  }));
}

function shelfTags(company: Company): TagPlan[] {
  const { asOf, calendar } = company.run;
  const revenue = new Map<Product, number>();
  for (const order of company.plan.orders) {
    if (!order.sells || !company.orders.has(order.index)) continue;
    for (const { batchIndex, quantity, unitPrice } of order.lines) {
      const { product } = company.batchPlan(batchIndex);
      revenue.set(product, (revenue.get(product) ?? 0) + quantity * unitPrice);
    }
  }
  const byRevenue = [...revenue].sort(([, a], [, b]) => b - a).map(([product]) => product);
  const bestSellers = byRevenue.slice(0, Math.ceil(byRevenue.length * bestSellerShare));
  const countedOn = calendar.during(calendar.onOrBefore(asOf), 0);
  const arrivals = [...firstForSale(company)].filter(([, at]) => dayOf(at) > addDays(asOf, -newForDays));
  return [
    {
      name: "Best seller",
      category: "product",
      description: `The ${bestSellers.length} products with the highest sales up to ${isoDay(asOf)}`,
      tagged: bestSellers.map((product) => ({ product, since: countedOn })),
      below: [],
    },
    {
      name: "New arrival",
      category: "product",
      description: `For sale for the first time within the last ${newForDays} days`,
      tagged: arrivals.map(([product, since]) => ({ product, since })),
      below: [],
    },
  ];
}

/** The same words as in the clients' own list of tags. */
function clientTags({ run, foundation, plan }: Company): TagPlan[] {
  const classes = run.profile.buyers.classes.map(({ name }) => name);
  const words = [...foundation.clients, ...foundation.suppliers].flatMap(({ card }) => card.tags);
  const standing = new Map<string, string>(
    Object.values(standingTags).map(({ word, description }) => [word, description]),
  );
  return [...new Set([...words, ...plan.clientTags.map(({ word }) => word)])].map((name) => ({
    name,
    category: "client",
    description:
      standing.get(name) ?? (classes.includes(name) ? `Clients of the class ${name}` : `Clients tagged ${name}`),
    tagged: [],
    below: [],
  }));
}

/** When the first batch of each product came up for sale. */
function firstForSale(company: Company): Map<Product, Instant> {
  const first = new Map<Product, Instant>();
  for (const index of company.batches.keys()) {
    const { product, availableAt, fate } = company.batchPlan(index);
    if (fate !== "sale" || dayOf(availableAt) > company.run.asOf) continue;
    const known = first.get(product);
    if (known === undefined || availableAt < known) first.set(product, availableAt);
  }
  return first;
}

function always(products: readonly Product[]): Tagged[] {
  return products.map((product) => ({ product, since: null }));
}
