// The whole plan: demand, then supply for it, then which goods go where, then who pays whom when.

import type { Client, Product, Supplier } from "../domain/company.ts";
import { fulfilmentLifecycle } from "../domain/lifecycles/fulfilment-lifecycle.ts";
import { OperatorError } from "../domain/operator-error.ts";
import type { Pricing } from "../domain/pricing.ts";
import type { BusinessCalendar } from "../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf, type Instant, latestOf } from "../domain/time/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { chance, integerBetween, numberBetween } from "../random/distributions.ts";
import type { RandomStreams } from "../random/streams.ts";
import { planDemand } from "./demand/demand.ts";
import { planKindShareOn } from "./demand/growing-season.ts";
import { planJoining } from "./demand/joining.ts";
import { planSeason, type SeasonSegment } from "./demand/season.ts";
import { DemandCurve } from "./demand/units-needed.ts";
import { planEnquiries } from "./enquiries/enquiries.ts";
import { planNeeds } from "./enquiries/needs.ts";
import { planQuotes } from "./enquiries/quotes.ts";
import { planSupplyOffers } from "./enquiries/supply-offers.ts";
import { planExpenses } from "./payables/expenses.ts";
import { planPayables } from "./payables/payables.ts";
import type { BatchPlan, BusinessPlan, FulfilledOrder, OrderPlan } from "./plan.ts";
import { planClientTags } from "./receivables/client-tags.ts";
import { planCollections } from "./receivables/collections.ts";
import { planCredit } from "./receivables/credit.ts";
import { planMistakenCredits } from "./receivables/mistaken-credits.ts";
import { planPendingReturns } from "./receivables/pending-returns.ts";
import { planRefunds } from "./receivables/refunds.ts";
import { planReversals } from "./receivables/reversals.ts";
import { planAverageCosts } from "./stock/average-costs.ts";
import { planCutOrders } from "./stock/cut-orders.ts";
import { fulfilOrders } from "./stock/fulfilment.ts";
import { withShipmentsOnLastDays } from "./stock/last-shipments.ts";
import { planSampleWishes, withConversions } from "./stock/sample-requests.ts";
import { planStockIncidents } from "./stock/stock-incidents.ts";
import { type StockLoss, stockLosses } from "./stock/stock-losses.ts";
import type { StockPlan } from "./stock/stock-plan.ts";
import { UnitCosts } from "./stock/unit-costs.ts";
import { batchOf } from "./supply/batch-of.ts";
import { withCostCorrections } from "./supply/cost-corrections.ts";
import { planMarketLevel } from "./supply/goods.ts";
import { planProcurement } from "./supply/procurement.ts";
import { type Opening, planSupply } from "./supply/supply.ts";
import { planUnreceivedOrders } from "./supply/unreceived-orders.ts";
import { withUnsaleableBatches } from "./supply/unsaleable-batches.ts";

export type PlanningInput = {
  readonly profile: Profile;
  readonly streams: RandomStreams;
  readonly calendar: BusinessCalendar;
  readonly start: Day;
  readonly asOf: Day;
  readonly clients: readonly Client[];
  readonly suppliers: readonly Supplier[];
  readonly products: readonly Product[];
  readonly pricing: Pricing;
};

/** Plans every event of the period. The same input gives the same plan. */
export function planBusiness(input: PlanningInput): BusinessPlan {
  const { profile, streams, calendar, asOf } = input;
  const opening = planOpening(calendar, input.start);
  if (opening.availableOn > asOf) {
    throw new OperatorError(`profile "${profile.name}": the period ends before the first goods can be sold`, {
      kind: "usage",
      remedy: "make period.end at least a week later than period.start",
    });
  }
  const segments = planSeason(profile, calendar, opening.availableOn, asOf);
  const { demand, series } = planDemand(profile, streams, calendar, input.clients, segments, asOf);
  const curve = demandCurve(segments, opening.availableOn, asOf);
  const shareOn = planKindShareOn(profile, curve);
  const market = planMarketLevel(profile, streams);
  const supply = planSupply(profile, streams, calendar, input.products, market, curve, shareOn, opening, asOf);
  const corrected = withCostCorrections(profile, streams, supply);
  const delivered = withUnsaleableBatches(profile, streams, calendar, corrected, opening.receivedOn);
  const orders = planReversals(profile, streams, calendar, demand, asOf);
  const incidents = planStockIncidents(profile, streams, calendar, delivered, asOf);
  const enquiries = planEnquiries(profile, streams, calendar, orders, asOf);
  const wishes = planSampleWishes(
    profile,
    streams,
    calendar,
    orders,
    calendar.addBusinessDays(opening.availableOn, 2),
    asOf,
  );
  const {
    fulfilled: chosen,
    stock,
    samples,
    offered: shown,
    standingItems,
  } = fulfilOrders(profile, streams, input.pricing, shareOn, delivered, orders, incidents, wishes, enquiries, asOf);
  const batches = withShelfLives(delivered, stock);
  const losses = stockLosses(batches, stock, samples, asOf);
  const costAverages = planAverageCosts(profile.costing, batches, chosen, losses);
  const unitCosts = new UnitCosts(batches, costAverages);
  const fulfilled = chosen.map((order) => unitCosts.ofOrder(order));
  const offered = new Map(
    enquiries.flatMap(({ index, at }) => {
      const goods = shown.get(index);
      return goods ? [[index, unitCosts.pricedAt(at, goods)] as const] : [];
    }),
  );
  const settlements = planCollections(profile, streams, calendar, fulfilled, asOf);
  const refunds = planRefunds(profile, streams, calendar, fulfilled, settlements, asOf);
  const purchaseOrders = planProcurement(profile, streams, calendar, batches, opening.receivedOn);
  const packed = fulfilled.map((order) => ({ ...order, ...planShipping(streams, calendar, order) }));
  const planned = withShipmentsOnLastDays(profile, calendar, packed, asOf).map(
    (order): OrderPlan => ({ ...order, settlements: settlements.get(order.index) ?? [] }),
  );
  const { quotes, saleDrafts } = planQuotes(
    profile,
    streams,
    calendar,
    batches,
    unitCosts,
    fulfilled,
    enquiries,
    offered,
  );
  const soldOutAt = findSoldOut(batches, fulfilled, stock, losses, asOf);
  const supplyOffers = planSupplyOffers(profile, streams, calendar, batches, purchaseOrders, input.start, asOf);
  const needs = planNeeds({ ...input, batches, soldOutAt, orders: fulfilled, quotes, supplyOffers });
  const asked = new Set(
    [
      ...quotes.map(({ order }) => order),
      ...needs.map(({ end }) => (end?.state === "FULFILLED" ? end.order : null)),
    ].filter((order) => order !== null),
  );
  const standingOrders = series.map((one) => ({ ...one, items: standingItems.get(one.index) ?? [] }));
  const joinedLater = planJoining(profile, streams, calendar, input.start, input.clients, {
    orders: planned,
    quotes,
    saleDrafts,
    needs,
    standingOrders,
    samples,
  });
  return {
    orders: planned,
    cutOrders: planCutOrders(profile, streams, { batches, soldOutAt }, fulfilled, asked),
    quotes,
    saleDrafts,
    supplyOffers,
    standingOrders,
    needs,
    batches,
    soldOutAt,
    costAverages,
    purchaseOrders,
    unreceivedOrders: planUnreceivedOrders({
      ...input,
      batches,
      purchaseOrders,
      opensOn: opening.receivedOn,
    }),
    stock,
    samples: withConversions(samples, fulfilled, (batchIndex) => batchOf(batches, { batchIndex }).product.id),
    refunds,
    pendingReturns: planPendingReturns(profile, streams, calendar, batches, planned, refunds, asOf),
    bills: planPayables(profile, streams, calendar, input.suppliers, batches, purchaseOrders, fulfilled, losses, asOf),
    expenses: planExpenses(profile, streams, calendar, opening.receivedOn, asOf),
    credit: planCredit(profile, calendar, input.clients, fulfilled, input.start, asOf),
    mistakenCredits: planMistakenCredits(profile, streams, fulfilled, refunds),
    joinedLater,
    clientTags: planClientTags(streams, calendar, input.clients, planned, joinedLater, input.start, asOf),
    capitalPaidInAt: calendar.during(opening.receivedOn, 0.04),
  };
}

/**
 * On the first day the company sets itself up. Capital, purchase orders and the first goods come on the first
 * business day after it, and two business days later the goods are for sale.
 */
function planOpening(calendar: BusinessCalendar, start: Day): Opening {
  const receivedOn = calendar.onOrAfter(addDays(start, 1));
  const testedOn = calendar.addBusinessDays(receivedOn, 1);
  return { receivedOn, testedOn, availableOn: calendar.addBusinessDays(testedOn, 1) };
}

/** Follows each batch to the as-of date: what is empty then, and since when. */
function findSoldOut(
  batches: readonly BatchPlan[],
  orders: readonly FulfilledOrder[],
  stock: StockPlan,
  losses: readonly StockLoss[],
  asOf: Day,
): ReadonlyMap<number, Instant> {
  const changes = orders.flatMap(({ at, lines, goodsBack, back, damaged }) => {
    const isBack = goodsBack !== null && dayOf(goodsBack.at) <= asOf;
    return [
      ...lines.map((line) => ({ ...line, at, change: -line.quantity })),
      ...(isBack ? back.map((line) => ({ ...line, at: goodsBack.at, change: Number(line.quantity) })) : []),
      ...(isBack && damaged ? [{ ...damaged, at: goodsBack.at, change: -damaged.quantity }] : []),
    ];
  });
  const remaining = batches.map(({ quantity }): number => quantity);
  const lastTaken = new Map<number, Instant>();
  const lost = losses.map((loss) => ({ ...loss, change: -loss.quantity }));
  for (const { batchIndex, at, change } of [...changes, ...lost]) {
    remaining[batchIndex] = (remaining[batchIndex] ?? 0) + change;
    lastTaken.set(batchIndex, latestOf([at, lastTaken.get(batchIndex) ?? null]));
  }
  const expired = new Set(stock.expiries.map(({ batchIndex }) => batchIndex));
  return new Map(
    [...lastTaken].filter(
      ([batchIndex]) => remaining[batchIndex] === 0 && batches[batchIndex]?.fate === "sale" && !expired.has(batchIndex),
    ),
  );
}

/** What did not sell in time turns out to have been harvested long before it was bought. */
function withShelfLives(batches: readonly BatchPlan[], { expiries }: StockPlan): readonly BatchPlan[] {
  const lastDays = new Map(expiries.map(({ batchIndex, expiresOn }) => [batchIndex, expiresOn]));
  return batches.map((batch) => {
    const expiresOn = lastDays.get(batch.index);
    if (expiresOn === undefined) return batch;
    return { ...batch, expiresOn, harvestedOn: addDays(expiresOn, batch.harvestedOn - batch.expiresOn) };
  });
}

/** Planned revenue a day, as supply looks at it. */
function demandCurve(segments: readonly SeasonSegment[], start: Day, end: Day): DemandCurve {
  const daily = new Array<number>(end - start + 1).fill(0);
  for (const segment of segments) {
    const total = segment.weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, day] of segment.days.entries()) {
      daily[day - start] = (segment.target / 100) * ((segment.weights[index] ?? 0) / total);
    }
  }
  return new DemandCurve(start, daily);
}

/** Packed the same or the next business day, shipped the same or the next one after. */
function planShipping(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  order: FulfilledOrder,
): { packedAt: Instant | null; shippedAt: Instant | null } {
  if (order.goodsBack?.kind === "cancelled") return { packedAt: null, shippedAt: null };
  const { dwell } = fulfilmentLifecycle;
  const random = streams.at("shipping", order.client.code, order.at);
  const packsToday = order.at < calendar.during(order.day, 0.55) && chance(random, 0.5);
  const packedAt = packsToday
    ? addSeconds(order.at, integerBetween(random, 1800, 7200))
    : calendar.during(
        calendar.addBusinessDays(order.day, dwell.PENDING.PACKED.most),
        numberBetween(random, 0.03, 0.55),
      );
  const shipsToday = chance(random, 0.6);
  const shippedAt = shipsToday
    ? addSeconds(packedAt, integerBetween(random, 1200, 6000))
    : calendar.during(
        calendar.addBusinessDays(dayOf(packedAt), dwell.PACKED.SHIPPED.most),
        numberBetween(random, 0.05, 0.6),
      );
  return { packedAt, shippedAt };
}
