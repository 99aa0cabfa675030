// Goods out and goods in: deliveries of larger orders, and the hours at which suppliers bring theirs.

import type { PurchaseOrderRecord } from "../../cascade/company.ts";
import { consignmentDays } from "../../cascade/sales/invoicing.ts";
import { netDays } from "../../domain/books/payment-terms.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, daysPerMonth, type Instant, isoMonth } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { integerBetween } from "../../random/distributions.ts";
import { dateInWords } from "../texts/wording.ts";
import type { AppointmentBook } from "./appointment-book.ts";
import { daysPlannedAhead } from "./days-of-month.ts";
import { minutesOf, quarterBefore } from "./minutes-of-day.ts";
import { firstOf } from "./one-of-each-stretch.ts";

/** How many of the orders that have not left yet have their appointment already. */
const appointmentsAhead = 4;

/** How many of the deliveries that suppliers have confirmed have their hour already: the next ones. */
const arrivalsAhead = 4;

/** Each month's largest orders are delivered by appointment, on a business day between shipping and due date. */
export function planDeliveries(book: AppointmentBook): void {
  const { company } = book;
  const { run } = company;
  const eligible = company.plan.orders.filter(
    (order) => company.orders.has(order.index) && order.shippedAt !== null && order.terms !== "COD",
  );
  const bySize = (a: OrderPlan, b: OrderPlan) => b.subtotal - a.subtotal || a.index - b.index;
  const waiting = eligible.filter(({ shippedAt }) => shippedAt !== null && dayOf(shippedAt) > run.asOf);
  const chosen = new Set(waiting.toSorted(bySize).slice(0, appointmentsAhead));
  let due = 0;
  for (const ofMonth of groupedBy(eligible, ({ day }) => isoMonth(day)).values()) {
    due += run.profile.calendar.deliveriesMonthly;
    for (const order of ofMonth.toSorted(bySize).slice(0, Math.floor(due))) chosen.add(order);
    due -= Math.floor(due);
  }
  for (const order of eligible) if (chosen.has(order)) arrangeDelivery(book, order);
}

function arrangeDelivery(book: AppointmentBook, order: OrderPlan): void {
  const { company } = book;
  const { calendar } = company.run;
  const key = `delivery ${order.index}`;
  const random = company.run.streams.at("calendar", key, "wish");
  if (order.shippedAt === null) return;
  const lastDay =
    order.terms === "CONSIGNMENT" ? addDays(order.day, consignmentDays) : addDays(order.day, netDays[order.terms]);
  const day = calendar.addBusinessDays(dayOf(order.shippedAt), 1);
  if (day > lastDay) return;
  const { orderNumber, orderId } = company.order(order.index);
  const lines = order.lines.length === 1 ? "one line" : `${order.lines.length} lines`;
  book.arrange({
    key,
    title: `Delivery of ${orderNumber} to ${order.client.name}`,
    description: `${lines}, ${displayCents(order.subtotal)}; ordered on ${dateInWords(order.day)}.`,
    location: order.client.name,
    day,
    minutes: 60,
    preferred: integerBetween(random, 9 * 4, 13 * 4) * 15,
    onThatDayOnly: true,
    module: "ORDERS",
    eventType: "DELIVERY",
    priority: "MEDIUM",
    about: { type: "order", id: orderId },
    clientId: order.client.id,
    vendorId: null,
    organizer: book.holder("Operations Manager", order.index),
    required: [book.holder("Warehouse Staff", order.index)],
    optional: [],
    bookedAt: book.after(order.at, 15),
    cancelledShare: 0,
    movedShare: 0.06,
  });
}

/** Suppliers announce when they come: for some of the deliveries that arrived, and for what they have confirmed since. */
export function planSupplierAppointments(book: AppointmentBook): void {
  const { company } = book;
  const { run, plan } = company;
  const months = (run.asOf - run.start + 1) / daysPerMonth;
  // What is brought on the day on which it is ordered, nobody announces.
  const arrivals = plan.purchaseOrders.flatMap((order) => {
    const [first] = order.deliveries;
    const isAnnounced = first !== undefined && dayOf(first.receivedAt) !== dayOf(order.orderedAt);
    return isAnnounced && company.purchaseOrders.has(order.index) ? [{ order, first }] : [];
  });
  const share = Math.min(1, (run.profile.calendar.supplierAppointmentsMonthly * months) / Math.max(1, arrivals.length));
  let due = 0;
  for (const { order, first } of arrivals) {
    due += share;
    if (due < 1 && share < 1) continue;
    due -= 1;
    arrangeArrival(book, {
      ...order,
      key: `supplier appointment ${order.index}`,
      record: company.purchaseOrder(order.index),
      announcedAt: order.orderedAt,
      lots: first.batchIndexes.length,
      day: dayOf(first.receivedAt),
      minute: quarterBefore(minutesOf(company, first.receivedAt)),
    });
  }
  firstOf(
    plan.unreceivedOrders.toSorted((one, other) => one.expectedOn - other.expectedOn || one.index - other.index),
    arrivalsAhead,
    (order) => {
      const record = company.unreceivedOrders.get(order.index);
      const standing = order.steps.findLast(({ at }) => dayOf(at) <= run.asOf);
      const isAhead = order.expectedOn > run.asOf && order.expectedOn <= addDays(run.asOf, daysPlannedAhead);
      if (!record || standing?.state !== "CONFIRMED" || !isAhead) return false;
      return arrangeArrival(book, {
        ...order,
        key: `announced delivery ${order.index}`,
        record,
        orderedAt: order.steps[0].at,
        announcedAt: standing.at,
        lots: order.items.length,
        day: order.expectedOn,
        minute: 10 * 60,
      });
    },
  );
}

/** Goods that a supplier brings. */
type Arrival = {
  readonly key: string;
  readonly index: number;
  readonly supplierIndex: number;
  readonly record: PurchaseOrderRecord;
  readonly orderedAt: Instant;
  /** When the hour was agreed on. */
  readonly announcedAt: Instant;
  readonly lots: number;
  readonly day: Day;
  /** Minute of the day. */
  readonly minute: number;
};

function arrangeArrival(book: AppointmentBook, arrival: Arrival): boolean {
  const { company } = book;
  const { index, supplierIndex, orderedAt, announcedAt } = arrival;
  const { id, number } = arrival.record;
  const supplier = company.supplier(supplierIndex);
  const lots = arrival.lots === 1 ? "one lot" : `${arrival.lots} lots`;
  const entry = book.arrange({
    key: arrival.key,
    title: `${supplier.name} delivers ${number}`,
    description: `${number} of ${dateInWords(dayOf(orderedAt))}: ${lots} expected at the dock.`,
    location: "Receiving Dock",
    day: arrival.day,
    minutes: 60,
    preferred: arrival.minute,
    onThatDayOnly: true,
    module: "VENDORS",
    eventType: "INTAKE",
    priority: "MEDIUM",
    about: { type: "purchase_order", id },
    clientId: null,
    vendorId: supplier.vendorId,
    organizer: book.holder("Buyer/Procurement", supplierIndex),
    required: [book.holder("Inventory Manager", index)],
    optional: [book.holder("Warehouse Staff", index)],
    bookedAt: book.after(announcedAt, 20),
    cancelledShare: 0,
    movedShare: 0.05,
  });
  return entry !== null;
}
