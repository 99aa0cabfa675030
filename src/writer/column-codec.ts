// How the values of one column are checked and written, by the column's physical type.
// Checks are those that cost next to nothing; what they let through, the server refuses or warns about.

import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { omittedValue } from "./column-default.ts";
import type { RowFormat } from "./row-format.ts";

/** Writes a value that is neither null nor undefined. Throws a RangeError whose message says what is wrong with it. */
type ValueWriter = (value: unknown) => string;

export type ColumnCodec = {
  /** The row's property. */
  readonly property: string;
  /** Physical name. */
  readonly column: string;
  readonly write: ValueWriter;
  /** Writes null, where the column takes it. */
  readonly writeNull: () => string;
  /** Writes what an omitted property stands for. */
  readonly writeOmitted: () => string;
};

type PhysicalType = { readonly column: MySqlColumn; readonly sizes: readonly number[]; readonly format: RowFormat };

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

/** Compiles the codec of a column; throws for a type that the schema did not have when this was written. */
export function columnCodec(property: string, column: MySqlColumn, format: RowFormat): ColumnCodec {
  const [, name = "", sizes = ""] = /^(\w+)(?:\((.*)\))?/.exec(column.getSQLType()) ?? [];
  const makeWriter = writersByType[name];
  if (!makeWriter) throw new Error(`column ${column.name}: no writer for the type ${column.getSQLType()}`);
  const write = makeWriter({ column, sizes: sizes.split(",").map(Number), format });
  return {
    property,
    column: column.name,
    write,
    writeNull: column.notNull ? refuse("it cannot be null") : () => format.nullValue,
    writeOmitted: omittedWriter(column, format),
  };
}

function omittedWriter(column: MySqlColumn, format: RowFormat): () => string {
  const omitted = omittedValue(column);
  switch (omitted.kind) {
    case "required":
      return refuse(omitted.reason);
    case "null":
      return () => format.nullValue;
    case "literal": {
      const text = format.escape(String(omitted.value));
      return () => text;
    }
  }
}

function refuse(reason: string): () => never {
  return () => {
    throw new RangeError(reason);
  };
}

function integerWriter(value: unknown): string {
  if (typeof value !== "number" || (value | 0) !== value)
    throw new RangeError(`${shown(value)} is not a 32-bit integer`);
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
    if (text === undefined)
      throw new RangeError(`${shown(value)} is not one of ${(column.enumValues ?? []).join(", ")}`);
    return text;
  };
}

function dayWriter({ column, format }: PhysicalType): ValueWriter {
  return rememberingLast((value) => {
    const text = String(column.mapToDriverValue(value));
    // Years beyond 9999, and before 0, are written with a sign and six digits.
    if (text.length !== 10) throw new RangeError(`${text} is beyond the range of DATE`);
    return format.quote(text);
  });
}

function timestampWriter({ column, format }: PhysicalType): ValueWriter {
  return rememberingLast((value) => {
    if (value < 1 || value > 2 ** 31 - 1) throw new RangeError(`${shown(value)} s since 1970 is beyond TIMESTAMP`);
    return format.quote(String(column.mapToDriverValue(value)));
  });
}

function jsonWriter({ column, format }: PhysicalType): ValueWriter {
  return (value) => {
    const text = column.mapToDriverValue(value);
    if (typeof text !== "string") throw new RangeError(`${shown(value)} has no JSON form`);
    return format.escape(text);
  };
}

/** Formatting a moment costs as much as the rest of a row, and neighbouring rows share theirs. */
function rememberingLast(write: (value: number) => string): ValueWriter {
  let lastValue: unknown;
  let lastText = "";
  return (value) => {
    if (value === lastValue) return lastText;
    lastText = write(wholeNumber(value));
    lastValue = value;
    return lastText;
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
