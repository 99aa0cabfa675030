// Why stock on hand is corrected: what happened, TERP's word for it, and what becomes of the goods.

export type AdjustmentReason =
  | "DAMAGED"
  | "EXPIRED"
  | "LOST"
  | "THEFT"
  | "COUNT_DISCREPANCY"
  | "QUALITY_ISSUE"
  | "REWEIGH"
  | "OTHER";

export type AdjustmentCause = {
  readonly reason: AdjustmentReason;
  /** Whether there is more than the books say, or less. */
  readonly finds: "more" | "less";
  /** Goods that are still there, but cannot be sold, stay with the batch as defective. */
  readonly leavesDefective: boolean;
  readonly words: string;
};

export const adjustmentCauses = {
  countedShort: less("COUNT_DISCREPANCY", "Cycle count: less than booked"),
  countedOver: {
    reason: "COUNT_DISCREPANCY",
    finds: "more",
    leavesDefective: false,
    words: "Cycle count: more than booked",
  },
  dropped: { ...less("DAMAGED", "Crushed by a pallet jack"), leavesDefective: true },
  spoiled: { ...less("QUALITY_ISSUE", "Seal failed, dried out"), leavesDefective: true },
  lost: less("LOST", "Not found in its bin nor anywhere else"),
  stolen: less("THEFT", "Taken in a break-in attempt, reported to the police"),
  driedOut: less("REWEIGH", "Weighed again: lighter than when it was packed"),
} as const satisfies Readonly<Record<string, AdjustmentCause>>;

export type AdjustmentCauseName = keyof typeof adjustmentCauses;

export const adjustmentCauseNames = Object.keys(adjustmentCauses) as AdjustmentCauseName[];

function less(reason: AdjustmentReason, words: string) {
  return { reason, finds: "less", leavesDefective: false, words } as const;
}
