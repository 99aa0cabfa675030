// The errands of a list about a client. Each is done when its own document says so: paid, reported, shipped, ordered.

import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { addDays, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { dueOn, openAt, settledAt } from "../../planning/receivables/open-invoice.ts";
import { daysPast, orderWords } from "../conversation/order-facts.ts";
import { countInWords, dayInWords, dayInWordsFrom } from "../texts/wording.ts";
import type { Errand } from "./errand.ts";
import * as texts from "./follow-up-texts.ts";
import { errandsOf } from "./occasion.ts";

/** How many of each a list has at most. */
const most = { late: 4, soonDue: 2, consigned: 2 } as const;

/** Days before an invoice is due on which somebody begins to watch it. */
const watchedDays = 30;

/** Business days that somebody has for an errand. */
const daysFor = { collect: 5, soldThrough: 5, leave: 2, nextOrder: 8 } as const;

/** Days past due from which a debt is urgent. */
const urgentDays = 14;

/** Late invoices, the oldest first. */
export function collecting(company: Company, late: readonly OrderPlan[], at: Instant): Errand[] {
  return late.slice(0, most.late).flatMap((order) =>
    errandsOf(company, {
      key: `collect ${order.index} ${at}`,
      ...people(company, order.client, "Accountant"),
      priority: dayOf(at) - dueOn(order) > urgentDays ? "urgent" : "high",
      at,
      endsAt: settledAt(order),
      due: { businessDays: daysFor.collect },
      facts: (askedAt) => debtOf(company, order, askedAt, daysPast(dueOn(order), dayOf(askedAt))),
      title: texts.collectTitle,
      description: texts.collectDescription,
    }),
  );
}

/** Invoices that are due in the next weeks. */
export function watching(company: Company, orders: readonly OrderPlan[], at: Instant): Errand[] {
  const isDueSoon = (order: OrderPlan, on: Instant): boolean =>
    dayOf(on) < dueOn(order) && dueOn(order) <= addDays(dayOf(on), watchedDays);
  return orders
    .filter((order) => openAt(order, at) > 0 && isDueSoon(order, at))
    .slice(0, most.soonDue)
    .flatMap((order) =>
      errandsOf(company, {
        key: `watch ${order.index} ${at}`,
        ...people(company, order.client, "Accountant"),
        priority: "medium",
        at,
        endsAt: settledAt(order),
        due: { on: dueOn(order) },
        facts: (askedAt) =>
          isDueSoon(order, askedAt)
            ? debtOf(company, order, askedAt, countInWords(dueOn(order) - dayOf(askedAt), "day"))
            : null,
        title: texts.watchTitle,
        description: texts.watchDescription,
      }),
    );
}

/** Consignments that the client has not reported yet. */
export function sellingThrough(company: Company, orders: readonly OrderPlan[], at: Instant): Errand[] {
  const consigned = orders.flatMap((order) => {
    const { terms, shippedAt, reportedAt, goodsBack } = order;
    const isBack = goodsBack !== null && goodsBack.at <= at;
    const isOut = terms === "CONSIGNMENT" && shippedAt !== null && dayOf(shippedAt) < dayOf(at) && !isBack;
    return isOut && (reportedAt === null || reportedAt > at) ? [{ order, shippedOn: dayOf(shippedAt) }] : [];
  });
  return consigned.slice(0, most.consigned).flatMap(({ order, shippedOn }) =>
    errandsOf(company, {
      key: `sold ${order.index} ${at}`,
      ...people(company, order.client, "Customer Service"),
      priority: "medium",
      at,
      endsAt: order.reportedAt,
      due: { businessDays: daysFor.soldThrough },
      facts: (askedAt) => ({
        ...wordsOf(company, order),
        out: dayInWords(shippedOn),
        days: countInWords(dayOf(askedAt) - shippedOn, "day"),
      }),
      title: texts.soldTitle,
      description: texts.soldDescription,
    }),
  );
}

/** That a large order leaves the house. */
export function leaving(company: Company, order: OrderPlan): Errand[] {
  return errandsOf(company, {
    key: `leave ${order.index}`,
    ...people(company, order.client, "Customer Service"),
    priority: "high",
    at: order.at,
    endsAt: order.shippedAt,
    due: { businessDays: daysFor.leave },
    facts: () => wordsOf(company, order),
    title: texts.leaveTitle,
    description: texts.leaveDescription,
  });
}

const recentDays = 90;

/** That the client orders again. */
export function nextOrder(company: Company, client: Client, at: Instant): Errand[] {
  const orders = company.ordersOf(client.id).filter(({ index }) => company.orders.has(index));
  return errandsOf(company, {
    key: `next order ${client.id} ${at}`,
    ...people(company, client, "Customer Service"),
    priority: "low",
    at,
    endsAt: orders.find((order) => order.at > at)?.at ?? null,
    due: { businessDays: daysFor.nextOrder },
    facts: (askedAt) => {
      const past = orders.filter((order) => order.at <= askedAt);
      const last = past.at(-1);
      if (!last) return null;
      const { order, total, goods } = wordsOf(company, last);
      return {
        client: client.name,
        contact: client.card.contactName,
        last: order,
        lastOn: dayInWordsFrom(last.day, dayOf(askedAt)),
        lastTotal: total,
        recent: countInWords(past.filter(({ day }) => day >= addDays(dayOf(askedAt), -recentDays)).length, "order"),
        goods,
      };
    },
    title: texts.nextTitle,
    description: texts.nextDescription,
  });
}

function debtOf(company: Company, order: OrderPlan, at: Instant, days: string): texts.Debt | null {
  const open = openAt(order, at);
  if (open <= 0) return null;
  const isPart = open < order.subtotal;
  const orderedOn = dayInWordsFrom(order.day, dayOf(at));
  return {
    ...wordsOf(company, order),
    orderedOn,
    open: displayCents(open),
    isPart,
    due: dayInWordsFrom(dueOn(order), dayOf(at)),
    days,
  };
}

function wordsOf(company: Company, order: OrderPlan) {
  return orderWords(company, { plan: order, record: company.order(order.index) });
}

/** From the client's account manager to whoever answers for such things. */
function people(company: Company, { id }: Client, role: "Accountant" | "Customer Service"): Pick<Errand, "by" | "to"> {
  return { by: company.actor("Sales Manager", id), to: company.actor(role, id) };
}
