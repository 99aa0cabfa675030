// Fetches a MariaDB server without root: apt keeps its lists and archives in a folder of ours, the packages are
// unpacked there, and nothing on the system changes. apt checks the distribution's signatures as it always does; the
// options below only make sure that no local setting turns that off.

import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Host } from "./host.ts";
import { inspectServer, type ServerProgram } from "./locate-server.ts";
import { lastLines, type ProgramResult, runProgram } from "./run-program.ts";
import { withStartLock } from "./start-lock.ts";

const serverPackage = "mariadb-server-core";
const systemPackageStatus = "/var/lib/dpkg/status";
const fetchStepAtMostMs = 180_000;

export type FetchResult = { readonly program: ServerProgram } | { readonly reason: string };

/**
 * Returns the server unpacked in `packagesDir`, fetching it if it is not there yet.
 * Not being able to is an outcome (`reason`), since there may be other ways to a server.
 * @param report told what is going on when something has to be fetched
 */
export async function fetchServer(
  host: Host,
  packagesDir: string,
  report: (line: string) => void,
): Promise<FetchResult> {
  const unpackedDir = join(packagesDir, "mariadb");
  if (!(await exists(unpackedDir))) {
    if (host.platform !== "linux") return { reason: "fetching without root needs apt (Debian, Ubuntu)" };
    await mkdir(packagesDir, { recursive: true });
    const reason = await withStartLock(host, join(packagesDir, "lock"), async () => {
      if (await exists(unpackedDir)) return undefined; // somebody else's work, while we waited
      report(`Fetching ${serverPackage} from this system's package archive (about 8 MB, once)`);
      return fetchInto(host, packagesDir, unpackedDir);
    });
    if (reason !== undefined) return { reason };
  }
  const result = await inspectServer(host, await describeUnpacked(unpackedDir));
  return typeof result === "string" ? { reason: result } : { program: result };
}

/** Downloads and unpacks; a sentence when that fails. `unpackedDir` appears by one rename, so it is complete or absent. */
async function fetchInto(host: Host, packagesDir: string, unpackedDir: string): Promise<string | undefined> {
  const workDir = join(packagesDir, `fetching-${host.pid}`);
  await removeLeftovers(packagesDir);
  const folders = ["lists/partial", "cache/archives/partial", "archives", "root"];
  for (const folder of folders) await mkdir(join(workDir, folder), { recursive: true });
  try {
    const apt = (args: readonly string[]) => runApt(host, workDir, args);
    const update = await apt(["update"]);
    if (update.status === undefined) return `apt-get cannot be run here: ${lastLines(update.stderr, 1)}`;
    const simulation = await apt(["-s", "install", "--no-install-recommends", serverPackage]);
    if (simulation.status !== 0) return `apt-get does not offer ${serverPackage}: ${complaint(update, simulation)}`;
    const download = await apt(["download", ...packagesToUnpack(simulation.stdout)]);
    if (download.status !== 0) return `apt-get could not download ${serverPackage}: ${complaint(update, download)}`;
    const root = join(workDir, "root");
    for (const archive of await readdir(join(workDir, "archives"))) {
      const unpack = await runProgram("dpkg-deb", ["-x", join(workDir, "archives", archive), root], {
        env: host.env,
        timeoutMs: fetchStepAtMostMs,
      });
      if (unpack.status !== 0) return `${archive} could not be unpacked: ${lastLines(unpack.stderr, 2)}`;
    }
    await rename(root, unpackedDir);
    return undefined;
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

function runApt(host: Host, workDir: string, args: readonly string[]): Promise<ProgramResult> {
  const settings = [
    `Dir::State=${workDir}`,
    `Dir::State::lists=${join(workDir, "lists")}`,
    `Dir::State::status=${systemPackageStatus}`,
    `Dir::Cache=${join(workDir, "cache")}`,
    "Debug::NoLocking=1",
    // Our folder is closed to apt's download user; as root apt would otherwise warn and go on as root anyway.
    "APT::Sandbox::User=",
    "Acquire::Languages=none",
    "Acquire::AllowInsecureRepositories=false",
    "Acquire::AllowWeakRepositories=false",
    "APT::Get::AllowUnauthenticated=false",
  ];
  return runProgram("apt-get", [...settings.flatMap((setting) => ["-o", setting]), ...args], {
    env: { ...host.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" },
    cwd: join(workDir, "archives"),
    timeoutMs: fetchStepAtMostMs,
  });
}

/** The packages that a simulated installation names, and the server itself, which the system may claim to have. */
function packagesToUnpack(simulation: string): string[] {
  const named = [...simulation.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? "");
  return [...new Set([serverPackage, ...named])];
}

/** apt's errors; those of the update are often the cause of the later ones. */
function complaint(...results: readonly ProgramResult[]): string {
  const lines = results.flatMap(({ stderr }) => stderr.split("\n").filter((line) => /^[EW]:/.test(line)));
  return lastLines(lines.join("\n"), 3) || "it gave no reason";
}

async function describeUnpacked(root: string): Promise<Pick<ServerProgram, "binary" | "ownFiles" | "libraryDirs">> {
  const share = join(
    root,
    "usr",
    "share",
    (await exists(join(root, "usr/share/mariadb/charsets"))) ? "mariadb" : "mysql",
  );
  const libraryDirs: string[] = [];
  for (const parent of [join(root, "usr", "lib"), join(root, "lib")]) {
    if (!(await exists(parent))) continue;
    const names = await readdir(parent);
    libraryDirs.push(...names.filter((name) => name.includes("-linux-")).map((name) => join(parent, name)));
  }
  return {
    binary: join(root, "usr", "sbin", "mariadbd"),
    ownFiles: [
      `--lc-messages-dir=${share}`,
      `--character-sets-dir=${join(share, "charsets")}`,
      `--plugin-dir=${join(root, "usr", "lib", "mysql", "plugin")}`,
    ],
    libraryDirs,
  };
}

async function removeLeftovers(packagesDir: string): Promise<void> {
  for (const name of await readdir(packagesDir)) {
    if (name.startsWith("fetching-")) await rm(join(packagesDir, name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
