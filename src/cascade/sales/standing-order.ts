// Standing orders: agreed once, and an order is generated from them on each of their dates (order-to-cash.ts).
// Tables: recurring_orders, client_activity.

import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { type StandingOrderState, standingOrderLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import { civilDate, type Day, isoDay, latestOf, weekdayOf } from "../../domain/time/calendar.ts";
import type { Frequency, StandingOrderPlan } from "../../planning/demand/standing-order-plan.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { accountManager } from "../clients/account-manager.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";

const rhythms: Readonly<Record<Frequency, string>> = {
  WEEKLY: "every week",
  BIWEEKLY: "every two weeks",
  MONTHLY: "every month",
};

/** The client agrees on a standing order. The row says how it stands at the as-of day, and what the next order will hold. */
export function agreeStandingOrder(company: Company, standing: StandingOrderPlan): Bundle {
  const context = new TransactionContext(company, standing.agreedAt);
  const { client, frequency, dates, stopped } = standing;
  const manager = accountManager(context, standing);
  const id = context.nextId("recurringOrders");
  company.standingOrders.set(standing.index, id);
  const last = lastOrder(company, standing);
  context.insert("recurringOrders", {
    id,
    clientId: client.id,
    frequency,
    dayOfWeek: frequency === "MONTHLY" ? null : weekdayOf(dates[0]) % 7,
    dayOfMonth: frequency === "MONTHLY" ? civilDate(dates[0]).dayOfMonth : null,
    orderTemplate: {
      items: standing.items.map(({ product, quantity }) => ({
        productId: product.id,
        displayName: product.name,
        quantity: quantity / 100,
      })),
      paymentTerms: last.terms,
    },
    status: stateOf(standing),
    startDate: dates[0],
    endDate: stopped?.state === "CANCELLED" ? lastDay(standing) : null,
    lastGeneratedDate: lastDay(standing),
    nextGenerationDate: standing.nextOn,
    notifyClient: true,
    notifyEmail: client.card.email,
    createdAt: context.at,
    updatedAt: latestOf([last.at, stopped?.at ?? null]),
    createdBy: manager.id,
  });
  const change = { standingOrder: id, agreed: `${rhythms[frequency]} from ${isoDay(dates[0])}` };
  context.recordActivity(client.id, "UPDATED", manager, change);
  return context.bundle;
}

/** It is paused, or called off for good. */
export function stopStandingOrder(company: Company, standing: StandingOrderPlan): Bundle | null {
  const { stopped, client } = standing;
  if (stopped === null) return null;
  const context = new TransactionContext(company, stopped.at);
  const change = {
    standingOrder: company.standingOrder(standing.index),
    [stopped.state.toLowerCase()]: isoDay(context.day),
  };
  context.recordActivity(client.id, "UPDATED", accountManager(context, standing), change);
  return context.bundle;
}

/** What an order that was generated says of where it comes from; null for all others. */
export function standingOrderNote(company: Company, { standing }: Pick<OrderPlan, "standing">): string | null {
  if (standing === null) return null;
  const rhythm = rhythms[company.standingOrderPlan(standing).frequency];
  return `Generated from standing order #${company.standingOrder(standing)}, ${rhythm}`;
}

function stateOf({ stopped }: StandingOrderPlan): StandingOrderState {
  const { initial } = standingOrderLifecycle;
  if (stopped === null) return initial;
  assertStep(standingOrderLifecycle, initial, stopped.state);
  return stopped.state;
}

function lastDay({ dates }: StandingOrderPlan): Day {
  return dates.at(-1) ?? dates[0];
}

function lastOrder(company: Company, { index }: StandingOrderPlan): OrderPlan {
  const order = company.plan.orders.findLast(({ standing }) => standing === index);
  if (!order) throw new Error(`standing order ${index} generated nothing`);
  return order;
}
