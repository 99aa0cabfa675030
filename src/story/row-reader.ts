// Reads rows as a story tells them. Each query takes one step from many rows at once, and brings at most so many rows of
// each, with count, sum and span of all.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { parseCents } from "../domain/numbers/money.ts";
import { destination, type Hop, type Link, linkAt } from "./links.ts";
import { isKey, keySql, rowKind } from "./row-kinds.ts";
import type { StoryRow } from "./story-row.ts";

/** A row with the key of the row that a step began at, and what all rows of that step are together. */
export type ReachedRow = {
  readonly origin: string;
  readonly row: StoryRow;
  readonly siblings: {
    readonly count: number;
    readonly total: string | undefined;
    readonly from: string | undefined;
    readonly to: string | undefined;
  };
};

export type RowReader = {
  /** The row whose primary key, or else whose label, is this text. */
  readonly find: (table: string, text: string) => Promise<StoryRow | undefined>;
  readonly reach: (hop: Hop, origins: readonly StoryRow["key"][], rowsMax: number) => Promise<ReachedRow[]>;
};

/** `present` are the physical names of the tables that exist: steps to others lead nowhere. */
export function rowReader(connection: Connection, present: ReadonlySet<string>): RowReader {
  const query = async (sql: string, values: readonly unknown[]): Promise<RowDataPacket[]> => {
    const [rows] = await connection.query<RowDataPacket[]>(sql, [...values]);
    return rows;
  };
  const named = async (table: string, rows: readonly RowDataPacket[]): Promise<StoryRow[]> => {
    const labels = await readLabels(query, table, rows, present);
    return rows.map((row) => storyRow(table, row, labels));
  };
  return {
    find: async (table, text) => {
      const { label } = rowKind(table);
      const key = keySql(table, "r");
      // A label that begins with digits must not be taken for an id.
      const byKey = !isKey(table, "id") || /^\d+$/.test(text) ? [key] : [];
      for (const column of [...byKey, ...(label === undefined ? [] : [`r.${label}`])]) {
        const rows = await query(`SELECT ${selectList(table)} FROM ${table} r WHERE ${column} = ? LIMIT 1`, [text]);
        const [found] = await named(table, rows);
        if (found) return found;
      }
      return undefined;
    },
    reach: async (hop, origins, rowsMax) => {
      const table = destination(hop);
      if (!present.has(table) || origins.length === 0) return [];
      const rows = await query(stepSql(hop), [origins, origins, rowsMax, rowsMax]);
      const told = await named(table, rows);
      return told.map((row, index) => ({
        origin: String(rows[index]?.origin),
        row,
        siblings: siblingsOf(rows[index]),
      }));
    },
  };
}

type Query = (sql: string, values: readonly unknown[]) => Promise<RowDataPacket[]>;

/**
 * Counts and sums by grouping, beside the first rows by number: MariaDB takes the square of the rows for a minimum over a
 * whole partition, and an account has thousands.
 */
function stepSql(hop: Hop): string {
  const { link } = hop;
  const table = destination(hop);
  const { at, amount, sumsToNothing } = rowKind(table);
  const { source, origin, referring } = stepSource(hop);
  const condition = link.type ? ` AND ${referring}.${link.type.column} = '${link.type.value}'` : "";
  const from = `FROM ${source} WHERE ${origin} IN (?)${condition}`;
  const day = at === undefined ? "NULL" : `CAST(${at} AS DATE)`;
  // A last row is told rather than counted: that takes a line as well.
  return `
    SELECT s.*, g.siblings, g.total, g.firstDay, g.lastDay
    FROM (
      SELECT ${selectList(table)}, ${origin} AS origin,
        ROW_NUMBER() OVER (PARTITION BY ${origin} ORDER BY ${at ?? "NULL"}, ${keySql(table, "r")}) AS place ${from}
    ) s JOIN (
      SELECT ${origin} AS origin, COUNT(*) AS siblings,
        ${amount === undefined || sumsToNothing ? "NULL" : `CAST(SUM(${amount}) AS DECIMAL(20,2))`} AS total,
        CAST(MIN(${day}) AS CHAR) AS firstDay, CAST(MAX(${day}) AS CHAR) AS lastDay ${from} GROUP BY ${origin}
    ) g ON g.origin = s.origin
    WHERE s.place <= IF(g.siblings = ? + 1, g.siblings, ?) ORDER BY s.origin, s.place`;
}

/** Where a step's rows (alias `r`) come from, the key of the row that each was reached from, and which of the two refers. */
function stepSource({ link, towards }: Hop): { source: string; origin: string; referring: string } {
  if (towards === "referred") {
    const source = `${link.to} r JOIN ${link.from} c ON c.${link.column} = r.${link.toColumn}`;
    return { source, origin: keySql(link.from, "c"), referring: "c" };
  }
  if (isKey(link.to, link.toColumn)) return { source: `${link.from} r`, origin: `r.${link.column}`, referring: "r" };
  const source = `${link.from} r JOIN ${link.to} c ON c.${link.toColumn} = r.${link.column}`;
  return { source, origin: keySql(link.to, "c"), referring: "r" };
}

function selectList(table: string): string {
  const { label, at, amount, state, about, names = [] } = rowKind(table);
  return [
    `${keySql(table, "r")} AS rowKey`,
    `${label === undefined ? "NULL" : `r.${label}`} AS label`,
    `${at === undefined ? "NULL" : `CAST(${at} AS CHAR)`} AS at`,
    `${amount === undefined ? "NULL" : `CAST(${amount} AS DECIMAL(20,2))`} AS amount`,
    `${state ?? "NULL"} AS state`,
    `${about ?? "NULL"} AS about`,
    ...names.map((column, position) => `r.${column} AS name${position}`),
  ].join(", ");
}

/** A row that is named with another: what it is called, and its own name for `why`. */
type Named = { readonly label: string; readonly row: string };

/** Rows that these refer to, by what is written in the referring column: "clients:7". */
async function readLabels(
  query: Query,
  table: string,
  rows: readonly RowDataPacket[],
  present: ReadonlySet<string>,
): Promise<Map<string, Named>> {
  const wantedBy = new Map<string, { link: Link; values: Set<unknown> }>();
  for (const [position, column] of (rowKind(table).names ?? []).entries()) {
    const link = linkAt(table, column);
    if (link === undefined || !present.has(link.to)) continue;
    const { values } = wantedBy.get(link.to) ?? { values: new Set() };
    for (const row of rows) if (row[`name${position}`] !== null) values.add(row[`name${position}`]);
    wantedBy.set(link.to, { link, values });
  }
  const labels = new Map<string, Named>();
  for (const [target, { link, values }] of wantedBy) {
    if (values.size === 0) continue;
    const key = keySql(target, "r");
    const { label } = rowKind(target);
    const sql = `SELECT r.${link.toColumn} AS reference, ${key} AS rowKey, ${label === undefined ? key : `r.${label}`} AS label
      FROM ${target} r WHERE r.${link.toColumn} IN (?)`;
    for (const row of await query(sql, [[...values]])) {
      labels.set(`${target}:${row.reference}`, { label: String(row.label), row: `${target}:${row.rowKey}` });
    }
  }
  return labels;
}

function storyRow(table: string, row: RowDataPacket, labels: ReadonlyMap<string, Named>): StoryRow {
  const { noun, names = [] } = rowKind(table);
  const text = (name: string): string | undefined => (row[name] === null ? undefined : String(row[name]));
  const [label, at, amount, state, about] = ["label", "at", "amount", "state", "about"].map(text);
  return {
    table,
    key: row.rowKey,
    noun,
    ...(label === undefined ? {} : { label }),
    // Seconds say nothing in a story.
    ...(at === undefined ? {} : { at: at.slice(0, 16) }),
    ...(amount === undefined ? {} : { amountCents: parseCents(amount) }),
    ...(state === undefined || state === "" ? {} : { state }),
    ...(about === undefined || about === "" ? {} : { about }),
    names: names.flatMap((column, position) => {
      const target = linkAt(table, column)?.to;
      const found = labels.get(`${target}:${row[`name${position}`]}`);
      return target === undefined || found === undefined ? [] : [{ noun: rowKind(target).noun, ...found }];
    }),
  };
}

function siblingsOf(row: RowDataPacket | undefined): ReachedRow["siblings"] {
  const text = (value: unknown): string | undefined =>
    value === null || value === undefined ? undefined : String(value);
  return {
    count: Number(row?.siblings ?? 0),
    total: text(row?.total),
    from: text(row?.firstDay),
    to: text(row?.lastDay),
  };
}
