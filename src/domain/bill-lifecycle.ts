// The way of a supplier's bill. TERP's APPROVED is left out: its payables count such a bill in neither of its two books.

import type { Day } from "./calendar.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { type Cents, zeroCents } from "./money.ts";
import { type OpenDocumentStatus, settlementOf } from "./receivable.ts";

export type BillState = "PENDING" | "PARTIAL" | "OVERDUE" | "PAID";

export const billLifecycle: Lifecycle<BillState> = {
  initial: "PENDING",
  next: {
    PENDING: ["PARTIAL", "OVERDUE", "PAID"],
    PARTIAL: ["OVERDUE", "PAID"],
    OVERDUE: ["PAID"],
    PAID: [],
  },
};

/** What a bill is at the as-of date, by its amounts and dates. */
export const billStates: Readonly<Record<OpenDocumentStatus, BillState>> = {
  SENT: "PENDING",
  PARTIAL: "PARTIAL",
  OVERDUE: "OVERDUE",
  PAID: "PAID",
};

/** The states of a bill up to a day, each once: they change as it is paid and on the day after it was due. */
export function billHistory(
  total: Cents,
  dueOn: Day,
  payments: readonly { readonly on: Day; readonly amount: Cents }[],
  asOf: Day,
): BillState[] {
  const days = [...payments.map(({ on }) => on), (dueOn + 1) as Day, asOf]
    .filter((on) => on <= asOf)
    .sort((a, b) => a - b);
  const history: BillState[] = [billLifecycle.initial];
  for (const day of days) {
    const paid = payments.reduce<number>((sum, { on, amount }) => (on <= day ? sum + amount : sum), zeroCents);
    const state = billStates[settlementOf(total, paid as Cents, dueOn, day).status];
    if (state !== history.at(-1)) history.push(state);
  }
  return history;
}
