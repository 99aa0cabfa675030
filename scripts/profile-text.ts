// The list of profiles and the table of parameters, for docs/profiles.md, written from the profiles and their schema.

import { day } from "../src/domain/time/calendar.ts";
import { describeParameters } from "../src/profiles/parameters.ts";
import { profileNamed, profileNames } from "../src/profiles/profile-registry.ts";

/** The section of docs/profiles.md that scripts/write-profiles.ts writes stands between these lines. */
const beginMarker = "<!-- from the profiles and their schema, written by scripts/write-profiles.ts: begin -->";
const endMarker = "<!-- end -->";

/** Replaces the section between the markers by the current lists. Throws an Error when a marker is missing. */
export function withCurrentProfiles(document: string): string {
  const begin = document.indexOf(beginMarker);
  const end = document.indexOf(endMarker, begin);
  if (begin < 0 || end < 0) throw new Error(`the document lacks the lines "${beginMarker}" and "${endMarker}"`);
  return `${document.slice(0, begin)}${beginMarker}\n\n${profileList()}\n\n${parameterTable()}\n\n${document.slice(end)}`;
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
