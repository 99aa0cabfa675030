// Why clients send goods back, by TERP's names for it. Only a client's own choice costs the client a restocking fee.

import type { GoodsKind } from "../company.ts";

export type ReturnReason = {
  readonly name: "DEFECTIVE" | "NOT_AS_DESCRIBED" | "WRONG_ITEM" | "CUSTOMER_CHANGED_MIND" | "OTHER";
  /** As the warehouse notes it: of flower, and of orders that hold anything else. */
  readonly words: { readonly flower: string; readonly goods: string };
  readonly isClientsChoice: boolean;
};

const returnReasons: readonly ReturnReason[] = [
  {
    name: "DEFECTIVE",
    words: { flower: "moisture above what was agreed", goods: "seals were broken" },
    isClientsChoice: false,
  },
  {
    name: "NOT_AS_DESCRIBED",
    words: { flower: "the buds were smaller than on the sheet", goods: "potency was below the sheet" },
    isClientsChoice: false,
  },
  { name: "WRONG_ITEM", words: alike("another strain was in the boxes"), isClientsChoice: false },
  { name: "CUSTOMER_CHANGED_MIND", words: alike("the shelf was already full"), isClientsChoice: true },
  { name: "OTHER", words: alike("the shop closed for repairs"), isClientsChoice: true },
];

/** The reason of a return at some place in a list: each in turn. */
export function returnReasonAt(position: number): ReturnReason {
  const reason = returnReasons[position % returnReasons.length];
  if (!reason) throw new RangeError(`no return stands at place ${position}`);
  return reason;
}

/** The reason as it is said of these goods: only flower has buds, and moisture that anybody measures. */
export function reasonInWords({ words }: ReturnReason, kinds: readonly Pick<GoodsKind, "isFlower">[]): string {
  return words[kinds.every(({ isFlower }) => isFlower) ? "flower" : "goods"];
}

function alike(words: string): ReturnReason["words"] {
  return { flower: words, goods: words };
}
