// A CommandContext that remembers what a command printed and answers its questions.

import type { CommandContext } from "../../src/commands/context.ts";
import { testHost } from "../support/test-host.ts";

export type RecordedContext = CommandContext & {
  readonly lines: string[];
  readonly notes: string[];
  readonly questions: string[];
};

/** @param answer what the operator types; without it nobody can be asked */
export function recordedContext(answer?: string): RecordedContext {
  const lines: string[] = [];
  const notes: string[] = [];
  const questions: string[] = [];
  const ask = async (question: string): Promise<string> => {
    questions.push(question);
    return answer ?? "";
  };
  return {
    // No environment: nothing of the machine decides which database is worked on.
    host: testHost("/nonexistent", { env: {} }),
    version: "0.0.0",
    outcome: { exitCode: 0 },
    stdout: (line) => lines.push(line),
    stderr: (line) => notes.push(line),
    ...(answer === undefined ? {} : { ask }),
    lines,
    notes,
    questions,
  };
}
