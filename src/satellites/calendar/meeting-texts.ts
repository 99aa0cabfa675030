// What the record of a meeting with a client says: of money that is late, of goods that were looked at, of business as it goes.
// Each is true when the meeting ends.

import { type Composition, silence } from "../texts/compose.ts";

type Met = { readonly client: string; readonly contact: string };

export type DebtMet = Met & { readonly invoice: string; readonly total: string; readonly due: string };

export const debtStands: Composition<DebtMet> = [
  [
    ({ invoice, due }) => `Spoke about ${invoice}, due since ${due}.`,
    ({ invoice, total }) => `The subject was ${invoice} over ${total}.`,
    ({ invoice, due, total }) => `We came for ${invoice}, ${total}, due since ${due}.`,
    ({ contact, invoice, due }) => `${contact} knows that ${invoice} was due on ${due}.`,
    ({ invoice, due }) => `On the table: ${invoice}, which was due on ${due}.`,
    ({ client, invoice }) => `Asked ${client} when ${invoice} will be paid.`,
  ],
  [
    ({ client }) => `${client} does not dispute it.`,
    ({ client }) => `Nobody at ${client} disputes it.`,
    ({ contact }) => `${contact} agrees that it is owed.`,
    ({ contact }) => `${contact} had the invoice at hand.`,
    ({ contact }) => `It is with ${contact} and was not forgotten.`,
    ({ contact, client }) => `${contact} takes it up with the owner of ${client}.`,
  ],
];

export const debtSettled: Composition<DebtMet> = [
  [
    ({ invoice }) => `${invoice} had been settled before we met.`,
    ({ invoice }) => `By the time we met, nothing was left of ${invoice}.`,
    ({ invoice }) => `${invoice} was off the list when we sat down.`,
    ({ invoice, total }) => `The ${total} of ${invoice} had been settled meanwhile.`,
  ],
  [
    () => "Spoke about how to be on time.",
    ({ contact }) => `Went over the terms with ${contact}.`,
    ({ contact }) => `${contact} wants to look at due dates earlier.`,
    ({ client }) => `${client} likes to be reminded some days ahead.`,
    ({ due, contact }) => `Asked ${contact} what had been the matter on ${due}.`,
  ],
];

export const debtAction: Composition<DebtMet> = [
  [
    ({ invoice }) => `See whether ${invoice} is paid`,
    ({ invoice }) => `Check the bank for ${invoice}`,
    ({ contact, invoice }) => `Call ${contact} again if ${invoice} is not paid`,
  ],
];

export type GoodsMet = Met & {
  readonly batch: string;
  readonly goods: string;
  readonly strain: string;
  readonly grade: string;
  readonly price: string;
  readonly place: string;
};

export const goodsLookedAt: Composition<GoodsMet> = [
  [
    ({ batch, goods, place }) => `${batch} (${goods}) was looked at, ${place}.`,
    ({ batch, goods, place }) => `Showed ${batch}, ${goods}, ${place}.`,
    ({ contact, goods, batch, place }) => `${contact} looked at ${goods} of ${batch}, ${place}.`,
    ({ goods, batch }) => `Brought ${goods} of ${batch} along.`,
  ],
  [
    ({ grade }) => `Grade ${grade} was not doubted.`,
    ({ grade, contact }) => `${contact} would have graded it ${grade}, too.`,
    ({ price, contact }) => `${contact} heard the list price, ${price}.`,
    ({ grade, price }) => `It is grade ${grade} and lists at ${price}.`,
    ({ client }) => `${client} was given time to think.`,
  ],
];

export const goodsAction: Composition<GoodsMet> = [
  [
    ({ client, strain }) => `Ask whether ${client} wants ${strain}`,
    ({ contact, batch }) => `Call ${contact} about ${batch}`,
    ({ client, strain }) => `Hear what ${client} says to ${strain}`,
  ],
];

export type BusinessMet = Met & { readonly said: string; readonly place: string };

export const businessReviewed: Composition<BusinessMet> = [
  [
    ({ place, said }) => `Went through the figures, ${place}: ${said}.`,
    ({ client, place, said }) => `${client} in figures, ${place}: ${said}.`,
    ({ contact, said }) => `Put the figures before ${contact}: ${said}.`,
    ({ contact, place, said }) => `With ${contact}, ${place}: ${said}.`,
    ({ said }) => `What was bought lately: ${said}.`,
  ],
  [
    ({ contact }) => `${contact} had no question about them.`,
    ({ contact }) => `Nothing in it surprised ${contact}.`,
    ({ contact }) => `${contact} asked what comes in next.`,
    ({ client }) => `${client} is content with how we deliver.`,
    silence,
  ],
];

export const businessAction: Composition<Met> = [
  [
    ({ client }) => `Send ${client} what is in stock`,
    ({ contact }) => `Write to ${contact} what has come in`,
    ({ client, contact }) => `Tell ${contact} of ${client} what is on the shelf`,
  ],
];
