// The binary: all commands under one name.

import { Command } from "commander";
import { clearCommand } from "./clear.ts";
import type { CommandContext } from "./context.ts";
import { doctorCommand } from "./doctor.ts";
import { planCommand } from "./plan.ts";
import { profilesCommand } from "./profiles.ts";
import { pushCommand } from "./push.ts";
import { resetCommand } from "./reset.ts";
import { seedCommand } from "./seed.ts";
import { serverCommand } from "./server.ts";
import { statementsCommand } from "./statements.ts";
import { validateCommand } from "./validate.ts";
import { whyCommand } from "./why.ts";

const description =
  "Seeds the database of TERP with months of a business that never happened: every row is a projection of an event, and all of them agree.";

const footer = `
Exit codes: 0 ok, 1 checks failed, 2 wrong usage, 3 environment (no connection, locked, guarded, drifted).

Examples:
  $ pnpm seed:realistic
  $ pnpm terp-seed seed --profile realistic --seed 7 --replace
  $ pnpm terp-seed validate --only L`;

/** The program with its commands; parsing throws commander's errors and OperatorErrors instead of exiting. */
export function terpSeed(context: CommandContext): Command {
  const program = new Command("terp-seed")
    .description(description)
    .version(context.version, "-V, --version", "print the version")
    .helpCommand("help [command]", "show what a command takes")
    .addHelpText("after", footer);
  const commands = [
    seedCommand(context),
    planCommand(context),
    doctorCommand(context),
    validateCommand(context),
    whyCommand(context),
    statementsCommand(context),
    pushCommand(context),
    resetCommand(context),
    clearCommand(context),
    profilesCommand(context),
    serverCommand(context),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of withSubcommands(program)) {
    command.exitOverride();
    command.showHelpAfterError("(add --help for what the command takes)");
    command.configureOutput({
      writeOut: (text) => context.stdout(text.trimEnd()),
      writeErr: (text) => context.stderr(text.trimEnd()),
    });
  }
  return program;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap((child) => withSubcommands(child))];
}
