// The option `--seed` of the commands that simulate.

import { type Command, InvalidArgumentError } from "commander";

export const defaultSeed = 1;

export function addSeedOption(command: Command): Command {
  return command.option(
    "--seed <number>",
    "seed of all chance; the same seed gives the same rows",
    wholeNumber,
    defaultSeed,
  );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError("It must be a whole number from 0 up.");
  return value;
}
