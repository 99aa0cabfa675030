// Loads a chunk with one multi-row INSERT. When the server refuses it, the row is found by its message or, where that
// does not tell, by halving the statement; the transaction is rolled back afterwards in any case.

import type { Connection, ResultSetHeader } from "mysql2/promise";
import type { Chunk } from "./chunk.ts";
import { isDriftedTable, isRefusedRow } from "./refused-rows.ts";
import { expectAllTaken, rowInMessage, serverComplaint } from "./server-complaint.ts";

/** @throws LoadError when the server refused or altered a value; the driver's error when it could not go on */
export async function insertChunk(connection: Connection, chunk: Chunk): Promise<void> {
  let result: ResultSetHeader;
  try {
    result = await insert(connection, chunk, chunk.content().toString("utf8"));
  } catch (error) {
    if (isDriftedTable(error)) throw serverComplaint(chunk, error.message, error);
    if (!isRefusedRow(error)) throw error;
    const rowIndex = rowInMessage(error.message) ?? (await findRefusedRow(connection, chunk));
    throw serverComplaint(chunk, error.message, error, rowIndex);
  }
  await expectAllTaken(connection, chunk, result);
}

/** @param tuples rows in `sqlFormat`, each with its comma and newline */
async function insert(connection: Connection, chunk: Chunk, tuples: string): Promise<ResultSetHeader> {
  const { quotedName, columnList } = chunk.table;
  const values = tuples.slice(0, -",\n".length);
  const [result] = await connection.query<ResultSetHeader>(`INSERT INTO ${quotedName} ${columnList} VALUES ${values}`);
  return result;
}

/** Inserts ever smaller halves until one row remains that is refused after all rows before it. */
async function findRefusedRow(connection: Connection, chunk: Chunk): Promise<number> {
  const texts = chunk.texts();
  let first = 0;
  let end = texts.length;
  while (end - first > 1) {
    const middle = (first + end) >> 1;
    const half = texts.slice(first, middle);
    try {
      await insert(connection, chunk, `${half.join("\n")}\n`);
      first = middle;
    } catch (error) {
      if (!isRefusedRow(error)) throw error;
      end = middle;
    }
  }
  return first;
}
