// Orders whose goods come back: consignments that did not sell, orders cancelled before they were packed, and returns.
// A full return of what was not paid voids the invoice, and such an order comes on top of the sales that stand. A paid
// order that is returned stands, and its money is refunded; so does one returned in part (returned-goods.ts, refunds.ts).
// Returns that still await their inspection change nothing yet (pending-returns.ts).

import { isNet, netDays } from "../../domain/books/payment-terms.ts";
import { cents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf } from "../../domain/time/calendar.ts";
import { returnReasonAt } from "../../domain/words/return-reason.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { GoodsBackPlan, OrderDemand, ReversibleOrder } from "../plan.ts";
import { returnCounts } from "./pending-returns.ts";
import { isReturnedBeforePayment } from "./returned-goods.ts";

/** Of returns, the share that comes before the client has paid. */
const unpaidReturnShare = 0.6;

type ReturnPlan = Extract<GoodsBackPlan, { readonly kind: "returned" }>;

/** What comes back, before the reasons of all returns are dealt. */
type GoodsBackDraft = Exclude<GoodsBackPlan, ReturnPlan> | Omit<ReturnPlan, "reason">;

type Draft = Omit<ReversibleOrder, "index" | "goodsBack"> & { readonly goodsBack: GoodsBackDraft | null };

/** The demand with what comes back of it, and with the void orders on top, in time order. */
export function planReversals(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  demand: readonly OrderDemand[],
  asOf: Day,
): ReversibleOrder[] {
  const standing = demand.filter(({ sells }) => sells);
  const inTime = ({ goodsBack }: { readonly goodsBack: GoodsBackDraft }) => dayOf(goodsBack.at) <= asOf;
  const { full, partial } = returnCounts(profile, standing.length);
  const comeBack = (concern: string, isPartial: boolean, isCandidate: (order: OrderDemand) => boolean, count: number) =>
    draw(streams, concern, standing.filter(isCandidate))
      .map(({ item: order, random }) => ({ order, goodsBack: returned(calendar, random, order, isPartial) }))
      .filter(inTime)
      .slice(0, count);

  const paid = comeBack("paid return", false, isPaidFirst, Math.round(full.inspected * (1 - unpaidReturnShare)));
  const unpaid = draw(
    streams,
    "unpaid return",
    standing.filter((order) => isReturnedBeforePayment(order)),
  )
    .map(({ item: order, random }) =>
      voidLike(calendar, random, order, (copy) => returned(calendar, random, copy, false)),
    )
    .filter(inTime)
    .slice(0, full.inspected - paid.length);
  const cancelled = draw(
    streams,
    "cancellation",
    standing.filter(({ terms }) => isNet(terms)),
  )
    .map(({ item: order, random }) => voidLike(calendar, random, order, (copy) => cancellation(random, copy)))
    .slice(0, Math.round(standing.length * profile.orders.cancelledShare));

  const taken = new Set(paid.map(({ order }) => order.index));
  const isFree = ({ index, lineCount }: OrderDemand) => lineCount > 1 && !taken.has(index);
  const paidInPart = comeBack(
    "paid return in part",
    true,
    (order) => isFree(order) && isPaidFirst(order),
    Math.round(partial.inspected * (1 - unpaidReturnShare)),
  );
  const credited = comeBack(
    "return in part",
    true,
    (order) => isFree(order) && isReturnedBeforePayment(order),
    partial.inspected - paidInPart.length,
  );

  const returns = new Map(
    [...paid, ...paidInPart, ...credited].map(({ order, goodsBack }) => [order.index, goodsBack]),
  );
  const all: Draft[] = [
    ...demand.map((order) => ({ ...order, goodsBack: returns.get(order.index) ?? unsold(order) })),
    ...unpaid,
    ...cancelled,
  ];
  let returnsSoFar = 0;
  return all
    .sort((a, b) => a.at - b.at || a.client.id - b.client.id)
    .map(({ goodsBack, ...order }, index): ReversibleOrder => {
      if (goodsBack?.kind !== "returned") return { ...order, index, goodsBack };
      const reason = returnReasonAt(returnsSoFar);
      returnsSoFar += 1;
      return { ...order, index, goodsBack: { ...goodsBack, reason } };
    });
}

/** Terms so short that the client has paid before goods come back. */
function isPaidFirst({ terms }: OrderDemand): boolean {
  return terms === "COD" || terms === "NET_7" || terms === "NET_15";
}

function draw(streams: RandomStreams, concern: string, orders: readonly OrderDemand[]) {
  return inDrawnOrder(orders, ({ client, at }) => streams.at(concern, client.code, at));
}

function unsold(order: OrderDemand): GoodsBackPlan | null {
  return order.sells || order.reportedAt === null ? null : { kind: "unsold", at: order.reportedAt };
}

/** Shipped within days, looked at, and sent back within two weeks of the order, or of the day that it was due. */
function returned(
  calendar: BusinessCalendar,
  random: RandomStream,
  order: Pick<OrderDemand, "day" | "terms">,
  isPartial: boolean,
): Omit<ReturnPlan, "reason"> {
  const days = integerBetween(random, 8, 14);
  const after = isReturnedBeforePayment(order) ? days : Math.max(days, netDays[order.terms] + Math.round(days / 2));
  const on = calendar.onOrAfter(addDays(order.day, after));
  const at = calendar.during(on, numberBetween(random, 0.1, 0.8));
  return { kind: "returned", at, isPartial };
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
  goodsBackOf: (copy: Pick<OrderDemand, "day" | "at" | "terms">) => GoodsBackDraft,
) {
  const { index: _, ...order } = model;
  const at = calendar.during(model.day, numberBetween(random, 0.15, 0.85));
  const target = cents(Math.round(model.target * numberBetween(random, 0.4, 1)));
  return {
    ...order,
    at,
    target,
    sells: false,
    standing: null,
    goodsBack: goodsBackOf({ day: model.day, at, terms: model.terms }),
  };
}
