// The loader beside its alternatives, on the same rows: `pnpm bench:loader [rows] [server url]`.
// Rounds are interleaved so that a busy machine slows all of them alike; medians and ratios are printed, nothing fails
// by time. Without a url it starts a throw-away server; a given one must allow LOAD DATA INFILE from a file.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/mysql2";
import { type Connection, createConnection } from "mysql2/promise";
import { startScratchServer } from "../src/database/server/scratch-server.ts";
import type { Bundle } from "../src/schema/bundle.ts";
import { type TableName, tables } from "../src/schema/tables.ts";
import { loadAll } from "../src/writer/load-all.ts";
import { loadTable } from "../src/writer/load-table.ts";
import { tsvClauses, tsvFormat } from "../src/writer/row-format.ts";
import { TimeTexts } from "../src/writer/time-texts.ts";
import { testHost } from "../test/support/test-host.ts";
import { syntheticOrders } from "./synthetic-orders.ts";

const databaseName = "terp_seed_bench";
const rounds = 5;
const drizzleChunkRows = 1_000;
const targets = { drizzle: 6, readyFiles: 1.5 };
const scriptFile = fileURLToPath(import.meta.url);
const projectDir = dirname(dirname(scriptFile));

type Technique = { readonly title: string; readonly run: (connection: Connection) => Promise<unknown> };

const [rowsArgument = "200000", urlArgument, modeArgument] = process.argv.slice(2);
const rows = Number(rowsArgument);
if (!Number.isSafeInteger(rows) || rows < 1) throw new RangeError(`not a number of rows: ${rowsArgument}`);

if (modeArgument === "--stream") await reportStreamingPeak(urlArgument ?? "");
else if (urlArgument !== undefined) await bench(urlArgument);
else {
  const server = await startScratchServer(testHost(projectDir), {
    size: { bufferPoolMegabytes: 512, redoLogMegabytes: 256 },
  });
  try {
    await bench(server.url);
  } finally {
    await server.stop();
  }
}

async function bench(serverUrl: string): Promise<void> {
  const bundles = [...syntheticOrders(rows)];
  const rowsByTable = collectRows(bundles);
  const folder = await mkdtemp(join(tmpdir(), "terp-bench-"));
  const connection = await createConnection(serverUrl);
  try {
    await chmod(folder, 0o755);
    await createTables(connection);
    const files = await writeReadyFiles(folder, rowsByTable);
    const techniques: readonly Technique[] = [
      { title: "drizzle insert().values(), 1,000 rows", run: (target) => drizzleInsert(target, rowsByTable) },
      { title: "LOAD DATA INFILE, ready files", run: (target) => loadReadyFiles(target, files) },
      { title: "ours, LOAD DATA LOCAL", run: (target) => loadAll(target, bundles, { method: "load-data" }) },
      { title: "ours, INSERT", run: (target) => loadAll(target, bundles, { method: "insert" }) },
    ];
    const total = [...rowsByTable.values()].reduce((sum, { length }) => sum + length, 0);
    print(`${total} rows in ${rowsByTable.size} tables, ${rounds} rounds`);
    const seconds = await measure(connection, techniques, [...rowsByTable.keys()]);
    report(techniques, seconds);
    await spawnStreaming(serverUrl, connection, [...rowsByTable.keys()]);
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS ${databaseName}`);
    await connection.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds of each technique, round by round. */
async function measure(
  connection: Connection,
  techniques: readonly Technique[],
  tableNames: readonly TableName[],
): Promise<number[][]> {
  const seconds: number[][] = techniques.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, technique] of techniques.entries()) {
      await emptyTables(connection, tableNames);
      const begun = performance.now();
      await technique.run(connection);
      seconds[index]?.push((performance.now() - begun) / 1_000);
    }
  }
  return seconds;
}

function report(techniques: readonly Technique[], seconds: readonly (readonly number[])[]): void {
  const medians = seconds.map(median);
  const [drizzleSeconds = 0, readyFileSeconds = 0, oursSeconds = 0, insertSeconds = 0] = medians;
  for (const [index, { title }] of techniques.entries()) {
    const each = (seconds[index] ?? []).map((value) => value.toFixed(2)).join(" ");
    print(`${title.padEnd(40)} ${(medians[index] ?? 0).toFixed(2)} s   (${each})`);
  }
  print(`drizzle ÷ ours:       ${(drizzleSeconds / oursSeconds).toFixed(1)}   target at least ${targets.drizzle}`);
  print(`drizzle ÷ our INSERT: ${(drizzleSeconds / insertSeconds).toFixed(1)}`);
  print(`ours ÷ ready files:   ${(oursSeconds / readyFileSeconds).toFixed(2)}  target at most ${targets.readyFiles}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function collectRows(bundles: readonly Bundle[]): Map<TableName, Record<string, unknown>[]> {
  const rowsByTable = new Map<TableName, Record<string, unknown>[]>();
  for (const bundle of bundles) {
    for (const name of bundle.tables()) {
      const collected = rowsByTable.get(name) ?? [];
      collected.push(...bundle.rowsOf(name));
      rowsByTable.set(name, collected);
    }
  }
  return rowsByTable;
}

async function createTables(connection: Connection): Promise<void> {
  await connection.query(`DROP DATABASE IF EXISTS ${databaseName}`);
  await connection.query(`CREATE DATABASE ${databaseName} CHARACTER SET utf8mb4`);
  await connection.query(`USE ${databaseName}`);
  const migration = await readFile(join(projectDir, "drizzle", "0000_terp.sql"), "utf8");
  for (const statement of migration.split("--> statement-breakpoint")) await connection.query(statement);
}

async function emptyTables(connection: Connection, tableNames: readonly TableName[]): Promise<void> {
  await connection.query("SET foreign_key_checks = 0");
  for (const name of tableNames) await connection.query(`TRUNCATE TABLE \`${getTableName(tables[name])}\``);
  await connection.query("SET foreign_key_checks = 1");
}

async function inTransaction(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection.query("SET foreign_key_checks = 0, unique_checks = 0");
  await connection.query("START TRANSACTION");
  await work();
  await connection.query("COMMIT");
  await connection.query("SET foreign_key_checks = 1, unique_checks = 1");
}

async function drizzleInsert(connection: Connection, rowsByTable: ReturnType<typeof collectRows>): Promise<void> {
  const database = drizzle(connection);
  await inTransaction(connection, async () => {
    for (const [name, tableRows] of rowsByTable) {
      for (let first = 0; first < tableRows.length; first += drizzleChunkRows) {
        await database.insert(tables[name]).values(tableRows.slice(first, first + drizzleChunkRows));
      }
    }
  });
}

async function writeReadyFiles(
  folder: string,
  rowsByTable: ReturnType<typeof collectRows>,
): Promise<Map<TableName, string>> {
  const files = new Map<TableName, string>();
  for (const [name, tableRows] of rowsByTable) {
    const { encoder } = loadTable(name, tsvFormat, new TimeTexts());
    const file = join(folder, `${name}.tsv`);
    const handle = await open(file, "w", 0o644);
    await handle.writeFile(tableRows.map((row) => encoder.encode(row)).join(""));
    await handle.close();
    files.set(name, file);
  }
  return files;
}

async function loadReadyFiles(connection: Connection, files: ReadonlyMap<TableName, string>): Promise<void> {
  await inTransaction(connection, async () => {
    for (const [name, file] of files) {
      const { quotedName, columnList } = loadTable(name, tsvFormat, new TimeTexts());
      await connection.query(
        `LOAD DATA INFILE '${file}' INTO TABLE ${quotedName} CHARACTER SET utf8mb4 ${tsvClauses} ${columnList}`,
      );
    }
  });
}

/** A process of its own makes the rows as it loads them, as a run does, so that its memory is the loader's. */
async function spawnStreaming(
  serverUrl: string,
  connection: Connection,
  tableNames: readonly TableName[],
): Promise<void> {
  await emptyTables(connection, tableNames);
  const args = [...process.execArgv, scriptFile, String(rows), serverUrl, "--stream"];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`the streaming process ended with ${status}`);
}

async function reportStreamingPeak(serverUrl: string): Promise<void> {
  const connection = await createConnection(serverUrl);
  await connection.query(`USE ${databaseName}`);
  const begun = performance.now();
  await loadAll(connection, syntheticOrders(rows));
  const seconds = (performance.now() - begun) / 1_000;
  await connection.end();
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  print(`rows made and loaded as they come: ${seconds.toFixed(2)} s, peak ${peakMegabytes.toFixed(0)} MB`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
