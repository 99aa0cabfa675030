// When orders are packed and leave the house.

import { fulfilmentLifecycle } from "../../domain/lifecycles/fulfilment-lifecycle.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addSeconds, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { chance, integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { FulfilledOrder } from "../plan.ts";

const { dwell } = fulfilmentLifecycle;

/** Packed the same or the next business day, shipped the same or the next one after; null for what is called off before. */
export function planShipping(
  streams: RandomStreams,
  calendar: BusinessCalendar,
  order: FulfilledOrder,
): { packedAt: Instant | null; shippedAt: Instant | null } {
  if (order.goodsBack?.kind === "cancelled") return { packedAt: null, shippedAt: null };
  const random = streams.at("shipping", order.client.code, order.at);
  const packsToday = order.at < calendar.during(order.day, 0.55) && chance(random, 0.5);
  const packedAt = packsToday
    ? addSeconds(order.at, integerBetween(random, 1800, 7200))
    : calendar.during(
        calendar.addBusinessDays(order.day, dwell.PENDING.PACKED.most),
        numberBetween(random, 0.03, 0.55),
      );
  const shipsToday = chance(random, 0.6);
  const shippedAt = shipsToday
    ? addSeconds(packedAt, integerBetween(random, 1200, 6000))
    : calendar.during(
        calendar.addBusinessDays(dayOf(packedAt), dwell.PACKED.SHIPPED.most),
        numberBetween(random, 0.05, 0.6),
      );
  return { packedAt, shippedAt };
}
