// The composition root: the only file that touches the process, its environment and the wall clock.
// It builds what every command may use of them, hands it down, and turns errors into messages and exit codes.

import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import type { CommandContext } from "./commands/context.ts";
import { terpSeed } from "./commands/program.ts";
import type { Host } from "./database/server/host.ts";
import { exitCodes, OperatorError } from "./domain/operator-error.ts";

/** The cursor and the wrapping of lines, which a progress bar has switched off. */
const terminalAsItWas = "\u001b[?25h\u001b[?7h\n";

for (const stream of [process.stdout, process.stderr]) stream.on("error", endWithItsReader);

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.once(signal, () => stopped(code));
}

process.exitCode = await main();

async function main(): Promise<number> {
  const context = commandContext();
  try {
    const program = terpSeed(context);
    await program.parseAsync(process.argv);
    return context.outcome.exitCode;
  } catch (error) {
    return report(error);
  }
}

/** Says what went wrong, and gives the exit code for it. A defect of ours shows its stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof OperatorError) {
    writeLine(process.stderr, `Error: ${error.message}`);
    writeLine(process.stderr, error.remedy);
    return error.exitCode;
  }
  throw error;
}

function commandContext(): CommandContext {
  const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return {
    host: host(),
    version: packageJson.version,
    outcome: { exitCode: exitCodes.ok },
    stdout: (line) => writeLine(process.stdout, line),
    stderr: (line) => writeLine(process.stderr, line),
    ...(isTerminal ? { ask } : {}),
    ...(process.stderr.isTTY === true ? { terminal: process.stderr } : {}),
  };
}

function host(): Host {
  return {
    env: process.env,
    projectDir: dirname(dirname(fileURLToPath(import.meta.url))),
    tmpDir: tmpdir(),
    platform: process.platform,
    uid: process.geteuid?.() ?? -1,
    pid: process.pid,
    isAlive,
    kill: (pid, signal) => {
      process.kill(pid, signal);
    },
    now: () => Date.now(),
  };
}

/** Signal 0 asks only whether the process exists; one that belongs to somebody else exists too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The server rolls back what the connection that goes with us has not committed. */
function stopped(exitCode: number): void {
  if (process.stderr.isTTY === true) process.stderr.write(terminalAsItWas);
  writeLine(process.stderr, "Stopped. Nothing of an unfinished run is kept: run the command again.");
  process.exit(exitCode);
}

/** Who pipes us into `head` has read enough; that is no error. */
function endWithItsReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.ok);
}

function writeLine(stream: NodeJS.WritableStream, line: string): void {
  stream.write(`${line}\n`);
}
