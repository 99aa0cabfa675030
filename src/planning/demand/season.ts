// When revenue comes: the profile's months, bent by the weeks before 20 April, spread over business days.
// Invariant: the parts sum to the profile's total revenue, to the cent.

import { allocateCents, type Cents, dollars, zeroCents } from "../../domain/numbers/money.ts";
import { type BusinessCalendar, isOrdinaryBusinessDay } from "../../domain/time/business-calendar.ts";
import {
  addDays,
  civilDate,
  civilDay,
  type Day,
  day,
  daysInMonth,
  earlier,
  isoMonth,
  later,
  monthEnd,
  monthStart,
  weekdayOf,
} from "../../domain/time/calendar.ts";
import { plannedRevenue } from "../../profiles/expected-sales.ts";
import type { Profile } from "../../profiles/profile-schema.ts";

/** A run of days with a revenue target of its own: a month, or the part of one within the April ramp. */
export type SeasonSegment = {
  readonly month: string;
  readonly days: readonly Day[];
  /** Intensity of each of `days`, within the segment. */
  readonly weights: readonly number[];
  readonly target: Cents;
};

/** What a day on which the trade rests sells, of an ordinary one. */
const quietDayShare = 0.3;

/** From March 20 on the shops stock up for the trade's holiday, April 20; the days before are what that is measured by. */
const ramp = { measuredFrom: [2, 17], from: [3, 20], through: [4, 20] } as const;

type Stretch = "ramp" | "before" | "ordinary";

type Draft = {
  readonly month: string;
  readonly year: number;
  readonly stretch: Stretch;
  readonly days: Day[];
  readonly weights: number[];
};

/** Business days from `firstSale` to `end`, in segments whose targets sum to the profile's revenue. */
export function planSeason(profile: Profile, calendar: BusinessCalendar, firstSale: Day, end: Day): SeasonSegment[] {
  const drafts = new Map<string, Draft>();
  for (let date = firstSale; date <= end; date = addDays(date, 1)) {
    if (!calendar.isBusinessDay(date)) continue;
    const [month, stretch, { year }] = [isoMonth(date), stretchOf(date), civilDate(date)];
    const key = `${month} ${stretch}`;
    const draft = drafts.get(key) ?? { month, year, stretch, days: [], weights: [] };
    draft.days.push(date);
    draft.weights.push(dayWeight(profile, date));
    drafts.set(key, draft);
  }
  const segments = [...drafts.values()];
  const indexOf = ({ days }: Draft) => monthIndex(profile, days[0] ?? firstSale, end);
  const { factor } = profile.revenue.aprilRamp;
  const weights = [...new Set(segments.map(({ year }) => year))].flatMap((year) => {
    const ofYear = segments.filter((segment) => segment.year === year);
    // Where the period cuts into the weeks there is nothing to compare: a day counts as the factor says.
    const isWhole = firstSale <= dayIn(year, ramp.measuredFrom) && end >= dayIn(year, ramp.through);
    return weightsOf(ofYear, indexOf, isWhole ? rampIntensity(ofYear, indexOf, factor) : factor);
  });
  const targets = allocateCents(dollars(plannedRevenue(profile)), weights);
  return segments.map(({ month, days, weights: dayWeights }, index) => ({
    month,
    days,
    weights: dayWeights,
    target: targets[index] ?? zeroCents,
  }));
}

/** How much is sold on a business day beside others; little on a Sunday or holiday on which the company is open once. */
function dayWeight({ orders: { weekdayWeights } }: Profile, date: Day): number {
  if (isOrdinaryBusinessDay(date)) return weekdayWeights[weekdayOf(date) - 1] ?? 0;
  return (quietDayShare * weekdayWeights.slice(0, 5).reduce((sum, weight) => sum + weight, 0)) / 5;
}

/** Each month's index, divided among its segments by their days; a day of the ramp counts `intensity` times. */
function weightsOf(segments: readonly Draft[], indexOf: (segment: Draft) => number, intensity: number): number[] {
  const daysOf = ({ stretch, weights }: Draft) =>
    (stretch === "ramp" ? intensity : 1) * weights.reduce((sum, weight) => sum + weight, 0);
  const monthDays = new Map<string, number>();
  for (const segment of segments) {
    monthDays.set(segment.month, (monthDays.get(segment.month) ?? 0) + daysOf(segment));
  }
  return segments.map((segment) => (indexOf(segment) * daysOf(segment)) / (monthDays.get(segment.month) ?? 1));
}

/**
 * How much a day of the ramp counts so that its weeks sell `factor` times what the weeks before it do, however many
 * business days either has that year.
 */
function rampIntensity(segments: readonly Draft[], indexOf: (segment: Draft) => number, factor: number): number {
  if (factor === 1) return 1;
  const liftAt = (intensity: number) => {
    const weights = weightsOf(segments, indexOf, intensity);
    const sold = (wanted: Stretch) =>
      segments.reduce((sum, { stretch }, index) => sum + (stretch === wanted ? (weights[index] ?? 0) : 0), 0);
    return sold("ramp") / sold("before");
  };
  let [low, high] = [0.1, 10];
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    if (liftAt(middle) < factor) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The season's index of a day's month, in proportion to the part of the month within the period. */
function monthIndex(profile: Profile, dayInMonth: Day, end: Day): number {
  const { month } = civilDate(dayInMonth);
  const from = later(monthStart(dayInMonth), day(profile.period.start));
  const through = earlier(monthEnd(dayInMonth), end);
  return ((profile.revenue.season[month - 1] ?? 1) * (through - from + 1)) / daysInMonth(dayInMonth);
}

function stretchOf(date: Day): Stretch {
  const { year } = civilDate(date);
  if (date >= dayIn(year, ramp.from) && date <= dayIn(year, ramp.through)) return "ramp";
  return date >= dayIn(year, ramp.measuredFrom) && date < dayIn(year, ramp.from) ? "before" : "ordinary";
}

function dayIn(year: number, [month, dayOfMonth]: readonly [month: number, dayOfMonth: number]): Day {
  return civilDay(year, month, dayOfMonth);
}
