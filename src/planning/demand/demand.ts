// Demand: which client orders when, how much and on which terms, so that the profile's targets are met.
// Invariants: order counts are exact; sizes are those of order-sizes.ts; where sizes are stated in units, the number of
// orders follows the season, otherwise revenue does.

import type { Client } from "../../domain/company.ts";
import { found } from "../../domain/found.ts";
import { type Cents, cents } from "../../domain/numbers/money.ts";
import { type Quantity, units } from "../../domain/numbers/quantity.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { meanUnitPrice, netShare } from "../../profiles/expected-sales.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, numberBetween, standardNormal } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import type { OrderDemand } from "../plan.ts";
import { dealLabels } from "../quotas.ts";
import { evenlySpread } from "./client-habits.ts";
import { withOrdersOnLastDays } from "./last-days.ts";
import {
  buyerClassOf,
  fitToRevenue,
  fitToUnits,
  inSteps,
  planClientTargets,
  planOrderCounts,
  type SmallestSizes,
  sizeDrawer,
  smallestSizes,
} from "./order-sizes.ts";
import { dealTerms, reportMoment } from "./order-terms.ts";
import type { SeasonSegment } from "./season.ts";
import type { StandingSeries } from "./standing-order-plan.ts";
import { placeStandingOrders } from "./standing-orders.ts";

/** What turns the size of an order into what it should come to. */
type Sizing = {
  readonly profile: Profile;
  readonly smallest: SmallestSizes;
  /** Cents a unit that each class pays on average. */
  readonly unitPriceByClass: readonly number[];
};

/**
 * An order wished for: where in the season it falls, and random numbers of its own for all that is dealt later, so that
 * orders keep theirs when others come and go. Part of the terms' is the client's habit: it mostly buys on the same terms.
 */
type Wish = {
  readonly client: Client;
  /** 0 is the start of the period, 1 its end, in steps of demand rather than of days. */
  readonly seasonShare: number;
  readonly timeShare: number;
  readonly keys: {
    readonly lines: number;
    readonly consignment: number;
    readonly terms: number;
    readonly unsold: number;
  };
  readonly size: number;
};

type DraftOrder = Omit<Wish, "size" | "seasonShare" | "timeShare"> & {
  readonly segmentIndex: number;
  readonly day: Day;
  readonly at: Instant;
  readonly standing: number | null;
  size: number;
};

/** Plans all confirmed orders, in time order, and the consignments on top that come back; and which are standing orders. */
export function planDemand(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  clients: readonly Client[],
  segments: readonly SeasonSegment[],
  asOf: Day,
): { readonly demand: readonly OrderDemand[]; readonly series: readonly StandingSeries[] } {
  const smallest = smallestSizes(profile);
  const targets = planClientTargets(profile, streams, clients);
  const counts = planOrderCounts(profile, clients, targets);
  const termsHabits = evenlySpread(streams, "terms habit", clients);
  const wishes = clients.flatMap((client, index) =>
    wishesOf(profile, streams, smallest, {
      client,
      target: targets[index] ?? 0,
      count: counts[index] ?? 0,
      termsHabit: found(termsHabits.get(client.id), "habit of client", client.id),
    }),
  );
  const sizedByUnits = profile.revenue.total === null;
  const calledIn = placeInSeason(sizedByUnits ? spreadEvenly(wishes) : wishes, calendar, segments);
  const { drafts: placed, series } = placeStandingOrders(profile, streams, calendar, calledIn, segments, asOf);
  const drafts = withOrdersOnLastDays(profile, calendar, placed, segments, asOf);
  if (sizedByUnits) {
    fitToUnits(profile, drafts, smallest);
  } else {
    fitToRevenue(
      drafts,
      smallest.order,
      new Map(clients.map((client, index) => [client, targets[index] ?? 0])),
      segments.map(({ target }) => target),
    );
  }
  drafts.sort((a, b) => a.at - b.at || a.client.id - b.client.id);
  const unitPriceByClass = profile.buyers.classes.map(
    (buyers) => 100 * meanUnitPrice(profile) * netShare(profile, buyers),
  );
  const demand = decideTerms({ profile, smallest, unitPriceByClass }, streams, calendar, drafts, asOf);
  return { demand, series };
}

/** What is planned of one client: what it buys, in how many orders, and where between prompt and long terms it stands. */
type ClientPeriod = {
  readonly client: Client;
  readonly target: number;
  readonly count: number;
  readonly termsHabit: number;
};

function wishesOf(
  profile: Profile,
  streams: RandomStreams,
  smallest: SmallestSizes,
  { client, target, count, termsHabit }: ClientPeriod,
): Wish[] {
  const random = streams.at("orders", client.code);
  const drawSize = sizeDrawer(buyerClassOf(profile, client), smallest, target / count);
  return orderPositions(random, count).map((seasonShare) => ({
    client,
    seasonShare,
    timeShare: orderTimeShare(random),
    keys: {
      lines: random(),
      consignment: random(),
      terms: termsStability * termsHabit + (1 - termsStability) * random(),
      unsold: random(),
    },
    size: drawSize(random),
  }));
}

/** How much of the place on the scale of terms is the client's own, how much the order's. */
const termsStability = 0.75;

/** Where in the season the orders of a client fall: about one a quantile, but now and then two, and never like clockwork. */
function orderPositions(random: RandomStream, count: number): number[] {
  const positions = Array.from(
    { length: count },
    (_, index) => (index + 0.5 + numberBetween(random, -0.95, 0.95)) / count,
  );
  // Turned back at both ends: cut off there, the first and the last day would have twice the orders of others.
  return positions.map((position) => Math.min(Math.abs(position), 2 - Math.abs(position))).sort((a, b) => a - b);
}

/** When buyers call, as shares of business hours. */
const orderingHours = { from: 0.13, morningPeak: 0.3, afternoonPeak: 0.66, to: 0.86, spread: 0.11 } as const;

/** Buyers call in the late morning and after lunch; the last hour is left to pack. */
function orderTimeShare(random: RandomStream): number {
  const peak = chance(random, 0.55) ? orderingHours.morningPeak : orderingHours.afternoonPeak;
  let share = peak + orderingHours.spread * standardNormal(random);
  while (share < orderingHours.from || share > orderingHours.to) {
    share = peak + orderingHours.spread * standardNormal(random);
  }
  return share;
}

/** The same wishes in the same order, as many in each part of the season as in any other. */
function spreadEvenly(wishes: readonly Wish[]): Wish[] {
  return [...wishes]
    .sort((a, b) => a.seasonShare - b.seasonShare || a.client.id - b.client.id)
    .map((wish, index) => ({ ...wish, seasonShare: (index + 0.5) / wishes.length }));
}

/** Gives each wish the business day on which the season has come so far. */
function placeInSeason(
  wishes: readonly Wish[],
  calendar: BusinessCalendar,
  segments: readonly SeasonSegment[],
): DraftOrder[] {
  const slots: { readonly day: Day; readonly segmentIndex: number; readonly through: number }[] = [];
  let through = 0;
  for (const [segmentIndex, segment] of segments.entries()) {
    const total = segment.weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, day] of segment.days.entries()) {
      through += (segment.target * (segment.weights[index] ?? 0)) / total;
      slots.push({ day, segmentIndex, through });
    }
  }
  return wishes.map(({ seasonShare, timeShare, ...wish }) => {
    const slot = slots[firstIndexReaching(slots, seasonShare * through)];
    if (!slot) throw new Error("the period has no business day to order on");
    const { day, segmentIndex } = slot;
    return { ...wish, day, segmentIndex, at: calendar.during(day, timeShare), standing: null };
  });
}

function firstIndexReaching(slots: readonly { readonly through: number }[], amount: number): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle]?.through ?? 0) < amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Terms and reports of all orders, and which further consignments come back. */
function decideTerms(
  sizing: Sizing,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  drafts: readonly DraftOrder[],
  asOf: Day,
): OrderDemand[] {
  const { profile, smallest } = sizing;
  const terms = dealTerms(profile, drafts);
  const lineCounts = dealLineCounts(profile, drafts, smallest);
  const sold = drafts.map((draft, index): Omit<OrderDemand, "index"> => {
    const orderTerms = found(terms[index], "terms of order", index);
    const random = streams.at("consignment report", draft.client.code, draft.at);
    return {
      client: draft.client,
      at: draft.at,
      day: draft.day,
      ...targetOf(sizing, draft.client, draft.size),
      lineCount: lineCounts[index] ?? 1,
      terms: orderTerms,
      sells: true,
      reportedAt: orderTerms === "CONSIGNMENT" ? reportMoment(profile, random, calendar, draft.day) : null,
      standing: draft.standing,
    };
  });
  const consigned = sold.flatMap((order, index) => {
    const draft = drafts[index];
    return order.terms === "CONSIGNMENT" && draft ? [{ order, draft }] : [];
  });
  // One still out at the as-of date would count as a confirmed sale, so only those that are back by then are planned.
  const unsold = consigned
    .sort((a, b) => a.draft.keys.unsold - b.draft.keys.unsold)
    .map(({ order, draft }) => unsoldLike(sizing, streams, calendar, order, draft.size))
    .filter(({ reportedAt }) => reportedAt !== null && dayOf(reportedAt) <= asOf)
    .slice(0, Math.round(consigned.length * profile.terms.unsoldShare));
  return [...sold, ...unsold]
    .sort((a, b) => a.at - b.at || a.client.id - b.client.id)
    .map((order, index) => ({ index, ...order }));
}

/** A consignment of the same client on the same day, somewhat smaller, that could not be sold and comes back. */
function unsoldLike(
  sizing: Sizing,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  model: Omit<OrderDemand, "index">,
  modelSize: number,
): Omit<OrderDemand, "index"> {
  const random = streams.at("unsold consignment", model.client.code, model.at);
  const at = calendar.during(model.day, orderTimeShare(random));
  const size = Math.max(sizing.smallest.order, modelSize * numberBetween(random, 0.3, 0.8));
  return {
    ...model,
    at,
    ...targetOf(sizing, model.client, size),
    sells: false,
    standing: null,
    reportedAt: reportMoment(sizing.profile, random, calendar, addDays(model.day, 10)),
  };
}

/** What an order of some size should come to: money where sizes follow from revenue, else goods at the mean price. */
function targetOf(sizing: Sizing, client: Client, size: number): { target: Cents; goods: Quantity | null } {
  const { orderUnits } = buyerClassOf(sizing.profile, client);
  if (orderUnits === null) return { target: cents(Math.round(size)), goods: null };
  const goods = inSteps(size, sizing.smallest.order, units(orderUnits.low), units(orderUnits.high));
  return { target: cents(Math.round((goods * (sizing.unitPriceByClass[client.classIndex] ?? 0)) / 100)), goods };
}

/** Lines of each order, in the order given: among those that have room for as many, exactly as the profile weighs them. */
function dealLineCounts(profile: Profile, drafts: readonly DraftOrder[], smallest: SmallestSizes): number[] {
  const { lineWeights } = profile.orders;
  const rooms = drafts.map(({ size }) => Math.max(1, Math.min(lineWeights.length, Math.floor(size / smallest.line))));
  const counts = [...rooms];
  for (const room of new Set(rooms)) {
    const labels = lineWeights.slice(0, room).map((weight, index) => ({ label: index + 1, weight }));
    // An order too small for any number of lines that the profile likes has as many as it has room for.
    if (!labels.some(({ weight }) => weight > 0)) continue;
    const places = rooms.flatMap((other, place) => (other === room ? [place] : []));
    const dealt = dealLabels(
      places.map((place) => drafts[place]?.keys.lines ?? 0),
      labels,
    );
    for (const [index, place] of places.entries()) counts[place] = dealt[index] ?? room;
  }
  return counts;
}
