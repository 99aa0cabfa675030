// Exceptions stay true: what C02 does not ask for, because no row of a coherent company has it, no row has. A value that
// the business has learned is taken off the list, and is asked for from then on.

import { getTableColumns, getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { tableNames, tables } from "../../src/schema/tables.ts";
import { idleColumns, unusedValues } from "../../src/validators/rules/enum-exceptions.ts";
import { SimulatedBooks } from "../support/simulated-books.ts";

/** Columns with exceptions, by the name that the simulation has for them. */
const columns = tableNames.flatMap((table) =>
  Object.entries(getTableColumns(tables[table])).flatMap(([property, column]) => {
    const reasons = unusedValues[`${getTableName(tables[table])}.${column.name}`];
    return reasons === undefined ? [] : [{ table, property, column: column.name, reasons }];
  }),
);

function occurring(books: SimulatedBooks): string[] {
  return columns.flatMap(({ table, property, column, reasons }) => {
    const values = new Set(books.rowsOf(table).map((row) => Reflect.get(row, property)));
    return Object.keys(reasons).flatMap((value) => (values.has(value) ? [`${table}.${column} ${value}`] : []));
  });
}

function busyIdleColumns(books: SimulatedBooks): string[] {
  const statuses = books.rowsOf("workflowStatuses").filter(({ slug }) => slug in idleColumns);
  const entered = new Set(books.rowsOf("batchStatusHistory").map(({ toStatusId }) => toStatusId));
  return statuses.flatMap(({ id, slug }) => (id !== undefined && entered.has(id) ? [slug] : []));
}

test("the list names columns that there are", () => {
  expect(columns).toHaveLength(Object.keys(unusedValues).length);
});

test("no value on the list occurs in a year's business", () => {
  const books = new SimulatedBooks(profileNamed("realistic"), 1);
  expect(occurring(books)).toEqual([]);
  expect(busyIdleColumns(books)).toEqual([]);
});
