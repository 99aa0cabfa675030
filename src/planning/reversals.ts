// Orders whose goods come back: consignments that did not sell, orders cancelled before they were packed, and full
// returns. Where nothing was paid the invoice is void and the order comes on top of the sales that stand; a paid order
// that is returned stands, and its money is refunded (refunds.ts).

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf } from "../domain/calendar.ts";
import { cents } from "../domain/money.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../random/streams.ts";
import type { GoodsBackPlan, OrderDemand, ReversibleOrder } from "./plan.ts";

/** Of full returns, the share that comes before the client has paid. */
const unpaidReturnShare = 0.6;

type Draft = Omit<ReversibleOrder, "index">;

/** The demand with what comes back of it, and with the void orders on top, in time order. */
export function planReversals(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  demand: readonly OrderDemand[],
  asOf: Day,
): ReversibleOrder[] {
  const standing = demand.filter(({ sells }) => sells);
  const returnCount = Math.round(standing.length * profile.returns.fullShare);
  const inTime = ({ goodsBack }: { readonly goodsBack: GoodsBackPlan }) => dayOf(goodsBack.at) <= asOf;

  const paid = draw(
    streams,
    "paid return",
    standing.filter(({ terms }) => terms === "COD"),
  )
    .map(({ order, random }) => ({ order, goodsBack: returned(calendar, random, order) }))
    .filter(inTime)
    .slice(0, Math.round(returnCount * (1 - unpaidReturnShare)));
  const unpaid = draw(
    streams,
    "unpaid return",
    standing.filter(({ terms }) => terms === "NET_30"),
  )
    .map(({ order, random }) => voidLike(calendar, random, order, (copy) => returned(calendar, random, copy)))
    .filter(inTime)
    .slice(0, returnCount - paid.length);
  const cancelled = draw(
    streams,
    "cancellation",
    standing.filter(({ terms }) => terms.startsWith("NET")),
  )
    .map(({ order, random }) => voidLike(calendar, random, order, (copy) => cancellation(random, copy)))
    .slice(0, Math.round(standing.length * profile.orders.cancelledShare));

  const paidReturns = new Map(paid.map(({ order, goodsBack }) => [order.index, goodsBack]));
  const all: Draft[] = [
    ...demand.map((order) => ({ ...order, goodsBack: paidReturns.get(order.index) ?? unsold(order) })),
    ...unpaid,
    ...cancelled,
  ];
  return all
    .sort((a, b) => a.at - b.at || a.client.id - b.client.id)
    .map((order, index): ReversibleOrder => ({ ...order, index }));
}

/** Orders in random order, each with a stream of its own. */
function draw(streams: RandomStreams, concern: string, orders: readonly OrderDemand[]) {
  return orders
    .map((order) => ({ order, random: streams.at(concern, order.client.code, order.at) }))
    .map((candidate) => ({ ...candidate, key: candidate.random() }))
    .sort((a, b) => a.key - b.key);
}

function unsold(order: OrderDemand): GoodsBackPlan | null {
  return order.sells || order.reportedAt === null ? null : { kind: "unsold", at: order.reportedAt };
}

/** Shipped within days, looked at, and sent back within two weeks of the order. */
function returned(calendar: BusinessCalendar, random: RandomStream, { day }: Pick<OrderDemand, "day">): GoodsBackPlan {
  const on = calendar.onOrAfter(addDays(day, integerBetween(random, 8, 14)));
  return { kind: "returned", at: calendar.during(on, numberBetween(random, 0.1, 0.8)) };
}

/** Called off within the hour, before anything is packed. */
function cancellation(random: RandomStream, { at }: Pick<OrderDemand, "at">): GoodsBackPlan {
  return { kind: "cancelled", at: addSeconds(at, integerBetween(random, 600, 1700)) };
}

/** An order like one that stands, of the same client on the same day, whose sale does not. */
function voidLike(
  calendar: BusinessCalendar,
  random: RandomStream,
  model: OrderDemand,
  goodsBackOf: (copy: Pick<OrderDemand, "day" | "at">) => GoodsBackPlan,
) {
  const { index: _, ...order } = model;
  const at = calendar.during(model.day, numberBetween(random, 0.15, 0.85));
  const target = cents(Math.round(model.target * numberBetween(random, 0.4, 1)));
  return { ...order, at, target, sells: false, goodsBack: goodsBackOf({ day: model.day, at }) };
}
