// What makes a parameter set a profile: every bad value is named with its path and its rule, one by one and together.

import type { z } from "zod";
import { OperatorError } from "../domain/operator-error.ts";
import { BusinessCalendar } from "../domain/time/business-calendar.ts";
import { day } from "../domain/time/calendar.ts";
import { conflictsOf } from "./feasibility.ts";
import { pricingProblems } from "./pricing-problems.ts";
import { type Profile, profileSchema } from "./profile-schema.ts";
import { unkeptPeriod } from "./timeframe.ts";

/**
 * Checks a parameter set, value by value and then as a whole.
 * @param source who states it, for messages
 * @throws OperatorError (usage) naming each bad value: its path, what it is, what it must be
 */
export function checkedProfile(candidate: unknown, source: string): Profile {
  const result = profileSchema.safeParse(candidate, { reportInput: true });
  if (!result.success) {
    throw invalid(source, result.error.issues.flatMap(problemsOf));
  }
  const problems = contradictions(result.data);
  if (problems.length > 0) throw invalid(source, problems);
  const conflicts = conflictsOf(result.data);
  if (conflicts.length > 0) throw infeasible(source, conflicts);
  return result.data;
}

/** One line for a value that breaks its rule, and one for each key that names no parameter. */
function problemsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${[...issue.path, key].join(".")}: there is no such parameter`);
  }
  const path = issue.path.length === 0 ? "the profile" : issue.path.join(".");
  const given = issue.input === undefined ? "" : ` is ${shortened(JSON.stringify(issue.input))}`;
  return [`${path}${given}: ${issue.message}`];
}

function invalid(source: string, problems: readonly string[]): OperatorError {
  return new OperatorError(
    `${source} has ${problems.length === 1 ? "a bad value" : "bad values"}:\n  ${problems.join("\n  ")}`,
    {
      kind: "usage",
      remedy: "Correct what is named; docs/profiles.md lists every parameter with its unit.",
    },
  );
}

function infeasible(source: string, conflicts: readonly string[]): OperatorError {
  return new OperatorError(`${source} asks for what cannot all hold:\n  ${conflicts.join("\n  ")}`, {
    kind: "usage",
    remedy: "Relax one of the numbers named in each line; nothing has been written.",
  });
}

/** Rules between values, which no value breaks alone. */
function contradictions(profile: Profile): string[] {
  const problems: string[] = [];
  const sumsToOne = (path: string, shares: readonly number[]) => {
    const sum = shares.reduce((total, part) => total + part, 0);
    if (shares.length > 0 && Math.abs(sum - 1) > 1e-6) problems.push(`${path}: the shares must sum to 1, not ${sum}`);
  };
  const { buyers, catalog, pricing, period } = profile;
  problems.push(...sizingProblems(profile));
  if (profile.revenue.total !== null) {
    sumsToOne(
      "buyers.classes[].revenueShare",
      buyers.classes.map(({ revenueShare }) => revenueShare ?? 0),
    );
  }
  sumsToOne(
    "buyers.classes[].orderShare",
    buyers.classes.map(({ orderShare }) => orderShare),
  );
  sumsToOne(
    "catalog.flower[].unitShare",
    catalog.flower.map(({ unitShare }) => unitShare),
  );
  sumsToOne(
    "catalog.other[].unitShare",
    catalog.other.map(({ unitShare }) => unitShare),
  );
  sumsToOne(
    "catalog.grades[].share",
    catalog.grades.map(({ share }) => share),
  );
  if (catalog.other.length === 0 && catalog.flowerShare !== 1) {
    problems.push(`catalog.flowerShare is ${catalog.flowerShare}: must be 1 where catalog.other is empty`);
  }
  if (!profile.orders.lineWeights.some((weight) => weight > 0)) problems.push("orders.lineWeights: must not all be 0");
  if (!profile.orders.weekdayWeights.slice(0, 5).some((weight) => weight > 0)) {
    problems.push("orders.weekdayWeights: one of Monday to Friday, when business is done, must be above 0");
  }
  problems.push(
    ...repeated(
      "buyers.classes[].name",
      buyers.classes.map(({ name }) => name),
    ),
  );
  problems.push(
    ...repeated("buyers.classes[].codePrefix", ["VND", ...buyers.classes.map(({ codePrefix }) => codePrefix)]),
  );
  problems.push(
    ...repeated(
      "catalog.grades[].name",
      catalog.grades.map(({ name }) => name),
    ),
  );
  problems.push(
    ...repeated(
      "catalog.flower[] and other[].name",
      [...catalog.flower, ...catalog.other].map(({ name }) => name),
    ),
  );
  problems.push(
    ...repeated(
      "pricing.productRules[].name",
      pricing.productRules.map(({ name }) => name),
    ),
  );
  problems.push(...pricingProblems(profile));
  for (const path of ["marketLevel", "costShare"] as const) {
    const { low, high } = pricing[path];
    if (low > high) problems.push(`pricing.${path}: low ${low} must not be above high ${high}`);
  }
  const dates = [period.start, period.end].map((text) => {
    try {
      return day(text);
    } catch {
      problems.push(`period: there is no day ${text}`);
      return null;
    }
  });
  const [start, end] = dates;
  if (start == null || end == null) return problems;
  if (start > end) problems.push(`period: start ${period.start} must not be after end ${period.end}`);
  const unkept = unkeptPeriod(period);
  if (unkept !== null) problems.push(`period: ${unkept}`);
  problems.push(...timeZoneProblems(profile.timeZone, [start, end]));
  return problems;
}

/** Names that tell things apart; suppliers' codes begin with VND. */
function repeated(path: string, names: readonly string[]): string[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [`${path}: "${name}" is taken already`] : []));
}

/** Order sizes follow either from revenue or from units, for all classes alike. */
function sizingProblems({ buyers, revenue, catalog }: Profile): string[] {
  if (revenue.total !== null) {
    return buyers.classes.flatMap(({ name, revenueShare, orderUnits }) => [
      ...(revenueShare === null ? [`buyers.classes (${name}): revenueShare must be given where revenue.total is`] : []),
      ...(orderUnits === null
        ? []
        : [`buyers.classes (${name}): orderUnits must be null where revenue.total is given`]),
    ]);
  }
  const units = new Set([...catalog.flower, ...catalog.other].map(({ unit }) => unit));
  return [
    ...(units.size === 1 ? [] : ["revenue.total: must be given where goods have different units"]),
    ...buyers.classes.flatMap(({ name, revenueShare, orderUnits }) => {
      const path = `buyers.classes (${name})`;
      if (orderUnits === null) return [`${path}: orderUnits must be given where revenue.total is null`];
      return [
        ...(revenueShare === null ? [] : [`${path}: revenueShare must be null where revenue.total is`]),
        ...(orderUnits.low <= orderUnits.high
          ? []
          : [`${path}: orderUnits.low ${orderUnits.low} must not be above high ${orderUnits.high}`]),
      ];
    }),
  ];
}

/** Business hours must lie within one UTC day, so that the stored date is the business date. */
function timeZoneProblems(timeZone: string, days: readonly ReturnType<typeof day>[]): string[] {
  try {
    const calendar = new BusinessCalendar(timeZone);
    return days.every((value) => calendar.keepsUtcDate(value))
      ? []
      : [`timeZone: 08:00–15:59 in ${timeZone} falls on two UTC dates; take a zone between UTC-8 and UTC+8`];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [`timeZone: "${timeZone}" is no IANA time zone, such as America/Los_Angeles`];
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
