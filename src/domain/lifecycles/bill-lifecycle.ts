// The way of a supplier's bill. TERP's APPROVED is left out: its payables count such a bill in neither of its two books.

import { type OpenDocumentStatus, type SettledPart, settlementHistory } from "../books/receivable.ts";
import type { Cents } from "../numbers/money.ts";
import type { Day } from "../time/calendar.ts";
import { businessDays } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type BillState = "DRAFT" | "VOID" | "PENDING" | "PARTIAL" | "OVERDUE" | "PAID";

/** How long after its due date a bill is paid that is not paid in time. */
export const overdueFor = { late: businessDays(1, 8), disputed: businessDays(12, 28) } as const;

export const billLifecycle = {
  initial: "DRAFT",
  next: {
    DRAFT: ["PENDING"],
    PENDING: ["PARTIAL", "OVERDUE", "PAID", "VOID"],
    PARTIAL: ["OVERDUE", "PAID"],
    OVERDUE: ["PAID"],
    PAID: [],
    VOID: [],
  },
  // Before that, the supplier's terms decide.
  dwell: { OVERDUE: { PAID: businessDays(overdueFor.late.least, overdueFor.disputed.most) } },
} as const satisfies Lifecycle<BillState>;

/** What a bill is at the as-of date, by its amounts and dates. */
export const billStatuses: Readonly<Record<OpenDocumentStatus, BillState>> = {
  SENT: "PENDING",
  PARTIAL: "PARTIAL",
  OVERDUE: "OVERDUE",
  PAID: "PAID",
};

/** The states of a bill that was entered, up to a day, each once: from the draft that it is while it is written. */
export function billHistory(total: Cents, dueOn: Day, payments: readonly SettledPart[], asOf: Day): BillState[] {
  return ["DRAFT", ...settlementHistory(total, dueOn, payments, asOf).map((status) => billStatuses[status])];
}
