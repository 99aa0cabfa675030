// Price alerts: a client wants to hear when a batch costs it no more than so much. A batch's list price stays what it is
// while it is on the shelf; what falls is the price for the client, by the volume that it orders or by hand. So an alert
// is triggered by the first order of its client, within its thirty days, on which the batch costs the target or less.

import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { type Cents, cents } from "../../domain/numbers/money.ts";
import { addDays, dayOf, type Instant, instant, secondsPerDay } from "../../domain/time/calendar.ts";
import type { RunningShare } from "../../planning/quotas.ts";
import { chance, numberBetween, pick } from "../../random/distributions.ts";
import { offeredPrice, type Shelf } from "../shelf.ts";
import { pickGoods } from "./browsing.ts";
import { during, type PortalMember, type PortalVisit } from "./portal-members.ts";

export type PriceAlertPlan = {
  readonly batchIndex: number;
  readonly target: Cents;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** When the batch first cost the target or less; null while it has not. */
  readonly triggeredAt: Instant | null;
};

/** The application lets an alert expire then (docs/terp.md: sales sheets and portal). */
const validDays = 30;

/** Share of the visits on which an alert is set on some batch, and of the prices below the catalogue's that were awaited. */
const setShare = 0.15;
const awaitedShare = 0.05;

/** Whoever waits for a price waits for about a tenth less. */
const hopedFor = { least: 0.04, most: 0.14 } as const;

/** All alerts of a member, one a batch at most, in time order. `hopes` counts the visits of all members. */
export function planPriceAlerts(
  company: Company,
  shelf: Shelf,
  { client, visits }: PortalMember,
  hopes: RunningShare,
): PriceAlertPlan[] {
  if (client === null) return [];
  const byBatch = new Map<number, PriceAlertPlan>();
  for (const alert of [
    ...awaitedPrices(company, shelf, client, visits),
    ...visits.flatMap((visit) => (hopes.takes(setShare) ? hopefulAlert(company, shelf, client, visit) : [])),
  ]) {
    if (!byBatch.has(alert.batchIndex)) byBatch.set(alert.batchIndex, alert);
  }
  return [...byBatch.values()].sort((a, b) => a.createdAt - b.createdAt);
}

/** Alerts on goods that the client then got for less than its catalogue said. */
function awaitedPrices(
  company: Company,
  shelf: Shelf,
  client: Client,
  visits: readonly PortalVisit[],
): PriceAlertPlan[] {
  const { streams } = company.run;
  return company.ordersOf(client.id).flatMap((order) => {
    const random = streams.at("awaited price", client.code, order.at);
    if (!company.orders.has(order.index) || !chance(random, awaitedShare)) return [];
    const visit = visits.findLast(({ at }) => dayOf(at) < order.day && at > order.at - validDays * secondsPerDay);
    const cheaper = order.lines.filter(
      ({ batchIndex, unitPrice }) =>
        unitPrice < offeredPrice(company, client.id, company.batchPlan(batchIndex)).unitPrice,
    );
    if (!visit || cheaper.length === 0) return [];
    const { batchIndex, unitPrice } = pick(random, cheaper);
    if (!shelf.itemAt(batchIndex, visit.at)) return [];
    const target = inRoundFigures(unitPrice + roundStep(unitPrice) - 1);
    const shown = offeredPrice(company, client.id, company.batchPlan(batchIndex)).unitPrice;
    return [alertOf(company, client, batchIndex, target < shown ? target : unitPrice, during(visit, random, 1))];
  });
}

/** An alert on goods that are dearer than the client likes; most never get so cheap. */
function hopefulAlert(company: Company, shelf: Shelf, client: Client, visit: PortalVisit): PriceAlertPlan[] {
  const random = company.run.streams.at("hoped price", client.code, visit.at);
  const [item] = pickGoods(company, shelf, client, random, visit.at, { most: 1, but: new Set() });
  if (!item) return [];
  const target = inRoundFigures(item.price * (1 - numberBetween(random, hopedFor.least, hopedFor.most)));
  return target < item.price ? [alertOf(company, client, item.plan.index, target, during(visit, random, 2))] : [];
}

function alertOf(
  company: Company,
  client: Client,
  batchIndex: number,
  target: Cents,
  createdAt: Instant,
): PriceAlertPlan {
  const expiresAt = instant(createdAt + validDays * secondsPerDay);
  const reached = company
    .ordersOf(client.id)
    .find(
      ({ index, at, lines }) =>
        at > createdAt &&
        at <= expiresAt &&
        company.orders.has(index) &&
        lines.some((line) => line.batchIndex === batchIndex && line.unitPrice <= target),
    );
  return { batchIndex, target, createdAt, expiresAt, triggeredAt: reached?.at ?? null };
}

/** Whether the application still watches for it at the end of the as-of day. */
export function isActive({ triggeredAt, expiresAt }: PriceAlertPlan, company: Company): boolean {
  return triggeredAt === null && dayOf(expiresAt) >= addDays(company.run.asOf, 1);
}

/** Down to a price that somebody would name. */
function inRoundFigures(price: number): Cents {
  const step = roundStep(price);
  return cents(Math.max(step, Math.floor(price / step) * step));
}

/** Whole dollars from $100 on, else five cents. */
function roundStep(price: number): number {
  return price >= 10_000 ? 100 : 5;
}
