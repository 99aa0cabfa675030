// Project folders with private servers of their own, for the tests of those servers; stopped and removed after each test.

import { spawn, spawnSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConnection } from "mysql2/promise";
import { afterAll, afterEach } from "vitest";
import { stopPrivateServer } from "../../src/database/server/private-server.ts";
import { serverPaths } from "../../src/database/server/server-paths.ts";
import { readServerState } from "../../src/database/server/server-state.ts";
import { testHost } from "./test-host.ts";

const repositoryDir = fileURLToPath(new URL("../..", import.meta.url));
/** The user and group that own nothing. */
export const nobody = 65_534;
const projectDirs: string[] = [];

/** An empty project folder. */
export async function newProject(): Promise<string> {
  const projectDir = await mkdtemp(join(tmpdir(), "terp-test-"));
  projectDirs.push(projectDir);
  return projectDir;
}

/** One that shares the server that this test run has fetched, if it had to, so that it is not fetched for each test. */
export async function newProjectWithServer(): Promise<string> {
  const projectDir = await newProject();
  const { packagesDir } = serverPaths(repositoryDir);
  await mkdir(packagesDir, { recursive: true });
  await mkdir(join(projectDir, ".terp-seed"));
  await symlink(packagesDir, serverPaths(projectDir).packagesDir);
  return projectDir;
}

afterEach(async () => {
  for (const projectDir of projectDirs.splice(0)) {
    await stopPrivateServer(testHost(projectDir));
    await rm(projectDir, { recursive: true, force: true });
  }
});

export type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

export type Actor = {
  /** A command prefix that makes a program run as this user. */
  readonly prefix: readonly string[];
  /** A checkout that the user may read. */
  readonly checkoutDir: string;
};

const ourselves: Actor = { prefix: [], checkoutDir: repositoryDir };

/** Starts or reuses a project's server in another process, as another command would. */
export function ensureElsewhere(projectDir: string, args: readonly string[] = [], actor: Actor = ourselves) {
  const { prefix, checkoutDir } = actor;
  const script = join(checkoutDir, "test/support/ensure-server.ts");
  const [program = "", ...rest] = [...prefix, process.execPath, "--import", "tsx", script, projectDir, ...args];
  const child = spawn(program, rest, { cwd: checkoutDir, stdio: ["ignore", "pipe", "pipe"] });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (output.stdout += chunk));
    child.stderr.on("data", (chunk) => (output.stderr += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...output }));
  });
  return { child, outcome };
}

export async function processId(projectDir: string): Promise<number> {
  const state = await readServerState(serverPaths(projectDir).stateFile);
  if (state?.runner !== "process" || state.pid === undefined) throw new Error("no server process is written down");
  return state.pid;
}

export async function canConnect(url: string): Promise<boolean> {
  const connection = await createConnection(url);
  await connection.query("SELECT 1");
  await connection.end();
  return true;
}

const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
let openCopyDir: string | undefined;

/** Ourselves where we are ordinary already; for root, the user who owns nothing. */
export async function ordinaryUser(): Promise<Actor> {
  if (testHost(repositoryDir).uid !== 0) return ourselves;
  const [setpriv = "", ...options] = asNobody;
  const { status } = spawnSync(setpriv, [...options, "test", "-r", join(repositoryDir, "package.json")]);
  if (status === 0) return { prefix: asNobody, checkoutDir: repositoryDir };
  openCopyDir ??= await openCopy();
  return { prefix: asNobody, checkoutDir: openCopyDir };
}

/** A copy that everybody may read of a checkout that only root may, such as one below its home folder. */
async function openCopy(): Promise<string> {
  const copyDir = await mkdtemp(join(tmpdir(), "terp-open-"));
  await chmod(copyDir, 0o755);
  for (const name of ["package.json", "tsconfig.json", "src", "test", "node_modules"]) {
    await cp(join(repositoryDir, name), join(copyDir, name), { recursive: true, verbatimSymlinks: true });
  }
  return copyDir;
}

afterAll(async () => {
  if (openCopyDir !== undefined) await rm(openCopyDir, { recursive: true, force: true });
});
