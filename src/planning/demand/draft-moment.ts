// When a salesperson began to write an order that was later confirmed.

import { addSeconds, type Instant } from "../../domain/time/calendar.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { OrderDemand } from "../plan.ts";

/** Seconds that an order was a draft on the salesperson's screen. */
const draftSeconds = { least: 120, most: 1800 };

/** The same moment whoever asks: a quote is converted then, and the order's row created. */
export function draftMoment(streams: RandomStreams, { client, at }: Pick<OrderDemand, "client" | "at">): Instant {
  const random = streams.at("draft", client.code, at);
  return addSeconds(at, -integerBetween(random, draftSeconds.least, draftSeconds.most));
}
