// What a profile may say about what people in the house arrange and ask of each other.

import { z } from "zod";
import { parameter, share } from "./parameter-types.ts";

export const officeParameters = {
  calendar: z.strictObject({
    clientMeetingsMonthly: parameter(z.number().min(0), "a month", "meetings with clients in the calendar"),
    deliveriesMonthly: parameter(z.number().min(0), "a month", "deliveries by appointment: of the largest orders"),
    supplierAppointmentsMonthly: parameter(z.number().min(0), "a month", "deliveries that suppliers announce"),
  }),
  toDoLists: z.strictObject({
    fulfilmentMonthly: parameter(
      z.number().min(0),
      "a month",
      "to-do lists of the warehouse: large orders to pack and ship",
    ),
    followUpMonthly: parameter(
      z.number().min(0),
      "a month",
      "lists about one client: money that is late, or a large order",
    ),
    stockMonthly: parameter(
      z.number().min(0),
      "a month",
      "lists about goods: at the laboratory, in quarantine, on their way",
    ),
    projectsMonthly: parameter(z.number().min(0), "a month", "lists that several people share until something is done"),
  }),
  portal: z.strictObject({
    clientShare: share("of clients, the largest first, and of suppliers that are on the portal; five clients at least"),
  }),
  salesSheets: z.strictObject({
    orderShare: share("of orders and quotes before which the client was sent a sales sheet"),
  }),
};
