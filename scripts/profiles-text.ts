// The list of profiles and the table of parameters, for docs/profiles.md, written from the profiles and their schema.

import { day } from "../src/domain/time/calendar.ts";
import { describeParameters } from "../src/profiles/parameters.ts";
import { profileNamed, profileNames } from "../src/profiles/profile-registry.ts";

export function profilesText(): string {
  return `${profileList()}\n\n${parameterTable()}`;
}

function profileList(): string {
  const rows = profileNames.map(profileNamed).map(({ name, description, period, endsToday }) => {
    const days = day(period.end) - day(period.start) + 1;
    return `| \`${name}\` | ${description} | ${endsToday ? `${days} days to today` : `${period.start} to ${period.end}`} |`;
  });
  return ["| profile | what it is | period |", "|---|---|---|", ...rows].join("\n");
}

function parameterTable(): string {
  const rows = describeParameters().map(({ path, unit, meaning }) => `| \`${path}\` | ${unit} | ${meaning} |`);
  return ["| parameter | unit | meaning |", "|---|---|---|", ...rows].join("\n");
}
