// Readings as text: a line a figure, in columns, with the rule it belongs to and what came of it.

import type { FigureUnit } from "./figure.ts";
import type { Reading } from "./measure-figures.ts";

const headings = ["rule", "figure", "target", "achieved", "difference", "allowed", ""] as const;

/** Columns of numbers stand flush right. */
const isNumeric: readonly boolean[] = [false, false, true, true, true, true, false];

/** Readings for people: a heading, then a line a figure, aligned; the last column is ok, OUT or empty. */
export function readingLines(readings: readonly Reading[]): string[] {
  const rows = [headings, ...readings.map(cells)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumeric[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}

/** "41 figures: 40 as promised, 1 OUT; 2 not applicable, 2 for information". */
export function readingSummary(readings: readonly Reading[]): string {
  const count = (predicate: (line: Reading) => boolean) => readings.filter(predicate).length;
  const out = count(({ withinTolerance }) => withinTolerance === false);
  const kept = count(({ withinTolerance }) => withinTolerance === true);
  const unjudged = readings.length - out - kept;
  const rest = unjudged === 0 ? "" : `; ${unjudged} not judged`;
  return `${readings.length} figures: ${kept} as promised, ${out === 0 ? "none" : out} OUT${rest}`;
}

function cells(reading: Reading): string[] {
  const { id, title, unit, target, achieved, difference, tolerance, withinTolerance, note } = reading;
  const verdict = withinTolerance === null ? "" : withinTolerance ? "ok" : "OUT";
  return [
    id,
    title,
    typeof target === "number" ? amount(target, unit) : target === null ? "" : bandText(target, unit),
    achieved === null ? "" : amount(achieved, unit),
    difference === null ? "" : signed(difference, unit),
    tolerance === null ? "" : tolerance === 0 ? "exact" : `±${distance(tolerance, unit)}`,
    note === null ? verdict : `${verdict}  ${note}`.trimStart(),
  ];
}

function bandText({ low, high }: { low: number | null; high: number | null }, unit: FigureUnit): string {
  if (low === null) return high === null ? "" : `at most ${amount(high, unit)}`;
  return high === null ? `at least ${amount(low, unit)}` : `${amount(low, unit)} to ${amount(high, unit)}`;
}

const decimals = { count: 0, days: 1, ratio: 3 } as const;

/** "$24,000,000.00", "70.00 %", "3,100". */
function amount(value: number, unit: FigureUnit): string {
  if (unit === "share") return `${fixed(value * 100, 2)} %`;
  if (unit === "dollars") return `${value < 0 ? "-" : ""}$${fixed(Math.abs(value), 2)}`;
  return fixed(value, decimals[unit]);
}

/** A difference or tolerance: of shares it is told in points, not in percent of them. */
function distance(value: number, unit: FigureUnit): string {
  return unit === "share" ? `${fixed(value * 100, 2)} pt` : amount(value, unit);
}

function signed(value: number, unit: FigureUnit): string {
  const size = distance(Math.abs(value), unit);
  // What rounds to nothing has no sign.
  if (size === distance(0, unit)) return size;
  return `${value < 0 ? "-" : "+"}${size}`;
}

function fixed(value: number, decimals: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
