// The same seed gives the same tables: by either way of loading, in another time zone, and as it did when this was
// written. Rows change with the simulation; then the new digests are written here, in the commit that changes them.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createConnection } from "mysql2/promise";
import { expect, test } from "vitest";
import { type SeedOptions, seedProfile } from "../../src/commands/seed.ts";
import { ownServer } from "../support/own-server.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const { url } = await ownServer();
const project = new URL("../../", import.meta.url).pathname;

type Digests = Readonly<Record<string, string>>;

async function digestsOfTiny(options: SeedOptions = {}): Promise<Digests> {
  const context = testContext(testHost(project));
  await seedProfile(context, tinyProfile, {
    databaseUrl: url,
    replace: true,
    yes: true,
    digest: true,
    json: true,
    ...options,
  });
  return JSON.parse(context.printed.join("")).digests;
}

async function setLocalInfile(value: 0 | 1): Promise<void> {
  const connection = await createConnection(url);
  await connection.query(`SET GLOBAL local_infile = ${value}`);
  await connection.end();
}

test("one digest a table, as reviewed", async () => {
  const digests = await digestsOfTiny();
  const lines = Object.entries(digests).map(([table, digest]) => `${table.padEnd(32)} ${digest}`);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../golden/tiny-digests.txt");
});

test("batched INSERT gives the same tables as LOAD DATA", async () => {
  const loaded = await digestsOfTiny();
  await setLocalInfile(0);
  try {
    expect(await digestsOfTiny()).toEqual(loaded);
  } finally {
    await setLocalInfile(1);
  }
});

test("another seed gives another business of the same foundation", async () => {
  const [first, second] = [await digestsOfTiny({ seed: 1 }), await digestsOfTiny({ seed: 2 })];
  expect(second.orders).not.toBe(first.orders);
  expect(second.clients).not.toBe(first.clients);
  expect(second.permissions).toBe(first.permissions);
});

test("the machine's time zone changes nothing", async () => {
  const digestsIn = async (timeZone: string): Promise<Digests> => {
    const args = [
      "--import",
      "tsx",
      "src/cli.ts",
      "seed",
      "--profile",
      "small",
      "--replace",
      "--yes",
      "--digest",
      "--json",
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: project,
      env: { ...process.env, DATABASE_URL: url, TZ: timeZone },
    });
    return JSON.parse(stdout).digests;
  };
  expect(await digestsIn("Pacific/Kiritimati")).toEqual(await digestsIn("America/Los_Angeles"));
});
