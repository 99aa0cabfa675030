import { expect, test } from "vitest";
import { isOptional, leftOutFor, optionalTables } from "../../src/schema/optional-tables.ts";
import { tableNames } from "../../src/schema/tables.ts";

const optional = Object.values(optionalTables).flat();

test.each(optional)("%s can be missing without taking a required table with it", (name) => {
  const { tables } = leftOutFor([name]);
  expect([...tables.keys()].filter((leftOut) => !isOptional(leftOut))).toEqual([]);
});

test("no table is listed twice", () => {
  expect(optional).toHaveLength(new Set(optional).size);
});

test("what carries the business is required", () => {
  const required = tableNames.filter((name) => !isOptional(name));
  for (const name of ["users", "clients", "orders", "orderLines", "invoices", "payments", "postings", "batches"]) {
    expect(required).toContain(name);
  }
});

test("a table that needs the missing one goes with it, a column that may be empty stays empty", () => {
  const { tables, emptied } = leftOutFor(["calendarEvents"]);
  expect(Object.fromEntries(tables)).toMatchObject({
    calendarEvents: "calendarEvents",
    calendarReminders: "calendarEvents",
    comments: "calendarEvents",
    commentMentions: "calendarEvents",
  });
  expect(emptied.get("batches")).toEqual(new Set(["photoSessionEventId"]));
  expect(tables.has("tasks")).toBe(false);
});

test("nothing missing, nothing left out", () => {
  expect(leftOutFor([])).toEqual({ tables: new Map(), emptied: new Map() });
});
