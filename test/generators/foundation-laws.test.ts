// Laws that every foundation generator keeps, over profiles of three sizes.

import { getTableColumns, getTableName } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Foundation } from "../../src/cascade/company.ts";
import { zeroCents } from "../../src/domain/numbers/money.ts";
import { addDays, type Instant, instant } from "../../src/domain/time/calendar.ts";
import { bankAccountRow } from "../../src/generators/foundation/bank-account-row.ts";
import { clientRow } from "../../src/generators/foundation/client-row.ts";
import { setupEndsAtSecond } from "../../src/generators/foundation/setup-clock.ts";
import { foundationGenerators, layFoundation } from "../../src/generators/foundation.ts";
import type { AnyGenerator } from "../../src/generators/generator.ts";
import { runGenerators } from "../../src/generators/graph.ts";
import type { RunContext } from "../../src/planning/run-context.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { now, nowOnUpdate } from "../../src/schema/columns.ts";
import { declaredReferences, undeclaredReferences } from "../../src/schema/references.ts";
import { type TableName, tables } from "../../src/schema/tables.ts";
import { largeCompany, runContext, smallCompany } from "./run-context.ts";

const realistic = profileNamed("realistic");

type Row = Readonly<Record<string, unknown>>;

const profiles = [realistic, smallCompany, largeCompany];

function foundationRows(context: RunContext): Bundle {
  const bundle = new Bundle();
  layFoundation(context, bundle);
  return bundle;
}

/** The foundation's rows and those that wait for the end, as they look on the first day. */
function allRows(context: RunContext): Bundle {
  const bundle = new Bundle();
  const { suppliers, clients, books, pricing } = layFoundation(context, bundle);
  for (const { card } of [...suppliers, ...clients]) bundle.add("clients", clientRow(card, pricing.terms.get(card.id)));
  const account = books.operatingAccount;
  bundle.add("bankAccounts", bankAccountRow(account, zeroCents, account.createdAt));
  return bundle;
}

function rowsByTable(bundle: Bundle): Record<string, readonly Row[]> {
  return Object.fromEntries(bundle.tables().map((table) => [table, rowsOf(bundle, table)]));
}

describe("chance", () => {
  it("gives the same rows for the same seed", () => {
    for (const profile of profiles) {
      const [first, second] = [1, 2].map(() => rowsByTable(foundationRows(runContext({ profile }))));
      expect(second, profile.name).toEqual(first);
    }
  });

  it("gives other people, parties and goods for another seed", () => {
    const [first, second] = [1, 2].map((seed) => foundationRows(runContext({ seed })));
    for (const table of ["users", "vendors", "brands", "strains", "products"] as const) {
      expect(second?.rowsOf(table), table).not.toEqual(first?.rowsOf(table));
    }
  });

  it("draws a client, supplier or employee from its own stream: one more moves none before it", () => {
    const [whales, regulars] = realistic.buyers.classes;
    if (!whales || !regulars) throw new Error("the realistic profile has two classes");
    const larger = {
      ...realistic,
      users: realistic.users + 1,
      buyers: { ...realistic.buyers, classes: [whales, { ...regulars, count: regulars.count + 1 }] },
    };
    const cards = (profile: typeof realistic) => {
      const { clients, staff } = layFoundation(runContext({ profile }), new Bundle());
      return { clients: clients.map(({ card }) => card), staff: staff.all };
    };
    const [before, after] = [cards(realistic), cards(larger)];
    expect(after.clients.slice(0, -1)).toEqual(before.clients);
    expect(after.staff.slice(0, -1)).toEqual(before.staff);
  });
});

describe("independence", () => {
  const needed = new Set(foundationGenerators.flatMap(({ needs }) => [...needs] as string[]));
  const unneeded = foundationGenerators.filter(({ provides }) => !needed.has(provides));

  it("is put to the test", () => {
    expect(unneeded.map(({ provides }) => provides)).toEqual([
      "books",
      "warehouse",
      "creditPolicy",
      "pricing",
      "products",
    ]);
  });

  for (const dropped of unneeded) {
    it(`lets "${dropped.provides}" go without a change in any other table`, () => {
      const whole = rowsByTable(foundationRows(runContext()));
      const bundle = new Bundle();
      const others: readonly AnyGenerator<Foundation>[] = foundationGenerators.filter(
        (generator) => generator !== dropped,
      );
      runGenerators<Foundation, AnyGenerator<Foundation>>(runContext(), others, bundle);
      for (const [table, rows] of Object.entries(rowsByTable(bundle))) expect(rows, table).toEqual(whole[table]);
    });
  }
});

describe("references", () => {
  const keyReferences = [
    ...declaredReferences(),
    ...undeclaredReferences.filter((reference) => reference.kind === "key"),
  ];

  for (const profile of profiles) {
    it(`resolve in ${profile.name}`, () => {
      const rows = physicalRows(allRows(runContext({ profile })));
      let followed = 0;
      for (const { table, column, target, targetColumn } of keyReferences) {
        const targets = new Set(rows.get(target)?.map((row) => row[targetColumn]));
        for (const row of rows.get(table) ?? []) {
          if (row[column] === null || row[column] === undefined) continue;
          followed += 1;
          expect(targets.has(row[column]), `${table}.${column} = ${row[column]} in ${target}`).toBe(true);
        }
      }
      expect(followed).toBeGreaterThan(1800);
    });
  }

  it("resolve where the target's tables hold rows already", () => {
    const firstFree = new Map(
      ["users", "roles", "clients", "vendors", "strains", "accounts"].map((name, index) => [name, 100 + 7 * index]),
    );
    const bundle = allRows(runContext({ firstFree }));
    const userIds = new Set(bundle.rowsOf("users").map(({ id }) => id));
    expect(Math.min(...[...userIds].map(Number))).toBe(100);
    for (const { closedBy } of bundle.rowsOf("fiscalPeriods")) {
      if (closedBy) expect(userIds).toContain(closedBy);
    }
  });

  it("by value name rows too: categories, subcategories, grades", () => {
    const bundle = foundationRows(runContext());
    const categories = new Set(bundle.rowsOf("categories").map(({ name }) => name));
    const subcategories = new Set(bundle.rowsOf("subcategories").map(({ name }) => name));
    for (const product of bundle.rowsOf("products")) {
      expect(categories).toContain(product.category);
      expect(subcategories).toContain(product.subcategory);
    }
    const grades = bundle.rowsOf("grades").map(({ name }) => name);
    expect(grades).toEqual(expect.arrayContaining(realistic.catalog.grades.map(({ name }) => name)));
  });
});

describe("time", () => {
  it("is never left to the database's clock", () => {
    const bundle = allRows(runContext());
    for (const table of bundle.tables()) {
      const clocked = clockedColumns(table);
      for (const row of rowsOf(bundle, table)) {
        for (const column of clocked) expect(row[column], `${table}.${column}`).toBeTypeOf("number");
      }
    }
  });

  for (const profile of profiles) {
    it(`has everything of ${profile.name} entered on the first morning, before business begins`, () => {
      const context = runContext({ profile });
      const opens = context.calendar.at(context.start, 8 * 3600);
      const ends = context.calendar.at(context.start, setupEndsAtSecond);
      const asOfEnds = context.calendar.at(addDays(context.asOf, 1), 0);
      const bundle = allRows(context);
      const rowsPerSecond = new Map<Instant, number>();
      for (const table of bundle.tables()) {
        for (const row of rowsOf(bundle, table)) {
          const createdAt = instantOf(row, "createdAt");
          expect(createdAt, table).toBeGreaterThanOrEqual(opens);
          expect(createdAt, table).toBeLessThan(ends);
          rowsPerSecond.set(createdAt, (rowsPerSecond.get(createdAt) ?? 0) + 1);
          if (!("updatedAt" in row)) continue;
          expect(row.updatedAt, table).toBeGreaterThanOrEqual(createdAt);
          expect(row.updatedAt, table).toBeLessThan(asOfEnds);
        }
      }
      expect(Math.max(...rowsPerSecond.values())).toBeLessThanOrEqual(5);
    });
  }

  it("lets everyone join before anything else exists", () => {
    const bundle = allRows(runContext({ profile: largeCompany }));
    const lastJoined = Math.max(...rowsOf(bundle, "users").map((row) => instantOf(row, "createdAt")));
    for (const table of bundle.tables()) {
      if (table === "users") continue;
      for (const row of rowsOf(bundle, table)) expect(row.createdAt, table).toBeGreaterThan(lastJoined);
    }
  });
});

function rowsOf(bundle: Bundle, table: TableName): readonly Row[] {
  return bundle.rowsOf(table);
}

function instantOf(row: Row, column: string): Instant {
  return instant(Number(row[column]));
}

/** Columns that the database would fill from its own clock. */
function clockedColumns(table: TableName): string[] {
  return Object.entries(getTableColumns(tables[table]))
    .filter(([, column]) => column.default === now || column.default === nowOnUpdate)
    .map(([property]) => property);
}

/** Rows by physical table name, with physical column names. */
function physicalRows(bundle: Bundle): Map<string, Row[]> {
  return new Map(
    bundle.tables().map((table) => {
      const columns = Object.entries(getTableColumns(tables[table])).map(([property, { name }]) => ({
        property,
        name,
      }));
      const rows = rowsOf(bundle, table).map((row) =>
        Object.fromEntries(columns.map(({ property, name }) => [name, row[property]])),
      );
      return [getTableName(tables[table]), rows];
    }),
  );
}
