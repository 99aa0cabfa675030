// What is noted of talks with clients, in the words of those who had them.

import { lowerFirst } from "../../domain/words/lower-first.ts";
import { silence } from "../texts/compose.ts";
import type { ClientWords } from "./client-texts.ts";
import type { Talk } from "./communication.ts";
import type { OrderWords } from "./order-facts.ts";

type First = ClientWords & { readonly phone: string; readonly expected: string; readonly limit: string };

export const firstCall: Talk<First> = {
  subject: [
    [
      ({ client }) => `Getting to know ${client}`,
      ({ contact }) => `First talk with ${contact}`,
      ({ client }) => `${client} joins`,
      ({ contact, client }) => `${contact}, ${client}`,
    ],
  ],
  notes: [
    [
      ({ contact, client }) => `${contact} does the buying at ${client}.`,
      ({ contact }) => `Our contact is ${contact}.`,
      ({ contact, phone }) => `Spoke with ${contact}, ${phone}.`,
      ({ client, contact, phone }) => `${client}: ask for ${contact} at ${phone}.`,
      ({ client, contact }) => `${contact} orders for ${client} and signs for it, too.`,
      ({ contact, phone }) => `${contact} picks up at ${phone} before noon.`,
      ({ contact, client }) => `Talked with ${contact} about what ${client} is after.`,
      ({ contact }) => `${contact} had heard of us before.`,
    ],
    [
      ({ expected }) => `Expects to order about ${expected} a month on terms.`,
      ({ expected, client }) => `${client} is planning on about ${expected} a month on terms.`,
      ({ expected }) => `Plans about ${expected} a month on terms.`,
      ({ contact, expected }) => `${contact} mentioned about ${expected} a month on terms to start.`,
      ({ expected }) => `Should come to around ${expected} a month on terms.`,
      ({ client, expected }) => `${client} wants to buy roughly ${expected} a month on terms.`,
      ({ expected, contact }) => `On terms ${contact} thinks of ${expected} a month.`,
      ({ expected }) => `Monthly need on terms: about ${expected}.`,
    ],
    [
      ({ limit }) => `Told them we start with a limit of ${limit}.`,
      ({ limit }) => `Limit for now: ${limit}.`,
      ({ limit, contact }) => `${contact} is fine with a limit of ${limit} to begin with.`,
      ({ limit }) => `Starting limit ${limit}, reviewed every month.`,
      ({ limit }) => `${limit} of credit, until we know each other better.`,
      ({ client, limit }) => `${client} starts with ${limit} of credit.`,
      ({ limit, contact }) => `We let ${contact} order up to ${limit} before anything is paid.`,
      ({ limit }) => `More than ${limit} is not to be open for now.`,
    ],
    [
      ({ contact }) => `${contact} gets the stock list by mail.`,
      ({ client }) => `Wished ${client} a good start.`,
      silence,
      silence,
    ],
  ],
};

type Need = ClientWords & {
  readonly wanted: string;
  readonly least: string;
  readonly most: string;
  readonly price: string;
  readonly neededBy: string;
};

export const callAboutNeed: Talk<Need> = {
  subject: [
    [
      ({ wanted }) => `Looking for ${wanted}`,
      ({ client, wanted }) => `${client} wants ${wanted}`,
      ({ wanted, neededBy }) => `Wanted by ${neededBy}: ${wanted}`,
    ],
  ],
  notes: [
    [
      ({ contact, wanted }) => `${contact} is looking for ${wanted}.`,
      ({ client, wanted, least }) => `${client} needs ${wanted}, ${least} at least.`,
      ({ contact, wanted, price }) => `${contact} asked what we have in ${wanted} for at most ${price}.`,
      ({ wanted, contact }) => `Wanted by ${contact}: ${wanted}.`,
    ],
    [
      ({ least, most }) => (least === most ? `Quantity: ${least}.` : `Between ${least} and ${most}.`),
      ({ most, neededBy }) => `Up to ${most}, on their shelf by ${neededBy}.`,
      ({ price }) => `No more than ${price}.`,
      ({ neededBy, price }) => `By ${neededBy}, at ${price} or less.`,
    ],
    [
      () => "Entered as a need.",
      ({ contact }) => `${contact} is waiting to hear from us.`,
      ({ neededBy }) => `After ${neededBy} it is no use to them.`,
      silence,
    ],
  ],
};

type Quote = ClientWords & {
  readonly quote: string;
  readonly total: string;
  readonly sentOn: string;
  readonly until: string;
  readonly strain: string | null;
};

export const callAboutQuote: Talk<Quote> = {
  subject: [
    [
      ({ quote }) => `Quote ${quote}`,
      ({ client, total }) => `${client}: quote for ${total}`,
      ({ sentOn }) => `Our quote from ${sentOn}`,
    ],
  ],
  notes: [
    [
      ({ contact, quote }) => `Asked ${contact} about ${quote}.`,
      ({ contact, total }) => `${contact} has our quote for ${total}.`,
      ({ quote, sentOn, contact }) => `${quote}, sent on ${sentOn}, has reached ${contact}.`,
      ({ client, quote }) => `${client} is still thinking about ${quote}.`,
    ],
    [
      ({ until }) => `It is good until ${until}.`,
      ({ until, contact }) => `${contact} knows that it expires after ${until}.`,
      ({ strain, until }) => strain && `They have their eye on the ${strain}. Valid until ${until}.`,
      ({ total, until }) => `${total} holds until ${until}.`,
      ({ strain }) => strain && `It is mostly about the ${strain}.`,
    ],
  ],
};

type Sample = ClientWords & { readonly strains: string; readonly givenOn: string; readonly wantsMore: boolean };

export const callAboutSample: Talk<Sample> = {
  subject: [
    [
      ({ strains }) => `Samples of ${strains}`,
      ({ client }) => `What ${client} says about the samples`,
      ({ givenOn }) => `Samples from ${givenOn}`,
    ],
  ],
  notes: [
    [
      ({ contact, strains }) => `Asked ${contact} how they like ${strains}.`,
      ({ contact, givenOn }) => `${contact} has tried what we gave them on ${givenOn}.`,
      ({ client, strains }) => `${client} passed the ${strains} around.`,
      ({ contact, strains, givenOn }) => `${contact} had ${strains} of us on ${givenOn}.`,
      ({ client, givenOn }) => `${client} talked over what we gave them on ${givenOn}.`,
    ],
    [
      ({ wantsMore, contact }) => (wantsMore ? `${contact} plans to order.` : null),
      ({ wantsMore }) => (wantsMore ? "They liked it and want more." : null),
      ({ wantsMore, strains }) => (wantsMore ? `Expect an order with ${strains}.` : null),
      ({ wantsMore, contact }) => (wantsMore ? null : `${contact} does not want to order now.`),
      ({ wantsMore }) => (wantsMore ? null : "No order for the time being."),
      ({ wantsMore, strains }) => (wantsMore ? null : `Nobody fell in love with ${strains}.`),
      ({ wantsMore, client }) => (wantsMore ? null : `${client} stays with what it has for now.`),
      ({ wantsMore, contact }) => (wantsMore ? null : `${contact} calls if that changes.`),
    ],
  ],
};

type Ordered = OrderWords & { readonly dueOn: string | null };

export const callAboutOrder: Talk<Ordered> = {
  subject: [
    [
      ({ order }) => `Order ${order}`,
      ({ strain, client }) => `${client} orders ${strain}`,
      ({ contact, total }) => `${contact} orders for ${total}`,
    ],
  ],
  notes: [
    [
      ({ contact, order }) => `${contact} called in ${order}.`,
      ({ contact, goods }) => `Took the order from ${contact}; the largest line is ${goods}.`,
      ({ client, lines, total }) => `${client} ordered ${lines}, ${total}.`,
      ({ order, contact }) => `${contact} phoned in ${order}.`,
      ({ client, lines, total }) => `A new order from ${client}: ${lines} for ${total}.`,
      ({ contact, order, total }) => `${contact} on the phone with an order, now ${order}: ${total}.`,
    ],
    [
      ({ goods, batch }) => `${goods}, from ${batch}.`,
      ({ total }) => `Read the total back: ${total}.`,
      ({ dueOn, invoice }) => dueOn && `They know that ${invoice} is due on ${dueOn}.`,
      ({ dueOn, total }) => (dueOn ? null : `On consignment, ${total} once it is sold.`),
      ({ lines }) => `It has ${lines}.`,
    ],
    [
      ({ strain }) => `They asked about the ${strain} first.`,
      ({ contact }) => `${contact} wants to hear when it ships.`,
      ({ client }) => `${client} takes it as soon as it is packed.`,
      ({ contact }) => `Asked ${contact} who signs for it at their door.`,
      ({ contact }) => `${contact} had nothing else on the list.`,
      () => "No changes to the address or the driver.",
      silence,
    ],
  ],
};

export const mailAboutOrder: Talk<Ordered> = {
  subject: [
    [
      ({ order }) => `Your order ${order}`,
      ({ order, orderedOn }) => `Confirmation of ${order}, ${orderedOn}`,
      ({ invoice, order, isOnConsignment }) => (isOnConsignment ? null : `${order} and ${invoice}`),
    ],
  ],
  notes: [
    [
      ({ contact, order }) => `Confirmed ${order} with ${contact}.`,
      ({ contact, lines, total }) => `Sent ${contact} the confirmation: ${lines}, ${total}.`,
      ({ client, order, total }) => `${client} has ${order} in writing, ${total}.`,
      ({ order, contact }) => `Confirmation of ${order} went to ${contact}.`,
    ],
    [
      ({ goods }) => `The largest line is ${goods}.`,
      ({ dueOn }) => dueOn && `Due on ${dueOn}.`,
      ({ dueOn, invoice, total }) => dueOn && `${invoice} for ${total} attached, due on ${dueOn}.`,
      ({ dueOn, strain }) => (dueOn ? null : `It is on consignment; asked them to report when the ${strain} is sold.`),
      ({ dueOn }) => (dueOn ? null : "On consignment, invoiced when it is sold."),
      ({ batch, strain }) => `Certificate of ${batch} (${strain}) attached.`,
      ({ orderedOn, lines }) => `Ordered ${orderedOn}, ${lines}.`,
    ],
    [
      ({ contact }) => `${contact} will get back to us if anything is wrong.`,
      ({ client }) => `A copy is in the file for ${client}.`,
      ({ goods }) => `Asked them to double-check the quantity: ${goods}.`,
      ({ orderedOn }) => `The order is from ${orderedOn}.`,
      ({ contact }) => `Asked ${contact} to go over it once.`,
      () => "No answer needed if it is right.",
      silence,
    ],
  ],
};

type Met = ClientWords & {
  readonly title: string;
  readonly said: string;
  readonly next: string | null;
  readonly date: string;
};

export const meeting: Talk<Met> = {
  subject: [[({ title }) => title, ({ title, date }) => `${title} (${date})`]],
  notes: [
    [
      ({ contact, said }) => `With ${contact}. ${said}`,
      ({ said, contact, client }) => `${said} ${contact} was there for ${client}.`,
      ({ contact, client, said }) => `Met with ${contact} of ${client}. ${said}`,
      ({ said }) => said,
    ],
    [
      ({ next }) => next && `Next step: ${lowerFirst(next)}.`,
      ({ next }) => next && `On my list: ${lowerFirst(next)}.`,
      ({ next }) => next && `Still to do: ${lowerFirst(next)}.`,
      silence,
    ],
  ],
};
