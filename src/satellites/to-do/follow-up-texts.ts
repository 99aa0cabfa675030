// What a client's account manager asks of colleagues: money that is late or due soon, goods out on consignment, an order that
// must not go wrong, the next one.

import type { OrderWords } from "../conversation/order-facts.ts";
import { type Composition, silence } from "../texts/compose.ts";

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
    ({ invoice }) => `Ask when ${invoice} will be paid`,
    ({ invoice, contact }) => `Agree on a date for ${invoice} with ${contact}`,
  ],
  [({ client }) => `(${client})`, silence],
  [
    ({ days }) => `- ${days} past due`,
    ({ open }) => `- ${open} open`,
    ({ days, open }) => `- ${open}, ${days} late`,
    ({ due }) => `- due since ${due}`,
  ],
];

export const collectDescription: Composition<Debt> = [
  [
    ({ due, open }) => `It was due on ${due} and ${open} is still open.`,
    ({ days, order }) => `${days} past due, from order ${order}.`,
    ({ client, open, days }) => `${client} still owes ${open} on it, ${days} past due.`,
    ({ order, orderedOn, due }) => `For ${order} from ${orderedOn}; it was due on ${due}.`,
  ],
  [
    ({ isPart, total, open }) => (isPart ? `Part of the ${total} has been paid, ${open} has not.` : null),
    ({ isPart, total }) => (isPart ? null : `None of the ${total} has been paid so far.`),
    ({ isPart }) => (isPart ? "They have started to pay, so stay friendly." : null),
    ({ isPart, invoice }) => (isPart ? null : `Not a dollar on ${invoice} yet.`),
  ],
  [
    ({ contact }) => `${contact} is the one to ask.`,
    ({ contact, client }) => `Speak to ${contact} at ${client}, and write down the day they promise.`,
    () => "If they need time, two payments are fine.",
    silence,
  ],
];

export const watchTitle: Composition<Debt> = [
  [
    ({ invoice }) => `Make sure ${invoice} is paid on time`,
    ({ invoice }) => `Keep an eye on ${invoice}`,
    ({ invoice, contact }) => `Remind ${contact} of ${invoice}`,
    ({ invoice }) => `${invoice}: is it in their payment run?`,
    ({ invoice }) => `Have ${invoice} confirmed for payment`,
  ],
  [({ client }) => `(${client})`, silence],
  [({ due }) => `- due ${due}`, ({ open }) => `- ${open}`, ({ open, due }) => `- ${open} due ${due}`],
];

export const watchDescription: Composition<Debt> = [
  [
    ({ due, open }) => `${open} is due on ${due}.`,
    ({ days, open }) => `${open}, ${days} left to pay.`,
    ({ order, due }) => `For order ${order}, to be paid by ${due}.`,
    ({ client, due }) => `${client} has until ${due}.`,
  ],
  [
    ({ contact }) => `A quick word with ${contact} a few days before helps.`,
    ({ orderedOn, lines }) => `Ordered on ${orderedOn}, ${lines}.`,
    ({ goods }) => `The largest line is ${goods}.`,
    ({ isPart, total }) => (isPart ? `Part of the ${total} has been paid already.` : `All ${total} is still open.`),
  ],
];

export type Consigned = OrderWords & { readonly out: string; readonly days: string };

export const soldTitle: Composition<Consigned> = [
  [
    ({ order }) => `Ask how much of ${order} has sold`,
    ({ order, contact }) => `Ask ${contact} for a count on ${order}`,
    ({ order }) => `Get the sell-through for ${order}`,
    ({ order }) => `Has ${order} sold yet?`,
    ({ order }) => `Find out how ${order} is selling`,
  ],
  [({ client }) => `(${client})`, silence],
  [({ out }) => `- out since ${out}`, ({ total }) => `- ${total} on consignment`, ({ goods }) => `- ${goods}`],
];

export const soldDescription: Composition<Consigned> = [
  [
    ({ out, total }) => `On consignment since ${out}, ${total} at our price.`,
    ({ client, goods }) => `${client} took ${goods} on consignment.`,
    ({ days, order }) => `${order} has been out for ${days}.`,
    ({ lines, out }) => `Shipped on ${out}, ${lines}.`,
  ],
  [
    () => "Their invoice stays a draft until they report.",
    ({ contact }) => `${contact} usually knows by heart.`,
    () => "As soon as they report, the invoice goes out.",
    ({ strain }) => `Worth hearing how ${strain} is doing with their customers.`,
  ],
];

export const leaveTitle: Composition<OrderWords> = [
  [
    ({ order }) => `See ${order} out the door`,
    ({ order }) => `Stay on ${order} until it has left`,
    ({ order }) => `Keep ${order} on schedule`,
    ({ order, contact }) => `Tell ${contact} when ${order} ships`,
    ({ order }) => `Walk ${order} through the warehouse`,
  ],
  [({ client }) => `(${client})`, ({ client }) => `for ${client}`, silence],
  [({ total }) => `- ${total}`, ({ lines }) => `- ${lines}`, ({ goods }) => `- ${goods}`],
];

export const leaveDescription: Composition<OrderWords> = [
  [
    ({ total, client }) => `${total} in one order of ${client}: nothing may go wrong.`,
    ({ lines, total }) => `A large one: ${lines}, ${total}.`,
    ({ order, orderedOn }) => `${order} came in on ${orderedOn} and is a large one for them and us.`,
    ({ client, goods }) => `${client} is counting on the ${goods}.`,
  ],
  [
    ({ contact }) => `${contact} wants to hear from us, not the other way round.`,
    ({ batch }) => `A problem with ${batch} has to be solved the same day.`,
    ({ contact }) => `Call ${contact} once the manifest is signed.`,
    () => "If anything is short, they hear it from us first.",
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
    ({ client }) => `Get the next order from ${client}`,
    ({ client }) => `Ask ${client} what they need`,
    ({ contact, client }) => `Call ${contact} (${client}) for the next order`,
    ({ client }) => `What does ${client} want next?`,
    ({ contact, client }) => `Offer ${contact} at ${client} what is in stock`,
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
    ({ last, lastOn, lastTotal }) => `Their last order was ${last} on ${lastOn}, ${lastTotal}.`,
    ({ recent, lastOn }) => `${recent} in 90 days, the last on ${lastOn}.`,
    ({ client, goods }) => `${client} took ${goods} last time.`,
    ({ contact, lastTotal }) => `${contact} spent ${lastTotal} last time.`,
  ],
  [
    ({ goods }) => `Ask how the ${goods} sold.`,
    ({ contact }) => `Ask ${contact} before they ask somebody else.`,
    ({ client }) => `Note what ${client} says about prices.`,
    () => "Have the stock list open when you call.",
  ],
];
