// Lists about one client: one whose money is late, or one that has placed a large order. Which client is worth a list is
// decided by what the books said on the morning on which it was made.

import type { Company } from "../../cascade/company.ts";
import type { Client } from "../../domain/company.ts";
import { sumCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant, later } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { isOverdueAt, openAt } from "../../planning/receivables/open-invoice.ts";
import { dayInWords } from "../texts/wording.ts";
import { collecting, leaving, nextOrder, sellingThrough, watching } from "./follow-up-errands.ts";
import { type Stretch, stretches, type ToDoListDraft } from "./to-do-list.ts";

/** Every third list is about a large order rather than late money. */
const largeEvery = 3;

/** A client that was on a list is left alone for so many lists. */
const restedLists = 3;

/** Business days before the as-of day, for the last list. */
const lastListDays = 2;

export function followUpLists(company: Company): ToDoListDraft[] {
  const recent: Client[] = [];
  return stretches(company, company.run.profile.toDoLists.followUpMonthly).flatMap((stretch) => {
    const rested = (client: Client): boolean => !recent.slice(-restedLists).includes(client);
    const isLarge = stretch.index % largeEvery === largeEvery - 1;
    const draft = (isLarge ? null : lateMoney(company, stretch, rested)) ?? largeOrder(company, stretch, rested);
    if (draft === null) return [];
    recent.push(draft.client);
    return [draft.list];
  });
}

type Draft = { readonly client: Client; readonly list: ToDoListDraft };

function lateMoney(company: Company, stretch: Stretch, rested: (client: Client) => boolean): Draft | null {
  const { calendar } = company.run;
  const random = company.run.streams.at("to-do", "late money", stretch.index);
  const at = calendar.during(askingDay(company, stretch), 0.02 + random() * 0.1);
  let worst: { client: Client; late: OrderPlan[]; open: number } | null = null;
  for (const client of company.foundation.clients) {
    const late = ordersBefore(company, client, at).filter((order) => isOverdueAt(order, at));
    const open = sumCents(late.map((order) => openAt(order, at)));
    if (open > (worst?.open ?? 0) && rested(client)) worst = { client, late, open };
  }
  if (worst === null) return null;
  const { client, late } = worst;
  const orders = ordersBefore(company, client, at);
  const invoices = late.length === 1 ? "An invoice" : `${late.length} invoices`;
  return {
    client,
    list: {
      ...peopleOf(company, client),
      key: `late money ${stretch.index}`,
      name: `${client.name}: overdue invoices`,
      description: `${invoices} past due on ${dayInWords(dayOf(at))}, until ${client.card.contactName} has paid.`,
      errands: [
        ...collecting(company, late, at),
        ...watching(company, orders, at),
        ...sellingThrough(company, orders, at),
        ...nextOrder(company, client, at),
      ],
    },
  };
}

function largeOrder(company: Company, stretch: Stretch, rested: (client: Client) => boolean): Draft | null {
  const ofStretch = company.plan.orders.filter(
    ({ index, day, client, packedAt }) =>
      company.orders.has(index) && stretch.from <= day && day <= stretch.to && packedAt !== null && rested(client),
  );
  const [order] = ofStretch.toSorted((a, b) => b.subtotal - a.subtotal || a.index - b.index);
  if (!order) return null;
  const { client, at } = order;
  const { orderNumber } = company.order(order.index);
  const orders = ordersBefore(company, client, at);
  const late = orders.filter((other) => isOverdueAt(other, at));
  return {
    client,
    list: {
      ...peopleOf(company, client),
      key: `large order ${stretch.index}`,
      notBefore: at,
      name: `${client.name}: ${orderNumber}`,
      description: `A large order from ${dayInWords(order.day)}, until it has left and is paid. Ask for ${client.card.contactName}.`,
      errands: [
        ...leaving(company, order),
        ...watching(company, [order], at),
        ...collecting(company, late, at),
        ...sellingThrough(company, orders, at),
        ...nextOrder(company, client, at),
      ],
    },
  };
}

/** The account manager's list; the owner of the business may look. */
function peopleOf(company: Company, { id }: Client): Pick<ToDoListDraft, "owner" | "viewers"> {
  return { owner: company.actor("Sales Manager", id), viewers: [company.actor("Owner/Executive", 0)] };
}

/** The client's confirmed orders up to a moment. */
function ordersBefore(company: Company, client: Client, at: Instant): OrderPlan[] {
  return company.ordersOf(client.id).filter((order) => order.at <= at && company.orders.has(order.index));
}

/** Some days into the stretch; the last list is made in the last days. */
function askingDay({ run }: Company, { from, to, isLast }: Stretch): Day {
  const { calendar, asOf } = run;
  if (isLast) return later(calendar.onOrAfter(from), calendar.addBusinessDays(addDays(asOf, 1), -lastListDays - 1));
  return calendar.onOrAfter(addDays(from, Math.floor((to - from) / 3)));
}
