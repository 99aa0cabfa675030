import { expect, test } from "vitest";
import { checkedProfile } from "../../src/profiles/checked-profile.ts";
import { withSetting } from "../../src/profiles/setting.ts";
import { endingOn } from "../../src/profiles/timeframe.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const refusal = (candidate: unknown): string => {
  try {
    checkedProfile(candidate, "mine");
    return "none";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test("keys that name no parameter are told by their paths, all of them", () => {
  expect(refusal({ ...tinyProfile, nonsense: 1, orders: { ...tinyProfile.orders, cuont: 2 } })).toBe(
    "mine has bad values:\n  orders.cuont: there is no such parameter\n  nonsense: there is no such parameter",
  );
});

test("a number far beyond any business is a mistake, not a reason to run out of memory", () => {
  expect(refusal(withSetting(tinyProfile, "orders.count=1000000000"))).toContain("orders.count is 1000000000: Too big");
});

test("a period is one that TERP's timestamps can keep", () => {
  const problem = /TERP keeps moments as TIMESTAMP; take days from 1971-01-01 to 2036-12-31/;
  expect(refusal({ ...tinyProfile, period: { start: "2039-01-01", end: "2039-03-31" } })).toMatch(problem);
  expect(() => endingOn(tinyProfile, "1960-03-31")).toThrow(problem);
  expect(endingOn(tinyProfile, "2036-12-31").period.end).toBe("2036-12-31");
});
