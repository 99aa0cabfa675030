// Z03: the rhythm of work: weekdays, hours by the company's clock, and that clients do not order like clockwork.

import type { Profile } from "../../profiles/profile-schema.ts";
import { orderDay, sales, standingSale } from "../vocabulary.ts";
import { band, type Figure, type FiguresOf } from "./figure.ts";
import { localTime } from "./profile-time.ts";

/** When people work, by the clock on the wall. */
const hours = { from: 7, to: 19 } as const;

/** Orders from which the gaps between a client's orders show how regular it is. */
const ordersLeast = 12;

/** What people do, and when, by table. */
const moments = [
  ["orders", "confirmed_at"],
  ["orders", "packed_at"],
  ["orders", "shipped_at"],
  ["payments", "createdAt"],
  ["ledgerEntries", "postedAt"],
  ["inventoryMovements", "createdAt"],
  ["batch_status_history", "createdAt"],
  ["client_activity", "created_at"],
  ["bills", "createdAt"],
  ["expenses", "createdAt"],
] as const;

export const rhythmFigures: FiguresOf = (profile) => [
  {
    id: "Z03",
    title: "orders on weekdays",
    unit: "share",
    goal: band(0.95, null),
    sql: `SELECT AVG(IF(WEEKDAY(${orderDay("o")}) < 5, 1e0, 0e0)) AS achieved FROM ${sales}`,
  },
  {
    id: "Z03",
    title: "orders of the busiest weekday on the quietest",
    unit: "ratio",
    goal: band(1.05, null),
    judgedFrom: { count: 500, of: "orders" },
    sql: `
      SELECT MAX(d.orders) / MIN(d.orders) AS achieved, SUM(d.orders) AS examined
      FROM (
        SELECT COUNT(*) AS orders FROM ${sales} AND WEEKDAY(${orderDay("o")}) < 5 GROUP BY WEEKDAY(${orderDay("o")})
      ) d`,
  },
  workingHours(profile),
  irregularOrders,
];

function workingHours(profile: Profile): Figure {
  const rows = moments.map(([table, column]) => `SELECT ${column} AS moment FROM ${table} WHERE ${column} IS NOT NULL`);
  return {
    id: "Z03",
    title: `timestamps between ${hours.from}:00 and ${hours.to}:00 by the company's clock`,
    unit: "share",
    goal: band(0.95, null),
    sql: `
      SELECT AVG(IF(HOUR(${localTime("m.moment", profile)}) BETWEEN ${hours.from} AND ${hours.to - 1}, 1e0, 0e0)) AS achieved
      FROM (${rows.join(" UNION ALL ")}) m`,
  };
}

/** The gaps between a client's orders vary, by 0.3 to 1.2 of their mean, of nineteen clients of twenty. */
const irregularOrders: Figure = {
  id: "Z03",
  title: "clients whose gaps between orders vary by 0.3 to 1.2 of their mean",
  unit: "share",
  goal: band(0.95, null),
  judgedFrom: { count: 20, of: `clients of ${ordersLeast} orders and more`, orNone: true },
  sql: `
    SELECT AVG(IF(c.variation BETWEEN 0.3 AND 1.2, 1e0, 0e0)) AS achieved, COUNT(*) AS examined
    FROM (
      SELECT STDDEV_POP(g.seconds) / AVG(g.seconds) AS variation
      FROM (
        SELECT o.client_id,
          TIMESTAMPDIFF(SECOND, LAG(o.confirmed_at) OVER (PARTITION BY o.client_id ORDER BY o.confirmed_at), o.confirmed_at) AS seconds
        FROM orders o WHERE ${standingSale("o")}
      ) g
      GROUP BY g.client_id HAVING COUNT(*) >= ${ordersLeast}
    ) c`,
};
