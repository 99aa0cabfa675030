// `terp-seed profiles`: lists the profiles.

import { Command } from "commander";
import { profileNamed, profileNames } from "../profiles/profile-registry.ts";
import type { CommandContext } from "./context.ts";
import { addExample } from "./options.ts";

export type ProfilesOptions = { readonly json?: boolean };

export function profiles(context: CommandContext, options: ProfilesOptions = {}): void {
  const known = profileNames.map(profileNamed);
  if (options.json === true) {
    context.stdout(JSON.stringify(known.map(({ name, description, period }) => ({ name, description, period }))));
    return;
  }
  for (const { name, description } of known) context.stdout(`${name.padEnd(12)} ${description}`);
}

export function profilesCommand(context: CommandContext): Command {
  const command = new Command("profiles").description("list the profiles").option("--json", "one line of JSON");
  addExample(command, "terp-seed profiles");
  return command.action((options: ProfilesOptions) => profiles(context, options));
}
