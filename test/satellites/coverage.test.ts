// Each table of the schema is in exactly one list: those that carry the business, and the satellites. And the lists tell
// the truth: nothing writes into another's table, and no table stays empty.

import { getTableColumns } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { runContext, simulateBusiness } from "../../src/generators/business.ts";
import { coreTables } from "../../src/generators/core-tables.ts";
import { satellites } from "../../src/satellites/satellites.ts";
import { type TableName, tableNames, tables } from "../../src/schema/tables.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const satelliteTables = satellites.map(({ table }) => table);

/** Which flows wrote how into a table, in alphabetical order. */
const writersOf = new Map<TableName, Set<string>>();
const rowsWithoutId = new Set<TableName>();

beforeAll(() => {
  for (const { flow, bundle } of simulateBusiness(runContext(tinyProfile, 1, new IdAllocator()))) {
    for (const table of bundle.tables()) {
      const writers = writersOf.get(table) ?? new Set<string>();
      writersOf.set(table, writers.add(flow));
      if (!("id" in getTableColumns(tables[table]))) continue;
      for (const row of bundle.rowsOf(table)) if (!("id" in row)) rowsWithoutId.add(table);
    }
  }
});

describe("each table", () => {
  it("is in one list, and in one only", () => {
    const listed = [...Object.keys(coreTables), ...satelliteTables];
    expect(listed.toSorted()).toEqual([...tableNames].sort());
  });

  it("of the business has rows, from no flow but those that its list names", () => {
    const undeclared = Object.entries(coreTables).flatMap(([table, { writtenBy }]) => {
      const flows = [...(writersOf.get(table as TableName) ?? ["no flow at all"])];
      return flows.filter((flow) => !writtenBy.some((name) => name === flow)).map((flow) => `${table}: ${flow}`);
    });
    expect(undeclared).toEqual([]);
  });

  it("of a satellite is written by that satellite alone, and has rows", () => {
    const written = [...writersOf].filter(([, writers]) => writers.has("satellites"));
    expect(written.map(([table, writers]) => [table, [...writers]])).toEqual(
      written.map(([table]) => [table, ["satellites"]]),
    );
    expect(written.map(([table]) => table).sort()).toEqual(satelliteTables.toSorted());
  });

  it("with ids gets them from the run", () => {
    expect([...rowsWithoutId]).toEqual([]);
  });
});
