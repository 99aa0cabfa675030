// What people say about batches, in their words.

import { possessive } from "../../domain/words/possessive.ts";
import { type Composition, silence } from "../texts/compose.ts";
import { countInWords } from "../texts/wording.ts";

export type BatchWords = {
  readonly batch: string;
  readonly strain: string;
  /** What arrived of it: "54.25 lb". */
  readonly received: string;
  readonly grade: string;
  readonly supplier: string;
  readonly purchaseOrder: string;
  readonly receivedOn: string;
  readonly terms: string;
  readonly listPrice: string;
};

export const sayArrived: Composition<BatchWords> = [
  [
    ({ received, strain, supplier }) => `In from ${supplier}: ${received} of ${strain}.`,
    ({ batch, received }) => `${batch} is on the dock, ${received}.`,
    ({ supplier, purchaseOrder }) => `${supplier} delivered on ${purchaseOrder}.`,
    ({ batch, strain, receivedOn }) => `Took in ${strain} on ${receivedOn}, booked as ${batch}.`,
    ({ strain, purchaseOrder }) => `The ${strain} on ${purchaseOrder} has arrived.`,
    ({ batch, supplier }) => `Unloaded ${batch} from ${possessive(supplier)} truck.`,
  ],
  [
    ({ received }) => `Booked in at ${received}.`,
    ({ grade }) => `Graded ${grade} at the dock.`,
    ({ terms }) => `It is ${terms}.`,
    ({ purchaseOrder, received }) => `Ordered on ${purchaseOrder}: ${received}, and that is what came.`,
    ({ grade, received }) => `${received}, grade ${grade}.`,
  ],
  [() => "Next stop is the lab.", ({ batch }) => `Labels for ${batch} are printed.`, silence, silence],
];

/** `refused`: why the rest went back on the truck that brought it; null where it did not come at all. */
type Short = BatchWords & { readonly missing: string; readonly refused: string | null };

export const sayShort: Composition<Short> = [
  [
    ({ supplier, missing, purchaseOrder, refused }) =>
      refused === null ? `${supplier} is ${missing} short on ${purchaseOrder}.` : null,
    ({ batch, missing, refused }) => (refused === null ? `${batch} came ${missing} short.` : null),
    ({ purchaseOrder, received, missing, refused }) =>
      refused === null ? `${purchaseOrder}: ${received} came, ${missing} did not.` : null,
    ({ missing, strain, refused }) =>
      refused === null ? `The truck was short ${missing} of the ${strain} we ordered.` : null,
    ({ missing, purchaseOrder, refused }) => refused && `${missing} of ${purchaseOrder} went back: ${refused}.`,
    ({ missing, strain, refused }) => refused && `I did not take ${missing} of the ${strain}, ${refused}.`,
    ({ received, missing, refused }) => refused && `Took ${received}, refused ${missing}: ${refused}.`,
  ],
  [
    ({ supplier }) => `Can you ask ${supplier} whether the rest comes?`,
    ({ received, batch }) => `I have booked ${received} as ${batch}.`,
    ({ purchaseOrder }) => `${purchaseOrder} stays open for now.`,
    ({ receivedOn }) => `Counted on ${receivedOn} with the driver present.`,
  ],
];

export const askLaboratory: Composition<BatchWords & { readonly sentOn: string }> = [
  [
    ({ batch }) => `Is ${batch} back from the lab?`,
    ({ strain }) => `Any news on the ${strain} tests?`,
    ({ batch, strain }) => `Clients are asking for ${strain}, when can I offer ${batch}?`,
    ({ batch, sentOn }) => `${batch} went to the lab on ${sentOn}. How much longer?`,
    ({ received, strain }) => `I would like to offer the ${received} of ${strain}, is the certificate there?`,
    ({ batch }) => `What is ${batch} waiting for?`,
  ],
  [
    ({ strain, grade }) => `${strain} in grade ${grade} is what they are looking for.`,
    ({ listPrice }) => `At ${listPrice} it should go fast.`,
    ({ received }) => `${received} would help this week.`,
    ({ receivedOn }) => `It has been here since ${receivedOn}.`,
    silence,
    silence,
  ],
];

export const answerLaboratory: Composition<BatchWords & { readonly sentOn: string; readonly backOn: string }> = [
  [
    ({ batch, backOn }) => `${batch} passed, certificate dated ${backOn}.`,
    ({ backOn }) => `Back on ${backOn}, all panels passed.`,
    ({ strain, backOn }) => `${strain} passed everything on ${backOn}.`,
    ({ batch }) => `The certificate for ${batch} is in.`,
    ({ sentOn, backOn }) => `Out on ${sentOn}, back on ${backOn}, passed.`,
  ],
  [
    () => "It goes to the packing room now.",
    ({ batch }) => `Packing of ${batch} is next.`,
    ({ listPrice }) => `Once packed it is listed at ${listPrice}.`,
    ({ grade }) => `Grade stays ${grade}.`,
    silence,
  ],
];

type Corrected = BatchWords & { readonly before: string; readonly after: string; readonly isDearer: boolean };

export const sayCorrected: Composition<Corrected> = [
  [
    ({ supplier, batch, after }) => `Agreed with ${supplier} on ${after} for ${batch}.`,
    ({ batch, before, after }) => `${batch} costs ${after} now instead of ${before}.`,
    ({ strain, before, after }) => `${strain}: ${before} on the order, ${after} after the tests.`,
    ({ purchaseOrder, after }) => `The price on ${purchaseOrder} changes to ${after}.`,
  ],
  [
    ({ isDearer }) => (isDearer ? "The certificate is better than agreed." : null),
    ({ isDearer, supplier }) => (isDearer ? `${supplier} earned it with the test result.` : null),
    ({ isDearer }) => (isDearer ? null : "The certificate is worse than agreed."),
    ({ isDearer, supplier }) => (isDearer ? null : `${supplier} gave way, the test result was below what we agreed.`),
    ({ received }) => `It applies to all ${received}.`,
  ],
  [() => "It is in the cost history.", ({ batch }) => `Margin on ${batch} moves with it.`, silence],
];

type Refused = BatchWords & { readonly why: string; readonly goesBack: boolean; readonly on: string };

export const sayRefused: Composition<Refused> = [
  [
    ({ batch, why }) => `${batch} is out: ${why}.`,
    ({ strain, why }) => `We lose the ${strain}, ${why}.`,
    ({ received, strain, why }) => `${received} of ${strain} cannot be sold: ${why}.`,
    ({ batch, on, why }) => `${batch} taken out on ${on}, ${why}.`,
  ],
  [
    ({ goesBack, supplier }) => (goesBack ? `It goes back to ${supplier}.` : null),
    ({ goesBack, supplier }) => (goesBack ? `${supplier} takes all of it back.` : null),
    ({ goesBack }) => (goesBack ? null : "None of it can be saved."),
    ({ purchaseOrder }) => `It came on ${purchaseOrder}.`,
    ({ received }) => `That is ${received} less to sell.`,
  ],
];

type Slow = BatchWords & { readonly left: string; readonly days: number; readonly expiresOn: string };

export const saySlow: Composition<Slow> = [
  [
    ({ batch, left, days }) => `${batch} has ${left} left after ${days} days on the shelf.`,
    ({ strain, left }) => `${strain} is not moving, ${left} still here.`,
    ({ batch, days }) => `For ${days} days ${batch} has been for sale.`,
    ({ left, received, batch }) => `${batch}: ${left} of ${received} left.`,
    ({ strain, days, batch }) => `${days} days of ${strain}: who buys the rest of ${batch}?`,
  ],
  [
    ({ listPrice }) => `Listed at ${listPrice}.`,
    ({ expiresOn }) => `It has to be gone before ${expiresOn}.`,
    () => "We could use the room for something better.",
    ({ supplier }) => `${supplier} will ask about it.`,
    ({ grade }) => `Grade ${grade}, nothing wrong with it.`,
  ],
  [
    () => "Could you put it on the next sheet?",
    ({ strain }) => `Is there anybody who asked for ${strain}?`,
    () => "Ideas?",
    silence,
    silence,
  ],
];

export const answerSlow: Composition<BatchWords & { readonly goneOn: string }> = [
  [
    ({ batch, goneOn }) => `${batch} sold out on ${goneOn}.`,
    ({ strain, goneOn }) => `The last ${strain} left on ${goneOn}.`,
    ({ goneOn }) => `Took a while, gone since ${goneOn}.`,
    ({ batch }) => `Nothing is left of ${batch} anymore.`,
  ],
  [() => "It found its buyers.", ({ supplier }) => `${supplier} will be glad to hear it.`, silence, silence],
];

type Counted = BatchWords & {
  readonly difference: string;
  readonly booked: string;
  readonly found: string;
  readonly on: string;
  readonly why: string;
};

export const sayCounted: Composition<Counted> = [
  [
    ({ batch, booked, found }) => `${batch}: ${booked} in the books, ${found} on the shelf.`,
    ({ batch, difference, on }) => `Corrected ${batch} by ${difference} on ${on}.`,
    ({ strain, difference }) => `A difference of ${difference} on ${strain}.`,
    ({ found, batch }) => `The books now say ${found} for ${batch}.`,
    ({ batch, difference, booked }) => `${batch} stood at ${booked}, the difference is ${difference}.`,
  ],
  [
    ({ why }) => `Reason: ${why}.`,
    ({ why }) => `What happened: ${why}.`,
    ({ why, on }) => `On ${on}: ${why}.`,
    ({ why }) => `Noted as: ${why}.`,
  ],
  [() => "The adjustment is booked.", ({ received }) => `We took in ${received} of it.`, silence, silence],
];

export const sayGone: Composition<BatchWords & { readonly goneOn: string; readonly days: number }> = [
  [
    ({ batch }) => `The last of ${batch} has left.`,
    ({ strain, batch }) => `No more ${strain} from ${batch}.`,
    ({ batch, days }) => `${batch} is sold out after ${countInWords(days, "day")}.`,
    ({ received, strain }) => `We have sold all ${received} of ${strain}.`,
    ({ batch, goneOn }) => `${batch} ran out on ${goneOn}.`,
  ],
  [
    ({ supplier }) => `Does ${supplier} have more?`,
    ({ strain }) => `Can we get ${strain} again?`,
    ({ supplier, purchaseOrder }) => `It came from ${supplier} on ${purchaseOrder}.`,
    ({ listPrice, days }) =>
      days <= 45 ? `It went quickly at ${listPrice}.` : `Listed at ${listPrice} all the while.`,
    silence,
  ],
];

type Next = BatchWords & { readonly next: string; readonly expectedOn: string; readonly nextOn: string };

export const answerGone: Composition<Next> = [
  [
    ({ next, expectedOn }) => `${next} is out, expected on ${expectedOn}.`,
    ({ strain, next }) => `More ${strain} is on ${next}.`,
    ({ nextOn, supplier, next }) => `Ordered on ${nextOn} from ${supplier}: ${next}.`,
    ({ next, nextOn }) => `Yes, ${next} from ${nextOn}.`,
  ],
  [({ expectedOn }) => `They say ${expectedOn}.`, ({ supplier }) => `${supplier} has the order.`, silence, silence],
];
