// How the money comes in: methods by exact quota, checks that take days to clear, and a few that the bank returns.

import { isNet } from "../../domain/books/payment-terms.ts";
import { found } from "../../domain/found.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { FulfilledOrder, SettlementPlan, Settlements } from "../plan.ts";
import { planPayments } from "./payment-methods.ts";

/** Money that a client hands over for an order. */
export type PaymentDue = { readonly order: FulfilledOrder; readonly at: Instant; readonly amount: Cents };

/** What is given up of an order's invoice. */
export type WriteOffDue = { readonly order: FulfilledOrder; readonly at: Instant; readonly amount: Cents };

/** A check that bounces was written so many business days before the payment that replaces it. */
const replacedAfterBusinessDays = 7;

/** The settlements of each order in time order, by the order's index. */
export function planSettlements(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  due: readonly PaymentDue[],
  writeOffs: readonly WriteOffDue[],
): Settlements {
  const bounced = chooseBounced(profile, streams, calendar, due, writeOffs);
  const payments = planPayments(
    calendar,
    profile.receivables.paymentMethods,
    due.map(({ order, at }) => ({ at, random: streams.at("payment", order.client.code, order.at, at) })),
    bounced.length,
  );
  const settlements = new Map<number, SettlementPlan[]>();
  const add = (order: FulfilledOrder, settlement: SettlementPlan) =>
    settlements.set(order.index, [...(settlements.get(order.index) ?? []), settlement]);
  for (const [index, { order, amount }] of due.entries()) {
    add(order, { kind: "payment", ...found(payments[index], "payment", index), amount });
  }
  for (const { order, at, amount } of writeOffs) add(order, { kind: "writeOff", at, amount });
  for (const { order, plan } of bounced) add(order, plan);
  for (const [index, steps] of settlements) {
    settlements.set(
      index,
      steps.toSorted((a, b) => a.at - b.at),
    );
  }
  return settlements;
}

/** Checks on terms that the bank returned, ahead of the payment that replaced each: as many as of all checks on terms. */
function chooseBounced(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  due: readonly PaymentDue[],
  writeOffs: readonly WriteOffDue[],
): { readonly order: FulfilledOrder; readonly plan: SettlementPlan }[] {
  const { bouncedCheckShare, paymentMethods } = profile.receivables;
  const steps = new Map<number, number>();
  for (const { order } of [...due, ...writeOffs]) steps.set(order.index, (steps.get(order.index) ?? 0) + 1);
  const single = due.filter(({ order }) => isNet(order.terms) && steps.get(order.index) === 1);
  const count = Math.round(single.length * paymentMethods.CHECK * bouncedCheckShare);
  const candidates = single
    .map((payment) => ({
      ...payment,
      writtenOn: calendar.addBusinessDays(dayOf(payment.at), -replacedAfterBusinessDays),
    }))
    .filter(({ order, writtenOn }) => writtenOn > order.day);
  return inDrawnOrder(candidates, ({ order }) => streams.at("bounced check", order.client.code, order.at))
    .slice(0, count)
    .map(({ item: { order, amount, writtenOn }, random }) => {
      const bankOn = calendar.addBusinessDays(writtenOn, integerBetween(random, 1, 2));
      const returnedOn = calendar.addBusinessDays(bankOn, 2);
      const at = calendar.during(writtenOn, numberBetween(random, 0.1, 0.8));
      const returnedAt = calendar.during(returnedOn, numberBetween(random, 0.1, 0.8));
      return { order, plan: { kind: "bounced", method: "CHECK", at, bankOn, amount, returnedAt } };
    });
}
