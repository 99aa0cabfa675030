// The whole calendar, from what happened: what is fixed to a time first, then what finds a free time between.

import type { Company } from "../../cascade/company.ts";
import type { Root } from "../framework/parent.ts";
import { AppointmentBook } from "./appointment-book.ts";
import { planExpiries, planPhotography, planQuarantineChecks, planWasteCollections } from "./batch-appointments.ts";
import { planBillPayments } from "./bill-appointments.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { planClientMeetings } from "./client-meetings.ts";
import { planReturnInspections, planSampleHandovers, planStandingOrderDates } from "./desk-appointments.ts";
import { planDeliveries, planSupplierAppointments } from "./goods-appointments.ts";
import { planClosings, planDuties, planRecurring } from "./house-appointments.ts";
import { planCollections, planFollowUps, planPaymentReminders } from "./receivable-appointments.ts";
import { planMailFailures } from "./reminders.ts";

/** In the order in which they may choose their time. */
const planners: readonly ((book: AppointmentBook) => void)[] = [
  planRecurring,
  planSupplierAppointments,
  planDeliveries,
  planPhotography,
  planQuarantineChecks,
  planSampleHandovers,
  planDuties,
  planClientMeetings,
  planFollowUps,
  planReturnInspections,
  planWasteCollections,
  planClosings,
  planPaymentReminders,
  planCollections,
  planBillPayments,
  planStandingOrderDates,
  planExpiries,
];

/** All entries in the order in which they were made. */
export function planCalendar(company: Company): CalendarEntry[] {
  const book = new AppointmentBook(company);
  for (const plan of planners) plan(book);
  const entries = book.entries.toSorted((a, b) => a.bookedAt - b.bookedAt);
  const mailFailures = planMailFailures(company, entries);
  return entries.map((entry) => ({ ...entry, mailFailures: mailFailures.get(entry) ?? [] }));
}

export const eachCalendarEntry: Root<CalendarEntry> = {
  name: "calendar entry",
  all: planCalendar,
  keyOf: (entry) => entry.key,
};
