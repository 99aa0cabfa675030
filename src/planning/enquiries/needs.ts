// What clients look for. Needs that became orders are planned backwards from the order: some through a quote, some
// without. Others ask for less than anything costs and run out, are withdrawn, or are still open at the as-of day.
// Invariants: a need comes before its quote and its order, and both before it expires; matches come after the need and
// after the goods that they point at are there.

import { needAnswered, needLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import { type Cents, cents, extendPrice } from "../../domain/numbers/money.ts";
import { type Quantity, quantity } from "../../domain/numbers/quantity.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, earlier, type Instant } from "../../domain/time/calendar.ts";
import { chance, integerBetween, numberBetween, weightedPick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { drawDays } from "../drawn-dwell.ts";
import { countOfShare, type Drawn, firstPlanned, inDrawnOrder } from "../drawn-order.ts";
import type { FulfilledOrder, OrderLinePlan } from "../plan.ts";
import { RunningShare } from "../quotas.ts";
import { batchOf } from "../supply/batch-of.ts";
import { MatchFinder, type NeedDraft, type NeedsInput, type SoldForNeed } from "./match-finder.ts";
import type { NeedPlan, Wanted } from "./need-plan.ts";

/** Of needs that became orders, the share that did so through a quote, where there are enough of them. */
const throughQuoteShare = 0.6;

/** How often clients look for a product, a strain, or just a kind. */
const manners: readonly { readonly by: Wanted["by"]; readonly weight: number }[] = [
  { by: "product", weight: 0.25 },
  { by: "strain", weight: 0.5 },
  { by: "kind", weight: 0.25 },
];

/** Of needs that nothing met, the share of goods that are wanted on the next business day. */
const pressingShare = 0.15;

/** What needs are planned from that nothing met; `pressing` counts those that cannot wait. */
type UnmetInput = NeedsInput & { readonly pressing: RunningShare };

/** All needs, in time order, with what was found for them. */
export function planNeeds(given: NeedsInput): NeedPlan[] {
  const input: UnmetInput = { ...given, pressing: new RunningShare() };
  const { profile, streams, orders } = input;
  const standing = orders.filter(({ sells, goodsBack }) => sells && goodsBack === null);
  const count = (share: number, least = 0) => countOfShare(standing.length, share, least);
  const { fulfilledShare, expiredShare, cancelledShare, openShare } = profile.needs;
  const models = (concern: string) => inDrawnOrder(standing, ({ client, at }) => streams.at(concern, client.code, at));
  const drafted = <Result>(
    concern: string,
    most: number,
    plan: (random: RandomStream, order: FulfilledOrder) => Result | null,
  ) => firstPlanned(most, models(concern), ({ random, item: order }) => plan(random, order));
  const fulfilled = planFulfilled(input, count(fulfilledShare), models("fulfilled need"));
  const unmet = [
    ...drafted("expired need", count(expiredShare), (random, order) => expiredNeed(input, random, order)),
    ...drafted("cancelled need", count(cancelledShare), (random, order) => cancelledNeed(input, random, order)),
    ...drafted("open need", count(openShare, 2), (random, order) => openNeed(input, random, order)),
  ];
  const finder = new MatchFinder(input);
  return [...fulfilled, ...unmet.map((draft) => ({ draft, sold: null }))]
    .map(({ draft, sold }) => ({ ...draft, matches: finder.matchesOf(draft, sold) }))
    .sort((a, b) => a.at - b.at || a.client.id - b.client.id)
    .map((need, index) => ({ index, ...need }));
}

function planFulfilled(
  input: NeedsInput,
  count: number,
  models: readonly Drawn<FulfilledOrder>[],
): { readonly draft: NeedDraft; readonly sold: SoldForNeed }[] {
  const quoteOf = new Map(
    input.quotes.flatMap((quote) => (quote.order === null ? [] : [[quote.order, quote] as const])),
  );
  const planned = (isQuoted: boolean, most: number) =>
    firstPlanned(most, models, ({ item: order, random }) => {
      const quote = quoteOf.get(order.index) ?? null;
      const [firstLine] = order.lines;
      if (order.standing !== null || (quote !== null) !== isQuoted || !firstLine) return null;
      const worth = (line: OrderLinePlan) => extendPrice(line.quantity, line.unitPrice);
      const line = order.lines.reduce(
        (best, candidate) => (worth(candidate) > worth(best) ? candidate : best),
        firstLine,
      );
      const sold = { order, quote, line };
      const draft = fulfilledNeed(input, random, sold);
      return draft === null ? null : { draft, sold };
    });
  const quoted = planned(true, Math.round(count * throughQuoteShare));
  const direct = planned(false, count - quoted.length);
  return [...quoted, ...direct];
}

/** The client said what it needs before it was quoted or ordered; null where that was before the first day or too early. */
function fulfilledNeed(input: NeedsInput, random: RandomStream, { order, quote, line }: SoldForNeed): NeedDraft | null {
  const { calendar, start } = input;
  const answeredAt = quote === null ? order.at : quote.steps[0].at;
  const on = calendar.addBusinessDays(dayOf(answeredAt), -drawDays(random, needAnswered));
  const expiresAt = expiry(input, on);
  if (on <= start || order.at >= expiresAt) return null;
  const batch = batchOf(input.batches, line);
  const { quantityStep } = batch.product.kind;
  return {
    client: order.client,
    at: calendar.during(on, numberBetween(random, 0.05, 0.95)),
    wanted: {
      model: batch.product,
      by: weightedPick(random, manners, ({ weight }) => weight).by,
      grade: chance(random, 0.6) ? batch.grade : null,
      least: stepsOf(line.quantity * numberBetween(random, 0.6, 1), quantityStep, "down"),
      most: stepsOf(line.quantity * numberBetween(random, 1, 1.5), quantityStep, "up"),
      priceMost: roundUp(cents(Math.max(batch.listPrice, line.unitPrice))),
    },
    neededBy: earlier(
      calendar.addBusinessDays(order.day, integerBetween(random, 1, 5)),
      lastBusinessDay(calendar, expiresAt),
    ),
    expiresAt,
    end: { state: "FULFILLED", at: order.at, order: order.index, quote: quote?.index ?? null },
  };
}

/** An unmet need of the days around an order like it. */
function needBeside(
  input: UnmetInput,
  random: RandomStream,
  model: FulfilledOrder,
  priceFactor: number,
): NeedDraft | null {
  const day = input.calendar.addBusinessDays(model.day, integerBetween(random, -3, 3));
  return unmetNeed(input, random, model, day, priceFactor);
}

/** Nothing can be had at the price; the need is closed on the business day after it ran out. */
function expiredNeed(input: UnmetInput, random: RandomStream, model: FulfilledOrder): NeedDraft | null {
  const { calendar, asOf } = input;
  const draft = needBeside(input, random, model, 0.7);
  if (draft === null) return null;
  const closedOn = calendar.onOrAfter(addDays(dayOf(draft.expiresAt), 1));
  const closedAt = calendar.during(closedOn, numberBetween(random, 0.01, 0.1));
  return closedOn > asOf ? null : { ...draft, end: { state: "EXPIRED", at: closedAt } };
}

/** The client withdraws it. */
function cancelledNeed(input: UnmetInput, random: RandomStream, model: FulfilledOrder): NeedDraft | null {
  const { calendar, asOf } = input;
  const draft = needBeside(input, random, model, 0.9);
  if (draft === null) return null;
  const on = calendar.addBusinessDays(dayOf(draft.at), drawDays(random, needLifecycle.dwell.ACTIVE.CANCELLED));
  const at = calendar.during(on, numberBetween(random, 0.1, 0.9));
  return on > asOf || at >= draft.expiresAt ? null : { ...draft, end: { state: "CANCELLED", at } };
}

function openNeed(input: UnmetInput, random: RandomStream, model: FulfilledOrder): NeedDraft | null {
  const { calendar, asOf } = input;
  const on = calendar.addBusinessDays(calendar.onOrBefore(asOf), -integerBetween(random, 0, 8));
  const draft = unmetNeed(input, random, model, on, 0.95);
  return draft === null || dayOf(draft.expiresAt) <= asOf ? null : draft;
}

/** A need for goods like those of an order, on another day and for another price. */
function unmetNeed(
  input: UnmetInput,
  random: RandomStream,
  model: FulfilledOrder,
  on: Day,
  priceFactor: number,
): NeedDraft | null {
  const { calendar, start, asOf } = input;
  const [line] = model.lines;
  if (!line || on <= start || on > asOf) return null;
  const batch = batchOf(input.batches, line);
  const { quantityStep, listPrice } = batch.product.kind;
  const expiresAt = expiry(input, on);
  return {
    client: model.client,
    at: calendar.during(on, numberBetween(random, 0.05, 0.8)),
    wanted: {
      model: batch.product,
      by: weightedPick(random, manners, ({ weight }) => weight).by,
      grade: chance(random, 0.6) ? batch.grade : null,
      least: stepsOf(line.quantity * numberBetween(random, 0.8, 1.5), quantityStep, "down"),
      most: stepsOf(line.quantity * numberBetween(random, 1.6, 2.5), quantityStep, "up"),
      priceMost: roundUp(cents(Math.round(Math.min(listPrice, batch.listPrice) * priceFactor))),
    },
    neededBy: earlier(
      calendar.addBusinessDays(on, input.pressing.takes(pressingShare) ? 1 : integerBetween(random, 2, 16)),
      lastBusinessDay(calendar, expiresAt),
    ),
    expiresAt,
    end: null,
  };
}

function expiry({ calendar, profile }: NeedsInput, on: Day): Instant {
  return calendar.during(calendar.onOrAfter(addDays(on, profile.needs.validDays)), 1);
}

function lastBusinessDay(calendar: BusinessCalendar, moment: Instant): Day {
  return calendar.onOrBefore(dayOf(moment));
}

/** Whole steps, at least one. */
function stepsOf(hundredths: number, step: Quantity, direction: "up" | "down"): Quantity {
  const steps = direction === "up" ? Math.ceil(hundredths / step) : Math.floor(hundredths / step);
  return quantity(Math.max(1, steps) * step);
}

/** To what people say: $25 of hundreds, $1 of tens, 25 cents of less. */
function roundUp(price: Cents): Cents {
  const step = price >= 20_000 ? 2500 : price >= 2000 ? 100 : 25;
  return cents(Math.ceil(price / step) * step);
}
