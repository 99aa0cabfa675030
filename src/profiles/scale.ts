// A profile made larger, smaller, longer or shorter: what --clients, --orders, --products and --months do to it.

import { allocateCents, cents } from "../domain/numbers/money.ts";
import { OperatorError } from "../domain/operator-error.ts";
import { addDays, day, daysInMonth, isoDay, monthStart } from "../domain/time/calendar.ts";
import type { Profile } from "./profile-schema.ts";

/** Numbers that replace the profile's own; what is not given stays. */
export type Scale = {
  /** Buyers, in the profile's proportions of classes. */
  readonly clients?: number;
  /** Confirmed sales. */
  readonly orders?: number;
  /** Products; there are never more strains than products. */
  readonly products?: number;
  /** Months from the profile's first day on; revenue, orders and batches change with them. */
  readonly months?: number;
};

/** The months first, so that a number of orders is one of the new period. */
export function scaled(profile: Profile, { clients, orders, products, months }: Scale): Profile {
  const inTime = months === undefined ? profile : lasting(profile, months);
  return {
    ...inTime,
    buyers: clients === undefined ? inTime.buyers : { ...inTime.buyers, classes: classesOf(inTime, clients) },
    orders: { ...inTime.orders, count: orders ?? inTime.orders.count },
    catalog:
      products === undefined
        ? inTime.catalog
        : { ...inTime.catalog, products, strains: Math.min(products, inTime.catalog.strains) },
  };
}

function lasting(profile: Profile, months: number): Profile {
  const start = day(profile.period.start);
  // To the day before the same day of a later month; where that month is too short for it, to its last day.
  const lastMonth = monthStart(start, months);
  const daysIntoMonth = Math.min(start - monthStart(start), daysInMonth(lastMonth));
  const end = addDays(lastMonth, daysIntoMonth - 1);
  const factor = (end - start + 1) / (day(profile.period.end) - start + 1);
  const inProportion = (count: number) => Math.max(1, Math.round(count * factor));
  const { total } = profile.revenue;
  const { purchaseOrders } = profile.intake;
  const { stockedProducts } = profile.catalog;
  const batches = inProportion(profile.intake.batches);
  return {
    ...profile,
    period: { ...profile.period, end: isoDay(end) },
    revenue: { ...profile.revenue, total: total === null ? null : inProportion(total) },
    orders: { ...profile.orders, count: inProportion(profile.orders.count) },
    intake: {
      ...profile.intake,
      batches,
      purchaseOrders: purchaseOrders === null ? null : inProportion(purchaseOrders),
    },
    catalog: {
      ...profile.catalog,
      stockedProducts: stockedProducts === null ? null : Math.min(stockedProducts, batches),
    },
  };
}

/** At least one client a class, the others in proportion to the profile's counts. */
function classesOf({ buyers }: Profile, clients: number): Profile["buyers"]["classes"] {
  const { classes } = buyers;
  if (clients < classes.length) {
    throw new OperatorError(`--clients is ${clients}, but the profile has ${classes.length} classes of clients.`, {
      kind: "usage",
      remedy: `Ask for ${classes.length} or more, or write a profile with fewer classes.`,
    });
  }
  const counts = classes.map(({ count }) => count);
  const inProportion = allocateCents(cents(clients), counts);
  const parts = inProportion.every((part) => part > 0)
    ? inProportion
    : allocateCents(cents(clients - classes.length), counts).map((part) => part + 1);
  return classes.map((buyers, index) => ({ ...buyers, count: parts[index] ?? buyers.count }));
}
