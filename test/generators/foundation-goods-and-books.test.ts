// What the foundation is made of: counts, names and numbers that the profile and the application ask for.

import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/domain/time/calendar.ts";
import { kindOfEachProduct } from "../../src/generators/foundation/products.ts";
import { layFoundation } from "../../src/generators/foundation.ts";
import { strainLibrary } from "../../src/generators/names/strain-library.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { largeCompany, runContext, smallCompany } from "./run-context.ts";

const realistic = profileNamed("realistic");

function lay(options: Parameters<typeof runContext>[0] = {}) {
  const bundle = new Bundle();
  return { bundle, ...layFoundation(runContext(options), bundle) };
}

function expectUnique(values: readonly unknown[]): void {
  const seen = new Set<unknown>();
  expect(values.filter((value) => seen.size === seen.add(value).size)).toEqual([]);
}

describe("the catalogue", () => {
  it("has exactly the profile's products, 90 % of them flower, by largest remainder", () => {
    const names = kindOfEachProduct(realistic).map(({ name }) => name);
    const counts = Object.fromEntries(
      [...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]),
    );
    expect(counts).toEqual({
      Indoor: 72,
      Greenhouse: 63,
      Outdoor: 45,
      "Pre-roll": 5,
      Edible: 4,
      Cartridge: 6,
      "Live resin": 5,
    });
  });

  for (const profile of [realistic, smallCompany, largeCompany]) {
    it(`names no product of ${profile.name} twice, uses every strain, and shares products evenly`, () => {
      const { products, suppliers } = lay({ profile });
      expect(products).toHaveLength(profile.catalog.products);
      expectUnique(products.map(({ name }) => name));
      expect(new Set(products.map(({ strainId }) => strainId)).size).toBe(profile.catalog.strains);
      const perSupplier = suppliers.map(
        (_, index) => products.filter(({ supplierIndex }) => supplierIndex === index).length,
      );
      expect(Math.max(...perSupplier) - Math.min(...perSupplier)).toBeLessThanOrEqual(1);
      for (const { skuStem } of products) expect(skuStem).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    });
  }

  it("gives each product a brand of its supplier", () => {
    const { products, suppliers, bundle } = lay();
    const brandIdOf = new Map(bundle.rowsOf("products").map(({ id, brandId }) => [id, brandId]));
    for (const { id, supplierIndex } of products) {
      expect(suppliers[supplierIndex]?.brands.map((brand) => brand.id)).toContain(brandIdOf.get(id));
    }
  });

  it("names 500 strains without repeating one, each parent before its children", () => {
    const strains = lay({ profile: largeCompany }).bundle.rowsOf("strains");
    expectUnique(strains.map(({ name }) => name.toLowerCase()));
    expect(strains).toHaveLength(500);
    for (const { id, parentStrainId, category } of strains) {
      expect(["Indica", "Sativa", "Hybrid"]).toContain(category);
      if (parentStrainId) expect(parentStrainId).toBeLessThan(id ?? 0);
    }
    expect(strains.filter(({ parentStrainId }) => parentStrainId).length).toBeGreaterThan(100);
  });

  it("draws on a library whose parents are in it", () => {
    const names = new Set(strainLibrary.map(({ name }) => name));
    expect(names.size).toBe(strainLibrary.length);
    expect(strainLibrary.filter(({ parent }) => parent !== null && !names.has(parent))).toEqual([]);
  });
});

describe("books", () => {
  it("open a period a month, and close the past ones on the fifth business day of the next", () => {
    const { bundle, books } = lay();
    const periods = bundle.rowsOf("fiscalPeriods");
    expect(periods.map(({ periodName }) => periodName)).toEqual(
      "January February March April May June July August September October November December"
        .split(" ")
        .map((month) => `${month} 2024`),
    );
    expect(periods.map(({ status }) => status)).toEqual([...Array.from({ length: 11 }, () => "CLOSED"), "OPEN"]);
    const closings = periods
      .slice(0, 3)
      .map(({ closedAt }) => new Date((closedAt ?? 0) * 1000).toISOString().slice(0, 10));
    expect(closings).toEqual(["2024-02-07", "2024-03-07", "2024-04-05"]);
    expect(books.fiscalPeriods.map(({ end }) => isoDay(end)).slice(0, 2)).toEqual(["2024-01-31", "2024-02-29"]);
  });

  it("leave a month open that ended too lately to be closed", () => {
    const profile = { ...realistic, period: { start: "2024-01-10", end: "2024-03-05" } };
    const statuses = lay({ profile })
      .bundle.rowsOf("fiscalPeriods")
      .map(({ status }) => status);
    expect(statuses).toEqual(["CLOSED", "OPEN", "OPEN"]);
  });

  it("have an account and a category for each of the profile's expenses", () => {
    const { books, bundle } = lay();
    expect(books.expenseCategoryIds.get("Utilities/Internet/Phone")).toBeDefined();
    for (const row of bundle.rowsOf("expenseCategories")) expect(row.ledgerAccountId).toBeTypeOf("number");
  });
});

describe("the warehouse", () => {
  it("keeps the application's own six columns in their order, then the ends of a batch", () => {
    const board = lay().bundle.rowsOf("workflowStatuses");
    expect(board.map(({ slug, position }) => `${position} ${slug}`)).toEqual([
      "1 intake-queue",
      "2 quality-check",
      "3 lab-testing",
      "4 packaging",
      "5 ready-for-sale",
      "6 on-hold",
      "7 sold",
      "8 rejected",
      "9 failed",
      "10 damaged",
      "11 expired",
    ]);
    for (const { color } of board) expect(color).toMatch(/^#[0-9A-F]{6}$/);
  });

  it("has every place it names among its locations, no place twice", () => {
    const { warehouse, bundle } = lay();
    const { workflowStatusIds: _statuses, categoryIds: _categories, shelves, ...floor } = warehouse;
    const rows = bundle
      .rowsOf("locations")
      .map(({ site, zone, rack, shelf, bin }) => ({ site, zone, rack, shelf, bin }));
    expect(rows).toEqual([...Object.values(floor), ...shelves]);
    expectUnique(rows.map((row) => JSON.stringify(row)));
    expect(shelves).toHaveLength(24);
  });

  it("has a default margin for every category", () => {
    const { bundle } = lay();
    const priced = bundle.rowsOf("pricingDefaults").map(({ productCategory }) => productCategory);
    expect(priced).toEqual(bundle.rowsOf("categories").map(({ name }) => name));
  });
});
