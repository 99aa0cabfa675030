// Standing orders: some of the orders of a client who buys often are placed on the days of a series, weekly, every two weeks
// or monthly, and are of one size and on one place of the scale of terms. The number of its orders stays what it is.
// Invariants: every date of a series has exactly one order of its own; a series that runs has left out none up to the as-of
// day. The last order of a client is never of a series, so that what series leave of its target is still bought.

import type { Client } from "../../domain/company.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, civilDate, civilDay, type Day, type Instant } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { SeasonSegment } from "./season.ts";
import type { Frequency, StandingSeries } from "./standing-order-plan.ts";

/** An order before its size is fitted, as far as a series concerns itself with it. */
type Draft = {
  readonly client: Client;
  readonly day: Day;
  readonly at: Instant;
  readonly segmentIndex: number;
  readonly keys: { readonly consignment: number; readonly terms: number };
  readonly standing: number | null;
  size: number;
};

/** How often a client must buy for a series, on average every so many days; and how far an order is moved at most. */
type FrequencyRule = { readonly name: Frequency; readonly gapDaysMost: number; readonly moveDaysMost: number };

const frequencies: readonly FrequencyRule[] = [
  { name: "WEEKLY", gapDaysMost: 3.8, moveDaysMost: 3 },
  { name: "BIWEEKLY", gapDaysMost: 8, moveDaysMost: 7 },
  { name: "MONTHLY", gapDaysMost: 25, moveDaysMost: 15 },
];

/** Of the series, those of clients who buy often enough for any frequency; of these each frequency has some. */
const frequentShare = 1 / 3;

/** What becomes of series, in turn. */
const outcomes = ["ACTIVE", "PAUSED", "CANCELLED", "ACTIVE", "ACTIVE", "ACTIVE"] as const;

const fewestDates = 3;
const triesMost = 12;

type Setting = {
  readonly calendar: BusinessCalendar;
  readonly asOf: Day;
  readonly firstDay: Day;
  readonly segmentOn: ReadonlyMap<Day, number>;
};

/** The same orders, some of them moved onto the dates of series, and the series. */
export function placeStandingOrders<Order extends Draft>(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  orders: readonly Order[],
  segments: readonly SeasonSegment[],
  asOf: Day,
): { readonly drafts: Order[]; readonly series: readonly StandingSeries[] } {
  const segmentOn = new Map(segments.flatMap(({ days }, index) => days.map((day) => [day, index] as const)));
  const firstDay = segments[0]?.days[0] ?? asOf;
  const byClient = groupedBy(orders, ({ client }) => client);
  const wanted = Math.round(byClient.size * profile.standingOrders.clientShare);
  const candidates = inDrawnOrder([...byClient], ([client]) => streams.at("series", client.code));
  const series: StandingSeries[] = [];
  const moved = new Map<Order, Order>();
  const setting = { calendar, asOf, firstDay, segmentOn };
  const frequent = candidates
    .filter(({ item: [, own] }) => possibleFrequencies(setting, own).length > 1)
    .slice(0, Math.ceil(wanted * frequentShare));
  for (const { item, random } of [...frequent, ...candidates.filter((one) => !frequent.includes(one))]) {
    if (series.length >= wanted) break;
    const [client, own] = item;
    const used = ({ name }: FrequencyRule) => series.filter(({ frequency }) => frequency === name).length;
    const [frequency] = possibleFrequencies(setting, own).sort((a, b) => used(a) - used(b));
    if (!frequency) continue;
    const planned = planSeries(setting, random, client, own, series.length, frequency);
    if (planned === null) continue;
    series.push(planned.series);
    for (const [order, placed] of planned.placed) moved.set(order, placed);
  }
  return { drafts: orders.map((order) => moved.get(order) ?? order), series };
}

/** Those at which a client buys often enough, the most frequent first. */
function possibleFrequencies({ asOf, firstDay }: Setting, own: readonly Draft[]): FrequencyRule[] {
  const span = asOf - firstDay + 1;
  return frequencies.filter(({ gapDaysMost }) => span / own.length <= gapDaysMost);
}

/** A series of a client, and its orders moved onto the dates; null where it buys too unevenly. */
function planSeries<Order extends Draft>(
  setting: Setting,
  random: RandomStream,
  client: Client,
  own: readonly Order[],
  index: number,
  frequency: FrequencyRule,
): { readonly series: StandingSeries; readonly placed: ReadonlyMap<Order, Order> } | null {
  const { calendar, asOf, firstDay } = setting;
  const span = asOf - firstDay + 1;
  const outcome = outcomes[index % outcomes.length] ?? "ACTIVE";
  for (let attempt = 0; attempt < triesMost; attempt += 1) {
    const first = firstDate(calendar, addDays(firstDay, Math.round(span * numberBetween(random, 0.05, 0.4))));
    const stopOn =
      outcome === "ACTIVE" ? asOf : addDays(first, Math.round((asOf - first) * numberBetween(random, 0.55, 0.9)));
    const { dates, nextOn } = datesOf(calendar, frequency.name, first, stopOn);
    const placed = place(setting, own, dates, frequency.moveDaysMost, index);
    const stopDay = calendar.onOrAfter(addDays(dates.at(-1) ?? first, integerBetween(random, 1, 3)));
    if (placed === null || dates.length < fewestDates || stopDay > asOf) continue;
    const agreedOn = calendar.addBusinessDays(dates[0], -1);
    return {
      series: {
        index,
        client,
        frequency: frequency.name,
        agreedAt: calendar.during(agreedOn, numberBetween(random, 0.3, 0.9)),
        dates,
        nextOn,
        stopped:
          outcome === "ACTIVE"
            ? null
            : { state: outcome, at: calendar.during(stopDay, numberBetween(random, 0.1, 0.9)) },
      },
      placed,
    };
  }
  return null;
}

/** The nearest order of the client for each date, moved there; null where one date has none. */
function place<Order extends Draft>(
  { calendar, segmentOn }: Setting,
  own: readonly Order[],
  dates: readonly Day[],
  moveDaysMost: number,
  standing: number,
): ReadonlyMap<Order, Order> | null {
  const last = own.reduce((latest, order) => (order.at > latest.at ? order : latest));
  const free = new Set(own.filter((order) => order !== last));
  const chosen = new Map<Order, Day>();
  for (const date of dates) {
    const near = [...free].sort((a, b) => Math.abs(a.day - date) - Math.abs(b.day - date) || a.at - b.at)[0];
    if (!near || Math.abs(near.day - date) > moveDaysMost || !segmentOn.has(date) || date >= last.day) return null;
    free.delete(near);
    chosen.set(near, date);
  }
  const [model] = chosen.keys();
  if (!model) return null;
  const size = [...chosen.keys()].reduce((sum, order) => sum + order.size, 0) / chosen.size;
  const { consignment, terms } = model.keys;
  return new Map(
    [...chosen].map(([order, day]) => {
      const at = addSeconds(calendar.during(day, 0), order.at - calendar.during(order.day, 0));
      const segmentIndex = segmentOn.get(day) ?? order.segmentIndex;
      return [order, { ...order, day, at, segmentIndex, size, standing, keys: { ...order.keys, consignment, terms } }];
    }),
  );
}

/** A business day that every month has. */
function firstDate(calendar: BusinessCalendar, from: Day): Day {
  let date = calendar.onOrAfter(from);
  while (civilDate(date).dayOfMonth > 28) date = calendar.addBusinessDays(date, 1);
  return date;
}

/** The dates up to a day, each on the next business day where its own is none, and the one after them. */
function datesOf(
  calendar: BusinessCalendar,
  frequency: Frequency,
  first: Day,
  stopOn: Day,
): { readonly dates: readonly [Day, ...Day[]]; readonly nextOn: Day } {
  const dates: [Day, ...Day[]] = [first];
  for (let count = 1; ; count += 1) {
    const date = calendar.onOrAfter(dateAfter(frequency, first, count));
    if (date > stopOn) return { dates, nextOn: date };
    dates.push(date);
  }
}

function dateAfter(frequency: Frequency, first: Day, count: number): Day {
  switch (frequency) {
    case "WEEKLY":
      return addDays(first, 7 * count);
    case "BIWEEKLY":
      return addDays(first, 14 * count);
    case "MONTHLY": {
      const { year, month, dayOfMonth } = civilDate(first);
      return civilDay(year, month + count, dayOfMonth);
    }
  }
}
