// The stock's year: batches come up for sale, orders take the goods that leave next, some goods come back.
// What is left of an order's target for want of goods or of finer steps is carried to the client's next order.

import { costFlowOf } from "../../domain/books/costing.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { cents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import type { Pricing } from "../../domain/pricing.ts";
import { InventoryTracker } from "../../domain/stock/inventory-tracker.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { KindShareOn } from "../demand/growing-season.ts";
import { ProductMix } from "../demand/product-mix.ts";
import type { StandingItem } from "../demand/standing-order-plan.ts";
import type { BatchPlan, FulfilledOrder, OrderDemand, OrderLinePlan, PricedGoods, ReversibleOrder } from "../plan.ts";
import { partOfOrder } from "../receivables/returned-goods.ts";
import { batchOf } from "../supply/batch-of.ts";
import type { BatchPart } from "../supply/batch-part.ts";
import { bucketOf } from "./bucket.ts";
import { GoodsForSale } from "./goods-for-sale.ts";
import { composeOrder, type OrderComposer } from "./order-composer.ts";
import { itemsOf, repeatOrder } from "./repeat-order.ts";
import { SampleDesk, type SampleEvent, sampleEvents } from "./sample-desk.ts";
import type { SampleRequestPlan } from "./sample-plan.ts";
import type { SampleWish } from "./sample-requests.ts";
import type { StockIncidents } from "./stock-incidents.ts";
import type { StockPlan } from "./stock-plan.ts";
import { type StockEvent, Stockkeeper } from "./stockkeeper.ts";
import { costOf } from "./unit-costs.ts";

type FulfilmentEvent =
  | { readonly kind: "available"; readonly at: Instant; readonly batch: BatchPlan }
  | { readonly kind: "order"; readonly at: Instant; readonly order: ReversibleOrder }
  | { readonly kind: "stock"; readonly at: Instant; readonly event: StockEvent }
  | { readonly kind: "sample"; readonly at: Instant; readonly event: SampleEvent }
  | { readonly kind: "goodsBack"; readonly at: Instant; readonly order: ReversibleOrder }
  | { readonly kind: "enquiry"; readonly at: Instant; readonly enquiry: OrderDemand };

/** At one moment goods become available and come back before anybody orders. */
const rank = { available: 0, goodsBack: 1, stock: 2, sample: 3, order: 4, enquiry: 5 } as const;

/**
 * Chooses the goods of every order, in time order. Orders for which nothing is left keep no lines and are dropped.
 * `enquiries` are priced from what is there at their moment and take none of it; what they come to is in `offered`, by
 * their index. `standingItems` holds what the last order of each standing order held.
 */
export function fulfilOrders(
  profile: Profile,
  streams: RandomStreams,
  pricing: Pricing,
  shareOn: KindShareOn,
  batches: readonly BatchPlan[],
  demand: readonly ReversibleOrder[],
  incidents: StockIncidents,
  wishes: readonly SampleWish[],
  enquiries: readonly OrderDemand[],
  asOf: Day,
): {
  readonly fulfilled: readonly FulfilledOrder[];
  readonly stock: StockPlan;
  readonly samples: readonly SampleRequestPlan[];
  readonly offered: ReadonlyMap<number, PricedGoods>;
  readonly standingItems: ReadonlyMap<number, readonly StandingItem[]>;
} {
  const tracker = new InventoryTracker(costFlowOf[profile.costing]);
  for (const batch of batches) tracker.receive(batch.index, bucketOf(batch), batch.quantity);
  const desk = new SampleDesk(profile, streams, tracker, batches, asOf);
  const composer: OrderComposer = {
    profile,
    streams,
    pricing,
    tracker,
    batches,
    goods: new GoodsForSale(tracker, batches),
    mix: new ProductMix(profile, shareOn),
    shareOn,
    wasShown: (client, product, at) => desk.wasShown(client, product, at),
  };
  // A list of its own, so that looking at goods without buying changes nobody's choice.
  const shownGoods = new GoodsForSale(tracker, batches);
  const list = (batch: BatchPlan) => {
    for (const goods of [composer.goods, shownGoods, desk])
      goods.list({ name: bucketOf(batch), product: batch.product });
  };
  const stockkeeper = new Stockkeeper(tracker, batches, incidents);
  const offered = new Map<number, PricedGoods>();
  const standingItems = new Map<number, readonly StandingItem[]>();
  const carried = new Map<ClientId, number>();
  const fulfilled = new Map<number, FulfilledOrder>();
  for (const event of inOrder(batches, demand, stockkeeper, wishes, enquiries)) {
    switch (event.kind) {
      case "available":
        tracker.release(event.batch.index);
        list(event.batch);
        break;
      case "stock": {
        const released = stockkeeper.happen(event.event);
        if (released) list(released);
        break;
      }
      case "sample":
        desk.happen(event.event);
        break;
      case "goodsBack": {
        const order = fulfilled.get(event.order.index);
        if (!order) break;
        const back = linesBack(streams, batches, order);
        for (const line of back) {
          tracker.putBack(line.batchIndex, line.quantity);
          list(batchOf(batches, line));
        }
        const damaged = damagedPart(profile, streams, batches, order, back);
        if (damaged) tracker.remove(damaged.batchIndex, damaged.quantity);
        fulfilled.set(order.index, { ...order, goodsBack: back.length > 0 ? order.goodsBack : null, back, damaged });
        break;
      }
      case "order": {
        const carry = event.order.sells ? (carried.get(event.order.client.id) ?? 0) : 0;
        const target = cents(Math.max(1, event.order.target + carry));
        const { standing } = event.order;
        const repeated =
          standing === null ? null : repeatOrder(composer, event.order, target, standingItems.get(standing) ?? []);
        const lines = repeated ?? composeOrder(composer, event.order, target);
        if (standing !== null && lines.length > 0) standingItems.set(standing, itemsOf(batches, lines));
        for (const line of lines) {
          tracker.take(line.batchIndex, line.quantity);
          if (event.order.goodsBack) stockkeeper.expectBack(line.batchIndex, event.order.goodsBack.at);
        }
        const goods = priced(lines);
        if (event.order.sells) {
          carried.set(event.order.client.id, target - goods.subtotal);
          for (const line of lines)
            composer.mix.sold(batchOf(batches, line).product.kind, event.order.day, line.quantity, line.unitPrice);
        }
        if (lines.length > 0) fulfilled.set(event.order.index, { ...event.order, ...goods, back: [], damaged: null });
        break;
      }
      case "enquiry": {
        const { enquiry } = event;
        const lines = composeOrder({ ...composer, goods: shownGoods }, enquiry, enquiry.target);
        if (lines.length > 0) offered.set(enquiry.index, priced(lines));
        break;
      }
      default:
        event satisfies never;
    }
  }
  return {
    fulfilled: [...fulfilled.values()],
    stock: stockkeeper.plan(),
    samples: desk.plan(),
    offered,
    standingItems,
  };
}

function priced(lines: readonly OrderLinePlan[]): PricedGoods {
  return {
    lines,
    subtotal: sumCents(lines.map((line) => extendPrice(line.quantity, line.unitPrice))),
    cogs: costOf(lines),
  };
}

/** All lines of the order, or of a return in part a part of one. */
function linesBack(
  streams: RandomStreams,
  batches: readonly BatchPlan[],
  { client, at, lines, goodsBack }: FulfilledOrder,
): readonly OrderLinePlan[] {
  if (goodsBack?.kind !== "returned" || !goodsBack.isPartial) return lines;
  return partOfOrder(streams.at("returned part", client.code, at), batches, lines);
}

/** Now and then a step of one line of returned goods is not fit for sale any more. */
function damagedPart(
  profile: Profile,
  streams: RandomStreams,
  batches: readonly BatchPlan[],
  order: FulfilledOrder,
  back: readonly OrderLinePlan[],
): BatchPart | null {
  const [line] = back;
  if (order.goodsBack?.kind !== "returned" || !line) return null;
  const random = streams.at("damaged return", order.client.code, order.at);
  if (!chance(random, profile.returns.damagedShare)) return null;
  return { batchIndex: line.batchIndex, quantity: batchOf(batches, line).product.kind.quantityStep };
}

function inOrder(
  batches: readonly BatchPlan[],
  demand: readonly ReversibleOrder[],
  stockkeeper: Stockkeeper,
  wishes: readonly SampleWish[],
  enquiries: readonly OrderDemand[],
): FulfilmentEvent[] {
  const events: FulfilmentEvent[] = [
    ...batches
      .filter(({ fate }) => fate === "sale")
      .map((batch) => ({ kind: "available" as const, at: batch.availableAt, batch })),
    ...sampleEvents(wishes).map((event) => ({ kind: "sample" as const, at: event.at, event })),
    ...stockkeeper.events().map((event) => ({ kind: "stock" as const, at: event.at, event })),
    ...demand.map((order) => ({ kind: "order" as const, at: order.at, order })),
    ...demand.flatMap((order) =>
      order.goodsBack === null ? [] : [{ kind: "goodsBack" as const, at: order.goodsBack.at, order }],
    ),
    ...enquiries.map((enquiry) => ({ kind: "enquiry" as const, at: enquiry.at, enquiry })),
  ];
  return events.sort((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind]);
}
