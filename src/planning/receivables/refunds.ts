// Money given back: a share of some paid invoices for want of quality, and the price of returned goods less a restocking
// fee; in cash or as store credit, which is spent on a later invoice of the same client, or expires. What comes back of
// goods that are not paid yet is a credit on their own invoice. Invariants: nothing is refunded before it was paid, a
// credit is spent after it was issued and never beyond what it holds, and spending it changes no invoice's total or last
// payment day.

import { isNet } from "../../domain/books/payment-terms.ts";
import { basisPointsOf } from "../../domain/numbers/basis-points.ts";
import { type Cents, cents, shareOf, subtractCents, sumCents } from "../../domain/numbers/money.ts";
import { divideRounded } from "../../domain/numbers/rounding.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { CreditUse, FulfilledOrder, RefundPlan, SettlementPlan, Settlements } from "../plan.ts";
import { drawEvenly } from "../quotas.ts";
import { planPayments } from "./payment-methods.ts";
import { creditMoment, isCreditedOnInvoice, restockingFee, soldFor } from "./returned-goods.ts";

type Draft = { readonly order: FulfilledOrder; readonly at: Instant };

/** How money goes back to clients. */
const methodShares = { ACH: 0.7, CHECK: 0.3, WIRE: 0 } as const;

/** `invoice`: a credit on the invoice of the goods themselves. */
type Payout = "cash" | "credit" | "invoice";

/**
 * Plans the refunds in time order, and enters what credits pay into the settlements of later invoices. Refunds for want of
 * quality are spread over the period, and so is store credit over the refunds; one credit at least can be spent.
 */
export function planRefunds(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  orders: readonly FulfilledOrder[],
  settlements: Settlements,
  asOf: Day,
): RefundPlan[] {
  const { orderShare, amountShare, creditShare } = profile.refunds;
  const sold = orders.filter(({ sells }) => sells);
  const returns = sold.flatMap((order) => draftReturnRefund(streams, order, settlements.get(order.index) ?? []));
  const paid = sold
    .flatMap((order) => draftRefund(streams, calendar, order, settlements.get(order.index) ?? [], asOf))
    .sort((a, b) => a.at - b.at);
  const isSpendable = (draft: Draft): boolean =>
    draft.order.goodsBack === null &&
    sold.some((later) =>
      takesCredit(later, settlements.get(later.index) ?? [], { ...draft, client: draft.order.client }),
    );
  const drafts = drawEvenly(streams.at("refunds"), paid, Math.round(sold.length * orderShare), isSpendable)
    .concat(returns)
    .sort((a, b) => a.at - b.at);
  const payouts = dealPayouts(streams, drafts, creditShare, isSpendable);
  const payments = planPayments(
    calendar,
    methodShares,
    drafts.map(({ order, at }) => ({ at, random: streams.at("refund payment", order.client.code, order.at) })),
  );
  const expiryOf = ({ at }: Draft) => calendar.onOrAfter(addDays(dayOf(at), profile.credits.validDays));
  const amountOf = ({ order }: Draft): Cents =>
    order.goodsBack === null
      ? shareOf(order.subtotal, basisPointsOf(amountShare))
      : subtractCents(soldFor(order.back), restockingFee(profile, order));
  // Half of it is spent on the as-of day, and the rest has not expired.
  const isHalfSpent = (draft: Draft): boolean =>
    expiryOf(draft) > asOf &&
    sold.some((later) => {
      const steps = settlements.get(later.index) ?? [];
      const [payment] = steps;
      if (!takesCredit(later, steps, { ...draft, client: draft.order.client }) || payment?.kind !== "payment")
        return false;
      return dayOf(payment.at) <= asOf && payment.amount > amountOf(draft);
    });
  const credited = drafts.filter((_, index) => payouts[index] === "credit");
  const forgotten = forgottenCredits(streams, credited, profile.credits.forgottenShare, isHalfSpent);
  return drafts.map((draft, index): RefundPlan => {
    const { order, at } = draft;
    const reason = order.goodsBack === null ? "quality" : "return";
    const fee = restockingFee(profile, order);
    const amount = amountOf(draft);
    const base = { index, reason, order: order.index, client: order.client, at, amount, fee } as const;
    const payment = payments[index];
    if (payouts[index] === "cash" && payment) return { ...base, payout: { kind: "cash", payment } };
    const expiresOn = expiryOf(draft);
    const uses =
      payouts[index] === "invoice"
        ? creditInvoice(settlements, base)
        : spendCredit(streams, sold, settlements, { ...base, expiresOn, forgotten: forgotten.get(draft) ?? null });
    const expiresAt = calendar.during(expiresOn, 0.95);
    return { ...base, payout: { kind: "credit", expiresAt, uses } };
  });
}

/** Cash and credit by exact shares of what was paid; a credit on the invoice for what was not. */
function dealPayouts(
  streams: RandomStreams,
  drafts: readonly Draft[],
  creditShare: number,
  isSpendable: (draft: Draft) => boolean,
): Payout[] {
  const paid = drafts.filter(({ order }) => !isCreditedOnInvoice(order));
  const count = Math.round(paid.length * creditShare);
  const credited = new Set(drawEvenly(streams.at("store credits"), paid, count, isSpendable));
  return drafts.map((draft) => {
    if (isCreditedOnInvoice(draft.order)) return "invoice";
    return credited.has(draft) ? "credit" : "cash";
  });
}

/** Returned goods are credited on their own invoice as soon as they are back. */
function creditInvoice(
  settlements: Settlements,
  { index, order, at, amount }: Pick<RefundPlan, "index" | "order" | "at" | "amount">,
): CreditUse[] {
  const steps = settlements.get(order) ?? [];
  const credit: SettlementPlan = { kind: "credit", at, amount, refundIndex: index };
  settlements.set(
    order,
    [...steps, credit].sort((a, b) => a.at - b.at),
  );
  return [{ order, at, amount }];
}

/** A refund of an invoice that was paid in full, some days after; none of others. */
function draftRefund(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  order: FulfilledOrder,
  settlements: readonly SettlementPlan[],
  asOf: Day,
): Draft[] {
  const settled = settlements.filter(({ kind }) => kind !== "bounced");
  const last = settled.at(-1);
  if (order.goodsBack !== null) return [];
  const isPaid = sumCents(settled.map(({ amount }) => amount)) === order.subtotal;
  if (!last || !isPaid || settled.some(({ kind }) => kind === "writeOff")) return [];
  const random = streams.at("refund", order.client.code, order.at);
  const on = calendar.addBusinessDays(dayOf(last.at), integerBetween(random, 3, 10));
  const at = calendar.during(on, numberBetween(random, 0.1, 0.85));
  return on <= asOf ? [{ order, at }] : [];
}

/** Returned goods that stay on their invoice: the money goes back within the hour or so, or is a credit on it. */
function draftReturnRefund(
  streams: RandomStreams,
  order: FulfilledOrder,
  settlements: readonly SettlementPlan[],
): Draft[] {
  if (order.goodsBack?.kind !== "returned" || (settlements.length === 0 && !isCreditedOnInvoice(order))) return [];
  return [{ order, at: creditMoment(streams, order) }];
}

/** What of a credit is forgotten: the second half of it in two cases of three, else all. */
type Forgotten = "half" | "all";

/**
 * The share of credits, spread evenly over the period: so that some are old enough to have expired, and some are not. One
 * of them is half spent when the period ends, if any can be.
 */
function forgottenCredits(
  streams: RandomStreams,
  credits: readonly Draft[],
  share: number,
  isHalfSpent: (credit: Draft) => boolean,
): ReadonlyMap<Draft, Forgotten> {
  const count = Math.round(credits.length * share);
  const halves = drawEvenly(streams.at("half forgotten"), credits, Math.ceil((count * 2) / 3), isHalfSpent);
  const others = credits.filter((credit) => !halves.includes(credit));
  const wholes = drawEvenly(streams.at("forgotten credits"), others, count - halves.length);
  return new Map([
    ...halves.map((credit): [Draft, Forgotten] => [credit, "half"]),
    ...wholes.map((credit): [Draft, Forgotten] => [credit, "all"]),
  ]);
}

/** Whether a credit of a moment can be spent on an order: a later one of its client, on terms, that is paid in one sum. */
function takesCredit(
  { client, at, terms }: FulfilledOrder,
  steps: readonly SettlementPlan[],
  credit: Pick<RefundPlan, "client" | "at">,
): boolean {
  if (client.id !== credit.client.id || at <= credit.at || !isNet(terms)) return false;
  return steps.length === 1 && steps[0]?.kind === "payment";
}

/** Spends a credit on the client's next invoices on terms, one half at a time for some; gives what was spent where. */
function spendCredit(
  streams: RandomStreams,
  orders: readonly FulfilledOrder[],
  settlements: Settlements,
  credit: Pick<RefundPlan, "index" | "client" | "at" | "amount"> & {
    readonly expiresOn: Day;
    readonly forgotten: Forgotten | null;
  },
): CreditUse[] {
  const random = streams.at("credit use", credit.client.code, credit.at);
  const { forgotten } = credit;
  const inHalves = forgotten === null ? chance(random, 0.3) : forgotten === "half";
  const uses: CreditUse[] = [];
  let left: Cents = credit.amount;
  for (const order of orders) {
    if (left <= 0 || forgotten === "all" || (forgotten === "half" && uses.length > 0)) break;
    const steps = settlements.get(order.index) ?? [];
    const [payment] = steps;
    if (!takesCredit(order, steps, credit) || payment?.kind !== "payment") continue;
    if (dayOf(payment.at) > credit.expiresOn) continue;
    const amount = inHalves && uses.length === 0 ? cents(divideRounded(left, 2)) : left;
    if (amount >= payment.amount) continue;
    settlements.set(order.index, [
      { kind: "credit", at: payment.at, amount, refundIndex: credit.index },
      { ...payment, amount: subtractCents(payment.amount, amount) },
    ]);
    uses.push({ order: order.index, at: payment.at, amount });
    left = subtractCents(left, amount);
  }
  return uses;
}
