// The private server against everything that ends a process too early. Every server here is a real one.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConnection } from "mysql2/promise";
import { afterEach, expect, test } from "vitest";
import {
  ensurePrivateServer,
  privateServerStatus,
  stopPrivateServer,
} from "../../../src/database/server/private-server.ts";
import { serverPaths } from "../../../src/database/server/server-paths.ts";
import { readServerState, writeServerState } from "../../../src/database/server/server-state.ts";
import { testHost } from "../../support/test-host.ts";

const repositoryDir = fileURLToPath(new URL("../../..", import.meta.url));
const nobody = 65_534;
const projectDirs: string[] = [];

/** An empty project folder. */
async function newProject(): Promise<string> {
  const projectDir = await mkdtemp(join(tmpdir(), "terp-test-"));
  projectDirs.push(projectDir);
  return projectDir;
}

/** One that shares the server that this test run has fetched, if it had to, so that it is not fetched for each test. */
async function newProjectWithServer(): Promise<string> {
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

type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Starts or reuses a project's server in another process, as another command would. */
function ensureElsewhere(projectDir: string, args: readonly string[] = [], prefix: readonly string[] = []) {
  const script = join(repositoryDir, "test/support/ensure-server.ts");
  const [program = "", ...rest] = [...prefix, process.execPath, "--import", "tsx", script, projectDir, ...args];
  const child = spawn(program, rest, { cwd: repositoryDir, stdio: ["ignore", "pipe", "pipe"] });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (output.stdout += chunk));
    child.stderr.on("data", (chunk) => (output.stderr += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...output }));
  });
  return { child, outcome };
}

async function processId(projectDir: string): Promise<number> {
  const state = await readServerState(serverPaths(projectDir).stateFile);
  if (state?.runner !== "process" || state.pid === undefined) throw new Error("no server process is written down");
  return state.pid;
}

async function canConnect(url: string): Promise<boolean> {
  const connection = await createConnection(url);
  await connection.query("SELECT 1");
  await connection.end();
  return true;
}

test("a server outlives the process that started it, and later ones reuse it", async () => {
  const projectDir = await newProjectWithServer();
  const first = await ensureElsewhere(projectDir).outcome;
  expect(first).toMatchObject({ status: 0, stderr: "" });
  const started = JSON.parse(first.stdout);
  expect(started.startedNow).toBe(true);
  expect(await ensurePrivateServer(testHost(projectDir))).toEqual({ ...started, startedNow: false });
  expect(await canConnect(started.url)).toBe(true);
});

test("two processes starting at the same time end with one server", async () => {
  const projectDir = await newProjectWithServer();
  const starts = [1, 2, 3].map(() => ensureElsewhere(projectDir).outcome);
  const servers = (await Promise.all(starts)).map(({ stdout }) => JSON.parse(stdout));
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
  expect(servers.filter(({ startedNow }) => startedNow)).toHaveLength(1);
});

test("nobody enters over TCP without the password, and only the owner can read it", async () => {
  const projectDir = await newProjectWithServer();
  const { url, port, socketPath } = await ensurePrivateServer(testHost(projectDir));
  for (const user of ["root", "terp", ""]) {
    await expect(createConnection({ host: "127.0.0.1", port, user })).rejects.toMatchObject({
      code: "ER_ACCESS_DENIED_ERROR",
    });
  }
  expect(await canConnect(url)).toBe(true);
  const paths = serverPaths(projectDir);
  expect((await stat(paths.stateFile)).mode & 0o777).toBe(0o600);
  expect((await stat(paths.homeDir)).mode & 0o777).toBe(0o700);
  expect((await stat(dirname(socketPath ?? ""))).mode & 0o777).toBe(0o700);
  const { password } = new URL(url);
  const command = await readFile(`/proc/${await processId(projectDir)}/cmdline`, "utf8");
  expect(command + (await readFile(paths.logFile, "utf8"))).not.toContain(password);
});

test("a server that was killed comes back with its data, under the same URL", async () => {
  const projectDir = await newProjectWithServer();
  const host = testHost(projectDir);
  const before = await ensurePrivateServer(host);
  const connection = await createConnection(before.url);
  await connection.query("CREATE TABLE lots (id INT PRIMARY KEY)");
  await connection.query("INSERT INTO lots VALUES (1), (2), (3)");
  await connection.end();
  process.kill(await processId(projectDir), "SIGKILL");
  await expect.poll(() => privateServerStatus(host)).toEqual({ phase: "stopped" });

  const after = await ensurePrivateServer(host);
  expect(after).toMatchObject({ url: before.url, startedNow: true });
  const again = await createConnection(after.url);
  expect((await again.query("SELECT COUNT(*) AS row_count FROM lots"))[0]).toEqual([{ row_count: 3 }]);
  await again.end();
});

test("a start that is killed at any moment leaves nothing the next one cannot put right", async () => {
  const paths = serverPaths(await newProjectWithServer());
  const projectDir = dirname(dirname(paths.homeDir));
  const moments: readonly { readonly name: string; readonly isReached: () => Promise<boolean> }[] = [
    { name: "holding the lock", isReached: () => exists(paths.lockFile) },
    { name: "initialising", isReached: async () => (await namesIn(paths.homeDir)).some(isUnfinished) },
    { name: "initialised", isReached: () => exists(paths.dataDir) },
    { name: "starting", isReached: async () => (await namesIn(paths.homeDir)).includes("state.json") },
  ];
  for (const moment of moments) {
    await stopPrivateServer(testHost(projectDir));
    await rm(paths.homeDir, { recursive: true, force: true });
    const { child, outcome } = ensureElsewhere(projectDir);
    await waitFor(moment.isReached);
    child.kill("SIGKILL");
    await outcome;
    const server = await ensurePrivateServer(testHost(projectDir));
    expect(await canConnect(server.url), moment.name).toBe(true);
    expect((await namesIn(paths.homeDir)).sort(), moment.name).toEqual(["data", "server.log", "state.json", "tmp"]);
  }
});

test("a server whose starter was killed before creating the account is taken over", async () => {
  const projectDir = await newProjectWithServer();
  const host = testHost(projectDir);
  const { stateFile } = serverPaths(projectDir);
  const before = await ensurePrivateServer(host);
  const state = await readServerState(stateFile);
  if (state?.runner !== "process") throw new Error("expected a process");
  const { pid, ...withoutPid } = state;
  await writeServerState(stateFile, { ...withoutPid, password: "another", isReady: false });
  const after = await ensurePrivateServer(host);
  expect(after).toMatchObject({ port: before.port, startedNow: false });
  expect(await processId(projectDir)).toBe(pid);
  expect(await canConnect(after.url)).toBe(true);
});

test("an id that now belongs to another process is not taken for the server", async () => {
  const projectDir = await newProjectWithServer();
  const host = testHost(projectDir);
  const { stateFile } = serverPaths(projectDir);
  await ensurePrivateServer(host);
  const state = await readServerState(stateFile);
  if (state?.runner !== "process") throw new Error("expected a process");
  await stopPrivateServer(host);
  await writeServerState(stateFile, { ...state, pid: process.pid });
  expect(await privateServerStatus(host)).toEqual({ phase: "stopped" });
  expect(await stopPrivateServer(host)).toBe(false); // and this test is still alive to say so
});

test("a lost state file: the running server gives way to one that can be reached", async () => {
  const projectDir = await newProjectWithServer();
  const host = testHost(projectDir);
  await ensurePrivateServer(host);
  const pid = await processId(projectDir);
  await rm(serverPaths(projectDir).stateFile);
  const server = await ensurePrivateServer(host);
  expect(await processId(projectDir)).not.toBe(pid);
  expect(await canConnect(server.url)).toBe(true);
});

test("a port that somebody took is replaced", async () => {
  const projectDir = await newProjectWithServer();
  const host = testHost(projectDir);
  const before = await ensurePrivateServer(host);
  await stopPrivateServer(host);
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(before.port, "127.0.0.1", resolve));
  try {
    const after = await ensurePrivateServer(host);
    expect(after.port).not.toBe(before.port);
    expect(await canConnect(after.url)).toBe(true);
  } finally {
    squatter.close();
  }
});

test("an ordinary user with nothing installed gets a server from the distribution's packages", async () => {
  const projectDir = await newProject();
  const isRoot = testHost(projectDir).uid === 0;
  const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
  if (isRoot) await chown(projectDir, nobody, nobody);
  const installed = await snapshot("/var/lib/dpkg/status");
  const { status, stdout, stderr } = await ensureElsewhere(projectDir, ["fetched"], isRoot ? asNobody : []).outcome;
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const server = JSON.parse(stdout);
  expect(await canConnect(server.url)).toBe(true);
  const command = await readFile(`/proc/${await processId(projectDir)}/cmdline`, "utf8");
  expect(command).toContain(join(projectDir, ".terp-seed/packages/mariadb/usr/sbin/mariadbd"));
  expect(await snapshot("/var/lib/dpkg/status")).toBe(installed);
});

test("where nothing can be had, the error says what was tried and what to install", async () => {
  const projectDir = await newProject();
  const emptyFolder = join(projectDir, "bin");
  await mkdir(emptyFolder);
  const host = testHost(projectDir, { env: { PATH: emptyFolder } });
  const failure = ensurePrivateServer(host, { sources: ["fetched", "docker"] });
  await expect(failure).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringMatching(/apt-get cannot be run here[\s\S]*Docker is not installed/),
    remedy: expect.stringContaining("apt-get install mariadb-server-core"),
  });
});

test("a server that ends at once: the error quotes its log", async () => {
  const projectDir = await newProjectWithServer();
  const host = testHost(projectDir);
  await ensurePrivateServer(host);
  await stopPrivateServer(host);
  const { dataDir } = serverPaths(projectDir);
  await writeFile(join(dataDir, "ibdata1"), "not a tablespace");
  await expect(ensurePrivateServer(host)).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringMatching(/did not start[\s\S]*\[ERROR\]/),
    remedy: expect.stringContaining(dataDir),
  });
});

test("data made by a newer server is left alone", async () => {
  const projectDir = await newProjectWithServer();
  const host = testHost(projectDir);
  const { kind } = await ensurePrivateServer(host);
  await stopPrivateServer(host);
  const { dataDir } = serverPaths(projectDir);
  await writeFile(join(dataDir, "terp-seed-origin.json"), JSON.stringify({ kind, version: "99.1.0" }));
  await expect(ensurePrivateServer(host)).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringContaining("99.1.0"),
    remedy: `Remove ${dataDir}; the business can be seeded again.`,
  });
});

test("a folder this user may not write to is named", async () => {
  const projectDir = await newProject();
  await chmod(projectDir, 0o555);
  const isRoot = testHost(projectDir).uid === 0;
  const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
  const { status, stderr } = await ensureElsewhere(projectDir, [], isRoot ? asNobody : []).outcome;
  expect(status).toBe(3);
  expect(stderr).toContain(join(projectDir, ".terp-seed"));
  expect(stderr).toContain("Run the command as the user who owns");
});

function isUnfinished(name: string): boolean {
  return name.startsWith("data.unfinished-");
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function exists(path: string): Promise<boolean> {
  return (await namesIn(dirname(path))).includes(path.slice(dirname(path).length + 1));
}

async function waitFor(isReached: () => Promise<boolean>): Promise<void> {
  while (!(await isReached())) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function snapshot(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}
