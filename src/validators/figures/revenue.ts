// K01, K04, K05: how much was sold, and to whom; Z02, Z06: how unequal clients are.
// A sale counts when it was confirmed and not cancelled, on the day of its confirmation.

import { plannedRevenue, plannedRevenueShare } from "../../profiles/expected-sales.ts";
import type { BuyerClass, Profile } from "../../profiles/profile-schema.ts";
import { text } from "../check.ts";
import { sales, standingSale } from "../vocabulary.ts";
import { band, type Figure, type FiguresOf, information, onePoint, value } from "./figure.ts";
import { gini, rankCorrelation } from "./statistics.ts";

/** How far the inequality of clients may be from what their classes come to. */
const giniSlack = 0.02;

/** From so many orders on a client's mean order says something of the client. */
const ordersForMean = 6;

export const revenueFigures: FiguresOf = (profile) => [
  {
    id: "K01",
    title: "revenue",
    unit: "dollars",
    goal:
      profile.revenue.total === null ? information : value(profile.revenue.total, { kind: "relative", share: 0.05 }),
    sql: `SELECT SUM(o.total) AS achieved FROM ${sales}`,
  },
  ...profile.buyers.classes.flatMap((buyers) => classFigures(profile, buyers)),
  ...inequality(profile),
];

/** The condition that client `c` is of a class. */
export function memberOf({ codePrefix }: BuyerClass): string {
  return `c.teri_code LIKE ${text(`${codePrefix}%`)} AND c.is_buyer = 1`;
}

function classFigures(profile: Profile, buyers: BuyerClass): Figure[] {
  const isMember = memberOf(buyers);
  const meanTarget = (plannedRevenue(profile) * plannedRevenueShare(profile, buyers)) / buyers.count;
  return [
    {
      id: "K04",
      title: `revenue share of class ${buyers.name}`,
      unit: "share",
      goal: buyers.revenueShare === null ? information : value(buyers.revenueShare, onePoint),
      sql: `
        SELECT SUM(IF(${isMember}, o.total, 0)) / NULLIF(SUM(o.total), 0) AS achieved
        FROM orders o LEFT JOIN clients c ON c.id = o.client_id
        WHERE ${standingSale("o")}`,
    },
    {
      id: "K05",
      title: `client of class ${buyers.name} furthest from the class's mean`,
      unit: "share",
      goal: buyers.revenueShare === null ? information : band(-buyers.targetSpreadShare, buyers.targetSpreadShare),
      sql: `
        SELECT s.revenue / ${meanTarget} - 1 AS achieved, s.code AS note
        FROM (
          SELECT c.teri_code AS code, SUM(IF(${standingSale("o")}, o.total, 0)) AS revenue
          FROM clients c LEFT JOIN orders o ON o.client_id = c.id
          WHERE ${isMember}
          GROUP BY c.teri_code
        ) s
        ORDER BY ABS(s.revenue / ${meanTarget} - 1) DESC LIMIT 1`,
    },
  ];
}

/** Few clients bring most of the revenue, and those who bring more order both more often and more at a time. */
function inequality(profile: Profile): Figure[] {
  const expected = expectedGini(profile);
  const clients = `
    SELECT c.id, COALESCE(SUM(o.total), 0) AS revenue, COUNT(o.id) AS orders, COALESCE(AVG(o.total), 0) AS meanOrder
    FROM clients c LEFT JOIN orders o ON o.client_id = c.id AND ${standingSale("o")}
    WHERE c.is_buyer = 1 GROUP BY c.id`;
  const enough = { count: 20, of: "clients" };
  const risesWith = (column: string, what: string, ordersLeast: number): Figure => ({
    id: "Z06",
    title: `rank correlation of clients' revenue and ${what}`,
    unit: "ratio",
    goal: band(0.5, null),
    judgedFrom:
      ordersLeast === 0 ? enough : { count: 20, of: `clients of ${ordersLeast} orders and more`, orNone: true },
    sql: rankCorrelation(
      `SELECT c.revenue AS x, c.${column} AS y FROM (${clients}) c WHERE c.orders >= ${ordersLeast}`,
    ),
  });
  return [
    {
      id: "Z02",
      title: "inequality of clients' revenue (Gini)",
      unit: "ratio",
      goal: profile.revenue.total === null ? information : band(expected - giniSlack, expected + giniSlack),
      judgedFrom: enough,
      sql: gini(`SELECT c.revenue AS x FROM (${clients}) c`),
    },
    risesWith("orders", "number of orders", 0),
    risesWith("meanOrder", "mean order", ordersForMean),
  ];
}

/** Gini's coefficient of clients whose revenue lies evenly within the spread of each class. */
function expectedGini({ buyers }: Profile): number {
  const revenues = buyers.classes
    .flatMap(({ count, revenueShare, targetSpreadShare }) =>
      Array.from({ length: count }, (_, index) => {
        const place = (2 * index + 1) / count - 1;
        return ((revenueShare ?? 0) / count) * (1 + targetSpreadShare * place);
      }),
    )
    .sort((a, b) => a - b);
  const total = revenues.reduce((sum, revenue) => sum + revenue, 0);
  const ranked = revenues.reduce((sum, revenue, index) => sum + (index + 1) * revenue, 0);
  return (2 * ranked) / (revenues.length * total) - (revenues.length + 1) / revenues.length;
}
