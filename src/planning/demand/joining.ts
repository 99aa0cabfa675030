// Which clients join after the first day, and when: shortly before the first thing that is planned of them, where that
// leaves time for it. So joining changes nothing else of the plan.

import type { Client } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { addDays, dayOf, earliestOf, type Instant } from "../../domain/time/calendar.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { BusinessPlan } from "../plan.ts";
import type { PlanningRun } from "../run-context.ts";
import { draftMoment } from "./draft-moment.ts";

/** Whoever orders earlier was a client before the period began. */
const earliestAfterDays = 7;

/** Business days from joining to the first order, quote, need or sample. */
const beforeFirst = { least: 1, most: 6 } as const;

/** When each client that joins later does so. */
export function planJoining(
  { profile, streams, calendar, start }: PlanningRun,
  clients: readonly Client[],
  plan: Pick<BusinessPlan, "orders" | "quotes" | "saleDrafts" | "needs" | "standingOrders"> & {
    readonly samples: readonly { readonly client: Client; readonly at: Instant }[];
  },
): ReadonlyMap<ClientId, Instant> {
  const first = firstMoments(streams, plan);
  return new Map(
    clients.flatMap(({ id, code }): [ClientId, Instant][] => {
      const random = streams.at("joining", code);
      const joinsLater = chance(random, profile.buyers.joinLaterShare);
      const days = integerBetween(random, beforeFirst.least, beforeFirst.most);
      const share = numberBetween(random, 0.1, 0.9);
      const firstAt = first.get(id);
      if (!joinsLater || firstAt === undefined) return [];
      const joinsOn = calendar.addBusinessDays(dayOf(firstAt), -days);
      return joinsOn < addDays(start, earliestAfterDays) ? [] : [[id, calendar.during(joinsOn, share)]];
    }),
  );
}

function firstMoments(
  streams: RandomStreams,
  { orders, quotes, saleDrafts, needs, standingOrders, samples }: Parameters<typeof planJoining>[2],
): ReadonlyMap<ClientId, Instant> {
  const first = new Map<ClientId, Instant>();
  for (const { client, at } of [
    ...orders.map((order) => ({ client: order.client, at: draftMoment(streams, order) })),
    ...quotes.map(({ client, steps }) => ({ client, at: steps[0].at })),
    ...saleDrafts,
    ...needs,
    ...samples,
    ...standingOrders.map(({ client, agreedAt }) => ({ client, at: agreedAt })),
  ]) {
    first.set(client.id, earliestOf([at, first.get(client.id) ?? at]));
  }
  return first;
}
