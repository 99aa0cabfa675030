// Which profile a command works with: by name or from a file, scaled, with single values changed, ending when asked.

import type { Command } from "commander";
import { readSettings } from "../database/environment.ts";
import { checkedProfile } from "../profiles/checked-profile.ts";
import {
  defaultProfileName,
  type LayeredProfile,
  layered,
  layersOf,
  profileNames,
} from "../profiles/profile-registry.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { type Scale, scaled } from "../profiles/scale.ts";
import { withSetting } from "../profiles/setting.ts";
import { endingOn } from "../profiles/timeframe.ts";
import type { CommandContext } from "./context.ts";
import { wholeNumber } from "./options.ts";
import { isProfileFile, readProfileFile } from "./profile-file.ts";

export type ProfileOptions = Scale & {
  /** A name, or the path of a file. */
  readonly profile?: string;
  /** "path=value", in order. */
  readonly set?: readonly string[];
  readonly asOf?: string;
};

/**
 * The profile that the options name, else the environment, else the default, with everything else that the options say:
 * scale, single values (which win over it), the day on which it ends.
 * @throws OperatorError (usage) for what does not exist or breaks a rule, naming path, value and rule
 */
export async function chosenProfile(context: CommandContext, options: ProfileOptions): Promise<Profile> {
  const { values } = await readSettings(context.host);
  const given = options.profile ?? values.SEED_PROFILE ?? defaultProfileName;
  const { parameters } = await layeredProfile(given);
  const source = isProfileFile(given) ? given : `profile "${given}"`;
  const profile = scaled(checkedProfile(parameters, source), options);
  const settings = options.set ?? [];
  const changed = settings.reduce<unknown>(withSetting, profile);
  const whole = checkedProfile(changed, settings.length === 0 ? source : `${source} with ${settings.join(" ")}`);
  const asOf = options.asOf ?? (whole.endsToday ? "today" : undefined);
  if (asOf === undefined) return whole;
  return endingOn(whole, asOf === "today" ? new Date(context.host.now()).toISOString().slice(0, 10) : asOf);
}

/** What a name or a file states with all that it builds on, not checked yet. */
export async function layeredProfile(given: string): Promise<LayeredProfile> {
  return isProfileFile(given) ? layered(await readProfileFile(given)) : layersOf(given);
}

export function addProfileOptions(command: Command): Command {
  return command
    .option(
      "--profile <name or file>",
      `one of ${profileNames.join(", ")}, or a file such as ./mine.json (default: SEED_PROFILE, else ${defaultProfileName})`,
    )
    .option("--set <path=value>", "change one parameter of the profile; may be repeated", collected)
    .option("--clients <number>", "number of buyers, in the profile's proportions of classes", wholeNumber(1))
    .option("--orders <number>", "number of confirmed orders", wholeNumber(1))
    .option("--products <number>", "number of products", wholeNumber(1))
    .option(
      "--months <number>",
      "number of months from the profile's first day, with revenue in proportion",
      wholeNumber(1),
    )
    .option("--as-of <date>", "move the whole timeframe so that it ends on this day (YYYY-MM-DD, or today)");
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
