// Which subjects a recorded profile rules out.

import { expect, test } from "vitest";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { absentSubjects } from "../../src/validators/subjects.ts";

const realistic = profileNamed("realistic");

const absentFrom = (profile: unknown): string[] => [...absentSubjects(profile, "mine").keys()].toSorted();

test("what the profile states is there", () => {
  const absent = absentFrom(realistic);
  for (const subject of ["consignedIntake", "ownedGoods", "consignedSales", "cashOnDelivery", "expenses"]) {
    expect(absent).not.toContain(subject);
  }
});

test("a share of zero rules its subject out, a share of one its opposite", () => {
  const withShare = (consignmentShare: number) => ({ ...realistic, intake: { ...realistic.intake, consignmentShare } });
  expect(absentFrom(withShare(0))).toContain("consignedIntake");
  expect(absentFrom(withShare(0))).not.toContain("ownedGoods");
  expect(absentFrom(withShare(1))).toContain("ownedGoods");
  expect(absentFrom(withShare(1))).not.toContain("consignedIntake");
});

test("an empty list rules out, and so does a profile that never speaks of it", () => {
  expect(absentFrom({ ...realistic, expenses: [] })).toContain("expenses");
  expect(absentFrom({})).toContain("returns");
});

test("so does a profile with so few orders, or so short, that there may be none", () => {
  const few = { ...realistic, orders: { ...realistic.orders, count: 60 } };
  expect(absentFrom(few)).toEqual(expect.arrayContaining(["cashOnDelivery", "credits", "refunds", "returns"]));
  expect(absentSubjects(few, "few").get("returns")).toBe(
    "the profile few is too small for returned goods: 0.1 are to be expected",
  );
  const month = { ...realistic, period: { start: "2024-01-01", end: "2024-01-31" } };
  expect(absentSubjects(month, "month").get("supplierPayments")).toBe(
    "the profile month is too short for payments to suppliers",
  );
  expect(absentFrom(realistic)).not.toEqual(expect.arrayContaining(["returns"]));
});

test("a handful of clients may all owe what they may", () => {
  const [first] = realistic.buyers.classes;
  const three = { ...realistic, buyers: { ...realistic.buyers, classes: [{ ...first, count: 3 }] } };
  expect(absentSubjects(three, "three").get("creditLeft")).toBe(
    "the profile three is too small for clients that owe less than their limit: it has 3 clients, and that takes 10",
  );
  expect(absentFrom(realistic)).not.toContain("creditLeft");
});

test("the reason names the profile and the subject", () => {
  expect(absentSubjects({}, "tiny").get("samples")).toBe("the profile tiny has no samples");
});
