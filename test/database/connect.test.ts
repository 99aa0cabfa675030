import { createServer } from "node:net";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openConnection, withConnection } from "../../src/database/connect.ts";
import { withDatabaseRemedies } from "../../src/database/database-errors.ts";
import { type DatabaseTarget, parseDatabaseUrl } from "../../src/database/target.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");

describe("a session", () => {
  test("runs in UTC, strict and in utf8mb4, and gives days as text", async () => {
    const rows = await withConnection(target, async (connection) => {
      const [result] = await connection.query<RowDataPacket[]>(
        `SELECT @@session.time_zone AS tz, @@session.sql_mode AS mode, @@character_set_connection AS charset,
                DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 12:00:00' AS moment`,
      );
      return result;
    });
    expect(rows[0]).toMatchObject({ tz: "+00:00", charset: "utf8mb4", day: "2024-02-29" });
    expect(rows[0]?.moment).toEqual(new Date("2024-02-29T12:00:00Z"));
    expect(rows[0]?.mode).toContain("STRICT_ALL_TABLES");
  });

  test("sends no local file that a statement did not bring along", async () => {
    await withConnection(target, async (connection) => {
      await connection.query("CREATE TABLE pulled (line TEXT)");
      await expect(connection.query("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE pulled")).rejects.toThrow(
        /must provide streamFactory/,
      );
    });
    await withConnection(target, async (connection) => {
      const [rows] = await connection.query<RowDataPacket[]>("SELECT * FROM pulled");
      expect(rows).toEqual([]);
    });
  });
});

describe("a connection that cannot be opened says why", () => {
  test("nobody listens", async () => {
    const port = await freePort();
    await expectTrouble({ ...target, host: "127.0.0.1", port }, `No database server answers at 127.0.0.1:${port}.`);
  });

  test("no such socket", async () => {
    await expectTrouble({ ...target, socketPath: "/nowhere/my.sock" }, "no database server behind socket /nowhere");
  });

  test("no such host", async () => {
    await expectTrouble({ ...target, host: "no-such-host.invalid" }, "no-such-host.invalid:");
  });

  test("wrong password", async () => {
    const wrong = { ...target, user: "nobody_here", password: "hush" };
    const error = await expectTrouble(wrong, "refused user nobody_here or the password");
    expect(`${error.message} ${error.remedy}`).not.toContain("hush");
  });

  test("no such database", async () => {
    await expectTrouble({ ...target, database: "terp_nowhere" }, "has no database terp_nowhere");
  });

  test("a server that hangs up", async () => {
    const server = createServer((socket) => socket.destroy());
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve(portOf(server.address())));
    });
    await expectTrouble({ ...target, host: "127.0.0.1", port }, "was lost");
    server.close();
  });
});

describe("a user with few rights is told which are missing", () => {
  const user = `few_${database.name.slice(-8)}`;
  const few: DatabaseTarget = { ...target, user, password: "Few-rights-1" };
  let admin: Connection;

  beforeAll(async () => {
    admin = await openConnection(target);
    await admin.query(`CREATE TABLE guarded (id INT PRIMARY KEY)`);
    await admin.query(`CREATE USER ${user}@'%' IDENTIFIED BY 'Few-rights-1' WITH MAX_USER_CONNECTIONS 1`);
  });

  afterAll(async () => {
    await admin.query(`DROP USER ${user}@'%'`);
    await admin.end();
  });

  test("none at all", async () => {
    await expectTrouble(few, `User ${user} may not use database ${target.database}`);
  });

  test("reading only", async () => {
    await admin.query(`GRANT SELECT ON ${target.database}.* TO ${user}@'%'`);
    await expect(withConnection(few, (own) => own.query("INSERT INTO guarded VALUES (1)"))).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`User ${user} lacks a privilege: INSERT command denied`)),
      exitCode: 3,
    });
  });

  test("too many connections", async () => {
    // The server may not have noticed yet that the connection of the test before has gone.
    const first = await vi.waitFor(() => openConnection(few), { timeout: 10_000 });
    await expectTrouble(few, "takes no more connections");
    await first.end();
  });
});

describe("work that fails says why", () => {
  test("the place for a table is used up", async () => {
    const failure = withConnection(target, async (connection) => {
      await connection.query("SET max_heap_table_size = 16384");
      await connection.query("CREATE TABLE cramped (line CHAR(250)) ENGINE = MEMORY");
      const lines = Array.from({ length: 1000 }, () => ["x"]);
      await connection.query("INSERT INTO cramped VALUES ?", [lines]);
    });
    await expect(failure).rejects.toMatchObject({
      message: expect.stringMatching(/^The disk of the server at .* is full: The table 'cramped' is full\.$/),
      exitCode: 3,
    });
  });

  test("nothing may be written", async () => {
    const failure = withConnection(target, async (connection) => {
      await connection.query("CREATE TABLE read_only (id INT PRIMARY KEY)");
      await connection.query("SET SESSION TRANSACTION READ ONLY");
      await connection.query("INSERT INTO read_only VALUES (1)");
    });
    await expect(failure).rejects.toThrow(/^The server at .* does not allow writing: .*READ ONLY transaction\.$/);
  });

  test("somebody else holds a row", async () => {
    await withConnection(target, async (holder) => {
      await holder.query("CREATE TABLE contested (id INT PRIMARY KEY)");
      await holder.query("INSERT INTO contested VALUES (1)");
      await holder.beginTransaction();
      await holder.query("UPDATE contested SET id = 2");
      const failure = withConnection(target, async (waiter) => {
        await waiter.query("SET innodb_lock_wait_timeout = 1");
        await waiter.query("UPDATE contested SET id = 3");
      });
      await expect(failure).rejects.toThrow(/^Another program holds the rows/);
      await holder.rollback();
    });
  });

  test("the connection is killed, while idle too", async () => {
    const victim = await openConnection(target);
    await withConnection(target, (killer) => killer.query(`KILL ${victim.threadId}`));
    await expect(withDatabaseRemedies({ target }, () => victim.query("SELECT 1"))).rejects.toThrow(/was lost\.$/);
    await expect(withDatabaseRemedies({ target }, () => victim.query("SELECT 1"))).rejects.toThrow(/was lost\.$/);
  });

  test("a table is not there", async () => {
    await expect(withConnection(target, (connection) => connection.query("SELECT * FROM orders"))).rejects.toThrow(
      /^The schema of database .* is not TERP's/,
    );
  });

  test("a defect of ours passes through unchanged", async () => {
    const defect = new TypeError("undefined is not a function");
    await expect(withDatabaseRemedies({ target }, () => Promise.reject(defect))).rejects.toBe(defect);
    await expect(withConnection(target, (connection) => connection.query("SELEKT"))).rejects.not.toBeInstanceOf(
      OperatorError,
    );
  });
});

async function expectTrouble(unreachable: DatabaseTarget, message: string): Promise<OperatorError> {
  const outcome: unknown = await openConnection(unreachable).catch((error: unknown) => error);
  if (!(outcome instanceof OperatorError)) throw outcome;
  expect(outcome.message).toContain(message);
  expect(outcome.exitCode).toBe(3);
  return outcome;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(portOf(server.address())));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return address.port;
}
