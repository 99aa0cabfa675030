// What leaves the warehouse on the last two days of the period, and what does not yet: in a business that sells on most days
// something is shipped on each of the two, and when the as-of day ends its last order waits to be packed, and one that is
// packed for its truck.

import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addSeconds, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { lastTwoDays, sellsOnMostDays } from "../demand/last-days.ts";
import type { GoodsBackPlan } from "../plan.ts";

/** A shipment is brought forward or held back by so many days at most. */
const movedDaysMost = 4;

/** An order and when it is packed and shipped; null where it never is. */
type Shipment = {
  readonly day: Day;
  readonly at: Instant;
  readonly sells: boolean;
  readonly reportedAt: Instant | null;
  readonly goodsBack: GoodsBackPlan | null;
  readonly packedAt: Instant | null;
  readonly shippedAt: Instant | null;
};

/** The same orders, some of the last of them packed and shipped on another day. */
export function withShipmentsOnLastDays<Order extends Shipment>(
  profile: Profile,
  calendar: BusinessCalendar,
  orders: readonly Order[],
  asOf: Day,
): Order[] {
  const shipped = [...orders];
  if (!sellsOnMostDays(profile, asOf)) return shipped;
  const last = shipped.findLastIndex((order) => order.day === asOf && stays(order, asOf));
  const waiting = shipped[last];
  const nextDay = calendar.addBusinessDays(asOf, 1);
  if (waiting && dayOf(waiting.packedAt ?? waiting.at) === asOf) {
    shipped[last] = { ...waiting, packedAt: calendar.during(nextDay, 0.1), shippedAt: calendar.during(nextDay, 0.4) };
  }
  const [before] = lastTwoDays(asOf);
  for (const lastDay of lastTwoDays(asOf)) {
    const standing = shipped.filter((order) => stays(order, asOf));
    if (standing.some((order) => shipsOn(order) === lastDay)) continue;
    const isSpare = standing.filter((order) => shipsOn(order) === before).length > 1;
    const index = shipped.findIndex(
      (order, place) => place !== last && mayShipOn(order, lastDay, asOf) && (isSpare || shipsOn(order) !== before),
    );
    const order = shipped[index];
    if (order) shipped[index] = { ...order, ...shippingOn(calendar, order, lastDay) };
  }
  const waits = shipped.some(
    (order) => stays(order, asOf) && isPackedBy(order, asOf) && (shipsOn(order) ?? asOf) > asOf,
  );
  const packed = waits ? -1 : lastToSpare(shipped, asOf);
  const held = shipped[packed];
  if (held) shipped[packed] = { ...held, shippedAt: calendar.during(nextDay, 0.3) };
  return shipped;
}

/** The place of the last order that ships on one of the last two days on which another ships, too; -1 where none does. */
function lastToSpare(orders: readonly Shipment[], asOf: Day): number {
  const shipping = (day: Day) => orders.filter((order) => stays(order, asOf) && shipsOn(order) === day);
  const spare = lastTwoDays(asOf)
    .toReversed()
    .find((day) => shipping(day).length > 1);
  return orders.findLastIndex((order) => stays(order, asOf) && spare !== undefined && shipsOn(order) === spare);
}

function isPackedBy({ packedAt }: Shipment, day: Day): boolean {
  return packedAt !== null && dayOf(packedAt) <= day;
}

/** A sale that stands whatever happens on the last days. */
function stays({ sells, goodsBack, reportedAt }: Shipment, asOf: Day): boolean {
  return sells && goodsBack === null && (reportedAt === null || dayOf(reportedAt) > asOf);
}

/** Whether an order could leave on one of the last two days: it is there by then, and has not been there for long. */
function mayShipOn(order: Shipment, lastDay: Day, asOf: Day): boolean {
  return stays(order, asOf) && order.day <= lastDay && lastDay - order.day <= movedDaysMost && order.shippedAt !== null;
}

function shipsOn({ shippedAt }: Shipment): Day | null {
  return shippedAt === null ? null : dayOf(shippedAt);
}

/** Packed when it was planned, if that is before; else in the morning, or within the hour of an order of the day itself. */
function shippingOn(calendar: BusinessCalendar, { day, at, packedAt }: Shipment, lastDay: Day) {
  if (packedAt !== null && dayOf(packedAt) < lastDay) return { packedAt, shippedAt: calendar.during(lastDay, 0.35) };
  if (day < lastDay) return { packedAt: calendar.during(lastDay, 0.1), shippedAt: calendar.during(lastDay, 0.35) };
  return { packedAt: addSeconds(at, 1500), shippedAt: addSeconds(at, 3000) };
}
