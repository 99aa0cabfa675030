// What settles a part of an invoice on terms ahead of the rest: a first part that the client pays, the down payment and
// all instalments of a plan but the last, or a credit for goods that came back. Invariants: parts come in time order,
// after the invoice and on earlier days than the rest, and leave something to pay.

import { netDays } from "../../domain/books/payment-terms.ts";
import { basisPoints, basisPointsOf } from "../../domain/numbers/basis-points.ts";
import { allocateCents, type Cents, shareOf, subtractCents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import type { FulfilledOrder } from "../plan.ts";
import type { RunningShare } from "../quotas.ts";
import { creditMoment, isCreditedOnInvoice, restockingFee, soldFor } from "./returned-goods.ts";

/** A credit is entered with the return that it is for; a payment is money. */
export type PartSettled = { readonly kind: "payment" | "credit"; readonly at: Instant; readonly amount: Cents };

/**
 * The parts of an order's invoice that come before the rest, which is paid at `restAt` if on time. `inParts` counts which
 * invoices on the same terms are paid in parts.
 */
export function planParts(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  random: RandomStream,
  order: FulfilledOrder,
  restAt: Instant,
  inParts: RunningShare,
): readonly PartSettled[] {
  if (isCreditedOnInvoice(order)) {
    const amount = subtractCents(soldFor(order.back), restockingFee(profile, order));
    return [{ kind: "credit", at: creditMoment(streams, order), amount }];
  }
  if (order.terms === "PARTIAL") return planInstalments(profile, calendar, random, order, restAt);
  const firstPart = planFirstPart(calendar, random, order, restAt);
  return firstPart !== null && inParts.takes(profile.receivables.partialPaymentShare) ? [firstPart] : [];
}

/** A third to two thirds of the invoice, some days ahead of the rest; null where the terms leave no time for it. */
function planFirstPart(
  calendar: BusinessCalendar,
  random: RandomStream,
  order: FulfilledOrder,
  restAt: Instant,
): PartSettled | null {
  const payOn = calendar.onOrAfter(addDays(order.day, Math.max(2, Math.floor(netDays[order.terms] * 0.4))));
  const share = basisPoints(integerBetween(random, 33, 67) * 100);
  const at = calendar.during(payOn, numberBetween(random, 0.1, 0.9));
  return payOn < dayOf(restAt) ? { kind: "payment", at, amount: shareOf(order.subtotal, share) } : null;
}

/** A down payment with the order, and equal instalments at equal distances; the last of them is the rest. */
function planInstalments(
  profile: Profile,
  calendar: BusinessCalendar,
  random: RandomStream,
  order: FulfilledOrder,
  restAt: Instant,
): readonly PartSettled[] {
  const { downPaymentShare, count } = profile.terms.instalments;
  const down = shareOf(order.subtotal, basisPointsOf(downPaymentShare));
  const amounts = allocateCents(
    subtractCents(order.subtotal, down),
    Array.from({ length: count }, () => 1),
  );
  const instalments = amounts.slice(0, -1).map((amount, index): PartSettled => {
    const on = calendar.onOrBefore(addDays(order.day, Math.round((netDays.PARTIAL * (index + 1)) / count)));
    return { kind: "payment", at: calendar.during(on, numberBetween(random, 0.1, 0.9)), amount };
  });
  return [
    { kind: "payment" as const, at: addSeconds(order.at, integerBetween(random, 300, 3000)), amount: down },
    ...instalments.filter(({ at }) => dayOf(at) > order.day && dayOf(at) < dayOf(restAt)),
  ];
}
