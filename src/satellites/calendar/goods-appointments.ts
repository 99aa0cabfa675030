// Goods out and goods in: deliveries of larger orders, and the hours at which suppliers bring theirs.

import type { Company } from "../../cascade/company.ts";
import { addDays, type Day, dayOf, isoDay, isoMonth, secondsPerDay } from "../../domain/calendar.ts";
import { displayCents } from "../../domain/money.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { netDays } from "../../planning/terms.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { AppointmentBook } from "./appointment-book.ts";
import { daysPlannedAhead } from "./days-of-month.ts";

/** How many of the orders that have not left yet have their appointment already. */
const appointmentsAhead = 4;

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
  const lastDay = order.terms === "CONSIGNMENT" ? addDays(order.day, 30) : addDays(order.day, netDays[order.terms]);
  const day = calendar.addBusinessDays(dayOf(order.shippedAt), 1);
  if (day > lastDay) return;
  const { orderNumber, orderId } = company.order(order.index);
  const lines = order.lines.length === 1 ? "one line" : `${order.lines.length} lines`;
  book.arrange({
    key,
    title: `Delivery of ${orderNumber} to ${order.client.name}`,
    description: `${lines}, ${displayCents(order.subtotal)}; ordered on ${isoDay(order.day)}.`,
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
    bookedAt: calendar.at(order.day, localSecond(company, order.at) + 900),
    cancelledShare: 0,
    movedShare: 0.06,
  });
}

/** Suppliers announce when they come: for some of the deliveries that arrived, and for what is expected. */
export function planSupplierAppointments(book: AppointmentBook): void {
  const { company } = book;
  const { run } = company;
  const months = (run.asOf - run.start + 1) / (365 / 12);
  const arrivals = company.plan.purchaseOrders.filter(({ index }) => company.purchaseOrders.has(index));
  const share = Math.min(1, (run.profile.calendar.supplierAppointmentsMonthly * months) / Math.max(1, arrivals.length));
  let due = 0;
  for (const order of arrivals) {
    due += share;
    if (due < 1 && share < 1) continue;
    due -= 1;
    const [first] = order.deliveries;
    if (!first) continue;
    const hasArrived = dayOf(first.receivedAt) <= run.asOf;
    const expected = run.calendar.onOrAfter(order.expectedOn);
    const day: Day = hasArrived ? dayOf(first.receivedAt) : expected;
    if (!hasArrived && (day <= run.asOf || day > addDays(run.asOf, daysPlannedAhead))) continue;
    const { id, number } = company.purchaseOrder(order.index);
    const supplier = company.supplier(order.supplierIndex);
    const batches = first.batchIndexes.length === 1 ? "one lot" : `${first.batchIndexes.length} lots`;
    const buyer = book.holder("Buyer/Procurement", order.supplierIndex);
    book.arrange({
      key: `supplier appointment ${order.index}`,
      title: `${supplier.name} delivers ${number}`,
      description: `${number} of ${isoDay(dayOf(order.orderedAt))}: ${batches} expected at the dock.`,
      location: "Receiving Dock",
      day,
      minutes: 60,
      preferred: hasArrived ? Math.floor(localSecond(company, first.receivedAt) / 900) * 15 : 10 * 60,
      onThatDayOnly: true,
      module: "VENDORS",
      eventType: "INTAKE",
      priority: "MEDIUM",
      about: { type: "purchase_order", id },
      clientId: null,
      vendorId: supplier.vendorId,
      organizer: buyer,
      required: [book.holder("Inventory Manager", order.index)],
      optional: [book.holder("Warehouse Staff", order.index)],
      bookedAt: run.calendar.at(dayOf(order.orderedAt), localSecond(company, order.orderedAt) + 1200),
      cancelledShare: 0,
      movedShare: 0.05,
    });
  }
}

/** Second of the company's own day; business hours lie within one day of UTC. */
function localSecond({ run }: Company, moment: OrderPlan["at"]): number {
  const midnight = run.calendar.at(dayOf(moment), 0);
  return (moment - midnight + secondsPerDay) % secondsPerDay;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
