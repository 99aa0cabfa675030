// `terp-seed profiles`: lists the profiles, and shows every parameter of one.

import { Command } from "commander";
import { checkedProfile } from "../profiles/checked-profile.ts";
import { type ParameterValue, parameterValues } from "../profiles/parameters.ts";
import { defaultProfileName, profileNamed, profileNames } from "../profiles/profile-registry.ts";
import type { CommandContext } from "./context.ts";
import { addExample } from "./options.ts";
import { layeredProfile } from "./profile-options.ts";

export type ProfilesOptions = { readonly json?: boolean };

export function profiles(context: CommandContext, options: ProfilesOptions = {}): void {
  const known = profileNames.map(profileNamed);
  if (options.json === true) {
    context.stdout(JSON.stringify(known.map(({ name, description, period }) => ({ name, description, period }))));
    return;
  }
  for (const { name, description } of known) {
    context.stdout(`${name.padEnd(12)} ${description}${name === defaultProfileName ? " (the default)" : ""}`);
  }
}

/**
 * Prints every parameter of a profile with its unit and where its value comes from.
 * @param given a name, or the path of a file
 * @throws OperatorError (usage) for what does not exist or breaks a rule
 */
export async function showProfile(
  context: CommandContext,
  given: string,
  options: ProfilesOptions = {},
): Promise<void> {
  const { parameters, layers } = await layeredProfile(given);
  const values = parameterValues(checkedProfile(parameters, `profile "${given}"`), layers);
  if (options.json === true) {
    context.stdout(JSON.stringify(values));
    return;
  }
  for (const line of parameterLines(values)) context.stdout(line);
}

function parameterLines(values: readonly ParameterValue[]): string[] {
  const rows = [
    ["parameter", "value", "unit", "from", "meaning"],
    ...values.map(({ path, value, unit, origin, meaning }) => [path, shown(value), unit, origin, meaning]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** "24,000,000", "0.15", "8 17 23", "2024-01-01", "-" for null. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return "-";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(shown).join(" ");
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 6 }) : String(value);
}

export function profilesCommand(context: CommandContext): Command {
  const list = new Command("list").description("list the profiles").option("--json", "one line of JSON");
  addExample(list, "terp-seed profiles list");
  list.action((options: ProfilesOptions) => profiles(context, options));
  const show = new Command("show")
    .description("print every parameter of a profile with its unit and where its value comes from")
    .argument("<name or file>", "a profile by its name, or a file such as ./mine.json")
    .option("--json", "one line of JSON");
  addExample(show, "terp-seed profiles show realistic");
  show.action((given: string, options: ProfilesOptions) => showProfile(context, given, options));
  return new Command("profiles")
    .description("list the profiles (without a subcommand), or show one")
    .addCommand(list, { isDefault: true })
    .addCommand(show);
}
