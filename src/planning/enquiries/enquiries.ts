// What clients ask about and do not buy: quotes that are rejected, run out or are still open at the as-of day, and orders
// that a salesperson has only begun to write. Each resembles an order of the same client, some days off.
// Invariants: every step lies on or before the as-of day; an open quote is still valid then, an expired one no longer.

import { quoteLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import { cents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf, earlier, type Instant, later } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { momentBetween } from "../business-moments.ts";
import { drawDays, drawSeconds } from "../drawn-dwell.ts";
import { countOfShare, firstPlanned, inDrawnOrder } from "../drawn-order.ts";
import type { OrderDemand, QuoteStep, ReversibleOrder } from "../plan.ts";

/** The way of a quote that leads to no order. */
export type QuoteWay = { readonly validUntil: Day; readonly steps: readonly [QuoteStep, ...QuoteStep[]] };

/** Goods asked about, not yet chosen; `way` is null for an order that was only begun. */
export type Enquiry = OrderDemand & { readonly way: QuoteWay | null };

/** Where open quotes stand, in turn, and how many business days before the as-of day they may have been written. */
const openStands = [
  { state: "SENT", days: [1, 4] },
  { state: "VIEWED", days: [2, 6] },
  { state: "ACCEPTED", days: [2, 5] },
  { state: "DRAFT", days: [0, 0] },
] as const;

type Setting = {
  readonly profile: Profile;
  readonly streams: RandomStreams;
  readonly calendar: BusinessCalendar;
  readonly asOf: Day;
  /** The first day on which anything is sold. */
  readonly firstDay: Day;
};

/** Plans all of them, in time order. `orders` are those of the period. */
export function planEnquiries(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  orders: readonly ReversibleOrder[],
  asOf: Day,
): Enquiry[] {
  const standing = orders.filter(({ sells }) => sells);
  const [first] = standing;
  if (!first) return [];
  const setting: Setting = { profile, streams, calendar, asOf, firstDay: first.day };
  const { rejectedShare, expiredShare, openShare, saleDraftShare } = profile.quotes;
  const count = (share: number, least = 0) => countOfShare(standing.length, share, least);
  const drafted = [
    ...take(setting, standing, "rejected quote", count(rejectedShare), rejectedQuote),
    ...take(setting, standing, "expired quote", count(expiredShare), expiredQuote),
    ...take(setting, standing, "open quote", count(openShare, openStands.length), openQuote),
    ...take(setting, standing, "sale draft", count(saleDraftShare, 2), begunOrder),
  ];
  return drafted
    .sort((a, b) => a.at - b.at || a.client.id - b.client.id)
    .map((enquiry, index) => ({ ...enquiry, index }));
}

type Draft = Omit<Enquiry, "index">;

/** Plans one enquiry like an order; null where its days do not fit into the period. */
type Planner = (setting: Setting, random: RandomStream, model: ReversibleOrder, position: number) => Draft | null;

/** The first `count` of the orders, in random order, for which the plan works out. */
function take(
  setting: Setting,
  orders: readonly ReversibleOrder[],
  concern: string,
  count: number,
  plan: Planner,
): Draft[] {
  const models = inDrawnOrder(orders, ({ client, at }) => setting.streams.at(concern, client.code, at));
  return firstPlanned(count, models, ({ item, random }, position) => plan(setting, random, item, position));
}

function rejectedQuote(setting: Setting, random: RandomStream, model: ReversibleOrder): Draft | null {
  const { calendar, asOf } = setting;
  const enquiry = enquiryLike(setting, random, model, daysOff(setting, random, model.day));
  const sentAt = sentAfter(random, enquiry.at);
  const validUntil = lastValidDay(setting, sentAt);
  const answeredOn = earlier(
    calendar.addBusinessDays(enquiry.day, drawDays(random, quoteLifecycle.dwell.SENT.REJECTED)),
    validUntil,
  );
  const answeredAt = calendar.during(answeredOn, numberBetween(random, 0.05, 0.9));
  if (answeredOn > asOf || answeredOn <= enquiry.day) return null;
  const viewed = chance(random, 0.85) ? viewedBetween(calendar, random, sentAt, answeredAt) : [];
  const steps = walk(enquiry.at, sentAt, [...viewed, { state: "REJECTED", at: answeredAt }]);
  return { ...enquiry, way: { validUntil, steps } };
}

/** Nobody answers; on the business day after its last the salesperson closes it. */
function expiredQuote(setting: Setting, random: RandomStream, model: ReversibleOrder): Draft | null {
  const { calendar, asOf } = setting;
  const enquiry = enquiryLike(setting, random, model, daysOff(setting, random, model.day));
  const sentAt = sentAfter(random, enquiry.at);
  const validUntil = lastValidDay(setting, sentAt);
  const closedOn = calendar.addBusinessDays(validUntil, 1);
  if (closedOn > asOf) return null;
  const viewed = chance(random, 0.6) ? viewedBetween(calendar, random, sentAt, calendar.during(validUntil, 1)) : [];
  const closedAt = calendar.during(closedOn, numberBetween(random, 0.01, 0.08));
  return {
    ...enquiry,
    way: { validUntil, steps: walk(enquiry.at, sentAt, [...viewed, { state: "EXPIRED", at: closedAt }]) },
  };
}

function openQuote(setting: Setting, random: RandomStream, model: ReversibleOrder, position: number): Draft | null {
  const { calendar, asOf, profile, firstDay } = setting;
  const stand = openStands[position % openStands.length] ?? openStands[0];
  const lastDay = calendar.onOrBefore(asOf);
  const [nearest, furthest] = stand.days;
  const earliest = later(firstDay, calendar.onOrAfter(addDays(asOf, -profile.quotes.validDays)));
  const on = later(earliest, calendar.addBusinessDays(lastDay, -integerBetween(random, nearest, furthest)));
  if (on > lastDay) return null;
  const enquiry = enquiryLike(setting, random, model, on);
  const sentAt = sentAfter(random, enquiry.at);
  const validUntil = lastValidDay(setting, sentAt);
  const steps = openSteps(calendar, random, stand.state, {
    draftedAt: enquiry.at,
    sentAt,
    until: calendar.during(lastDay, 1),
  });
  return steps === null ? null : { ...enquiry, way: { validUntil, steps } };
}

/** The walk to where an open quote stands; null where there is no time for it. */
function openSteps(
  calendar: BusinessCalendar,
  random: RandomStream,
  stand: (typeof openStands)[number]["state"],
  { draftedAt, sentAt, until }: { readonly draftedAt: Instant; readonly sentAt: Instant; readonly until: Instant },
): QuoteWay["steps"] | null {
  if (stand === "DRAFT") return [{ state: "DRAFT", at: draftedAt }];
  if (stand === "SENT") return walk(draftedAt, sentAt, []);
  const viewedAt = momentBetween(calendar, random, sentAt, until);
  if (viewedAt === null) return null;
  const viewed: QuoteStep = { state: "VIEWED", at: viewedAt };
  if (stand === "VIEWED") return walk(draftedAt, sentAt, [viewed]);
  const acceptedAt = momentBetween(calendar, random, viewedAt, until);
  return acceptedAt === null ? null : walk(draftedAt, sentAt, [viewed, { state: "ACCEPTED", at: acceptedAt }]);
}

/** Begun in the last days, and not confirmed since. */
function begunOrder(setting: Setting, random: RandomStream, model: ReversibleOrder): Draft {
  const { calendar, asOf, firstDay } = setting;
  const on = calendar.addBusinessDays(calendar.onOrBefore(asOf), -integerBetween(random, 0, 3));
  return { ...enquiryLike(setting, random, model, later(firstDay, on)), way: null };
}

/** What the model's client might have asked for on another day. */
function enquiryLike(
  { calendar }: Setting,
  random: RandomStream,
  model: ReversibleOrder,
  day: Day,
): Omit<Draft, "way"> {
  return {
    client: model.client,
    at: calendar.during(day, numberBetween(random, 0.08, 0.75)),
    day,
    target: cents(Math.max(1, Math.round(model.target * numberBetween(random, 0.6, 1.4)))),
    goods: model.goods,
    lineCount: model.lineCount,
    terms: model.terms,
    sells: false,
    reportedAt: null,
    standing: null,
  };
}

function daysOff({ calendar, firstDay }: Setting, random: RandomStream, day: Day): Day {
  return later(firstDay, calendar.addBusinessDays(day, integerBetween(random, -4, 4)));
}

/** A quote goes out while the salesperson is still at it. */
export function sentAfter(random: RandomStream, draftedAt: Instant): Instant {
  return addSeconds(draftedAt, drawSeconds(random, quoteLifecycle.dwell.DRAFT.SENT));
}

function lastValidDay({ calendar, profile }: Setting, sentAt: Instant): Day {
  return calendar.onOrAfter(addDays(dayOf(sentAt), profile.quotes.validDays));
}

function viewedBetween(calendar: BusinessCalendar, random: RandomStream, from: Instant, to: Instant): QuoteStep[] {
  const at = momentBetween(calendar, random, from, to);
  return at === null ? [] : [{ state: "VIEWED", at }];
}

function walk(draftedAt: Instant, sentAt: Instant, further: readonly QuoteStep[]): QuoteWay["steps"] {
  return [{ state: "DRAFT", at: draftedAt }, { state: "SENT", at: sentAt }, ...further];
}
