// Questions of the day, in the words of those who ask them.

import type { Composition } from "../texts/compose.ts";
import type { OrderWords } from "./order-facts.ts";

export const askAboutOrder: Composition<OrderWords> = [
  [
    ({ order, client }) => `Can ${order} for ${client} be packed next?`,
    ({ order, lines }) => `${order} is not packed yet, ${lines}.`,
    ({ contact, order }) => `${contact} is asking about ${order}.`,
  ],
  [
    ({ goods }) => `The largest line is ${goods}.`,
    ({ total }) => `It comes to ${total}.`,
    ({ batch }) => `It needs ${batch}.`,
  ],
];

export const sayShipped: Composition<OrderWords & { readonly shippedOn: string }> = [
  [
    ({ order, shippedOn }) => `${order} left on ${shippedOn}.`,
    ({ client, order, shippedOn }) => `Shipped to ${client} on ${shippedOn}: ${order}.`,
  ],
  [({ contact }) => `Can you tell ${contact}?`, ({ client }) => `Please let ${client} know.`],
];

export const sayUnpaid: Composition<OrderWords & { readonly open: string; readonly days: string }> = [
  [
    ({ invoice, days }) => `${invoice} is ${days} past due.`,
    ({ client, open, days }) => `${client} is ${days} late with ${open}.`,
    ({ invoice, open }) => `${open} is open on ${invoice}.`,
  ],
  [({ contact }) => `Have you heard from ${contact}?`, ({ client }) => `Did ${client} say anything to you?`],
];

export const sayNewOrder: Composition<OrderWords> = [
  [
    ({ client, order, total }) => `${order} from ${client} came to ${total}.`,
    ({ client, total }) => `${client} ordered for ${total}.`,
    ({ contact, order }) => `${order} is in, ${contact} placed it.`,
  ],
  [
    ({ goods }) => `The most expensive line is ${goods}.`,
    ({ lines, batch }) => `It has ${lines}, the most expensive from ${batch}.`,
    ({ orderedOn }) => `Ordered on ${orderedOn}.`,
  ],
  [() => "Please have a look.", () => "Is that as agreed?", () => "Anything I should know?"],
];

export const askForProof: Composition<OrderWords> = [
  [
    ({ invoice, total }) => `${invoice} for ${total} is posted.`,
    ({ order, invoice }) => `Please add ${invoice} for ${order} to your sample.`,
    ({ client, invoice }) => `For the file on ${client}: ${invoice}.`,
  ],
  [
    ({ orderedOn }) => `It is dated ${orderedOn}.`,
    ({ lines }) => `It has ${lines}.`,
    () => "Tell me what you need with it.",
  ],
];

type Shelf = {
  readonly batch: string;
  readonly strain: string;
  readonly left: string;
  readonly supplier: string;
  readonly expiresOn: string;
};

export const askAboutBatch: Composition<Shelf> = [
  [({ batch, left }) => `The books say ${left} of ${batch}.`, ({ strain, left }) => `${left} of ${strain} on hand.`],
  [() => "Is that what stands on the shelf?", ({ expiresOn }) => `It is good until ${expiresOn}, right?`],
];

export const askForMoreGoods: Composition<Shelf> = [
  [
    ({ batch, left }) => `Only ${left} left of ${batch}.`,
    ({ strain, left }) => `${strain} is running out, ${left} left.`,
  ],
  [({ supplier }) => `Does ${supplier} have more?`, ({ strain }) => `Do we want ${strain} again?`],
];

type MonthWords = { readonly month: string; readonly orders: string; readonly volume: string; readonly best: string };

export const sayMonthSoFar: Composition<MonthWords> = [
  [
    ({ month, orders, volume }) => `${month} up to yesterday: ${orders}, ${volume}.`,
    ({ volume, month }) => `${volume} ordered in ${month} until yesterday.`,
  ],
  [({ best }) => `${best} leads.`, () => "Shall we go through it tomorrow?"],
];

export const askForDashboard: Composition<object> = [
  [
    () => "Could you show the open invoices to everybody in the office on this dashboard?",
    () => "The packing team would like the workflow queue on top here.",
    () => "Can new colleagues get this layout from their first day?",
  ],
];
