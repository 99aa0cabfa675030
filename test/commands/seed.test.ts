// The main job on a real server: what a run leaves behind when it succeeds, when it may not, and when it is killed.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clear } from "../../src/commands/clear.ts";
import { type SeedOptions, seed, seedProfile } from "../../src/commands/seed.ts";
import { validate } from "../../src/commands/validate.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const { url } = await scratchDatabase();
const project = new URL("../../", import.meta.url).pathname;

let connection: Connection;
beforeAll(async () => {
  connection = await createConnection({ uri: url });
});
afterAll(() => connection.end());

async function seedTiny(options: SeedOptions = {}) {
  const context = testContext(testHost(project));
  await seedProfile(context, tinyProfile, { databaseUrl: url, yes: true, ...options });
  return context;
}

async function one(sql: string): Promise<unknown> {
  const [[row]] = await connection.query<RowDataPacket[]>(sql);
  return row && Object.values(row)[0];
}

describe("a run", () => {
  test("creates the schema, loads, checks, and says what came out", async () => {
    const context = await seedTiny();
    const text = context.printed.join("\n");
    expect(context.outcome.exitCode).toBe(0);
    expect(text).toContain("none of TERP's tables");
    expect(text).toContain("Created 117 tables.");
    expect(text).toContain("Loading by LOAD DATA LOCAL");
    expect(text).toMatch(/K01 +revenue +\$1,200,000\.00/);
    expect(text).toContain("The data holds together");
    expect(await one("SELECT COUNT(*) FROM orders WHERE saleStatus <> 'CANCELLED'")).toBe(tinyProfile.orders.count);
  });

  test("records what it did, complete in the same transaction as its rows", async () => {
    const [[run]] = await connection.query<RowDataPacket[]>("SELECT * FROM terp_seed_runs");
    expect(run).toMatchObject({ profile: "tiny", seed: 1, state: "COMPLETE", method: "LOAD DATA LOCAL" });
    expect(JSON.parse(run?.profile_json)).toEqual(tinyProfile);
    expect(JSON.parse(run?.rows)).toMatchObject({ fiscalPeriods: 4, products: 30 });
    expect(JSON.parse(run?.id_ranges)).toMatchObject({ orders: { first: 1 } });
    expect(JSON.parse(run?.calibration)).toContainEqual(expect.objectContaining({ id: "K14", withinTolerance: true }));
  });

  test("gives books that add up by hand", async () => {
    expect(await one("SELECT SUM(debit) - SUM(credit) FROM ledgerEntries")).toBe("0.00");
    const balance = (number: string) =>
      one(
        `SELECT SUM(debit) - SUM(credit) FROM ledgerEntries JOIN accounts ON accounts.id = accountId
         WHERE accountNumber = '${number}'`,
      );
    const receivable = "SELECT SUM(amountDue) FROM invoices WHERE status IN ('SENT', 'PARTIAL', 'OVERDUE')";
    expect(await balance("1100")).toBe(await one(receivable));
    expect(await one("SELECT SUM(total_owed) FROM clients")).toBe(await one(receivable));
    expect(
      await one("SELECT COUNT(*) FROM payments p JOIN invoices i ON i.id = invoiceId WHERE paymentDate < invoiceDate"),
    ).toBe(0);
  });

  test("refuses to mix a second business into the first", async () => {
    const refused = seedTiny();
    await expect(refused).rejects.toThrow(OperatorError);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(/already holds [\d,]+ rows in \d+ tables, of the run profile tiny, seed 1/),
      remedy: expect.stringContaining("--replace"),
      exitCode: 3,
    });
  });

  test("that fails while it replaces an earlier business leaves that one as it was", async () => {
    const before = await one("SELECT SUM(total) FROM orders");
    const penniless = { ...tinyProfile, openingCapital: 1 };
    const failed = seedProfile(testContext(testHost(project)), penniless, {
      databaseUrl: url,
      yes: true,
      replace: true,
    });
    await expect(failed).rejects.toThrow("the simulated bank account would fall to");
    expect(await one("SELECT SUM(total) FROM orders")).toBe(before);
    const auditor = testContext(testHost(project));
    await validate(auditor, { databaseUrl: url });
    expect(auditor.outcome.exitCode).toBe(0);
    expect(auditor.reported).toEqual([]);
  });

  test("moves the whole timeframe with --as-of", async () => {
    await seedTiny({ replace: true, asOf: "2025-06-30" });
    expect(await one("SELECT COUNT(*) FROM orders")).toBeGreaterThanOrEqual(tinyProfile.orders.count);
  });
});

describe("a killed run", () => {
  test("leaves nothing that passes for done, and the next one says what it found", async () => {
    await clear(testContext(testHost(project)), { databaseUrl: url, yes: true });
    const child = spawnSeed();
    await waitForRows(child);
    child.kill("SIGKILL");
    await once(child, "exit");

    expect(await one("SELECT state FROM terp_seed_runs")).toBe("LOADING");
    const auditor = testContext(testHost(project));
    await validate(auditor, { databaseUrl: url });
    expect(auditor.outcome.exitCode).toBe(1);
    expect(auditor.reported.join("\n")).toContain("is LOADING: its rows are incomplete");

    const next = await seedTiny();
    expect(next.printed.join("\n")).toMatch(
      /Found run .* \(profile realistic, seed 1, as of 2024-12-31\), which was stopped half way/,
    );
    expect(next.outcome.exitCode).toBe(0);
    const [states] = await connection.query<RowDataPacket[]>(
      "SELECT profile, state FROM terp_seed_runs ORDER BY started_at",
    );
    expect(states).toEqual([
      { profile: "realistic", state: "FAILED" },
      { profile: "tiny", state: "COMPLETE" },
    ]);
  });

  function spawnSeed(): ChildProcess {
    const args = ["--import", "tsx", "src/cli.ts", "seed", "--profile", "realistic", "--yes"];
    return spawn(process.execPath, args, { cwd: project, env: { ...process.env, DATABASE_URL: url }, stdio: "ignore" });
  }

  /** Until the server has taken rows of the run that are not committed yet. */
  async function waitForRows(child: ChildProcess): Promise<void> {
    await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED");
    for (let round = 0; round < 600; round += 1) {
      if (Number(await one("SELECT COUNT(*) FROM inventoryMovements")) > 0) return;
      if (child.exitCode !== null) throw new Error(`the run ended by itself with ${child.exitCode}`);
      await delay(50);
    }
    throw new Error("the run wrote nothing");
  }
});

describe("what cannot be seeded is refused with a remedy", () => {
  test.each([
    { options: { profile: "nope" }, message: 'There is no profile "nope"', exitCode: 2 },
    { options: { asOf: "yesterday" }, message: '"yesterday" is no day', exitCode: 2 },
    { options: { databaseUrl: "postgres://u:p@h/db" }, message: "only mysql:// and mariadb://", exitCode: 2 },
    { options: { databaseUrl: "mysql://u:p@127.0.0.1:1/db" }, message: "No database server answers", exitCode: 3 },
    { options: { databaseUrl: "mysql://u:p@db.example.com/terp_production" }, message: "production", exitCode: 3 },
  ])("$options", async ({ options, message, exitCode }) => {
    const refused = seed(testContext(testHost(project)), { databaseUrl: url, ...options });
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining(message), exitCode });
    await expect(refused).rejects.toSatisfy((error) => error instanceof OperatorError && error.remedy.length > 10);
  });
});
