// Turns what the server says about a chunk ("Data too long for column 'sku' at row 7") into a LoadError that names the
// row by its key. MariaDB and MySQL word the place of an error alike; only the quoting of the column differs.

import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { Chunk } from "./chunk.ts";
import { LoadError } from "./load-error.ts";

/**
 * Holds the server to having taken every row of a chunk as it was sent.
 * @throws LoadError for the first warning, or when rows are missing
 */
export async function expectAllTaken(connection: Connection, chunk: Chunk, result: ResultSetHeader): Promise<void> {
  if (result.warningStatus > 0) {
    const [warnings] = await connection.query<RowDataPacket[]>("SHOW WARNINGS");
    const message = String(warnings[0]?.Message ?? "the server counted a warning and does not say which");
    throw serverComplaint(chunk, message, warnings);
  }
  if (result.affectedRows !== chunk.rows) {
    throw serverComplaint(chunk, `${chunk.rows} rows were sent, ${result.affectedRows} arrived`, result);
  }
}

/**
 * @param message the server's text
 * @param rowIndex the row in the chunk, where the caller knows it better than the message
 */
export function serverComplaint(chunk: Chunk, message: string, cause: unknown, rowIndex?: number): LoadError {
  const duplicate = duplicateKey(chunk, message);
  const index = rowIndex ?? rowInMessage(message) ?? (duplicate && lastRowWith(chunk, duplicate));
  return new LoadError(
    {
      table: chunk.table.encoder.table,
      rowKey: index === undefined ? undefined : chunk.rowKey(index),
      column: columnInMessage(message) ?? duplicate?.columns.join(", "),
    },
    message,
    { cause },
  );
}

/** The index, in its chunk, of the row a message speaks of. */
export function rowInMessage(message: string): number | undefined {
  const [, line] = / at row (\d+)/.exec(message) ?? [];
  return line === undefined ? undefined : Number(line) - 1;
}

/** 'column' (both servers), `database`.`table`.`column` (MariaDB). */
function columnInMessage(message: string): string | undefined {
  const [, plain, path] = /\b(?:column|field) (?:'([^']+)'|(?:`[^`]+`\.)*`([^`]+)`)/i.exec(message) ?? [];
  return plain ?? path;
}

type DuplicateKey = { readonly entry: string; readonly columns: readonly string[] };

/** MariaDB names the key alone, MySQL 8 with its table before it. */
function duplicateKey(chunk: Chunk, message: string): DuplicateKey | undefined {
  const [, entry, key] = /^Duplicate entry '(.*)' for key '(?:[^'.]+\.)?([^']+)'/s.exec(message) ?? [];
  const columns = key === undefined ? undefined : chunk.table.uniqueKeys.get(key);
  return entry === undefined || columns === undefined ? undefined : { entry, columns };
}

/** The message of a duplicate gives its value instead of its row; of two in a chunk of TSV, the later was refused. */
function lastRowWith(chunk: Chunk, { entry, columns }: DuplicateKey): number | undefined {
  const positions = columns.map((column) => chunk.table.encoder.columns().indexOf(column));
  const index = chunk.texts().findLastIndex((text) => {
    const values = text.split("\t");
    return positions.map((position) => values[position]).join("-") === entry;
  });
  return index === -1 ? undefined : index;
}
