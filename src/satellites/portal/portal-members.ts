// Who is on the client portal, since when, and on which days they look in: the largest clients first, and a few suppliers,
// who see what they are owed. Before some of its orders a client looks at the catalogue.
// Invariants: nobody is invited before they were a client; the first visit follows the invitation, at most one falls on a
// day, and none lies after the as-of day.

import type { Company } from "../../cascade/company.ts";
import type { Client, ClientCard } from "../../domain/company.ts";
import { addSeconds, type Day, dayOf, earlier, type Instant, isoMonth } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { dealLabels } from "../../planning/quotas.ts";
import { plannedRevenueShare } from "../../profiles/expected-sales.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";

export type PortalVisit = {
  readonly at: Instant;
  /** The order that came of it a day or some later; null for a visit that led to none. */
  readonly before: OrderPlan | null;
};

export type PortalMember = {
  readonly card: ClientCard;
  /** Null for a supplier. */
  readonly client: Client | null;
  readonly invitedAt: Instant;
  /** In time order. */
  readonly visits: readonly PortalVisit[];
};

/** The application ranks clients only among so many. */
export const leaderboardLeast = 5;

/** Business days from becoming a client to the invitation. */
const invitedAfterDays = { least: 2, most: 30 } as const;

/** Share of the orders that a client calls in after a look at the catalogue. */
const browsedFirstShare = 0.12;

/** Of the members, who looked in within the last days: business days before the last one, as many on each; the rest did not. */
const lookedInLately = [
  { label: 2, weight: 0.3 },
  { label: 0, weight: 0.3 },
  { label: 1, weight: 0.25 },
  { label: null, weight: 0.15 },
] as const;

const visitsMonthlyMost = 2;

/** Nobody comes so late in the day that what they do would end after hours. */
const latestShare = 0.85;

/** All members, the buyers among them first. */
export function portalMembers(company: Company): PortalMember[] {
  const { foundation, run } = company;
  const share = run.profile.portal.clientShare;
  const buyers = largestFirst(company);
  const buyerCount = Math.max(Math.round(buyers.length * share), share > 0 ? leaderboardLeast : 0);
  const suppliers = foundation.suppliers.slice(0, Math.round(foundation.suppliers.length * share));
  return [
    ...membersOf(
      company,
      buyers.slice(0, buyerCount).map((client) => ({ card: client.card, client, since: company.clientSince(client) })),
    ),
    ...membersOf(
      company,
      suppliers.map(({ card }) => ({ card, client: null, since: card.createdAt })),
    ),
  ];
}

/** Somebody who is to be invited, with the moment since which we know them. */
type Invited = Pick<PortalMember, "card" | "client"> & { readonly since: Instant };

function membersOf(company: Company, invited: readonly Invited[]): PortalMember[] {
  const lately = dealLabels<number | null>(
    invited.map(({ card }) => company.run.streams.at("portal lately", card.code)()),
    lookedInLately,
  );
  return invited.flatMap((one, index) => memberOf(company, one, lately[index] ?? null));
}

/** Buyers by what their class is planned to buy; those of one class in random order. */
function largestFirst({ foundation, run }: Company): Client[] {
  const { profile, streams } = run;
  const planned = profile.buyers.classes.map((buyers) => plannedRevenueShare(profile, buyers) / buyers.count);
  return foundation.clients
    .map((client) => ({
      client,
      planned: planned[client.classIndex] ?? 0,
      key: streams.at("portal member", client.code)(),
    }))
    .sort((a, b) => b.planned - a.planned || a.key - b.key)
    .map(({ client }) => client);
}

/** None where the period ends before somebody could be invited. */
function memberOf(company: Company, { card, client, since }: Invited, lately: number | null): PortalMember[] {
  const { calendar, asOf, streams } = company.run;
  const random = streams.at("portal invitation", card.code);
  const wished = calendar.addBusinessDays(
    dayOf(since),
    integerBetween(random, invitedAfterDays.least, invitedAfterDays.most),
  );
  const invitedAt = calendar.during(earlier(wished, calendar.onOrBefore(asOf)), numberBetween(random, 0, latestShare));
  return invitedAt <= since
    ? []
    : [{ card, client, invitedAt, visits: visitsOf(company, card, client, invitedAt, lately) }];
}

/** `lately`: business days before the last one on which a member looked in once more; null for who did not. */
function visitsOf(
  company: Company,
  card: ClientCard,
  client: Client | null,
  invitedAt: Instant,
  lately: number | null,
): PortalVisit[] {
  const { calendar, asOf, streams } = company.run;
  const random = streams.at("portal visits", card.code);
  const firstDay = calendar.addBusinessDays(dayOf(invitedAt), integerBetween(random, 1, 3));
  const wished = [
    ...(lately === null
      ? []
      : [visitOn(company, random, calendar.addBusinessDays(calendar.onOrBefore(asOf), -lately))]),
    visitOn(company, random, firstDay),
    ...(client ? visitsBeforeOrders(company, client) : []),
    ...idleVisits(company, random, firstDay),
  ];
  // Of two wishes for one day the first stands.
  const byDay = new Map<Day, PortalVisit>();
  for (const visit of wished) {
    const on = dayOf(visit.at);
    if (on >= firstDay && on <= asOf && !byDay.has(on)) byDay.set(on, visit);
  }
  return [...byDay.values()].sort((a, b) => a.at - b.at);
}

/** Before some of the orders that were called in: nobody looks for what comes by a standing order or was offered. */
function visitsBeforeOrders(company: Company, client: Client): PortalVisit[] {
  const { calendar, streams } = company.run;
  return company.ordersOf(client.id).flatMap((order): PortalVisit[] => {
    const { index, standing, at, day } = order;
    if (!company.orders.has(index) || standing !== null || company.quoteBehind(index) !== null) return [];
    const random = streams.at("portal look", client.code, at);
    if (company.needBehindOrder(index) !== null || !chance(random, browsedFirstShare)) return [];
    const on = calendar.addBusinessDays(day, -integerBetween(random, 1, 3));
    return [{ ...visitOn(company, random, on), before: order }];
  });
}

/** Once or twice in some months. */
function idleVisits(company: Company, random: RandomStream, from: Day): PortalVisit[] {
  const { calendar, asOf } = company.run;
  const visits: PortalVisit[] = [];
  let left = 0;
  let month = "";
  for (let day = from; day <= asOf; day = calendar.addBusinessDays(day, integerBetween(random, 4, 16))) {
    if (isoMonth(day) !== month) {
      month = isoMonth(day);
      left = integerBetween(random, 0, visitsMonthlyMost);
    }
    if (left > 0) visits.push(visitOn(company, random, day));
    left -= 1;
  }
  return visits;
}

function visitOn({ run }: Company, random: RandomStream, day: Day): PortalVisit {
  return { at: run.calendar.during(day, numberBetween(random, 0, latestShare)), before: null };
}

/** A moment in the course of a visit, the later the higher its number. */
export function during({ at }: PortalVisit, random: RandomStream, place: number): Instant {
  return addSeconds(at, 60 + place * 90 + integerBetween(random, 0, 85));
}
