// Who pays well before it is due: by quota, in the first half of the invoice's term.

import { netDays } from "../../domain/books/payment-terms.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { FulfilledOrder } from "../plan.ts";
import type { NetInvoice } from "./net-invoice.ts";

/**
 * When each early payer pays, by the order's index: as many as the profile's share of all invoices that were paid or
 * fell due by the as-of date. Of those only, so that choosing them changes no other share.
 * @param settledOtherwise indexes of orders whose day of payment is decided: late, not yet, or on a day that needs one
 * @param resolvedOthers invoices not on terms that were paid by then
 */
export function planEarlyPayments(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  invoices: readonly NetInvoice[],
  settledOtherwise: ReadonlySet<number>,
  resolvedOthers: number,
  asOf: Day,
): Map<number, Instant> {
  const { earlyShare } = profile.receivables;
  if (earlyShare === 0) return new Map();
  const resolved = invoices.filter(({ dueOn, onTimePay }) => dueOn < asOf || dayOf(onTimePay) <= asOf);
  const promised = Math.round((resolvedOthers + resolved.length) * earlyShare);
  const wanted = Math.max(0, promised - resolved.filter(isEarly).length);
  const payable = resolved.filter(
    (invoice) =>
      !isEarly(invoice) &&
      !settledOtherwise.has(invoice.order.index) &&
      invoice.parts.length === 0 &&
      invoice.order.goodsBack === null,
  );
  return new Map(
    inDrawnOrder(payable, ({ order }) => streams.at("early payment", order.client.code, order.at))
      .slice(0, wanted)
      .map(({ item: { order }, random }) => [order.index, earlyMoment(calendar, order, random)]),
  );
}

/** Whether it is paid in the first half of its term anyway: before a weekend, on one of the last two days. */
function isEarly({ order, onTimePay }: NetInvoice): boolean {
  return 2 * (dayOf(onTimePay) - order.day) <= netDays[order.terms];
}

/** On a business day in the first half of the term; on the order's own where there is none between. */
function earlyMoment(calendar: BusinessCalendar, order: FulfilledOrder, random: RandomStream): Instant {
  const halfTerm = Math.floor(netDays[order.terms] / 2);
  const payOn = calendar.onOrBefore(addDays(order.day, integerBetween(random, 1, halfTerm)));
  return payOn <= order.day
    ? addSeconds(order.at, integerBetween(random, 300, 3000))
    : calendar.during(payOn, numberBetween(random, 0.1, 0.9));
}
