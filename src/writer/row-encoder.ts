// Turns a row object, keyed by the schema's property names, into its line of TSV or its tuple of SQL.
// A row that cannot be written is refused here, with its table, key and column, long before the server sees it.

import { getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig, type MySqlTable } from "drizzle-orm/mysql-core";
import { type ColumnCodec, columnCodec } from "./column-codec.ts";
import { LoadError } from "./load-error.ts";
import type { RowFormat } from "./row-format.ts";
import type { TimeTexts } from "./time-texts.ts";

export type Row = Readonly<Record<string, unknown>>;

export class RowEncoder {
  /** Physical name. */
  readonly table: string;
  readonly #format: RowFormat;
  readonly #codecs: readonly ColumnCodec[];
  readonly #keyProperties: readonly string[];

  /** Compiles the encoder of a table; throws for a column whose type or default it does not know. */
  constructor(table: MySqlTable, format: RowFormat, times: TimeTexts) {
    this.table = getTableName(table);
    this.#format = format;
    this.#codecs = Object.entries(getTableColumns(table)).map(([property, column]) =>
      columnCodec(property, column, format, times),
    );
    this.#keyProperties = keyProperties(table);
  }

  /** Physical names, in the order in which `encode` writes their values. */
  columns(): string[] {
    return this.#codecs.map((codec) => codec.column);
  }

  /** The physical column a property of ours is written to. */
  columnOf(property: string): string | undefined {
    return this.#codecs.find((codec) => codec.property === property)?.column;
  }

  /** @throws LoadError for an unknown property, a missing value, or a value that its column does not take */
  encode(row: Row): string {
    const { rowStart, rowEnd, separator } = this.#format;
    let text = rowStart;
    let given = 0;
    let current: ColumnCodec | undefined;
    try {
      for (const codec of this.#codecs) {
        if (current) text += separator;
        current = codec;
        const value = row[codec.property];
        if (value === undefined) {
          text += codec.writeOmitted();
        } else {
          given += 1;
          text += value === null ? codec.writeNull() : codec.write(value);
        }
      }
    } catch (cause) {
      throw new LoadError(
        { table: this.table, rowKey: this.keyOf(row), column: current?.column },
        cause instanceof Error ? cause.message : String(cause),
        { cause },
      );
    }
    if (Object.keys(row).length !== given) this.#refuseUnknown(row);
    return text + rowEnd;
  }

  /** The primary key, as errors name it. */
  keyOf(row: Row): string {
    const [only] = this.#keyProperties;
    if (only !== undefined && this.#keyProperties.length === 1) return String(row[only]);
    return this.#keyProperties.map((property) => String(row[property])).join(", ");
  }

  #refuseUnknown(row: Row): void {
    for (const property of Object.keys(row)) {
      if (this.columnOf(property) === undefined) {
        throw new LoadError({ table: this.table, rowKey: this.keyOf(row) }, `it has no column for "${property}"`);
      }
    }
  }
}

function keyProperties(table: MySqlTable): string[] {
  const composite = new Set(getTableConfig(table).primaryKeys.flatMap((key) => key.columns.map(({ name }) => name)));
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => column.primary || composite.has(column.name))
    .map(([property]) => property);
}
