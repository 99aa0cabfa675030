// When clients pay: on time or late by habit, so that the share of late invoices and the overdue part of the debt at
// the as-of date come out as the profile says. Decided from the orders' final totals, so the debt is exact.
// Invariants: COD is paid on the order's day, a consignment on the day it is reported, nothing before its invoice.

import { netDays, type PaymentTerms } from "../../domain/books/payment-terms.ts";
import { found } from "../../domain/found.ts";
import { type Cents, subtractCents, sumCents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf, type Instant, later } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, logNormal, numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import { evenlySpread } from "../demand/client-habits.ts";
import { settledOnLastDays } from "../demand/last-days.ts";
import type { FulfilledOrder, Settlements } from "../plan.ts";
import { drawWithoutReplacement, RunningShare } from "../quotas.ts";
import { type Candidate, chooseNearTarget } from "../subset-sum.ts";
import { planEarlyPayments } from "./early-payments.ts";
import { withMissingDebt } from "./missing-debt.ts";
import type { NetInvoice } from "./net-invoice.ts";
import { withPlausibleDebt } from "./outstanding-days.ts";
import { planParts } from "./part-payments.ts";
import { isReturnedAfterPayment } from "./returned-goods.ts";
import { type PaymentDue, planSettlements, type WriteOffDue } from "./settlements.ts";

/** Debts older than this many days past due are the last aging bucket. */
const oldDebtDays = 120;

/** Days past due after which an invoice may be given up. */
const givenUpAfterDays = { least: 120, most: 160 };

/** How clients differ, by their place from 0, always punctual, to 1. */
const habits = {
  /** A few clients are late often, most of them hardly ever. */
  latenessPower: 4,
  /** Beside its lateness, what makes anybody late once. */
  latenessLeast: 0.02,
  /** The part of the term that passes before a punctual client pays, and how much more with the worst. */
  termUsedLeast: 0.9,
  termUsedMore: 0.14,
  /** How unlike late payments are: of the logarithm of their days. */
  delaySigma: 0.95,
} as const;

/** How each order's invoice was settled by the as-of date, by the order's index; without an entry nothing was paid. */
export function planCollections(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  orders: readonly FulfilledOrder[],
  asOf: Day,
): Settlements {
  const clients = [...new Map(orders.map(({ client }) => [client.id, client])).values()];
  const habitOf = evenlySpread(streams, "payment habit", clients);
  const due: PaymentDue[] = [];
  const onTerms: NetInvoice[] = [];
  // By terms, since short and long ones are open at the as-of date for different times.
  const paidInParts = new Map<PaymentTerms, RunningShare>();
  let resolvedOthers = 0;
  for (const order of orders) {
    const issuedAt = order.terms === "CONSIGNMENT" ? order.reportedAt : order.at;
    if (!order.sells || issuedAt === null) continue;
    if (order.terms === "COD" || order.terms === "CONSIGNMENT") {
      const random = streams.at("prompt payment", order.client.code, order.at);
      due.push({ order, at: addSeconds(issuedAt, integerBetween(random, 300, 3000)), amount: order.subtotal });
      if (dayOf(issuedAt) <= asOf) resolvedOthers += 1;
    } else {
      const inParts = paidInParts.get(order.terms) ?? new RunningShare(streams.at("paid in parts", order.terms)());
      paidInParts.set(order.terms, inParts);
      const habit = found(habitOf.get(order.client.id), "payment habit of client", order.client.id);
      onTerms.push(netInvoice(profile, streams, calendar, order, habit, inParts));
    }
  }
  const plausible = withPlausibleDebt(profile, streams, calendar, onTerms, asOf);
  const promptly = due.map(({ at }) => at);
  const atTheEnd = settledOnLastDays(profile, streams, calendar, plausible, promptly, asOf);
  const invoices = plausible.map((invoice) => ({
    ...invoice,
    onTimePay: atTheEnd.get(invoice.order.index) ?? invoice.onTimePay,
  }));
  const overdue = overdueDebt(profile, invoices, asOf);
  const drawnLate = chooseLate(profile, streams, invoices, resolvedOthers, asOf);
  const { late, unpaid } = withMissingDebt(
    drawnLate,
    chooseUnpaid(profile, streams, calendar, invoices, drawnLate, overdue, asOf),
    invoices
      .filter((invoice) => daysPastDue(invoice, asOf) > 0 && !isReturnedAfterPayment(invoice.order))
      .map((invoice) => ({ index: invoice.order.index, amount: openAmount(invoice, asOf) })),
    overdue,
  );
  const writtenOff = chooseWrittenOff(profile, invoices, late, unpaid, orders.length, asOf);
  const early = planEarlyPayments(
    profile,
    streams,
    calendar,
    invoices,
    new Set([...late, ...atTheEnd.keys()]),
    resolvedOthers,
    asOf,
  );
  const writeOffs: WriteOffDue[] = [];
  for (const invoice of invoices) {
    const { order, parts } = invoice;
    for (const { kind, at, amount } of parts) if (kind === "payment") due.push({ order, at, amount });
    const rest = openAmount(invoice, asOf);
    if (unpaid.has(order.index)) continue;
    if (writtenOff.has(order.index)) {
      writeOffs.push({ order, at: writeOffMoment(streams, calendar, invoice), amount: rest });
      continue;
    }
    const onTimePay = early.get(order.index) ?? invoice.onTimePay;
    const at = late.has(order.index) ? latePayMoment(profile, streams, calendar, invoice, asOf) : onTimePay;
    due.push({ order, at, amount: rest });
  }
  return planSettlements(
    profile,
    streams,
    calendar,
    due.filter(({ at }) => dayOf(at) <= asOf),
    writeOffs,
  );
}

/** What is open of an invoice when only its parts ahead have been settled. */
function openAmount({ order, parts }: NetInvoice, asOf: Day): Cents {
  const settled = parts.filter(({ at }) => dayOf(at) <= asOf);
  return subtractCents(order.subtotal, sumCents(settled.map(({ amount }) => amount)));
}

/** Days past due on a day: positive once the due date has passed. */
function daysPastDue(invoice: NetInvoice, asOf: Day): number {
  return asOf - invoice.dueOn;
}

function netInvoice(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  order: FulfilledOrder,
  habit: number,
  inParts: RunningShare,
): NetInvoice {
  const lateness = habit ** habits.latenessPower;
  // Who is punctual also pays well ahead of time.
  const promptness = habits.termUsedLeast + habits.termUsedMore * habit;
  const random = streams.at("payment day", order.client.code, order.at);
  const term = netDays[order.terms];
  const dueOn = addDays(order.day, term);
  const wanted = addDays(
    order.day,
    Math.max(1, Math.round(term * Math.min(1, promptness + numberBetween(random, -0.1, 0.06)))),
  );
  // A due date on a weekend is met on the Friday before it.
  const payOn = calendar.onOrBefore(wanted);
  const share = numberBetween(random, 0.1, 0.9);
  const onTimePay =
    payOn <= order.day ? addSeconds(order.at, integerBetween(random, 300, 3000)) : calendar.during(payOn, share);
  const parts = planParts(profile, streams, calendar, random, order, onTimePay, inParts);
  return { order, dueOn, onTimePay, parts, lateness };
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
  const mayBeLate = fallenDue.filter(({ order }) => !isReturnedAfterPayment(order));
  const paidEarly = invoices.filter((invoice) => daysPastDue(invoice, asOf) <= 0 && dayOf(invoice.onTimePay) <= asOf);
  const wanted = Math.round((resolvedOthers + fallenDue.length + paidEarly.length) * profile.receivables.lateShare);
  const chosen = drawWithoutReplacement(
    streams.at("late invoices"),
    mayBeLate.map(({ lateness }) => habits.latenessLeast + lateness),
    Math.min(wanted, mayBeLate.length),
  );
  return new Set(mayBeLate.flatMap(({ order }, index) => (chosen.has(index) ? [order.index] : [])));
}

/** What must be overdue, so that it is the profile's share of all debt: the rest is not due yet. */
function overdueDebt({ receivables }: Profile, invoices: readonly NetInvoice[], asOf: Day): number {
  const { overdueShareOfDebt } = receivables;
  const notDue = invoices
    .filter((invoice) => daysPastDue(invoice, asOf) <= 0 && dayOf(invoice.onTimePay) > asOf)
    .reduce((sum, invoice) => sum + openAmount(invoice, asOf), 0);
  return overdueShareOfDebt < 1 ? (notDue * overdueShareOfDebt) / (1 - overdueShareOfDebt) : notDue;
}

/** The late invoices still open at the as-of date, old and recent, so that the overdue debt meets its shares. */
function chooseUnpaid(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  invoices: readonly NetInvoice[],
  late: ReadonlySet<number>,
  overdue: number,
  asOf: Day,
): Set<number> {
  const { over120ShareOfOverdue } = profile.receivables;
  const lateInvoices = invoices.filter(({ order }) => late.has(order.index));
  const isOld = (invoice: NetInvoice) => daysPastDue(invoice, asOf) > oldDebtDays;
  const old = lateInvoices.filter(isOld);
  const recent = lateInvoices.filter((invoice) => !isOld(invoice));
  const oldTarget = old.length === 0 ? 0 : overdue * over120ShareOfOverdue;
  const random = streams.at("unpaid invoices");
  const candidates = (group: readonly NetInvoice[], keyOf: (invoice: NetInvoice) => number): Candidate[] =>
    group.map((invoice) => ({ index: invoice.order.index, amount: openAmount(invoice, asOf), key: keyOf(invoice) }));
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

/** Invoices given up: of the clients who pay worst, due so long ago that reminders and calls have ended. */
function chooseWrittenOff(
  profile: Profile,
  invoices: readonly NetInvoice[],
  late: ReadonlySet<number>,
  unpaid: ReadonlySet<number>,
  issuedCount: number,
  asOf: Day,
): Set<number> {
  const candidates = invoices
    .filter((invoice) => daysPastDue(invoice, asOf) > givenUpAfterDays.most + 7)
    .filter(({ order }) => late.has(order.index) && !unpaid.has(order.index))
    .sort((a, b) => b.lateness - a.lateness || a.order.index - b.order.index);
  const count = Math.round(issuedCount * profile.receivables.writeOffShare);
  return new Set(candidates.slice(0, count).map(({ order }) => order.index));
}

function writeOffMoment(streams: RandomStreams, calendar: BusinessCalendar, invoice: NetInvoice): Instant {
  const random = streams.at("write-off", invoice.order.client.code, invoice.order.at);
  const after = integerBetween(random, givenUpAfterDays.least, givenUpAfterDays.most);
  return calendar.during(calendar.onOrAfter(addDays(invoice.dueOn, after)), numberBetween(random, 0.2, 0.8));
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
  const delay = Math.max(1, Math.round(logNormal(random, profile.receivables.delayDaysMean, habits.delaySigma)));
  const first = calendar.onOrAfter(addDays(invoice.dueOn, 1));
  const wanted = calendar.onOrAfter(addDays(invoice.dueOn, delay));
  const last = calendar.onOrBefore(asOf);
  const payOn =
    wanted <= last ? wanted : calendar.onOrBefore(addDays(first, Math.floor(random() * (last - first + 1))));
  return calendar.during(later(first, payOn), numberBetween(random, 0.1, 0.9));
}
