// What an invoice's amounts and dates make of it at the as-of date. Statuses are derived here and drawn nowhere.

import type { Day } from "./calendar.ts";
import { type Cents, subtractCents } from "./money.ts";

/** SENT: open and not yet due; the application's VIEWED is left out, its own sums disagree on it. */
export type OpenDocumentStatus = "SENT" | "PARTIAL" | "OVERDUE" | "PAID";

export type Settlement = { readonly paid: Cents; readonly due: Cents; readonly status: OpenDocumentStatus };

/** The state of an issued document of the given total, of which so much was paid by the as-of date (invariant M05). */
export function settlementOf(total: Cents, paid: Cents, dueOn: Day, asOf: Day): Settlement {
  const due = subtractCents(total, paid);
  if (due < 0 || paid < 0) throw new RangeError(`paid ${paid} of ${total}`);
  const status = due === 0 ? "PAID" : dueOn < asOf ? "OVERDUE" : paid > 0 ? "PARTIAL" : "SENT";
  return { paid, due, status };
}
