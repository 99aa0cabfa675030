// Everything that a member of the portal did there.

import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { addDays, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { dealLabels, drawShare, RunningShare } from "../../planning/quotas.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { Root } from "../framework/parent.ts";
import { Shelf } from "../shelf.ts";
import { orderedBefore, orderedBetween, type PickedItem, pickGoods } from "./browsing.ts";
import { type InterestPlan, planInterestLists } from "./interest-lists.ts";
import { during, leaderboardLeast, type PortalMember, portalMembers } from "./portal-members.ts";
import { type PriceAlertPlan, planPriceAlerts } from "./price-alerts.ts";

export type PortalFacts = {
  readonly member: PortalMember;
  readonly views: readonly CatalogView[];
  readonly cart: readonly (PickedItem & { readonly addedAt: Instant })[];
  readonly interests: readonly InterestPlan[];
  readonly priceAlerts: readonly PriceAlertPlan[];
  /** Whether there are enough buyers for a leaderboard. */
  readonly isRanked: boolean;
};

/** A filter of the catalogue under a name, in the application's words for goods. */
export type CatalogView = {
  readonly name: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly savedAt: Instant;
};

/** Of the members who were tempted on a visit of the last days, the share who left it in their cart. */
const cartShare = 0.7;
const cartDays = 10;
const cartMost = 4;

/** How many filters clients save: as many of them two as one or none. */
const viewsSaved = [2, 1, 0].map((label) => ({ label, weight: 1 }));

/** What every member did up to the as-of day, one after the other. */
export const eachPortalMember: Root<PortalFacts> = {
  name: "portal member",
  all: function* (company) {
    const members = portalMembers(company);
    const shelf = new Shelf(company);
    const isRanked = members.filter(({ client }) => client !== null).length >= leaderboardLeast;
    const hopes = new RunningShare(company.run.streams.at("hoped prices")());
    const visitors = members.map((member) => {
      const interests = planInterestLists(company, shelf, member);
      return { member, interests, cart: cartOf(company, shelf, member, interests) };
    });
    const tempted = visitors.filter(({ cart }) => cart.length > 0);
    const drawn = drawShare(keysOf(company, tempted, "cart left"), cartShare);
    const leavers = new Set(tempted.filter((_, index) => drawn.has(index)));
    const viewsWanted = dealLabels(keysOf(company, visitors, "catalogue views"), viewsSaved);
    for (const [index, visitor] of visitors.entries()) {
      const { member, interests } = visitor;
      yield {
        member,
        interests,
        cart: leavers.has(visitor) ? visitor.cart : [],
        priceAlerts: planPriceAlerts(company, shelf, member, hopes),
        views: viewsOf(company, member, viewsWanted[index] ?? 0),
        isRanked,
      };
    }
  },
  keyOf: ({ member }) => member.card.code,
};

function keysOf({ run }: Company, of: readonly { readonly member: PortalMember }[], concern: string): number[] {
  return of.map(({ member }) => run.streams.at(concern, member.card.code)());
}

/** What the client may have marked on its last visit and not sent in: still for sale, and not ordered since. */
function cartOf(
  company: Company,
  shelf: Shelf,
  { client, visits }: PortalMember,
  interests: readonly InterestPlan[],
): PortalFacts["cart"] {
  const { asOf, calendar, streams } = company.run;
  const visit = visits.at(-1);
  if (!client || !visit || visit.before || dayOf(visit.at) <= addDays(asOf, -cartDays)) return [];
  const random = streams.at("portal cart", client.code);
  const sentIn = interests.filter(({ submittedAt }) => submittedAt > visit.at).flatMap(({ items }) => items);
  const but = new Set([...orderedBetween(company, client, visit.at, asOf), ...sentIn.map(({ plan }) => plan.index)]);
  const most = integerBetween(random, 1, cartMost);
  const dayEnd = calendar.during(asOf, 1);
  return pickGoods(company, shelf, client, random, visit.at, { most, but })
    .map((item, place) => ({ ...item, addedAt: during(visit, random, itemsBefore(sentIn) + place) }))
    .filter(({ plan, addedAt }) => [addedAt, dayEnd].every((at) => shelf.itemAt(plan.index, at) !== null));
}

/** A cart is filled after the list of the same visit was sent in. */
function itemsBefore(sentIn: readonly PickedItem[]): number {
  return sentIn.length === 0 ? 0 : sentIn.length + 2;
}

/** Filters for what the client had bought when it saved them; who has bought nothing yet saves none. */
function viewsOf(company: Company, { client, visits }: PortalMember, wanted: number): CatalogView[] {
  if (!client) return [];
  const random = company.run.streams.at("catalogue view", client.code);
  const views = new Map<string, CatalogView>();
  for (const visit of visits) {
    if (views.size >= wanted) break;
    const view = viewOf(company, client, visit.at);
    if (view && !views.has(view.name)) views.set(view.name, { ...view, savedAt: during(visit, random, 3) });
  }
  return [...views.values()];
}

/** Of its last order the first goods: their kind and grade. */
function viewOf(company: Company, client: Client, at: Instant): Omit<CatalogView, "savedAt"> | null {
  const line = orderedBefore(company, client, at).at(-1)?.lines[0];
  if (!line) return null;
  const { product, grade } = company.batchPlan(line.batchIndex);
  const { name, category, subcategory } = product.kind;
  return {
    name: `${name} ${grade}`,
    filters: { category: [category], subcategory: [subcategory], grade: [grade] },
  };
}
