// What stands on a sales sheet, in the application's words: goods as they lay on the shelf, with the client's prices.

import type { Company } from "../../cascade/company.ts";
import { jsonAmount } from "../../cascade/transaction-context.ts";
import type { Client } from "../../domain/company.ts";
import { type Cents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import type { BatchPlan } from "../../planning/plan.ts";
import { offeredPrice, type ShelfItem } from "../shelf.ts";

/** Goods that belong on a sheet; a property that is missing leaves nothing out. */
export type SheetFilters = {
  readonly category?: readonly string[];
  readonly subcategory?: readonly string[];
  readonly grade?: readonly string[];
};

export function passes({ category, subcategory, grade }: SheetFilters, { product, grade: own }: BatchPlan): boolean {
  return (
    (category?.includes(product.kind.category) ?? true) &&
    (subcategory?.includes(product.kind.subcategory) ?? true) &&
    (grade?.includes(own) ?? true)
  );
}

/** The goods that fit a sheet: those `first`, then what came up for sale last; by name. */
export function chosenFor(items: readonly ShelfItem[], most: number, first: ReadonlySet<number>): ShelfItem[] {
  return items
    .toSorted(
      (a, b) =>
        Number(first.has(b.plan.index)) - Number(first.has(a.plan.index)) || b.plan.availableAt - a.plan.availableAt,
    )
    .slice(0, most)
    .sort((a, b) => a.plan.product.id - b.plan.product.id || a.plan.index - b.plan.index);
}

/** For a client at its prices, for everybody at list prices. */
export function sheetPrice(company: Company, client: Client | null, plan: BatchPlan): Cents {
  return client ? offeredPrice(company, client.id, plan).unitPrice : plan.listPrice;
}

/** What all of it would come to. */
export function sheetValue(company: Company, client: Client, items: readonly ShelfItem[]): Cents {
  return sumCents(items.map(({ plan, onHand }) => extendPrice(onHand, sheetPrice(company, client, plan))));
}

/** The items as JSON, as the application's page saves them (docs/terp.md: sales sheets and portal). */
export function sheetItems(company: Company, client: Client | null, items: readonly ShelfItem[]) {
  return items.map(({ plan, record, onHand }) => ({
    id: record.id,
    name: plan.product.name,
    category: plan.product.kind.category,
    subcategory: plan.product.kind.subcategory,
    strain: plan.product.strainName,
    grade: plan.grade,
    vendor: company.supplier(plan.product.supplierIndex).name,
    quantity: onHand / 100,
    basePrice: jsonAmount(plan.listPrice),
    retailPrice: jsonAmount(sheetPrice(company, client, plan)),
    appliedRules: client ? offeredPrice(company, client.id, plan).rules.map(({ name }) => name) : [],
  }));
}
