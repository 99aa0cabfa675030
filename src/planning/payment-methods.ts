// How money travels: methods by exact quota, and the day the bank shows each payment.

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { dayOf, type Instant } from "../domain/calendar.ts";
import { integerBetween } from "../random/distributions.ts";
import type { RandomStream } from "../random/streams.ts";
import type { PaymentMethod, PaymentPlan } from "./plan.ts";
import { dealLabels } from "./quotas.ts";

/** A payment made at a moment, with the stream that is its own. */
export type PaymentMoment = { readonly at: Instant; readonly random: RandomStream };

/** The plan of each payment, in the order given; checks reach the bank one to three business days later. */
export function planPayments(
  calendar: BusinessCalendar,
  methodShares: Readonly<Record<PaymentMethod, number>>,
  moments: readonly PaymentMoment[],
): PaymentPlan[] {
  const methods = dealLabels<PaymentMethod>(
    moments.map(({ random }) => random()),
    [
      { label: "ACH", weight: methodShares.ACH },
      { label: "CHECK", weight: methodShares.CHECK },
      { label: "WIRE", weight: methodShares.WIRE },
    ],
  );
  return moments.map(({ at, random }, index) => {
    const method = methods[index] ?? "ACH";
    const paidOn = dayOf(at);
    const delay = method === "CHECK" ? integerBetween(random, 1, 3) : 0;
    return { at, method, bankOn: calendar.addBusinessDays(paidOn, delay) };
  });
}
