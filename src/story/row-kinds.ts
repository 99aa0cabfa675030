// What a row of each table is called, its number, when it happened, its amount, its state, and which other rows are named
// with it. A table that is not described is told by what its columns are usually called.

import { getTableConfig, type MySqlTable } from "drizzle-orm/mysql-core";
import { declaredReferences, undeclaredReferences } from "../schema/references.ts";
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

/** The columns of the primary key; most tables have one. */
function keyColumns(table: string): string[] {
  const found = physicalTables.get(table);
  if (found === undefined) return [];
  const { columns, primaryKeys } = getTableConfig(found);
  return (primaryKeys[0]?.columns ?? columns.filter((column) => column.primary)).map(({ name }) => name);
}

/** SQL for the key of a row of some alias: its id, or the parts of a key of several columns, as "4,17". */
export function keySql(table: string, alias: string): string {
  const columns = keyColumns(table).map((column) => `${alias}.${column}`);
  return columns.length === 1 ? columns.join("") : `CONCAT_WS(',', ${columns.join(", ")})`;
}

/** Whether this column alone is the key of the table's rows. */
export function isKey(table: string, column: string): boolean {
  return keyColumns(table).join() === column;
}

const usualLabels = ["name", "title", "code"];
const usualMoments = [
  ...["created_at", "createdAt", "timestamp", "changed_at", "added_at"],
  ...["calculated_at", "uploaded_at", "granted_at", "startedAt", "instance_date"],
];
const usualStates = ["status", "action", "activityType"];
const usualTexts = ["content", "note", "notes", "message", "description", "reason"];

/** Whom and what a row is about; one of each is enough. */
const usuallyNamed: ReadonlySet<string> = new Set([
  ...["clients", "vendors", "products", "batches", "strains", "tags", "roles", "permissions", "users"],
]);

function usualNames(table: string): string[] {
  const named = [...declaredReferences(), ...undeclaredReferences].flatMap((reference): [string, string][] =>
    reference.kind === "key" && reference.table === table && usuallyNamed.has(reference.target)
      ? [[reference.target, reference.column]]
      : [],
  );
  return [...new Map(named.toReversed()).values()].toReversed();
}

function usualKind(table: string): RowKind {
  const found = physicalTables.get(table);
  // JSON is for machines.
  const columns = new Set(
    (found === undefined ? [] : getTableConfig(found).columns)
      .filter((column) => column.getSQLType() !== "json")
      .map(({ name }) => name),
  );
  const names = usualNames(table);
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
    ...(names.length === 0 ? {} : { names }),
  };
}
