// Encoded rows of one table, on their way to the server. The buffer starts small and doubles, so that the many tables
// with few rows cost little memory; the key of each row is kept beside it, for errors to name.

import type { LoadTable } from "./load-table.ts";

const firstBytes = 4_096;

export class Chunk {
  readonly table: LoadTable;
  readonly #rowKeys: string[] = [];
  #buffer: Buffer = Buffer.allocUnsafe(firstBytes);
  #length = 0;

  constructor(table: LoadTable) {
    this.table = table;
  }

  get rows(): number {
    return this.#rowKeys.length;
  }

  get bytes(): number {
    return this.#length;
  }

  append(encodedRow: string, rowKey: string): void {
    // A UTF-16 unit is at most three bytes of UTF-8.
    this.#makeRoom(encodedRow.length * 3);
    this.#length += this.#buffer.write(encodedRow, this.#length, "utf8");
    this.#rowKeys.push(rowKey);
  }

  /** All rows, as one buffer that must not be changed. */
  content(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** The key of a row by its index in the chunk. */
  rowKey(index: number): string | undefined {
    return this.#rowKeys[index];
  }

  /** Each row's text, in order; slow, for errors only. A raw newline ends a row (see row-format). */
  texts(): string[] {
    return this.content().toString("utf8").split("\n").slice(0, -1);
  }

  #makeRoom(bytes: number): void {
    if (this.#buffer.length - this.#length >= bytes) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
