// Errands of shared lists, beside those about goods and clients: each ends with a row of its own, a payment, a closed
// period, a first sale, an answer, a refund.

import type { Company } from "../../cascade/company.ts";
import { whyReturned } from "../../cascade/returns/why-returned.ts";
import { wantedInWords } from "../../cascade/sales/need.ts";
import type { FiscalPeriod } from "../../domain/company.ts";
import { displayCents, sumCents } from "../../domain/numbers/money.ts";
import { addDays, dayOf, type Instant, isoMonth } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { NeedPlan } from "../../planning/enquiries/need-plan.ts";
import { billTotal } from "../../planning/payables/payables.ts";
import type { BatchPlan, BillPlan, OrderPlan, PendingReturnPlan, QuotePlan, RefundPlan } from "../../planning/plan.ts";
import { goodsName, orderWords } from "../conversation/order-facts.ts";
import { countInWords, dayInWords, kindInWords, listInWords, monthInWords } from "../texts/wording.ts";
import type { Errand } from "./errand.ts";
import { batchSince } from "./goods-errands.ts";
import { errandsOf } from "./occasion.ts";
import * as texts from "./project-texts.ts";

/** Business days that somebody has for an errand. */
const daysFor = { close: 5, sell: 5, answer: 4, inspect: 2, refund: 3, dispute: 10, bounced: 3 } as const;

/** A bill is paid, by the accountant who entered it. */
export function paying(company: Company, bill: BillPlan, index: number): Errand[] {
  const accountant = company.actor("Accountant", bill.supplierIndex);
  const isPaid = sumCents(bill.payments.map(({ amount }) => amount)) >= billTotal(bill.lines);
  return errandsOf(company, {
    key: `pay ${index}`,
    by: accountant,
    to: accountant,
    priority: "medium",
    at: bill.at,
    endsAt: isPaid ? (bill.payments.at(-1)?.at ?? null) : null,
    due: { on: company.run.calendar.onOrBefore(bill.dueOn) },
    facts: () => billWords(company, bill, index),
    title: texts.payTitle,
    description: texts.payDescription,
  });
}

/** A month is closed once it is over. */
export function closing(company: Company, period: FiscalPeriod): Errand[] {
  const { calendar } = company.run;
  const accountant = company.actor("Accountant", 0);
  const first = calendar.addBusinessDays(period.end, 1);
  const orders = company.plan.orders.filter(
    ({ index, day }) => company.orders.has(index) && period.start <= day && day <= period.end,
  );
  return errandsOf(company, {
    key: `close ${isoMonth(period.start)}`,
    by: accountant,
    to: accountant,
    priority: "high",
    at: calendar.during(first, 0.02),
    endsAt: period.closesAt,
    due: { businessDays: daysFor.close },
    facts: () => ({
      month: monthInWords(period.start),
      next: dayInWords(addDays(period.end, 1)),
      orders: countInWords(orders.length, "order"),
    }),
    title: texts.closeTitle,
    description: texts.closeDescription,
  });
}

/** Somebody buys of a batch that has come to its shelf. */
export function selling(company: Company, batch: BatchPlan): Errand[] {
  const at = batch.steps.find(({ state }) => state === "AVAILABLE")?.at;
  const record = company.batches.get(batch.index);
  if (at === undefined || !record) return [];
  const unit = unitWord(batch.product.kind);
  return errandsOf(company, {
    key: `sell ${batch.index}`,
    by: company.actor("Operations Manager", 0),
    to: company.actor("Sales Manager", batch.index),
    priority: "low",
    at,
    endsAt: record.moves.find(({ kind }) => kind === "SALE")?.at ?? null,
    due: { businessDays: daysFor.sell },
    facts: () => ({
      ...batchSince(company, batch, at),
      listPrice: `${displayCents(batch.listPrice)} a ${unit}`,
      grade: batch.grade,
    }),
    title: texts.sellTitle,
    description: texts.sellDescription,
  });
}

/** What a client looks for is found, or no longer wanted. */
export function finding(company: Company, need: NeedPlan): Errand[] {
  const { client, wanted, at, end, neededBy } = need;
  const { strainName, kind } = wanted.model;
  return errandsOf(company, {
    key: `need ${need.index}`,
    by: company.actor("Sales Manager", client.id),
    to: company.actor("Buyer/Procurement", wanted.model.supplierIndex),
    priority: "medium",
    at,
    endsAt: end?.at ?? null,
    due: { on: company.run.calendar.onOrAfter(neededBy) },
    facts: () => ({
      client: client.name,
      contact: client.card.contactName,
      wanted: wantedInWords(wanted),
      goods: wanted.by === "kind" ? kindInWords(kind) : strainName,
      needed: dayInWords(neededBy),
      askedOn: dayInWords(dayOf(at)),
    }),
    title: texts.findTitle,
    description: texts.findDescription,
  });
}

/** A quote is answered, or runs out. */
export function awaitingAnswer(company: Company, quote: QuotePlan): Errand[] {
  const { client, steps } = quote;
  const sent = steps.find(({ state }) => state === "SENT");
  const answer = steps.find(({ state }) => state === "ACCEPTED" || state === "REJECTED" || state === "EXPIRED");
  if (!sent) return [];
  return errandsOf(company, {
    key: `quote ${quote.index}`,
    by: company.actor("Sales Manager", client.id),
    to: company.actor("Customer Service", client.id),
    priority: "medium",
    at: sent.at,
    endsAt: answer?.at ?? null,
    due: { businessDays: daysFor.answer },
    facts: () => ({
      quote: company.quote(quote.index).orderNumber,
      client: client.name,
      contact: client.card.contactName,
      total: displayCents(quote.subtotal),
      sentOn: dayInWords(dayOf(sent.at)),
      validUntil: dayInWords(quote.validUntil),
      goods: listInWords(
        quote.lines.slice(0, 3).map(({ batchIndex, quantity }) => {
          const { product } = company.batchPlan(batchIndex);
          return `${goodsInWords(quantity, product)} of ${goodsName(product)}`;
        }),
      ),
    }),
    title: texts.answerTitle,
    description: texts.answerDescription,
  });
}

/** Goods that came back wait for somebody to look at them; as long as they are planned as waiting, nobody has. */
export function inspectingReturn(company: Company, { order: index, at, reason, lines }: PendingReturnPlan): Errand[] {
  const order = orderAt(company, index);
  return errandsOf(company, {
    key: `inspect ${index}`,
    by: company.actor("Operations Manager", 0),
    to: company.actor("Warehouse Staff", index),
    priority: "high",
    at,
    endsAt: null,
    due: { businessDays: daysFor.inspect },
    facts: () => returned(company, order, whyReturned(company, reason, lines), at),
    title: texts.inspectTitle,
    description: texts.inspectDescription,
  });
}

/** Money for returned goods is given back. */
export function refunding(company: Company, { order: index, amount, at, payout }: RefundPlan): Errand[] {
  const order = orderAt(company, index);
  const { goodsBack } = order;
  if (goodsBack?.kind !== "returned") return [];
  return errandsOf(company, {
    key: `refund ${index}`,
    by: company.actor("Operations Manager", 0),
    to: company.actor("Accountant", order.client.id),
    priority: "medium",
    at: goodsBack.at,
    endsAt: payout.kind === "cash" ? payout.payment.at : at,
    due: { businessDays: daysFor.refund },
    facts: () => ({
      ...returned(company, order, whyReturned(company, goodsBack.reason, order.back), goodsBack.at),
      amount: displayCents(amount),
      how: payout.kind === "cash" ? "in cash" : "as store credit",
    }),
    title: texts.refundTitle,
    description: texts.refundDescription,
  });
}

/** A supplier and we disagree about a bill. */
export function disputing(company: Company, bill: BillPlan, index: number): Errand[] {
  const { dispute } = bill;
  if (dispute === null) return [];
  const { calendar } = company.run;
  const paid = bill.payments.at(-1)?.at ?? null;
  return errandsOf(company, {
    key: `dispute ${index}`,
    by: company.actor("Operations Manager", 0),
    to: company.actor("Accountant", bill.supplierIndex),
    priority: "high",
    at: calendar.during(calendar.onOrAfter(dispute.on), 0.3),
    endsAt: dispute.settledOn === null ? null : paid,
    due: { businessDays: daysFor.dispute },
    facts: () => ({ ...billWords(company, bill, index), complaint: dispute.reason }),
    title: texts.disputeTitle,
    description: texts.disputeDescription,
  });
}

/** A check that the bank returned is replaced. */
export function replacing(company: Company, order: OrderPlan): Errand[] {
  return order.settlements.flatMap((step, place) =>
    step.kind === "bounced"
      ? errandsOf(company, {
          key: `bounced ${order.index} ${place}`,
          by: company.actor("Operations Manager", 0),
          to: company.actor("Accountant", order.client.id),
          priority: "urgent",
          at: step.returnedAt,
          endsAt: order.settlements.find((next) => next.kind === "payment" && next.at > step.returnedAt)?.at ?? null,
          due: { businessDays: daysFor.bounced },
          facts: () => ({
            ...returned(company, order, "the bank returned the check", step.returnedAt),
            amount: displayCents(step.amount),
          }),
          title: texts.bouncedTitle,
          description: texts.bouncedDescription,
        })
      : [],
  );
}

function billWords(company: Company, bill: BillPlan, index: number): texts.BillInWords {
  const { purchaseOrderIndex: order } = bill;
  return {
    bill: company.bill(index).number,
    supplier: company.supplier(bill.supplierIndex).name,
    total: displayCents(billTotal(bill.lines)),
    due: dayInWords(bill.dueOn),
    billedOn: dayInWords(dayOf(bill.at)),
    reason: order === null ? "consigned goods that sold" : `goods received on ${company.purchaseOrder(order).number}`,
  };
}

function returned(company: Company, order: OrderPlan, reason: string, at: Instant): texts.Returned {
  const record = company.order(order.index);
  const { order: number, invoice, client, contact } = orderWords(company, { plan: order, record });
  return { order: number, invoice, client, contact, reason, back: dayInWords(dayOf(at)) };
}

function orderAt({ plan }: Company, index: number): OrderPlan {
  const order = plan.orders[index];
  if (!order) throw new Error(`the plan has no order ${index}`);
  return order;
}
