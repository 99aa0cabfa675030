// What people of the house arrange among themselves: what recurs every week or month, the close of each month's books,
// reviews, audits.

import type { RoleName } from "../../domain/company.ts";
import { bookedAhead } from "../../domain/lifecycles/event-lifecycle.ts";
import {
  addDays,
  civilDate,
  type Day,
  dayOf,
  earlier,
  type Instant,
  isoMonth,
  monthStart,
  weekdayOf,
} from "../../domain/time/calendar.ts";
import { monthInWords } from "../texts/wording.ts";
import type { AppointmentBook } from "./appointment-book.ts";
import type { CalendarEntry, Guest, Rhythm, Slot } from "./calendar-entry.ts";
import { daysPlannedAhead } from "./days-of-month.ts";
import { weekOfMonth } from "./week-of-month.ts";

/** Before nine, and no two on one weekday: nothing else is booked at that time. */
type Series = {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly rhythm: Rhythm;
  readonly weekday: 1 | 3 | 4;
  readonly slot: Slot;
  readonly location: string;
  readonly module: CalendarEntry["module"];
  readonly eventType: CalendarEntry["eventType"];
  readonly organizer: RoleName;
  readonly guests: readonly RoleName[];
  readonly observers: readonly RoleName[];
};

const meetingSlot = { from: 8 * 60 + 15, to: 8 * 60 + 45 };

/** Of the month: when the count is. */
const countWeek = 2;

const recurring: readonly Series[] = [
  {
    key: "weekly week ahead",
    title: "The week ahead",
    description: "Orders to pack, deliveries expected, clients to call, money due.",
    rhythm: "WEEKLY",
    weekday: 1,
    slot: meetingSlot,
    location: "Meeting room",
    module: "GENERAL",
    eventType: "MEETING",
    organizer: "Operations Manager",
    guests: ["Sales Manager", "Warehouse Staff", "Customer Service", "Accountant"],
    observers: [],
  },
  {
    key: "weekly stock",
    title: "Stock and purchasing",
    description: "What runs low, what does not move, what to order from whom.",
    rhythm: "WEEKLY",
    weekday: 4,
    slot: meetingSlot,
    location: "Meeting room",
    module: "GENERAL",
    eventType: "MEETING",
    organizer: "Inventory Manager",
    guests: ["Buyer/Procurement", "Operations Manager", "Sales Manager"],
    observers: [],
  },
  {
    key: "monthly count",
    title: "Cycle count of the vault",
    description: "Count a rack against the books, write down what differs and why.",
    rhythm: "MONTHLY",
    weekday: 3,
    slot: { from: 8 * 60, to: 9 * 60 },
    location: "Vault",
    module: "INVENTORY",
    eventType: "AUDIT",
    organizer: "Inventory Manager",
    guests: ["Warehouse Staff"],
    observers: ["Read-Only Auditor"],
  },
];

export function planRecurring(book: AppointmentBook): void {
  const { run } = book.company;
  for (const series of recurring) {
    const { key, title, description, rhythm, slot, location, module, eventType } = series;
    let day: Day = addDays(run.start, 7);
    while (!isFirstDay(series, day) || !run.calendar.isBusinessDay(day)) day = addDays(day, 1);
    if (day > run.asOf) continue;
    const organizer = book.holder(series.organizer, 0);
    const bookedAt = run.calendar.during(run.calendar.addBusinessDays(day, -2), book.streamOf(key)());
    const invited = new Set([organizer]);
    const invite = (roles: readonly RoleName[], role: Guest["role"]): Guest[] =>
      roles.flatMap((held) => {
        const employee = book.holder(held, 0);
        if (invited.has(employee)) return [];
        invited.add(employee);
        return [{ employee, role, answer: "ACCEPTED" as const, answeredAt: bookedAt }];
      });
    book.entries.push({
      key,
      title,
      description,
      location,
      day,
      slot,
      module,
      eventType,
      priority: "MEDIUM",
      visibility: "COMPANY",
      ...aboutNobody,
      organizer,
      guests: [...invite(series.guests, "REQUIRED"), ...invite(series.observers, "OBSERVER")],
      bookedAt,
      moved: null,
      fate: "held",
      closedAt: run.calendar.at(day, slot.to * 60),
      record: null,
      rule: null,
      recurs: rhythm,
      mailFailures: [],
    });
  }
}

function isFirstDay({ rhythm, weekday }: Series, day: Day): boolean {
  return weekdayOf(day) === weekday && (rhythm === "WEEKLY" || weekOfMonth(day) === countWeek);
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
  readonly observers: readonly RoleName[];
};

const duties: readonly Duty[] = [
  {
    key: "quarterly review",
    title: (month) => `Quarterly figures to ${monthInWords(month)}`,
    description: "Revenue, margin, receivables and stock against the quarter before.",
    everyMonths: 3,
    businessDay: 7,
    minutes: 90,
    module: "GENERAL",
    eventType: "MEETING",
    organizer: "Operations Manager",
    guests: ["Owner/Executive", "Sales Manager", "Accountant"],
    observers: [],
  },
  {
    key: "license check",
    title: (month) => `Licenses and certificates on file, ${monthInWords(month)}`,
    description: "Suppliers' licenses, certificates of all batches in stock, camera recordings.",
    everyMonths: 6,
    businessDay: 9,
    minutes: 60,
    module: "COMPLIANCE",
    eventType: "AUDIT",
    organizer: "Operations Manager",
    guests: ["Inventory Manager"],
    observers: ["Read-Only Auditor"],
  },
];

/** Each in the month after the ones that it is about. */
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
  const key = `${duty.key} ${isoMonth(month)}`;
  const bookedAt = bookedBefore(book, key, day);
  if (bookedAt === null) return;
  book.arrange({
    key,
    title: duty.title(month),
    description: duty.description,
    location: "Office",
    day,
    minutes: duty.minutes,
    preferred: 9 * 60,
    module: duty.module,
    eventType: duty.eventType,
    priority: "MEDIUM",
    ...aboutNobody,
    organizer: book.holder(duty.organizer, 0),
    required: duty.guests.map((role) => book.holder(role, 0)),
    optional: [],
    observers: duty.observers.map((role) => book.holder(role, 0)),
    bookedAt,
    cancelledShare: 0.02,
    movedShare: 0.05,
  });
}

/**
 * The head of accounting has a day in the next month to close each month's books. Once a month is closed, its day is taken
 * out of the calendar again; those of quarters are kept.
 */
export function planClosings(book: AppointmentBook): void {
  const { foundation, run } = book.company;
  for (const { start, closesAt } of foundation.books.fiscalPeriods) {
    const isAhead = dayOf(closesAt) > run.asOf;
    if (!isAhead && civilDate(start).month % 3 !== 0) continue;
    const day = dayOf(closesAt);
    const key = `month-end close ${isoMonth(start)}`;
    const bookedAt = bookedBefore(book, key, day);
    if (bookedAt === null || day > addDays(run.asOf, daysPlannedAhead)) continue;
    book.note({
      key,
      title: `Close the books for ${monthInWords(start)}`,
      description: "Reconcile the bank, look through open invoices and bills, close the period.",
      day,
      module: "ACCOUNTING",
      eventType: "DEADLINE",
      priority: "HIGH",
      ...aboutNobody,
      organizer: book.holder("Accountant", 0),
      bookedAt,
      doneAt: day <= run.asOf ? closesAt : null,
    });
  }
}

/** Two weeks ahead, or as soon as that is possible; null for what was set before the company began. */
function bookedBefore(book: AppointmentBook, key: string, day: Day): Instant | null {
  const { calendar, asOf, start } = book.company.run;
  const bookedOn = calendar.onOrBefore(earlier(calendar.addBusinessDays(day, -bookedAhead.duty.most), asOf));
  return bookedOn <= start ? null : calendar.during(bookedOn, book.streamOf(key)() * 0.9);
}

const aboutNobody = { about: null, clientId: null, vendorId: null } as const;
