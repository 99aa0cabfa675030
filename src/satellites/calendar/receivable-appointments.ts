// Money that clients owe: what the application reminds of when an invoice falls due, the call that the account manager
// makes when it has, and what the accountant goes after when the call did not help. All of them speak of what was open on
// the day on which they were entered; what is still open at the as-of day is still to be done.

import { displayCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, earlier, type Instant } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { dueOn, openAt, settledAt } from "../../planning/receivables/open-invoice.ts";
import { dateInWords } from "../texts/wording.ts";
import type { AppointmentBook } from "./appointment-book.ts";
import { countOver, firstOf, oneOfEachStretch } from "./one-of-each-stretch.ts";

/** More would bury the rest of the calendar. */
const overdueRemindersMost = 3;
const dueTodayMost = 1;
const dueSoonMost = 2;
const soonDays = 14;
const callsMonthly = 0.15;
const callsAhead = 2;
const collectionsMonthly = 0.1;
const openCollections = 2;

/** In business days after the due date: the account manager plans to call and calls, the accountant notes it and asks. */
const steps = { callPlanned: 2, call: 4, noted: 5, collected: 10 } as const;

/** Who owes for so long is a matter of urgency. */
const urgentAfterDays = 60;

type Receivable = { readonly order: OrderPlan; readonly due: Day };

/** The application reminds of the largest invoices that are past due, or soon will be. */
export function planPaymentReminders(book: AppointmentBook): void {
  const { asOf } = book.company.run;
  const open = receivables(book).filter(({ order }) => openAt(order, endOf(book, asOf)) > 0);
  const largest = open.toSorted((a, b) => b.order.subtotal - a.order.subtotal || a.order.index - b.order.index);
  const overdue = largest.filter(({ due }) => due < asOf).slice(0, overdueRemindersMost);
  const dueToday = largest.filter(({ due }) => due === asOf).slice(0, dueTodayMost);
  const dueSoon = largest.filter(({ due }) => due > asOf && due <= addDays(asOf, soonDays)).slice(0, dueSoonMost);
  for (const { order, due } of [...overdue, ...dueToday, ...dueSoon]) {
    book.note({
      ...aboutInvoice(book, order),
      key: `payment due ${order.index}`,
      title: `${numberOf(book, order)}: payment due from ${order.client.name}`,
      description: `${displayCents(order.subtotal)} invoiced on ${dateInWords(order.day)}, due on ${dateInWords(due)}.`,
      day: due,
      module: "ACCOUNTING",
      eventType: "PAYMENT_DUE",
      priority: due < asOf ? "HIGH" : "MEDIUM",
      organizer: book.holder("Accountant", order.client.id),
      bookedAt: book.after(order.at, 1),
      doneAt: null,
      rule: "INVOICE_DUE",
    });
  }
}

/** An overdue invoice's account manager calls the client: some of those of the past, and the largest of today. */
export function planFollowUps(book: AppointmentBook): void {
  const { company } = book;
  const { asOf, calendar } = company.run;
  const late = receivables(book);
  const past = late.filter(({ order, due }) => {
    const callOn = calendar.addBusinessDays(due, steps.call);
    return callOn <= asOf && openAt(order, endOf(book, callOn)) > 0;
  });
  oneOfEachStretch(past, countOver(company, callsMonthly), (receivable) => {
    const plannedOn = calendar.addBusinessDays(receivable.due, steps.callPlanned);
    const day = calendar.addBusinessDays(receivable.due, steps.call);
    return arrangeCall(book, receivable, calendar.during(plannedOn, 0.4), day);
  });
  const plannedOn = calendar.onOrBefore(asOf);
  const open = late
    .filter(({ order, due }) => due < plannedOn && openAt(order, endOf(book, asOf)) > 0)
    .sort((a, b) => openAt(b.order, endOf(book, asOf)) - openAt(a.order, endOf(book, asOf)));
  firstOf(open, callsAhead, (receivable) =>
    arrangeCall(book, receivable, calendar.during(plannedOn, 0.9), calendar.addBusinessDays(asOf, 1)),
  );
}

function arrangeCall(book: AppointmentBook, { order, due }: Receivable, bookedAt: Instant, day: Day): boolean {
  const { client } = order;
  const open = openAt(order, bookedAt);
  // A check was on its way then, which the bank has since returned.
  if (open === 0) return false;
  const entry = book.arrange({
    ...aboutInvoice(book, order),
    key: `follow-up ${order.index} ${day}`,
    title: `Call ${client.name} about ${numberOf(book, order)}`,
    description: `${displayCents(open)} was due on ${dateInWords(due)}. Ask ${client.card.contactName} when it will be paid.`,
    location: "By phone",
    day,
    minutes: 15,
    preferred: 10 * 60 + 15 * (order.index % 12),
    module: "CLIENTS",
    eventType: "FOLLOW_UP",
    priority: dayOf(bookedAt) - due > urgentAfterDays ? "URGENT" : "HIGH",
    organizer: book.holder("Sales Manager", client.id),
    required: [],
    optional: [],
    observers: [book.holder("Accountant", client.id)],
    bookedAt,
    cancelledShare: 0,
    movedShare: 0,
  });
  return entry !== null;
}

/** The accountant goes after what is two weeks late: done when the last of it was paid, and still to be done until then. */
export function planCollections(book: AppointmentBook): void {
  const { company } = book;
  const { asOf, calendar } = company.run;
  const late = receivables(book).filter(({ order, due }) => {
    const day = calendar.addBusinessDays(due, steps.collected);
    return openAt(order, endOf(book, earlier(day, asOf))) > 0 && calendar.addBusinessDays(due, steps.noted) <= asOf;
  });
  const paidBy = ({ order }: Receivable) => {
    const paidAt = settledAt(order);
    return paidAt !== null && dayOf(paidAt) <= asOf ? paidAt : null;
  };
  const paid = late.filter((receivable) => paidBy(receivable) !== null && isPaidInFull(receivable));
  oneOfEachStretch(paid, countOver(company, collectionsMonthly), (receivable) =>
    noteCollection(book, receivable, paidBy(receivable)),
  );
  const unpaid = late.filter((receivable) => paidBy(receivable) === null).sort((a, b) => a.due - b.due);
  firstOf(unpaid, openCollections, (receivable) => noteCollection(book, receivable, null));
}

function noteCollection(book: AppointmentBook, { order, due }: Receivable, paidAt: Instant | null): boolean {
  const { asOf, calendar } = book.company.run;
  const bookedAt = calendar.during(calendar.addBusinessDays(due, steps.noted), 0.2);
  const open = openAt(order, bookedAt);
  if (open === 0) return false;
  book.note({
    ...aboutInvoice(book, order),
    key: `collection ${order.index}`,
    title: `Collect ${numberOf(book, order)} from ${order.client.name}`,
    description: `${displayCents(open)} has been open since ${dateInWords(due)}.`,
    day: calendar.addBusinessDays(due, steps.collected),
    module: "ACCOUNTING",
    eventType: "AR_COLLECTION",
    priority: paidAt === null && asOf - due > urgentAfterDays ? "URGENT" : "HIGH",
    organizer: book.holder("Accountant", order.client.id),
    bookedAt,
    doneAt: paidAt === null ? null : book.after(paidAt, 10),
  });
  return true;
}

/** Not given up, and no credit spent on it: the client paid the last of it. */
function isPaidInFull({ order }: Receivable): boolean {
  return order.settlements.at(-1)?.kind === "payment";
}

/** Invoices on terms, by the day on which they are due. */
function receivables({ company }: AppointmentBook): Receivable[] {
  return company.plan.orders
    .filter(({ index, terms, goodsBack }) => company.orders.has(index) && terms !== "CONSIGNMENT" && goodsBack === null)
    .map((order) => ({ order, due: dueOn(order) }))
    .sort((a, b) => a.due - b.due || a.order.index - b.order.index);
}

function aboutInvoice({ company }: AppointmentBook, { index, client }: OrderPlan) {
  return {
    about: { type: "invoice", id: company.order(index).invoiceId },
    clientId: client.id,
    vendorId: null,
  } as const;
}

function numberOf({ company }: AppointmentBook, { index }: OrderPlan): string {
  return company.order(index).invoiceNumber;
}

/** Midnight after a day: what is paid on it is paid by then. */
function endOf({ company }: AppointmentBook, day: Day): Instant {
  return company.run.calendar.at(addDays(day, 1), 0);
}
