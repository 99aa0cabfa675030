// What is said about an order on its way: when it leaves, that it is a large one, what became of a consignment, why it was
// cancelled. Money is the business of money-remarks.ts.

import type { Company } from "../../cascade/company.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { possessive } from "../../domain/words/possessive.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { chance } from "../../random/distributions.ts";
import { hasHappened, soonAfter } from "../business-hours.ts";
import type { OrderFacts } from "../parents.ts";
import { type Composition, silence } from "../texts/compose.ts";
import { dayInWords, weekdayInWords } from "../texts/wording.ts";
import { moneyTopics } from "./money-remarks.ts";
import { type OrderWords, orderWords } from "./order-facts.ts";
import type { OrderStory, OrderTopic } from "./order-topic.ts";
import { type Exchange, type Remark, remarkOf, says } from "./remark.ts";
import { returnTopics } from "./return-remarks.ts";

const askWhen: Composition<OrderWords> = [
  [
    ({ client, order }) => `${client} is asking when ${order} leaves.`,
    ({ client, order }) => `When does ${order} for ${client} go out?`,
    ({ client, contact, order }) => `${contact} of ${client} wants to know when ${order} ships.`,
    ({ order }) => `Do we have a day for ${order} yet?`,
    ({ client, order }) => `${order} (${client}): which truck is it on?`,
    ({ order, client }) => `Need a ship date for ${order}, ${client} plans its shelves around it.`,
    ({ order, contact }) => `${contact} called about ${order} and wants a delivery date.`,
  ],
  [
    ({ lines, total }) => `It has ${lines}, ${total} in all.`,
    ({ goods, batch }) => `They are waiting for ${goods} from ${batch}.`,
    ({ goods }) => `What they need most is the ${goods}.`,
    ({ orderedOn, lines }) => `Ordered on ${orderedOn}, ${lines}.`,
    ({ batch }) => `Goods from ${batch} are on it.`,
    ({ total }) => `Worth ${total}, so let us not keep them waiting.`,
    silence,
  ],
];

type Dispatched = OrderWords & { readonly packed: string; readonly shipped: string };

const sayWhen: Composition<Dispatched> = [
  [
    ({ order, packed, shipped }) => `${order} was packed on ${packed} and left on ${shipped}.`,
    ({ shipped }) => `Left on ${shipped}.`,
    ({ order, shipped }) => `${order} has been out since ${shipped}.`,
    ({ packed, shipped }) => `Packed ${packed}, shipped ${shipped}.`,
    ({ order, client, shipped }) => `${order} is on its way to ${client}: shipped ${shipped}.`,
    ({ goods, shipped }) => `It shipped on ${shipped}, with the ${goods}.`,
  ],
  [
    ({ lines }) => `It is complete, ${lines}.`,
    ({ batch }) => `${batch} is on board.`,
    ({ contact }) => `You can tell ${contact}.`,
    ({ client }) => `${client} can expect it.`,
    ({ invoice, isOnConsignment }) => (isOnConsignment ? null : `${invoice} is in the box.`),
    silence,
  ],
];

/** Who ships asks nobody; who sells asks the warehouse. */
function dispatch({ company, facts, words, random }: OrderStory): Exchange | null {
  const { plan } = facts;
  const { packedAt, shippedAt } = plan;
  if (packedAt === null || shippedAt === null) return null;
  const at = soonAfter(company, random, plan.at);
  if (at >= packedAt) return null;
  const dispatched = { ...words, packed: weekdayInWords(dayOf(packedAt)), shipped: dayInWords(dayOf(shippedAt)) };
  return {
    topic: "dispatch",
    at,
    by: company.actor("Customer Service", plan.index),
    to: company.actor("Warehouse Staff", plan.index),
    says: says(askWhen, words),
    answer: { from: shippedAt, says: says(sayWhen, dispatched) },
  };
}

type Large = OrderWords & { readonly count: number; readonly before: string };

const sayLarge: Composition<Large> = [
  [
    ({ client, order, total }) => `${order} is the largest order ${client} has placed so far: ${total}.`,
    ({ client, total }) => `${total}, nobody at ${client} has ordered that much at once before.`,
    ({ client, count, total }) => `After ${count} orders from ${client} this one tops them all at ${total}.`,
    ({ client, order }) => `A record for ${client}: ${order}.`,
    ({ contact, client, total }) => `${contact} has beaten ${possessive(client)} own record with ${total}.`,
    ({ client, before, total }) => `${client} went from ${before} at most to ${total} in one order.`,
  ],
  [
    ({ goods }) => `The largest line is ${goods}.`,
    ({ lines, strain }) => `It has ${lines}, led by ${strain}.`,
    ({ before }) => `The largest until now came to ${before}.`,
    ({ batch, strain }) => `The most expensive line is ${strain} from ${batch}.`,
    ({ lines }) => `That is ${lines}.`,
  ],
  [
    () => "Please have it checked twice before it leaves.",
    ({ invoice, isOnConsignment }) => (isOnConsignment ? null : `${invoice} goes with it.`),
    ({ batch }) => `Please look at what is left of ${batch} after that.`,
    ({ contact }) => `${contact} deserves a thank-you call.`,
    silence,
    silence,
  ],
];

const answerLarge: Composition<Dispatched> = [
  [
    ({ order }) => `Counted ${order} twice, all there.`,
    ({ lines }) => `Seen. Checked line by line, ${lines}.`,
    ({ batch }) => `Done, weights from ${batch} agree with the labels.`,
    ({ order }) => `${order} was weighed again before it was closed.`,
    ({ goods }) => `The ${goods} went on the scale twice.`,
  ],
  [
    ({ packed }) => `Packed on ${packed}.`,
    ({ shipped }) => `It left on ${shipped}.`,
    ({ packed, shipped }) => `Packed ${packed}, out ${shipped}.`,
    silence,
  ],
];

/** From the fifth order on, one that beats all before it. */
const ordersBefore = 4;

function record({ company, facts, words, random }: OrderStory): Exchange | null {
  const { plan } = facts;
  const earlier = company.ordersOf(plan.client.id).filter(({ at }) => at < plan.at);
  const largest = earlier.toSorted((a, b) => b.subtotal - a.subtotal)[0];
  if (earlier.length < ordersBefore || !largest || largest.subtotal >= plan.subtotal) return null;
  const { packedAt, shippedAt } = plan;
  const at = soonAfter(company, random, plan.at, 5, 60);
  const before = orderWords(company, { plan: largest, record: company.order(largest.index) }).total;
  const dispatched =
    packedAt === null || shippedAt === null
      ? null
      : { ...words, packed: dayInWords(dayOf(packedAt)), shipped: dayInWords(dayOf(shippedAt)) };
  return {
    topic: "record",
    at,
    by: company.actor("Sales Manager", plan.client.id),
    to: company.actor("Operations Manager", plan.index),
    says: says(sayLarge, { ...words, count: earlier.length, before }),
    answer: dispatched && shippedAt !== null ? { from: shippedAt, says: says(answerLarge, dispatched) } : null,
  };
}

type Reported = OrderWords & { readonly days: number; readonly out: string };

const saySold: Composition<Reported> = [
  [
    ({ client, order, days }) => `${client} has reported ${order} sold, ${days} days after we sent it.`,
    ({ contact, order }) => `${contact} reports that ${order} is sold.`,
    ({ order, days }) => `${order} sold through in ${days} days.`,
    ({ client, order }) => `Sold at ${client}: all of ${order}.`,
    ({ order, out }) => `The goods of ${order}, out since ${out}, are sold.`,
    ({ order, client }) => `Good news from ${client}, ${order} is all sold.`,
  ],
  [
    ({ invoice, total }) => `${invoice} is issued now: ${total}.`,
    ({ total }) => `${total} invoiced and paid the same day.`,
    ({ invoice }) => `${invoice} went out with it.`,
    ({ strain }) => `Worth offering them more ${strain}.`,
    ({ lines }) => `Nothing came back: ${lines}, all sold.`,
    ({ batch }) => `Please see how much of ${batch} we still have.`,
  ],
];

function soldThrough({ company, facts, words, random }: OrderStory): Exchange | null {
  const { plan } = facts;
  const { reportedAt, shippedAt, sells } = plan;
  if (reportedAt === null || shippedAt === null || !sells || plan.goodsBack !== null) return null;
  const days = dayOf(reportedAt) - dayOf(shippedAt);
  if (days < 2) return null;
  return {
    topic: "sold through",
    at: soonAfter(company, random, reportedAt),
    by: company.actor("Sales Manager", plan.client.id),
    to: chance(random, 0.4) ? company.actor("Inventory Manager", plan.index) : null,
    says: says(saySold, { ...words, days, out: dayInWords(dayOf(shippedAt)) }),
    answer: null,
  };
}

type Back = OrderWords & { readonly on: string };

const sayUnsold: Composition<Back> = [
  [
    ({ client, order }) => `${client} could not sell ${order}, all of it is coming back.`,
    ({ order }) => `${order} came back unsold.`,
    ({ contact, order }) => `${contact} returns ${order}: it did not move.`,
    ({ client, strain }) => `${strain} did not sell at ${client}, so the consignment is back.`,
    ({ order, on }) => `Back in the house on ${on}: the whole of ${order}.`,
  ],
  [
    ({ invoice }) => `${invoice} is void, nothing was ever owed.`,
    ({ batch }) => `Its share of ${batch} is back in stock.`,
    ({ lines }) => `Please see that it is back on its shelf, ${lines}.`,
    ({ total }) => `That is ${total} we had hoped for.`,
    ({ strain }) => `Next time less ${strain} for them.`,
  ],
];

const sayCancelled: Composition<Back> = [
  [
    ({ client, order }) => `${client} has cancelled ${order}.`,
    ({ order, contact }) => `${order} is off, ${contact} cancelled it.`,
    ({ order, on }) => `Cancelled on ${on}: ${order}.`,
    ({ client, total }) => `${client} has withdrawn its order for ${total}.`,
    ({ order }) => `Stop packing ${order}, it is cancelled.`,
  ],
  [
    ({ batch }) => `Its share of ${batch} is for sale again.`,
    ({ invoice }) => `${invoice} is void.`,
    ({ goods }) => `The ${goods} can go to somebody else.`,
    ({ strain }) => `Anybody looking for ${strain}?`,
    ({ lines }) => `Back on the shelf with it: ${lines}.`,
  ],
];

function cameBack(kind: "unsold" | "cancelled", composition: Composition<Back>) {
  return ({ company, facts: { plan }, words, random }: OrderStory): Exchange | null => {
    const { goodsBack } = plan;
    if (goodsBack?.kind !== kind) return null;
    return {
      topic: kind,
      at: soonAfter(company, random, goodsBack.at),
      by: company.actor("Sales Manager", plan.client.id),
      to: company.actor(kind === "unsold" ? "Inventory Manager" : "Warehouse Staff", plan.index),
      says: says(composition, { ...words, on: dayInWords(dayOf(goodsBack.at)) }),
      answer: null,
    };
  };
}

const isBack = (kind: string) => (plan: OrderPlan) => plan.goodsBack?.kind === kind;

const topics: readonly OrderTopic[] = [
  { name: "dispatch", share: 0.011, arises: ({ shippedAt }) => shippedAt !== null, of: dispatch },
  { name: "record", share: 0.1, arises: ({ sells }) => sells, of: record },
  { name: "sold through", share: 0.01, arises: ({ terms }) => terms === "CONSIGNMENT", of: soldThrough },
  { name: "unsold", share: 0.2, arises: isBack("unsold"), of: cameBack("unsold", sayUnsold) },
  { name: "cancelled", share: 0.3, arises: isBack("cancelled"), of: cameBack("cancelled", sayCancelled) },
  ...moneyTopics,
  ...returnTopics,
];

/** What was written about an order by the as-of day. */
export function orderRemarks(company: Company, facts: OrderFacts): Remark[] {
  const { plan, record: documents } = facts;
  const about = {
    type: "order",
    id: documents.orderId,
    name: `${documents.orderNumber} of ${plan.client.name}`,
  } as const;
  return topics.flatMap(({ name, share, arises, of }) => {
    if (!arises(plan, company)) return [];
    const random = company.run.streams.at("conversation", "order", plan.index, name);
    if (!chance(random, share)) return [];
    const exchange = of({ company, facts, words: orderWords(company, facts), random });
    if (exchange === null || !isAfter(exchange.at, plan.at) || !hasHappened(company, exchange.at)) return [];
    const remark = remarkOf(company, about, exchange);
    return remark === null ? [] : [remark];
  });
}

function isAfter(moment: Instant, other: Instant): boolean {
  return moment > other;
}
