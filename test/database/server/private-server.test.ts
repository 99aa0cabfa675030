// The private server's life, and everything that ends a process too early. Every server here is a real one.

import { readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { basename, dirname } from "node:path";
import { createConnection } from "mysql2/promise";
import { expect, test } from "vitest";
import {
  ensurePrivateServer,
  privateServerStatus,
  stopPrivateServer,
} from "../../../src/database/server/private-server.ts";
import { serverPaths } from "../../../src/database/server/server-paths.ts";
import { readServerState, writeServerState } from "../../../src/database/server/server-state.ts";
import { canConnect, ensureElsewhere, newProjectWithServer, processId } from "../../support/server-projects.ts";
import { testHost } from "../../support/test-host.ts";

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

test("a database that somebody dropped is there again", async () => {
  const host = testHost(await newProjectWithServer());
  const { url } = await ensurePrivateServer(host);
  const connection = await createConnection(url);
  await connection.query("DROP DATABASE terp");
  await connection.end();
  await ensurePrivateServer(host);
  expect(await canConnect(url)).toBe(true);
});

function isUnfinished(name: string): boolean {
  return name.startsWith("data.unfinished-");
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function exists(path: string): Promise<boolean> {
  return (await namesIn(dirname(path))).includes(basename(path));
}

async function waitFor(isReached: () => Promise<boolean>): Promise<void> {
  while (!(await isReached())) await new Promise((resolve) => setTimeout(resolve, 1));
}
