// The two ways to load, and which of them the server at hand allows. Settings alone do not tell: the client, a proxy or
// a provider may forbid LOAD DATA LOCAL as well, so it is tried.

import type { Connection, RowDataPacket } from "mysql2/promise";
import type { Chunk } from "./chunk.ts";
import { insertChunk } from "./insert-rows.ts";
import { loadDataChunk, loadLocal } from "./load-data.ts";
import { isConnectionLost } from "./refused-rows.ts";
import { type RowFormat, sqlFormat, tsvFormat } from "./row-format.ts";

export type LoadMethodName = "load-data" | "insert";

export type LoadMethod = {
  readonly format: RowFormat;
  readonly load: (connection: Connection, chunk: Chunk) => Promise<void>;
};

export const loadMethods: Readonly<Record<LoadMethodName, LoadMethod>> = {
  "load-data": { format: tsvFormat, load: loadDataChunk },
  insert: { format: sqlFormat, load: insertChunk },
};

export type ChosenMethod = {
  readonly method: LoadMethodName;
  /** A clause that completes "rows are written with LOAD DATA / INSERT: …". */
  readonly reason: string;
};

const probeTable = "`terp_seed_load_data_probe`";

/** Tries a LOAD DATA LOCAL of one row into a temporary table. Must be called outside a transaction. */
export async function chooseMethod(connection: Connection): Promise<ChosenMethod> {
  const [settings] = await connection.query<RowDataPacket[]>("SELECT @@GLOBAL.local_infile AS allowed");
  if (Number(settings[0]?.allowed) === 0) return { method: "insert", reason: "the server has local_infile=OFF" };
  try {
    const rows = await rowsThatArrive(connection);
    if (rows === 1) return { method: "load-data", reason: "the server takes LOAD DATA LOCAL" };
    return { method: "insert", reason: "a LOAD DATA LOCAL of one row, tried on a temporary table, lost it" };
  } catch (error) {
    if (!(error instanceof Error) || isConnectionLost(error)) throw error;
    return { method: "insert", reason: `LOAD DATA LOCAL, tried on a temporary table, was refused (${error.message})` };
  }
}

/** Of one row sent to a temporary table. */
async function rowsThatArrive(connection: Connection): Promise<number> {
  await connection.query(`CREATE TEMPORARY TABLE ${probeTable} (probe INT)`);
  try {
    return (await loadLocal(connection, probeTable, Buffer.from("1\n"))).affectedRows;
  } finally {
    await connection.query(`DROP TEMPORARY TABLE ${probeTable}`);
  }
}

/**
 * Beyond this size of a chunk nothing was measured to be gained, by either method. A little below a power of two, so
 * that the chunk's buffer, which doubles, has room for the row that fills it.
 */
const worthwhileChunkBytes = 1_000_000;

/** The size at which a chunk is loaded: half of what the server takes in one packet at most. */
export async function chunkBytesMax(connection: Connection): Promise<number> {
  const [settings] = await connection.query<RowDataPacket[]>("SELECT @@SESSION.max_allowed_packet AS bytes");
  return Math.min(worthwhileChunkBytes, Number(settings[0]?.bytes) / 2);
}
