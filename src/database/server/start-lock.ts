// One process at a time initialises, starts or stops the private server; the others wait and then reuse its work.
// The lock is a file holding the owner's process id, whose modification time the owner renews. It is stale when the
// owner is gone, or has not renewed it for ten seconds (its id may since belong to somebody else).
// Two processes breaking the same stale lock could in theory both pass. That costs a wait, not data: the server locks
// its own files, and initialised data appears by one rename.

import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../../domain/operator-error.ts";
import { errorCode } from "./explain-failure.ts";
import type { Host } from "./host.ts";

const renewEveryMs = 1_000;
const staleAfterMs = 10_000;
const pollEveryMs = 50;
/** Longer than fetching a server over a slow line takes. */
const waitAtMostMs = 300_000;

/** Runs `work` while holding the lock; waits for another holder first. */
export async function withStartLock<T>(host: Host, lockFile: string, work: () => Promise<T>): Promise<T> {
  await acquire(host, lockFile);
  const renewal = setInterval(() => {
    // A lock that somebody removed needs no renewal; the release below tolerates it too.
    renew(host, lockFile).catch(() => clearInterval(renewal));
  }, renewEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await rm(lockFile, { force: true });
  }
}

async function acquire(host: Host, lockFile: string): Promise<void> {
  const deadline = host.now() + waitAtMostMs;
  while (!(await tryCreate(host, lockFile))) {
    const holder = await readHolder(host, lockFile);
    if (holder === undefined) continue; // released meanwhile
    if (holder.isStale) {
      await rm(lockFile, { force: true });
      continue;
    }
    if (host.now() > deadline) {
      throw new OperatorError(
        `Process ${holder.pid} has been starting or stopping the private server for five minutes.`,
        { kind: "environment", remedy: `End process ${holder.pid}, then run the command again.` },
      );
    }
    await sleep(pollEveryMs);
  }
}

async function tryCreate(host: Host, lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(host.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function readHolder(host: Host, lockFile: string): Promise<{ pid: number; isStale: boolean } | undefined> {
  try {
    // A lock whose owner has not written its id yet reads as 0, and is given the time of a living one.
    const pid = Number(await readFile(lockFile, "utf8"));
    const { mtimeMs } = await stat(lockFile);
    return { pid, isStale: (pid > 0 && !host.isAlive(pid)) || host.now() - mtimeMs > staleAfterMs };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function renew(host: Host, file: string): Promise<void> {
  const seconds = host.now() / 1_000;
  await utimes(file, seconds, seconds);
}
