// A row of any table, made from its columns alone: every column filled with a value that is hard to write, or every
// column left out that can be. Rows mean nothing; they show that what goes in comes out.

import { getTableColumns } from "drizzle-orm";
import type { MySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import { cents } from "../../src/domain/numbers/money.ts";
import { day, instant } from "../../src/domain/time/calendar.ts";
import { omittedValue } from "../../src/writer/column-default.ts";
import type { Row } from "../../src/writer/row-encoder.ts";

/** Each breaks a writer that escapes too little or too much. */
export const hardTexts: readonly string[] = [
  "tab\there, newline\nthere, return\r\n.",
  "back\\slash \\N \\t \\\\",
  "\\N",
  "NULL",
  "it's \"quoted\" `thrice` ''",
  "emoji 🌿🔥, ümläut, 中文",
  "",
  " spaces at both ends ",
  "a,b),\n(c;-- # /*",
  "\u0000 \u001a \b",
];

const hardJson = { text: hardTexts, 'key "quoted"\n': { deep: [null, true, -1.5, "\\u0041", "\t"] }, empty: {} };

const valueByType: Readonly<Record<string, (column: MySqlColumn, index: number, size: number) => unknown>> = {
  int: (column, index) => (isCustom(column) ? index % 2 === 0 : 1_000_000 + index),
  tinyint: (_column, index) => index % 2 === 0,
  decimal: (column, index) => (isCustom(column) ? cents(-12_305 - index) : "-1.5"),
  varchar: (column, index, size) => (isCustom(column) ? cents(-5 - index) : hardText(index, size)),
  text: (_column, index) => hardText(index, 10_000),
  enum: (column, index) => column.enumValues?.[index % column.enumValues.length],
  date: (_column, index) => day("2024-02-29") + index,
  timestamp: (_column, index) => instant(1_709_214_309 + index),
  json: (_column, index) => ({ ...hardJson, index }),
};

/** Every column filled; rows of different index differ in every unique column. */
export function fullRow(table: MySqlTable, index: number): Row {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([property, column]) => [property, anyValue(column, index)]),
  );
}

/** Only the columns that a row must state. */
export function leanRow(table: MySqlTable, index: number): Row {
  const required = Object.entries(getTableColumns(table)).filter(
    ([, column]) => omittedValue(column).kind === "required",
  );
  return Object.fromEntries(required.map(([property, column]) => [property, anyValue(column, index)]));
}

/** Null in every column that takes it. */
export function nullRow(table: MySqlTable, index: number): Row {
  const nulls = Object.entries(getTableColumns(table)).filter(([, column]) => !column.notNull);
  return { ...fullRow(table, index), ...Object.fromEntries(nulls.map(([property]) => [property, null])) };
}

function anyValue(column: MySqlColumn, index: number): unknown {
  const [, type = "", size = ""] = /^(\w+)(?:\((\d+))?/.exec(column.getSQLType()) ?? [];
  const makeValue = valueByType[type];
  if (!makeValue) throw new Error(`no value for ${column.getSQLType()}`);
  return makeValue(column, index, Number(size));
}

function hardText(index: number, size: number): string {
  return [...`${index} ${hardTexts[index % hardTexts.length]}`].slice(0, size).join("");
}

function isCustom(column: MySqlColumn): boolean {
  return column.dataType === "custom";
}
