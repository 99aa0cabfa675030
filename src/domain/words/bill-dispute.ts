// What a company and its supplier disagree about when a bill stays unpaid: in the end it is paid as it was billed.

export const disputeReasons = [
  "weighed less at the dock than on the bill",
  "graded below what was agreed",
  "billed at last season's price",
] as const;

export type DisputeReason = (typeof disputeReasons)[number];
