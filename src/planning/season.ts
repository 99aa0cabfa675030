// When revenue comes: the profile's months, bent by the weeks before 20 April, spread over business days.
// Invariant: the parts sum to the profile's total revenue, to the cent.

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import {
  addDays,
  civilDate,
  type Day,
  day,
  daysInMonth,
  earlier,
  isoMonth,
  later,
  monthEnd,
  monthStart,
  weekdayOf,
} from "../domain/calendar.ts";
import { allocateCents, type Cents, dollars, zeroCents } from "../domain/money.ts";
import { plannedRevenue } from "../profiles/expected-sales.ts";
import type { Profile } from "../profiles/profile-schema.ts";

/** A run of days with a revenue target of its own: a month, or the part of one within the April ramp. */
export type SeasonSegment = {
  readonly month: string;
  readonly days: readonly Day[];
  /** Intensity of each of `days`, within the segment. */
  readonly weights: readonly number[];
  readonly target: Cents;
};

/** Business days from `firstSale` to `end`, in segments whose targets sum to the profile's revenue. */
export function planSeason(profile: Profile, calendar: BusinessCalendar, firstSale: Day, end: Day): SeasonSegment[] {
  const drafts = new Map<string, { month: string; days: Day[]; weights: number[]; rampFactor: number }>();
  for (let date = firstSale; date <= end; date = addDays(date, 1)) {
    if (!calendar.isBusinessDay(date)) continue;
    const stretch = stretchOf(date);
    const key = `${isoMonth(date)} ${stretch}`;
    const draft = drafts.get(key) ?? {
      month: isoMonth(date),
      days: [],
      weights: [],
      rampFactor: stretch === "ramp" ? profile.revenue.aprilRamp.factor : 1,
    };
    draft.days.push(date);
    draft.weights.push(profile.orders.weekdayWeights[weekdayOf(date) - 1] ?? 0);
    drafts.set(key, draft);
  }
  const segments = [...drafts.values()];
  const monthWeights = new Map<string, number>();
  const segmentWeight = (segment: (typeof segments)[number]) =>
    segment.rampFactor * segment.weights.reduce((sum, weight) => sum + weight, 0);
  for (const segment of segments) {
    monthWeights.set(segment.month, (monthWeights.get(segment.month) ?? 0) + segmentWeight(segment));
  }
  const weights = segments.map((segment) => {
    const index = monthIndex(profile, segment.days[0] ?? firstSale, end);
    return (index * segmentWeight(segment)) / (monthWeights.get(segment.month) ?? 1);
  });
  const targets = allocateCents(dollars(plannedRevenue(profile)), weights);
  return segments.map(({ month, days, weights: dayWeights }, index) => ({
    month,
    days,
    weights: dayWeights,
    target: targets[index] ?? zeroCents,
  }));
}

/** The season's index of a day's month, in proportion to the part of the month within the period. */
function monthIndex(profile: Profile, dayInMonth: Day, end: Day): number {
  const { month } = civilDate(dayInMonth);
  const from = later(monthStart(dayInMonth), day(profile.period.start));
  const through = earlier(monthEnd(dayInMonth), end);
  return ((profile.revenue.season[month - 1] ?? 1) * (through - from + 1)) / daysInMonth(dayInMonth);
}

/** 20 March to 20 April the shops stock up for the trade's holiday; the 32 days before are what that is measured by. */
function stretchOf(date: Day): "ramp" | "before" | "ordinary" {
  const { month, dayOfMonth } = civilDate(date);
  const monthAndDay = month * 100 + dayOfMonth;
  if (monthAndDay >= 320 && monthAndDay <= 420) return "ramp";
  return monthAndDay >= 217 && monthAndDay < 320 ? "before" : "ordinary";
}
