// Statistics as SQL, for figures: each takes a query of rows and gives a query of one row, `achieved` and `examined`.
// Numbers are made floats first: decimals are cut off at a few places when they are divided.

/** Spearman's rank correlation of two columns, `x` and `y`, of a query; equal values share the mean of their ranks. */
export function rankCorrelation(rows: string): string {
  const rank = (column: string) =>
    `RANK() OVER (ORDER BY r.${column}) + (COUNT(*) OVER (PARTITION BY r.${column}) - 1) / 2e0`;
  return `
    SELECT (AVG(k.a * k.b) - AVG(k.a) * AVG(k.b)) / NULLIF(STDDEV_POP(k.a) * STDDEV_POP(k.b), 0) AS achieved,
      COUNT(*) AS examined
    FROM (SELECT ${rank("x")} AS a, ${rank("y")} AS b FROM (${rows}) r) k`;
}

/** Gini's coefficient of column `x`: 0 where all have the same, near 1 where one has all. */
export function gini(rows: string): string {
  return `
    SELECT 2e0 * SUM(k.place * k.x) / NULLIF(COUNT(*) * SUM(k.x), 0) - (COUNT(*) + 1e0) / NULLIF(COUNT(*), 0) AS achieved,
      COUNT(*) AS examined
    FROM (SELECT r.x * 1e0 AS x, ROW_NUMBER() OVER (ORDER BY r.x) AS place FROM (${rows}) r) k`;
}

/** Mean absolute deviation of the first digits of column `x` from Benford's law; amounts are of a cent at least. */
export function benfordDeviation(rows: string): string {
  const deviations = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (digit) => `ABS(AVG(IF(k.digit = '${digit}', 1e0, 0e0)) - LOG10(1 + 1e0 / ${digit}))`,
  );
  return `
    SELECT (${deviations.join(" + ")}) / 9 AS achieved, COUNT(*) AS examined
    FROM (SELECT LEFT(CAST(ROUND(r.x * 100) AS CHAR), 1) AS digit FROM (${rows}) r) k`;
}

/** The value of column `x` below which a share of the rows lies: the smallest that so many do not exceed. */
export function percentile(share: number, rows: string): string {
  return `
    SELECT MIN(k.x) AS achieved, MAX(k.rowCount) AS examined
    FROM (
      SELECT r.x, ROW_NUMBER() OVER (ORDER BY r.x) AS place, COUNT(*) OVER () AS rowCount FROM (${rows}) r
    ) k
    WHERE k.place >= ${share} * k.rowCount`;
}
