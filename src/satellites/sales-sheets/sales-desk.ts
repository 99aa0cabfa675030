// Sales sheets: before some orders and quotes the account manager sends the client what is on the shelf, with what the
// client then takes or is offered among it. Most are made from a template.
// Invariants: a sheet shows what was for sale at its moment, at that client's prices; it is sent before the order or quote.

import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import { draftMoment } from "../../planning/demand/draft-moment.ts";
import type { OrderLinePlan } from "../../planning/plan.ts";
import { drawShare } from "../../planning/quotas.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { Root } from "../framework/parent.ts";
import { Shelf, type ShelfItem } from "../shelf.ts";
import { listInWords } from "../texts/wording.ts";
import { chosenFor, passes, sheetPrice } from "./sheet-items.ts";
import { itemsMost, planTemplates, type SheetTemplate, versionAt } from "./sheet-templates.ts";

export type SalesSheet = {
  readonly client: Client;
  readonly at: Instant;
  readonly items: readonly ShelfItem[];
  readonly notes: string | null;
};

export type UsedTemplate = SheetTemplate & { readonly sheets: readonly SalesSheet[] };

/** An order or a quote: what a sheet may come before. */
type Deal = { readonly client: Client; readonly at: Instant; readonly lines: readonly OrderLinePlan[] };

/** A sheet to be: what the client then takes of what was for sale, and whether it is made from a template. */
type Draft = {
  readonly client: Client;
  readonly at: Instant;
  readonly wanted: readonly ShelfItem[];
  readonly isLoose: boolean;
  readonly isNoted: boolean;
};

/** Share of the sheets that are made from a template. */
const fromTemplateShare = 0.8;

/** Share of the sheets to which the salesperson adds a line. */
const notedShare = 0.6;

/** Business days from a sheet to what follows it. */
const aheadDaysMost = 3;
const aheadSeconds = 900;

/** Besides what the client then takes, so many more of the same categories. */
const othersMost = 6;

/** A template with the sheets that were made from it. */
export const eachSheetTemplate: Root<UsedTemplate> = {
  name: "sales sheet template",
  all: planUse,
  keyOf: ({ name }) => name,
};

/** A sheet that was put together without a template. */
export const eachLooseSheet: Root<SalesSheet> = {
  name: "sales sheet of its own",
  all: planLooseSheets,
  keyOf: ({ client, at }) => `${client.code} ${at}`,
};

function planUse(company: Company): UsedTemplate[] {
  const shelf = new Shelf(company);
  const templates = planTemplates(company, shelf);
  const sheetsOf = new Map<SheetTemplate, SalesSheet[]>(templates.map((template) => [template, []]));
  for (const draft of draftsOf(company, shelf)) {
    const template = draft.isLoose ? null : templateFor(templates, draft);
    if (template) sheetsOf.get(template)?.push(sheetOf(company, draft, itemsBy(shelf, template, draft)));
  }
  return templates.map((template) => ({ ...template, sheets: sheetsOf.get(template) ?? [] }));
}

function* planLooseSheets(company: Company): Generator<SalesSheet> {
  const shelf = new Shelf(company);
  for (const draft of draftsOf(company, shelf)) {
    if (draft.isLoose) yield sheetOf(company, draft, itemsWith(shelf, draft));
  }
}

function sheetOf(company: Company, { client, at, isNoted }: Draft, items: readonly ShelfItem[]): SalesSheet {
  return { client, at, items, notes: isNoted ? noteOn(company, client, items) : null };
}

/** The sheets that are to be sent, before their goods are chosen. */
function* draftsOf(company: Company, shelf: Shelf): Generator<Draft> {
  const deals = [...dealsOf(company)].map((deal) => {
    const random = company.run.streams.at("sales sheet", deal.client.code, deal.at);
    return { deal, random, key: random() };
  });
  const prepared = drawShare(
    deals.map(({ key }) => key),
    company.run.profile.salesSheets.orderShare,
  );
  for (const [place, { deal, random }] of deals.entries()) {
    if (!prepared.has(place)) continue;
    const at = momentBefore(company, random, deal);
    const wanted = onShelf(shelf, deal, at);
    if (wanted.length === 0 || at <= company.clientSince(deal.client)) continue;
    const isLoose = !chance(random, fromTemplateShare);
    yield { client: deal.client, at, wanted, isLoose, isNoted: chance(random, notedShare) };
  }
}

/** Orders that were called in, and all quotes; a quote's order had its sheet before the quote. */
function* dealsOf(company: Company): Generator<Deal> {
  const { streams } = company.run;
  for (const order of company.plan.orders) {
    const { index, standing, client, lines } = order;
    if (!company.orders.has(index) || standing !== null || company.quoteBehind(index) !== null) continue;
    yield { client, at: draftMoment(streams, order), lines };
  }
  for (const { index, client, lines, steps } of company.plan.quotes) {
    if (company.quotes.has(index)) yield { client, at: steps[0].at, lines };
  }
}

function momentBefore({ run: { calendar } }: Company, random: () => number, { at }: Deal): Instant {
  const day = calendar.addBusinessDays(dayOf(at), -integerBetween(random, 0, aheadDaysMost));
  const share = numberBetween(random, 0.02, 0.9);
  const moment = calendar.during(day, share);
  return moment < at - aheadSeconds ? moment : calendar.during(calendar.addBusinessDays(day, -1), share);
}

/** Of what the client then takes, what was for sale already. */
function onShelf(shelf: Shelf, { lines }: Deal, at: Instant): ShelfItem[] {
  return lines.flatMap(({ batchIndex }) => shelf.itemAt(batchIndex, at) ?? []);
}

/** The client's own template, or the one for everybody that shows most of what is wanted; null where none shows any. */
function templateFor(templates: readonly SheetTemplate[], { client, wanted, at }: Draft): SheetTemplate | null {
  const fitting = templates.flatMap((template) => {
    const version = versionAt(template, at);
    if (!version || (template.client !== null && template.client !== client)) return [];
    const shown = wanted.filter(({ plan }) => passes(version.filters, plan)).length;
    return shown === 0 ? [] : [{ template, shown: template.client === client ? Number.POSITIVE_INFINITY : shown }];
  });
  return fitting.sort((a, b) => b.shown - a.shown)[0]?.template ?? null;
}

function itemsBy(shelf: Shelf, template: SheetTemplate, { wanted, at }: Draft): ShelfItem[] {
  const version = versionAt(template, at);
  if (!version) throw new Error(`the template "${template.name}" has no version yet, or has run out`);
  return chosenFor(
    shelf.at(at, (plan) => passes(version.filters, plan)),
    itemsMost,
    indexesOf(wanted),
  );
}

function itemsWith(shelf: Shelf, { wanted, at }: Draft): ShelfItem[] {
  const categories = new Set(wanted.map(({ plan }) => plan.product.kind.category));
  const offered = shelf.at(at, ({ product }) => categories.has(product.kind.category));
  return chosenFor(offered, Math.min(itemsMost, wanted.length + othersMost), indexesOf(wanted));
}

function indexesOf(items: readonly ShelfItem[]): ReadonlySet<number> {
  return new Set(items.map(({ plan }) => plan.index));
}

/** "Indoor and Greenhouse from $1,050.00 to $1,720.50 a lb": of the unit that most of it is sold by. */
function noteOn(company: Company, client: Client, items: readonly ShelfItem[]): string | null {
  const unit = items[0]?.plan.product.kind.unit;
  const alike = items.filter(({ plan }) => plan.product.kind.unit === unit);
  const prices = alike.map(({ plan }) => sheetPrice(company, client, plan)).sort((a, b) => a - b);
  const [lowest] = prices;
  const highest = prices.at(-1);
  const kinds = [...new Set(alike.map(({ plan }) => plan.product.kind.name))];
  if (lowest === undefined || highest === undefined || unit === undefined) return null;
  const range =
    lowest === highest ? `at ${displayCents(lowest)}` : `from ${displayCents(lowest)} to ${displayCents(highest)}`;
  return `${listInWords(kinds)} ${range} a ${unitWord({ unit })}`;
}
