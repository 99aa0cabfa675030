// What stands on lists that several people share: bills to pay, a month to close, new goods to sell, needs and quotes to
// answer, goods that came back, checks that did not clear.

import { type Composition, silence } from "../texts/compose.ts";
import type { BatchSince } from "./goods-texts.ts";

export type BillInWords = {
  readonly bill: string;
  readonly supplier: string;
  readonly total: string;
  readonly due: string;
  readonly billedOn: string;
  /** "goods received on PO-2024-0012" or "consigned goods that sold". */
  readonly reason: string;
};

export const payTitle: Composition<BillInWords> = [
  [
    ({ bill }) => `Pay ${bill}`,
    ({ bill }) => `Check and pay ${bill}`,
    ({ bill }) => `Put ${bill} into the payment run`,
    ({ bill }) => `Settle ${bill}`,
    ({ bill }) => `Check ${bill} line by line, then pay it`,
  ],
  [({ supplier }) => `(${supplier})`, silence],
  [({ due }) => `- due ${due}`, ({ total }) => `- ${total}`, ({ total, due }) => `- ${total} by ${due}`],
];

export const payDescription: Composition<BillInWords> = [
  [
    ({ billedOn, reason }) => `Billed on ${billedOn} for ${reason}.`,
    ({ supplier, total }) => `${supplier} has billed us ${total}.`,
    ({ reason, total }) => `${total} for ${reason}.`,
    ({ due, supplier }) => `${supplier} has given us until ${due}.`,
  ],
  [
    () => "Compare quantity and cost line by line first.",
    ({ supplier }) => `Take any difference up with ${supplier} before we pay.`,
    ({ due }) => `No earlier than we have to, no later than ${due}.`,
    silence,
  ],
];

export type MonthToClose = { readonly month: string; readonly next: string; readonly orders: string };

export const closeTitle: Composition<MonthToClose> = [
  [
    ({ month }) => `Close ${month}`,
    ({ month }) => `Lock the books for ${month}`,
    ({ month }) => `Month end: ${month}`,
    ({ month }) => `Finish ${month} and close the period`,
  ],
  [({ orders }) => `- ${orders}`, () => "- bank first", () => "- nothing left unposted", silence],
];

export const closeDescription: Composition<MonthToClose> = [
  [
    ({ orders, month }) => `${month} had ${orders}.`,
    ({ month }) => `Reconcile the bank, look through what is open, close ${month}.`,
    ({ next }) => `Nothing dated ${next} or later belongs in it.`,
  ],
  [
    () => "Deposits in transit are fine, if each has its payment.",
    ({ month }) => `After that ${month} takes no more entries.`,
    () => "Receivables and payables must agree with their open documents.",
  ],
];

export type NewGoods = BatchSince & { readonly listPrice: string; readonly grade: string };

export const sellTitle: Composition<NewGoods> = [
  [
    ({ batch }) => `First sale of ${batch}`,
    ({ batch }) => `Offer ${batch} to the regulars`,
    ({ batch }) => `Get ${batch} moving`,
    ({ batch }) => `${batch} is on the shelf: sell it`,
  ],
  [({ strain }) => `(${strain})`, ({ strain, grade }) => `- ${strain}, grade ${grade}`],
  [({ listPrice }) => `- list ${listPrice}`, ({ goods }) => `- ${goods}`, silence],
];

export const sellDescription: Composition<NewGoods> = [
  [
    ({ goods, since }) => `${goods} for sale since ${since}.`,
    ({ listPrice, grade }) => `Grade ${grade}, list price ${listPrice}.`,
    ({ supplier, strain }) => `${strain} from ${supplier}, tested and labeled.`,
  ],
  [
    ({ strain }) => `Call whoever bought ${strain} before.`,
    () => "Put it on the next stock list.",
    ({ purchaseOrder }) => `It came in on ${purchaseOrder}.`,
  ],
];

export type Wish = {
  readonly client: string;
  readonly contact: string;
  /** "4–6 lb of Blue Dream at most $1,750.00 a lb". */
  readonly wanted: string;
  readonly goods: string;
  readonly needed: string;
  readonly askedOn: string;
};

export const findTitle: Composition<Wish> = [
  [
    ({ goods, client }) => `Find ${goods} for ${client}`,
    ({ client, goods }) => `${client} is looking for ${goods}`,
    ({ goods, contact }) => `Who has ${goods} for ${contact}?`,
    ({ client }) => `Find what ${client} needs`,
  ],
  [({ needed }) => `- by ${needed}`, ({ askedOn }) => `- asked on ${askedOn}`],
];

export const findDescription: Composition<Wish> = [
  [
    ({ wanted, askedOn }) => `Asked on ${askedOn}: ${wanted}.`,
    ({ contact, wanted }) => `${contact} wants ${wanted}.`,
    ({ client, wanted }) => `What ${client} would take: ${wanted}.`,
  ],
  [
    ({ needed }) => `After ${needed} it is no use to them.`,
    () => "Look at what is on the shelf before you ask suppliers.",
    ({ contact }) => `Tell ${contact} either way.`,
  ],
];

export type Offer = {
  readonly quote: string;
  readonly client: string;
  readonly contact: string;
  readonly total: string;
  readonly sentOn: string;
  readonly validUntil: string;
  readonly goods: string;
};

export const answerTitle: Composition<Offer> = [
  [
    ({ quote }) => `Get an answer on ${quote}`,
    ({ quote, contact }) => `Call ${contact} about ${quote}`,
    ({ quote }) => `Get a yes or no on ${quote}`,
    ({ quote }) => `Follow up ${quote}`,
  ],
  [({ client }) => `(${client})`, silence],
  [({ total }) => `- ${total}`, ({ validUntil }) => `- valid until ${validUntil}`, ({ goods }) => `- ${goods}`],
];

export const answerDescription: Composition<Offer> = [
  [
    ({ sentOn, total }) => `Sent on ${sentOn}, ${total}.`,
    ({ client, goods }) => `What we offered ${client}: ${goods}.`,
    ({ validUntil, contact }) => `${contact} has until ${validUntil} to decide.`,
  ],
  [
    () => "If it is the price, ask what they would pay.",
    ({ contact }) => `${contact} decides alone.`,
    ({ validUntil }) => `The goods are not held, and after ${validUntil} the prices are not either.`,
  ],
];

export type Returned = {
  readonly order: string;
  readonly invoice: string;
  readonly client: string;
  readonly contact: string;
  readonly reason: string;
  readonly back: string;
};

export const inspectTitle: Composition<Returned> = [
  [
    ({ order }) => `Inspect the return from ${order}`,
    ({ order }) => `Open the boxes from ${order}`,
    ({ order }) => `${order} came back: look at it`,
    ({ order }) => `Check what came back from ${order}`,
  ],
  [({ client }) => `(${client})`, silence],
  [({ reason }) => `- ${reason}`, ({ back }) => `- here since ${back}`],
];

export const inspectDescription: Composition<Returned> = [
  [
    ({ reason, contact }) => `${contact} says: ${reason}.`,
    ({ back, client }) => `${client} sent it back on ${back}.`,
    ({ reason, back }) => `Logged on ${back}: ${reason}.`,
  ],
  [
    () => "What is fit for sale goes back to its batch.",
    ({ invoice }) => `${invoice} stays as it is until we know.`,
    () => "Pictures of anything damaged, please.",
  ],
];

export type Refunded = Returned & { readonly amount: string; readonly how: string };

export const refundTitle: Composition<Refunded> = [
  [
    ({ client }) => `Refund ${client}`,
    ({ amount }) => `Give back ${amount}`,
    ({ order }) => `Refund for ${order}`,
    ({ invoice }) => `Money back for ${invoice}`,
  ],
  [({ client }) => `(${client})`, ({ order }) => `- ${order}`, silence],
  [({ amount, how }) => `- ${amount} ${how}`, ({ how }) => `- ${how}`],
];

export const refundDescription: Composition<Refunded> = [
  [
    ({ reason, back }) => `Goods came back on ${back}: ${reason}.`,
    ({ contact, reason }) => `${contact} complained: ${reason}.`,
    ({ order, reason }) => `On ${order}: ${reason}.`,
  ],
  [
    ({ amount, how }) => `Agreed: ${amount}, ${how}.`,
    ({ invoice, amount }) => `${amount} on ${invoice}.`,
    ({ contact }) => `Tell ${contact} when it is done.`,
  ],
];

export type Disputed = BillInWords & { readonly complaint: string };

export const disputeTitle: Composition<Disputed> = [
  [
    ({ bill }) => `Settle the dispute about ${bill}`,
    ({ bill, supplier }) => `Agree with ${supplier} on ${bill}`,
    ({ bill }) => `${bill} is disputed`,
  ],
  [({ complaint }) => `- ${complaint}`, ({ total }) => `- ${total}`],
];

export const disputeDescription: Composition<Disputed> = [
  [
    ({ complaint, supplier }) => `Our complaint to ${supplier}: ${complaint}.`,
    ({ billedOn, complaint }) => `Billed on ${billedOn}; ${complaint}.`,
  ],
  [
    ({ due }) => `Due on ${due}; it stays unpaid until this is settled.`,
    ({ total }) => `${total} is on hold until then.`,
    () => "Have the delivery note ready.",
  ],
];

export type Bounced = Returned & { readonly amount: string };

export const bouncedTitle: Composition<Bounced> = [
  [
    ({ client }) => `Replace the bounced check of ${client}`,
    ({ contact }) => `Get a replacement payment from ${contact}`,
    ({ invoice }) => `${invoice} is open again`,
    ({ client }) => `The check from ${client} came back`,
  ],
  [({ amount }) => `- ${amount}`, ({ invoice, amount }) => `- ${invoice}, ${amount}`],
];

export const bouncedDescription: Composition<Bounced> = [
  [
    ({ back, amount }) => `The bank returned it on ${back}: ${amount}.`,
    ({ client, amount, invoice }) => `The ${amount} that ${client} paid on ${invoice} never cleared.`,
    ({ order, back }) => `For ${order}; returned on ${back}.`,
  ],
  [
    ({ contact }) => `Ask ${contact} for a transfer this time.`,
    () => "The bank's fee is on us, leave it out.",
    ({ client }) => `Talk to them before ${client} orders again.`,
  ],
];
