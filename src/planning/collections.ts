// When clients pay: on time or late by habit, so that the share of late invoices and the overdue part of the debt at
// the as-of date come out as the profile says. Decided from the orders' final totals, so the debt is exact.
// Invariants: COD is paid on the order's day, a consignment on the day it is reported, nothing before its invoice.

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf, type Instant, later } from "../domain/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { integerBetween, logNormal, numberBetween } from "../random/distributions.ts";
import type { RandomStreams } from "../random/streams.ts";
import type { FulfilledOrder } from "./fulfilment.ts";
import { planPayments } from "./payment-methods.ts";
import type { PaymentPlan } from "./plan.ts";
import { drawWithoutReplacement } from "./quotas.ts";
import { type Candidate, chooseNearTarget } from "./subset-sum.ts";
import { netDays } from "./terms.ts";

/** Debts older than this many days past due are the last aging bucket. */
const oldDebtDays = 120;

/** An order on terms: the invoice is due some days later and may be paid late. */
type NetInvoice = {
  readonly order: FulfilledOrder;
  readonly dueOn: Day;
  readonly onTimePay: Instant;
  /** The client's habit, 0 (always punctual) to 1. */
  readonly lateness: number;
};

/** The payment of each order that was paid by the as-of date, by the order's index. */
export function planCollections(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  orders: readonly FulfilledOrder[],
  asOf: Day,
): Map<number, PaymentPlan> {
  const moments = new Map<FulfilledOrder, Instant>();
  const invoices: NetInvoice[] = [];
  let resolvedOthers = 0;
  for (const order of orders) {
    const issuedAt = order.terms === "CONSIGNMENT" ? order.reportedAt : order.at;
    if (!order.sells || issuedAt === null) continue;
    if (order.terms === "COD" || order.terms === "CONSIGNMENT") {
      const random = streams.at("prompt payment", order.client.code, order.at);
      moments.set(order, addSeconds(issuedAt, integerBetween(random, 300, 3000)));
      if (dayOf(issuedAt) <= asOf) resolvedOthers += 1;
    } else {
      invoices.push(netInvoice(streams, calendar, order));
    }
  }
  const late = chooseLate(profile, streams, invoices, resolvedOthers, asOf);
  const unpaid = chooseUnpaid(profile, streams, calendar, invoices, late, asOf);
  for (const invoice of invoices) {
    if (unpaid.has(invoice.order.index)) continue;
    const isLate = late.has(invoice.order.index);
    moments.set(invoice.order, isLate ? latePayMoment(profile, streams, calendar, invoice, asOf) : invoice.onTimePay);
  }
  const paid = [...moments].filter(([, at]) => dayOf(at) <= asOf);
  const payments = planPayments(
    calendar,
    profile.receivables.paymentMethods,
    paid.map(([order, at]) => ({ at, random: streams.at("payment", order.client.code, order.at) })),
  );
  return new Map(
    paid.flatMap(([order], index) => {
      const payment = payments[index];
      return payment ? [[order.index, payment]] : [];
    }),
  );
}

/** Days past due on a day: positive once the due date has passed. */
function daysPastDue(invoice: NetInvoice, asOf: Day): number {
  return asOf - invoice.dueOn;
}

function netInvoice(streams: RandomStreams, calendar: BusinessCalendar, order: FulfilledOrder): NetInvoice {
  const habit = streams.at("payment habit", order.client.code);
  const lateness = habit() ** 2.2;
  const promptness = numberBetween(habit, 0.78, 1);
  const random = streams.at("payment day", order.client.code, order.at);
  const term = netDays[order.terms];
  const dueOn = addDays(order.day, term);
  const wanted = addDays(
    order.day,
    Math.max(1, Math.round(term * Math.min(1, promptness + numberBetween(random, -0.12, 0.08)))),
  );
  // A due date on a weekend is met on the Friday before it.
  const payOn = calendar.onOrBefore(wanted);
  const share = numberBetween(random, 0.1, 0.9);
  const onTimePay =
    payOn <= order.day ? addSeconds(order.at, integerBetween(random, 300, 3000)) : calendar.during(payOn, share);
  return { order, dueOn, onTimePay, lateness };
}

/** The invoices not paid by their due date: as many as the profile's share of all that were paid or fell due. */
function chooseLate(
  profile: Profile,
  streams: RandomStreams,
  invoices: readonly NetInvoice[],
  resolvedOthers: number,
  asOf: Day,
): Set<number> {
  const fallenDue = invoices.filter((invoice) => daysPastDue(invoice, asOf) > 0);
  const paidEarly = invoices.filter((invoice) => daysPastDue(invoice, asOf) <= 0 && dayOf(invoice.onTimePay) <= asOf);
  const wanted = Math.round((resolvedOthers + fallenDue.length + paidEarly.length) * profile.receivables.lateShare);
  const chosen = drawWithoutReplacement(
    streams.at("late invoices"),
    fallenDue.map(({ lateness }) => 0.02 + lateness),
    Math.min(wanted, fallenDue.length),
  );
  return new Set(fallenDue.flatMap(({ order }, index) => (chosen.has(index) ? [order.index] : [])));
}

/** The late invoices still open at the as-of date, old and recent, so that the overdue debt meets its shares. */
function chooseUnpaid(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  invoices: readonly NetInvoice[],
  late: ReadonlySet<number>,
  asOf: Day,
): Set<number> {
  const { overdueShareOfDebt, over120ShareOfOverdue } = profile.receivables;
  const notDue = invoices
    .filter((invoice) => daysPastDue(invoice, asOf) <= 0 && dayOf(invoice.onTimePay) > asOf)
    .reduce((sum, { order }) => sum + order.subtotal, 0);
  const overdue = overdueShareOfDebt < 1 ? (notDue * overdueShareOfDebt) / (1 - overdueShareOfDebt) : notDue;
  const lateInvoices = invoices.filter(({ order }) => late.has(order.index));
  const isOld = (invoice: NetInvoice) => daysPastDue(invoice, asOf) > oldDebtDays;
  const old = lateInvoices.filter(isOld);
  const recent = lateInvoices.filter((invoice) => !isOld(invoice));
  const oldTarget = old.length === 0 ? 0 : overdue * over120ShareOfOverdue;
  const random = streams.at("unpaid invoices");
  const candidates = (group: readonly NetInvoice[], keyOf: (invoice: NetInvoice) => number): Candidate[] =>
    group.map((invoice) => ({ index: invoice.order.index, amount: invoice.order.subtotal, key: keyOf(invoice) }));
  // Old debts gather with the clients who pay worst; recent ones are the youngest, which are still on their way.
  const unpaidOld = chooseNearTarget(
    candidates(old, (invoice) => random() - invoice.lateness),
    oldTarget,
    new Set(),
  );
  const stillComing = recent.filter((invoice) => calendar.onOrAfter(addDays(invoice.dueOn, 1)) > asOf);
  const unpaidRecent = chooseNearTarget(
    candidates(recent, (invoice) => daysPastDue(invoice, asOf) * (0.5 + random())),
    overdue - oldTarget,
    new Set(stillComing.map(({ order }) => order.index)),
  );
  return new Set([...unpaidOld, ...unpaidRecent]);
}

/** A late payment that did arrive: right-skewed delays, cut short where they would pass the as-of date. */
function latePayMoment(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  invoice: NetInvoice,
  asOf: Day,
): Instant {
  const random = streams.at("late payment", invoice.order.client.code, invoice.order.at);
  const delay = Math.max(1, Math.round(logNormal(random, profile.receivables.delayDaysMean, 0.85)));
  const first = calendar.onOrAfter(addDays(invoice.dueOn, 1));
  const wanted = calendar.onOrAfter(addDays(invoice.dueOn, delay));
  const last = calendar.onOrBefore(asOf);
  const payOn =
    wanted <= last ? wanted : calendar.onOrBefore(addDays(first, Math.floor(random() * (last - first + 1))));
  return calendar.during(later(first, payOn), numberBetween(random, 0.1, 0.9));
}
