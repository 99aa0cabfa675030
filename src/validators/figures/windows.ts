// K21: what dashboards look at. A business that sells on most days shows something in each window of days that they offer,
// and in the one before it, which they compare it with.

import { addDays, day, isoDay } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { orderDay, sales } from "../vocabulary.ts";
import { exact, type FiguresOf, type Goal, notApplicable, value } from "./figure.ts";
import { daysOf } from "./profile-time.ts";

/** The windows that dashboards offer, in days up to the as-of day. */
const windowDays = [1, 7, 30, 90, 180, 365] as const;

type Window = { readonly from: string; readonly through: string };

/** What is counted, and the days on which it was. */
const subjects = [
  { title: "windows of dashboards without orders", days: `SELECT ${orderDay("o")} AS day FROM ${sales}` },
  {
    title: "windows of dashboards without payments from clients",
    days: "SELECT p.paymentDate AS day FROM payments p WHERE p.paymentType = 'RECEIVED' AND p.paymentMethod <> 'OTHER'",
  },
  {
    title: "windows of dashboards without deliveries",
    days: `SELECT DATE(o.shipped_at) AS day FROM ${sales} AND o.shipped_at IS NOT NULL`,
  },
] as const;

export const windowFigures: FiguresOf = (profile) => {
  const windows = windowsOf(profile);
  return subjects.map(({ title, days }) => ({
    id: "K21",
    title,
    unit: "count",
    goal: goalOf(profile, windows),
    sql: `
      SELECT COUNT(*) AS achieved, 1 AS oneDocument, CONCAT('from ', MAX(w.fromDay)) AS note
      FROM (${windows.map(({ from, through }) => `SELECT '${from}' AS fromDay, '${through}' AS throughDay`).join(" UNION ALL ")}) w
      WHERE NOT EXISTS (SELECT 1 FROM (${days}) d WHERE d.day BETWEEN w.fromDay AND w.throughDay)`,
  }));
};

function goalOf(profile: Profile, windows: readonly Window[]): Goal {
  if (windows.length === 0) return notApplicable("the period has no two days");
  if (profile.orders.count < (daysOf(profile) * 5) / 7) return notApplicable("fewer than five orders a week");
  return value(0, exact);
}

/** Each window and the one before it, as far as both lie within the period. */
function windowsOf(profile: Profile): Window[] {
  const asOf = day(profile.period.end);
  return windowDays
    .filter((length) => 2 * length <= daysOf(profile))
    .flatMap((length) =>
      [asOf, addDays(asOf, -length)].map((through) => ({
        from: isoDay(addDays(through, 1 - length)),
        through: isoDay(through),
      })),
    );
}
