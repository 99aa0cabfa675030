// The whole plan: demand, then supply for it, then which goods go where, then who pays whom when.

import type { Client, Product, Supplier } from "../domain/company.ts";
import { OperatorError } from "../domain/operator-error.ts";
import type { Pricing } from "../domain/pricing.ts";
import type { BusinessCalendar } from "../domain/time/business-calendar.ts";
import { addDays, type Day } from "../domain/time/calendar.ts";
import { planDemand } from "./demand/demand.ts";
import { planKindShareOn } from "./demand/growing-season.ts";
import { planJoining } from "./demand/joining.ts";
import { planSeason } from "./demand/season.ts";
import { demandCurve } from "./demand/units-needed.ts";
import { planEnquiries } from "./enquiries/enquiries.ts";
import { planNeeds } from "./enquiries/needs.ts";
import { planQuotes } from "./enquiries/quotes.ts";
import { planSupplyOffers } from "./enquiries/supply-offers.ts";
import { planBillDrafts } from "./payables/consigned-settlements.ts";
import { planExpenses } from "./payables/expenses.ts";
import { planPayables } from "./payables/payables.ts";
import { planSecondEntries } from "./payables/second-entries.ts";
import type { BusinessPlan, OrderPlan } from "./plan.ts";
import { planClientTags } from "./receivables/client-tags.ts";
import { planCollections } from "./receivables/collections.ts";
import { planCredit } from "./receivables/credit.ts";
import { planMistakenCredits } from "./receivables/mistaken-credits.ts";
import { planPendingReturns } from "./receivables/pending-returns.ts";
import { planRefunds } from "./receivables/refunds.ts";
import { planReversals } from "./receivables/reversals.ts";
import type { PlanningRun } from "./run-context.ts";
import { planAverageCosts } from "./stock/average-costs.ts";
import { planCutOrders } from "./stock/cut-orders.ts";
import { fulfilOrders } from "./stock/fulfilment.ts";
import { withShipmentsOnLastDays } from "./stock/last-shipments.ts";
import { planSampleWishes, withConversions } from "./stock/sample-requests.ts";
import { withShelfLives } from "./stock/shelf-lives.ts";
import { planShipping } from "./stock/shipping.ts";
import { findSoldOut } from "./stock/sold-out.ts";
import { planStockIncidents } from "./stock/stock-incidents.ts";
import { stockLosses } from "./stock/stock-losses.ts";
import { UnitCosts } from "./stock/unit-costs.ts";
import { batchOf } from "./supply/batch-of.ts";
import { withCostCorrections } from "./supply/cost-corrections.ts";
import { planMarketLevel } from "./supply/goods.ts";
import { planProcurement } from "./supply/procurement.ts";
import { type Opening, planSupply } from "./supply/supply.ts";
import { planUnreceivedOrders } from "./supply/unreceived-orders.ts";
import { withUnsaleableBatches } from "./supply/unsaleable-batches.ts";

export type PlanningInput = PlanningRun & {
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
  const marketLevelOn = planMarketLevel(profile, streams);
  const supply = planSupply(input, { products: input.products, marketLevelOn, curve, shareOn, opening });
  const corrected = withCostCorrections(profile, streams, supply);
  const delivered = withUnsaleableBatches(profile, streams, calendar, corrected, opening.receivedOn);
  const orders = planReversals(profile, streams, calendar, demand, asOf);
  const incidents = planStockIncidents(profile, streams, calendar, delivered, asOf);
  const enquiries = planEnquiries(profile, streams, calendar, orders, asOf);
  const wishes = planSampleWishes(input, orders, calendar.addBusinessDays(opening.availableOn, 2));
  const {
    fulfilled: chosen,
    stock,
    samples,
    offered: shown,
    standingItems,
  } = fulfilOrders(input, {
    pricing: input.pricing,
    shareOn,
    batches: delivered,
    orders,
    incidents,
    wishes,
    enquiries,
  });
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
  const payables = { suppliers: input.suppliers, batches, purchaseOrders, orders: fulfilled, losses };
  const bills = planPayables(input, payables);
  const packed = fulfilled.map((order) => ({ ...order, ...planShipping(streams, calendar, order) }));
  const planned = withShipmentsOnLastDays(profile, calendar, packed, asOf).map(
    (order): OrderPlan => ({ ...order, settlements: settlements.get(order.index) ?? [] }),
  );
  const { quotes, saleDrafts } = planQuotes(input, { batches, unitCosts, orders: fulfilled, enquiries, offered });
  const soldOutAt = findSoldOut(batches, fulfilled, stock, losses, asOf);
  const supplyOffers = planSupplyOffers(input, batches, purchaseOrders);
  const needs = planNeeds({ ...input, batches, soldOutAt, orders: fulfilled, quotes, supplyOffers });
  const asked = new Set(
    [
      ...quotes.map(({ order }) => order),
      ...needs.map(({ end }) => (end?.state === "FULFILLED" ? end.order : null)),
    ].filter((order) => order !== null),
  );
  const standingOrders = series.map((one) => ({ ...one, items: standingItems.get(one.index) ?? [] }));
  const joinedLater = planJoining(input, input.clients, {
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
    pendingReturns: planPendingReturns(input, batches, planned, refunds),
    bills,
    secondEntries: planSecondEntries(input, bills),
    billDrafts: planBillDrafts(input, payables),
    expenses: planExpenses(profile, streams, calendar, opening.receivedOn, asOf),
    credit: planCredit(input, input.clients, fulfilled),
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
