// What is said about a client: how much it buys, what it likes, that it has fallen silent and is back, what it owes.
// Figures are those of the day on which somebody writes them.

import { clientAccount } from "../../cascade/clients/client-account.ts";
import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { displayCents, sumCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant, monthStart } from "../../domain/time/calendar.ts";
import { roughlyInWords, wholeDollarsInWords } from "../../domain/words/roughly-in-words.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { chance, integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { hasHappened, soonAfter } from "../business-hours.ts";
import { countInWords, dayInWords, dayInWordsFrom } from "../texts/wording.ts";
import { answerSilent, type ClientWords, sayBuys, sayLikes, sayNew, sayOwes, saySilent } from "./client-texts.ts";
import { goodsName, orderWords } from "./order-facts.ts";
import { type Exchange, type Remark, remarkOf, says } from "./remark.ts";

type ClientStory = {
  readonly company: Company;
  readonly client: Client;
  readonly words: ClientWords;
  readonly random: RandomStream;
  /** A moment of the month that is looked at. */
  readonly at: Instant;
};

type ClientTopic = {
  readonly name: string;
  /** Of the months of a client, how many bring it up. */
  readonly share: number;
  readonly of: (story: ClientStory) => Exchange | null;
};

const windowDays = 90;

function placedBefore({ company, client, at }: ClientStory, days = windowDays): OrderPlan[] {
  const since = addDays(dayOf(at), -days);
  return company.ordersOf(client.id).filter((order) => order.at < at && order.day >= since);
}

function buys(story: ClientStory): Exchange | null {
  const { company, client, words, random, at } = story;
  const placed = placedBefore(story);
  const last = placed.at(-1);
  if (!last || dayOf(at) - company.run.start < windowDays) return null;
  return {
    topic: `buys ${at}`,
    at,
    by: company.actor("Sales Manager", client.id),
    to: chance(random, 0.4) ? company.actor("Owner/Executive", 0) : null,
    says: says(sayBuys, {
      ...words,
      count: countInWords(placed.length, "order"),
      volume: displayCents(sumCents(placed.map(({ subtotal }) => subtotal))),
      lastOrder: company.order(last.index).orderNumber,
      lastOn: dayInWords(last.day),
    }),
    answer: null,
  };
}

/** A taste is one that shows in so many orders at least. */
const likedOrdersLeast = 3;

function likes(story: ClientStory): Exchange | null {
  const { company, client, words, random, at } = story;
  const placed = placedBefore(story);
  const counts = new Map<string, number>();
  for (const { lines } of placed) {
    for (const name of new Set(lines.map((line) => goodsName(company.batchPlan(line.batchIndex).product)))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < likedOrdersLeast) return null;
  return {
    topic: `likes ${at}`,
    at,
    by: company.actor("Customer Service", client.id),
    to: chance(random, 0.6) ? company.actor("Sales Manager", client.id) : null,
    says: says(sayLikes, {
      ...words,
      strain: first[0],
      times: String(first[1]),
      count: countInWords(placed.length, "order"),
    }),
    answer: null,
  };
}

/** Days without an order after which somebody asks, beside three times what is usual for the client. */
const silentDaysLeast = 14;

function silent(story: ClientStory): Exchange | null {
  const { company, client, words, at } = story;
  const placed = placedBefore(story);
  const last = placed.at(-1);
  const first = placed[0];
  if (!last || !first || placed.length < 4) return null;
  const usual = Math.max(1, Math.round((last.day - first.day) / (placed.length - 1)));
  const days = dayOf(at) - last.day;
  if (days < silentDaysLeast || days < 2 * usual) return null;
  const next = company.ordersOf(client.id).find((order) => order.at > at && company.orders.has(order.index));
  return {
    topic: `silent ${at}`,
    at,
    by: company.actor("Customer Service", client.id),
    to: company.actor("Sales Manager", client.id),
    says: says(saySilent, {
      ...words,
      days: countInWords(days, "day"),
      usual: usual === 1 ? "day" : `${usual} days`,
      lastOrder: company.order(last.index).orderNumber,
      lastOn: dayInWords(last.day),
    }),
    answer: next
      ? {
          from: next.at,
          says: says(answerSilent, orderWords(company, { plan: next, record: company.order(next.index) })),
        }
      : null,
  };
}

function owes({ company, client, words, at }: ClientStory): Exchange | null {
  const on = dayOf(at);
  const { owed, oldestOpenOn } = clientAccount(company, client, on);
  // On a day on which the account moves, what is owed depends on the hour.
  if (owed <= 0 || oldestOpenOn === null || clientAccount(company, client, addDays(on, -1)).owed !== owed) return null;
  return {
    topic: `owes ${at}`,
    at,
    by: company.actor("Accountant", client.id),
    to: company.actor("Sales Manager", client.id),
    says: says(sayOwes, { ...words, owed: displayCents(owed), oldestOn: dayInWordsFrom(oldestOpenOn, on) }),
    answer: null,
  };
}

const topics: readonly ClientTopic[] = [
  { name: "buys", share: 0.02, of: buys },
  { name: "likes", share: 0.02, of: likes },
  { name: "silent", share: 0.35, of: silent },
  { name: "owes", share: 0.03, of: owes },
];

/** How many clients are introduced to the others. */
const introducedShare = 0.5;

/** What was written about a client by the as-of day. */
export function clientRemarks(company: Company, client: Client): Remark[] {
  const about = { type: "client", id: client.id, name: client.name } as const;
  const words = { client: client.name, contact: client.card.contactName };
  const told = (exchange: Exchange | null): Remark[] => {
    const remark = exchange === null ? null : remarkOf(company, about, exchange);
    return remark === null ? [] : [remark];
  };
  const { calendar, start, asOf } = company.run;
  const since = company.clientSince(client);
  const remarks = told(introduction(company, client, words));
  for (let month = monthStart(start); month <= asOf; month = monthStart(month, 1)) {
    for (const { name, share, of } of topics) {
      const random = company.run.streams.at("conversation", "client", client.code, name, month);
      if (!chance(random, share)) continue;
      const at = calendar.during(anyBusinessDay(company, random, month), random());
      if (at <= since || !hasHappened(company, at)) continue;
      remarks.push(...told(of({ company, client, words, random, at })));
    }
  }
  return remarks;
}

function introduction(company: Company, client: Client, words: ClientWords): Exchange | null {
  const random = company.run.streams.at("conversation", "client", client.code, "new");
  const start = company.plan.credit.startingLimits.get(client.id);
  if (!start || !chance(random, introducedShare)) return null;
  return {
    topic: "new",
    at: soonAfter(company, random, company.clientSince(client), 10, 120),
    by: company.actor("Sales Manager", client.id),
    to: chance(random, 0.5) ? company.actor("Customer Service", client.id) : null,
    says: says(sayNew, {
      ...words,
      phone: client.card.phone,
      expected: roughlyInWords(start.expectedMonthly),
      limit: wholeDollarsInWords(start.limit),
    }),
    answer: null,
  };
}

function anyBusinessDay({ run }: Company, random: RandomStream, month: Day): Day {
  return run.calendar.onOrAfter(addDays(month, integerBetween(random, 0, 24)));
}
