// What is noted of talks about money that is late and goods that came back, in the words of those who had them.

import { silence } from "../texts/compose.ts";
import type { Talk } from "./communication.ts";
import type { LateWords } from "./late-invoice.ts";
import type { OrderWords } from "./order-facts.ts";

export const callAboutLate: Talk<LateWords> = {
  subject: [
    [
      ({ invoice }) => `${invoice} past due`,
      ({ client, open }) => `${client}: ${open} overdue`,
      ({ invoice, days }) => `${invoice}, ${days} late`,
    ],
  ],
  notes: [
    [
      ({ contact, invoice, days }) => `Called ${contact} about ${invoice}, ${days} past due.`,
      ({ invoice, dueOn, open }) => `${invoice} was due on ${dueOn} and ${open} is still open.`,
      ({ client, open, days }) => `${client} owes ${open}, ${days} late.`,
      ({ invoice, order, open }) => `${open} open on ${invoice} for ${order}.`,
    ],
    [
      ({ promised, contact }) => promised && `${contact} promises it by ${promised}.`,
      ({ promised }) => promised && `It should come by ${promised}.`,
      ({ promised, contact }) => promised && `${contact} looked it up and said ${promised}.`,
      ({ promised, contact }) => (promised ? null : `${contact} did not want to name a day.`),
      ({ promised, contact }) => (promised ? null : `Could not reach ${contact}, left a message.`),
      ({ promised, client }) => (promised ? null : `Nobody at ${client} knew anything about it.`),
    ],
    [
      ({ orderedOn }) => `It is for the order of ${orderedOn}.`,
      ({ total, open }) => (total === open ? "Nothing has been paid on it so far." : `Part of the ${total} is paid.`),
      silence,
      silence,
    ],
  ],
};

export const mailAboutLate: Talk<LateWords> = {
  subject: [
    [
      ({ invoice }) => `Reminder: ${invoice}`,
      ({ invoice, dueOn }) => `${invoice}, due since ${dueOn}`,
      ({ open }) => `${open} outstanding`,
    ],
  ],
  notes: [
    [
      ({ contact, invoice }) => `Sent ${contact} a copy of ${invoice}.`,
      ({ contact, open }) => `Reminded ${contact} of ${open} in writing.`,
      ({ invoice, days }) => `Reminder for ${invoice}, ${days} past due.`,
    ],
    [
      ({ calledOn }) => `We called on ${calledOn}.`,
      ({ dueOn, open }) => `${open}, due since ${dueOn}.`,
      ({ order, orderedOn }) => `It is for ${order} of ${orderedOn}.`,
      ({ client }) => `Asked ${client} for a date.`,
    ],
  ],
};

type Returned = OrderWords & { readonly reason: string; readonly backOn: string };

export const callAboutReturn: Talk<Returned> = {
  subject: [
    [
      ({ order }) => `Return from ${order}`,
      ({ client, backOn }) => `${client}: goods back on ${backOn}`,
      ({ order, client }) => `${client}, return of ${order}`,
    ],
  ],
  notes: [
    [
      ({ contact, order }) => `${contact} explained the return from ${order}.`,
      ({ contact, backOn }) => `Told ${contact} that the goods arrived on ${backOn}.`,
      ({ client, order }) => `${client} sent back goods from ${order}.`,
    ],
    [
      ({ reason }) => `Reason: ${reason}.`,
      ({ reason, contact }) => `${contact} says: ${reason}.`,
      ({ reason }) => `The reason they gave: ${reason}.`,
    ],
    [
      ({ invoice }) => `It concerns ${invoice}.`,
      ({ orderedOn }) => `Ordered on ${orderedOn}.`,
      ({ contact }) => `${contact} was friendly about it.`,
      silence,
    ],
  ],
};
