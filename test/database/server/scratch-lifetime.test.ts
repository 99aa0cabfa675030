import { mkdtemp, readdir, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { expect, test } from "vitest";
import { startScratchServer } from "../../../src/database/server/scratch-server.ts";
import { testHost } from "../../support/test-host.ts";

test("a scratch server has a place of its own and leaves nothing there", async () => {
  const tmpDir = await mkdtemp(join(tmpdir(), "terp-test-"));
  const server = await startScratchServer(testHost(process.cwd(), { tmpDir }));
  expect(server.socketPath.startsWith(tmpDir)).toBe(true);
  const connection = await createConnection(`${server.url}?socketPath=${server.socketPath}`);
  const [rows] = await connection.query("SHOW TABLES");
  expect(rows).toEqual([]);
  await connection.end();
  await server.stop();
  expect(await readdir(tmpDir)).toEqual([]);
  await rmdir(tmpDir);
});
