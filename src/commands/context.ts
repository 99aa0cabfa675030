// What src/cli.ts hands to every command: the surroundings of the run and where its output goes.

import type { Host } from "../database/server/host.ts";

export type CommandContext = {
  readonly host: Host;
  /** Of this program. */
  readonly version: string;
  /** The exit code of a command that did its work and found something wrong; errors carry their own. */
  readonly outcome: { exitCode: number };
  /** Writes one line of what was asked for. */
  readonly stdout: (line: string) => void;
  /** Writes one line about what is going on. */
  readonly stderr: (line: string) => void;
  /** Asks a question on the terminal and gives the line typed; absent where nobody can be asked. */
  readonly ask?: (question: string) => Promise<string>;
  /** Where a bar can be drawn; absent where lines are all that can be read. */
  readonly terminal?: NodeJS.WritableStream;
};
