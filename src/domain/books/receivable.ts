// What a document's amounts and dates make of it: an issued invoice or a supplier's bill. Statuses are derived here and
// drawn nowhere.

import { type Cents, subtractCents, sumCents } from "../numbers/money.ts";
import { addDays, type Day } from "../time/calendar.ts";

/** SENT: open and not yet due; the application's VIEWED is left out, its own sums disagree on it. */
export type OpenDocumentStatus = "SENT" | "PARTIAL" | "OVERDUE" | "PAID";

export type Settlement = { readonly paid: Cents; readonly due: Cents; readonly status: OpenDocumentStatus };

/** So much of a document was settled on a day. */
export type SettledPart = { readonly on: Day; readonly amount: Cents };

/** The state of an issued document of the given total, of which so much was paid by the as-of date (rule M05). */
export function settlementOf(total: Cents, paid: Cents, dueOn: Day, asOf: Day): Settlement {
  const due = subtractCents(total, paid);
  if (due < 0 || paid < 0) throw new RangeError(`paid ${paid} of ${total}`);
  const status = due === 0 ? "PAID" : dueOn < asOf ? "OVERDUE" : paid > 0 ? "PARTIAL" : "SENT";
  return { paid, due, status };
}

/** The states of an issued document up to a day, each once: they change as it is paid and on the day after it was due. */
export function settlementHistory(
  total: Cents,
  dueOn: Day,
  parts: readonly SettledPart[],
  asOf: Day,
): OpenDocumentStatus[] {
  const days = [...parts.map(({ on }) => on), addDays(dueOn, 1), asOf].filter((on) => on <= asOf).sort((a, b) => a - b);
  const history: OpenDocumentStatus[] = ["SENT"];
  for (const day of days) {
    const paid = sumCents(parts.flatMap(({ on, amount }) => (on <= day ? [amount] : [])));
    const { status } = settlementOf(total, paid, dueOn, day);
    if (status !== history.at(-1)) history.push(status);
  }
  return history;
}
