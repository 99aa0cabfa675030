// How a value is checked and written, by the physical type of its column.
// Checks are those that cost next to nothing; what they let through, the server refuses or warns about.

import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { civilDay, type Day, type Instant } from "../domain/time/calendar.ts";
import type { RowFormat } from "./row-format.ts";
import type { TimeTexts } from "./time-texts.ts";

/** Writes a value that is neither null nor undefined. Throws a RangeError whose message says what is wrong with it. */
export type ValueWriter = (value: unknown) => string;

type PhysicalType = {
  readonly column: MySqlColumn;
  /** 12 and 2 of DECIMAL(12,2), 50 of VARCHAR(50). */
  readonly sizes: readonly number[];
  readonly format: RowFormat;
  readonly times: TimeTexts;
};

const writersByType: Readonly<Record<string, (type: PhysicalType) => ValueWriter>> = {
  int: (type) => (isCustom(type) ? flagWriter(type) : integerWriter),
  tinyint: flagWriter,
  decimal: (type) => (isCustom(type) ? amountWriter(type) : decimalWriter(type)),
  varchar: (type) => (isCustom(type) ? quotedNumberWriter(type) : varcharWriter(type)),
  text: textWriter,
  enum: enumWriter,
  date: dayWriter,
  timestamp: timestampWriter,
  json: jsonWriter,
};

const dateRange = { first: civilDay(1000, 1, 1), last: civilDay(9999, 12, 31) };
const timestampRange = { first: 1, last: 2 ** 31 - 1 };

/** Compiles the writer of a column; throws for a type that the schema did not have when this was written. */
export function valueWriter(column: MySqlColumn, format: RowFormat, times: TimeTexts): ValueWriter {
  const [, name = "", sizes = ""] = /^(\w+)(?:\((.*)\))?/.exec(column.getSQLType()) ?? [];
  const makeWriter = writersByType[name];
  if (!makeWriter) throw new Error(`column ${column.name}: no writer for the type ${column.getSQLType()}`);
  return makeWriter({ column, sizes: sizes.split(",").map(Number), format, times });
}

function integerWriter(value: unknown): string {
  if (typeof value !== "number" || (value | 0) !== value) {
    throw new RangeError(`${shown(value)} is not a 32-bit integer`);
  }
  return String(value);
}

function flagWriter({ column }: PhysicalType): ValueWriter {
  return (value) => {
    if (typeof value !== "boolean") throw new RangeError(`${shown(value)} is not true or false`);
    return String(column.mapToDriverValue(value));
  };
}

/** Cents, quantities and basis points, all of them hundredths, as DECIMAL. */
function amountWriter({ column, sizes: [precision = 0, scale = 0] }: PhysicalType): ValueWriter {
  const limit = 10 ** (precision - scale + 2);
  return (value) => {
    const hundredths = wholeNumber(value);
    if (hundredths >= limit || hundredths <= -limit) {
      throw new RangeError(`${shown(column.mapToDriverValue(value))} does not fit ${column.getSQLType()}`);
    }
    return String(column.mapToDriverValue(hundredths));
  };
}

/** Factors and thresholds, which the schema keeps as decimal text. */
function decimalWriter({ column, sizes: [precision = 0, scale = 0] }: PhysicalType): ValueWriter {
  const form = new RegExp(`^-?\\d{1,${precision - scale}}(\\.\\d{1,${scale}})?$`);
  return (value) => {
    if (typeof value !== "string" || !form.test(value)) {
      throw new RangeError(`${shown(value)} does not fit ${column.getSQLType()}`);
    }
    return value;
  };
}

/** Cents and quantities in TERP's text columns, which are wider than any safe integer. */
function quotedNumberWriter({ column, format }: PhysicalType): ValueWriter {
  return (value) => format.quote(String(column.mapToDriverValue(wholeNumber(value))));
}

function varcharWriter({ sizes: [length = 0], format }: PhysicalType): ValueWriter {
  return (value) => {
    if (typeof value !== "string") throw new RangeError(`${shown(value)} is not text`);
    // The column counts code points, `length` UTF-16 units, of which there are at least as many.
    if (value.length > length && [...value].length > length) {
      throw new RangeError(`${shown(value)} has more than ${length} characters`);
    }
    return format.escape(value);
  };
}

function textWriter({ format }: PhysicalType): ValueWriter {
  return (value) => {
    if (typeof value !== "string") throw new RangeError(`${shown(value)} is not text`);
    return format.escape(value);
  };
}

function enumWriter({ column, format }: PhysicalType): ValueWriter {
  const members = new Map<unknown, string>();
  for (const member of column.enumValues ?? []) members.set(member, format.escape(member));
  return (value) => {
    const text = members.get(value);
    if (text === undefined) {
      throw new RangeError(`${shown(value)} is not one of ${(column.enumValues ?? []).join(", ")}`);
    }
    return text;
  };
}

function dayWriter({ format, times }: PhysicalType): ValueWriter {
  return (value) => {
    const days = wholeNumber(value);
    if (days < dateRange.first || days > dateRange.last) throw new RangeError(`day ${days} since 1970 is beyond DATE`);
    return format.quote(times.day(days as Day));
  };
}

function timestampWriter({ format, times }: PhysicalType): ValueWriter {
  return (value) => {
    const seconds = wholeNumber(value);
    if (seconds < timestampRange.first || seconds > timestampRange.last) {
      throw new RangeError(`${seconds} s since 1970 is beyond TIMESTAMP`);
    }
    return format.quote(times.instant(seconds as Instant));
  };
}

function jsonWriter({ column, format }: PhysicalType): ValueWriter {
  return (value) => {
    const text = column.mapToDriverValue(value);
    if (typeof text !== "string") throw new RangeError(`${shown(value)} has no JSON form`);
    return format.escape(text);
  };
}

function isCustom({ column }: PhysicalType): boolean {
  return column.dataType === "custom";
}

function wholeNumber(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${shown(value)} is not a whole number`);
  return value as number;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
