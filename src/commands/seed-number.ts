// The option `--seed` of the commands that simulate.

import type { Command } from "commander";
import { wholeNumber } from "./options.ts";

export const defaultSeed = 1;

export function addSeedOption(command: Command): Command {
  return command.option(
    "--seed <number>",
    "seed of all chance; the same seed gives the same rows",
    wholeNumber(0),
    defaultSeed,
  );
}
