// What is noted about suppliers, in the words of those who deal with them.

import { type Composition, silence } from "../texts/compose.ts";

export type SupplierWords = { readonly supplier: string; readonly contact: string };

type Terms = SupplierWords & { readonly brands: string; readonly terms: string; readonly phone: string };

export const noteSupplier: Composition<Terms> = [
  [
    ({ contact, phone }) => `${contact} is our contact, ${phone}.`,
    ({ supplier, contact }) => `At ${supplier}, talk to ${contact}.`,
    ({ contact }) => `Call ${contact} before ordering anything.`,
    ({ phone, contact }) => `${phone} reaches ${contact} directly.`,
  ],
  [
    ({ brands }) => `Sells under ${brands}.`,
    ({ brands, supplier }) => `${supplier} is behind ${brands}.`,
    ({ brands }) => `Boxes are marked ${brands}.`,
  ],
  [
    ({ terms }) => `What we buy outright is due after ${terms}.`,
    ({ terms, contact }) => `${contact} gives us ${terms}.`,
    ({ terms }) => `Terms for owned goods: ${terms}.`,
  ],
];

export type Delivered = SupplierWords & {
  readonly purchaseOrder: string;
  readonly orderedOn: string;
  readonly receivedOn: string;
  readonly goods: string;
  readonly early: string | null;
  readonly late: string | null;
  /** What did not come of it, or was refused at the dock for a reason. */
  readonly missing: string | null;
  readonly refused: string | null;
  readonly isFirstOfSeveral: boolean;
};

export const noteDelivery: Composition<Delivered> = [
  [
    ({ purchaseOrder, receivedOn }) => `${purchaseOrder} delivered on ${receivedOn}.`,
    ({ goods, purchaseOrder }) => `${goods} came on ${purchaseOrder}.`,
    ({ receivedOn, goods }) => `${receivedOn}: ${goods}.`,
    ({ purchaseOrder, orderedOn, receivedOn }) => `${purchaseOrder}, ordered ${orderedOn}, here ${receivedOn}.`,
    ({ supplier, receivedOn }) => `Truck from ${supplier} on ${receivedOn}.`,
    ({ purchaseOrder, goods }) => `${purchaseOrder} brought ${goods}.`,
    ({ goods, receivedOn }) => `Took in ${goods} on ${receivedOn}.`,
    ({ contact, goods }) => `${contact} sent ${goods}.`,
  ],
  [
    ({ late }) => late && `That is ${late} later than announced.`,
    ({ late, contact }) => late && `${contact} had promised it ${late} earlier.`,
    ({ late }) => late && `Plan with delays, it was ${late} this time.`,
    ({ early }) => early && `${early} ahead of the date.`,
    ({ early, contact }) => early && `${contact} was ${early} early.`,
    ({ late, early }) => (late || early ? null : "On the day it was announced for."),
    ({ late, early, contact }) => (late || early ? null : `${contact} was on time.`),
    ({ late, early, purchaseOrder }) => (late || early ? null : `The date on ${purchaseOrder} held.`),
    ({ late, early, orderedOn }) => (late || early ? null : `As agreed when it was ordered on ${orderedOn}.`),
    ({ late, early, contact }) => (late || early ? null : `${contact} can be relied on for dates.`),
    ({ late, early, supplier }) => (late || early ? null : `${supplier} came when it said it would.`),
  ],
  [
    ({ missing, refused }) => (missing && !refused ? `${missing} missing, ask for the rest.` : null),
    ({ missing, refused, contact }) => (missing && !refused ? `${contact} still owes us ${missing}.` : null),
    ({ missing, refused }) => (missing && !refused ? `Short by ${missing}.` : null),
    ({ missing, refused }) => missing && refused && `${missing} went back with the driver: ${refused}.`,
    ({ missing, refused, contact }) => missing && refused && `${contact} has to replace ${missing}, ${refused}.`,
    ({ missing, isFirstOfSeveral }) => (!missing && isFirstOfSeveral ? "The rest comes with the next truck." : null),
    ({ missing, isFirstOfSeveral }) => (!missing && isFirstOfSeveral ? "A second delivery is still to come." : null),
    ({ missing, isFirstOfSeveral }) => (missing || isFirstOfSeveral ? null : "Complete."),
    ({ missing, isFirstOfSeveral }) => (missing || isFirstOfSeveral ? null : "Nothing to complain about."),
    ({ missing, isFirstOfSeveral }) => (missing || isFirstOfSeveral ? null : "Weights and labels were right."),
    ({ missing, isFirstOfSeveral }) => (missing || isFirstOfSeveral ? null : "Papers in order."),
    ({ missing, contact }) => (missing ? null : `Told ${contact} so.`),
    ({ missing, goods }) => (missing ? null : `${goods} counted twice.`),
  ],
];

type Refused = SupplierWords & {
  readonly batch: string;
  readonly goods: string;
  readonly why: string;
  readonly purchaseOrder: string;
  readonly on: string;
};

export const noteRefused: Composition<Refused> = [
  [
    ({ goods, why }) => `${goods} ${why}.`,
    ({ batch, purchaseOrder, why }) => `${batch} from ${purchaseOrder} ${why}.`,
    ({ on, batch, why }) => `${on}: ${batch} ${why}.`,
  ],
  [
    ({ contact }) => `${contact} has taken it back.`,
    ({ supplier }) => `All of it went back to ${supplier}.`,
    ({ contact }) => `Sent back, ${contact} was told why.`,
  ],
  [
    ({ supplier }) => `Look closely at the next truck from ${supplier}.`,
    ({ purchaseOrder }) => `Nothing is owed for it on ${purchaseOrder}.`,
    silence,
  ],
];

type Disputed = SupplierWords & {
  readonly bill: string;
  readonly total: string;
  readonly reason: string;
  readonly dueOn: string;
};

export const noteDispute: Composition<Disputed> = [
  [
    ({ bill, total }) => `${bill} for ${total} is in dispute.`,
    ({ bill, contact }) => `We do not agree with ${contact} about ${bill}.`,
    ({ bill, dueOn }) => `${bill}, due on ${dueOn}, stays unpaid for now.`,
  ],
  [
    ({ reason }) => `Our side: ${reason}.`,
    ({ reason }) => `The point is this: ${reason}.`,
    ({ reason, contact }) => `Told ${contact}: ${reason}.`,
  ],
];
