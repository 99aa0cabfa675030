// What the foundation is made of: counts, names and numbers that the profile and the application ask for.

import { describe, expect, it } from "vitest";
import { payeeFor } from "../../src/domain/books/expense-category.ts";
import type { RoleName } from "../../src/domain/company.ts";
import { clientRow } from "../../src/generators/foundation/client-row.ts";
import { permissions } from "../../src/generators/foundation/permissions.ts";
import { permissionsOf } from "../../src/generators/foundation/roles.ts";
import { rolesBySeat } from "../../src/generators/foundation/seats.ts";
import { layFoundation } from "../../src/generators/foundation.ts";
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
    expect(clientRow(whale.card, undefined)).toMatchObject({
      isBuyer: true,
      isSeller: false,
      customPricingRules: null,
      pricingProfileId: null,
    });
    const terms = pricing.terms.get(supplier.clientId);
    expect(clientRow(supplier.card, terms)).toMatchObject({
      isBuyer: false,
      isSeller: true,
      customPricingRules: null,
      pricingProfileId: terms?.profileId,
      totalSpent: 0,
    });
  });
});
