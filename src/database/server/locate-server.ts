// Finds an installed mariadbd or mysqld that is recent enough, in PATH and in the folders where distributions put
// servers without telling PATH (an ordinary user's PATH has no /usr/sbin on Debian).

import { access, constants, realpath } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { Host } from "./host.ts";
import { lastLines, runProgram } from "./run-program.ts";

export type ServerKind = "mariadb" | "mysql";

/** A server program that has answered `--version`. */
export type ServerProgram = {
  readonly kind: ServerKind;
  /** As `10.11.6`. */
  readonly version: string;
  /** Absolute path. */
  readonly binary: string;
  /** Options that tell a copy outside its compiled-in folders where its own files are. */
  readonly ownFiles: readonly string[];
  /** Folders of libraries that the system lacks. */
  readonly libraryDirs: readonly string[];
};

export type LocateResult = {
  readonly program?: ServerProgram;
  /** Why each candidate found was passed over. */
  readonly rejected: readonly string[];
};

/** Older ones lack JSON_TABLE, which the checks use. */
const oldestVersion: Readonly<Record<ServerKind, string>> = { mariadb: "10.6", mysql: "8.0" };

const binaryNames = ["mariadbd", "mysqld"] as const;

const serverFolders: readonly string[] = [
  "/usr/sbin",
  "/usr/local/sbin",
  "/usr/libexec",
  "/usr/bin",
  "/usr/local/bin",
  "/usr/local/mysql/bin",
  "/opt/homebrew/bin",
  "/opt/homebrew/opt/mariadb/bin",
  "/opt/homebrew/opt/mysql/bin",
  "/usr/local/opt/mariadb/bin",
  "/usr/local/opt/mysql/bin",
];

/** The first usable server installed on this machine, MariaDB before MySQL. */
export async function locateServer(host: Host): Promise<LocateResult> {
  const pathFolders = (host.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const folders = [...new Set([...pathFolders, ...serverFolders])];
  const rejected: string[] = [];
  const seen = new Set<string>();
  for (const name of binaryNames) {
    for (const folder of folders) {
      const binary = await executableAt(join(folder, name));
      if (binary === undefined || seen.has(binary)) continue;
      seen.add(binary);
      const result = await inspectServer(host, { binary, ownFiles: [], libraryDirs: [] });
      if (typeof result !== "string") return { program: result, rejected };
      rejected.push(result);
    }
  }
  return { rejected };
}

/** Asks a server program for its version; a sentence when it does not run or is too old. */
export async function inspectServer(
  host: Host,
  candidate: Pick<ServerProgram, "binary" | "ownFiles" | "libraryDirs">,
): Promise<ServerProgram | string> {
  const { binary } = candidate;
  const result = await runProgram(binary, ["--no-defaults", ...candidate.ownFiles, "--version"], {
    env: serverEnvironment(host, candidate.libraryDirs),
    timeoutMs: 10_000,
  });
  if (result.status !== 0) return `${binary} does not run: ${lastLines(result.stderr, 1)}`;
  const version = /Ver (\d+\.\d+\.\d+)/.exec(result.stdout)?.[1];
  if (version === undefined) return `${binary} does not say its version: ${lastLines(result.stdout, 1)}`;
  const kind: ServerKind = /mariadb/i.test(result.stdout) ? "mariadb" : "mysql";
  if (isOlder(version, oldestVersion[kind]))
    return `${binary} is ${kind} ${version}, older than ${oldestVersion[kind]}`;
  return { ...candidate, kind, version };
}

/**
 * The environment a server runs in: only what it needs, so that no secret of the operator's environment stays in a
 * long-lived process, and English messages, which explain-failure.ts reads.
 */
export function serverEnvironment(host: Host, libraryDirs: readonly string[]): Record<string, string> {
  const inheritedDirs = host.env.LD_LIBRARY_PATH?.split(delimiter) ?? [];
  const libraryPath = [...libraryDirs, ...inheritedDirs].join(delimiter);
  return {
    PATH: host.env.PATH ?? "",
    LC_ALL: "C",
    ...(libraryPath === "" ? {} : { LD_LIBRARY_PATH: libraryPath }),
  };
}

/** Compares dotted versions by as many parts as `minimum` has. */
export function isOlder(version: string, minimum: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, required] of minimum.split(".").map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== required) return part < required;
  }
  return false;
}

async function executableAt(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    return await realpath(path);
  } catch {
    return undefined; // absent or not for us: not a candidate
  }
}
