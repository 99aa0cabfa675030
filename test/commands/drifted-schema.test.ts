// Seeding a TERP database that is not quite ours: what does not matter does not stop a run, optional tables are left out,
// a user who may only read gets nowhere. `plan` says so beforehand and writes nothing.

import { createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planProfile } from "../../src/commands/plan.ts";
import { seedProfile } from "../../src/commands/seed.ts";
import { validate } from "../../src/commands/validate.ts";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const { url, name } = await scratchDatabase();
const target = parseDatabaseUrl(url, "DATABASE_URL");
const connection = await openConnection(target, { multipleStatements: true });
afterAll(() => connection.end());

const tablesDropped = ["order_audit_log", "calendar_events", "tags"];

beforeAll(async () => {
  await ensureSchema(connection, target);
  await connection.query(
    `SET foreign_key_checks = 0; ${tablesDropped.map((table) => `DROP TABLE ${table}`).join("; ")}; SET foreign_key_checks = 1;
     ALTER TABLE clients ADD COLUMN nickname VARCHAR(20) NULL, ADD COLUMN region VARCHAR(20) NOT NULL DEFAULT 'west' FIRST;
     ALTER TABLE orders MODIFY saleStatus ENUM('LATER','PENDING','PARTIAL','PAID','OVERDUE','CANCELLED');
     CREATE TABLE plugin_notes (id INT PRIMARY KEY)`,
  );
});

const surroundings = () => testContext(testHost("/nonexistent"));

async function one(sql: string): Promise<unknown> {
  const [[row]] = await connection.query<RowDataPacket[]>(sql);
  return row && Object.values(row)[0];
}

describe("a schema that has drifted without harm", () => {
  let planned: Record<string, number>;

  test("is planned for: rows a table, what is left out, nothing written", async () => {
    const context = surroundings();
    await planProfile(context, tinyProfile, { databaseUrl: url, json: true, quiet: true });
    expect(context.outcome.exitCode).toBe(0);
    const result = JSON.parse(context.printed.join());
    expect(result).toMatchObject({ profile: "tiny", seed: 1, canSeed: true, rowsThere: {} });
    planned = result.rows;
    expect(planned.orders).toBeGreaterThanOrEqual(tinyProfile.orders.count);
    expect(planned).not.toHaveProperty("order_audit_log");
    expect(await one("SHOW TABLES LIKE 'terp_seed_runs'")).toBeUndefined();
    expect(await one("SELECT COUNT(*) FROM users")).toBe(0);
  });

  test("is seeded with what was planned, without what it cannot take, and holds together", async () => {
    const context = surroundings();
    await seedProfile(context, tinyProfile, { databaseUrl: url, yes: true, digest: true });
    const text = context.printed.join("\n");
    expect(context.outcome.exitCode).toBe(0);
    expect(text).toContain("Without order_audit_log: The table is missing: a run leaves it out.");
    expect(text).toMatch(/Left out, because .*order_audit_log.* are missing here:\n.*calendar_reminders/);
    expect(text).toContain("The data holds together");
    expect(text).not.toContain("the query failed");
    expect(JSON.parse(String(await one("SELECT `rows` FROM terp_seed_runs")))).toEqual(planned);
    expect(JSON.parse(String(await one("SELECT left_out FROM terp_seed_runs")))).toMatchObject({
      order_audit_log: "order_audit_log",
      calendar_reminders: "calendar_events",
    });
    expect(await one("SELECT DISTINCT region FROM clients")).toBe("west");
  });

  test("is checked without what was left out, with the reason", async () => {
    const context = surroundings();
    await validate(context, { databaseUrl: url, json: true });
    const { passed, checks } = JSON.parse(context.printed.join());
    expect(passed).toBe(true);
    const remarks = checks.flatMap((check: { remarks: string[] }) => check.remarks).join("\n");
    expect(remarks).toContain("the run found no table order_audit_log");
    expect(remarks).toContain("the run left calendar_reminders out, because there was no calendar_events");
  });

  test("and a table that goes missing later is a failure all the same", async () => {
    await connection.query("RENAME TABLE deployments TO gone");
    const context = surroundings();
    await validate(context, { databaseUrl: url });
    expect(context.outcome.exitCode).toBe(1);
    expect(context.printed.join("\n")).toContain("BROKEN");
    await connection.query("RENAME TABLE gone TO deployments");
  });

  test("is planned for again, with the rows that are there", async () => {
    const context = surroundings();
    await planProfile(context, tinyProfile, { databaseUrl: url });
    const text = context.printed.join("\n");
    expect(text).toMatch(/A run would write [\d,]+ rows into \d+ tables:/);
    expect(text).toMatch(/There are [\d,]+ rows in \d+ tables: a run refuses, unless --replace is given/);
    expect(text).toContain("Seeding can go on, without");
  });
});

describe("a user who may only read", () => {
  const readerUrl = new URL(url);
  const reader = `reader_${name.slice(-8)}`;

  beforeAll(async () => {
    readerUrl.username = reader;
    readerUrl.password = "secret";
    await asAdministrator(
      `CREATE USER ${reader}@'%' IDENTIFIED BY 'secret'; GRANT SELECT ON \`${name}\`.* TO ${reader}@'%'`,
    );
  });
  afterAll(() => asAdministrator(`DROP USER ${reader}@'%'`));

  test("can plan, and is told what is lacking", async () => {
    const context = surroundings();
    await planProfile(context, tinyProfile, { databaseUrl: readerUrl.href });
    expect(context.outcome.exitCode).toBe(3);
    expect(context.printed.join("\n")).toContain(
      `User ${reader} lacks the privilege INSERT: nothing could be written.`,
    );
  });

  test("cannot seed, and is told all of it before the first write", async () => {
    const refused = seedProfile(surroundings(), tinyProfile, { databaseUrl: readerUrl.href, replace: true, yes: true });
    await expect(refused).rejects.toBeInstanceOf(OperatorError);
    await expect(refused).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/cannot be seeded: 3 things stand in its way.*INSERT.*UPDATE.*DELETE/s),
    });
  });

  async function asAdministrator(sql: string): Promise<void> {
    const administrator = await createConnection({ uri: url, multipleStatements: true });
    try {
      await administrator.query(sql);
    } finally {
      await administrator.end();
    }
  }
});
