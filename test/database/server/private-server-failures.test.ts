// Where a server has to be fetched, and where none can be had or started: what the operator is told.

import { createHash } from "node:crypto";
import { chmod, chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensurePrivateServer, stopPrivateServer } from "../../../src/database/server/private-server.ts";
import { serverPaths } from "../../../src/database/server/server-paths.ts";
import {
  canConnect,
  ensureElsewhere,
  newProject,
  newProjectWithServer,
  nobody,
  ordinaryUser,
  processId,
} from "../../support/server-projects.ts";
import { testHost } from "../../support/test-host.ts";

test("an ordinary user with nothing installed gets a server from the distribution's packages", async () => {
  const projectDir = await newProject();
  const user = await ordinaryUser();
  if (user.prefix.length > 0) await chown(projectDir, nobody, nobody);
  const installed = await snapshot("/var/lib/dpkg/status");
  const { status, stdout, stderr } = await ensureElsewhere(projectDir, ["fetched"], user).outcome;
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
  const { status, stderr } = await ensureElsewhere(projectDir, [], await ordinaryUser()).outcome;
  expect(status).toBe(3);
  expect(stderr).toContain(join(projectDir, ".terp-seed"));
  expect(stderr).toContain("Run the command as the user who owns");
});

async function snapshot(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}
