// A database server of a test file's own, for tests that change the settings of a whole server.

import { createConnection } from "mysql2/promise";
import { afterAll } from "vitest";
import { startScratchServer } from "../../src/database/server/scratch-server.ts";
import { testHost } from "./test-host.ts";

/** Starts the server with an empty database and stops it after the file's last test; call it at the top level. */
export async function ownServer(): Promise<{ readonly url: string }> {
  const server = await startScratchServer(testHost(new URL("../../", import.meta.url).pathname));
  afterAll(() => server.stop());
  const url = new URL(server.url);
  const connection = await createConnection(server.url);
  await connection.query("CREATE DATABASE own_server_test CHARACTER SET utf8mb4");
  await connection.end();
  url.pathname = "/own_server_test";
  return { url: url.href };
}
