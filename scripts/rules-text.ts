// The rules of docs/rules.md, written from the checks, from the anomalies that prove them, and from the figures.

import { profileNamed } from "../src/profiles/profile-registry.ts";
import { anomalies } from "../src/validators/anomalies/anomalies.ts";
import { omissions } from "../src/validators/anomalies/omissions.ts";
import { type Check, type FamilyLetter, families, familyOf } from "../src/validators/check.ts";
import { allChecks } from "../src/validators/checks.ts";
import { figuresOf } from "../src/validators/figures/all-figures.ts";
import { unpromisedValues, unusedValues } from "../src/validators/rules/enum-exceptions.ts";

export function rulesText(): string {
  const letters = [...new Set(allChecks.map(({ id }) => familyOf(id)))];
  const ofChecks = letters.map((letter) => {
    const checks = allChecks.filter(({ id }) => familyOf(id) === letter);
    return [`## ${letter}: ${families[letter]}`, ...checks.map(ruleText)].join("\n\n");
  });
  return [...ofChecks, figuresText("K"), figuresText("Z"), exceptionsText()].join("\n\n");
}

/** The figures of a family, as a profile of a year has them. */
function figuresText(letter: FamilyLetter): string {
  const figures = figuresOf(profileNamed("realistic")).filter(({ id }) => familyOf(id) === letter);
  const ids = [...new Set(figures.map(({ id }) => id))];
  const lines = ids.map((id) => {
    const titles = figures.filter((figure) => figure.id === id).map(({ title }) => title);
    return `- ${id}: ${titles.join("; ")}`;
  });
  return [`## ${letter}: ${families[letter]}`, lines.join("\n")].join("\n\n");
}

function exceptionsText(): string {
  const lines = Object.entries({ ...unusedValues, ...unpromisedValues }).flatMap(([column, reasons]) =>
    Object.entries(reasons).map(([value, reason]) => `| ${column} | ${value} | ${reason} |`),
  );
  return ["## What C02 does not ask for", ["| column | value | why |", "|---|---|---|", ...lines].join("\n")].join(
    "\n\n",
  );
}

function ruleText({ id, title, sentence, severity, hint, probes }: Check): string {
  const broken = [
    ...anomalies.filter(({ breaks }) => breaks === id).map(({ what, alsoBreaks }) => withCompany(what, alsoBreaks)),
    ...omissions.filter(({ breaks }) => breaks === id).map(({ what }) => what),
  ];
  return [
    `### ${id} ${title}`,
    "",
    sentence,
    "",
    `- ${severity}; looks at ${listed(probes.map(({ about }) => about))}`,
    `- when it fails: ${hint}`,
    ...(broken.length > 0 ? [`- proven by: ${broken.join("; ")}`] : []),
  ].join("\n");
}

/** Every table has its probe in some rules; a handful is enough to know what is meant. */
function listed(subjects: readonly string[]): string {
  const shown = 8;
  const unique = [...new Set(subjects)];
  if (unique.length <= shown) return unique.join(", ");
  return `${unique.slice(0, shown).join(", ")} and ${unique.length - shown} more`;
}

/** "a cent due too many (and L04, M13)": what fires with it. */
function withCompany(what: string, alsoBreaks: readonly string[]): string {
  return alsoBreaks.length === 0 ? what : `${what} (and ${alsoBreaks.toSorted().join(", ")})`;
}
