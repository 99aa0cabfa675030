// What an order's invoice still asked for at some moment of its life. Consignments, and orders whose goods came back, are
// left out: what they owe depends on more than payments.

import { netDays } from "../../domain/books/payment-terms.ts";
import { type Cents, subtractCents, sumCents, zeroCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../plan.ts";

/** The last day on which its payment is in time. */
export function dueOn(order: OrderPlan): Day {
  return addDays(order.day, netDays[order.terms]);
}

/** Open at a moment; nothing of what is on consignment or came back. A check counts until the bank returns it. */
export function openAt(order: OrderPlan, at: Instant): Cents {
  if (order.terms === "CONSIGNMENT" || order.goodsBack !== null) return zeroCents;
  const settled = order.settlements.filter(
    (step) => step.at <= at && (step.kind !== "bounced" || at < step.returnedAt),
  );
  return subtractCents(order.subtotal, sumCents(settled.map(({ amount }) => amount)));
}

export function isOverdueAt(order: OrderPlan, at: Instant): boolean {
  return dueOn(order) < dayOf(at) && openAt(order, at) > 0;
}

/** When nothing was open any more; null where something still is. A payment that is still ahead has its moment, too. */
export function settledAt(order: OrderPlan): Instant | null {
  const settling = order.settlements.filter(({ kind }) => kind !== "bounced");
  const last = settling.at(-1);
  return last !== undefined && sumCents(settling.map(({ amount }) => amount)) >= order.subtotal ? last.at : null;
}
