// Why clients send goods back, by TERP's names for it. Only a client's own choice costs the client a restocking fee.

export type ReturnReason = {
  readonly name: "DEFECTIVE" | "NOT_AS_DESCRIBED" | "WRONG_ITEM" | "CUSTOMER_CHANGED_MIND" | "OTHER";
  /** As the warehouse notes it. */
  readonly words: string;
  readonly isClientsChoice: boolean;
};

const returnReasons: readonly ReturnReason[] = [
  { name: "DEFECTIVE", words: "moisture above what was agreed", isClientsChoice: false },
  { name: "NOT_AS_DESCRIBED", words: "the buds were smaller than on the sheet", isClientsChoice: false },
  { name: "WRONG_ITEM", words: "another strain was in the boxes", isClientsChoice: false },
  { name: "CUSTOMER_CHANGED_MIND", words: "the shelf was already full", isClientsChoice: true },
  { name: "OTHER", words: "the shop closed for repairs", isClientsChoice: true },
];

/** The reason of a return at some place in a list: each in turn. */
export function returnReasonAt(position: number): ReturnReason {
  const reason = returnReasons[position % returnReasons.length];
  if (!reason) throw new RangeError(`no return stands at place ${position}`);
  return reason;
}
