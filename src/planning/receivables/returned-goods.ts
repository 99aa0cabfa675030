// What comes back of an order, what it was sold for, and what of that its client gets. An invoice never changes: what is
// returned before it is paid becomes a credit on it, what is returned after is refunded, and a full return of an unpaid
// order voids it (reversals.ts).

import { returnLifecycle } from "../../domain/lifecycles/return-lifecycle.ts";
import { basisPointsOf } from "../../domain/numbers/basis-points.ts";
import { type Cents, extendPrice, shareOf, sumCents, zeroCents } from "../../domain/numbers/money.ts";
import { quantity } from "../../domain/numbers/quantity.ts";
import { addSeconds, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, pick } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { drawSeconds } from "../drawn-dwell.ts";
import type { BatchPlan, FulfilledOrder, OrderDemand, OrderLinePlan, ReversibleOrder } from "../plan.ts";
import { batchOf } from "../supply/batch-of.ts";

/** A part of one line, in whole steps, and never the whole order; nothing where the order is a single step. */
export function partOfOrder(
  random: RandomStream,
  batches: readonly BatchPlan[],
  lines: readonly OrderLinePlan[],
): readonly OrderLinePlan[] {
  const line = pick(random, lines);
  const step = batchOf(batches, line).product.kind.quantityStep;
  const steps = line.quantity / step;
  const most = lines.length > 1 ? steps : steps - 1;
  return most < 1 ? [] : [{ ...line, quantity: quantity(integerBetween(random, 1, most) * step) }];
}

/** What goods were sold for. */
export function soldFor(lines: readonly OrderLinePlan[]): Cents {
  return sumCents(lines.map((line) => extendPrice(line.quantity, line.unitPrice)));
}

/** What is kept of the money for goods that a client sends back by choice. */
export function restockingFee(profile: Profile, { goodsBack, back }: FulfilledOrder): Cents {
  if (goodsBack?.kind !== "returned" || !goodsBack.reason.isClientsChoice) return zeroCents;
  return shareOf(soldFor(back), basisPointsOf(profile.returns.restockingFeeShare));
}

/** Terms so long that goods come back before the client pays for them. */
export function isReturnedBeforePayment({ terms }: Pick<OrderDemand, "terms">): boolean {
  return terms === "NET_30";
}

/** Whether a part of the goods comes back while the invoice is open: a credit on it takes the place of their price. */
export function isCreditedOnInvoice({ goodsBack, sells, terms }: ReversibleOrder): boolean {
  return sells && goodsBack?.kind === "returned" && isReturnedBeforePayment({ terms });
}

/** Whether goods come back that were paid for: such an invoice was paid on time. */
export function isReturnedAfterPayment({ goodsBack, sells, terms }: ReversibleOrder): boolean {
  return sells && goodsBack?.kind === "returned" && !isReturnedBeforePayment({ terms });
}

/** When the money for returned goods is given back: within the hour or so. Throws where nothing was returned. */
export function creditMoment(streams: RandomStreams, { client, at, goodsBack }: ReversibleOrder): Instant {
  if (goodsBack?.kind !== "returned") throw new Error("money goes back for returned goods only");
  return addSeconds(
    goodsBack.at,
    drawSeconds(streams.at("return refund", client.code, at), returnLifecycle.dwell.RESTOCKED.REFUNDED),
  );
}
