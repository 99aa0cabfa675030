// Who asks for samples when, and whether an answer is to be had. What is asked for and what can be given, the stock's year
// shows (sample-desk.ts). Clients ask some days before they mean to order.

import type { Client } from "../../domain/company.ts";
import { sampleLifecycle, sampleUnansweredDays } from "../../domain/lifecycles/sample-lifecycle.ts";
import { addDays, type Day, dayOf, type Instant, later } from "../../domain/time/calendar.ts";
import { chance, integerBetween, numberBetween, weightedIndex } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { drawDays } from "../drawn-dwell.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { FulfilledOrder, OrderDemand } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import type { SampleRequestPlan } from "./sample-plan.ts";

export type SampleWish = {
  readonly client: Client;
  readonly at: Instant;
  /** Products that the client wants to see. */
  readonly products: number;
  /** When it is seen to, or given up; possibly after the as-of day. */
  readonly answerAt: Instant;
  readonly fate: "answered" | "withdrawn" | "unanswered";
};

const { dwell } = sampleLifecycle;

/** Of all requests, those that the as-of day finds open. */
const openShare = 0.02;

/** Plans the wishes in time order. */
export function planSampleWishes(
  { profile, streams, calendar, asOf }: PlanningRun,
  demand: readonly OrderDemand[],
  firstDay: Day,
): SampleWish[] {
  const { requestShare, cancelledShare } = profile.samples;
  const standing = demand.filter(({ sells }) => sells);
  const count = Math.round(standing.length * requestShare);
  const candidates = inDrawnOrder(standing, ({ client, at }) => streams.at("sample request", client.code, at));
  const wishes = candidates
    .slice(0, count)
    .map(({ item: order, random }): SampleWish => {
      const on = calendar.onOrAfter(later(firstDay, addDays(order.day, -integerBetween(random, 6, 20))));
      const at = calendar.during(on, numberBetween(random, 0.05, 0.8));
      const isCancelled = chance(random, cancelledShare);
      const fate = isCancelled ? (chance(random, 0.5) ? "withdrawn" : "unanswered") : "answered";
      const answerOn =
        fate === "unanswered"
          ? calendar.onOrAfter(addDays(on, sampleUnansweredDays))
          : calendar.addBusinessDays(on, drawDays(random, dwell.REQUESTED.FULFILLED));
      const answerAt = calendar.during(answerOn, numberBetween(random, 0.05, 0.9));
      return { client: order.client, at, products: productsWanted(random), answerAt, fate };
    })
    .filter(({ at }) => dayOf(at) <= asOf);
  const lastDay = calendar.onOrBefore(asOf);
  const open = candidates
    .slice(count, count + Math.ceil(count * openShare))
    .map(({ item: order, random }): SampleWish => {
      const at = calendar.during(lastDay, numberBetween(random, 0.2, 0.9));
      const answerAt = calendar.during(calendar.addBusinessDays(lastDay, 1), numberBetween(random, 0.05, 0.9));
      return { client: order.client, at, products: productsWanted(random), answerAt, fate: "answered" };
    });
  return [...wishes, ...open].sort((a, b) => a.at - b.at || a.client.id - b.client.id);
}

/** One product for half of the clients, never more than three. */
function productsWanted(random: RandomStream): number {
  return 1 + weightedIndex(random, [5, 3, 2]);
}

/** The requests with the orders that they led to: the client's next one, if it has goods that it saw. An order is owed to one. */
export function withConversions(
  requests: readonly SampleRequestPlan[],
  orders: readonly FulfilledOrder[],
  productOf: (batchIndex: number) => number,
): SampleRequestPlan[] {
  const owed = new Set<number>();
  return requests.map((request) => {
    const { outcome } = request;
    if (outcome.kind !== "fulfilled") return request;
    const seen = new Set<number>(request.items.map(({ product }) => product.id));
    const order = orders.find(
      ({ client, at, sells, goodsBack }) =>
        client.id === request.client.id && at > outcome.at && sells && goodsBack === null,
    );
    const isOwed =
      order !== undefined &&
      order.day <= addDays(dayOf(outcome.at), dwell.FULFILLED.CONVERTED.most) &&
      !owed.has(order.index) &&
      order.lines.some(({ batchIndex }) => seen.has(productOf(batchIndex)));
    if (!isOwed) return request;
    owed.add(order.index);
    return { ...request, outcome: { ...outcome, order: { index: order.index, at: order.at } } };
  });
}
