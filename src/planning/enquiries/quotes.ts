// Quotes. A share of the orders was a quote first: that is planned backwards from the order, with the same client, goods,
// prices and terms, as long before it as the goods were there. The others lead nowhere (enquiries.ts).
// Invariants: a quote is written after all of its goods became available, and converted while it is valid.

import { quoteLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, dayOf, type Instant, latestOf } from "../../domain/time/calendar.ts";
import { chance, exponential, numberBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { momentBetween } from "../business-moments.ts";
import { draftMoment } from "../demand/draft-moment.ts";
import type { BatchPlan, FulfilledOrder, PricedGoods, QuotePlan, QuoteStep, SaleDraftPlan } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import type { UnitCosts } from "../stock/unit-costs.ts";
import { batchOf } from "../supply/batch-of.ts";
import { type Enquiry, sentAfter } from "./enquiries.ts";

/** Business days from a quote to its order. */
const leadDays = { least: 1, mean: 1.8, most: 6 };

/** Of quotes that became orders, the share that the client was seen to open before. */
const viewedShare = 0.8;

export type QuotesInput = {
  readonly batches: readonly BatchPlan[];
  readonly unitCosts: UnitCosts;
  readonly orders: readonly FulfilledOrder[];
  readonly enquiries: readonly Enquiry[];
  /** What enquiries came to, by their index. */
  readonly offered: ReadonlyMap<number, PricedGoods>;
};

type Draft = Omit<QuotePlan, "index">;

/** All quotes in time order, and the orders that were only begun. */
export function planQuotes(
  run: PlanningRun,
  input: QuotesInput,
): { readonly quotes: readonly QuotePlan[]; readonly saleDrafts: readonly SaleDraftPlan[] } {
  const { enquiries, offered } = input;
  const priced = enquiries.flatMap((enquiry) => {
    const goods = offered.get(enquiry.index);
    return goods ? [{ enquiry, goods }] : [];
  });
  const failed = priced.flatMap(({ enquiry: { client, terms, way }, goods }): Draft[] =>
    way === null ? [] : [{ client, terms, ...way, ...goods, order: null }],
  );
  const begun = priced.filter(({ enquiry }) => enquiry.way === null);
  return {
    quotes: [...planConverted(run, input), ...failed]
      .sort((a, b) => a.steps[0].at - b.steps[0].at || a.client.id - b.client.id)
      .map((quote, index) => ({ index, ...quote })),
    saleDrafts: begun.map(({ enquiry: { client, terms, at }, goods }, index) => ({
      index,
      client,
      terms,
      at,
      ...goods,
    })),
  };
}

function planConverted(run: PlanningRun, input: QuotesInput): Draft[] {
  const { profile, streams } = run;
  const standing = input.orders.filter(({ sells }) => sells);
  return standing
    .filter((order) => order.standing === null)
    .map((order) => ({ order, key: streams.at("converted quote", order.client.code, order.at)() }))
    .sort((a, b) => a.key - b.key)
    .map(({ order }) => quoteBefore(run, input, order))
    .filter((quote) => quote !== null)
    .slice(0, Math.round(standing.length * profile.quotes.convertedShare));
}

/** The quote that an order may have come from; null where its goods were not there in time, or it would have run out. */
function quoteBefore(
  { profile, streams, calendar }: PlanningRun,
  { batches, unitCosts }: QuotesInput,
  order: FulfilledOrder,
): Draft | null {
  const random = streams.at("quote", order.client.code, order.at);
  const lead = Math.min(leadDays.most, leadDays.least + Math.floor(exponential(random, leadDays.mean)));
  const on = calendar.addBusinessDays(order.day, -lead);
  const draftedAt = calendar.during(on, numberBetween(random, 0.05, 0.75));
  const availableAt = latestOf(order.lines.map((line) => batchOf(batches, line).availableAt));
  const sentAt = sentAfter(random, draftedAt);
  const validUntil = calendar.onOrAfter(addDays(dayOf(sentAt), profile.quotes.validDays));
  const convertedAt = draftMoment(streams, order);
  if (availableAt > draftedAt || validUntil < order.day) return null;
  // The sale takes over what the quote says of each line, its cost included.
  if (order.lines.some((line) => unitCosts.of(line.batchIndex, draftedAt) !== line.unitCost)) return null;
  const answers = acceptance(calendar, random, sentAt, convertedAt);
  if (answers === null) return null;
  const { client, terms, lines, subtotal, cogs, index } = order;
  return {
    client,
    terms,
    validUntil,
    steps: [
      { state: "DRAFT", at: draftedAt },
      { state: "SENT", at: sentAt },
      ...answers,
      { state: "CONVERTED", at: convertedAt },
    ],
    lines,
    subtotal,
    cogs,
    order: index,
  };
}

/** The client opens the quote, mostly, and accepts it, a business day before the order at most; null without time for it. */
function acceptance(
  calendar: BusinessCalendar,
  random: RandomStream,
  sentAt: Instant,
  convertedAt: Instant,
): QuoteStep[] | null {
  const dayBefore = calendar.during(
    calendar.addBusinessDays(dayOf(convertedAt), -quoteLifecycle.dwell.ACCEPTED.CONVERTED.most),
    0,
  );
  const acceptedAt = momentBetween(calendar, random, latestOf([sentAt, dayBefore]), convertedAt);
  if (acceptedAt === null) return null;
  const viewedAt = chance(random, viewedShare) ? momentBetween(calendar, random, sentAt, acceptedAt) : null;
  return [
    ...(viewedAt === null ? [] : [{ state: "VIEWED" as const, at: viewedAt }]),
    { state: "ACCEPTED", at: acceptedAt },
  ];
}
