import { expect, test } from "vitest";
import { settlementOf } from "../../src/domain/books/receivable.ts";
import { cents } from "../../src/domain/numbers/money.ts";
import { day } from "../../src/domain/time/calendar.ts";

const asOf = day("2024-12-31");

test.each([
  { paid: 100, dueOn: "2024-06-01", status: "PAID", due: 0 },
  { paid: 0, dueOn: "2024-12-31", status: "SENT", due: 100 },
  { paid: 0, dueOn: "2024-12-30", status: "OVERDUE", due: 100 },
  { paid: 40, dueOn: "2025-01-05", status: "PARTIAL", due: 60 },
  { paid: 40, dueOn: "2024-12-30", status: "OVERDUE", due: 60 },
])("$paid of 100 paid, due $dueOn: $status", ({ paid, dueOn, status, due }) => {
  expect(settlementOf(cents(100), cents(paid), day(dueOn), asOf)).toEqual({ paid, due, status });
});

test("nobody pays more than they owe", () => {
  expect(() => settlementOf(cents(100), cents(101), asOf, asOf)).toThrow("paid 101 of 100");
});
