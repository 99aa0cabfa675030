import { describe, expect, test } from "vitest";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { scaled } from "../../src/profiles/scale.ts";

const realistic = profileNamed("realistic");
const counts = (clients: number) => scaled(realistic, { clients }).buyers.classes.map(({ count }) => count);

describe("a scaled profile", () => {
  test("without numbers is the profile", () => {
    expect(scaled(realistic, {})).toEqual(realistic);
  });

  test("has so many clients, in the profile's proportions, and at least one of each class", () => {
    expect(counts(60)).toEqual([10, 50]);
    expect(counts(120)).toEqual([20, 100]);
    expect(counts(3)).toEqual([1, 2]);
    expect(() => counts(1)).toThrow("--clients is 1, but the profile has 2 classes");
  });

  test("never has more strains than products", () => {
    expect(scaled(realistic, { products: 20 }).catalog).toMatchObject({ products: 20, strains: 20 });
    expect(scaled(realistic, { products: 80 }).catalog).toMatchObject({ products: 80, strains: 50 });
  });

  test("lasts so many months, with revenue, orders and batches in proportion", () => {
    const quarter = scaled(realistic, { months: 3 });
    expect(quarter.period).toEqual({ start: "2024-01-01", end: "2024-03-31" });
    expect(quarter.revenue.total).toBe(Math.round((24_000_000 * 91) / 366));
    expect(quarter.orders.count).toBe(Math.round((3100 * 91) / 366));
    expect(scaled(realistic, { months: 3, orders: 500 }).orders.count).toBe(500);
  });

  test.each([
    ["2024-01-15", 1, "2024-02-14"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-09-01", 4, "2024-12-31"],
  ])("from %s, %i months end on %s", (start, months, end) => {
    const profile = { ...realistic, period: { start, end: "2025-12-31" } };
    expect(scaled(profile, { months }).period.end).toBe(end);
  });

  test("bring batches, purchase orders and products in stock in proportion", () => {
    const { intake, catalog } = scaled(profileNamed("operations"), { months: 1 });
    expect([intake.batches, intake.purchaseOrders, catalog.stockedProducts]).toEqual([8, 7, 8]);
    expect(catalog.products).toBe(800);
  });
});
