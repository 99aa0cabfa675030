// When the setup of the company was entered: on the first day, before its business begins, in a fixed order.
// Each generator has a stretch of the morning to itself and steps through it at a fixed pace,
// so no generator's rows, and no further row of a table, move another row's time.

import { closesAtSecond } from "../../domain/time/business-calendar.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { RunContext } from "../../planning/run-context.ts";

const minute = 60;
const eight = 8 * 3600;

/** Seconds of the first day at which each stretch begins, and how many rows are entered a second. */
const stretches = {
  users: { begins: eight, rowsPerSecond: 1 / 5 },
  access: { begins: eight + 10 * minute, rowsPerSecond: 4 },
  books: { begins: eight + 20 * minute, rowsPerSecond: 1 / 2 },
  lookups: { begins: eight + 25 * minute, rowsPerSecond: 1 / 2 },
  credit: { begins: eight + 34 * minute, rowsPerSecond: 1 / 10 },
  pricing: { begins: eight + 35 * minute, rowsPerSecond: 1 / 10 },
  suppliers: { begins: eight + 40 * minute, rowsPerSecond: 1 },
  brands: { begins: eight + 42 * minute, rowsPerSecond: 1 },
  serviceVendors: { begins: eight + 45 * minute, rowsPerSecond: 1 / 10 },
  clients: { begins: eight + 50 * minute, rowsPerSecond: 1 },
  strains: { begins: eight + 70 * minute, rowsPerSecond: 1 },
  products: { begins: eight + 80 * minute, rowsPerSecond: 4 },
} as const satisfies Record<string, { begins: number; rowsPerSecond: number }>;

export type SetupStretch = keyof typeof stretches;

/** The second of the first day from which all foundations stand, for profiles of up to 9,600 products. */
export const setupEndsAtSecond = eight + 120 * minute;

/** What the first stretches have to themselves. */
const stretchSeconds = 10 * minute;

/**
 * A clock for one stretch: every call is the time of one more row. It never runs past business hours.
 * @param rowsMost makes it quicker where so many rows would not be entered within ten minutes
 */
export function setupClock(context: RunContext, stretch: SetupStretch, rowsMost = 0): () => Instant {
  const { begins } = stretches[stretch];
  const rowsPerSecond = Math.max(stretches[stretch].rowsPerSecond, rowsMost / stretchSeconds);
  let rows = 0;
  return () => {
    const second = begins + Math.floor(rows / rowsPerSecond);
    rows += 1;
    return context.calendar.at(context.start, Math.min(second, closesAtSecond - 1));
  };
}
