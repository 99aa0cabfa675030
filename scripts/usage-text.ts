// The usage of every command as `--help` prints it, for docs/usage.md. Nothing is run: the program only describes itself.

import type { Command } from "commander";
import type { CommandContext } from "../src/commands/context.ts";
import { terpSeed } from "../src/commands/program.ts";

const helpWidth = 100;

/** One heading and one block a command, subcommands included. */
export function usageText(): string {
  const lines: string[] = [];
  const program = terpSeed(describingContext(lines));
  return leavesOf(program, [])
    .map(({ command, path }) => {
      lines.splice(0);
      command.configureOutput({ getOutHelpWidth: () => helpWidth });
      command.outputHelp();
      return `### ${path.join(" ")}\n\n\`\`\`text\n${lines.join("\n").trim()}\n\`\`\``;
    })
    .join("\n\n");
}

type NamedCommand = { readonly command: Command; readonly path: readonly string[] };

/** The commands that do something; those that only group others are told by their members. */
function leavesOf(command: Command, parents: readonly string[]): NamedCommand[] {
  const path = [...parents, command.name()];
  if (command.commands.length === 0) return [{ command, path }];
  return command.commands.flatMap((child) => leavesOf(child, path));
}

/** A context that no command gets to use. */
function describingContext(lines: string[]): CommandContext {
  const unused = (): never => {
    throw new Error("a description runs no command");
  };
  return {
    host: {
      env: {},
      projectDir: "",
      tmpDir: "",
      platform: "linux",
      uid: -1,
      pid: -1,
      isAlive: unused,
      kill: unused,
      now: unused,
    },
    version: "",
    outcome: { exitCode: 0 },
    stdout: (line) => lines.push(line),
    stderr: unused,
  };
}
