// What is noted of talks with clients, in the words of those who had them.

import { lowerFirst } from "../../domain/words/lower-first.ts";
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
      ({ client, contact, phone }) => `${client}: ask for ${contact} under ${phone}.`,
      ({ client, contact }) => `${contact} orders for ${client} and signs for it, too.`,
      ({ contact, phone }) => `${phone} reaches ${contact} before noon.`,
    ],
    [
      ({ expected }) => `Expects orders of about ${expected} a month on terms.`,
      ({ expected, client }) => `${client} reckons with ${expected} a month on terms.`,
      ({ expected }) => `Plans about ${expected} a month on terms.`,
      ({ contact, expected }) => `${contact} names ${expected} a month on terms as a start.`,
      ({ expected }) => `A month should come to ${expected} on terms.`,
      ({ client, expected }) => `What ${client} wants on terms is ${expected} a month.`,
    ],
    [
      ({ limit }) => `Told them that we start with a limit of ${limit}.`,
      ({ limit }) => `Limit for now: ${limit}.`,
      ({ limit, contact }) => `${contact} is fine with a limit of ${limit} to begin with.`,
      ({ limit }) => `The limit of ${limit} is looked at every month.`,
      ({ limit }) => `${limit} of credit, until we know each other better.`,
      ({ client, limit }) => `${client} may owe ${limit} at first.`,
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
      ({ wanted, neededBy }) => `${wanted}, needed by ${neededBy}`,
    ],
  ],
  notes: [
    [
      ({ contact, wanted }) => `${contact} looks for ${wanted}.`,
      ({ client, wanted, least }) => `${client} needs ${wanted}, ${least} at least.`,
      ({ contact, wanted, price }) => `${contact} asked what we have of ${wanted} for at most ${price}.`,
      ({ wanted, contact }) => `Wanted by ${contact}: ${wanted}.`,
    ],
    [
      ({ least, most }) => (least === most ? `Quantity: ${least}.` : `Between ${least} and ${most}.`),
      ({ most, neededBy }) => `Up to ${most}, on the shelf by ${neededBy}.`,
      ({ price }) => `No more than ${price}.`,
      ({ neededBy, price }) => `By ${neededBy}, at ${price} or less.`,
    ],
    [
      () => "Entered as a need.",
      ({ contact }) => `${contact} waits for word from us.`,
      ({ neededBy }) => `After ${neededBy} it is of no use to them.`,
      () => null,
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
      ({ client, total }) => `${client}: quote over ${total}`,
      ({ sentOn }) => `Our quote of ${sentOn}`,
    ],
  ],
  notes: [
    [
      ({ contact, quote }) => `Asked ${contact} about ${quote}.`,
      ({ contact, total }) => `${contact} has our quote over ${total} on the desk.`,
      ({ quote, sentOn, contact }) => `${quote}, sent on ${sentOn}, has reached ${contact}.`,
      ({ client, quote }) => `${client} is still thinking about ${quote}.`,
    ],
    [
      ({ until }) => `It is good until ${until}.`,
      ({ until, contact }) => `${contact} knows that it ends on ${until}.`,
      ({ strain, until }) => strain && `They have their eye on the ${strain}. Valid until ${until}.`,
      ({ total, until }) => `${total} stand until ${until}.`,
      ({ strain }) => strain && `Mostly it is about the ${strain}.`,
    ],
  ],
};

type Sample = ClientWords & { readonly strains: string; readonly givenOn: string; readonly wantsMore: boolean };

export const callAboutSample: Talk<Sample> = {
  subject: [
    [
      ({ strains }) => `Samples of ${strains}`,
      ({ client }) => `What ${client} says to the samples`,
      ({ givenOn }) => `Samples of ${givenOn}`,
    ],
  ],
  notes: [
    [
      ({ contact, strains }) => `Asked ${contact} how they like ${strains}.`,
      ({ contact, givenOn }) => `${contact} has tried what we gave on ${givenOn}.`,
      ({ client, strains }) => `${client} passed ${strains} around.`,
    ],
    [
      ({ wantsMore, contact }) => (wantsMore ? `${contact} means to order.` : null),
      ({ wantsMore }) => (wantsMore ? "They liked it and want more." : null),
      ({ wantsMore, strains }) => (wantsMore ? `Expect an order with ${strains}.` : null),
      ({ wantsMore, contact }) => (wantsMore ? null : `${contact} does not want to order now.`),
      ({ wantsMore }) => (wantsMore ? null : "No order from it for the time being."),
      ({ wantsMore, strains }) => (wantsMore ? null : `Nobody fell in love with ${strains}.`),
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
      ({ contact, goods }) => `Took the order from ${contact}: ${goods} its largest part.`,
      ({ client, lines, total }) => `${client} ordered ${lines}, ${total}.`,
      ({ order, contact }) => `${order}, by phone from ${contact}.`,
    ],
    [
      ({ goods, batch }) => `${goods}, from ${batch}.`,
      ({ total }) => `Read the total back: ${total}.`,
      ({ dueOn, invoice }) => dueOn && `${invoice} is due on ${dueOn}, they know.`,
      ({ dueOn, total }) => (dueOn ? null : `On consignment, ${total} once it is sold.`),
      ({ lines }) => `It has ${lines}.`,
    ],
    [
      ({ strain }) => `They asked for ${strain} first.`,
      ({ contact }) => `${contact} wants to hear when it ships.`,
      ({ client }) => `${client} takes it as soon as it is packed.`,
      () => null,
      () => null,
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
      ({ contact, order }) => `Confirmed ${order} to ${contact}.`,
      ({ contact, lines, total }) => `Sent ${contact} the confirmation: ${lines}, ${total}.`,
      ({ client, order, total }) => `${client} has ${order} in writing, ${total}.`,
      ({ order, contact }) => `Confirmation of ${order} went to ${contact}.`,
    ],
    [
      ({ goods }) => `The largest part is ${goods}.`,
      ({ dueOn }) => dueOn && `Due on ${dueOn}.`,
      ({ dueOn, invoice, total }) => dueOn && `${invoice} over ${total} attached, to be paid by ${dueOn}.`,
      ({ dueOn, strain }) => (dueOn ? null : `On consignment, so please report when the ${strain} is sold.`),
      ({ dueOn }) => (dueOn ? null : "On consignment: invoiced when it is sold."),
      ({ batch, strain }) => `Certificate of ${batch} (${strain}) attached.`,
      ({ orderedOn, lines }) => `Of ${orderedOn}, ${lines}.`,
    ],
    [
      ({ contact }) => `${contact} may answer if anything is wrong.`,
      ({ client }) => `A copy is in the file of ${client}.`,
      ({ goods }) => `Asked them to look at the amount again: ${goods}.`,
      ({ orderedOn }) => `They had ordered on ${orderedOn}.`,
      () => null,
      () => null,
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
      ({ said, contact }) => `${said} ${contact} was there for them.`,
      ({ contact, client, said }) => `${contact} came for ${client}. ${said}`,
      ({ said }) => said,
    ],
    [
      ({ next }) => next && `Next: ${lowerFirst(next)}.`,
      ({ next, contact }) => next && `Agreed with ${contact}: ${lowerFirst(next)}.`,
      ({ next }) => next && `Left to do: ${lowerFirst(next)}.`,
      () => null,
    ],
  ],
};
