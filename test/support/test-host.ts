// A Host for tests, as src/cli.ts builds it for a run: the real process, a project folder of the test's own.

import { tmpdir } from "node:os";
import type { Host } from "../../src/database/server/host.ts";

export function testHost(projectDir: string, changes: Partial<Host> = {}): Host {
  return {
    env: process.env,
    projectDir,
    tmpDir: tmpdir(),
    platform: process.platform,
    uid: process.geteuid?.() ?? -1,
    pid: process.pid,
    isAlive,
    kill: (pid, signal) => {
      process.kill(pid, signal);
    },
    now: Date.now,
    ...changes,
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
