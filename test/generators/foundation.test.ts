// What the foundation is made of: counts, names and numbers that the profile and the application ask for.

import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/domain/calendar.ts";
import type { RoleName } from "../../src/domain/company.ts";
import { payeeFor } from "../../src/domain/expense-category.ts";
import { clientRow } from "../../src/generators/foundation/client-row.ts";
import { permissions } from "../../src/generators/foundation/permissions.ts";
import { kindOfEachProduct } from "../../src/generators/foundation/products.ts";
import { permissionsOf } from "../../src/generators/foundation/roles.ts";
import { rolesBySeat } from "../../src/generators/foundation/seats.ts";
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

describe("staff", () => {
  const roleNames = Object.keys(lay().staff.byRole) as RoleName[];

  it("fills every role, whatever the size of the company", () => {
    for (const size of [1, 2, 5, 10, 14, 50]) {
      const seats = rolesBySeat(size);
      expect(seats).toHaveLength(size);
      expect(new Set(seats.flat()), `${size} people`).toEqual(new Set(roleNames));
      expect(seats[0]?.[0]).toBe("Super Admin");
    }
  });

  it("grows where the work is: sales, warehouse, customer service", () => {
    const { byRole } = lay({ profile: largeCompany }).staff;
    const others = roleNames.filter((role) => !["Sales Manager", "Warehouse Staff", "Customer Service"].includes(role));
    for (const role of others) expect(byRole[role].length).toBeLessThan(byRole["Customer Service"].length);
  });

  it("has names, log-ins and open ids of its own, and a first user that is the Super Admin", () => {
    const { staff, bundle } = lay({ profile: largeCompany });
    expectUnique(staff.all.map(({ name }) => name));
    expectUnique(staff.all.map(({ email }) => email));
    expectUnique(staff.all.map(({ openId }) => openId));
    expect(staff.all[0]).toMatchObject({ id: 1, role: "Super Admin" });
    for (const { email } of staff.all) expect(email).toMatch(/^[a-z]+(\.[a-z]+)+@evergreenwholesale\.example$/);
    for (const user of bundle.rowsOf("users")) {
      expect(user.passwordHash).toMatch(/^\$2b\$10\$.{53}$/);
      expect(user.openId.length).toBeLessThanOrEqual(64);
    }
  });

  it("makes administrators of the Super Admin and the owner only", () => {
    const { staff, bundle } = lay();
    const admins = bundle.rowsOf("users").filter(({ role }) => role === "admin");
    const expected = [...staff.byRole["Super Admin"], ...staff.byRole["Owner/Executive"]];
    expect(admins.map(({ openId }) => openId).sort()).toEqual(expected.map(({ openId }) => openId).sort());
  });
});

describe("permissions", () => {
  it("are the application's 255, of 23 modules", () => {
    expectUnique(permissions.map(({ name }) => name));
    expect(permissions).toHaveLength(255);
    expect(new Set(permissions.map(({ module }) => module)).size).toBe(23);
  });

  it("are granted to each role in the application's number, and none that does not exist", () => {
    const counts: Record<RoleName, number> = {
      "Super Admin": 255,
      "Owner/Executive": 40,
      "Operations Manager": 91,
      "Sales Manager": 80,
      Accountant: 67,
      "Inventory Manager": 70,
      "Buyer/Procurement": 51,
      "Customer Service": 66,
      "Warehouse Staff": 36,
      "Read-Only Auditor": 58,
    };
    const known = new Set(permissions.map(({ name }) => name));
    for (const [role, count] of Object.entries(counts)) {
      const granted = permissionsOf(role as RoleName);
      expectUnique(granted);
      expect(granted, role).toHaveLength(count);
      expect(granted.filter((name) => !known.has(name))).toEqual([]);
    }
    expect(lay().bundle.rowsOf("rolePermissions")).toHaveLength(814);
  });
});

describe("parties", () => {
  const offsets = new Map([
    ["vendors", 5],
    ["clients", 40],
  ]);

  for (const [name, firstFree] of [
    ["an empty database", new Map<string, number>()],
    ["tables with rows", offsets],
  ] as const) {
    it(`give a supplier one number, and a buyer none that a vendor has, in ${name}`, () => {
      const { suppliers, serviceVendors, clients } = lay({ firstFree });
      for (const { vendorId, clientId } of suppliers) expect(Number(vendorId)).toBe(Number(clientId));
      const vendorIds = new Set([...suppliers, ...serviceVendors].map(({ vendorId }) => Number(vendorId)));
      expect(vendorIds.size).toBe(suppliers.length + serviceVendors.length);
      expect(clients.filter(({ id }) => vendorIds.has(id))).toEqual([]);
    });
  }

  it("have names, codes and telephone numbers of their own", () => {
    const { suppliers, clients, bundle } = lay({ profile: largeCompany });
    const cards = [...suppliers, ...clients].map(({ card }) => card);
    expectUnique([...bundle.rowsOf("vendors").map(({ name }) => name), ...clients.map(({ name }) => name)]);
    expectUnique(cards.map(({ code }) => code));
    expectUnique([
      ...bundle.rowsOf("vendors").map(({ contactPhone }) => contactPhone),
      ...clients.map(({ card }) => card.phone),
    ]);
    for (const { phone } of cards) expect(phone).toMatch(/^\([2-9]\d\d\) [2-9]\d\d-\d{4}$/);
    for (const { name } of cards) expect(name).not.toMatch(/test|unknown|lorem/i);
  });

  it("count as the profile says, class by class, with codes that tell the class", () => {
    const { clients, suppliers } = lay();
    expect(clients.map(({ code }) => code.slice(0, 3)).join("")).toBe("WHL".repeat(10) + "REG".repeat(50));
    expect(clients[0]?.code).toBe("WHL0001");
    expect(suppliers.map(({ card }) => card.code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `VND000${number}`));
  });

  it("keep e-mail and postal address to themselves unless the profile wants them", () => {
    for (const { card } of [...lay().clients, ...lay().suppliers]) {
      expect(card).toMatchObject({ email: null, address: null });
    }
    for (const { card } of lay({ profile: smallCompany }).clients) {
      expect(card.email).toMatch(/^[a-z]+@[a-z0-9]+\.example$/);
      expect(card.address).toMatch(/^\d+ .+, .+, CA 9\d{4}$/);
    }
  });

  it("have a payee for each of the profile's expenses", () => {
    const { serviceVendors } = lay();
    for (const { category, subcategory } of realistic.expenses) {
      expect(payeeFor(serviceVendors, category, subcategory), `${category} ${subcategory}`).toBeDefined();
    }
  });

  it("become client rows that are buyers or sellers, never both, without empty price rules", () => {
    const { clients, suppliers, pricing } = lay();
    const [whale] = clients;
    const [supplier] = suppliers;
    if (!whale || !supplier) throw new Error("no parties");
    expect(clientRow(whale.card)).toMatchObject({
      isBuyer: true,
      isSeller: false,
      customPricingRules: null,
      pricingProfileId: pricing.profileIdByClass[0],
    });
    expect(clientRow(supplier.card)).toMatchObject({
      isBuyer: false,
      isSeller: true,
      pricingProfileId: null,
      totalSpent: 0,
    });
  });
});

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
    const { workflowStatusIds: _, shelves, ...floor } = warehouse;
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

describe("pricing", () => {
  it("has a rule a tier, from the smallest quantity up, and ranges that do not overlap", () => {
    const { pricing, bundle } = lay();
    expect(pricing.volumeRules.map(({ name, fromQuantity, discount }) => [name, fromQuantity, discount])).toEqual([
      ["Volume 5+ lb", 500, 300],
      ["Volume 10+ lb", 1000, 500],
      ["Volume 20+ lb", 2000, 800],
      ["Volume 40+ lb", 4000, 1000],
    ]);
    expect(bundle.rowsOf("pricingRules").map(({ conditions }) => conditions)).toEqual([
      { orderQuantityMin: "5.00", orderQuantityBelow: "10.00", unit: "LB" },
      { orderQuantityMin: "10.00", orderQuantityBelow: "20.00", unit: "LB" },
      { orderQuantityMin: "20.00", orderQuantityBelow: "40.00", unit: "LB" },
      { orderQuantityMin: "40.00", unit: "LB" },
    ]);
  });

  it("gives whales a profile of all rules, and regulars none", () => {
    const { pricing, bundle } = lay();
    expect(pricing.profileIdByClass).toEqual([1, null]);
    expect(bundle.rowsOf("pricingProfiles").map(({ rules }) => rules)).toEqual([
      pricing.volumeRules.map(({ ruleId }, index) => ({ ruleId, priority: (index + 1) * 10 })),
    ]);
  });

  it("writes no empty profile where there are no tiers", () => {
    const profile = { ...realistic, pricing: { ...realistic.pricing, volumeTiers: [] } };
    const { pricing, bundle } = lay({ profile });
    expect(pricing.profileIdByClass).toEqual([null, null]);
    expect(bundle.rowsOf("pricingProfiles")).toEqual([]);
  });
});
