// The stock's year: batches come up for sale, orders take the goods that leave next, some goods come back.
// What is left of an order's target for want of goods or of finer steps is carried to the client's next order.

import { costFlowOf } from "../../domain/books/costing.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { cents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import type { Pricing } from "../../domain/pricing.ts";
import { InventoryTracker } from "../../domain/stock/inventory-tracker.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { KindShareOn } from "../demand/growing-season.ts";
import { ProductMix } from "../demand/product-mix.ts";
import type { StandingItem } from "../demand/standing-order-plan.ts";
import type { BatchPlan, FulfilledOrder, OrderDemand, OrderLinePlan, PricedGoods, ReversibleOrder } from "../plan.ts";
import { partOfOrder } from "../receivables/returned-goods.ts";
import type { PlanningRun } from "../run-context.ts";
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

export type FulfilmentInput = {
  readonly pricing: Pricing;
  readonly shareOn: KindShareOn;
  readonly batches: readonly BatchPlan[];
  readonly orders: readonly ReversibleOrder[];
  readonly incidents: StockIncidents;
  readonly wishes: readonly SampleWish[];
  /** Priced from what is there at their moment; they take none of it. */
  readonly enquiries: readonly OrderDemand[];
};

export type Fulfilment = {
  readonly fulfilled: readonly FulfilledOrder[];
  readonly stock: StockPlan;
  readonly samples: readonly SampleRequestPlan[];
  /** What enquiries come to, by their index. */
  readonly offered: ReadonlyMap<number, PricedGoods>;
  /** What the last order of each standing order held, by its index. */
  readonly standingItems: ReadonlyMap<number, readonly StandingItem[]>;
};

/** Chooses the goods of every order, in time order. Orders for which nothing is left keep no lines and are dropped. */
export function fulfilOrders(run: PlanningRun, input: FulfilmentInput): Fulfilment {
  const year = new StockYear(run, input);
  for (const event of year.events()) year.happen(event);
  return year.plan();
}

class StockYear {
  readonly #run: PlanningRun;
  readonly #input: FulfilmentInput;
  readonly #tracker: InventoryTracker;
  readonly #composer: OrderComposer;
  /** A list of its own, so that looking at goods without buying changes nobody's choice. */
  readonly #shownGoods: GoodsForSale;
  readonly #desk: SampleDesk;
  readonly #stockkeeper: Stockkeeper;
  readonly #carried = new Map<ClientId, number>();
  readonly #fulfilled = new Map<number, FulfilledOrder>();
  readonly #offered = new Map<number, PricedGoods>();
  readonly #standingItems = new Map<number, readonly StandingItem[]>();

  constructor(run: PlanningRun, input: FulfilmentInput) {
    const { profile, streams, asOf } = run;
    const { pricing, shareOn, batches, incidents } = input;
    const tracker = new InventoryTracker(costFlowOf[profile.costing]);
    for (const batch of batches) tracker.receive(batch.index, bucketOf(batch), batch.quantity);
    const desk = new SampleDesk(profile, streams, tracker, batches, asOf);
    this.#run = run;
    this.#input = input;
    this.#tracker = tracker;
    this.#desk = desk;
    this.#stockkeeper = new Stockkeeper(tracker, batches, incidents);
    this.#shownGoods = new GoodsForSale(tracker, batches);
    this.#composer = {
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
  }

  /** All that may happen, in time order. */
  events(): readonly FulfilmentEvent[] {
    const { batches, orders, wishes, enquiries } = this.#input;
    const events: FulfilmentEvent[] = [
      ...batches
        .filter(({ fate }) => fate === "sale")
        .map((batch) => ({ kind: "available" as const, at: batch.availableAt, batch })),
      ...sampleEvents(wishes).map((event) => ({ kind: "sample" as const, at: event.at, event })),
      ...this.#stockkeeper.events().map((event) => ({ kind: "stock" as const, at: event.at, event })),
      ...orders.map((order) => ({ kind: "order" as const, at: order.at, order })),
      ...orders.flatMap((order) =>
        order.goodsBack === null ? [] : [{ kind: "goodsBack" as const, at: order.goodsBack.at, order }],
      ),
      ...enquiries.map((enquiry) => ({ kind: "enquiry" as const, at: enquiry.at, enquiry })),
    ];
    return events.sort((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind]);
  }

  happen(event: FulfilmentEvent): void {
    switch (event.kind) {
      case "available":
        this.#tracker.release(event.batch.index);
        this.#list(event.batch);
        break;
      case "stock": {
        const released = this.#stockkeeper.happen(event.event);
        if (released) this.#list(released);
        break;
      }
      case "sample":
        this.#desk.happen(event.event);
        break;
      case "goodsBack":
        this.#takeBack(event.order.index);
        break;
      case "order":
        this.#supply(event.order);
        break;
      case "enquiry":
        this.#show(event.enquiry);
        break;
      default:
        event satisfies never;
    }
  }

  plan(): Fulfilment {
    return {
      fulfilled: [...this.#fulfilled.values()],
      stock: this.#stockkeeper.plan(),
      samples: this.#desk.plan(),
      offered: this.#offered,
      standingItems: this.#standingItems,
    };
  }

  #list(batch: BatchPlan): void {
    for (const goods of [this.#composer.goods, this.#shownGoods, this.#desk])
      goods.list({ name: bucketOf(batch), product: batch.product });
  }

  /** The client gets its goods, as far as there are any; what is missing of the target is carried to its next order. */
  #supply(order: ReversibleOrder): void {
    const { batches } = this.#input;
    const { client, standing, goodsBack, sells } = order;
    const target = cents(Math.max(1, order.target + (sells ? (this.#carried.get(client.id) ?? 0) : 0)));
    const repeated =
      standing === null ? null : repeatOrder(this.#composer, order, target, this.#standingItems.get(standing) ?? []);
    const lines = repeated ?? composeOrder(this.#composer, order, target);
    if (standing !== null && lines.length > 0) this.#standingItems.set(standing, itemsOf(batches, lines));
    for (const line of lines) {
      this.#tracker.take(line.batchIndex, line.quantity);
      if (goodsBack) this.#stockkeeper.expectBack(line.batchIndex, goodsBack.at);
    }
    const goods = priced(lines);
    if (sells) {
      this.#carried.set(client.id, target - goods.subtotal);
      for (const line of lines)
        this.#composer.mix.sold(batchOf(batches, line).product.kind, order.day, line.quantity, line.unitPrice);
    }
    if (lines.length > 0) this.#fulfilled.set(order.index, { ...order, ...goods, back: [], damaged: null });
  }

  #takeBack(orderIndex: number): void {
    const { profile, streams } = this.#run;
    const { batches } = this.#input;
    const order = this.#fulfilled.get(orderIndex);
    if (!order) return;
    const back = linesBack(streams, batches, order);
    for (const line of back) {
      this.#tracker.putBack(line.batchIndex, line.quantity);
      this.#list(batchOf(batches, line));
    }
    const damaged = damagedPart(profile, streams, batches, order, back);
    if (damaged) this.#tracker.remove(damaged.batchIndex, damaged.quantity);
    const goodsBack = back.length > 0 ? order.goodsBack : null;
    this.#fulfilled.set(orderIndex, { ...order, goodsBack, back, damaged });
  }

  #show(enquiry: OrderDemand): void {
    const lines = composeOrder({ ...this.#composer, goods: this.#shownGoods }, enquiry, enquiry.target);
    if (lines.length > 0) this.#offered.set(enquiry.index, priced(lines));
  }
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
