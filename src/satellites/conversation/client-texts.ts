// What people say about clients, in their words.

import { type Composition, silence } from "../texts/compose.ts";
import type { OrderWords } from "./order-facts.ts";

export type ClientWords = { readonly client: string; readonly contact: string };

type New = ClientWords & { readonly phone: string; readonly expected: string; readonly limit: string };

export const sayNew: Composition<New> = [
  [
    ({ client, contact }) => `${client} is on board, ${contact} buys for them.`,
    ({ client, contact }) => `Welcome ${client}. Ask for ${contact} there.`,
    ({ contact, client }) => `${contact} of ${client} is best reached by phone.`,
    ({ client }) => `Opened a file for ${client}.`,
    ({ contact, client }) => `Met ${contact}, who runs purchasing at ${client}.`,
  ],
  [
    ({ expected }) => `They expect to order about ${expected} a month on terms.`,
    ({ expected, limit }) => `About ${expected} a month on terms, so we start with a limit of ${limit}.`,
    ({ limit }) => `Their credit limit starts at ${limit}.`,
    ({ contact, expected }) => `${contact} talks about roughly ${expected} a month on terms.`,
  ],
  [
    ({ contact }) => `${contact} wants a call before anything is delivered.`,
    ({ phone }) => `Phone: ${phone}.`,
    () => "Please send me whatever they ask for.",
    silence,
    silence,
  ],
];

type Buys = ClientWords & {
  readonly count: string;
  readonly volume: string;
  readonly lastOrder: string;
  readonly lastOn: string;
};

export const sayBuys: Composition<Buys> = [
  [
    ({ client, count, volume }) => `${client}: ${count} in 90 days, ${volume} in all.`,
    ({ client, volume, count }) => `In the last 90 days ${client} placed ${count} worth ${volume}.`,
    ({ volume, count }) => `${volume} from ${count} within 90 days.`,
    ({ contact, volume }) => `${contact} has ordered ${volume} worth of goods in 90 days.`,
    ({ count, client, volume }) => `Over the last 90 days: ${count} from ${client}, worth ${volume}.`,
  ],
  [
    ({ lastOrder, lastOn }) => `The last was ${lastOrder} on ${lastOn}.`,
    ({ lastOn }) => `Last order on ${lastOn}.`,
    ({ lastOrder }) => `${lastOrder} is the latest.`,
    ({ contact, lastOn }) => `${contact} last ordered on ${lastOn}.`,
  ],
  [
    () => "Worth a visit.",
    ({ contact }) => `I would like to see ${contact} again soon.`,
    ({ client }) => `${client} is worth our time.`,
    silence,
    silence,
  ],
];

type Likes = ClientWords & { readonly strain: string; readonly times: string; readonly count: string };

export const sayLikes: Composition<Likes> = [
  [
    ({ client, strain }) => `${client} likes ${strain}.`,
    ({ strain, client }) => `${strain} is what ${client} comes back for.`,
    ({ contact, strain }) => `${contact} keeps asking for ${strain}.`,
    ({ strain }) => `Remember ${strain} for them.`,
    ({ client, strain }) => `If ${strain} comes in, tell ${client} first.`,
  ],
  [
    ({ times, count }) => `It was on ${times} of ${count} in 90 days.`,
    ({ times, count }) => `${times} of their last ${count} had it.`,
    ({ count, times }) => `${times} of ${count} in the last 90 days had it.`,
    ({ times }) => `Ordered ${times} times in 90 days.`,
  ],
];

type Silent = ClientWords & {
  readonly days: string;
  readonly usual: string;
  readonly lastOrder: string;
  readonly lastOn: string;
};

export const saySilent: Composition<Silent> = [
  [
    ({ client, days }) => `${client} has not ordered for ${days}.`,
    ({ client, lastOn }) => `Nothing from ${client} since ${lastOn}.`,
    ({ days, contact }) => `${days} without an order from ${contact}.`,
    ({ lastOrder, client }) => `${lastOrder} is the last we had from ${client}.`,
    ({ client, days }) => `It is quiet at ${client}: ${days}.`,
  ],
  [
    ({ usual }) => `Usually there is one every ${usual}.`,
    ({ usual }) => `They used to order every ${usual} or so.`,
    ({ usual, lastOn }) => `Last on ${lastOn}, and every ${usual} before that.`,
    ({ lastOrder, usual }) => `Before ${lastOrder} one came every ${usual}.`,
  ],
  [
    ({ contact }) => `Has anybody spoken to ${contact}?`,
    () => "Did we do something wrong?",
    ({ contact }) => `${contact} deserves a call.`,
    () => "Do you know anything?",
    silence,
  ],
];

export const answerSilent: Composition<OrderWords> = [
  [
    ({ order, orderedOn }) => `They are back: ${order} on ${orderedOn}.`,
    ({ client, total }) => `${client} has ordered again, ${total}.`,
    ({ contact, order }) => `${contact} answered with ${order}.`,
    ({ orderedOn, total }) => `An order came on ${orderedOn}, ${total}.`,
    ({ order, goods }) => `${order} is in, with ${goods}.`,
  ],
  [({ lines }) => `It has ${lines}.`, ({ batch }) => `${batch} is on it.`, () => "All is well.", silence, silence],
];

type Owes = ClientWords & { readonly owed: string; readonly oldestOn: string };

export const sayOwes: Composition<Owes> = [
  [
    ({ client, owed }) => `${client} owes us ${owed} today.`,
    ({ owed, client }) => `${owed} is open with ${client}.`,
    ({ client, owed }) => `Balance of ${client}: ${owed}.`,
    ({ contact, owed }) => `If you see ${contact}: ${owed} is open.`,
  ],
  [
    ({ oldestOn }) => `The oldest open invoice is from ${oldestOn}.`,
    ({ oldestOn }) => `It goes back to ${oldestOn}.`,
    ({ oldestOn }) => `There is an invoice from ${oldestOn} in it.`,
  ],
  [
    () => "Please keep that in mind with the next order.",
    ({ client }) => `I can send ${client} a statement.`,
    () => "Let us keep an eye on it.",
    silence,
    silence,
  ],
];
