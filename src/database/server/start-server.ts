// Starts a server process on an initialised data folder and waits until it answers. A port that somebody took between
// choosing and starting is replaced by another one; any other failure ends with what the server's log says.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, open, readFile, rm, rmdir } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, serverFailure } from "./explain-failure.ts";
import type { Host } from "./host.ts";
import { type ServerProgram, serverEnvironment } from "./locate-server.ts";
import { runProgram } from "./run-program.ts";
import { answersFor } from "./server-account.ts";
import { type ListenOptions, runOptions, type ServerSize } from "./server-options.ts";

export type StartRequest = {
  readonly program: ServerProgram;
  readonly dataDir: string;
  readonly logFile: string;
  readonly size: ServerSize;
  /** The port to try first; a free one is chosen when it is taken. */
  readonly preferredPort?: number;
  /** Whether the server outlives this process, or (where the system can) dies with it. */
  readonly lifetime: "outlives" | "dies-with-parent";
  /** Called before each attempt without a process id, and once there is one with it. */
  readonly onAttempt?: (listen: ListenOptions, pid: number | undefined) => Promise<void>;
};

export type StartedServer = ListenOptions & {
  readonly pid: number;
  readonly child: ChildProcess;
};

const portAttemptsMax = 5;
const pollEveryMs = 20;
/** Recovery after a kill replays at most the redo log. */
const startWithinMs = 120_000;
const portTaken = /Bind on TCP\/IP port|Address already in use/;

/**
 * Starts a server and waits until it answers on its socket.
 * @throws OperatorError with the last lines of the server's log
 */
export async function startServer(host: Host, request: StartRequest): Promise<StartedServer> {
  const socketDir = await mkdtemp(join(host.tmpDir, "terp-seed-"));
  const socketPath = join(socketDir, "server.sock");
  try {
    let port = request.preferredPort ?? (await freePort());
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptStart(host, request, { socketPath, port });
      if (typeof outcome !== "string") return outcome;
      if (attempt >= portAttemptsMax || !portTaken.test(outcome)) {
        throw serverFailure(`The private server (${request.program.binary}) did not start`, outcome, request.dataDir);
      }
      port = await freePort();
    }
  } catch (error) {
    await removeSocketFolder(socketPath);
    throw error;
  }
}

/** Waits until the server behind a socket answers; false when the time is up or `isOver` says so. */
export async function waitUntilAnswering(
  host: Host,
  server: { readonly socketPath: string; readonly dataDir: string },
  withinMs: number,
  isOver: () => boolean,
): Promise<boolean> {
  const deadline = host.now() + withinMs;
  while (!isOver() && host.now() < deadline) {
    if (await answersFor(server.socketPath, server.dataDir)) return true;
    await sleep(pollEveryMs);
  }
  return false;
}

/** Removes the folder made for a server's socket, but nothing that is not ours: the path comes from a file. */
export async function removeSocketFolder(socketPath: string): Promise<void> {
  await rm(socketPath, { force: true });
  await rm(`${socketPath}.lock`, { force: true }); // MySQL's own
  try {
    await rmdir(dirname(socketPath));
  } catch (error) {
    if (errorCode(error) !== "ENOENT" && errorCode(error) !== "ENOTEMPTY") throw error;
  }
}

/** One attempt; the log's text when it failed. */
async function attemptStart(host: Host, request: StartRequest, listen: ListenOptions): Promise<StartedServer | string> {
  await request.onAttempt?.(listen, undefined);
  const child = await spawnServer(host, request, listen);
  let ending: string | undefined;
  child.once("error", (error) => {
    ending = error.message;
  });
  child.once("exit", (status, signal) => {
    ending = signal === null ? `ended with status ${status}` : `ended by ${signal}`;
  });
  if (child.pid !== undefined) await request.onAttempt?.(listen, child.pid);
  const server = { socketPath: listen.socketPath, dataDir: request.dataDir };
  const isUp = await waitUntilAnswering(host, server, startWithinMs, () => ending !== undefined);
  if (isUp && child.pid !== undefined) return { ...listen, pid: child.pid, child };
  if (ending === undefined) {
    child.kill("SIGKILL");
    ending = `did not answer within ${startWithinMs / 1_000} s`;
  }
  return `${await readFile(request.logFile, "utf8")}${ending}`;
}

async function spawnServer(host: Host, request: StartRequest, listen: ListenOptions): Promise<ChildProcess> {
  const { program, dataDir, size, lifetime } = request;
  const options = runOptions(host, program, dataDir, size, listen);
  const isBound = lifetime === "dies-with-parent" && (await canBindToParent(host));
  const [command, args] = isBound
    ? [bindToParent.command, [...bindToParent.args, program.binary, ...options]]
    : [program.binary, options];
  const log = await open(request.logFile, "w", 0o600);
  try {
    const child = spawn(command, args, {
      cwd: dataDir,
      env: serverEnvironment(host, program.libraryDirs),
      detached: lifetime === "outlives",
      stdio: ["ignore", log.fd, log.fd],
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** Linux ends the server when this process goes, however it goes; elsewhere a killed test run leaves its server. */
const bindToParent = { command: "setpriv", args: ["--pdeathsig", "TERM", "--"] } as const;

async function canBindToParent(host: Host): Promise<boolean> {
  const { command, args } = bindToParent;
  const result = await runProgram(command, [...args, "true"], { env: host.env, timeoutMs: 5_000 });
  return result.status === 0;
}

/** A TCP port of 127.0.0.1 that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("the system assigned no port"));
      });
    });
  });
}
