// The company of `realistic` for a demonstration: two years of it and a month, up to today.

import type { ProfileStatement } from "./profile-statement.ts";

export const demo: ProfileStatement = {
  extends: "realistic",
  name: "demo",
  description: "Demonstrations: 25 months that end today, each year like realistic",
  // Where the period lies when nothing moves it; it is this long wherever it ends.
  period: { start: "2023-12-01", end: "2025-12-31" },
  endsToday: true,
  revenue: { total: 50_000_000 },
  orders: { count: 6450 },
  intake: { batches: 835 },
  calendar: { deliveriesMonthly: 12 },
};
