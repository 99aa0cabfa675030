// The project's own database server: started when it is needed, shared by every later command, left running when a
// command ends. Survives the death of either side: what is written down (state file, lock, process id, socket) is
// believed only after the server itself has answered.

import { mkdir } from "node:fs/promises";
import { OperatorError } from "../../domain/operator-error.ts";
import { createContainer, dockerUnavailable, restartContainer, stopContainer } from "./docker-server.ts";
import { withFileSystemRemedies } from "./explain-failure.ts";
import type { Host } from "./host.ts";
import { ensureDataFolder } from "./initialise-data.ts";
import type { ServerKind, ServerProgram } from "./locate-server.ts";
import { allSources, noServerError, obtainProgram, type ServerSource } from "./obtain-server.ts";
import { answersFor, canLogIn, ensureDatabase, newPassword, prepareAccount, serverUrl } from "./server-account.ts";
import { privateServerSize } from "./server-options.ts";
import { type ServerPaths, serverPaths } from "./server-paths.ts";
import { endServerProcess, findServerProcess } from "./server-process.ts";
import { type ProcessState, readServerState, type ServerState, writeServerState } from "./server-state.ts";
import { withStartLock } from "./start-lock.ts";
import { removeSocketFolder, startServer, waitUntilAnswering } from "./start-server.ts";

/** A running private server. `socketPath` and `dataDir` are undefined where it runs in a container. */
export type PrivateServer = {
  /** With the password: never print it except where printing it is the purpose. */
  readonly url: string;
  readonly socketPath: string | undefined;
  readonly port: number;
  readonly kind: ServerKind;
  readonly version: string;
  /** Whether this call started it. */
  readonly startedNow: boolean;
  readonly dataDir: string | undefined;
};

export type EnsureOptions = {
  /** The ways to a server program, in the order installed, fetched, docker; all by default. */
  readonly sources?: readonly ServerSource[];
  /** Told what takes long, a line each. */
  readonly report?: (line: string) => void;
};

export type PrivateServerStatus =
  | { readonly phase: "running"; readonly server: PrivateServer }
  /** A process of ours exists, but is starting, ending or stuck. */
  | { readonly phase: "not-answering"; readonly pid: number }
  | { readonly phase: "stopped" };

/** How long a server found running but silent, as after its starter was killed, has to answer. */
const silentServerWithinMs = 30_000;

/**
 * Returns the project's server, starting it unless it is running already. Two processes that call this at the same
 * time end with one server.
 * @throws OperatorError (environment) when no server can be had, or it does not start
 */
export async function ensurePrivateServer(host: Host, options: EnsureOptions = {}): Promise<PrivateServer> {
  if (host.platform === "win32") {
    throw new OperatorError("A private database server needs Linux or macOS.", {
      kind: "environment",
      remedy: "Set DATABASE_URL=mysql://user:password@host:3306/database, or work in WSL.",
    });
  }
  const paths = serverPaths(host.projectDir);
  return withFileSystemRemedies(paths.homeDir, async () => {
    await mkdir(paths.homeDir, { recursive: true, mode: 0o700 });
    const running = await findRunning(paths);
    if (running !== undefined) {
      await ensureDatabase(running.port, new URL(running.url).password);
      return running;
    }
    return withStartLock(host, paths.lockFile, async () => {
      return (await findRunning(paths)) ?? (await adoptSilent(host, paths)) ?? (await start(host, paths, options));
    });
  });
}

/** Stops the project's server and keeps its data; false when it was not running. */
export async function stopPrivateServer(host: Host): Promise<boolean> {
  const paths = serverPaths(host.projectDir);
  return withFileSystemRemedies(paths.homeDir, async () => {
    if ((await readServerState(paths.stateFile)) === undefined) return false; // and so no folder for a lock, perhaps
    return withStartLock(host, paths.lockFile, async () => {
      const state = await readServerState(paths.stateFile);
      if (state?.runner === "docker") {
        if ((await findRunning(paths)) === undefined) return false;
        await stopContainer(host, state);
        return true;
      }
      const pid = await findServerProcess(host, paths.dataDir, state?.pid);
      if (pid !== undefined) await endServerProcess(host, pid);
      if (state !== undefined) await removeSocketFolder(state.socketPath);
      return pid !== undefined;
    });
  });
}

/** What the project's server is doing. Starts and changes nothing. */
export async function privateServerStatus(host: Host): Promise<PrivateServerStatus> {
  const paths = serverPaths(host.projectDir);
  return withFileSystemRemedies(paths.homeDir, async () => {
    const server = await findRunning(paths);
    if (server !== undefined) return { phase: "running", server };
    const state = await readServerState(paths.stateFile);
    const rememberedPid = state?.runner === "process" ? state.pid : undefined;
    const pid = await findServerProcess(host, paths.dataDir, rememberedPid);
    return pid === undefined ? { phase: "stopped" } : { phase: "not-answering", pid };
  });
}

async function findRunning(paths: ServerPaths): Promise<PrivateServer | undefined> {
  const state = await readServerState(paths.stateFile);
  if (state === undefined) return undefined;
  const isRunning =
    state.runner === "docker"
      ? await canLogIn(state.port, "terp", state.password)
      : state.isReady && (await answersFor(state.socketPath, paths.dataDir));
  return isRunning ? describe(paths, state, false) : undefined;
}

/**
 * Takes over a server whose starter was killed before it could say so; ends one that stays silent. We hold the lock,
 * so nobody else is starting it.
 */
async function adoptSilent(host: Host, paths: ServerPaths): Promise<PrivateServer | undefined> {
  const state = await readServerState(paths.stateFile);
  if (state?.runner === "docker") {
    const isBack = (await dockerUnavailable(host)) === undefined && (await restartContainer(host, state));
    return isBack ? describe(paths, state, true) : undefined;
  }
  const pid = await findServerProcess(host, paths.dataDir, state?.pid);
  if (pid !== undefined && state !== undefined) {
    const server = { socketPath: state.socketPath, dataDir: paths.dataDir };
    if (await waitUntilAnswering(host, server, silentServerWithinMs, () => !host.isAlive(pid))) {
      return makeReady(paths, { ...state, pid }, false);
    }
  }
  if (pid !== undefined) await endServerProcess(host, pid);
  if (state !== undefined) await removeSocketFolder(state.socketPath);
  return undefined;
}

async function start(host: Host, paths: ServerPaths, options: EnsureOptions): Promise<PrivateServer> {
  const sources = options.sources ?? allSources;
  const report = options.report ?? (() => undefined);
  const obtained = await obtainProgram(host, { packagesDir: paths.packagesDir, sources, report });
  if ("program" in obtained) return startProcess(host, paths, obtained.program, report);
  if (!sources.includes("docker")) throw noServerError(obtained.reasons);
  const unavailable = await dockerUnavailable(host);
  if (unavailable !== undefined) throw noServerError([...obtained.reasons, unavailable]);
  report("Starting MariaDB in a Docker container");
  const state = await createContainer(host, newPassword());
  await writeServerState(paths.stateFile, state);
  return describe(paths, state, true);
}

async function startProcess(
  host: Host,
  paths: ServerPaths,
  program: ServerProgram,
  report: (line: string) => void,
): Promise<PrivateServer> {
  report(`Starting a private ${program.kind} ${program.version} server`);
  await ensureDataFolder(host, program, paths.dataDir, privateServerSize);
  const earlier = await readServerState(paths.stateFile);
  const { kind, version } = program;
  const common = { runner: "process", kind, version, password: earlier?.password ?? newPassword() } as const;
  const { pid, socketPath, port } = await startServer(host, {
    program,
    dataDir: paths.dataDir,
    logFile: paths.logFile,
    size: privateServerSize,
    lifetime: "outlives",
    ...(earlier === undefined ? {} : { preferredPort: earlier.port }),
    // Written down before the process exists, so that whoever comes after our death finds its socket.
    onAttempt: (listen, pid) => {
      const state = { ...common, socketPath: listen.socketPath, port: listen.port, isReady: false };
      return writeServerState(paths.stateFile, pid === undefined ? state : { ...state, pid });
    },
  });
  return makeReady(paths, { ...common, socketPath, port, pid, isReady: false }, true);
}

async function makeReady(paths: ServerPaths, state: ProcessState, startedNow: boolean): Promise<PrivateServer> {
  await prepareAccount(state.socketPath, state.password);
  const readyState = { ...state, isReady: true };
  await writeServerState(paths.stateFile, readyState);
  return describe(paths, readyState, startedNow);
}

function describe(paths: ServerPaths, state: ServerState, startedNow: boolean): PrivateServer {
  const { kind, version, port } = state;
  const isProcess = state.runner === "process";
  return {
    url: serverUrl(port, state.password),
    socketPath: isProcess ? state.socketPath : undefined,
    port,
    kind,
    version,
    startedNow,
    dataDir: isProcess ? paths.dataDir : undefined,
  };
}
