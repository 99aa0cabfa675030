// A database of a test file's own, on the server that the test run shares (global-setup.ts).

import { randomBytes } from "node:crypto";
import { createConnection } from "mysql2/promise";
import { afterAll, inject } from "vitest";

export type ScratchDatabase = {
  /** `mysql://user:password@host:port/name`; the user may create and drop databases. */
  readonly url: string;
  readonly name: string;
};

/**
 * Creates an empty database and drops it after the file's last test. Call it at the top level of a test file:
 * `const database = await scratchDatabase();`
 */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const serverUrl = inject("testServerUrl");
  const name = `terp_test_${randomBytes(6).toString("hex")}`;
  await runStatement(serverUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  afterAll(() => runStatement(serverUrl, `DROP DATABASE IF EXISTS ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, name };
}

async function runStatement(serverUrl: string, statement: string): Promise<void> {
  const connection = await createConnection(serverUrl);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
