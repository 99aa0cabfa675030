// The file of a client: who speaks for it, what it orders and how it pays, as its account manager saw it on the day of
// writing; a second look some months later is added below.

import type { Company } from "../../cascade/company.ts";
import type { PaymentTerms } from "../../domain/books/payment-terms.ts";
import type { Client } from "../../domain/company.ts";
import { displayCents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { isOverdueAt, openAt } from "../../planning/receivables/open-invoice.ts";
import { integerBetween } from "../../random/distributions.ts";
import { hasHappened } from "../business-hours.ts";
import { goodsName } from "../conversation/order-facts.ts";
import { type Composition, compose, silence } from "../texts/compose.ts";
import { countInWords, dateInWords } from "../texts/wording.ts";
import { type Note, type NoteDraft, noteOf, remarks } from "./note.ts";
import { type Block, bullets, heading, paragraph } from "./rich-text.ts";

/** Business days after a client joined until its file is written, and from one look to the next. */
const writtenAfter = { least: 8, most: 40 } as const;
const lookedAgainAfter = { least: 70, most: 110 } as const;
const looksMost = 3;

/** Files of clients of the first class are pinned. */
const pinnedClass = 0;

type Sight = {
  readonly client: string;
  readonly contact: string;
  readonly phone: string;
  readonly on: string;
  readonly since: string;
  readonly orders: string;
  readonly total: string;
  readonly last: string | null;
  readonly favorite: string | null;
  readonly terms: string | null;
  readonly late: string | null;
  readonly open: string;
};

const intro: Composition<Sight> = [
  [
    ({ contact, client }) => `${contact} decides at ${client}.`,
    ({ contact, phone }) => `Ask for ${contact}, ${phone}.`,
    ({ client, contact }) => `At ${client}, ${contact} places all the orders.`,
    ({ contact }) => `Everything goes through ${contact}.`,
  ],
  [
    ({ since }) => `With us since ${since}.`,
    ({ since }) => `Client since ${since}.`,
    ({ since, on }) => `Joined on ${since}; this is as of ${on}.`,
  ],
];

const buying: Composition<Sight> = [
  [
    ({ orders, total, last }) => last && `${orders} so far, ${total} in all, the last on ${last}.`,
    ({ orders, total, last }) => last && `Has placed ${orders} for ${total}; most recent on ${last}.`,
    ({ orders, total, last }) => last && `${total} in ${orders}, up to ${last}.`,
    ({ last }) => (last === null ? "No order so far." : null),
    ({ last, on }) => (last === null ? `Not ordered yet on ${on}.` : null),
  ],
];

const liking: Composition<Sight> = [
  [
    ({ favorite }) => favorite && `More money went to ${favorite} than to anything else.`,
    ({ favorite }) => favorite && `Spends most on ${favorite}.`,
    ({ favorite }) => favorite && `${favorite} first, the rest after it.`,
    ({ favorite }) => (favorite === null ? "No favorite yet." : null),
  ],
];

const paying: Composition<Sight> = [
  [
    ({ terms }) => terms && `Usual terms: ${terms}.`,
    ({ terms }) => terms && `Mostly buys on ${terms} terms.`,
    ({ terms }) => (terms === null ? "Terms are not settled." : null),
  ],
  [
    ({ late, open }) => late && `${late} past due, ${open} in all.`,
    ({ late, open }) => late && `Late with ${late}: ${open}.`,
    ({ late }) => (late === null ? "Nothing is late." : null),
    ({ late, on }) => (late === null ? `No invoice past due on ${on}.` : null),
  ],
];

const readersSay: Composition<Sight> = [
  [
    ({ contact }) => `Is ${contact} best called in the morning?`,
    ({ client }) => `Useful. Does ${client} take deliveries on Fridays?`,
    ({ favorite }) => favorite && `So ${favorite} is what I offer first?`,
    ({ late }) => late && `I see ${late} past due. Shall I call?`,
    ({ terms }) => terms && `Have we ever talked about other terms than ${terms}?`,
    ({ phone }) => `Is ${phone} still the number?`,
  ],
  [
    ({ contact }) => `I would like to know before I speak to ${contact}.`,
    ({ client }) => `Nobody else here knows ${client} as well.`,
    ({ orders, last }) => last && `After ${orders} it matters.`,
    silence,
  ],
];

const authorAnswers: Composition<Sight> = [
  [
    ({ contact }) => `Ask ${contact} directly, that is always fine.`,
    ({ client }) => `Yes, as far as I know ${client}.`,
    ({ contact, phone }) => `${contact} picks up at ${phone} every day.`,
    ({ favorite }) => favorite && `Begin with ${favorite}, then listen.`,
    ({ on }) => `That was as of ${on}; I will check again.`,
  ],
  [
    ({ client }) => `I'll add it to the file for ${client} when I know more.`,
    ({ contact }) => `${contact} will tell you more than I can.`,
    silence,
  ],
];

const titles: Composition<{ readonly client: string; readonly contact: string }> = [
  [
    ({ client }) => `${client}: who and how`,
    ({ client, contact }) => `${client}, ${contact}`,
    ({ client }) => `About ${client}`,
    ({ client }) => `${client}, what to know`,
    ({ contact, client }) => `${contact} of ${client}`,
    ({ client }) => `File: ${client}`,
  ],
];

/** When a client's file is written and what it is called, known before anything is; null where there was no time for one. */
export function beginClientFile(company: Company, client: Client): { at: Instant; title: string } | null {
  const { run } = company;
  const { calendar } = run;
  const random = run.streams.at("client file", client.code, "begun");
  const joinedOn = dayOf(company.clientSince(client));
  const wished = calendar.addBusinessDays(joinedOn, integerBetween(random, writtenAfter.least, writtenAfter.most));
  const writtenOn = wished <= run.asOf ? wished : calendar.onOrBefore(run.asOf);
  if (writtenOn <= joinedOn) return null;
  const at = calendar.during(writtenOn, random() * 0.9);
  const title = compose(random, titles, { client: client.name, contact: client.card.contactName });
  return hasHappened(company, at) ? { at, title } : null;
}

export function clientFile(company: Company, client: Client): Note[] {
  const begun = beginClientFile(company, client);
  if (begun === null) return [];
  const { run } = company;
  const { at: createdAt, title } = begun;
  const random = run.streams.at("client file", client.code);
  const looks = laterLooks(company, dayOf(createdAt), random);
  const sight = sightOf(company, client, createdAt);
  const draft: NoteDraft = {
    key: `client ${client.code}`,
    author: company.actor("Sales Manager", client.id),
    title,
    template: "CUSTOM",
    tags: ["client", run.profile.buyers.classes[client.classIndex]?.name ?? "buyer"],
    content: [
      heading(client.name),
      paragraph(compose(random, intro, sight)),
      ...figures(random, sight),
      ...looks.flatMap((at) => {
        const again = sightOf(company, client, at);
        return [heading(dateInWords(dayOf(at)), 3), ...figures(random, again)];
      }),
    ],
    createdAt,
    updates: looks,
    readers: [company.actor("Accountant", client.id), company.actor("Customer Service", client.id)],
    clientId: client.id,
    isPinned: client.classIndex === pinnedClass,
    unpinnedAt: null,
    archivedAt: null,
    restoredAt: null,
    remark: remarks(readersSay, authorAnswers, sight),
  };
  const note = noteOf(company, draft);
  return note === null ? [] : [note];
}

function figures(random: () => number, sight: Sight): Block[] {
  return [bullets([buying, liking, paying].map((composition) => compose(random, composition, sight)))];
}

function laterLooks(company: Company, first: Day, random: () => number): Instant[] {
  const { calendar } = company.run;
  const looks: Instant[] = [];
  let day = first;
  for (let look = 1; look < looksMost; look += 1) {
    day = calendar.addBusinessDays(day, integerBetween(random, lookedAgainAfter.least, lookedAgainAfter.most));
    looks.push(calendar.during(day, random()));
  }
  return looks.filter((at) => hasHappened(company, at));
}

const termsInWords: Readonly<Record<PaymentTerms, string>> = {
  COD: "COD",
  NET_7: "net 7",
  NET_15: "net 15",
  NET_30: "net 30",
  PARTIAL: "installment",
  CONSIGNMENT: "consignment",
};

/** What the books say of a client at a moment. */
function sightOf(company: Company, client: Client, at: Instant): Sight {
  const orders = company.ordersOf(client.id).filter((order) => order.at <= at && company.orders.has(order.index));
  const late = orders.filter((order) => isOverdueAt(order, at));
  const last = orders.at(-1);
  return {
    client: client.name,
    contact: client.card.contactName,
    phone: client.card.phone,
    on: dateInWords(dayOf(at)),
    since: dateInWords(dayOf(company.clientSince(client))),
    orders: countInWords(orders.length, "order"),
    total: displayCents(sumCents(orders.map(({ subtotal }) => subtotal))),
    last: last ? dateInWords(last.day) : null,
    favorite: favoriteOf(company, orders),
    terms: usualTerms(orders),
    late: late.length === 0 ? null : countInWords(late.length, "invoice"),
    open: displayCents(sumCents(late.map((order) => openAt(order, at)))),
  };
}

function favoriteOf(company: Company, orders: readonly OrderPlan[]): string | null {
  const spent = new Map<string, number>();
  for (const { batchIndex, quantity, unitPrice } of orders.flatMap(({ lines }) => lines)) {
    const name = goodsName(company.batchPlan(batchIndex).product);
    spent.set(name, (spent.get(name) ?? 0) + extendPrice(quantity, unitPrice));
  }
  return largestOf(spent);
}

function usualTerms(orders: readonly OrderPlan[]): string | null {
  const counts = new Map<string, number>();
  for (const { terms } of orders) counts.set(termsInWords[terms], (counts.get(termsInWords[terms]) ?? 0) + 1);
  return largestOf(counts);
}

/** The key of the largest number; null of none. */
function largestOf(numbers: ReadonlyMap<string, number>): string | null {
  const [largest] = [...numbers].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return largest?.[0] ?? null;
}
