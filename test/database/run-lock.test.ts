import { createConnection } from "mysql2/promise";
import { expect, test } from "vitest";
import { withConnection } from "../../src/database/connect.ts";
import { runLockHolder, runLockName, withRunLock } from "../../src/database/run-lock.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const database = await scratchDatabase();
const target = parseDatabaseUrl(database.url, "DATABASE_URL");
const holder = () => withConnection(target, (connection) => runLockHolder(connection, target.database));

test("a second run is refused and told who holds the lock", async () => {
  await withRunLock(target, async ({ connectionId, assertHeld }) => {
    await assertHeld();
    expect(await holder()).toBe(connectionId);
    await expect(withRunLock(target, async () => "both")).rejects.toMatchObject({
      message: expect.stringMatching(
        new RegExp(`^Another run is working on database ${target.database} .*: connection ${connectionId} \\(user `),
      ),
      exitCode: 3,
    });
  });
});

test("a lock is of one database", async () => {
  const other = await createConnection(database.url);
  await withRunLock(target, async () => {
    expect(await withRunLock({ ...target, database: "information_schema" }, async () => "both")).toBe("both");
  });
  await other.end();
});

test("it is free again after the work, after a failure, and at once", async () => {
  await withRunLock(target, async () => undefined);
  expect(await holder()).toBeUndefined();
  await expect(withRunLock(target, () => Promise.reject(new Error("half way")))).rejects.toThrow("half way");
  expect(await holder()).toBeUndefined();
});

test("a run whose lock connection was killed learns it before it commits", async () => {
  await withRunLock(target, async ({ connectionId, assertHeld }) => {
    await withConnection(target, (connection) => connection.query(`KILL ${connectionId}`));
    await expect(assertHeld()).rejects.toThrow(/was lost\.$/);
    expect(await withRunLock(target, async () => "somebody else")).toBe("somebody else");
  });
});

test("the name fits the servers' 64 characters and stays distinct", () => {
  const long = "d".repeat(64);
  expect(runLockName("terp")).toBe("terp_seed:terp");
  expect(runLockName(long).length).toBeLessThanOrEqual(64);
  expect(runLockName(long)).not.toBe(runLockName(`${long.slice(1)}e`));
});
