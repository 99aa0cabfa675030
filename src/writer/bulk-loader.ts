// Writes bundles into the database while the simulation goes on: rows are encoded at once into a chunk a table, full
// chunks are queued and loaded one after the other on one connection, in one transaction.
// - A bundle is written whole or not at all: commit points fall between bundles only.
// - What is queued stays bounded, as long as the caller awaits the promises that `write` returns.
// - After a failure nothing more is written, every call throws it, and `abort` rolls back.

import { setImmediate } from "node:timers/promises";
import type { Connection } from "mysql2/promise";
import type { Bundle } from "../schema/bundle.ts";
import { type LeftOut, nothingLeftOut } from "../schema/optional-tables.ts";
import type { TableName } from "../schema/tables.ts";
import { Chunk } from "./chunk.ts";
import {
  type ChosenMethod,
  chooseMethod,
  chunkBytesMax,
  type LoadMethod,
  type LoadMethodName,
  loadMethods,
} from "./load-method.ts";
import { applySettings, beginLoad, type SessionSettings } from "./load-session.ts";
import { type LoadTable, loadTable } from "./load-table.ts";
import { isConnectionLost } from "./refused-rows.ts";
import type { Row } from "./row-encoder.ts";
import { SerialQueue } from "./serial-queue.ts";
import { TimeTexts } from "./time-texts.ts";

/** A moment up to which everything is committed; `sequence` counts from 1. */
export type CommitPoint = {
  readonly sequence: number;
  readonly bundles: number;
  readonly rows: number;
  /** Whether it is the commit of `finish`, after which nothing follows. */
  readonly isLast: boolean;
};

export type LoadProgress = { readonly rows: number; readonly bytes: number };

export type BulkLoaderOptions = {
  /** Chosen by trying what the server allows, if not given. */
  readonly method?: LoadMethodName;
  /** Commits in steps of about this many rows. A run below it is one transaction. */
  readonly commitEveryRows?: number;
  /** Above this much waiting for the server, `write` makes its caller wait. */
  readonly queuedBytesMax?: number;
  /** Tables whose rows are passed over, and references to them that stay empty. */
  readonly leftOut?: LeftOut;
  /**
   * Called inside the transaction, right before each of its commits: what it writes on the same connection is
   * committed together with the rows.
   */
  readonly onCommit?: (point: CommitPoint) => Promise<void> | void;
  /** Called after each chunk that the server has taken, with what it has taken so far. */
  readonly onProgress?: (progress: LoadProgress) => void;
};

/** Where the rows of one table collect. */
type Outlet = { readonly table: LoadTable; chunk: Chunk | undefined; chunkBytes: number };

/** A table's first chunk is small, so that the server has work early; each is twice the last, up to a limit. */
const firstChunkBytes = 125_000;

const defaultCommitEveryRows = 5_000_000;
const defaultQueuedBytesMax = 8 * 1024 * 1024;

/** The simulation yields to the connection whenever it has encoded this much, so that both work at the same time. */
const turnBytes = 8 * 1024;

export class BulkLoader {
  readonly method: LoadMethodName;
  /** Why it was chosen, a clause to be told to the user. */
  readonly methodReason: string;
  readonly #connection: Connection;
  readonly #previousSettings: SessionSettings;
  readonly #load: LoadMethod;
  readonly #chunkBytesMax: number;
  readonly #options: BulkLoaderOptions;
  readonly #leftOut: LeftOut;
  readonly #queue = new SerialQueue();
  readonly #times = new TimeTexts();
  readonly #outlets = new Map<TableName, Outlet>();
  readonly #rowsByTable = new Map<TableName, number>();
  readonly #loaded = { rows: 0, bytes: 0 };
  readonly #written = { bundles: 0, rows: 0, commitPoints: 0, rowsAtCommitPoint: 0, bytesSinceTurn: 0 };

  private constructor(
    connection: Connection,
    previousSettings: SessionSettings,
    chosen: ChosenMethod,
    bytesMax: number,
    options: BulkLoaderOptions,
  ) {
    this.#connection = connection;
    this.#previousSettings = previousSettings;
    this.method = chosen.method;
    this.methodReason = chosen.reason;
    this.#load = loadMethods[chosen.method];
    this.#chunkBytesMax = bytesMax;
    this.#options = options;
    this.#leftOut = options.leftOut ?? nothingLeftOut;
  }

  /** Chooses the method and begins the load; the connection is the loader's until `finish` or `abort`. */
  static async open(connection: Connection, options: BulkLoaderOptions = {}): Promise<BulkLoader> {
    const chosen = options.method
      ? { method: options.method, reason: "it was asked for" }
      : await chooseMethod(connection);
    const bytesMax = await chunkBytesMax(connection);
    return new BulkLoader(connection, await beginLoad(connection), chosen, bytesMax, options);
  }

  /** What the server has taken so far. */
  get rowsByTable(): ReadonlyMap<TableName, number> {
    return this.#rowsByTable;
  }

  /**
   * Appends a bundle. A promise that is returned must be awaited before the next call; there is none while the server
   * keeps pace, so that most bundles cost no turn of the event loop.
   * @throws LoadError for a row that cannot be written, or the failure of anything written before
   */
  write(bundle: Bundle): Promise<void> | undefined {
    this.#queue.throwIfFailed();
    try {
      for (const name of bundle.tables()) {
        if (!this.#leftOut.tables.has(name)) this.#append(name, bundle.rowsOf(name));
      }
    } catch (error) {
      // Half the bundle may be in its chunks; from here on nothing may be committed.
      this.#queue.fail(error);
      throw error;
    }
    this.#written.bundles += 1;
    const rowsUncommitted = this.#written.rows - this.#written.rowsAtCommitPoint;
    if (rowsUncommitted >= (this.#options.commitEveryRows ?? defaultCommitEveryRows)) this.#queueCommit(false);
    return this.#pause();
  }

  /** Loads what is left, commits, and gives the connection back. When it throws, `abort` is left to be called. */
  async finish(): Promise<void> {
    this.#queue.throwIfFailed();
    this.#queueCommit(true);
    await this.#queue.idle();
    this.#queue.throwIfFailed();
    this.#queue.fail(new Error("the load has ended"));
    await applySettings(this.#connection, this.#previousSettings);
  }

  /** Rolls back to the last commit point and gives the connection back; where it is lost, the server has done so. */
  async abort(): Promise<void> {
    this.#queue.fail(new Error("the load was aborted"));
    await this.#queue.idle();
    try {
      await this.#connection.query("ROLLBACK");
      await applySettings(this.#connection, this.#previousSettings);
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
    }
  }

  #append(name: TableName, rows: readonly Row[]): void {
    const outlet = this.#outletOf(name);
    const { encoder } = outlet.table;
    const emptied = this.#leftOut.emptied.get(name);
    for (const row of rows) {
      const text = encoder.encode(emptied ? without(row, emptied) : row);
      outlet.chunk ??= new Chunk(outlet.table);
      outlet.chunk.append(text, encoder.keyOf(row));
      this.#written.rows += 1;
      this.#written.bytesSinceTurn += text.length;
      if (outlet.chunk.bytes >= outlet.chunkBytes) this.#queueChunk(outlet);
    }
  }

  #outletOf(name: TableName): Outlet {
    const known = this.#outlets.get(name);
    if (known) return known;
    const table = loadTable(name, this.#load.format, this.#times);
    const outlet: Outlet = { table, chunk: undefined, chunkBytes: Math.min(firstChunkBytes, this.#chunkBytesMax) };
    this.#outlets.set(name, outlet);
    return outlet;
  }

  #queueChunk(outlet: Outlet): void {
    const { chunk } = outlet;
    if (!chunk) return;
    outlet.chunk = undefined;
    outlet.chunkBytes = Math.min(outlet.chunkBytes * 2, this.#chunkBytesMax);
    this.#queue.push(chunk.bytes, async () => {
      await this.#load.load(this.#connection, chunk);
      this.#countLoaded(chunk);
    });
  }

  #queueCommit(isLast: boolean): void {
    for (const outlet of this.#outlets.values()) this.#queueChunk(outlet);
    const { bundles, rows } = this.#written;
    this.#written.commitPoints += 1;
    this.#written.rowsAtCommitPoint = rows;
    const point: CommitPoint = { sequence: this.#written.commitPoints, bundles, rows, isLast };
    this.#queue.push(0, async () => {
      await this.#options.onCommit?.(point);
      await this.#connection.query("COMMIT");
    });
  }

  #countLoaded(chunk: Chunk): void {
    const { name } = chunk.table;
    this.#rowsByTable.set(name, (this.#rowsByTable.get(name) ?? 0) + chunk.rows);
    this.#loaded.rows += chunk.rows;
    this.#loaded.bytes += chunk.bytes;
    this.#options.onProgress?.({ ...this.#loaded });
  }

  #pause(): Promise<void> | undefined {
    const queuedBytesMax = this.#options.queuedBytesMax ?? defaultQueuedBytesMax;
    if (this.#queue.waitingBytes > queuedBytesMax) return this.#queue.room(queuedBytesMax / 2);
    if (this.#queue.waitingBytes === 0 || this.#written.bytesSinceTurn < turnBytes) return undefined;
    this.#written.bytesSinceTurn = 0;
    return setImmediate();
  }
}

/** A row with some of its properties empty. */
function without(row: Row, properties: ReadonlySet<string>): Row {
  return { ...row, ...Object.fromEntries([...properties].map((property) => [property, null])) };
}
