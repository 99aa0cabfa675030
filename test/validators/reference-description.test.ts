// The description of references speaks of tables and columns that exist.

import { getTableConfig } from "drizzle-orm/mysql-core";
import { expect, test } from "vitest";
import { declaredReferences, type UndeclaredReference, undeclaredReferences } from "../../src/schema/references.ts";
import { tables } from "../../src/schema/tables.ts";

const columns = new Set(
  Object.values(tables).flatMap((table) => {
    const { name, columns: own } = getTableConfig(table);
    return own.map((column) => `${name}.${column.name}`);
  }),
);

const unknown = (names: readonly string[]): string[] => names.filter((name) => !columns.has(name));

test("declared references are those of the database", () => {
  const references = declaredReferences();
  expect(references.length).toBeGreaterThan(100);
  expect(references).toContainEqual({
    kind: "key",
    table: "intake_sessions",
    column: "vendor_id",
    target: "clients",
    targetColumn: "id",
  });
  expect(
    unknown(
      references.flatMap(({ table, column, target, targetColumn }) => [
        `${table}.${column}`,
        `${target}.${targetColumn}`,
      ]),
    ),
  ).toEqual([]);
});

test("undeclared references name columns that exist, on both ends", () => {
  const ends = undeclaredReferences.flatMap(endsOf);
  expect(unknown(ends)).toEqual([]);
});

test("no column is described twice by key, and none that the database declares", () => {
  const declared = new Set(declaredReferences().map(({ table, column }) => `${table}.${column}`));
  const byKey = undeclaredReferences.flatMap((reference) =>
    reference.kind === "key" ? [`${reference.table}.${reference.column}`] : [],
  );
  expect(byKey.filter((name) => declared.has(name))).toEqual([]);
  expect(new Set(byKey).size).toBe(byKey.length);
});

/** Every column that a reference mentions, on its own table and on its targets. */
function endsOf(reference: UndeclaredReference): string[] {
  const { table } = reference;
  switch (reference.kind) {
    case "key":
      return [`${table}.${reference.column}`, `${reference.target}.${reference.targetColumn}`];
    case "value":
      return [
        ...reference.columns.map((column) => `${table}.${column}`),
        ...reference.targetColumns.map((column) => `${reference.target}.${column}`),
      ];
    case "polymorphic":
      return [
        `${table}.${reference.column}`,
        `${table}.${reference.typeColumn}`,
        ...Object.values(reference.targets).flatMap((target) => (target === null ? [] : [`${target}.id`])),
      ];
    case "json":
      return [`${table}.${reference.column}`, `${reference.target}.id`];
  }
}
