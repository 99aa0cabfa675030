import { describe, expect, test } from "vitest";
import { checkedProfile } from "../../src/profiles/checked-profile.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { withSetting } from "../../src/profiles/setting.ts";

const realistic = profileNamed("realistic");
const changed = (setting: string) => checkedProfile(withSetting(realistic, setting), "the test");

describe("--set", () => {
  test("changes one value and nothing in place", () => {
    expect(changed("receivables.lateShare=0.3")).toEqual({
      ...realistic,
      receivables: { ...realistic.receivables, lateShare: 0.3 },
    });
    expect(realistic.receivables.lateShare).toBe(0.15);
  });

  test("finds items of a list by their name or their place", () => {
    expect(changed("buyers.classes.whale.count=5").buyers.classes[0]?.count).toBe(5);
    expect(changed("expenses.0.monthly=12000").expenses[0]?.monthly).toBe(12_000);
    expect(changed("expenses.0.subcategory=Office").expenses[0]?.subcategory).toBe("Office");
  });

  test("takes text as it stands, and lists and null as JSON", () => {
    expect(changed("company.name=2024").company.name).toBe("2024");
    expect(changed("pricing.volumeTiers=[]").pricing.volumeTiers).toEqual([]);
    expect(changed("expensesShareOfRevenue=0.05").expensesShareOfRevenue).toBe(0.05);
    expect(changed("expensesShareOfRevenue=null").expensesShareOfRevenue).toBeNull();
  });

  test.each([
    ["revenue.totl=5", 'There is no parameter "revenue.totl"', "revenue.total"],
    ["lateShare=5", 'There is no parameter "lateShare"', "receivables.lateShare"],
    ["buyers.classes.wale.count=5", 'There is no parameter "buyers.classes.wale.count"', "buyers.classes.whale.count"],
    ["revenue.total.cents=5", 'There is no parameter "revenue.total.cents"', "revenue.total"],
    ["revenue.total", '--set takes path=value, not "revenue.total"', "--set receivables"],
  ])("%s is refused with what it could have been", (setting, message, remedy) => {
    expect(() => withSetting(realistic, setting)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        remedy: expect.stringContaining(remedy),
        kind: "usage",
      }),
    );
  });

  test.each([
    ["orders.count=many", 'orders.count is "many": Invalid input: expected number'],
    ["orders.count=0", "orders.count is 0"],
    ["receivables.lateShare=2", "receivables.lateShare is 2"],
    ["terms.others.COD=0.5", "terms.others is"],
    ["buyers.classes.whale.revenueShare=0.5", "buyers.classes[].revenueShare: the shares must sum to 1, not 0.8"],
    ["revenue.total=null", "revenue.total: must be given where goods have different units"],
    ["timeZone=Mars/Olympus", 'timeZone: "Mars/Olympus" is no IANA time zone'],
  ])("%s is refused with path, value and rule", (setting, message) => {
    expect(() => changed(setting)).toThrow(message);
  });
});
