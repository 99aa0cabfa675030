// What people say about batches, in their words.

import type { Composition } from "../texts/compose.ts";
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
    ({ received, strain, supplier }) => `${received} of ${strain} from ${supplier} are in.`,
    ({ batch, received }) => `${batch} is on the dock, ${received}.`,
    ({ supplier, purchaseOrder }) => `${supplier} delivered on ${purchaseOrder}.`,
    ({ batch, strain, receivedOn }) => `Took in ${strain} on ${receivedOn}, it is ${batch} now.`,
    ({ strain, purchaseOrder }) => `${strain} of ${purchaseOrder} has arrived.`,
    ({ batch, supplier }) => `Unloaded ${batch} from the truck of ${supplier}.`,
  ],
  [
    ({ received }) => `Weighed in at ${received}.`,
    ({ grade }) => `Graded ${grade} at the dock.`,
    ({ terms }) => `It is ${terms}.`,
    ({ purchaseOrder, received }) => `Ordered on ${purchaseOrder}: ${received}, and that is what came.`,
    ({ grade, received }) => `${received}, grade ${grade}.`,
  ],
  [() => "Next stop is the laboratory.", ({ batch }) => `Labels for ${batch} are printed.`, () => null, () => null],
];

/** `refused`: why the rest went back on the truck that brought it; null where it did not come at all. */
type Short = BatchWords & { readonly missing: string; readonly refused: string | null };

export const sayShort: Composition<Short> = [
  [
    ({ supplier, missing, purchaseOrder, refused }) =>
      refused === null ? `${supplier} is ${missing} short on ${purchaseOrder}.` : null,
    ({ batch, missing, refused }) => (refused === null ? `${missing} are missing with ${batch}.` : null),
    ({ purchaseOrder, received, missing, refused }) =>
      refused === null ? `${purchaseOrder}: ${received} came, ${missing} did not.` : null,
    ({ missing, strain, refused }) =>
      refused === null ? `Of the ${strain} we ordered ${missing} were not on the truck.` : null,
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
    ({ batch }) => `Is ${batch} back from the laboratory?`,
    ({ strain }) => `Any news on the tests of ${strain}?`,
    ({ batch, strain }) => `Clients ask for ${strain}, when can I offer ${batch}?`,
    ({ batch, sentOn }) => `${batch} went to the laboratory on ${sentOn}. How much longer?`,
    ({ received, strain }) => `I would like to offer the ${received} of ${strain}, is the certificate there?`,
    ({ batch }) => `What is ${batch} waiting for?`,
  ],
  [
    ({ strain, grade }) => `${strain} in ${grade} is what they look for.`,
    ({ listPrice }) => `At ${listPrice} it should go fast.`,
    ({ received }) => `${received} would help this week.`,
    ({ receivedOn }) => `It is in the house since ${receivedOn}.`,
    () => null,
    () => null,
  ],
];

export const answerLaboratory: Composition<BatchWords & { readonly sentOn: string; readonly backOn: string }> = [
  [
    ({ batch, backOn }) => `${batch} passed, certificate of ${backOn}.`,
    ({ backOn }) => `Back since ${backOn}, all panels passed.`,
    ({ strain, backOn }) => `${strain} passed everything on ${backOn}.`,
    ({ batch }) => `The certificate for ${batch} is in.`,
    ({ sentOn, backOn }) => `Out on ${sentOn}, back on ${backOn}, passed.`,
  ],
  [
    () => "It goes to the packing room now.",
    ({ batch }) => `Packing of ${batch} is next.`,
    ({ listPrice }) => `Once packed it is listed at ${listPrice}.`,
    ({ grade }) => `Grade stays ${grade}.`,
    () => null,
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
    ({ received }) => `It concerns all ${received}.`,
  ],
  [() => "The history has it.", ({ batch }) => `Margin on ${batch} moves with it.`, () => null],
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
    ({ purchaseOrder }) => `It was all of its item on ${purchaseOrder}.`,
    ({ received }) => `That is ${received} less to sell.`,
  ],
];

type Slow = BatchWords & { readonly left: string; readonly days: number; readonly expiresOn: string };

export const saySlow: Composition<Slow> = [
  [
    ({ batch, left, days }) => `${batch} has ${left} left after ${days} days on the shelf.`,
    ({ strain, left }) => `${strain} does not move, ${left} are still here.`,
    ({ batch, days }) => `For ${days} days ${batch} has been for sale.`,
    ({ left, received, batch }) => `${left} of ${received} are left of ${batch}.`,
    ({ strain, days, batch }) => `${days} days of ${strain}: who buys the rest of ${batch}?`,
  ],
  [
    ({ listPrice }) => `Listed at ${listPrice}.`,
    ({ expiresOn }) => `It has to be gone before ${expiresOn}.`,
    ({ left }) => `${left} take the room of something better.`,
    ({ supplier }) => `${supplier} will ask about it.`,
    ({ grade }) => `Grade ${grade}, nothing wrong with it.`,
  ],
  [
    () => "Could you put it on the next sheet?",
    ({ strain }) => `Is there anybody who asked for ${strain}?`,
    () => "Ideas?",
    () => null,
    () => null,
  ],
];

export const answerSlow: Composition<BatchWords & { readonly goneOn: string }> = [
  [
    ({ batch, goneOn }) => `${batch} sold out on ${goneOn}.`,
    ({ strain, goneOn }) => `The last ${strain} left on ${goneOn}.`,
    ({ goneOn }) => `Took a while, gone since ${goneOn}.`,
    ({ batch }) => `Nothing is left of ${batch} any more.`,
  ],
  [() => "It found its buyers.", ({ supplier }) => `${supplier} can hear that.`, () => null, () => null],
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
    ({ strain, difference }) => `${difference} of difference on ${strain}.`,
    ({ found, batch }) => `Now ${found} stand in the books for ${batch}.`,
    ({ batch, difference, booked }) => `${batch} stood at ${booked}, the difference is ${difference}.`,
  ],
  [
    ({ why }) => `Reason: ${why}.`,
    ({ why }) => `What happened: ${why}.`,
    ({ why, on }) => `On ${on}: ${why}.`,
    ({ why, strain }) => `For the ${strain} that means: ${why}.`,
  ],
  [() => "The movement is booked.", ({ received }) => `We took in ${received} of it.`, () => null, () => null],
];

export const sayGone: Composition<BatchWords & { readonly goneOn: string; readonly days: number }> = [
  [
    ({ batch }) => `The last of ${batch} has left.`,
    ({ strain, batch }) => `No more ${strain} on the shelf of ${batch}.`,
    ({ batch, days }) => `${batch} is sold out after ${countInWords(days, "day")}.`,
    ({ received, strain }) => `All ${received} of ${strain} are gone.`,
    ({ batch, goneOn }) => `${batch} emptied on ${goneOn}.`,
  ],
  [
    ({ supplier }) => `Does ${supplier} have more?`,
    ({ strain }) => `Do we get ${strain} again?`,
    ({ supplier, purchaseOrder }) => `It came from ${supplier} on ${purchaseOrder}.`,
    ({ listPrice, days }) =>
      days <= 45 ? `It went quickly at ${listPrice}.` : `Listed at ${listPrice} all the while.`,
    () => null,
  ],
];

type Next = BatchWords & { readonly next: string; readonly expectedOn: string; readonly nextOn: string };

export const answerGone: Composition<Next> = [
  [
    ({ next, expectedOn }) => `${next} is out, expected on ${expectedOn}.`,
    ({ strain, next }) => `More ${strain} is on ${next}.`,
    ({ nextOn, supplier, next }) => `Ordered on ${nextOn} from ${supplier}: ${next}.`,
    ({ next, nextOn }) => `Yes, ${next} of ${nextOn}.`,
  ],
  [
    ({ expectedOn }) => `They say ${expectedOn}.`,
    ({ supplier }) => `${supplier} has the order.`,
    () => null,
    () => null,
  ],
];
