// What a client's account manager asks of colleagues: money that is late or due soon, goods out on consignment, an order that
// must not go wrong, the next one.

import type { OrderWords } from "../conversation/order-facts.ts";
import type { Composition } from "../texts/compose.ts";

export type Debt = OrderWords & {
  readonly open: string;
  /** Whether something was paid on it already. */
  readonly isPart: boolean;
  readonly due: string;
  /** "34 days" past due, or until it is. */
  readonly days: string;
};

export const collectTitle: Composition<Debt> = [
  [
    ({ invoice }) => `Collect ${invoice}`,
    ({ invoice }) => `Get ${invoice} paid`,
    ({ invoice, contact }) => `Call ${contact} about ${invoice}`,
    ({ invoice }) => `Chase ${invoice}`,
    ({ invoice }) => `Ask when ${invoice} comes`,
    ({ invoice, contact }) => `Agree a date for ${invoice} with ${contact}`,
  ],
  [({ client }) => `(${client})`, ({ client }) => `of ${client}`, () => null],
  [
    ({ days }) => `- ${days} past due`,
    ({ open }) => `- ${open} open`,
    ({ days, open }) => `- ${open}, ${days} late`,
    ({ due }) => `- due since ${due}`,
  ],
];

export const collectDescription: Composition<Debt> = [
  [
    ({ due, open }) => `It was due on ${due}, ${open} are open.`,
    ({ days, order }) => `${days} past due, from order ${order}.`,
    ({ client, open, days }) => `${client} owes ${open} on it, ${days} over the date.`,
    ({ order, orderedOn, due }) => `For ${order} of ${orderedOn}; the date was ${due}.`,
  ],
  [
    ({ isPart, total, open }) => (isPart ? `A part of the ${total} has come, ${open} has not.` : null),
    ({ isPart, total }) => (isPart ? null : `Nothing of the ${total} has come so far.`),
    ({ isPart }) => (isPart ? "They have begun to pay, so stay friendly." : null),
    ({ isPart, invoice }) => (isPart ? null : `Not a dollar on ${invoice} yet.`),
  ],
  [
    ({ contact }) => `${contact} is the one to ask.`,
    ({ contact, client }) => `Speak to ${contact} at ${client}, and write down the day that is promised.`,
    () => "If they need time, two parts are fine with me.",
    () => null,
  ],
];

export const watchTitle: Composition<Debt> = [
  [
    ({ invoice }) => `See that ${invoice} comes in time`,
    ({ invoice }) => `Keep an eye on ${invoice}`,
    ({ invoice, contact }) => `Remind ${contact} of ${invoice}`,
    ({ invoice }) => `${invoice}: is it in their payment run?`,
    ({ invoice }) => `Have ${invoice} confirmed for payment`,
  ],
  [({ client }) => `(${client})`, ({ client }) => `at ${client}`, () => null],
  [({ due }) => `- due ${due}`, ({ open }) => `- ${open}`, ({ open, due }) => `- ${open} on ${due}`],
];

export const watchDescription: Composition<Debt> = [
  [
    ({ due, open }) => `${open} fall due on ${due}.`,
    ({ days, open }) => `${open}, ${days} to go.`,
    ({ order, due }) => `For order ${order}, to be paid by ${due}.`,
    ({ client, due }) => `${client} has until ${due}.`,
  ],
  [
    ({ contact }) => `A word with ${contact} a few days before helps.`,
    ({ orderedOn, lines }) => `Ordered on ${orderedOn}, ${lines}.`,
    ({ goods }) => `Most of it is for ${goods}.`,
    ({ isPart, total }) => (isPart ? `Part of the ${total} has come already.` : `The whole ${total} is still to come.`),
  ],
];

export type Consigned = OrderWords & { readonly out: string; readonly days: string };

export const soldTitle: Composition<Consigned> = [
  [
    ({ order }) => `Ask what has sold of ${order}`,
    ({ order, contact }) => `Have ${contact} count ${order}`,
    ({ order }) => `Get the sell-through of ${order}`,
    ({ order }) => `${order}: sold or not?`,
    ({ order }) => `Find out how ${order} sells`,
  ],
  [({ client }) => `(${client})`, ({ client }) => `at ${client}`, () => null],
  [({ out }) => `- out since ${out}`, ({ total }) => `- ${total} on consignment`, ({ goods }) => `- ${goods}`],
];

export const soldDescription: Composition<Consigned> = [
  [
    ({ out, total }) => `On consignment since ${out}, ${total} at our price.`,
    ({ client, goods }) => `${client} has ${goods} of ours on the shelf.`,
    ({ days, order }) => `${order} has been out for ${days}.`,
    ({ lines, out }) => `${lines}, shipped on ${out}.`,
  ],
  [
    ({ invoice }) => `${invoice} is a draft until they report.`,
    ({ contact }) => `${contact} usually knows by heart.`,
    ({ invoice }) => `As soon as they report, ${invoice} goes out.`,
    ({ batch }) => `I want to know how ${batch} does with their customers.`,
  ],
];

export const leaveTitle: Composition<OrderWords> = [
  [
    ({ order }) => `See ${order} out of the door`,
    ({ order }) => `Stay on ${order} until it has left`,
    ({ order }) => `Keep ${order} on schedule`,
    ({ order, contact }) => `Tell ${contact} when ${order} ships`,
    ({ order }) => `Walk ${order} through the warehouse`,
  ],
  [({ client }) => `(${client})`, ({ client }) => `for ${client}`, () => null],
  [({ total }) => `- ${total}`, ({ lines }) => `- ${lines}`, ({ goods }) => `- ${goods} on it`],
];

export const leaveDescription: Composition<OrderWords> = [
  [
    ({ total, client }) => `${total} in one order of ${client}: nothing may go wrong.`,
    ({ lines, total }) => `A large one: ${lines}, ${total}.`,
    ({ order, orderedOn }) => `${order} came in on ${orderedOn} and is a large one for them and us.`,
    ({ client, goods }) => `${client} counts on the ${goods}.`,
  ],
  [
    ({ contact }) => `${contact} wants to hear from us, not the other way round.`,
    ({ batch }) => `If ${batch} makes trouble, come to me at once.`,
    ({ contact }) => `Call ${contact} once the manifest is signed.`,
    () => "Any line that is short, I hear of first.",
  ],
];

export type Customer = {
  readonly client: string;
  readonly contact: string;
  readonly last: string;
  readonly lastOn: string;
  readonly lastTotal: string;
  /** "7 orders" in the ninety days before. */
  readonly recent: string;
  readonly goods: string;
};

export const nextTitle: Composition<Customer> = [
  [
    ({ client }) => `Get the next order of ${client}`,
    ({ client }) => `Ask ${client} what they need`,
    ({ contact, client }) => `Call ${contact} (${client}) for the next order`,
    ({ client }) => `What does ${client} want next?`,
    ({ contact, client }) => `Offer ${contact} of ${client} what is in stock`,
  ],
  [
    ({ last }) => `- last one ${last}`,
    ({ lastOn }) => `- nothing since ${lastOn}`,
    ({ lastTotal }) => `- ${lastTotal} last time`,
    ({ recent }) => `- ${recent} in 90 days`,
  ],
];

export const nextDescription: Composition<Customer> = [
  [
    ({ last, lastOn, lastTotal }) => `Their last was ${last} on ${lastOn}, ${lastTotal}.`,
    ({ recent, lastOn }) => `${recent} in 90 days, the last on ${lastOn}.`,
    ({ client, goods }) => `${client} took ${goods} last time.`,
    ({ contact, lastTotal }) => `${contact} spent ${lastTotal} last time.`,
  ],
  [
    ({ goods }) => `See how far the ${goods} went.`,
    ({ contact }) => `Ask ${contact} before they ask somebody else.`,
    ({ client }) => `Note what ${client} says about prices.`,
    () => "Have the stock list open when you call.",
  ],
];
