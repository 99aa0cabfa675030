// Run as a process of its own by the tests of the private server: `ensure-server.ts PROJECT_DIR [SOURCE]` starts or
// reuses the server of that folder and prints it as JSON, or prints an operator's error and its exit code.

import { ensurePrivateServer } from "../../src/database/server/private-server.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";
import { testHost } from "./test-host.ts";

const [projectDir = "", source] = process.argv.slice(2);

try {
  const options = source === "fetched" || source === "installed" ? { sources: [source] as const } : {};
  const server = await ensurePrivateServer(testHost(projectDir), options);
  process.stdout.write(`${JSON.stringify(server)}\n`);
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n${error.remedy}\n`);
  process.exitCode = error.exitCode;
}
