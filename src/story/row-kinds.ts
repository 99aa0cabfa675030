// What a row of each table is called, its number, when it happened, its amount, its state, and which other rows are named
// with it. A table that is not described is told by what its columns are usually called.

import { getTableConfig, type MySqlTable } from "drizzle-orm/mysql-core";
import { tables } from "../schema/tables.ts";
import { kindsOfDocuments } from "./kinds-of-documents.ts";
import { kindsOfGoods } from "./kinds-of-goods.ts";
import type { RowKind } from "./row-kind.ts";

const described: Readonly<Record<string, RowKind>> = { ...kindsOfDocuments, ...kindsOfGoods };

const physicalTables: ReadonlyMap<string, MySqlTable> = new Map(
  Object.values(tables).map((table) => [getTableConfig(table).name, table]),
);

/** How rows of a physical table are told. */
export function rowKind(table: string): RowKind {
  return described[table] ?? usualKind(table);
}

/** "2 invoices", "1 ledger entry". */
export function countedRows(table: string, count: number): string {
  const { noun, nouns } = rowKind(table);
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : (nouns ?? `${noun}s`)}`;
}

/** The column of the primary key; undefined where it has several. */
export function keyColumn(table: string): string | undefined {
  const found = physicalTables.get(table);
  return found && getTableConfig(found).columns.find((column) => column.primary)?.name;
}

const usualLabels = ["name", "title", "code"];
const usualMoments = ["created_at", "createdAt", "timestamp", "changed_at", "added_at"];
const usualStates = ["status", "action", "activityType"];
const usualTexts = ["content", "note", "notes", "description", "reason"];

function usualKind(table: string): RowKind {
  const found = physicalTables.get(table);
  const columns = new Set(found === undefined ? [] : getTableConfig(found).columns.map(({ name }) => name));
  const first = (names: readonly string[]): string | undefined => names.find((name) => columns.has(name));
  const [label, at, state, about] = [usualLabels, usualMoments, usualStates, usualTexts].map(first);
  const words = table
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return {
    noun: words.replace(/ies$/, "y").replace(/([^s])s$/, "$1"),
    nouns: words,
    ...(label === undefined ? {} : { label }),
    ...(at === undefined ? {} : { at: `r.\`${at}\`` }),
    ...(state === undefined ? {} : { state: `r.\`${state}\`` }),
    ...(about === undefined ? {} : { about: `r.\`${about}\`` }),
  };
}
