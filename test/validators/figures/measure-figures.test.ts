// Figures on the hand-made business, against figures added up by hand from small-business.ts.

import type { RowDataPacket } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { profileNamed } from "../../../src/profiles/profile-registry.ts";
import type { Profile } from "../../../src/profiles/profile-schema.ts";
import { figuresOf } from "../../../src/validators/figures/all-figures.ts";
import { readingLines, readingSummary } from "../../../src/validators/figures/figure-report.ts";
import { measureFigures, type Reading, toleranceUsed } from "../../../src/validators/figures/measure-figures.ts";
import { smallBusinessDatabase } from "../small-business-database.ts";

const realistic = profileNamed("realistic");

const database = await smallBusinessDatabase();

/** What the hand-made business would have promised: a flat season of three months, two buyers. */
const quarter: Profile = {
  ...realistic,
  name: "quarter",
  period: { start: "2024-01-01", end: "2024-03-31" },
  users: 2,
  buyers: {
    ...realistic.buyers,
    classes: realistic.buyers.classes.map((buyers) => ({ ...buyers, count: 1 })),
  },
  suppliers: { ...realistic.suppliers, count: 1 },
  catalog: { ...realistic.catalog, strains: 1, products: 2, flowerShare: 1, other: [] },
  revenue: { ...realistic.revenue, total: 25_800, season: Array.from({ length: 12 }, () => 1) },
  orders: { ...realistic.orders, count: 8 },
  refunds: { ...realistic.refunds, orderShare: 0 },
  intake: { ...realistic.intake, batches: 4 },
  expenses: [{ category: "Rent/Lease", monthly: 700, varianceShare: 0, daysOfMonth: [1] }],
  openingCapital: 100_000,
};

const year: Profile = { ...quarter, period: { start: "2024-01-01", end: "2024-12-31" } };

const measured = (profile: Profile = quarter): Promise<Reading[]> =>
  measureFigures(database.connection(), figuresOf(profile), profile.period.end);

/** The line of a rule whose title contains some words. */
function lineOf(lines: readonly Reading[], id: string, words = ""): Reading {
  const matching = lines.filter((line) => line.id === id && line.title.includes(words));
  const [line] = matching;
  if (line === undefined || matching.length > 1) throw new Error(`${matching.length} lines of ${id} say "${words}"`);
  return line;
}

/** The receipt after a statement that is undone again. */
async function measuredAfter(statement: string): Promise<Reading[]> {
  const connection = database.connection();
  await connection.query("START TRANSACTION");
  try {
    await connection.query(statement);
    return await measured();
  } finally {
    await connection.query("ROLLBACK");
  }
}

describe("the figures", () => {
  it("are what the documents add up to by hand", async () => {
    const lines = await measured();
    const achieved = (id: string, words?: string) => lineOf(lines, id, words).achieved;
    // Eight sales stand; the ninth came back and is void.
    expect(achieved("K01")).toBe(7800 + 1500 + 3000 + 2700 + 4500 + 3000 + 1500 + 1800);
    expect(achieved("K21", "orders: confirmed")).toBe(8);
    expect(achieved("K04", "whale")).toBeCloseTo(18_300 / 25_800, 5);
    expect(achieved("K06", "a month of a client of class regular")).toBeCloseTo(3 / 3, 5);
    expect(achieved("K07", "of revenue")).toBe(1);
    expect(achieved("K08", "Indoor")).toBeCloseTo(13 / 20, 5);
    expect(achieved("K08", "Outdoor")).toBe(0);
    expect(achieved("K09")).toBeCloseTo(3 / 4, 5);
    expect(achieved("K10", "NET_30")).toBeCloseTo(3 / 6, 5);
    expect(achieved("K10", "came back")).toBeCloseTo(1 / 2, 5);
    // Five invoices were paid or are due: one was paid six days late, one is overdue.
    expect(achieved("K13", "due date")).toBeCloseTo(2 / 5, 5);
    expect(achieved("K13", "of those issued")).toBeCloseTo(4 / 7, 5);
    expect(achieved("K14")).toBeCloseTo(1800 / (1800 + 2700 + 1000), 5);
    // Seven payments; the eighth, method OTHER, is a credit.
    expect(achieved("K16", "CHECK")).toBeCloseTo(3 / 7, 5);
    expect(achieved("K17", "Rent")).toBeCloseTo(2000 / 3, 2);
    expect(achieved("K18")).toBeCloseTo(1 - 14_700 / (22_800 - 75 - 450), 5);
    expect(achieved("K19")).toBe(2000);
    expect(achieved("K20", "grade AAA")).toBe(0);
    expect(achieved("K21", "opening capital")).toBe(100_000);
    expect(achieved("K21", "mean quantity of a flower batch")).toBe((20 + 10 + 10 + 2) / 4);
    expect(achieved("Z05", "outstanding")).toBeCloseTo((5500 * 91) / (7800 + 1800 + 3000 + 1500 + 2700), 5);
  });

  it("name the month and the client that are furthest off", async () => {
    const lines = await measured();
    const month = lineOf(lines, "K02");
    // January 9,300, February 6,300, March 10,200: the mean is 8,600.
    expect(month).toMatchObject({ note: "in 2024-02", withinTolerance: false });
    expect(month.achieved).toBeCloseTo(6300 / 8600 - 1, 5);
    const client = lineOf(lines, "K05", "regular");
    expect(client).toMatchObject({ note: "REG0001", target: { low: -0.2, high: 0.2 }, difference: 0 });
    expect(client.achieved).toBeCloseTo(7500 / (25_800 * 0.3) - 1, 5);
  });

  it("that need a longer period are measured in one", async () => {
    const lines = await measured(year);
    expect(lineOf(lines, "K15").achieved).toBe(1);
    expect(lineOf(lines, "Z08", "ramp").achieved).toBeCloseTo((2700 + 3000) / (3000 + 1500) - 1, 5);
    expect(lineOf(lines, "Z09", "turns").achieved).toBeCloseTo((await stockTurnsDayByDay()) ?? 0, 5);
  });

  it("weigh a month by what the period covers of it", async () => {
    const lines = await measured({ ...quarter, period: { start: "2024-01-01", end: "2024-03-15" } });
    // Fifteen of March's 31 days are expected to bring the mean of the quarter; rent is spread over so many months.
    expect(lineOf(lines, "K02").achieved).toBeCloseTo(10_200 / ((25_800 * (15 / 31)) / (2 + 15 / 31)) - 1, 5);
    expect(lineOf(lines, "K17").achieved).toBeCloseTo(2000 / (2 + 15 / 31), 5);
  });
});

describe("the judgement", () => {
  it("holds for what was promised", async () => {
    const lines = await measured();
    for (const [id, words] of [
      ["K01", ""],
      ["K04", "whale"],
      ["K05", "whale"],
      ["K17", "Rent"],
      ["K18", ""],
      ["K21", "buyers"],
    ] as const) {
      expect(lineOf(lines, id, words).withinTolerance, `${id} ${words}`).toBe(true);
    }
  });

  it("turns when a number is broken", async () => {
    const halved = await measuredAfter("UPDATE orders SET total = total / 2 WHERE id = 1");
    expect(lineOf(halved, "K01")).toMatchObject({ achieved: 21_900, difference: -3900, withinTolerance: false });
    expect(lineOf(halved, "K04", "whale").withinTolerance).toBe(false);
    expect(lineOf(halved, "K05", "whale")).toMatchObject({ note: "WHL0001", withinTolerance: false });

    const dear = await measuredAfter("UPDATE order_line_items SET unit_price = 1800.01 WHERE order_id = 2");
    expect(lineOf(dear, "K08", "above the list price")).toMatchObject({ achieved: 1, withinTolerance: false });

    const extra = await measuredAfter("UPDATE orders SET saleStatus = 'PENDING' WHERE id = 7");
    expect(lineOf(extra, "K21", "orders: confirmed")).toMatchObject({
      achieved: 9,
      difference: 1,
      withinTolerance: false,
    });
    expect(lineOf(await measured(), "K21", "orders: confirmed").withinTolerance).toBe(true);
  });

  it("allows what is counted in documents to be a document off", async () => {
    const line = lineOf(await measured(), "K10", "orders on COD");
    // One of six orders on terms is COD; five in a hundred were promised.
    expect(line).toMatchObject({ oneDocument: 1 / 6, tolerance: 1 / 6, withinTolerance: true });
    expect(toleranceUsed(line)).toBeCloseTo((1 / 6 - 0.05) * 6, 5);
  });

  it("does not take nothing to measure for a success", async () => {
    const lines = await measuredAfter("DELETE FROM order_line_items");
    const silent = lines.filter(({ achieved, note }) => achieved === null && note === "there is nothing to measure");
    expect(silent.map(({ title }) => title)).toEqual([
      "flower, of revenue",
      "Indoor, of flower sold by quantity",
      "Greenhouse, of flower sold by quantity",
      "Outdoor, of flower sold by quantity",
      "lines sold above the list price of their kind",
      "lines of an order, most often",
      "lines sold past the goods' expiry",
    ]);
    expect(silent.every(({ withinTolerance }) => withinTolerance === false)).toBe(true);
  });

  it("leaves out what the profile rules out, with the reason", async () => {
    const lines = await measured({ ...quarter, terms: { ...quarter.terms, consignmentShare: 0 } });
    const reasons = (ids: readonly string[]) =>
      lines.filter(({ id, target }) => ids.includes(id) && target === null).map(({ note }) => note);
    expect(reasons(["K03", "K15", "Z08", "Z11"])).toEqual([
      "the period contains no whole calendar year",
      "in 91 days no invoice can be 120 days past due",
      "the period does not contain 17 February to 20 April",
      "the period contains no whole calendar year",
      "the period is shorter than a year",
      "the period is shorter than a year",
    ]);
    expect(lineOf(lines, "K10", "orders on consignment in the first month")).toMatchObject({
      achieved: null,
      withinTolerance: null,
      note: "no sales are on consignment",
    });
    expect(lineOf(lines, "K15").withinTolerance).toBeNull();
  });

  it("says so where a table is not there", async () => {
    const connection = database.connection();
    await connection.query("RENAME TABLE payments TO payments_away");
    try {
      const line = lineOf(await measured(), "K13", "of their term");
      expect(line).toMatchObject({ achieved: null, withinTolerance: false });
      expect(line.note).toMatch(/^the query failed: .*payments/);
    } finally {
      await connection.query("RENAME TABLE payments_away TO payments");
    }
  });

  it("leaves open what takes more of them to tell", async () => {
    const line = lineOf(await measured(), "Z02");
    expect(line).toMatchObject({ withinTolerance: null, note: "2 clients are too few: it takes 20" });
    expect(line.achieved).toBeCloseTo(18_300 / 25_800 - 1 / 2, 5);
  });

  it("refuses a session that reads other days", async () => {
    const connection = database.connection();
    await connection.query("SET time_zone = '-08:00'");
    try {
      await expect(measured()).rejects.toThrow(/in UTC, not in -08:00/);
    } finally {
      await connection.query("SET time_zone = '+00:00'");
    }
  });
});

describe("the receipt", () => {
  it("names every figure once, in the order of the rules", () => {
    const targets = figuresOf(realistic);
    const names = targets.map(({ id, title }) => `${id} ${title}`);
    expect(new Set(names).size).toBe(names.length);
    expect(targets.map(({ id }) => id)).toEqual(targets.map(({ id }) => id).toSorted());
  });

  it("is aligned, in the unit of each figure", () => {
    const figure = { oneDocument: null, note: null };
    const lines: Reading[] = [
      {
        ...figure,
        ...{ id: "K01", title: "revenue", unit: "dollars", target: 24_000_000, achieved: 23_999_000.5 },
        ...{ difference: -999.5, tolerance: 1_200_000, withinTolerance: true },
      },
      {
        ...figure,
        ...{ id: "K04", title: "revenue share of class whale", unit: "share", target: 0.7, achieved: 0.715 },
        ...{ difference: 0.015, tolerance: 0.01, withinTolerance: false },
      },
      {
        ...figure,
        ...{ id: "K15", title: "old debt", unit: "share", target: null, achieved: null },
        ...{ difference: null, tolerance: null, withinTolerance: null, note: "the period is too short" },
      },
      {
        ...figure,
        ...{ id: "K19", title: "operating cash flow", unit: "dollars", target: { low: 0, high: null }, achieved: -20 },
        ...{ difference: -20, tolerance: null, withinTolerance: false },
      },
      {
        ...figure,
        ...{ id: "K21", title: "batches", unit: "count", target: 400, achieved: 400 },
        ...{ difference: 0, tolerance: 0, withinTolerance: true },
      },
    ];
    expect(readingLines(lines).join("\n")).toMatchInlineSnapshot(`
      "rule  figure                                target        achieved  difference         allowed
      K01   revenue                       $24,000,000.00  $23,999,000.50    -$999.50  ±$1,200,000.00  ok
      K04   revenue share of class whale         70.00 %         71.50 %    +1.50 pt        ±1.00 pt  OUT
      K15   old debt                                                                                  the period is too short
      K19   operating cash flow           at least $0.00         -$20.00     -$20.00                  OUT
      K21   batches                                  400             400           0           exact  ok"
    `);
    expect(readingSummary(lines)).toBe("5 figures: 2 as promised, 2 OUT; 1 not judged");
    expect(lines.map(toleranceUsed)).toEqual([999.5 / 1_200_000, 1.5, null, null, 0]);
  });
});

/** Cost of goods sold in a year over the mean of every day's closing stock, one day after the other. */
async function stockTurnsDayByDay(): Promise<number | null> {
  const [rows] = await database.connection().query<RowDataPacket[]>(`
    WITH RECURSIVE days AS (
      SELECT DATE('2024-01-01') AS day UNION ALL SELECT day + INTERVAL 1 DAY FROM days WHERE day < '2024-12-31'
    )
    SELECT 14700e0 * 365 / SUM((
      SELECT COALESCE(SUM(e.debit - e.credit), 0) FROM ledgerEntries e
      WHERE e.accountId IN (1200, 1210, 1220) AND e.entryDate <= days.day
    )) AS turns
    FROM days`);
  return rows[0] === undefined ? null : Number(rows[0].turns);
}
