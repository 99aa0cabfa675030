// How money travels: methods by exact quota, and the day the bank shows each payment.

import { found } from "../../domain/found.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { PaymentMethod, PaymentPlan } from "../plan.ts";
import { apportion, dealLabels } from "../quotas.ts";

/** A payment made at a moment, with the stream that is its own. */
export type PaymentMoment = { readonly at: Instant; readonly random: RandomStream };

/**
 * The plan of each payment, in the order given; checks reach the bank one to three business days later.
 * @param checksBesides checks already decided on that count towards the shares as well
 */
export function planPayments(
  calendar: BusinessCalendar,
  methodShares: Readonly<Record<PaymentMethod, number>>,
  moments: readonly PaymentMoment[],
  checksBesides = 0,
): PaymentPlan[] {
  const [ach = 0, checks = 0, wires = 0] = apportion(moments.length + checksBesides, [
    methodShares.ACH,
    methodShares.CHECK,
    methodShares.WIRE,
  ]);
  const methods = dealLabels<PaymentMethod>(
    moments.map(({ random }) => random()),
    [
      { label: "ACH", weight: ach },
      { label: "CHECK", weight: Math.max(0, checks - checksBesides) },
      { label: "WIRE", weight: wires },
    ],
  );
  return moments.map(({ at, random }, index) => {
    const method = found(methods[index], "method of payment", index);
    const paidOn = dayOf(at);
    const delay = method === "CHECK" ? integerBetween(random, 1, 3) : 0;
    return { at, method, bankOn: calendar.addBusinessDays(paidOn, delay) };
  });
}
