// What is said when goods come back, and when a client gets money back.

import type { Company } from "../../cascade/company.ts";
import { whyReturned } from "../../cascade/returns/why-returned.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { dayOf } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { possessive } from "../../domain/words/possessive.ts";
import type { OrderLinePlan } from "../../planning/plan.ts";
import { soonAfter } from "../business-hours.ts";
import { type Composition, silence } from "../texts/compose.ts";
import { dayInWords, listInWords } from "../texts/wording.ts";
import { goodsName, type OrderWords } from "./order-facts.ts";
import type { OrderStory, OrderTopic } from "./order-topic.ts";
import { type Exchange, says } from "./remark.ts";

type BackWords = OrderWords & { readonly back: string; readonly reason: string; readonly on: string };

const sayReturned: Composition<BackWords> = [
  [
    ({ client, back }) => `${client} sent back ${back}.`,
    ({ order, back }) => `Back from ${order}: ${back}.`,
    ({ back, on }) => `${back} came back to the dock on ${on}.`,
    ({ contact, order }) => `${contact} returned goods from ${order}.`,
    ({ client, order, on }) => `Return from ${client} on ${on}, order ${order}.`,
  ],
  [
    ({ reason }) => `They say: ${reason}.`,
    ({ contact, reason }) => `${possessive(contact)} reason: ${reason}.`,
    ({ reason }) => `The note in the box says: ${reason}.`,
    ({ reason }) => `Reason: ${reason}.`,
  ],
];

const sayInspected: Composition<BackWords> = [
  [
    ({ back }) => `Checked the ${back} and restocked what is fit for sale.`,
    () => "Inspected; what can be sold is back on the shelf.",
    ({ order }) => `The return from ${order} is inspected and booked.`,
    ({ batch }) => `Checked against ${batch}'s label before it was put away.`,
    () => "It is put away, minus what is not fit for sale.",
  ],
  [({ contact }) => `Can you tell ${contact}?`, ({ invoice }) => `Please look at ${invoice}.`, silence, silence],
];

const sayPending: Composition<BackWords> = [
  [
    () => "Nobody has inspected it yet.",
    ({ order }) => `It waits for its inspection, labeled ${order}.`,
    () => "Not restocked yet, it stands beside the dock.",
    ({ invoice }) => `Until then nothing changes on ${invoice}.`,
    ({ back }) => `Who can look at the ${back}?`,
  ],
];

const askWhatNext: Composition<BackWords> = [...sayReturned, ...sayInspected] as const;
const askToInspect: Composition<BackWords> = [...sayReturned, ...sayPending] as const;

function returned({ company, facts: { plan }, words, random }: OrderStory): Exchange | null {
  const { goodsBack, back } = plan;
  if (goodsBack?.kind !== "returned") return null;
  return {
    topic: "returned",
    at: soonAfter(company, random, goodsBack.at),
    by: company.actor("Warehouse Staff", plan.index),
    to: company.actor("Sales Manager", plan.client.id),
    says: says(askWhatNext, {
      ...words,
      back: goodsOf(company, back),
      reason: whyReturned(company, goodsBack.reason, back),
      on: dayInWords(dayOf(goodsBack.at)),
    }),
    answer: null,
  };
}

function pending({ company, facts: { plan }, words, random }: OrderStory): Exchange | null {
  const waiting = company.plan.pendingReturns.find(({ order }) => order === plan.index);
  if (!waiting) return null;
  return {
    topic: "pending return",
    at: soonAfter(company, random, waiting.at),
    by: company.actor("Customer Service", plan.index),
    to: company.actor("Inventory Manager", plan.index),
    says: says(askToInspect, {
      ...words,
      back: goodsOf(company, waiting.lines),
      reason: whyReturned(company, waiting.reason, waiting.lines),
      on: dayInWords(dayOf(waiting.at)),
    }),
    answer: null,
  };
}

type RefundWords = OrderWords & { readonly amount: string; readonly credit: string | null; readonly on: string };

const sayRefunded: Composition<RefundWords> = [
  [
    ({ client, amount, credit }) => (credit ? `${client} gets ${amount} as credit ${credit}.` : null),
    ({ credit, amount, order }) => (credit ? `${credit} for ${amount} issued on ${order}.` : null),
    ({ client, amount, credit }) => (credit ? null : `${client} gets ${amount} back.`),
    ({ amount, order, credit }) => (credit ? null : `Refunded ${amount} on ${order}.`),
    ({ contact, amount }) => `${contact} and I agreed on ${amount}.`,
    ({ amount, invoice }) => `${amount} off ${invoice}.`,
  ],
  [
    ({ strain }) => `They were not happy with the quality; ${strain} was on it.`,
    ({ goods }) => `Quality was below what they expect; the largest line was ${goods}.`,
    ({ client }) => `Quality was not what ${client} is used to.`,
    ({ batch }) => `Please look at ${batch} again, it was on that order.`,
  ],
  [
    ({ total, orderedOn }) => `The order of ${orderedOn} came to ${total}.`,
    ({ on }) => `Booked on ${on}.`,
    ({ contact }) => `${contact} is fine with that.`,
    silence,
    silence,
  ],
];

function refunded({ company, facts: { plan }, words, random }: OrderStory): Exchange | null {
  const refund = company
    .refundsOf(plan.client.id)
    .find(({ order, reason }) => order === plan.index && reason === "quality");
  if (!refund) return null;
  const paidAt = refund.payout.kind === "cash" ? refund.payout.payment.at : refund.at;
  const credit = refund.payout.kind === "credit" ? (company.credits.get(refund.index)?.number ?? null) : null;
  if (refund.payout.kind === "credit" && credit === null) return null;
  return {
    topic: "refund",
    at: soonAfter(company, random, paidAt),
    by: company.actor("Sales Manager", plan.client.id),
    to: company.actor("Inventory Manager", plan.index),
    says: says(sayRefunded, { ...words, amount: displayCents(refund.amount), credit, on: dayInWords(dayOf(paidAt)) }),
    answer: null,
  };
}

/** Names up to three lines; of more, two and how many there are beside. */
function goodsOf(company: Company, lines: readonly OrderLinePlan[]): string {
  const named = lines.map(({ batchIndex, quantity }) => {
    const { product } = company.batchPlan(batchIndex);
    return `${goodsInWords(quantity, product)} of ${goodsName(product)}`;
  });
  return listInWords(named.length > 3 ? [...named.slice(0, 2), `${named.length - 2} more lines`] : named);
}

export const returnTopics: readonly OrderTopic[] = [
  { name: "returned", share: 0.25, arises: ({ goodsBack }) => goodsBack?.kind === "returned", of: returned },
  { name: "pending return", share: 0.5, arises: ({ shippedAt }) => shippedAt !== null, of: pending },
  {
    name: "refund",
    share: 0.15,
    arises: ({ client, index }, company) =>
      company.refundsOf(client.id).some(({ order, reason }) => order === index && reason === "quality"),
    of: refunded,
  },
];
