// What is asked about goods: those at the laboratory, at the packing table, in quarantine, past their time, on their way.

import { type Composition, silence } from "../texts/compose.ts";

export type BatchInWords = {
  readonly batch: string;
  /** "54 lb of Blue Dream". */
  readonly goods: string;
  readonly strain: string;
  readonly supplier: string;
  readonly purchaseOrder: string;
  readonly receivedOn: string;
};

/** A batch since a day, for a reason where there is one. */
export type BatchSince = BatchInWords & { readonly since: string };

export const testTitle: Composition<BatchSince> = [
  [
    ({ batch }) => `Get the certificate for ${batch}`,
    ({ batch }) => `Follow up with the lab on ${batch}`,
    ({ batch }) => `${batch}: results in?`,
    ({ batch }) => `Ask the lab about ${batch}`,
    ({ batch }) => `Watch for the test results of ${batch}`,
  ],
  [({ strain }) => `(${strain})`, ({ supplier }) => `from ${supplier}`, silence],
  [({ since }) => `- sent ${since}`, ({ goods }) => `- ${goods}`, ({ purchaseOrder }) => `- ${purchaseOrder}`],
];

export const testDescription: Composition<BatchSince> = [
  [
    ({ goods, since }) => `${goods} on lab hold since ${since}.`,
    ({ goods }) => `${goods} cannot be sold until the result is in.`,
    ({ since, purchaseOrder }) => `The sample went out on ${since}, for goods from ${purchaseOrder}.`,
    ({ receivedOn, supplier }) => `Came in on ${receivedOn} from ${supplier}.`,
  ],
  [
    () => "Potency, moisture, metals: all three have to be on the sheet.",
    ({ batch }) => `File the certificate with ${batch}.`,
    ({ strain }) => `Sales is waiting for ${strain}.`,
    ({ supplier }) => `If it fails, ${supplier} hears about it the same day.`,
    silence,
  ],
];

export const shelfTitle: Composition<BatchSince> = [
  [
    ({ batch }) => `Bag and label ${batch}`,
    ({ batch }) => `Get ${batch} onto the shelf`,
    ({ batch }) => `Pack ${batch} for the shelf`,
    ({ batch }) => `${batch} passed: label it`,
    ({ batch }) => `Finish packaging ${batch}`,
  ],
  [({ strain }) => `(${strain})`, ({ supplier }) => `(${supplier})`, silence],
  [
    ({ goods }) => `- ${goods}`,
    ({ since }) => `- results from ${since}`,
    ({ receivedOn }) => `- here since ${receivedOn}`,
  ],
];

export const shelfDescription: Composition<BatchSince> = [
  [
    ({ since, goods }) => `Test results came back on ${since}: ${goods} to bag.`,
    ({ goods }) => `${goods}, full bags only.`,
    ({ supplier, goods }) => `${goods}, delivered by ${supplier}.`,
    ({ purchaseOrder, since }) => `From ${purchaseOrder}; the certificate is dated ${since}.`,
  ],
  [
    ({ batch }) => `Every bag says ${batch}.`,
    () => "Reweigh two bags out of ten.",
    ({ strain }) => `Older ${strain} stays in front.`,
    () => "Put the certificate number on the label.",
    silence,
  ],
];

export type Suspect = BatchSince & { readonly reason: string };

export const suspectTitle: Composition<Suspect> = [
  [
    ({ batch }) => `Decide about ${batch}`,
    ({ batch }) => `Look at ${batch} in the cage`,
    ({ batch }) => `Sort out ${batch}`,
    ({ batch }) => `Release ${batch} or not?`,
  ],
  [({ strain }) => `(${strain})`, ({ supplier }) => `from ${supplier}`, silence],
  [
    ({ reason }) => `- ${reason}`,
    ({ goods }) => `- ${goods} in quarantine`,
    ({ since }) => `- off sale since ${since}`,
  ],
];

export const suspectDescription: Composition<Suspect> = [
  [
    ({ since, reason }) => `Taken off sale on ${since}: ${reason}.`,
    ({ goods, reason }) => `${goods} in the cage. Why: ${reason}.`,
    ({ reason, supplier }) => `Suspected: ${reason}. Supplier: ${supplier}.`,
  ],
  [
    () => "Open three bags, take pictures, write down what you find.",
    ({ strain }) => `No ${strain} from it leaves before that.`,
    ({ purchaseOrder }) => `It came in on ${purchaseOrder}; check what else came with it.`,
    ({ supplier }) => `Let ${supplier} know what you find.`,
  ],
];

export type Expiring = BatchSince & { readonly lastDay: string };

export const expiredTitle: Composition<Expiring> = [
  [
    ({ batch }) => `Get ${batch} ready for disposal`,
    ({ batch }) => `Write off ${batch} when its time is over`,
    ({ batch }) => `${batch} is at the end of its shelf life`,
    ({ batch }) => `Dispose of ${batch}`,
  ],
  [({ strain }) => `(${strain})`, ({ goods }) => `- ${goods}`],
  [({ lastDay }) => `- good until ${lastDay}`, ({ since }) => `- withdrawn ${since}`],
];

export const expiredDescription: Composition<Expiring> = [
  [
    ({ since, lastDay }) => `Withdrawn on ${since}, its last day is ${lastDay}.`,
    ({ goods }) => `${goods} that did not sell in time.`,
    ({ supplier, lastDay }) => `From ${supplier}; may be sold until ${lastDay}, no longer.`,
  ],
  [
    () => "Two people sign the disposal form.",
    ({ batch }) => `Keep ${batch} apart from what is for sale.`,
    ({ receivedOn }) => `It has been here since ${receivedOn}.`,
  ],
];

export type Coming = {
  readonly purchaseOrder: string;
  readonly supplier: string;
  /** "3 lots". */
  readonly lots: string;
  readonly goods: string;
  readonly orderedOn: string;
  readonly expected: string;
};

export const receiveTitle: Composition<Coming> = [
  [
    ({ purchaseOrder }) => `Receive ${purchaseOrder}`,
    ({ purchaseOrder }) => `Make room for ${purchaseOrder}`,
    ({ purchaseOrder }) => `Dock and scales ready for ${purchaseOrder}`,
    ({ purchaseOrder }) => `Take in ${purchaseOrder}`,
    ({ purchaseOrder }) => `${purchaseOrder}: weigh, label, book in`,
  ],
  [({ supplier }) => `from ${supplier}`, ({ supplier }) => `(${supplier})`, silence],
  [({ expected }) => `- expected ${expected}`, ({ lots }) => `- ${lots}`, ({ goods }) => `- ${goods}`],
];

export const receiveDescription: Composition<Coming> = [
  [
    ({ supplier, expected }) => `${supplier} has confirmed it for about ${expected}.`,
    ({ lots, orderedOn }) => `${lots}, ordered on ${orderedOn}.`,
    ({ goods, supplier }) => `${goods} from ${supplier}, if all goes well.`,
    ({ expected }) => `The truck should be here around ${expected}.`,
  ],
  [
    ({ goods }) => `Weigh the ${goods} in front of the driver.`,
    () => "Have a label ready for each lot.",
    () => "Anything short goes on the delivery note before the driver leaves.",
    ({ purchaseOrder }) => `Check the weights against ${purchaseOrder}.`,
  ],
];

export type Missing = Coming & { readonly since: string; readonly missing: string };

export const missingTitle: Composition<Missing> = [
  [
    ({ purchaseOrder }) => `Ask for the rest of ${purchaseOrder}`,
    ({ supplier, purchaseOrder }) => `Have ${supplier} finish ${purchaseOrder}`,
    ({ purchaseOrder }) => `${purchaseOrder} came short`,
    ({ purchaseOrder }) => `Complete ${purchaseOrder} or close it`,
  ],
  [({ missing }) => `- ${missing} missing`, ({ since }) => `- delivered ${since}`],
];

export const missingDescription: Composition<Missing> = [
  [
    ({ since, missing }) => `The delivery on ${since} was short ${missing}.`,
    ({ supplier, missing }) => `${supplier} still has to send ${missing}.`,
    ({ orderedOn, missing }) => `Ordered on ${orderedOn}, still short ${missing}.`,
  ],
  [
    ({ supplier }) => `If ${supplier} cannot, we close the order with what came.`,
    () => "Get a day from them, or a no.",
    ({ purchaseOrder }) => `Until then ${purchaseOrder} stays open.`,
  ],
];

export type Sampled = {
  readonly client: string;
  readonly contact: string;
  /** "Blue Dream and OG Kush". */
  readonly goods: string;
  readonly askedOn: string;
};

export const sampleTitle: Composition<Sampled> = [
  [
    ({ client }) => `Samples for ${client}`,
    ({ client }) => `Set samples aside for ${client}`,
    ({ contact, client }) => `${contact} (${client}) wants samples`,
    ({ client }) => `Pack samples: ${client}`,
  ],
  [({ goods }) => `- ${goods}`, ({ askedOn }) => `- asked on ${askedOn}`, ({ goods }) => `(${goods})`],
];

export const sampleDescription: Composition<Sampled> = [
  [
    ({ contact, askedOn, goods }) => `${contact} asked on ${askedOn} for ${goods}.`,
    ({ client, goods }) => `${client} would like to try ${goods}.`,
    ({ goods, askedOn }) => `Requested on ${askedOn}: ${goods}.`,
  ],
  [
    () => "From sample stock first; what is missing comes off the shelf.",
    ({ contact }) => `${contact} decides quickly once the jars are there.`,
    () => "Check what is left of this month's allowance.",
  ],
];
