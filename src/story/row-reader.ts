// Reads rows as a story tells them. Each query takes one step from many rows at once, and brings at most so many rows of
// each, with count, sum and span of all.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { parseCents } from "../domain/numbers/money.ts";
import { destination, type Hop, referredTable } from "./links.ts";
import { keyColumn, rowKind } from "./row-kinds.ts";
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
      const key = keyColumn(table);
      for (const column of /^\d+$/.test(text) ? [key, label] : [label]) {
        if (column === undefined) continue;
        const rows = await query(`SELECT ${selectList(table)} FROM ${table} r WHERE r.${column} = ? LIMIT 1`, [text]);
        const [found] = await named(table, rows);
        if (found) return found;
      }
      return undefined;
    },
    reach: async (hop, origins, rowsMax) => {
      const table = destination(hop);
      if (!present.has(table) || origins.length === 0) return [];
      const rows = await query(stepSql(hop), [origins, rowsMax, rowsMax]);
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

function stepSql(hop: Hop): string {
  const { link, towards } = hop;
  const table = destination(hop);
  const { at, amount, sumsToNothing } = rowKind(table);
  const [source, origin, referring] =
    towards === "referring"
      ? [`${link.from} r`, `r.${link.column}`, "r"]
      : [
          `${link.to} r JOIN ${link.from} c ON c.${link.column} = r.${keyColumn(link.to)}`,
          `c.${keyColumn(link.from)}`,
          "c",
        ];
  const condition = link.type ? ` AND ${referring}.${link.type.column} = '${link.type.value}'` : "";
  const day = at === undefined ? "NULL" : `CAST(${at} AS DATE)`;
  const over = `OVER (PARTITION BY ${origin})`;
  // A last row is told rather than counted: that takes a line as well.
  return `
    SELECT * FROM (
      SELECT ${selectList(table)}, ${origin} AS origin,
        ROW_NUMBER() OVER (PARTITION BY ${origin} ORDER BY ${at ?? "NULL"}, r.${keyColumn(table)}) AS place,
        COUNT(*) ${over} AS siblings,
        ${amount === undefined || sumsToNothing ? "NULL" : `CAST(SUM(${amount}) ${over} AS DECIMAL(20,2))`} AS total,
        CAST(MIN(${day}) ${over} AS CHAR) AS firstDay, CAST(MAX(${day}) ${over} AS CHAR) AS lastDay
      FROM ${source} WHERE ${origin} IN (?)${condition}
    ) s WHERE s.place <= IF(s.siblings = ? + 1, s.siblings, ?) ORDER BY s.origin, s.place`;
}

function selectList(table: string): string {
  const { label, at, amount, state, about, names = [] } = rowKind(table);
  return [
    `r.${keyColumn(table)} AS rowKey`,
    `${label === undefined ? "NULL" : `r.${label}`} AS label`,
    `${at === undefined ? "NULL" : `CAST(${at} AS CHAR)`} AS at`,
    `${amount === undefined ? "NULL" : `CAST(${amount} AS DECIMAL(20,2))`} AS amount`,
    `${state ?? "NULL"} AS state`,
    `${about ?? "NULL"} AS about`,
    ...names.map((column, position) => `r.${column} AS name${position}`),
  ].join(", ");
}

/** Names by "table:key", of all rows that these refer to. */
async function readLabels(
  query: Query,
  table: string,
  rows: readonly RowDataPacket[],
  present: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const keys = new Map<string, Set<unknown>>();
  for (const [position, column] of (rowKind(table).names ?? []).entries()) {
    const target = referredTable(table, column);
    if (target === undefined || !present.has(target)) continue;
    const wanted = keys.get(target) ?? new Set();
    for (const row of rows) if (row[`name${position}`] !== null) wanted.add(row[`name${position}`]);
    keys.set(target, wanted);
  }
  const labels = new Map<string, string>();
  for (const [target, wanted] of keys) {
    if (wanted.size === 0) continue;
    const [key, { label }] = [keyColumn(target), rowKind(target)];
    const sql = `SELECT r.${key} AS rowKey, ${label === undefined ? `r.${key}` : `r.${label}`} AS label FROM ${target} r WHERE r.${key} IN (?)`;
    for (const row of await query(sql, [[...wanted]])) labels.set(`${target}:${row.rowKey}`, String(row.label));
  }
  return labels;
}

function storyRow(table: string, row: RowDataPacket, labels: ReadonlyMap<string, string>): StoryRow {
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
      const target = referredTable(table, column);
      const name = `${target}:${row[`name${position}`]}`;
      const found = labels.get(name);
      return target === undefined || found === undefined
        ? []
        : [{ noun: rowKind(target).noun, label: found, row: name }];
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
