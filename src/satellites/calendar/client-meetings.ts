// Meetings with clients: about money that is late, goods that have just come in, or business as it goes. What is said
// in the invitation is true on the day it is sent, what is in the record on the day of the meeting.

import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { bookedAhead } from "../../domain/lifecycles/event-lifecycle.ts";
import { displayCents, sumCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant, isoDay, later } from "../../domain/time/calendar.ts";
import { drawDays } from "../../planning/drawn-dwell.ts";
import type { BatchPlan, OrderPlan } from "../../planning/plan.ts";
import { dueOn, isOverdueAt, openAt } from "../../planning/receivables/open-invoice.ts";
import type { RunContext } from "../../planning/run-context.ts";
import { integerBetween, pick, weightedPick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { compose } from "../texts/compose.ts";
import { countInWords, dateInWords } from "../texts/wording.ts";
import type { AppointmentBook } from "./appointment-book.ts";
import type { CalendarEntry, MeetingRecord } from "./calendar-entry.ts";
import { occasions } from "./days-of-month.ts";
import * as texts from "./meeting-texts.ts";

const restDays = 9;
const newGoodsDays = 21;

type Topic = {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly notes: (held: CalendarEntry, random: RandomStream) => string;
  /** Null where nothing is left to do. */
  readonly action: (held: CalendarEntry, random: RandomStream) => string | null;
  /** Whether what was agreed has been done by the as-of day. */
  readonly isDone: boolean;
  readonly outcome: string;
};

export function planClientMeetings(book: AppointmentBook): void {
  const { company } = book;
  const { foundation, run } = company;
  const drawn = occasions(company, run.profile.calendar.clientMeetingsMonthly, book.streamOf("client meetings"));
  const days = withLastDay(drawn, run);
  const ordersOf = ordersByClient(company);
  const lastMet = new Map<Client["id"], Day>();
  for (const [index, day] of days.entries()) {
    const key = `client meeting ${index}`;
    const random = run.streams.at("calendar", key, "wish");
    const clientsSince = later(run.start, run.calendar.addBusinessDays(day, -bookedAhead.clientMeeting.most));
    const rested = foundation.clients.filter(
      (client) =>
        (lastMet.get(client.id) ?? -restDays) + restDays <= day && dayOf(company.clientSince(client)) <= clientsSince,
    );
    if (rested.length === 0) continue;
    const client = weightedPick(random, rested, ({ id }) => 3 + (ordersOf.get(id)?.length ?? 0));
    const bookedOn = run.calendar.addBusinessDays(day, -drawDays(random, bookedAhead.clientMeeting));
    const enteredOn = bookedOn <= run.asOf ? bookedOn : run.calendar.onOrBefore(run.asOf);
    if (enteredOn <= run.start) continue;
    const bookedAt = run.calendar.during(enteredOn, random() * 0.8);
    const topic = topicOf(company, client, ordersOf.get(client.id) ?? [], bookedAt, day, index);
    const organizer = book.holder("Sales Manager", client.id);
    const entry = book.arrange(
      {
        key,
        title: topic.title,
        description: topic.description,
        location: pick(random, ["Meeting room", "At the client's", "Video call"]),
        day,
        minutes: pick(random, [30, 45, 60]),
        preferred: integerBetween(random, 9 * 4, 14 * 4) * 15,
        module: "CLIENTS",
        eventType: "MEETING",
        priority: topic.type === "payment" ? "HIGH" : "MEDIUM",
        about: { type: "client", id: client.id },
        clientId: client.id,
        vendorId: null,
        organizer,
        required: topic.type === "payment" ? [book.holder("Accountant", client.id)] : [],
        optional: [book.holder("Customer Service", client.id)],
        bookedAt,
        cancelledShare: day === run.asOf ? 0 : 0.06,
        movedShare: 0.12,
      },
      (held) => recordOf(held, client, topic, run.streams.at("calendar", key, "record")),
    );
    if (entry) lastMet.set(client.id, entry.day);
  }
}

/** Somebody is met on the last day, if it is a business day: the next before it is put off until then. */
function withLastDay(days: readonly Day[], { asOf, calendar }: RunContext): Day[] {
  const last = days.findLastIndex((day) => day <= asOf);
  return days.map((day, index) => (index === last && calendar.isBusinessDay(asOf) ? asOf : day));
}

function recordOf(held: CalendarEntry, client: Client, topic: Topic, random: RandomStream): MeetingRecord {
  const dueDate = isoDay(addDays(held.day, 7));
  const { name } = held.organizer;
  const action = topic.action(held, random);
  return {
    client,
    type: topic.type,
    outcome: topic.outcome,
    notes: topic.notes(held, random),
    actionItems: action === null ? [] : [{ description: action, assignedTo: name, dueDate, completed: topic.isDone }],
  };
}

function topicOf(
  company: Company,
  client: Client,
  orders: readonly OrderPlan[],
  bookedAt: Instant,
  day: Day,
  index: number,
): Topic {
  const past = orders.filter((order) => order.at < bookedAt);
  const late = past.find((order) => isOverdueAt(order, bookedAt));
  if (late) return paymentTopic(company, client, late, bookedAt, day);
  const batch = newGoods(company, bookedAt, index);
  if (batch && index % 2 === 1) return tastingTopic(company, client, batch, orders, day);
  return reviewTopic(company, client, orders, bookedAt, day);
}

function paymentTopic(company: Company, client: Client, order: OrderPlan, bookedAt: Instant, day: Day): Topic {
  const { invoiceNumber } = company.order(order.index);
  const open = displayCents(openAt(order, bookedAt));
  const next = order.settlements.find(({ at }) => at > bookedAt && dayOf(at) <= company.run.asOf);
  const isPaid = next !== undefined && dayOf(next.at) <= addDays(day, 14);
  const stands = ({ closedAt }: CalendarEntry) => closedAt !== null && openAt(order, closedAt) > 0;
  const debt: texts.DebtMet = {
    ...partyOf(client),
    invoice: invoiceNumber,
    total: displayCents(order.subtotal),
    due: dateInWords(dueOn(order)),
  };
  return {
    type: "payment",
    title: `${client.name}: ${invoiceNumber} is overdue`,
    description: `${open} of ${invoiceNumber} was due on ${dateInWords(dueOn(order))}. Agree on a day for the payment.`,
    notes: (held, random) => compose(random, stands(held) ? texts.debtStands : texts.debtSettled, debt),
    action: (held, random) => (stands(held) ? compose(random, texts.debtAction, debt) : null),
    isDone: isPaid,
    outcome: isPaid ? "payment_followed" : "payment_promised",
  };
}

function tastingTopic(
  company: Company,
  client: Client,
  batch: BatchPlan,
  orders: readonly OrderPlan[],
  day: Day,
): Topic {
  const { code } = company.batch(batch.index);
  const bought = orders.find(
    (order) =>
      order.day > day &&
      order.day <= Math.min(addDays(day, 14), company.run.asOf) &&
      order.lines.some(({ batchIndex }) => batchIndex === batch.index),
  );
  const goods = `${batch.product.strainName} ${batch.product.kind.name.toLowerCase()}`;
  const looked = {
    ...partyOf(client),
    batch: code,
    goods,
    strain: batch.product.strainName,
    grade: batch.grade,
    price: displayCents(batch.listPrice),
  };
  return {
    type: "tasting",
    title: `${client.name}: preview of ${batch.product.strainName}`,
    description: `Show ${code}: ${goods}, grade ${batch.grade}, list price ${displayCents(batch.listPrice)}.`,
    notes: ({ location }, random) => compose(random, texts.goodsLookedAt, { ...looked, place: placed(location) }),
    action: ({ location }, random) => compose(random, texts.goodsAction, { ...looked, place: placed(location) }),
    isDone: bought !== undefined,
    outcome: bought ? "ordered_afterwards" : "no_order_yet",
  };
}

function reviewTopic(
  company: Company,
  client: Client,
  orders: readonly OrderPlan[],
  bookedAt: Instant,
  day: Day,
): Topic {
  const next = orders.find((order) => order.day > day && order.day <= Math.min(addDays(day, 14), company.run.asOf));
  const hasOrdered = orders.some((order) => isRecent(order, bookedAt));
  return {
    type: "review",
    title: hasOrdered ? `${client.name}: business review` : `${client.name}: what would they buy?`,
    description: `Up to ${dateInWords(dayOf(bookedAt))}: ${quarterInWords(company, orders, bookedAt)}.`,
    notes: ({ location, day: heldOn, slot }, random) => {
      const startsAt = company.run.calendar.at(heldOn, (slot?.from ?? 0) * 60);
      const said = quarterInWords(company, orders, startsAt);
      return compose(random, texts.businessReviewed, { ...partyOf(client), said, place: placed(location) });
    },
    action: (_held, random) => compose(random, texts.businessAction, partyOf(client)),
    isDone: next !== undefined,
    outcome: next ? "ordered_afterwards" : "no_order_yet",
  };
}

const reviewedDays = 90;

function isRecent(order: OrderPlan, at: Instant): boolean {
  return order.at < at && order.day >= addDays(dayOf(at), -reviewedDays);
}

/** "4 orders in 90 days, $31,977.50 in all, the last one S-1743787746106 on April 4, 2025", as it is at a moment. */
function quarterInWords(company: Company, orders: readonly OrderPlan[], at: Instant): string {
  const recent = orders.filter((order) => isRecent(order, at));
  const last = recent.at(-1);
  if (!last) return orders.some((order) => order.at < at) ? `no order in ${reviewedDays} days` : "no order yet";
  const count = countInWords(recent.length, "order");
  const volume = displayCents(sumCents(recent.map(({ subtotal }) => subtotal)));
  const { orderNumber } = company.order(last.index);
  return `${count} in ${reviewedDays} days, ${volume} in all, the last one ${orderNumber} on ${dateInWords(last.day)}`;
}

function partyOf({ name, card }: Client) {
  return { client: name, contact: card.contactName };
}

function placed(location: string | null): string {
  return location === "Video call" ? "by video" : location === "Meeting room" ? "at our place" : "at their place";
}

/** A batch that has come up for sale lately. */
function newGoods(company: Company, at: Instant, index: number): BatchPlan | undefined {
  const fresh = company.plan.batches.filter(
    (batch) =>
      company.batches.has(batch.index) &&
      batch.availableAt < at &&
      batch.availableAt > at - newGoodsDays * 86_400 &&
      company.batch(batch.index).statusSteps.some(({ to }) => to === "LIVE"),
  );
  return fresh[index % Math.max(1, fresh.length)];
}

function ordersByClient({ plan, orders }: Company): Map<Client["id"], OrderPlan[]> {
  const byClient = new Map<Client["id"], OrderPlan[]>();
  for (const order of plan.orders) {
    if (!orders.has(order.index)) continue;
    const own = byClient.get(order.client.id);
    if (own) own.push(order);
    else byClient.set(order.client.id, [order]);
  }
  return byClient;
}
