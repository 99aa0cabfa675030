// Options that several commands share, and how they speak: the same words and the same rules everywhere.

import { type Command, InvalidArgumentError } from "commander";
import type { CommandContext } from "./context.ts";

export type TargetOptions = {
  readonly databaseUrl?: string;
};

export type OutputOptions = {
  /** Print nothing but errors and, with `json`, the result. */
  readonly quiet?: boolean;
  /** Print the result as one line of JSON; what is going on goes to stderr. */
  readonly json?: boolean;
};

export type ConfirmationOptions = {
  /** Go ahead without asking. */
  readonly yes?: boolean;
};

/** What push, reset and clear take. */
export type WritingOptions = TargetOptions & OutputOptions & ConfirmationOptions;

export function addWritingOptions(command: Command): Command {
  return addConfirmationOption(addOutputOptions(addTargetOption(command)));
}

export function addTargetOption(command: Command): Command {
  return command.option(
    "--database-url <url>",
    "the database, as mysql://user:password@host:3306/database (default: DATABASE_URL, else the private server)",
  );
}

export function addOutputOptions(command: Command): Command {
  return command
    .option("--quiet", "print nothing but errors and the JSON result")
    .option("--json", "print the result as one line of JSON on stdout");
}

export function addConfirmationOption(command: Command): Command {
  return command.option("--yes", "do not ask for confirmation");
}

/** What reads an option's text as a whole number within limits. */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  const limits = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number ${limits}.`);
    }
    return value;
  };
}

/** An example under the help of a command. */
export function addExample(command: Command, example: string): Command {
  return command.addHelpText("after", `\nExample:\n  $ ${example}`);
}

export type Speaker = {
  /** Says what is about to happen or has happened. */
  readonly say: (line: string) => void;
  /** Hands over the result of the command to a machine that asked for it. */
  readonly result: (value: Readonly<Record<string, unknown>>) => void;
};

export function speaker(context: CommandContext, options: OutputOptions): Speaker {
  const line = options.json === true ? context.stderr : context.stdout;
  return {
    say: options.quiet === true ? () => undefined : line,
    result: options.json === true ? (value) => context.stdout(JSON.stringify(value)) : () => undefined,
  };
}
