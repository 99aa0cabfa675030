// The last two days of the period, which dashboards look at as "today" and "the day before". The company is open on both,
// whatever the weekday, and in a business that sells on most days each of them has an order and a payment,
// and something that fell due on the last of them is open when it ends.
// What is moved would have happened on a day nearby; no amount changes by it, and nobody is late by the as-of day.

import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { NetInvoice } from "../receivables/net-invoice.ts";
import type { SeasonSegment } from "./season.ts";

/** The day before the as-of day, and the as-of day. */
export function lastTwoDays(asOf: Day): readonly [Day, Day] {
  return [addDays(asOf, -1), asOf];
}

/** An order before its size is fitted. */
type Draft = {
  readonly day: Day;
  readonly at: Instant;
  readonly segmentIndex: number;
  /** The standing order that it belongs to, whose dates are fixed. */
  readonly standing: number | null;
};

/** The same orders; where one of the last two days has none, the latest order before them that may be moved falls on it. */
export function withOrdersOnLastDays<Order extends Draft>(
  profile: Profile,
  calendar: BusinessCalendar,
  orders: readonly Order[],
  segments: readonly SeasonSegment[],
  asOf: Day,
): Order[] {
  const placed = [...orders];
  if (!sellsOnMostDays(profile, asOf)) return placed;
  const [before] = lastTwoDays(asOf);
  const movable = placed
    .flatMap((order, index) => (order.standing === null && order.day < before ? [{ order, index }] : []))
    .sort((a, b) => b.order.at - a.order.at || a.index - b.index)
    .values();
  for (const lastDay of lastTwoDays(asOf)) {
    const segmentIndex = segments.findIndex(({ days }) => days.includes(lastDay));
    if (segmentIndex < 0 || placed.some((order) => order.day === lastDay)) continue;
    const moved = movable.next().value;
    if (!moved) break;
    const { order, index } = moved;
    const at = addSeconds(calendar.during(lastDay, 0), order.at - calendar.during(order.day, 0));
    placed[index] = { ...order, day: lastDay, at, segmentIndex };
  }
  return placed;
}

/**
 * When those invoices are paid that the last two days decide about, by the order's index: on each of the two somebody
 * pays, and at the end of the as-of day something that was due on it is still open.
 * @param paidPromptly when orders are paid that are not on terms
 */
export function settledOnLastDays(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  invoices: readonly NetInvoice[],
  paidPromptly: readonly Instant[],
  asOf: Day,
): ReadonlyMap<number, Instant> {
  if (!sellsOnMostDays(profile, asOf)) return new Map();
  const open = leftOpenOnLastDay(calendar, invoices, asOf);
  const others = invoices.filter(({ order }) => !open.has(order.index));
  return new Map([...open, ...paymentsOnLastDays(streams, calendar, others, paidPromptly, asOf)]);
}

/**
 * When an invoice is paid on one of the last two days, by the order's index: one for each of the two, of somebody who
 * would pay that day or, where nobody would, some days before or after it. Only invoices that are not yet due at the
 * as-of day, so that nobody's being late changes.
 * @param paidPromptly when orders are paid that are not on terms
 */
function paymentsOnLastDays(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  invoices: readonly NetInvoice[],
  paidPromptly: readonly Instant[],
  asOf: Day,
): Map<number, Instant> {
  const payments = new Map<number, Instant>();
  const promptly = new Set(paidPromptly.map(dayOf));
  const [before] = lastTwoDays(asOf);
  const candidates = invoices.filter(
    ({ order, dueOn, parts }) => dueOn >= asOf && order.day < before && parts.length === 0 && order.goodsBack === null,
  );
  for (const lastDay of lastTwoDays(asOf)) {
    if (promptly.has(lastDay)) continue;
    const nearest = candidates
      .filter(({ order }) => !payments.has(order.index))
      .map((invoice) => ({ invoice, distance: Math.abs(dayOf(invoice.onTimePay) - lastDay) }))
      .sort((a, b) => a.distance - b.distance || a.invoice.order.index - b.invoice.order.index)[0];
    if (!nearest) continue;
    const { order, onTimePay } = nearest.invoice;
    const random = streams.at("payment on a last day", order.client.code, order.at);
    const moved = calendar.during(lastDay, numberBetween(random, 0.1, 0.9));
    payments.set(order.index, nearest.distance === 0 ? onTimePay : moved);
  }
  return payments;
}

/** Invoices that fall due on the as-of day and are not paid when it ends, by the order's index: half of them. */
function leftOpenOnLastDay(
  calendar: BusinessCalendar,
  invoices: readonly NetInvoice[],
  asOf: Day,
): Map<number, Instant> {
  const dueToday = invoices
    .filter(({ order, dueOn, parts }) => dueOn === asOf && parts.length === 0 && order.goodsBack === null)
    .sort((a, b) => b.lateness - a.lateness || a.order.index - b.order.index);
  const nextDay = calendar.addBusinessDays(asOf, 1);
  return new Map(
    dueToday
      .slice(0, Math.ceil(dueToday.length / 2))
      .map(({ order, lateness }) => [order.index, calendar.during(nextDay, 0.1 + 0.8 * lateness)]),
  );
}

/** Five orders a week or more. */
export function sellsOnMostDays({ orders, period }: Profile, asOf: Day): boolean {
  return orders.count >= ((asOf - day(period.start) + 1) * 5) / 7;
}
