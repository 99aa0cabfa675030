// What is said about an order's money: that it is late and when it came, that a check bounced, that only a part was paid,
// that something was given back or given up.

import { invoiceStory } from "../../cascade/sales/invoicing.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { dayOf } from "../../domain/time/calendar.ts";
import { possessive } from "../../domain/words/possessive.ts";
import type { OrderPlan, SettlementPlan } from "../../planning/plan.ts";
import { soonAfter } from "../business-hours.ts";
import { type Composition, silence } from "../texts/compose.ts";
import { dayInWords } from "../texts/wording.ts";
import { type LateWords, lateInvoice, type PaidWords } from "./late-invoice.ts";
import { daysPast, type OrderWords } from "./order-facts.ts";
import type { OrderStory, OrderTopic } from "./order-topic.ts";
import { type Exchange, says } from "./remark.ts";

const askMoney: Composition<LateWords> = [
  [
    ({ invoice, days }) => `${invoice} is ${days} past due.`,
    ({ invoice, client, days }) => `${client} is ${days} late with ${invoice}.`,
    ({ invoice, dueOn }) => `${invoice} was due on ${dueOn}, nothing new on it in the bank today.`,
    ({ days, invoice, open }) => `${days} past due: ${invoice}, ${open} open.`,
    ({ client, invoice }) => `Still waiting for ${client} to pay ${invoice}.`,
    ({ order, invoice, days }) => `The invoice for ${order}, ${invoice}, is ${days} overdue.`,
  ],
  [
    ({ open }) => `${open} is open.`,
    ({ open, dueOn }) => `Open: ${open}, due since ${dueOn}.`,
    ({ open }) => `We are missing ${open}.`,
    ({ total, open }) => (total === open ? `The whole ${total} is open.` : `Still owed: ${open} of ${total}.`),
    ({ open, orderedOn }) => `${open} open from the order of ${orderedOn}.`,
  ],
  [
    ({ contact, promised }) => promised && `I called, ${contact} said ${promised}.`,
    ({ contact, promised }) => promised && `${contact} says the money will be here by ${promised}.`,
    ({ promised }) => promised && `On the phone they promised it for ${promised}.`,
    ({ contact, promised, calledOn }) => promised && `Spoke with ${contact} on ${calledOn}: ${promised} at the latest.`,
    ({ contact, promised }) => (promised ? null : `I called, but ${contact} would not name a day.`),
    ({ contact, promised }) => (promised ? null : `Left a message for ${contact}.`),
    ({ client, promised }) => (promised ? null : `Nobody at ${client} could tell me when it comes.`),
    ({ contact, promised }) => (promised ? null : `Could you put in a word with ${contact}?`),
  ],
];

const answerMoney: Composition<PaidWords> = [
  [
    ({ amount, paidOn, how }) => `${amount} came ${how} on ${paidOn}.`,
    ({ client, paidOn }) => `${client} paid on ${paidOn}.`,
    ({ amount, invoice }) => `${amount} for ${invoice} is in.`,
    ({ how, paidOn, amount }) => `Paid ${how} on ${paidOn}, ${amount}.`,
    ({ contact, amount, promised }) => promised && `${contact} kept the promise, ${amount} arrived.`,
    ({ invoice, paidOn, how }) => `Money for ${invoice} arrived ${how} on ${paidOn}.`,
  ],
  [
    ({ amount, open }) => (amount === open ? "Nothing is open on it anymore." : null),
    ({ amount, open, invoice }) => (amount === open ? `That settles ${invoice}.` : null),
    ({ amount, open, order }) => (amount === open ? `${order} is paid for.` : null),
    ({ amount, open }) => (amount === open ? null : `That is part of the ${open}.`),
    ({ amount, open, contact }) => (amount === open ? null : `${contact} knows that the rest has to follow.`),
    silence,
  ],
];

function late({ company, facts }: OrderStory): Exchange | null {
  const story = lateInvoice(company, facts);
  if (story === null) return null;
  const { words, calledAt, paid } = story;
  const { client } = facts.plan;
  const random = company.run.streams.at("conversation", "late remark", facts.plan.index);
  const at = soonAfter(company, random, calledAt, 8, 25);
  // Whoever writes the next morning would have to count the days anew.
  if (dayOf(at) !== dayOf(calledAt)) return null;
  return {
    topic: "late",
    at,
    by: company.actor("Accountant", client.id),
    to: company.actor("Sales Manager", client.id),
    says: says(askMoney, words),
    answer: paid === null ? null : { from: paid.at, says: says(answerMoney, paid.words) },
  };
}

type BouncedWords = OrderWords & { readonly amount: string; readonly writtenOn: string; readonly returnedOn: string };

const sayBounced: Composition<BouncedWords> = [
  [
    ({ client, amount }) => `The bank returned ${possessive(client)} check for ${amount}.`,
    ({ invoice, amount }) => `The check for ${invoice} bounced, ${amount}.`,
    ({ amount, writtenOn, client }) => `${client}: the ${amount} check of ${writtenOn} came back unpaid.`,
    ({ returnedOn, amount }) => `Returned unpaid on ${returnedOn}: a check for ${amount}.`,
    ({ contact, amount }) => `${possessive(contact)} check for ${amount} did not clear.`,
  ],
  [
    ({ invoice, amount }) => `${invoice} is open again with ${amount}.`,
    ({ invoice }) => `So ${invoice} is unpaid again.`,
    () => "The bank charged its fee on top.",
    ({ order }) => `The money for ${order} is outstanding again.`,
    ({ writtenOn }) => `What we booked on ${writtenOn} is reversed.`,
  ],
  [
    ({ contact }) => `Please ask ${contact} for a transfer this time.`,
    ({ contact }) => `Does ${contact} know?`,
    ({ client }) => `Can you speak to ${client}?`,
    ({ contact }) => `${contact} has to replace it.`,
    silence,
  ],
];

type MadeGood = BouncedWords & { readonly replacedOn: string };

const answerBounced: Composition<MadeGood> = [
  [
    ({ replacedOn, amount }) => `Replaced on ${replacedOn}, ${amount} is in.`,
    ({ client, replacedOn }) => `${client} paid again on ${replacedOn}.`,
    ({ contact, replacedOn }) => `${contact} was embarrassed and paid on ${replacedOn}.`,
    ({ invoice, replacedOn }) => `${invoice} was paid on ${replacedOn} after all.`,
  ],
  [({ contact }) => `Thanks to ${contact} for the quick fix.`, ({ order }) => `${order} is settled.`, silence],
];

function bounced({ company, facts: { plan }, words, random }: OrderStory): Exchange | null {
  const check = plan.settlements.find((step): step is Bounced => step.kind === "bounced");
  if (!check) return null;
  const replaced = plan.settlements.find(({ kind, at }) => kind === "payment" && at > check.returnedAt);
  const facts = {
    ...words,
    amount: displayCents(check.amount),
    writtenOn: dayInWords(dayOf(check.at)),
    returnedOn: dayInWords(dayOf(check.returnedAt)),
  };
  return {
    topic: "bounced",
    at: soonAfter(company, random, check.returnedAt),
    by: company.actor("Accountant", plan.client.id),
    to: company.actor("Sales Manager", plan.client.id),
    says: says(sayBounced, facts),
    answer: replaced
      ? { from: replaced.at, says: says(answerBounced, { ...facts, replacedOn: dayInWords(dayOf(replaced.at)) }) }
      : null,
  };
}

type PartWords = OrderWords & {
  readonly amount: string;
  readonly paidOn: string;
  readonly open: string;
  readonly dueOn: string;
};

const sayPart: Composition<PartWords> = [
  [
    ({ client, amount, invoice }) => `${client} paid ${amount} of ${invoice}.`,
    ({ amount, paidOn }) => `${amount} came on ${paidOn}, not the full amount.`,
    ({ invoice, amount, total }) => `${invoice}: ${amount} of ${total} has come in.`,
    ({ contact, amount }) => `${contact} sent ${amount} to start.`,
    ({ order, amount }) => `First money for ${order}: ${amount}.`,
  ],
  [
    ({ open }) => `${open} is left.`,
    ({ open, dueOn }) => `The other ${open} is due on ${dueOn}.`,
    ({ open }) => `That leaves ${open} open.`,
    ({ open, invoice }) => `${invoice} stays open with ${open}.`,
  ],
  [
    ({ contact }) => `${contact} knows about the rest.`,
    ({ client }) => `I am keeping an eye on ${client}.`,
    () => "The rest is on my list.",
    silence,
    silence,
  ],
];

function part({ company, facts: { plan }, words, random }: OrderStory): Exchange | null {
  const [first] = plan.settlements;
  if (first?.kind !== "payment" || plan.goodsBack !== null) return null;
  const day = dayOf(first.at);
  const { due, dueOn } = invoiceStory(company, plan, day);
  const at = soonAfter(company, random, first.at);
  if (due <= 0 || dayOf(at) !== day || dueOn <= day) return null;
  return {
    topic: "part payment",
    at,
    by: company.actor("Accountant", plan.client.id),
    to: null,
    says: says(sayPart, {
      ...words,
      amount: displayCents(first.amount),
      paidOn: dayInWords(day),
      open: displayCents(due),
      dueOn: dayInWords(dueOn),
    }),
    answer: null,
  };
}

type GivenUp = OrderWords & { readonly amount: string; readonly days: string };

const sayGivenUp: Composition<GivenUp> = [
  [
    ({ invoice, amount }) => `${amount} of ${invoice} is written off.`,
    ({ client, amount }) => `We give up on ${amount} from ${client}.`,
    ({ invoice, amount }) => `Wrote off ${amount}, ${invoice} is closed.`,
  ],
  [
    ({ days }) => `It was ${days} past due.`,
    ({ days, contact }) => `After ${days} I no longer expect it from ${contact}.`,
    ({ days, order }) => `${order} went unpaid ${days} too long.`,
  ],
  [
    ({ client }) => `Let us think about terms before ${client} orders again.`,
    () => "It is posted as bad debt.",
    silence,
  ],
];

function givenUp({ company, facts: { plan }, words, random }: OrderStory): Exchange | null {
  const step = plan.settlements.find(({ kind }) => kind === "writeOff");
  if (!step) return null;
  const { dueOn } = invoiceStory(company, plan);
  const at = soonAfter(company, random, step.at);
  // The days are those of that day.
  if (dayOf(at) !== dayOf(step.at)) return null;
  return {
    topic: "write-off",
    at,
    by: company.actor("Accountant", plan.client.id),
    to: company.actor("Owner/Executive", 0),
    says: says(sayGivenUp, { ...words, amount: displayCents(step.amount), days: daysPast(dueOn, dayOf(step.at)) }),
    answer: null,
  };
}

type Bounced = Extract<SettlementPlan, { kind: "bounced" }>;

const has = (wanted: SettlementPlan["kind"]) => (plan: OrderPlan) =>
  plan.settlements.some(({ kind }) => kind === wanted);

export const moneyTopics: readonly OrderTopic[] = [
  { name: "late", share: 1, arises: ({ settlements }) => settlements.every(({ kind }) => kind !== "credit"), of: late },
  { name: "bounced", share: 0.9, arises: has("bounced"), of: bounced },
  { name: "part payment", share: 0.12, arises: ({ settlements }) => settlements.length > 1, of: part },
  { name: "write-off", share: 1, arises: has("writeOff"), of: givenUp },
];
