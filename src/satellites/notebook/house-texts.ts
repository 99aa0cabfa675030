// What the house writes for itself: the month's goals, the week's work, new goods for all to read, ideas for slow ones.

import { type Composition, silence } from "../texts/compose.ts";

export type MonthPast = {
  readonly month: string;
  readonly past: string;
  readonly orders: string;
  readonly total: string;
  readonly best: string;
  readonly bestTotal: string;
  readonly late: string;
  readonly open: string;
  readonly on: string;
};

export const goalTitle: Composition<MonthPast> = [
  [
    ({ month }) => `Goals for ${month}`,
    ({ month }) => `${month}: what we want`,
    ({ month, past }) => `After ${past}: ${month}`,
    ({ month }) => `Sales in ${month}`,
  ],
];

export const goalOpening: Composition<MonthPast> = [
  [
    ({ past, orders, total }) => `${past} brought ${orders}, ${total} in all.`,
    ({ past, total, orders }) => `In ${past} clients ordered ${total} (${orders}).`,
    ({ orders, total, past }) => `${orders} for ${total}: that was ${past}.`,
  ],
  [
    ({ best, bestTotal }) => `${best} led with ${bestTotal}.`,
    ({ best, bestTotal }) => `Largest client: ${best}, ${bestTotal}.`,
  ],
];

export const goalSale: Composition<MonthPast> = [
  [
    ({ orders, month }) => `More than ${orders} in ${month}`,
    ({ total }) => `Beat ${total}`,
    ({ total, past }) => `Stay above the ${total} of ${past}`,
  ],
];

export const goalClient: Composition<MonthPast> = [
  [
    ({ best }) => `Keep ${best} happy, and win back who ordered less`,
    ({ best, bestTotal }) => `Depend less on ${best}: ${bestTotal} came from them`,
    ({ best }) => `Visit ${best}`,
  ],
];

export const goalDebt: Composition<MonthPast> = [
  [
    ({ late, open }) => `Collect what is past due: ${late}, ${open}`,
    ({ late, open }) => `${late} past due, ${open} in all: get that down`,
    ({ open, on }) => `${open} was past due on ${on}; get it down by half`,
  ],
];

export const goalSaid: Composition<MonthPast> = [
  [
    ({ total, past }) => `Was ${total} in ${past} what you had expected?`,
    ({ best }) => `What do we do if ${best} orders less?`,
    ({ late, open }) => `${late} past due, ${open}: who calls them?`,
    ({ month }) => `Do we have enough new goods for ${month}?`,
    ({ orders }) => `${orders} is a lot to beat.`,
  ],
  [({ past }) => `${past} was hard work.`, ({ month }) => `I am in for ${month}.`, silence],
];

export const goalAnswered: Composition<MonthPast> = [
  [
    ({ best, bestTotal }) => `${best} with ${bestTotal} did help.`,
    ({ month }) => `We will see in the first week of ${month}.`,
    ({ open }) => `The ${open} comes first.`,
    ({ total }) => `${total} is the number to remember.`,
  ],
];

export type NewBatch = {
  readonly batch: string;
  readonly goods: string;
  readonly strain: string;
  readonly kind: string;
  readonly grade: string;
  readonly listPrice: string;
  readonly supplier: string;
  readonly on: string;
};

export const newTitle: Composition<NewBatch> = [
  [
    ({ strain, supplier }) => `New: ${strain} from ${supplier}`,
    ({ batch, strain }) => `${batch} is for sale: ${strain}`,
    ({ strain, on }) => `${strain}, on the shelf since ${on}`,
    ({ supplier, batch }) => `From ${supplier}: ${batch}`,
    ({ strain, grade }) => `${strain}, grade ${grade}, is in`,
  ],
];

export const newOpening: Composition<NewBatch> = [
  [
    ({ goods, batch }) => `${goods} (${batch}) passed the tests and can be sold.`,
    ({ batch, on }) => `${batch} is on the shelf as of ${on}.`,
    ({ goods, supplier }) => `${supplier} delivered it, we tested and packed it: ${goods}.`,
    ({ goods, batch }) => `New for everybody: ${goods}, ${batch}.`,
    ({ strain, on, goods }) => `The ${strain} came up on ${on}, ${goods}.`,
    ({ batch, supplier }) => `${batch} of ${supplier} is through the laboratory and on its shelf.`,
  ],
  [
    ({ listPrice, grade }) => `Grade ${grade}, list price ${listPrice}.`,
    ({ listPrice, kind }) => `${kind} at ${listPrice} before discounts.`,
    ({ grade, listPrice }) => `We list grade ${grade} at ${listPrice}.`,
    ({ grade, listPrice, kind }) => `It is ${kind} of grade ${grade}, for ${listPrice}.`,
    ({ listPrice }) => `The catalogue says ${listPrice}.`,
  ],
  [
    () => "Please offer it in the order of the list, oldest batch first.",
    ({ strain }) => `Let whoever asked for ${strain} know.`,
    ({ batch }) => `The certificate is filed with ${batch}.`,
    ({ batch }) => `Questions about ${batch} come to me.`,
    ({ supplier }) => `Say so if clients know ${supplier} already.`,
    silence,
  ],
];

export const newSaid: Composition<NewBatch> = [
  [
    ({ strain, listPrice }) => `${listPrice} for ${strain}: how low can I go?`,
    ({ batch }) => `Is all of ${batch} bagged already?`,
    ({ strain }) => `Good, I know where to offer ${strain}.`,
    ({ supplier }) => `More to come from ${supplier}?`,
    ({ grade, strain }) => `Grade ${grade}, I would like to see the ${strain} first.`,
  ],
  [({ batch }) => `${batch} is on my list.`, silence],
];

export const newAnswered: Composition<NewBatch> = [
  [
    ({ listPrice }) => `Pricing rules apply, starting from ${listPrice}.`,
    ({ goods }) => `It was ${goods} when it reached the shelf.`,
    ({ batch }) => `Come by and look at ${batch}.`,
    ({ supplier }) => `Purchasing knows what ${supplier} is sending next.`,
  ],
];

export type SlowBatch = NewBatch & { readonly left: string; readonly days: string; readonly expires: string };

export const slowTitle: Composition<SlowBatch> = [
  [
    ({ batch }) => `What to do with ${batch}`,
    ({ strain }) => `Ideas for ${strain}`,
    ({ left }) => `${left} still on the shelf`,
    ({ batch, days }) => `${batch}, ${days} on the shelf`,
  ],
];

export const slowOpening: Composition<SlowBatch> = [
  [
    ({ left, days }) => `${left} left after ${days}.`,
    ({ batch, left }) => `Still in stock from ${batch}: ${left}.`,
    ({ days, left }) => `For sale for ${days}, and ${left} still unsold.`,
  ],
  [
    ({ expires }) => `May be sold until ${expires}.`,
    ({ expires, listPrice }) => `Listed at ${listPrice}; shelf life ends on ${expires}.`,
  ],
];

export const slowIdeas: readonly Composition<SlowBatch>[] = [
  [
    [
      ({ strain }) => `Give samples of ${strain} with the next deliveries`,
      ({ kind }) => `Show it to whoever buys ${kind.toLowerCase()} elsewhere`,
      ({ batch }) => `Put ${batch} first on the stock list`,
    ],
  ],
  [
    [
      ({ listPrice }) => `A price below ${listPrice} for the whole lot`,
      ({ left }) => `Offer the ${left} as one lot to one of the largest clients`,
      ({ supplier }) => `Ask ${supplier} how others sell it`,
    ],
  ],
];

export const slowSaid: Composition<SlowBatch> = [
  [
    ({ strain }) => `I can ask who took ${strain} before.`,
    ({ left, expires }) => `${left} until ${expires}: that should work.`,
    ({ listPrice }) => `Clients bring up the ${listPrice} when I call.`,
    ({ batch, grade }) => `Grade ${grade} is not the reason, ${batch} looks fine.`,
    ({ supplier }) => `${supplier} may take it back?`,
  ],
  [({ days }) => `After ${days} it is time.`, silence],
];

export const slowAnswered: Composition<SlowBatch> = [
  [
    ({ batch }) => `Try it, and write down who says what about ${batch}.`,
    ({ expires }) => `Before ${expires}, please.`,
    ({ strain }) => `Samples of ${strain} first, then the price.`,
    ({ left }) => `With ${left} I would not wait.`,
  ],
];

export type Week = {
  readonly from: string;
  readonly to: string;
  readonly waiting: string;
  readonly largest: string;
  /** "2 deliveries", "no deliveries". */
  readonly coming: string;
  readonly comes: boolean;
  /** "3 invoices"; null where none is due. */
  readonly due: string | null;
  readonly dueTotal: string;
};

export const weekTitle: Composition<Week> = [
  [
    ({ from }) => `Week of ${from}`,
    ({ from, to }) => `${from} to ${to}`,
    ({ from }) => `To do from ${from} on`,
    ({ to }) => `To do by ${to}`,
  ],
];

export const weekOpening: Composition<Week> = [
  [
    ({ waiting, from }) => `${waiting} to pack on the morning of ${from}.`,
    ({ waiting }) => `We begin with ${waiting} to pack.`,
    ({ from, waiting }) => `${from} in the morning, waiting: ${waiting}.`,
    ({ waiting }) => `On the packing table: ${waiting}.`,
  ],
  [
    ({ coming }) => `Expected at the dock: ${coming}.`,
    ({ coming, to }) => `Until ${to}: ${coming} expected.`,
    ({ due, dueTotal }) => due && `Due in these days: ${due}, ${dueTotal}.`,
    ({ from, coming }) => `The dock expects ${coming} from ${from} on.`,
  ],
];

export const weekSaid: Composition<Week> = [
  [
    ({ largest }) => `${largest} first?`,
    ({ comes, coming }) => (comes ? `${coming}: I'll keep the dock free.` : null),
    ({ due, dueTotal }) => due && `${due} for ${dueTotal}, I'll follow up.`,
    ({ waiting }) => `${waiting}: that will take the morning.`,
  ],
  [({ from }) => `Noted for the week of ${from}.`, ({ to }) => `By ${to} then.`, silence],
];

export const weekAnswered: Composition<Week> = [
  [
    ({ largest }) => `Yes, ${largest} first.`,
    ({ to }) => `Tell me before ${to} if not.`,
    ({ waiting }) => `Good. ${waiting} was the count this morning.`,
    ({ due, dueTotal }) => due && `Right, ${dueTotal} matters as much as the boxes.`,
  ],
];
