// A column of a row: how its value is written, and what it holds when the row gives none.

import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { omittedValue } from "./column-default.ts";
import type { RowFormat } from "./row-format.ts";
import type { TimeTexts } from "./time-texts.ts";
import { type ValueWriter, valueWriter } from "./value-writers.ts";

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

/** Compiles the codec of a column; throws for a type or a default that the schema did not have when this was written. */
export function columnCodec(property: string, column: MySqlColumn, format: RowFormat, times: TimeTexts): ColumnCodec {
  return {
    property,
    column: column.name,
    write: valueWriter(column, format, times),
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
