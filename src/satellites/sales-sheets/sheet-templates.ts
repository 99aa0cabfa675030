// The set-ups that salespeople keep for their sheets: one a kind of flower, one for everything else, one for each client
// with prices of its own, and one for a month of clearance. Each is revised now and then, and every version is kept.
// Invariants: a version holds goods that were for sale when it was saved; the first is saved with the template.

import type { Company } from "../../cascade/company.ts";
import type { Client, Employee } from "../../domain/company.ts";
import { addDays, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { Shelf, ShelfItem } from "../shelf.ts";
import { countInWords, listInWords } from "../texts/wording.ts";
import { chosenFor, passes, type SheetFilters } from "./sheet-items.ts";

export type TemplateVersion = {
  readonly number: number;
  readonly at: Instant;
  readonly filters: SheetFilters;
  readonly items: readonly ShelfItem[];
  /** What is new since the version before; null for the first. */
  readonly changes: string | null;
};

export type SheetTemplate = {
  readonly name: string;
  readonly description: string;
  readonly client: Client | null;
  readonly author: Employee;
  /** Null for one that stays in use. */
  readonly expiresAt: Instant | null;
  readonly versions: readonly [TemplateVersion, ...TemplateVersion[]];
};

/** Goods on one sheet at most. */
export const itemsMost = 12;

/** Business days from the start to the first version, and from each to the next. */
const firstAfterDays = { least: 4, most: 20 } as const;
const revisedAfterDays = { least: 35, most: 80 } as const;
const versionsMost = 10;

/** Where nothing of it is on the shelf yet, somebody tries again later, so often at most. */
const triesMost = 12;
const triedAgainAfterDays = 5;

const clearanceDays = 30;

type SetUp = Pick<SheetTemplate, "name" | "description" | "client"> & {
  /** What its versions show, the first of it first; the last again and again. */
  readonly stages: readonly [SheetFilters, ...SheetFilters[]];
  readonly isForAMonth: boolean;
};

/** All templates, in the order in which they were set up. */
export function planTemplates(company: Company, shelf: Shelf): SheetTemplate[] {
  const managers = company.foundation.staff.byRole["Sales Manager"];
  return setUps(company)
    .flatMap((setUp, place) => {
      const author = managers[(setUp.client?.id ?? place) % managers.length];
      const template = author ? templateOf(company, shelf, setUp, author) : null;
      return template ? [template] : [];
    })
    .sort((a, b) => a.versions[0].at - b.versions[0].at);
}

/** The version in force at a moment; null before the first, and when the template has run out. */
export function versionAt({ versions, expiresAt }: SheetTemplate, moment: Instant): TemplateVersion | null {
  if (expiresAt !== null && expiresAt <= moment) return null;
  return versions.findLast(({ at }) => at < moment) ?? null;
}

function setUps({ run, foundation }: Company): SetUp[] {
  const { flower, other, grades } = run.profile.catalog;
  const names = grades.map(({ name }) => name);
  const best = names.slice(0, Math.ceil(names.length / 2));
  const worst = names.slice(-1);
  const everybody = { client: null, isForAMonth: false };
  const kinds = flower.map(({ name, category, subcategory }): SetUp => {
    const goods = { category: [category], subcategory: [subcategory] };
    return {
      ...everybody,
      name: `${name}: the shelf`,
      description: `${name} for everybody, at list prices until a client is chosen`,
      stages: [{ ...goods, grade: best }, goods],
    };
  });
  const categories = [...new Set(other.map(({ category }) => category))];
  const rest: SetUp[] =
    categories.length === 0
      ? []
      : [
          {
            ...everybody,
            name: "Besides flower",
            description: `${listInWords(categories)} in one list`,
            stages: [{ category: categories }],
          },
        ];
  const clearance: SetUp = {
    ...everybody,
    name: `Clearance: grade ${listInWords(worst)}`,
    description: `What is left of grade ${listInWords(worst)}, for ${clearanceDays} days`,
    stages: [{ grade: worst }],
    isForAMonth: true,
  };
  const own = foundation.clients
    .filter(({ id }) => foundation.pricing.terms.get(id)?.profileId === null)
    .map(
      (client): SetUp => ({
        client,
        isForAMonth: false,
        name: `Menu for ${client.name}`,
        description: `At the prices agreed with ${client.name}`,
        stages: [{ category: [...new Set([...flower, ...other].map(({ category }) => category))] }],
      }),
    );
  return [...kinds, ...rest, clearance, ...own];
}

function templateOf(company: Company, shelf: Shelf, setUp: SetUp, author: Employee): SheetTemplate | null {
  const [first, ...later] = versionsOf(company, shelf, setUp);
  if (!first) return null;
  const { name, description, client } = setUp;
  const { calendar } = company.run;
  const lastDay = addDays(dayOf(first.at), clearanceDays);
  const expiresAt = setUp.isForAMonth ? calendar.during(lastDay, 1) : null;
  return { name, description, client, author, expiresAt, versions: [first, ...later] };
}

function versionsOf(company: Company, shelf: Shelf, { name, client, stages, isForAMonth }: SetUp): TemplateVersion[] {
  const { calendar, start, asOf, streams } = company.run;
  const random = streams.at("sales sheet template", name);
  const versions: TemplateVersion[] = [];
  const from = client ? dayOf(company.clientSince(client)) : start;
  let day = calendar.addBusinessDays(from, integerBetween(random, firstAfterDays.least, firstAfterDays.most));
  // Clearance waits until something is left over.
  if (isForAMonth)
    day = calendar.onOrAfter(addDays(start, Math.floor((asOf - start) * numberBetween(random, 0.3, 0.6))));
  for (let tries = 0; day <= asOf && tries < triesMost && versions.length < (isForAMonth ? 1 : versionsMost); ) {
    const at = calendar.during(day, numberBetween(random, 0.05, 0.95));
    const filters = stages[Math.min(versions.length, stages.length - 1)] ?? stages[0];
    const before = versions.at(-1);
    const fitting = shelf.at(at, (plan) => passes(filters, plan));
    const items = chosenFor(fitting, itemsMost, new Set());
    if (items.length === 0) {
      tries += 1;
      day = calendar.addBusinessDays(day, triedAgainAfterDays);
      continue;
    }
    const changes = before ? changesSince(before, filters, items) : null;
    versions.push({ number: versions.length + 1, at, filters, items, changes });
    day = calendar.addBusinessDays(day, integerBetween(random, revisedAfterDays.least, revisedAfterDays.most));
  }
  return versions;
}

function changesSince(before: TemplateVersion, filters: SheetFilters, items: readonly ShelfItem[]): string {
  if (before.filters.grade && !filters.grade) return `All grades, no longer ${listInWords(before.filters.grade)} only`;
  const known = new Set(before.items.map(({ plan }) => plan.index));
  const now = new Set(items.map(({ plan }) => plan.index));
  const added = items.filter(({ plan }) => !known.has(plan.index)).length;
  const gone = before.items.filter(({ plan }) => !now.has(plan.index)).length;
  return `Brought up to date: ${countInWords(added, "batch", "batches")} added, ${gone} taken off`;
}
