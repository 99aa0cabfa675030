// Makes a server's data folder. The work is done in a temporary sibling and put in place by one rename, so a data
// folder that exists is complete; what a killed run left behind is removed by the next one.

import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { OperatorError } from "../../domain/operator-error.ts";
import { errorCode, serverFailure } from "./explain-failure.ts";
import type { Host } from "./host.ts";
import { isOlder, type ServerProgram, serverEnvironment } from "./locate-server.ts";
import { runProgram } from "./run-program.ts";
import { type ServerSize, storageOptions, temporaryDir } from "./server-options.ts";

/** Names the server that made the data, in the folder itself so that the rename covers it too. */
const originFile = "terp-seed-origin.json";
const originSchema = z.object({ kind: z.enum(["mariadb", "mysql"]), version: z.string() });

const initialiseAtMostMs = 120_000;

/** MariaDB's own system tables; the names changed with version 11. */
const systemTableScripts = ["system_tables.sql", "performance_tables.sql", "system_tables_data.sql"] as const;

/** Without the accounts that a script adds for TCP: root is reachable through the socket only. */
const accountCleanup = ["global_priv", "proxies_priv"]
  .map((table) => `DELETE FROM mysql.${table} WHERE Host <> 'localhost' OR User = '';\n`)
  .join("");

/**
 * Makes `dataDir` unless it exists already. The caller holds the start lock.
 * @throws OperatorError when the program cannot initialise it, or it was made by another kind or a newer version
 */
export async function ensureDataFolder(
  host: Host,
  program: ServerProgram,
  dataDir: string,
  size: ServerSize,
): Promise<void> {
  await removeUnfinished(dataDir);
  await mkdir(temporaryDir(dataDir), { recursive: true, mode: 0o700 });
  if (await wasInitialised(program, dataDir)) return;
  if (await exists(dataDir)) {
    throw new OperatorError(`${dataDir} exists, but was not made by terp-seed.`, {
      kind: "environment",
      remedy: "Move that folder away, then run the command again.",
    });
  }
  const draftDir = `${dataDir}.unfinished-${host.pid}`;
  await mkdir(draftDir, { recursive: true, mode: 0o700 });
  const options = storageOptions(host, program, draftDir, size);
  const result =
    program.kind === "mariadb"
      ? await runServer(host, program, [...options, "--bootstrap"], await systemTablesSql(program))
      : await runServer(host, program, [...options, "--initialize-insecure"], "");
  if (result.status !== 0) {
    await rm(draftDir, { recursive: true, force: true });
    throw serverFailure(`${program.binary} could not initialise its data folder`, result.stderr, dirname(dataDir));
  }
  const origin = { kind: program.kind, version: program.version };
  await writeFile(join(draftDir, originFile), `${JSON.stringify(origin)}\n`);
  await rename(draftDir, dataDir);
}

function runServer(host: Host, program: ServerProgram, options: readonly string[], input: string) {
  const env = serverEnvironment(host, program.libraryDirs);
  return runProgram(program.binary, options, { env, input, timeoutMs: initialiseAtMostMs });
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const prefix = `${basename(dataDir)}.unfinished-`;
  for (const name of await readdir(dirname(dataDir))) {
    if (name.startsWith(prefix)) await rm(join(dirname(dataDir), name), { recursive: true, force: true });
  }
}

async function wasInitialised(program: ServerProgram, dataDir: string): Promise<boolean> {
  let text: string;
  try {
    text = await readFile(join(dataDir, originFile), "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
  const origin = originSchema.parse(JSON.parse(text));
  const isReadable = origin.kind === program.kind && !isOlder(program.version, majorMinor(origin.version));
  if (isReadable) return true;
  throw new OperatorError(
    `The data in ${dataDir} was made by ${origin.kind} ${origin.version}; ` +
      `the server found now is ${program.kind} ${program.version} (${program.binary}).`,
    { kind: "environment", remedy: `Remove ${dataDir}; the business can be seeded again.` },
  );
}

function majorMinor(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

async function systemTablesSql(program: ServerProgram): Promise<string> {
  const prefix = "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n";
  const shareDir = join(dirname(program.binary), "..", "share");
  for (const [folder, scriptPrefix] of [
    ["mariadb", "mariadb_"],
    ["mysql", "mariadb_"],
    ["mysql", "mysql_"],
  ] as const) {
    const scripts = systemTableScripts.map((name) => join(shareDir, folder, scriptPrefix + name));
    const texts = await Promise.all(scripts.map(readIfThere));
    if (texts.every((text) => text !== undefined)) return `${prefix}${texts.join("\n")}\n${accountCleanup}`;
  }
  throw new OperatorError(`${program.binary} was found, but not the system tables it needs below ${shareDir}.`, {
    kind: "environment",
    remedy: "Reinstall the MariaDB server package (Debian, Ubuntu: mariadb-server-core), or set DATABASE_URL.",
  });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await readdir(dirname(path))).includes(basename(path));
}
