import { expect, test } from "vitest";
import { withMissingDebt } from "../../src/planning/receivables/missing-debt.ts";

const fallenDue = [
  { index: 0, amount: 9000 },
  { index: 1, amount: 300 },
  { index: 2, amount: 2100 },
  { index: 3, amount: 1900 },
  { index: 4, amount: 5000 },
];

test("one who would have paid in time does not, where late payers owe too little; as many are late as before", () => {
  const { late, unpaid } = withMissingDebt(new Set([0, 1]), new Set([1]), fallenDue, 2300);
  expect([...unpaid]).toEqual([1, 2]);
  expect([...late]).toEqual([1, 2]);
});

test("nobody takes another's place where hardly anything is missing, or nobody comes nearer", () => {
  const [late, unpaid] = [new Set([0, 1]), new Set([1])];
  expect(withMissingDebt(late, unpaid, fallenDue, 302)).toEqual({ late, unpaid });
  expect(withMissingDebt(late, unpaid, fallenDue, 1100)).toEqual({ late, unpaid });
});

test("nor where all who are late have not paid", () => {
  const late = new Set([1]);
  expect(withMissingDebt(late, late, fallenDue, 2300)).toEqual({ late, unpaid: late });
});
