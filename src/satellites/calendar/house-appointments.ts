// What people of the house arrange among themselves: the weekly meetings, the close of each month, counts, reviews,
// audits; and what the application itself enters, the due dates of money that has not come.

import { addDays, type Day, dayOf, earlier, isoDay, isoMonth, monthStart, weekdayOf } from "../../domain/calendar.ts";
import type { Employee, RoleName } from "../../domain/company.ts";
import { bookedAhead } from "../../domain/event-lifecycle.ts";
import { displayCents, subtractCents, sumCents } from "../../domain/money.ts";
import { netDays } from "../../planning/terms.ts";
import type { AppointmentBook, Wish } from "./appointment-book.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { daysPlannedAhead } from "./days-of-month.ts";

/** The half hour of the weekly meetings, before any other appointment. */
const weeklySlot = { from: 8 * 60 + 15, to: 8 * 60 + 45 };

type Series = {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly weekday: 1 | 4;
  readonly organizer: RoleName;
  readonly guests: readonly RoleName[];
};

const weekly: readonly Series[] = [
  {
    key: "weekly week ahead",
    title: "The week ahead",
    description: "Orders to pack, deliveries expected, clients to call, money due.",
    weekday: 1,
    organizer: "Operations Manager",
    guests: ["Sales Manager", "Warehouse Staff", "Customer Service", "Accountant"],
  },
  {
    key: "weekly stock",
    title: "Stock and purchasing",
    description: "What runs low, what does not move, what to order from whom.",
    weekday: 4,
    organizer: "Inventory Manager",
    guests: ["Buyer/Procurement", "Operations Manager", "Sales Manager"],
  },
];

export function planWeeklyMeetings(book: AppointmentBook): void {
  const { run } = book.company;
  for (const { key, title, description, weekday, organizer: role, guests } of weekly) {
    let day: Day = addDays(run.start, 7);
    while (weekdayOf(day) !== weekday || !run.calendar.isBusinessDay(day)) day = addDays(day, 1);
    if (day > run.asOf) continue;
    const organizer = book.holder(role, 0);
    const bookedAt = run.calendar.during(run.calendar.addBusinessDays(day, -2), book.streamOf(key)());
    const others = [...new Set(guests.map((guest) => book.holder(guest, 0)))].filter((other) => other !== organizer);
    book.entries.push({
      ...among(organizer, bookedAt),
      key,
      title,
      description,
      location: "Meeting room",
      day,
      slot: weeklySlot,
      module: "GENERAL",
      eventType: "MEETING",
      guests: others.map((employee) => ({ employee, role: "REQUIRED", answer: "ACCEPTED", answeredAt: bookedAt })),
      fate: "held",
      closedAt: run.calendar.at(day, weeklySlot.to * 60),
      isSeries: true,
    });
  }
}

type Duty = {
  readonly key: string;
  readonly title: (month: Day) => string;
  readonly description: string;
  /** Every so many months, in the month after it, on which business day. */
  readonly everyMonths: number;
  readonly businessDay: number;
  readonly minutes: number;
  readonly module: CalendarEntry["module"];
  readonly eventType: CalendarEntry["eventType"];
  readonly organizer: RoleName;
  readonly guests: readonly RoleName[];
};

const duties: readonly Duty[] = [
  {
    key: "month-end close",
    title: (month) => `Close the books of ${isoMonth(month)}`,
    description: "Reconcile the bank, look through open invoices and bills, close the period.",
    everyMonths: 1,
    businessDay: 3,
    minutes: 120,
    module: "ACCOUNTING",
    eventType: "DEADLINE",
    organizer: "Accountant",
    guests: [],
  },
  {
    key: "cycle count",
    title: (month) => `Cycle count of the vault for ${isoMonth(month)}`,
    description: "Count a rack against the books, write down what differs and why.",
    everyMonths: 1,
    businessDay: 12,
    minutes: 90,
    module: "INVENTORY",
    eventType: "AUDIT",
    organizer: "Inventory Manager",
    guests: ["Warehouse Staff"],
  },
  {
    key: "quarterly review",
    title: (month) => `Figures of the quarter to ${isoMonth(month)}`,
    description: "Revenue, margin, receivables and stock against the quarter before.",
    everyMonths: 3,
    businessDay: 7,
    minutes: 90,
    module: "GENERAL",
    eventType: "MEETING",
    organizer: "Owner/Executive",
    guests: ["Operations Manager", "Sales Manager", "Accountant"],
  },
  {
    key: "licence check",
    title: (month) => `Licences and certificates on file, ${isoMonth(month)}`,
    description: "Suppliers' licences, certificates of all batches in stock, camera recordings.",
    everyMonths: 6,
    businessDay: 9,
    minutes: 60,
    module: "COMPLIANCE",
    eventType: "AUDIT",
    organizer: "Operations Manager",
    guests: ["Inventory Manager"],
  },
];

/** Monthly and rarer duties, each in the month after the one that it is about. */
export function planDuties(book: AppointmentBook): void {
  const { run } = book.company;
  for (let months = 0; monthStart(run.start, months + 1) <= addDays(run.asOf, daysPlannedAhead); months += 1) {
    const month = monthStart(run.start, months);
    for (const duty of duties) {
      if ((months + 1) % duty.everyMonths !== 0) continue;
      const day = run.calendar.addBusinessDays(addDays(monthStart(month, 1), -1), duty.businessDay);
      if (day > addDays(run.asOf, daysPlannedAhead)) continue;
      arrangeDuty(book, duty, month, day);
    }
  }
}

function arrangeDuty(book: AppointmentBook, duty: Duty, month: Day, day: Day): void {
  const { calendar, asOf, start } = book.company.run;
  const key = `${duty.key} ${isoMonth(month)}`;
  const bookedOn = calendar.onOrBefore(earlier(calendar.addBusinessDays(day, -bookedAhead.duty.most), asOf));
  if (bookedOn <= start) return;
  const organizer = book.holder(duty.organizer, 0);
  const wish: Wish = {
    ...among(organizer, calendar.during(bookedOn, book.streamOf(key)() * 0.9)),
    key,
    title: duty.title(month),
    description: duty.description,
    location: duty.module === "INVENTORY" ? "Vault" : "Office",
    day,
    minutes: duty.minutes,
    preferred: 9 * 60,
    module: duty.module,
    eventType: duty.eventType,
    required: duty.guests.map((role) => book.holder(role, 0)),
    optional: [],
    // A deadline cannot be called off.
    cancelledShare: duty.eventType === "DEADLINE" ? 0 : 0.02,
    movedShare: 0.05,
  };
  book.arrange(wish);
}

/** More would bury the rest of the calendar. */
const remindersMost = 10;

/** The application reminds of the largest invoices that are past due; they stay on the calendar until they are paid. */
export function planPaymentReminders(book: AppointmentBook): void {
  const { company } = book;
  const { asOf, calendar } = company.run;
  const overdue = company.plan.orders.flatMap((order) => {
    const record = company.orders.get(order.index);
    if (!record || order.terms === "CONSIGNMENT" || order.goodsBack !== null) return [];
    const dueOn = addDays(order.day, netDays[order.terms]);
    const settled = order.settlements.filter(({ kind, at }) => kind !== "bounced" && dayOf(at) <= asOf);
    const open = subtractCents(order.subtotal, sumCents(settled.map(({ amount }) => amount)));
    return open > 0 && dueOn < asOf ? [{ order, record, dueOn, open }] : [];
  });
  const largest = overdue.sort((a, b) => b.open - a.open).slice(0, remindersMost);
  for (const { order, record, dueOn } of largest) {
    const accountant = book.holder("Accountant", order.client.id);
    book.entries.push({
      ...among(accountant, calendar.during(calendar.onOrAfter(order.day), 0.99)),
      key: `payment due ${order.index}`,
      title: `${record.invoiceNumber}: payment due from ${order.client.name}`,
      description: `${displayCents(order.subtotal)} invoiced on ${isoDay(order.day)}, due on ${isoDay(dueOn)}.`,
      location: null,
      day: dueOn,
      slot: null,
      module: "ACCOUNTING",
      eventType: "PAYMENT_DUE",
      priority: "HIGH",
      about: { type: "invoice", id: record.invoiceId },
      clientId: order.client.id,
      guests: [],
      fate: "ahead",
      closedAt: null,
      rule: "INVOICE_DUE",
      isSeries: false,
    });
  }
}

/** What entries of the house have in common. */
function among(organizer: Employee, bookedAt: CalendarEntry["bookedAt"]) {
  return {
    organizer,
    bookedAt,
    priority: "MEDIUM",
    visibility: "COMPANY",
    about: null,
    clientId: null,
    vendorId: null,
    moved: null,
    record: null,
    rule: null,
  } as const;
}
