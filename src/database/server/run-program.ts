// Runs another program to its end and returns what it said. A program that cannot be started is an outcome like any
// other here (status undefined), because the callers go on to the next way of getting a server.

import { spawn } from "node:child_process";

export type ProgramResult = {
  /** Exit status; undefined when it could not be started or was ended by a signal. */
  readonly status: number | undefined;
  readonly stdout: string;
  /** What it wrote to stderr, or why it could not be started. */
  readonly stderr: string;
};

export type ProgramOptions = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Text piped into its standard input; otherwise that is empty. */
  readonly input?: string;
  /** Ended after so many milliseconds. */
  readonly timeoutMs: number;
};

/** Runs `program` with `args` and waits for its end. Never rejects. */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...options.env },
      timeout: options.timeoutMs,
      killSignal: "SIGKILL",
      stdio: "pipe",
    });
    const output = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        output[stream] += text;
      });
    }
    child.on("error", (error) => resolve({ status: undefined, stdout: output.stdout, stderr: error.message }));
    child.on("close", (status, signal) => {
      const ending = signal === null ? "" : `\nended by ${signal}`;
      resolve({ status: status ?? undefined, stdout: output.stdout, stderr: output.stderr + ending });
    });
    // A program that ends before reading its input breaks the pipe; its exit status tells the story.
    child.stdin.on("error", () => child.stdin.destroy());
    child.stdin.end(options.input ?? "");
  });
}

/** The last lines of a longer text, for an error message. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
