import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { afterAll, expect, test } from "vitest";
import { serverCommand } from "../../../src/commands/server.ts";
import { stopPrivateServer } from "../../../src/database/server/private-server.ts";
import { testContext } from "../../support/test-context.ts";
import { testHost } from "../../support/test-host.ts";

const projectDir = await mkdtemp(join(tmpdir(), "terp-test-"));
const host = testHost(projectDir);

afterAll(async () => {
  await stopPrivateServer(host);
  await rm(projectDir, { recursive: true, force: true });
});

/** Runs `terp-seed server …` and returns what it printed to stdout. */
async function server(...args: string[]): Promise<string> {
  const context = testContext(host);
  await serverCommand(context).parseAsync(args, { from: "user" });
  return context.printed.join("\n");
}

test("a day with the server: start, look, connect, stop, start again with the data still there", async () => {
  expect(await server("status")).toBe("Stopped. `terp-seed server start` starts it.");
  await expect(server("url")).rejects.toMatchObject({ exitCode: 3, remedy: "Start it: terp-seed server start" });

  expect(await server("start")).toMatch(/^Started M\w+ \d+\.\d+\.\d+ on 127\.0\.0\.1:\d+\n/);
  expect(await server("start")).toMatch(/^Already running: /);

  const url = await server("url");
  const connection = await createConnection(url);
  await connection.query("CREATE TABLE lots (id INT PRIMARY KEY)");
  await connection.end();

  expect(await server("stop")).toBe("Stopped; its data is kept.");
  expect(await server("stop")).toBe("The private server was not running.");

  await server("start");
  const sameConnection = await createConnection(url);
  const [rows] = await sameConnection.query("SELECT COUNT(*) AS row_count FROM lots");
  expect(rows).toEqual([{ row_count: 0 }]);
  await sameConnection.end();
});

test("status never shows the password", async () => {
  await server("start");
  const password = new URL(await server("url")).password;
  const plain = await server("status");
  const json = await server("status", "--json");
  expect(plain).toContain("mysql://terp:***@127.0.0.1:");
  expect(plain + json).not.toContain(password);
  expect(JSON.parse(json)).toMatchObject({ phase: "running", dataDir: join(projectDir, ".terp-seed/server/data") });
});

test("url as JSON names the socket as well", async () => {
  await server("start");
  const url = await server("url");
  expect(JSON.parse(await server("url", "--json"))).toEqual({
    url,
    socketPath: expect.stringContaining("server.sock"),
  });
});

test("every subcommand's help shows an example", () => {
  const command = serverCommand(testContext(host));
  for (const subcommand of command.commands) {
    const printed: string[] = [];
    subcommand.configureOutput({ writeOut: (text) => printed.push(text) });
    subcommand.outputHelp();
    expect(printed.join("")).toContain("Example:\n  $ ");
  }
  expect(command.commands.map((subcommand) => subcommand.name())).toEqual(["start", "stop", "status", "url"]);
});
