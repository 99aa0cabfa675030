// When suppliers are paid: in the last days before a bill is due, some early, a few too late, now and then in two parts,
// and after a dispute. Who is which is dealt by exact shares. Invariants: nothing is paid before it was billed, payments
// never sum to more than the bill, and a disputed bill is paid once the dispute is settled.

import { found } from "../../domain/found.ts";
import { overdueFor } from "../../domain/lifecycles/bill-lifecycle.ts";
import { basisPoints } from "../../domain/numbers/basis-points.ts";
import { type Cents, shareOf, subtractCents } from "../../domain/numbers/money.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, earlier, type Instant, later, latestOf } from "../../domain/time/calendar.ts";
import { disputeReasons } from "../../domain/words/bill-dispute.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween, pick } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { drawDays } from "../drawn-dwell.ts";
import type { BillPlan } from "../plan.ts";
import { dealLabels } from "../quotas.ts";
import { planPayments } from "../receivables/payment-methods.ts";

export type BillDue = Pick<BillPlan, "supplierIndex" | "at" | "dueOn"> & { readonly total: Cents };

export type BillSettlement = Pick<BillPlan, "payments" | "dispute">;

type Manner = "disputed" | "late" | "early" | "inParts" | "onTime";

/** When so much is paid, with the stream that chooses the method. */
type Instalment = { readonly at: Instant; readonly amount: Cents; readonly random: RandomStream };

/** A bill overdue for longer is an exception of its own: a dispute. */
const overdueDaysMost = 20;

/** How each bill was settled by the as-of date, in the order given. */
export function planBillPayments(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  bills: readonly BillDue[],
  asOf: Day,
): BillSettlement[] {
  const drawn = bills.map((bill) => ({ bill, random: streams.at("bill payment", bill.supplierIndex, bill.at) }));
  const open = stillOpen(bills, asOf);
  const manners = dealManners(profile, drawn, open);
  const settled = drawn.map(({ bill, random }, index) => {
    const manner = found(manners.get(bill), "manner of paying bill", index);
    const planned = planInstalments(calendar, bill, manner, random);
    const made =
      bill === open.overdue || bill === open.notYetDue ? [] : bill === open.paidInPart ? planned.slice(0, 1) : planned;
    return { bill, manner, made: made.filter(({ at }) => dayOf(at) <= asOf) };
  });
  const instalments = settled.flatMap(({ made }) => made);
  const payments = planPayments(calendar, profile.payables.paymentMethods, instalments);
  const paymentOf = new Map(
    instalments.map((instalment, index) => [instalment, found(payments[index], "payment of a bill", index)]),
  );
  return settled.map(({ bill, manner, made }): BillSettlement => {
    const dispute = manner === "disputed" ? planDispute(streams, calendar, bill, made.at(-1)?.at ?? null) : null;
    return {
      payments: made.map((instalment) => ({
        ...found(paymentOf.get(instalment), "payment at", instalment.at),
        amount: instalment.amount,
      })),
      // A dispute that would only begin after the as-of day is none yet.
      dispute: dispute && dispute.on <= asOf ? dispute : null,
    };
  });
}

/**
 * A company with suppliers always has a bill that just fell due and is not paid, one that is paid in part, and one that
 * is not due yet: of those that may be at the as-of date, the latest due, the first, and the last.
 */
function stillOpen(
  bills: readonly BillDue[],
  asOf: Day,
): Readonly<Record<"overdue" | "paidInPart" | "notYetDue", BillDue | undefined>> {
  const byDueDay = bills.toSorted((a, b) => a.dueOn - b.dueOn || a.at - b.at);
  const paidInPart = byDueDay.find((bill) => bill.dueOn >= asOf && dayWithin(bill, 0.6) <= asOf);
  return {
    overdue: byDueDay.findLast(({ dueOn }) => dueOn < asOf && dueOn >= addDays(asOf, -overdueDaysMost)),
    paidInPart,
    notYetDue: byDueDay.findLast((bill) => bill.dueOn >= asOf && bill !== paidInPart),
  };
}

/** Exact shares of all bills; the one that is overdue is one of the late, the one that is paid in part one of those. */
function dealManners(
  { payables }: Profile,
  bills: readonly { readonly bill: BillDue; readonly random: RandomStream }[],
  open: ReturnType<typeof stillOpen>,
): ReadonlyMap<BillDue, Manner> {
  const chosen = new Map<BillDue, Manner>();
  if (open.overdue && payables.lateShare > 0) chosen.set(open.overdue, "late");
  if (open.paidInPart && payables.partialPaymentShare > 0) chosen.set(open.paidInPart, "inParts");
  const others = bills.filter(({ bill }) => !chosen.has(bill));
  const count = (manner: Manner, share: number) => {
    const taken = [...chosen.values()].filter((other) => other === manner).length;
    return { label: manner, weight: Math.max(0, Math.round(bills.length * share) - taken) };
  };
  const unusual = [
    count("disputed", payables.disputedShare),
    count("late", payables.lateShare),
    count("inParts", payables.partialPaymentShare),
    count("early", payables.earlyShare),
  ];
  const rest = others.length - unusual.reduce((sum, { weight }) => sum + weight, 0);
  const dealt = dealLabels<Manner>(
    others.map(({ random }) => random()),
    [...unusual, { label: "onTime", weight: Math.max(0, rest) }],
  );
  for (const [index, { bill }] of others.entries()) chosen.set(bill, found(dealt[index], "manner of payment", index));
  return chosen;
}

function planInstalments(
  calendar: BusinessCalendar,
  bill: BillDue,
  manner: Manner,
  random: RandomStream,
): readonly Instalment[] {
  const { total, dueOn } = bill;
  const payment = (wanted: Day, amount: Cents): Instalment => {
    const at = calendar.during(later(calendar.onOrBefore(wanted), dayOf(bill.at)), numberBetween(random, 0.15, 0.9));
    return { at: latestOf([at, bill.at]), amount, random };
  };
  const lastDays = () => addDays(dueOn, -integerBetween(random, 0, 4));
  switch (manner) {
    case "disputed":
      return [payment(calendar.addBusinessDays(dueOn, drawDays(random, overdueFor.disputed)), total)];
    case "late":
      return [payment(calendar.addBusinessDays(dueOn, drawDays(random, overdueFor.late)), total)];
    case "early":
      return [payment(dayWithin(bill, numberBetween(random, 0.1, 1 / 3)), total)];
    case "inParts": {
      const first = payment(dayWithin(bill, numberBetween(random, 0.35, 0.6)), partOf(total, random));
      const rest = payment(dueOn, subtractCents(total, first.amount));
      return dayOf(rest.at) > dayOf(first.at) ? [first, rest] : [{ ...rest, amount: total }];
    }
    case "onTime":
      return [payment(lastDays(), total)];
    default:
      return manner satisfies never;
  }
}

/** The day when so much of a bill's term has passed. */
function dayWithin({ at, dueOn }: BillDue, share: number): Day {
  return addDays(dayOf(at), Math.floor((dueOn - dayOf(at)) * share));
}

function partOf(total: Cents, random: RandomStream): Cents {
  return shareOf(total, basisPoints(integerBetween(random, 40, 60) * 100));
}

/** Raised in the second half of the term, and settled on the day before the payment. */
function planDispute(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  bill: BillDue,
  paidAt: Instant | null,
): NonNullable<BillPlan["dispute"]> {
  const random = streams.at("bill dispute", bill.supplierIndex, bill.at);
  const wanted = calendar.onOrBefore(dayWithin(bill, numberBetween(random, 0.5, 0.9)));
  return {
    on: earlier(later(wanted, dayOf(bill.at)), bill.dueOn),
    reason: pick(random, disputeReasons),
    settledOn: paidAt === null ? null : calendar.addBusinessDays(dayOf(paidAt), -1),
  };
}
