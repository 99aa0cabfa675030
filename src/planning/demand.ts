// Demand: which client orders when, for how much and on which terms, so that the profile's targets are met.
// Invariants: order counts are exact; the targets of a client's orders sum to the client's target, and those of a
// season segment to the segment's, both within rounding (iterative proportional fitting).

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant, isoMonth } from "../domain/calendar.ts";
import type { Client } from "../domain/company.ts";
import { cents, dollars } from "../domain/money.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { chance, logNormal, numberBetween, standardNormal, weightedIndex } from "../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../random/streams.ts";
import { evenlySpread } from "./client-habits.ts";
import type { OrderDemand, PaymentTerms } from "./plan.ts";
import { apportion, dealLabels } from "./quotas.ts";
import type { SeasonSegment } from "./season.ts";

/** No order is smaller: about a quarter pound of the cheapest flower. */
const smallestOrder = dollars(250);

/** What an order needs at least a line, so that small orders have few lines. */
const smallestLine = dollars(220);

type DraftOrder = {
  readonly client: Client;
  readonly segmentIndex: number;
  readonly day: Day;
  readonly at: Instant;
  /** Random numbers of the order's own: quotas are dealt by them, so that orders keep theirs when others come and go.
   * Part of the terms' is the client's habit, so that a client mostly buys on the same terms. */
  readonly keys: {
    readonly lines: number;
    readonly consignment: number;
    readonly terms: number;
    readonly unsold: number;
  };
  amount: number;
};

/** Plans all confirmed orders, in time order, and the consignments on top that come back. */
export function planDemand(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  clients: readonly Client[],
  segments: readonly SeasonSegment[],
  asOf: Day,
): OrderDemand[] {
  const clientTargets = planClientTargets(profile, streams, clients);
  const counts = planOrderCounts(profile, clients, clientTargets);
  const termsHabits = evenlySpread(streams, "terms habit", clients);
  const drafts = clients.flatMap((client, index) =>
    draftOrders(profile, streams, calendar, segments, {
      client,
      target: clientTargets[index] ?? 0,
      count: counts[index] ?? 0,
      termsHabit: termsHabits.get(client.id) ?? 0.5,
    }),
  );
  fitToTargets(
    drafts,
    new Map(clients.map((client, index) => [client, clientTargets[index] ?? 0])),
    segments.map(({ target }) => target),
  );
  drafts.sort((a, b) => a.at - b.at || a.client.id - b.client.id);
  return assignTerms(profile, streams, calendar, drafts, asOf);
}

/** Each client's revenue target: within ± the class's spread of its mean, and the class's share in sum. */
function planClientTargets(profile: Profile, streams: RandomStreams, clients: readonly Client[]): number[] {
  const totals = profile.buyers.classes.map(({ revenueShare }) => dollars(profile.revenue.total) * revenueShare);
  const places = evenlySpread(streams, "client target", clients);
  const weights = clients.map((client) => {
    const spread = profile.buyers.classes[client.classIndex]?.targetSpreadShare ?? 0;
    // A tenth of the band stays free for what rounding to whole steps of goods does to a client's year.
    return 1 + 0.9 * spread * (2 * (places.get(client.id) ?? 0.5) - 1);
  });
  return clients.map((client, index) => {
    const classWeight = clients.reduce(
      (sum, other, otherIndex) => sum + (other.classIndex === client.classIndex ? (weights[otherIndex] ?? 0) : 0),
      0,
    );
    return ((totals[client.classIndex] ?? 0) * (weights[index] ?? 0)) / classWeight;
  });
}

/** Orders a client: exact a class; a larger client orders both more often and more at a time. */
function planOrderCounts(profile: Profile, clients: readonly Client[], targets: readonly number[]): number[] {
  const byClass = apportion(
    profile.orders.count,
    profile.buyers.classes.map(({ orderShare }) => orderShare),
  );
  const counts = clients.map(() => 0);
  for (const [classIndex, classCount] of byClass.entries()) {
    const members = clients.flatMap((client, index) => (client.classIndex === classIndex ? [index] : []));
    const parts = apportion(
      classCount,
      members.map((index) => Math.sqrt(targets[index] ?? 0)),
    );
    for (const [position, index] of members.entries()) counts[index] = parts[position] ?? 0;
  }
  return counts;
}

/** What is planned of one client: revenue in cents, orders, and where between prompt and long terms it stands. */
type ClientYear = {
  readonly client: Client;
  readonly target: number;
  readonly count: number;
  readonly termsHabit: number;
};

function draftOrders(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  segments: readonly SeasonSegment[],
  { client, target, count, termsHabit }: ClientYear,
): DraftOrder[] {
  const random = streams.at("orders", client.code);
  const sigma = profile.buyers.classes[client.classIndex]?.orderSizeSigma ?? 0.95;
  const dayWeights = segments.flatMap((segment, segmentIndex) => {
    const total = segment.weights.reduce((sum, weight) => sum + weight, 0);
    return segment.days.map((day, index) => ({
      day,
      segmentIndex,
      weight: (segment.target * (segment.weights[index] ?? 0)) / total,
    }));
  });
  const totalWeight = dayWeights.reduce((sum, { weight }) => sum + weight, 0);
  const drafts: DraftOrder[] = [];
  let cursor = 0;
  let passed = 0;
  for (const position of orderPositions(random, count).map((share) => share * totalWeight)) {
    while (cursor < dayWeights.length - 1 && passed + (dayWeights[cursor]?.weight ?? 0) < position) {
      passed += dayWeights[cursor]?.weight ?? 0;
      cursor += 1;
    }
    const slot = dayWeights[cursor];
    if (!slot) throw new Error("the period has no business day to order on");
    drafts.push({
      client,
      segmentIndex: slot.segmentIndex,
      day: slot.day,
      at: calendar.during(slot.day, orderTimeShare(random)),
      keys: { lines: random(), consignment: random(), terms: 0.4 * termsHabit + 0.6 * random(), unsold: random() },
      amount: Math.max(smallestOrder, logNormal(random, target / count, sigma)),
    });
  }
  return drafts;
}

/** Where in the season the orders of a client fall: about one a quantile, but now and then two, and never like clockwork. */
function orderPositions(random: RandomStream, count: number): number[] {
  const positions = Array.from(
    { length: count },
    (_, index) => (index + 0.5 + numberBetween(random, -0.95, 0.95)) / count,
  );
  return positions.map((position) => Math.min(1 - 1e-9, Math.max(0, position))).sort((a, b) => a - b);
}

/** Buyers call in the late morning and after lunch; the last hour is left to pack. */
function orderTimeShare(random: RandomStream): number {
  const morning = chance(random, 0.55);
  const share = (morning ? 0.3 : 0.66) + 0.11 * standardNormal(random);
  return Math.min(0.86, Math.max(0.13, share));
}

/** Scales order amounts in turn to their clients' and their segments' targets until both hold. */
function fitToTargets(
  drafts: readonly DraftOrder[],
  clientTargets: ReadonlyMap<Client, number>,
  segmentTargets: readonly number[],
): void {
  const scaleTo = <Key>(keyOf: (draft: DraftOrder) => Key, targetOf: (key: Key) => number) => {
    const sums = new Map<Key, number>();
    for (const draft of drafts) sums.set(keyOf(draft), (sums.get(keyOf(draft)) ?? 0) + draft.amount);
    for (const draft of drafts) {
      const key = keyOf(draft);
      draft.amount *= targetOf(key) / (sums.get(key) ?? 1);
    }
  };
  for (let round = 0; round < 40; round += 1) {
    scaleTo(
      (draft) => draft.segmentIndex,
      (index) => segmentTargets[index] ?? 0,
    );
    for (const draft of drafts) draft.amount = Math.max(smallestOrder, draft.amount);
    scaleTo(
      (draft) => draft.client,
      (client) => clientTargets.get(client) ?? 0,
    );
  }
}

/** Decides terms by exact quota, when consignments are reported, and which further ones come back. */
function assignTerms(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  drafts: readonly DraftOrder[],
  asOf: Day,
): OrderDemand[] {
  const terms = dealTerms(profile, drafts);
  const sold = drafts.map((draft, index): Omit<OrderDemand, "index"> => {
    const orderTerms = terms[index] ?? "NET_30";
    const random = streams.at("consignment report", draft.client.code, draft.at);
    return {
      client: draft.client,
      at: draft.at,
      day: draft.day,
      target: cents(Math.round(draft.amount)),
      lineCount: countLines(profile, draft),
      terms: orderTerms,
      sells: true,
      reportedAt: orderTerms === "CONSIGNMENT" ? reportMoment(profile, random, calendar, draft.day) : null,
    };
  });
  const consigned = sold.flatMap((order, index) => {
    const draft = drafts[index];
    return order.terms === "CONSIGNMENT" && draft ? [{ order, key: draft.keys.unsold }] : [];
  });
  // One still out at the as-of date would count as a confirmed sale, so only those that are back by then are planned.
  const unsold = consigned
    .sort((a, b) => a.key - b.key)
    .map(({ order }) => unsoldLike(profile, streams, calendar, order))
    .filter(({ reportedAt }) => reportedAt !== null && dayOf(reportedAt) <= asOf)
    .slice(0, Math.round(consigned.length * profile.terms.unsoldShare));
  return [...sold, ...unsold]
    .sort((a, b) => a.at - b.at || a.client.id - b.client.id)
    .map((order, index) => ({ index, ...order }));
}

/** Terms of each order: consignment by the shares of the first and the later months, the rest as the profile says. */
function dealTerms(profile: Profile, drafts: readonly DraftOrder[]): PaymentTerms[] {
  const { consignmentShare, consignmentShareFirstMonth, others } = profile.terms;
  const firstMonth = drafts[0] ? isoMonth(drafts[0].day) : "";
  const early = drafts.filter((draft) => isoMonth(draft.day) === firstMonth);
  const late = drafts.slice(early.length);
  const consigned = Math.round(drafts.length * consignmentShare);
  // A period of one month has one share only: the profile's.
  const consignedEarly =
    late.length === 0 ? consigned : Math.min(consigned, Math.round(early.length * consignmentShareFirstMonth));
  const consignedLate = Math.min(late.length, consigned - consignedEarly);
  const isConsigned = (group: readonly DraftOrder[], count: number) =>
    dealLabels(
      group.map(({ keys }) => keys.consignment),
      [
        { label: true, weight: count },
        { label: false, weight: group.length - count },
      ],
    );
  const flags = [...isConsigned(early, consignedEarly), ...isConsigned(late, consignedLate)];
  const otherTerms = dealLabels<PaymentTerms>(
    drafts.flatMap(({ keys }, index) => (flags[index] ? [] : [keys.terms])),
    [
      { label: "COD", weight: others.COD },
      { label: "NET_7", weight: others.NET_7 },
      { label: "NET_15", weight: others.NET_15 },
      { label: "NET_30", weight: others.NET_30 },
    ],
  ).values();
  return flags.map((flag) => (flag ? "CONSIGNMENT" : (otherTerms.next().value ?? "NET_30")));
}

/** A consignment of the same client on the same day that could not be sold and comes back. */
function unsoldLike(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  model: Omit<OrderDemand, "index">,
): Omit<OrderDemand, "index"> {
  const random = streams.at("unsold consignment", model.client.code, model.at);
  return {
    ...model,
    at: calendar.during(model.day, orderTimeShare(random)),
    target: cents(Math.round(Math.max(smallestOrder, model.target * numberBetween(random, 0.3, 0.8)))),
    sells: false,
    reportedAt: reportMoment(profile, random, calendar, addDays(model.day, 10)),
  };
}

/** When a client reports what became of a consignment: after some days, seldom very late. */
function reportMoment(profile: Profile, random: RandomStream, calendar: BusinessCalendar, delivered: Day): Instant {
  const days = Math.min(45, Math.max(4, Math.round(logNormal(random, profile.terms.sellThroughDaysMean, 0.4))));
  return calendar.during(calendar.onOrAfter(addDays(delivered, days)), numberBetween(random, 0.1, 0.85));
}

function countLines(profile: Profile, draft: DraftOrder): number {
  const most = Math.max(1, Math.min(profile.orders.lineWeights.length, Math.floor(draft.amount / smallestLine)));
  const weights = profile.orders.lineWeights.slice(0, most);
  return 1 + weightedIndex(() => draft.keys.lines, weights);
}
