// Returns that nobody has inspected by the as-of day: the latest of all, on orders that shipped not long ago. They are
// logged and change nothing else, neither stock nor money nor the order.

import { returnLifecycle } from "../../domain/lifecycles/return-lifecycle.ts";
import { addDays, dayOf } from "../../domain/time/calendar.ts";
import { returnReasonAt } from "../../domain/words/return-reason.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { BatchPlan, OrderPlan, PendingReturnPlan, RefundPlan } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import { partOfOrder } from "./returned-goods.ts";

/** No return waits longer for its inspection. */
const waitingDaysMost = returnLifecycle.dwell.LOGGED.RESTOCKED.most;

export type ReturnCount = { readonly inspected: number; readonly pending: number };

/** How many orders are returned in full and in part, of so many that stand; the share that is pending is of all returns. */
export function returnCounts(
  { returns }: Profile,
  standing: number,
): { readonly full: ReturnCount; readonly partial: ReturnCount } {
  const full = Math.round(standing * returns.fullShare);
  const partial = Math.round(standing * returns.partialShare);
  const pending = Math.round((full + partial) * returns.pendingShare);
  const pendingFull = Math.round((pending * full) / Math.max(1, full + partial));
  return {
    full: { inspected: full - pendingFull, pending: pendingFull },
    partial: { inspected: partial - (pending - pendingFull), pending: pending - pendingFull },
  };
}

/** Plans them in time order. */
export function planPendingReturns(
  { profile, streams, calendar, asOf }: PlanningRun,
  batches: readonly BatchPlan[],
  orders: readonly OrderPlan[],
  refunds: readonly RefundPlan[],
): PendingReturnPlan[] {
  const standing = orders.filter(({ sells }) => sells);
  const { full, partial } = returnCounts(profile, standing.length);
  const refunded = new Set(refunds.map(({ order }) => order));
  const drafts = standing
    .filter(({ index, terms, goodsBack }) => terms !== "CONSIGNMENT" && goodsBack === null && !refunded.has(index))
    .flatMap((order) => {
      if (order.shippedAt === null) return [];
      const random = streams.at("pending return", order.client.code, order.at);
      const on = calendar.onOrAfter(addDays(dayOf(order.shippedAt), integerBetween(random, 2, 14)));
      if (on > asOf || on < addDays(asOf, -waitingDaysMost)) return [];
      const at = calendar.during(on, numberBetween(random, 0.1, 0.8));
      return [{ order, at, random, key: random(), part: partOfOrder(random, batches, order.lines) }];
    })
    .sort((a, b) => a.key - b.key);
  const inPart = drafts.filter(({ part }) => part.length > 0).slice(0, partial.pending);
  const whole = drafts.filter((draft) => !inPart.includes(draft)).slice(0, full.pending);
  return [
    ...inPart.map((draft) => ({ ...draft, lines: draft.part })),
    ...whole.map((draft) => ({ ...draft, lines: draft.order.lines })),
  ]
    .map(({ order, at, lines }, position) => ({ order: order.index, at, lines, reason: returnReasonAt(position) }))
    .sort((a, b) => a.at - b.at || a.order - b.order);
}
