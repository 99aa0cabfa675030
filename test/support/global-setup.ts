// One database server for the whole test run. Each test file takes its own database on it (scratch-server.ts).
// TERP_SEED_TEST_URL runs the tests against another server instead, such as a real MySQL; its user must be allowed to
// create databases.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startScratchServer } from "../../src/database/server/scratch-server.ts";
import { testHost } from "./test-host.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly testServerUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const givenUrl = process.env.TERP_SEED_TEST_URL;
  if (givenUrl !== undefined && givenUrl !== "") {
    project.provide("testServerUrl", givenUrl);
    return undefined;
  }
  const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const server = await startScratchServer(testHost(projectDir));
  project.provide("testServerUrl", server.url);
  return server.stop;
}
