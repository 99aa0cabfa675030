import { describe, expect, test } from "vitest";
import { checkedProfile } from "../../src/profiles/checked-profile.ts";
import { conflictsOf } from "../../src/profiles/feasibility.ts";
import { profileNamed, profileNames } from "../../src/profiles/profile-registry.ts";
import { withSetting } from "../../src/profiles/setting.ts";

const refusal =
  (settings: readonly string[], name = "realistic") =>
  () =>
    checkedProfile(settings.reduce<unknown>(withSetting, profileNamed(name)), "the test");

describe("every profile of ours", () => {
  test.each(profileNames)("%s asks for nothing that cannot all hold", (name) => {
    expect(conflictsOf(profileNamed(name))).toEqual([]);
  });
});

describe("what cannot all hold is refused with the numbers and what would be needed:", () => {
  test.each([
    {
      settings: ["orders.count=100"],
      says: "class regular has 50 clients, but only 37 orders (orders.count 100 × orderShare 0.375)",
      needs: "It needs orders.count 134, or no more than 37 clients",
    },
    {
      settings: ["revenue.total=500000"],
      says: "an order of class regular comes to $129.03 on average",
      needs: "It needs revenue.total 1,937,500, or orders.count 800, or a smaller quantityStep",
    },
    {
      settings: ["orders.count=140", "intake.batches=1000"],
      says: "an order of class whale comes to $192,000 on average",
      needs: "It needs orders.count 224, or intake.batches 625",
    },
    {
      settings: ["catalog.products=40"],
      says: "catalog.strains 50 is more than catalog.products 40",
      needs: "It needs 50 products, or 40 strains",
    },
    {
      settings: ["catalog.stockedProducts=150", "intake.batches=120"],
      says: "catalog.stockedProducts 150 is more than intake.batches 120",
      needs: "It needs 150 batches, or stockedProducts 120",
    },
    {
      settings: ["intake.purchaseOrders=10"],
      says: "intake.purchaseOrders 10 does not bring intake.batches 400",
      needs: "It needs 200 to 400 purchase orders",
    },
    {
      settings: ["terms.consignmentShare=0.9", "receivables.lateShare=0.2"],
      says: "only 0.095 of them are on terms",
      needs: "or less consignment",
    },
    {
      settings: ["intake.batches=10"],
      says: "intake.batches 10 are too few to sell 7 kinds of goods",
      needs: "It needs 21 batches, or no more than 3 kinds",
    },
    {
      settings: ["intake.rejectedShare=0.5"],
      says: "intake.rejectedShare 0.5, failedTestShare 0.0075 and damagedShare 0.005 leave too little to sell",
      needs: "It needs shares that sum to 0.3 at most",
    },
    {
      settings: ["receivables.overdueShareOfDebt=0.9"],
      says: "receivables.overdueShareOfDebt 0.9 is more than late payers can owe: of 366 days of sales",
      needs: "It needs overdueShareOfDebt",
    },
    {
      settings: ["period.end=2024-06-30", "receivables.overdueShareOfDebt=0.5"],
      says: "receivables.over120ShareOfOverdue 0.5 is more than can be that old: of 182 days of sales",
      needs: "It needs over120ShareOfOverdue",
    },
  ])("$settings", ({ settings, says, needs }) => {
    expect(refusal(settings)).toThrow(expect.objectContaining({ message: expect.stringContaining(says), exitCode: 2 }));
    expect(refusal(settings)).toThrow(needs);
  });

  test("orders larger than ten lines of what a batch holds, where sizes are stated", () => {
    const small = refusal(["orders.count=20"], "small");
    expect(small).toThrow(
      "orders of class high volume are of up to 200 units (orderUnits.high), but 10 lines of a batch",
    );
    expect(small).toThrow("It needs orders.count 27, or intake.batches 45, or smaller orders");
  });

  test("all conflicts at once", () => {
    expect(refusal(["orders.count=100", "catalog.products=40"])).toThrow(/class regular[\s\S]*catalog\.strains/);
  });
});

describe("what cannot exist is no conflict", () => {
  test.each([
    [["terms.consignmentShare=1"]],
    [["terms.consignmentShare=0"]],
    [["period.end=2024-01-31", "intake.batches=30"]],
    [["intake.batches=50"]],
  ])("%s", (settings) => {
    expect(refusal(settings)).not.toThrow();
  });
});
