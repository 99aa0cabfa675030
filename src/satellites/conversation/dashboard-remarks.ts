// What is said about the figures on the dashboard: the month that ended, in numbers that anybody can add up.

import type { Company } from "../../cascade/company.ts";
import { displayCents, sumCents } from "../../domain/numbers/money.ts";
import { type Day, dayOf, monthEnd, monthStart } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { type Composition, silence } from "../texts/compose.ts";
import { countInWords, monthInWords } from "../texts/wording.ts";
import { type Commented, type Exchange, type Remark, remarkOf, says } from "./remark.ts";

/** The application has one dashboard. */
export const dashboard: Commented = { type: "dashboard", id: 1, name: "the dashboard" };

type MonthWords = {
  readonly month: string;
  readonly orders: string;
  readonly volume: string;
  readonly best: string;
  readonly bestVolume: string;
  readonly batches: string;
};

const sayMonth: Composition<MonthWords> = [
  [
    ({ month, orders, volume }) => `${month}: ${orders} placed, ${volume} in all.`,
    ({ month, volume }) => `${month} brought orders for ${volume}.`,
    ({ volume, month, orders }) => `${volume} ordered in ${month}, from ${orders}.`,
    ({ orders, month }) => `${month} had ${orders}.`,
  ],
  [
    ({ best, bestVolume }) => `${best} ordered the most, ${bestVolume}.`,
    ({ best, bestVolume }) => `${bestVolume} of it came from ${best}.`,
    ({ batches }) => `We took in ${batches}.`,
    ({ batches, best }) => `${batches} arrived, ${best} ordered the most.`,
  ],
  [() => "Does the chart say the same?", () => "What do you think?", () => "Thanks to everybody for it.", silence],
];

/** A remark in the first days of each month about the one before. */
export function dashboardRemarks(company: Company): Remark[] {
  const { start, asOf } = company.run;
  const remarks: Remark[] = [];
  for (let month = monthStart(start); monthEnd(month) < asOf; month = monthStart(month, 1)) {
    const exchange = aboutMonth(company, month);
    const remark = exchange === null ? null : remarkOf(company, dashboard, exchange);
    if (remark !== null) remarks.push(remark);
  }
  return remarks;
}

function aboutMonth(company: Company, month: Day): Exchange | null {
  const { calendar, streams } = company.run;
  const random = streams.at("conversation", "dashboard", month);
  const day = calendar.addBusinessDays(monthEnd(month), 2);
  const words = monthWords(company, month, monthEnd(month));
  if (words === null) return null;
  return {
    topic: `month ${month}`,
    at: calendar.during(day, random()),
    by: company.actor("Operations Manager", 0),
    // The owner reads comments, and may write none.
    to: company.actor(random() < 0.5 ? "Sales Manager" : "Owner/Executive", month),
    says: says(sayMonth, words),
    answer: null,
  };
}

/** What was ordered and received in some days of a month; null where nothing was ordered. */
export function monthWords(company: Company, from: Day, to: Day): MonthWords | null {
  const placed = company.plan.orders.filter(({ day, index }) => from <= day && day <= to && company.orders.has(index));
  const volumes = new Map<string, OrderPlan[]>();
  for (const order of placed) volumes.set(order.client.name, [...(volumes.get(order.client.name) ?? []), order]);
  const [best] = [...volumes]
    .map(([name, orders]) => ({ name, volume: volumeOf(orders) }))
    .sort((a, b) => b.volume - a.volume);
  if (!best) return null;
  const received = [...company.batches.values()].map(({ receivedAt }) => dayOf(receivedAt));
  return {
    month: monthInWords(from),
    orders: countInWords(placed.length, "order"),
    volume: displayCents(volumeOf(placed)),
    best: best.name,
    bestVolume: displayCents(best.volume),
    batches: countInWords(received.filter((day) => from <= day && day <= to).length, "batch", "batches"),
  };
}

function volumeOf(orders: readonly OrderPlan[]) {
  return sumCents(orders.map(({ subtotal }) => subtotal));
}
