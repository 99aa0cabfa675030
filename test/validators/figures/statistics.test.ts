// Statistics in SQL against figures worked out by hand.

import type { RowDataPacket } from "mysql2/promise";
import { expect, test } from "vitest";
import { benfordDeviation, gini, percentile, rankCorrelation } from "../../../src/validators/figures/statistics.ts";
import { smallBusinessDatabase } from "../small-business-database.ts";

const { connection } = await smallBusinessDatabase();

/** Rows of numbers as a query; `x` and `y` where there are two a row. */
function rowsOf(...rows: readonly (number | readonly [number, number])[]): string {
  return rows
    .map((row) => (typeof row === "number" ? `SELECT ${row} AS x` : `SELECT ${row[0]} AS x, ${row[1]} AS y`))
    .join(" UNION ALL ");
}

async function figure(sql: string): Promise<number> {
  const [rows] = await connection().query<RowDataPacket[]>(sql);
  return Number(rows[0]?.achieved);
}

test("rank correlation: 1 where ranks agree, -1 where they are reversed, ties share a rank", async () => {
  expect(await figure(rankCorrelation(rowsOf([1, 10], [2, 100], [3, 1000])))).toBeCloseTo(1, 9);
  expect(await figure(rankCorrelation(rowsOf([1, 3], [2, 2], [3, 1])))).toBeCloseTo(-1, 9);
  // Ranks 1.5, 1.5, 3 and 1, 2, 3: covariance 1.5/3, variances 0.5 and 2/3.
  expect(await figure(rankCorrelation(rowsOf([5, 1], [5, 2], [7, 3])))).toBeCloseTo(0.5 / Math.sqrt(0.5 * (2 / 3)), 9);
});

test("Gini: 0 where all have the same, half where one of two has all", async () => {
  expect(await figure(gini(rowsOf(4, 4, 4)))).toBeCloseTo(0, 9);
  expect(await figure(gini(rowsOf(0, 7)))).toBeCloseTo(0.5, 9);
  // Mean difference of 1, 2, 3 over twice the mean: (2 · (1 + 2 + 1) / 9) / 4.
  expect(await figure(gini(rowsOf(1, 2, 3)))).toBeCloseTo(2 / 9, 9);
});

test("Benford: the first digit of the amount in cents, whatever its size", async () => {
  const share = (digit: number) => Math.log10(1 + 1 / digit);
  const onlyOnes = (1 - share(1) + (1 - share(1))) / 9;
  expect(await figure(benfordDeviation(rowsOf(0.01, 1.5, 100, 12_345.67)))).toBeCloseTo(onlyOnes, 9);
});

test("percentile: the smallest value that so many do not exceed", async () => {
  const numbers = rowsOf(...Array.from({ length: 10 }, (_, index) => index + 1));
  expect(await figure(percentile(0.5, numbers))).toBe(5);
  expect(await figure(percentile(0.9, numbers))).toBe(9);
});
