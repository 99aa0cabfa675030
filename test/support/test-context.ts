// A command's surroundings for tests: the real machine, a project folder of the test's own, output kept as lines.

import type { CommandContext } from "../../src/commands/context.ts";
import type { Host } from "../../src/database/server/host.ts";

export type TestContext = CommandContext & { readonly printed: string[]; readonly reported: string[] };

/** What the command prints is in `printed`, what it reports about its work in `reported`. */
export function testContext(host: Host, changes: Partial<CommandContext> = {}): TestContext {
  const printed: string[] = [];
  const reported: string[] = [];
  return {
    host,
    version: "0.0.0-test",
    outcome: { exitCode: 0 },
    stdout: (line) => printed.push(line),
    stderr: (line) => reported.push(line),
    ...changes,
    printed,
    reported,
  };
}
