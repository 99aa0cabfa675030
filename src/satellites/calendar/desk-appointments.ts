// What the sales desk has promised: samples to hand over, the next dates of standing orders, goods sent back to look at.

import { dayOf } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { SampleRequestPlan } from "../../planning/stock/sample-plan.ts";
import { dateInWords, listInWords } from "../texts/wording.ts";
import type { AppointmentBook } from "./appointment-book.ts";
import { daysPlannedAhead } from "./days-of-month.ts";
import { minutesOf, quarterAfter } from "./minutes-of-day.ts";
import { countOver, firstOf, oneOfEachStretch } from "./one-of-each-stretch.ts";

const eachMonthly = 0.1;
const ahead = 2;

/** Samples are handed over when they are packed; requests that nobody has answered yet, on one of the next days. */
export function planSampleHandovers(book: AppointmentBook): void {
  const { company } = book;
  const { asOf, calendar } = company.run;
  const given = company.plan.samples.flatMap((request) =>
    request.outcome.kind === "fulfilled" && dayOf(request.outcome.at) > dayOf(request.at)
      ? [{ request, packedAt: request.outcome.at }]
      : [],
  );
  oneOfEachStretch(given, countOver(company, eachMonthly), ({ request, packedAt }) =>
    arrangeHandover(book, request, {
      day: dayOf(packedAt),
      preferred: quarterAfter(minutesOf(company, packedAt)),
      atThatTimeOnly: true,
    }),
  );
  const open = company.plan.samples.filter(({ outcome }) => outcome.kind === "open").reverse();
  firstOf(open, ahead, (request) =>
    arrangeHandover(book, request, {
      day: calendar.addBusinessDays(asOf, 2),
      preferred: 11 * 60,
      atThatTimeOnly: false,
    }),
  );
}

type Time = { readonly day: ReturnType<typeof dayOf>; readonly preferred: number; readonly atThatTimeOnly: boolean };

function arrangeHandover(book: AppointmentBook, { index, client, at, items }: SampleRequestPlan, time: Time): boolean {
  const { company } = book;
  const goods = items.map(({ product, quantity }) => `${goodsInWords(quantity, product)} of ${product.name}`);
  const entry = book.arrange({
    ...time,
    key: `sample handover ${index}`,
    title: `Samples for ${client.name}`,
    description: `Asked for on ${dateInWords(dayOf(at))}: ${listInWords(goods)}. ${client.card.contactName} picks them up.`,
    location: "Sample Room",
    minutes: 15,
    module: "SAMPLES",
    eventType: "SAMPLE_REQUEST",
    priority: "MEDIUM",
    about: { type: "sample_request", id: company.samples.request(index).id },
    clientId: client.id,
    vendorId: null,
    organizer: book.holder("Inventory Manager", client.id),
    required: [],
    optional: [book.holder("Sales Manager", client.id)],
    bookedAt: book.after(at, 20),
    cancelledShare: 0,
    movedShare: 0,
  });
  return entry !== null;
}

/** Each date but the first is entered when the order before it was generated, and done when its own was. */
export function planStandingOrderDates(book: AppointmentBook): void {
  const { company } = book;
  const { asOf } = company.run;
  const generated = company.plan.orders.filter(({ index, standing }) => standing !== null && company.orders.has(index));
  const dates = company.plan.standingOrders.flatMap((standing) => {
    const orders = generated.filter((order) => order.standing === standing.index);
    const next = { on: standing.nextOn, order: null };
    return [...orders.map((order) => ({ on: order.day, order })), ...(standing.stopped ? [] : [next])].flatMap(
      ({ on, order }, place) => {
        const before = orders[place - 1];
        return before ? [{ standing, on, order, before, round: place + 1 }] : [];
      },
    );
  });
  type StandingDate = (typeof dates)[number];
  const noteDate = ({ standing, on, order, before, round }: StandingDate) => {
    const { client, index } = standing;
    book.note({
      key: `standing order ${index} ${on}`,
      title: `Standing order of ${client.name}`,
      description: `Order ${round} is generated from it; the one before was ${company.order(before.index).orderNumber}.`,
      day: on,
      module: "ORDERS",
      eventType: "RECURRING_ORDER",
      priority: "MEDIUM",
      about: { type: "recurring_order", id: company.standingOrder(index) },
      clientId: client.id,
      vendorId: null,
      organizer: book.holder("Sales Manager", client.id),
      bookedAt: book.after(before.at, 15),
      doneAt: order ? book.after(order.at, 5) : null,
    });
    return true;
  };
  const past = dates.filter(({ order }) => order !== null).sort((a, b) => a.on - b.on);
  oneOfEachStretch(past, countOver(company, eachMonthly), noteDate);
  const next = dates.filter(({ order, on }) => order === null && on > asOf && on <= asOf + daysPlannedAhead);
  firstOf(
    next.sort((a, b) => a.on - b.on),
    ahead,
    noteDate,
  );
}

/** What came back and nobody has looked at yet. */
export function planReturnInspections(book: AppointmentBook): void {
  const { company } = book;
  const { asOf, calendar } = company.run;
  firstOf(company.plan.pendingReturns, 1, ({ order: orderIndex, at }) => {
    const order = company.plan.orders[orderIndex];
    if (!order) return false;
    const { orderId, orderNumber } = company.order(orderIndex);
    const entry = book.arrange({
      key: `return inspection ${orderIndex}`,
      title: `Inspect what ${order.client.name} sent back`,
      description: `Of ${orderNumber}, logged on ${dateInWords(dayOf(at))}: what can be sold again, and what is given back?`,
      location: "Receiving Dock",
      day: calendar.addBusinessDays(asOf, 1),
      minutes: 30,
      preferred: 14 * 60,
      module: "ORDERS",
      eventType: "TASK",
      priority: "MEDIUM",
      about: { type: "order", id: orderId },
      clientId: order.client.id,
      vendorId: null,
      organizer: book.holder("Operations Manager", orderIndex),
      required: [book.holder("Warehouse Staff", orderIndex)],
      optional: [book.holder("Customer Service", order.client.id)],
      bookedAt: book.after(at, 20),
      cancelledShare: 0,
      movedShare: 0,
    });
    return entry !== null;
  });
}
