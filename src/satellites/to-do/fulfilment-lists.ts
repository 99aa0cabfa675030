// Lists of the warehouse: the largest orders of some weeks, and on the last one every order that still waits.

import type { Company } from "../../cascade/company.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { orderWords } from "../conversation/order-facts.ts";
import { dayInWords } from "../texts/wording.ts";
import type { Errand } from "./errand.ts";
import { packDescription, packTitle, shipDescription, shipTitle } from "./fulfilment-texts.ts";
import { errandsOf } from "./occasion.ts";
import { type Stretch, stretches, type ToDoListDraft } from "./to-do-list.ts";

/** The largest orders of a list, and how many of them are followed out of the door. */
const largestOrders = 4;
const followedOut = 2;

const noonSecond = 12 * 3600;

export function fulfilmentLists(company: Company): ToDoListDraft[] {
  const orders = company.plan.orders.filter(({ index, packedAt }) => company.orders.has(index) && packedAt !== null);
  return stretches(company, company.run.profile.toDoLists.fulfilmentMonthly).map((stretch) => {
    const { index, from, to, isLast } = stretch;
    const ofStretch = orders.filter(({ day }) => from <= day && day <= to);
    const largest = ofStretch.toSorted((a, b) => b.subtotal - a.subtotal || a.index - b.index).slice(0, largestOrders);
    const waits = ({ packedAt, shippedAt }: OrderPlan, step: "packing" | "shipping"): boolean =>
      isLast && isAhead(company, step === "packing" ? packedAt : shippedAt);
    const followed = largest.slice(0, followedOut);
    const toPack = ofStretch.filter((order) => largest.includes(order) || waits(order, "packing"));
    const toShip = ofStretch.filter((order) => followed.includes(order) || waits(order, "shipping"));
    return {
      key: `fulfilment ${index}`,
      ...wordsOf(company, stretch),
      owner: manager(company),
      viewers: [],
      errands: [
        ...toPack.flatMap((order) => packing(company, order)),
        ...toShip.flatMap((order) => shipping(company, order)),
      ],
    };
  });
}

function wordsOf(company: Company, { from, to, isLast }: Stretch): Pick<ToDoListDraft, "name" | "description"> {
  const span = `${dayInWords(from)} to ${dayInWords(to)}`;
  const house = company.run.profile.company.name;
  return isLast
    ? { name: `To pack and ship since ${dayInWords(from)}`, description: `What has not left ${house} yet.` }
    : { name: `Large orders, ${span}`, description: `The largest from ${span}, until they are out of the door.` };
}

function packing(company: Company, order: OrderPlan): Errand[] {
  return errandsOf(company, {
    key: `pack ${order.index}`,
    by: manager(company),
    to: company.actor("Warehouse Staff", order.index),
    priority: "high",
    at: order.at,
    endsAt: order.packedAt,
    due: dueAfter(company, order.at),
    facts: () => wordsFor(company, order),
    title: packTitle,
    description: packDescription,
  });
}

function shipping(company: Company, order: OrderPlan): Errand[] {
  if (order.packedAt === null) return [];
  return errandsOf(company, {
    key: `ship ${order.index}`,
    by: manager(company),
    // Another than packed it, as the order's own rows say.
    to: company.actor("Warehouse Staff", order.index + 1),
    priority: "medium",
    at: order.packedAt,
    endsAt: order.shippedAt,
    due: dueAfter(company, order.packedAt),
    facts: () => wordsFor(company, order),
    title: shipTitle,
    description: shipDescription,
  });
}

function manager(company: Company): Errand["by"] {
  return company.actor("Operations Manager", 0);
}

function wordsFor(company: Company, order: OrderPlan) {
  return { ...orderWords(company, { plan: order, record: company.order(order.index) }), terms: order.terms };
}

/** What comes before noon is to be done on the same day, the rest on the next. */
function dueAfter({ run }: Company, at: Instant): { readonly businessDays: number } {
  return { businessDays: at < run.calendar.at(dayOf(at), noonSecond) ? 0 : 1 };
}

function isAhead({ run }: Company, at: Instant | null): boolean {
  return at !== null && dayOf(at) > run.asOf;
}
