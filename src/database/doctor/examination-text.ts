// An examination for people: what is wrong, the worst first, each with its remedy; then whether seeding can go on.

import type { Examination } from "./examine.ts";
import { type Effect, effects, type Finding } from "./finding.ts";

const headings: Readonly<Record<Effect, string>> = {
  stops: "Stops a run before its first write",
  omits: "Left out by a run",
  hampers: "A run goes on, but",
  harmless: "Differences that do not matter to a run",
};

/** All findings under headings by effect, and the verdict. */
export function examinationLines(examination: Examination): string[] {
  const { server, settings, findings } = examination;
  const { timeZone, allowsLocalInfile, packetBytes, characterSet } = settings;
  return [
    `Server: ${server}, time zone ${timeZone}, local_infile ${allowsLocalInfile ? "ON" : "OFF"}, ` +
      `max_allowed_packet ${Math.floor(packetBytes / 2 ** 20)} MB, character set ${characterSet}.`,
    ...effects.flatMap((effect) => section(effect, findings)),
    "",
    verdict(examination),
  ];
}

/** "Seeding can go on: …", "Seeding cannot go on: …", with counts. */
export function verdict({ findings, canSeed, leftOut }: Examination): string {
  const count = (effect: Effect): number => findings.filter((finding) => finding.effect === effect).length;
  if (!canSeed) return `Seeding cannot go on: ${obstacles(count("stops"))}. Nothing was written.`;
  const notes = [
    ...(leftOut.tables.size === 0 ? [] : [`without ${leftOut.tables.size} of the tables`]),
    ...(count("hampers") === 0 ? [] : [`${count("hampers")} to note`]),
  ];
  return `Seeding can go on${notes.length === 0 ? "" : `, ${notes.join(", ")}`}.`;
}

/** One finding on one line: "orders.notes: The column is missing. …". */
export function findingLine({ place, problem, remedy }: Finding): string {
  return remedy.startsWith("None needed") ? `${place}: ${problem}` : `${place}: ${problem} ${remedy}`;
}

export function obstacles(count: number): string {
  return count === 1 ? "1 thing stands in its way" : `${count} things stand in its way`;
}

function section(effect: Effect, findings: readonly Finding[]): string[] {
  const own = findings.filter((finding) => finding.effect === effect);
  if (own.length === 0) return [];
  return ["", headings[effect], ...own.map((finding) => `  ${findingLine(finding)}`)];
}
