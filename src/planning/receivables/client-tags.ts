// Words that account managers put on a client's file and take off again: "new client" until its third order, "slow payer"
// from one month's look at what is past due until the first look that finds nothing. Of a client and a word, putting on
// and taking off take turns.

import type { Client } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addSeconds, type Day, dayOf, type Instant, latestOf, monthStart } from "../../domain/time/calendar.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { ClientTagChange, OrderPlan } from "../plan.ts";
import { dueOn, isOverdueAt } from "./open-invoice.ts";

export const standingTags = {
  newClient: { word: "new client", description: "Clients that have not ordered three times yet" },
  slowPayer: { word: "slow payer", description: "Clients with an invoice long past due at the month's look" },
} as const;

/** With its third order a client is new no more. */
const newUntilOrder = 3;

/** Days past due that make a slow payer. */
const slowAfterDays = 15;

/** The file is opened first, and then tagged. */
const taggedAfterSeconds = 45;

/** All changes up to the as-of day, client by client. */
export function planClientTags(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  clients: readonly Client[],
  orders: readonly OrderPlan[],
  joinedLater: ReadonlyMap<ClientId, Instant>,
  start: Day,
  asOf: Day,
): ClientTagChange[] {
  const ordersOf = new Map<ClientId, OrderPlan[]>(clients.map(({ id }) => [id, []]));
  for (const order of orders) ordersOf.get(order.client.id)?.push(order);
  return clients
    .flatMap((client) => {
      const own = ordersOf.get(client.id) ?? [];
      return [
        ...whileNew(streams, calendar, client, own, joinedLater.get(client.id)),
        ...whileSlow(streams, calendar, client, own, start, asOf),
      ];
    })
    .filter(({ at }) => dayOf(at) <= asOf);
}

/** The words on each client's file at the as-of day; clients without any are left out. */
export function standingTagsOf(changes: readonly ClientTagChange[]): ReadonlyMap<ClientId, readonly string[]> {
  const words = new Map<ClientId, readonly string[]>();
  for (const { client, word, isAdded } of changes) {
    const others = (words.get(client.id) ?? []).filter((other) => other !== word);
    words.set(client.id, isAdded ? [...others, word] : others);
  }
  return words;
}

/** Who was a client before the period began is not new. */
function whileNew(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  client: Client,
  orders: readonly OrderPlan[],
  joinedAt: Instant | undefined,
): ClientTagChange[] {
  if (joinedAt === undefined) return [];
  const { word } = standingTags.newClient;
  const added = { client, word, isAdded: true, at: addSeconds(joinedAt, taggedAfterSeconds) };
  const last = orders[newUntilOrder - 1];
  if (last === undefined) return [added];
  const endOfDay = calendar.during(last.day, numberBetween(streams.at("new client", client.code), 0.89, 0.97));
  return [added, { ...added, isAdded: false, at: latestOf([endOfDay, addSeconds(last.at, taggedAfterSeconds)]) }];
}

function whileSlow(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  client: Client,
  orders: readonly OrderPlan[],
  start: Day,
  asOf: Day,
): ClientTagChange[] {
  const { word } = standingTags.slowPayer;
  const changes: ClientTagChange[] = [];
  let isTagged = false;
  for (let month = monthStart(start, 1); month <= asOf; month = monthStart(month, 1)) {
    const at = calendar.during(
      calendar.onOrAfter(month),
      numberBetween(streams.at("slow payer", client.code, month), 0.06, 0.36),
    );
    const overdue = orders.filter((order) => order.at < at && isOverdueAt(order, at));
    const isSlow = overdue.some((order) => dayOf(at) - dueOn(order) > slowAfterDays);
    if (isTagged ? overdue.length === 0 : isSlow) {
      isTagged = !isTagged;
      changes.push({ client, word, isAdded: isTagged, at });
    }
  }
  return changes;
}
