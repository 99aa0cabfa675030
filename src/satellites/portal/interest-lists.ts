// Interest lists: what clients mark in their catalogue and send in. A list becomes the order that the client places
// afterwards, of the same goods; or nothing is ordered of it, and it is put away.
// Decided are its events. What it is at the as-of day follows: NEW, REVIEWED, CONVERTED or ARCHIVED.

import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { type Day, dayOf, earlier, type Instant, isoDay } from "../../domain/time/calendar.ts";
import { momentBetween } from "../../planning/business-moments.ts";
import { draftMoment } from "../../planning/demand/draft-moment.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { Shelf } from "../shelf.ts";
import { orderedBetween, type PickedItem, pickedItem, pickGoods } from "./browsing.ts";
import { during, type PortalMember, type PortalVisit } from "./portal-members.ts";

export type InterestPlan = {
  readonly submittedAt: Instant;
  readonly items: readonly PickedItem[];
  /** Null while nobody has looked at it. */
  readonly reviewedAt: Instant | null;
  /** Null while it is open. */
  readonly end:
    | { readonly kind: "converted"; readonly at: Instant; readonly order: OrderPlan }
    | { readonly kind: "archived"; readonly at: Instant }
    | null;
  readonly notes: string | null;
};

/** Share of the visits without an order on which a list is sent in all the same; of later ones more, as these are open. */
const submittedShares = [
  { withinDays: 6, share: 1 },
  { withinDays: 12, share: 0.5 },
  { withinDays: Number.POSITIVE_INFINITY, share: 0.15 },
] as const;

/**
 * Business days until the account manager has looked at a list, who waits for the next morning; and until one is put away of
 * which nothing was ordered.
 */
const reviewedWithinDays = 2;
const archivedAfterDays = { least: 8, most: 12 } as const;

const itemsMost = 5;

export function planInterestLists(company: Company, shelf: Shelf, { client, visits }: PortalMember): InterestPlan[] {
  if (client === null) return [];
  return visits.flatMap((visit) => {
    const list = visit.before
      ? listBefore(company, shelf, client, visit, visit.before)
      : idleList(company, shelf, client, visit);
    return list ? [list] : [];
  });
}

/** The list of an order's goods; null where they were not all there yet, or there was no time to look at it. */
function listBefore(
  company: Company,
  shelf: Shelf,
  client: Client,
  visit: PortalVisit,
  order: OrderPlan,
): InterestPlan | null {
  const { calendar, streams } = company.run;
  const random = streams.at("interest list", client.code, visit.at);
  const submittedAt = during(visit, random, order.lines.length);
  const items = order.lines.flatMap(({ batchIndex, quantity }) => {
    const item = shelf.itemAt(batchIndex, submittedAt);
    return item && item.onHand >= quantity ? [pickedItem(company, client, item, quantity)] : [];
  });
  if (items.length < order.lines.length) return null;
  const convertedAt = draftMoment(streams, order);
  const reviewedAt = momentBetween(calendar, random, submittedAt, convertedAt);
  if (reviewedAt === null) return null;
  const { orderNumber } = company.order(order.index);
  return {
    submittedAt,
    items,
    reviewedAt,
    end: { kind: "converted", at: convertedAt, order },
    notes: `Became ${orderNumber}`,
  };
}

/** A list of which the client has ordered nothing yet; on most visits none. */
function idleList(company: Company, shelf: Shelf, client: Client, visit: PortalVisit): InterestPlan | null {
  const { calendar, asOf, streams } = company.run;
  const random = streams.at("interest list", client.code, visit.at);
  const on = dayOf(visit.at);
  const share = submittedShares.find(({ withinDays }) => asOf - on < withinDays)?.share ?? 0;
  if (!chance(random, share)) return null;
  const archivedOn = calendar.addBusinessDays(
    on,
    integerBetween(random, archivedAfterDays.least, archivedAfterDays.most),
  );
  const archivedAt = calendar.during(archivedOn, numberBetween(random, 0.05, 0.95));
  const most = integerBetween(random, 2, itemsMost);
  const lastDay = earlier(archivedOn, asOf);
  const but = orderedBetween(company, client, visit.at, lastDay);
  const submittedAt = during(visit, random, most);
  const items = pickGoods(company, shelf, client, random, submittedAt, { most, but });
  if (items.length === 0) return null;
  const nextMorning = calendar.during(calendar.addBusinessDays(on, 1), 0);
  const reviewedBy = calendar.during(calendar.addBusinessDays(on, reviewedWithinDays), 1);
  const reviewedAt = happened(asOf, momentBetween(calendar, random, nextMorning, reviewedBy));
  const isArchived = archivedOn <= asOf && reviewedAt !== null;
  return {
    submittedAt,
    items,
    reviewedAt,
    end: isArchived ? { kind: "archived", at: archivedAt } : null,
    notes: isArchived
      ? `Nothing was ordered of it by ${isoDay(archivedOn)}`
      : reviewedAt === null
        ? null
        : stillThere(shelf, items, reviewedAt),
  };
}

function stillThere(shelf: Shelf, items: readonly PickedItem[], at: Instant): string {
  const left = items.filter(({ plan, wanted }) => (shelf.itemAt(plan.index, at)?.onHand ?? 0) >= wanted).length;
  return `${left} of ${items.length} as marked on the shelf on ${isoDay(dayOf(at))}`;
}

function happened(asOf: Day, at: Instant | null): Instant | null {
  return at !== null && dayOf(at) <= asOf ? at : null;
}
