// What is said to clients and by them: when they join, order, ask, pay late, are met, get a sample or a quote.

import type { Company } from "../../cascade/company.ts";
import { whyReturned } from "../../cascade/returns/why-returned.ts";
import { invoiceStory } from "../../cascade/sales/invoicing.ts";
import type { Client } from "../../domain/company.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { addSeconds, dayOf } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { roughlyInWords, wholeDollarsInWords } from "../../domain/words/roughly-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { NeedPlan } from "../../planning/enquiries/need-plan.ts";
import type { QuotePlan } from "../../planning/plan.ts";
import type { SampleRequestPlan } from "../../planning/stock/sample-plan.ts";
import { chance, integerBetween } from "../../random/distributions.ts";
import { soonAfter } from "../business-hours.ts";
import type { CalendarEntry } from "../calendar/calendar-entry.ts";
import type { OrderFacts } from "../parents.ts";
import { dayInWords, kindInWords, listInWords } from "../texts/wording.ts";
import { type Communication, communicate } from "./communication.ts";
import {
  callAboutNeed,
  callAboutOrder,
  callAboutQuote,
  callAboutSample,
  firstCall,
  mailAboutOrder,
  meeting,
} from "./communication-texts.ts";
import { lateInvoice } from "./late-invoice.ts";
import { goodsName, orderWords } from "./order-facts.ts";
import { daysAfter } from "./remark.ts";
import { callAboutLate, callAboutReturn, mailAboutLate } from "./trouble-texts.ts";

/** How many of the occasions are logged. */
const share = { order: 0.032, quote: 0.06, need: 0.14, sample: 0.2, return: 0.25 } as const;

/** The first talk with a client, and what it asked for: needs, quotes, samples. */
export function communicationsWith(company: Company, client: Client): Communication[] {
  const isOf = (plan: { readonly client: Client }) => plan.client.id === client.id;
  return [
    ...firstTalk(company, client),
    ...company.plan.needs.filter(isOf).flatMap((need) => aboutNeed(company, need)),
    ...company.plan.quotes.filter(isOf).flatMap((quote) => aboutQuote(company, quote)),
    ...company.plan.samples.filter(isOf).flatMap((sample) => aboutSample(company, sample)),
  ];
}

function firstTalk(company: Company, client: Client): Communication[] {
  const random = company.run.streams.at("communication", client.code, "first");
  const start = company.plan.credit.startingLimits.get(client.id);
  const by = company.actor("Sales Manager", client.id);
  const at = soonAfter(company, random, company.clientSince(client), 20, 200);
  if (!start) return [];
  return communicate(company, { client, type: chance(random, 0.7) ? "CALL" : "NOTE", at, by, random }, firstCall, {
    ...partyOf(client),
    phone: client.card.phone,
    expected: roughlyInWords(start.expectedMonthly),
    limit: wholeDollarsInWords(start.limit),
  });
}

function aboutNeed(company: Company, need: NeedPlan): Communication[] {
  const { client, wanted, at: enteredAt } = need;
  const random = company.run.streams.at("communication", "need", need.index);
  if (!company.needs.has(need.index) || !chance(random, share.need)) return [];
  const by = company.actor("Sales Manager", client.id);
  const { model } = wanted;
  const name = { product: model.name, strain: model.strainName, kind: kindInWords(model.kind) }[wanted.by];
  const at = addSeconds(enteredAt, -integerBetween(random, 120, 900));
  return communicate(company, { client, type: "CALL", at, by, random }, callAboutNeed, {
    ...partyOf(client),
    wanted: wanted.grade === null ? name : `${name} of grade ${wanted.grade}`,
    least: goodsInWords(wanted.least, model),
    most: goodsInWords(wanted.most, model),
    price: `${displayCents(wanted.priceMost)} a ${unitWord(model.kind)}`,
    neededBy: dayInWords(need.neededBy),
  });
}

/** Somebody calls a few days after a quote was sent. */
function aboutQuote(company: Company, quote: QuotePlan): Communication[] {
  const { client, steps, subtotal, lines } = quote;
  const record = company.quotes.get(quote.index);
  const random = company.run.streams.at("communication", "quote", quote.index);
  const sent = steps.find(({ state }) => state === "SENT");
  if (!record || !sent || !chance(random, share.quote)) return [];
  const at = daysAfter(company, random, sent.at, 1, 3);
  const answered = steps.find(({ state }) => state === "ACCEPTED" || state === "REJECTED" || state === "CONVERTED");
  if ((answered && answered.at <= at) || dayOf(at) > quote.validUntil) return [];
  const by = company.actor("Sales Manager", client.id);
  const [line] = lines;
  return communicate(company, { client, type: "CALL", at, by, random }, callAboutQuote, {
    ...partyOf(client),
    quote: record.orderNumber,
    total: displayCents(subtotal),
    sentOn: dayInWords(dayOf(sent.at)),
    until: dayInWords(quote.validUntil),
    strain: line ? goodsName(company.batchPlan(line.batchIndex).product) : null,
  });
}

function aboutSample(company: Company, sample: SampleRequestPlan): Communication[] {
  const { client, items, outcome } = sample;
  const random = company.run.streams.at("communication", "sample", sample.index);
  if (outcome.kind !== "fulfilled" || !chance(random, share.sample)) return [];
  const at = daysAfter(company, random, outcome.at, 2, 4);
  const ordered = outcome.order !== null && outcome.order.at > at ? company.orders.get(outcome.order.index) : undefined;
  if (outcome.order !== null && !ordered) return [];
  const by = company.actor("Customer Service", client.id);
  return communicate(company, { client, type: "CALL", at, by, random }, callAboutSample, {
    ...partyOf(client),
    strains: listInWords([...new Set(items.map(({ product }) => goodsName(product)))]),
    givenOn: dayInWords(dayOf(outcome.at)),
    wantsMore: ordered !== undefined,
  });
}

/** What is said with an order: that it was placed, that its money is late, that goods came back. */
export function communicationsAbout(company: Company, facts: OrderFacts): Communication[] {
  return [...withOrder(company, facts), ...withLateInvoice(company, facts), ...withReturn(company, facts)];
}

function withOrder(company: Company, facts: OrderFacts): Communication[] {
  const { plan } = facts;
  const { client } = plan;
  const random = company.run.streams.at("communication", "order", plan.index);
  if (!chance(random, share.order)) return [];
  const by = company.actor("Sales Manager", client.id);
  const isCall = plan.standing === null && company.quoteBehind(plan.index) === null && chance(random, 0.5);
  const words = {
    ...orderWords(company, facts),
    dueOn: plan.terms === "CONSIGNMENT" ? null : dayInWords(invoiceStory(company, plan, plan.day).dueOn),
  };
  const at = soonAfter(company, random, plan.at, 2, 30);
  return communicate(
    company,
    { client, type: isCall ? "CALL" : "EMAIL", at, by, random },
    isCall ? callAboutOrder : mailAboutOrder,
    words,
  );
}

function withLateInvoice(company: Company, facts: OrderFacts): Communication[] {
  const story = lateInvoice(company, facts);
  if (story === null) return [];
  const { client, index } = facts.plan;
  const random = company.run.streams.at("communication", "late", index);
  const by = company.actor("Accountant", client.id);
  const { words, calledAt: at } = story;
  const calls = communicate(company, { client, type: "CALL", at, by, random }, callAboutLate, words);
  if (words.promised !== null || !chance(random, 0.5)) return calls;
  const writtenAt = soonAfter(company, random, at, 5, 40);
  if (dayOf(writtenAt) !== dayOf(at)) return calls;
  const mail = { client, type: "EMAIL", at: writtenAt, by, random } as const;
  return [...calls, ...communicate(company, mail, mailAboutLate, words)];
}

function withReturn(company: Company, facts: OrderFacts): Communication[] {
  const { goodsBack, client, index } = facts.plan;
  const random = company.run.streams.at("communication", "return", index);
  if (goodsBack?.kind !== "returned" || !chance(random, share.return)) return [];
  const at = soonAfter(company, random, goodsBack.at, 60, 240);
  const by = company.actor("Customer Service", index);
  return communicate(company, { client, type: "CALL", at, by, random }, callAboutReturn, {
    ...orderWords(company, facts),
    reason: whyReturned(company, goodsBack.reason, facts.plan.back),
    backOn: dayInWords(dayOf(goodsBack.at)),
  });
}

/** A meeting that was held is logged with what its record says. */
export function communicationsAt(company: Company, entry: CalendarEntry): Communication[] {
  const { record, slot, day, organizer, title, closedAt } = entry;
  if (record === null || slot === null || closedAt === null) return [];
  const random = company.run.streams.at("communication", "meeting", entry.key);
  const at = company.run.calendar.at(day, slot.from * 60);
  const [action] = record.actionItems;
  return communicate(company, { client: record.client, type: "MEETING", at, by: organizer, random }, meeting, {
    ...partyOf(record.client),
    title,
    said: record.notes,
    next: action ? action.description : null,
    date: dayInWords(day),
  });
}

function partyOf(client: Client) {
  return { client: client.name, contact: client.card.contactName };
}
