// A throw-away server for tests and benchmarks: the same program, options and account as the private server, but its
// data lies in the temporary folder and it ends with the process that started it (on Linux even when that is killed).

import { mkdtemp, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Host } from "./host.ts";
import { ensureDataFolder } from "./initialise-data.ts";
import type { ServerKind } from "./locate-server.ts";
import { noServerError, obtainProgram, type ServerSource } from "./obtain-server.ts";
import { newPassword, prepareAccount, serverUrl } from "./server-account.ts";
import { type ServerSize, scratchServerSize } from "./server-options.ts";
import { serverPaths } from "./server-paths.ts";
import { endServerProcess } from "./server-process.ts";
import { removeSocketFolder, startServer } from "./start-server.ts";

export type ScratchServer = {
  /** Of the empty database `terp`, with a user who may create others. */
  readonly url: string;
  readonly socketPath: string;
  readonly port: number;
  readonly kind: ServerKind;
  readonly version: string;
  /** Ends the server and removes everything it wrote. */
  readonly stop: () => Promise<void>;
};

export type ScratchOptions = {
  readonly size?: ServerSize;
  readonly sources?: readonly Exclude<ServerSource, "docker">[];
  readonly report?: (line: string) => void;
};

/**
 * Starts a server nobody else knows of.
 * @throws OperatorError when no server can be had, or it does not start
 */
export async function startScratchServer(host: Host, options: ScratchOptions = {}): Promise<ScratchServer> {
  const obtained = await obtainProgram(host, {
    packagesDir: serverPaths(host.projectDir).packagesDir,
    sources: options.sources ?? ["installed", "fetched"],
    report: options.report ?? (() => undefined),
  });
  if (!("program" in obtained)) throw noServerError(obtained.reasons);
  const { program } = obtained;
  const size = options.size ?? scratchServerSize;
  const folder = await realpath(await mkdtemp(join(host.tmpDir, "terp-scratch-")));
  try {
    const dataDir = join(folder, "data");
    await ensureDataFolder(host, program, dataDir, size);
    const logFile = join(folder, "server.log");
    const server = await startServer(host, { program, dataDir, logFile, size, lifetime: "dies-with-parent" });
    const password = newPassword();
    await prepareAccount(server.socketPath, password);
    return {
      url: serverUrl(server.port, password),
      socketPath: server.socketPath,
      port: server.port,
      kind: program.kind,
      version: program.version,
      stop: async () => {
        await endServerProcess(host, server.pid);
        await removeSocketFolder(server.socketPath);
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
