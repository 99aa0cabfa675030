// The operating system's process behind a data folder. Process ids are reused, so an id alone proves nothing: it counts
// only if that process's command line names our data folder.

import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../../domain/operator-error.ts";
import { errorCode } from "./explain-failure.ts";
import type { Host } from "./host.ts";
import { runProgram } from "./run-program.ts";
import { pidFile } from "./server-options.ts";

const endGentlyWithinMs = 30_000;
const endForciblyWithinMs = 5_000;
const pollEveryMs = 20;

/**
 * The id of the living server process that works on `dataDir`, if any.
 * @param rememberedPid from the state file; the server's own pid file is asked too
 */
export async function findServerProcess(
  host: Host,
  dataDir: string,
  rememberedPid: number | undefined,
): Promise<number | undefined> {
  for (const pid of [rememberedPid, await readPid(pidFile(dataDir))]) {
    if (pid === undefined || !host.isAlive(pid)) continue;
    const command = await commandLine(host, pid);
    if (command.includes(`--datadir=${dataDir}`)) return pid;
  }
  return undefined;
}

/**
 * Ends a server: asks it to shut down, and after half a minute ends it for good (InnoDB recovers at the next start).
 * @throws OperatorError when it belongs to another user or cannot be ended
 */
export async function endServerProcess(host: Host, pid: number): Promise<void> {
  signal(host, pid, "SIGTERM");
  if (await isGoneWithin(host, pid, endGentlyWithinMs)) return;
  signal(host, pid, "SIGKILL");
  if (await isGoneWithin(host, pid, endForciblyWithinMs)) return;
  throw new OperatorError(`The private server (process ${pid}) does not end.`, {
    kind: "environment",
    remedy: `Look at process ${pid}: its disk may hang.`,
  });
}

function signal(host: Host, pid: number, name: NodeJS.Signals): void {
  try {
    host.kill(pid, name);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return; // gone meanwhile
    throw new OperatorError(`The private server (process ${pid}) may not be ended by this user.`, {
      kind: "environment",
      remedy: "Stop it as the user who started it.",
      cause: error,
    });
  }
}

async function isGoneWithin(host: Host, pid: number, milliseconds: number): Promise<boolean> {
  const deadline = host.now() + milliseconds;
  while (host.now() < deadline) {
    // A dead process that nobody has reaped still has an id, but no command line.
    if (!host.isAlive(pid) || (await commandLine(host, pid)) === "") return true;
    await sleep(pollEveryMs);
  }
  return false;
}

async function readPid(file: string): Promise<number | undefined> {
  try {
    const pid = Number((await readFile(file, "utf8")).trim());
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** A process's command line, separated by spaces; empty when it has ended. */
async function commandLine(host: Host, pid: number): Promise<string> {
  if (host.platform === "linux") {
    try {
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
    } catch (error) {
      if (errorCode(error) === "ENOENT" || errorCode(error) === "ESRCH") return "";
      throw error;
    }
  }
  const result = await runProgram("ps", ["-ww", "-o", "command=", "-p", String(pid)], {
    env: { PATH: host.env.PATH },
    timeoutMs: 5_000,
  });
  return result.stdout.trim();
}
