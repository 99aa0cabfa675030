// Days sales outstanding: what clients owe on the as-of day, measured in days of sales on terms. A few large invoices paid
// just before or just after that day move it by weeks; so where it comes out implausible, some of those who pay around
// the as-of day pay a little later, or earlier. Nobody pays late for it.

import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, day, dayOf } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { NetInvoice } from "./net-invoice.ts";

/** Days of invoices that are looked back on. */
const lookBackDays = 91;

/** What is plausible of a trade that mostly gives 30 days is 20 to 40; kept clear of both ends. */
const plausibleDays = { least: 22, most: 36 } as const;

/** The invoices on terms, some of them paid on another day within their term. */
export function withPlausibleDebt(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  invoices: readonly NetInvoice[],
  asOf: Day,
): NetInvoice[] {
  const sold = invoices
    .filter(({ order }) => order.day > asOf - lookBackDays)
    .reduce((sum, { order }) => sum + order.subtotal, 0);
  if (asOf - day(profile.period.start) < lookBackDays || sold === 0) return [...invoices];
  const isOpen = ({ dueOn, onTimePay }: NetInvoice) => dueOn >= asOf && dayOf(onTimePay) > asOf;
  const debt = invoices.filter(isOpen).reduce((sum, { order }) => sum + order.subtotal, 0);
  // What is overdue comes on top, as its share of all debt.
  const debtOf = (days: number) => ((days * sold) / lookBackDays) * (1 - profile.receivables.overdueShareOfDebt);
  const [least, most] = [debtOf(plausibleDays.least), debtOf(plausibleDays.most)];
  const nextDay = calendar.onOrAfter(addDays(asOf, 1));
  const moved = new Map<number, Day>();
  let missing = debt < least ? least - debt : Math.max(0, debt - most);
  const candidates =
    debt < least
      ? invoices
          .filter((invoice) => !isOpen(invoice) && invoice.dueOn >= nextDay)
          .map((invoice) => ({ invoice, payOn: calendar.onOrBefore(invoice.dueOn) }))
          .sort((a, b) => b.invoice.onTimePay - a.invoice.onTimePay)
      : invoices
          .filter((invoice) => isOpen(invoice) && invoice.parts.length === 0 && invoice.order.day < asOf - 1)
          .map((invoice) => ({ invoice, payOn: calendar.onOrBefore(asOf) }))
          .filter(({ invoice, payOn }) => payOn > invoice.order.day)
          .sort((a, b) => a.invoice.dueOn - b.invoice.dueOn);
  for (const { invoice, payOn } of candidates) {
    if (missing <= 0) break;
    moved.set(invoice.order.index, payOn);
    missing -= invoice.order.subtotal;
  }
  return invoices.map((invoice) => {
    const payOn = moved.get(invoice.order.index);
    if (payOn === undefined) return invoice;
    const random = streams.at("moved payment", invoice.order.client.code, invoice.order.at);
    return { ...invoice, onTimePay: calendar.during(payOn, numberBetween(random, 0.1, 0.9)) };
  });
}
