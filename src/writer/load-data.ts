// Loads a chunk with LOAD DATA LOCAL. LOCAL turns refused values and rows into warnings, so none is tolerated.

import { Readable } from "node:stream";
import type { Connection, ResultSetHeader } from "mysql2/promise";
import type { Chunk } from "./chunk.ts";
import { isDriftedTable, isRefusedRow } from "./refused-rows.ts";
import { tsvClauses } from "./row-format.ts";
import { expectAllTaken, serverComplaint } from "./server-complaint.ts";

/** @throws LoadError when the server refused or altered a value; the driver's error when it could not go on */
export async function loadDataChunk(connection: Connection, chunk: Chunk): Promise<void> {
  const { quotedName, columnList } = chunk.table;
  let result: ResultSetHeader;
  try {
    result = await loadLocal(
      connection,
      `${quotedName} CHARACTER SET utf8mb4 ${tsvClauses} ${columnList}`,
      chunk.content(),
    );
  } catch (error) {
    if (isRefusedRow(error) || isDriftedTable(error)) throw serverComplaint(chunk, error.message, error);
    throw error;
  }
  await expectAllTaken(connection, chunk, result);
}

/** One LOAD DATA LOCAL of the given bytes; `target` is what follows INTO TABLE. */
export async function loadLocal(connection: Connection, target: string, content: Buffer): Promise<ResultSetHeader> {
  const [result] = await connection.query<ResultSetHeader>({
    sql: `LOAD DATA LOCAL INFILE 'terp-seed' INTO TABLE ${target}`,
    // A Buffer, because the driver cannot send strings from this stream.
    infileStreamFactory: () => Readable.from(content),
  });
  return result;
}
