// A story for people: a line a row, its moment first, what came of a row below it and further in.

import { displayCents } from "../domain/numbers/money.ts";
import { countedRows } from "./row-kinds.ts";
import { rowName, type Story, type StoryGroup, type StoryRow } from "./story-row.ts";

const momentWidth = 16;
const aboutWidth = 75;

export function storyLines({ start, causes, effects, isHub }: Story): string[] {
  return [
    `${sentence(start, undefined)}  (${rowName(start)})${start.at === undefined ? "" : `, ${start.at}`}`,
    ...(isHub
      ? []
      : ["", "What led to it", ...(causes.length === 0 ? ["  nothing that is on record"] : causes.map(causeLine))]),
    "",
    isHub ? "What refers to it" : "What came of it",
    ...(effects.length === 0
      ? ["  nothing that is on record"]
      : effects.flatMap((group) => groupLines(group, start, 0))),
    ...furtherLines(causes),
  ];
}

function causeLine(row: StoryRow): string {
  return `  ${moment(row)}  ${sentence(row, undefined)}  (${rowName(row)})`;
}

function groupLines(group: StoryGroup, parent: StoryRow, level: number): string[] {
  const indent = "  ".repeat(level);
  const lines = group.rows.flatMap(({ row, groups }) => [
    `  ${moment(row)}  ${indent}${sentence(row, parent)}  (${rowName(row)})`,
    ...groups.flatMap((inner) => groupLines(inner, row, level + 1)),
  ]);
  const more = group.count - group.rows.length;
  return more <= 0 ? lines : [...lines, `  ${" ".repeat(momentWidth)}  ${indent}${rest(group, more)}`];
}

/** "… and 14 more, 19 stock movements from 2024-03-01 to 2024-05-06". */
function rest({ table, count, totalCents, from, to }: StoryGroup, more: number): string {
  const span = from === undefined || to === undefined ? "" : ` from ${from} to ${to}`;
  const total = totalCents === undefined ? "" : `, ${displayCents(totalCents)} in all`;
  return `… and ${more.toLocaleString("en-US")} more: ${countedRows(table, count)}${span}${total}`;
}

function moment({ at = "" }: StoryRow): string {
  return at.padEnd(momentWidth);
}

/** "invoice INV-2024-000123, $4,230.50, PAID; client Blue Dog": what it is; what hangs above it or is said already is not named again. */
function sentence({ noun, label, amountCents, state, about, names }: StoryRow, parent: StoryRow | undefined): string {
  const facts = [
    label === undefined ? noun : `${noun} ${label}`,
    ...(amountCents === undefined ? [] : [displayCents(amountCents)]),
    ...(state === undefined ? [] : [state]),
  ].join(", ");
  const others = names
    .filter(({ row, label: name }) => (parent === undefined || row !== rowName(parent)) && !about?.includes(name))
    .map((name) => `${name.noun} ${name.label}`);
  return [
    facts,
    ...(about === undefined ? [] : [shortened(about)]),
    ...(others.length === 0 ? [] : [others.join(", ")]),
  ].join("; ");
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > aboutWidth ? `${line.slice(0, aboutWidth - 1)}…` : line;
}

/** Where the whole story is to be had: the first cause's. */
function furtherLines([first]: readonly StoryRow[]): string[] {
  return first === undefined ? [] : ["", `All that came of the first of these: terp-seed why ${rowName(first)}`];
}
