// Money that suppliers are owed: each bill has its day to be paid, and is ticked off when it was.

import { displayCents, subtractCents, sumCents } from "../../domain/numbers/money.ts";
import { type Day, dayOf, latestOf } from "../../domain/time/calendar.ts";
import { billTotal } from "../../planning/payables/payables.ts";
import type { BillPlan } from "../../planning/plan.ts";
import { dateInWords } from "../texts/wording.ts";
import type { AppointmentBook, DayNote } from "./appointment-book.ts";
import { daysPlannedAhead } from "./days-of-month.ts";
import { countOver, firstOf, oneOfEachStretch } from "./one-of-each-stretch.ts";

const billsMonthly = 0.1;
const billsAhead = 2;

export function planBillPayments(book: AppointmentBook): void {
  const { company } = book;
  const { asOf } = company.run;
  const entered = [...company.bills.keys()].flatMap((index) => {
    const bill = company.plan.bills[index];
    return bill ? [{ index, bill }] : [];
  });
  const paid = entered.filter(({ bill }) => bill.payments.length === 1 && openOf(bill) === 0);
  oneOfEachStretch(paid, countOver(company, billsMonthly), ({ index, bill }) => {
    const [payment] = bill.payments;
    if (!payment || dayOf(payment.at) === dayOf(bill.at)) return false;
    book.note({
      ...aboutBill(book, index, bill),
      description: `${displayCents(billTotal(bill.lines))}, due on ${dateInWords(bill.dueOn)}.`,
      day: dayOf(payment.at),
      bookedAt: book.after(bill.at, 20),
      doneAt: book.after(payment.at, 10),
    });
    return true;
  });
  const open = entered
    .filter(({ bill }) => openOf(bill) > 0 && !isDisputed(bill, asOf))
    .sort((a, b) => a.bill.dueOn - b.bill.dueOn || a.index - b.index);
  firstOf(open, billsAhead, ({ index, bill }) => noteOpenBill(book, index, bill));
}

/** What is not due yet is paid on its due date; what is goes on the list of the next business day. */
function noteOpenBill(book: AppointmentBook, index: number, bill: BillPlan): boolean {
  const { asOf, calendar } = book.company.run;
  const dueDay = calendar.onOrBefore(bill.dueOn);
  const isInTime = dueDay > asOf;
  if (isInTime && dueDay > asOf + daysPlannedAhead) return false;
  const paidLast = bill.payments.at(-1);
  book.note({
    ...aboutBill(book, index, bill),
    description: `${displayCents(openOf(bill))} is open, due on ${dateInWords(bill.dueOn)}.`,
    day: isInTime ? dueDay : calendar.addBusinessDays(asOf, 1),
    bookedAt: latestOf([
      book.after(bill.at, 20),
      paidLast ? book.after(paidLast.at, 10) : null,
      isInTime ? null : calendar.during(calendar.onOrBefore(asOf), 0.95),
    ]),
    doneAt: null,
  });
  return true;
}

function aboutBill(book: AppointmentBook, index: number, { supplierIndex }: BillPlan) {
  const { id, number } = book.company.bill(index);
  const supplier = book.company.supplier(supplierIndex);
  return {
    key: `bill ${index}`,
    title: `Pay ${number} to ${supplier.name}`,
    module: "ACCOUNTING",
    eventType: "AP_PAYMENT",
    priority: "MEDIUM",
    about: { type: "bill", id },
    clientId: null,
    vendorId: supplier.vendorId,
    organizer: book.holder("Accountant", supplierIndex),
  } as const satisfies Partial<DayNote>;
}

function openOf(bill: BillPlan) {
  return subtractCents(billTotal(bill.lines), sumCents(bill.payments.map(({ amount }) => amount)));
}

function isDisputed({ dispute }: BillPlan, asOf: Day): boolean {
  return dispute !== null && dispute.on <= asOf && (dispute.settledOn === null || dispute.settledOn > asOf);
}
