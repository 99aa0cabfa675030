// The whole calendar, from what happened: fixed appointments first, then those that find a free time between them.

import type { Company } from "../../cascade/company.ts";
import type { Root } from "../framework/parent.ts";
import { AppointmentBook } from "./appointment-book.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { planClientMeetings } from "./client-meetings.ts";
import { planDeliveries, planSupplierAppointments } from "./goods-appointments.ts";
import { planDuties, planPaymentReminders, planWeeklyMeetings } from "./house-appointments.ts";

/** All entries in the order in which they were made. */
export function planCalendar(company: Company): CalendarEntry[] {
  const book = new AppointmentBook(company);
  planWeeklyMeetings(book);
  planSupplierAppointments(book);
  planDeliveries(book);
  planDuties(book);
  planClientMeetings(book);
  planPaymentReminders(book);
  return book.entries.sort((a, b) => a.bookedAt - b.bookedAt);
}

export const eachCalendarEntry: Root<CalendarEntry> = {
  name: "calendar entry",
  all: planCalendar,
  keyOf: (entry) => entry.key,
};
