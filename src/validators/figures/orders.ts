// K06, K10, K21, Z07: how many orders there are, how often a client orders, on which terms, and of how many lines.

import type { BuyerClass, Profile } from "../../profiles/profile-schema.ts";
import { orderDay, sales, standingSale } from "../vocabulary.ts";
import {
  band,
  countFigure,
  exact,
  type Figure,
  type FiguresOf,
  information,
  notApplicable,
  onePoint,
  shareOfRows,
  tenPercent,
  value,
} from "./figure.ts";
import { daysOf, monthCount, monthsOf } from "./profile-time.ts";
import { memberOf } from "./revenue.ts";

const paidTerms = ["COD", "NET_7", "NET_15", "NET_30"] as const;

/** TERP's order screen shows so many lines. */
const linesMost = 10;

export const orderFigures: FiguresOf = (profile) => [
  countFigure("K21", "orders: confirmed sales that stand", value(profile.orders.count, exact), sales),
  ...profile.buyers.classes.flatMap((buyers) => [
    ...(buyers.orderUnits === null ? [] : [ordersOutOfBounds(buyers, buyers.orderUnits, memberOf(buyers))]),
    orderRate(profile, buyers, memberOf(buyers)),
  ]),
  ...consignmentFigures(profile),
  ...paidTerms.map(
    (terms): Figure => ({
      id: "K10",
      title: `orders on ${terms}, of those not on consignment`,
      unit: "share",
      goal:
        profile.terms.consignmentShare === 1
          ? notApplicable("all sales are on consignment")
          : value(profile.terms.others[terms], onePoint),
      // An invoice in instalments falls due after 30 days as well.
      sql: shareOfRows(
        `REPLACE(o.paymentTerms, 'PARTIAL', 'NET_30') = '${terms}'`,
        `${sales} AND o.paymentTerms <> 'CONSIGNMENT'`,
      ),
    }),
  ),
  ...lineFigures(),
];

/** Where the profile says how large orders are, none may be smaller or larger. */
function ordersOutOfBounds(
  { name }: BuyerClass,
  { low, high }: { readonly low: number; readonly high: number },
  isMember: string,
): Figure {
  return {
    id: "K06",
    title: `orders of class ${name} not of ${low} to ${high} units`,
    unit: "count",
    goal: value(0, exact),
    sql: `
      SELECT COUNT(*) AS achieved, 1 AS oneDocument
      FROM (
        SELECT SUM(l.quantity) AS units
        FROM orders o JOIN clients c ON c.id = o.client_id JOIN order_line_items l ON l.order_id = o.id
        WHERE ${standingSale("o")} AND ${isMember}
        GROUP BY o.id
      ) s
      WHERE s.units NOT BETWEEN ${low} AND ${high}`,
  };
}

/** Orders of a client of the class, a week; for those who order less than weekly, a month. */
function orderRate(profile: Profile, buyers: BuyerClass, isMember: string): Figure {
  const weeks = daysOf(profile) / 7;
  const orders = profile.orders.count * buyers.orderShare;
  const isWeekly = orders / buyers.count / weeks >= 1;
  const spans = isWeekly ? weeks : monthCount(profile);
  const clientSpans = buyers.count * spans;
  return {
    id: "K06",
    title: `orders a ${isWeekly ? "week" : "month"} of a client of class ${buyers.name}`,
    unit: "ratio",
    goal: value(orders / clientSpans, tenPercent),
    sql: `
      SELECT COUNT(*) / ${clientSpans}e0 AS achieved, 1 / ${clientSpans}e0 AS oneDocument
      FROM orders o JOIN clients c ON c.id = o.client_id
      WHERE ${standingSale("o")} AND ${isMember}`,
  };
}

function consignmentFigures(profile: Profile): Figure[] {
  const { consignmentShare, consignmentShareFirstMonth, unsoldShare } = profile.terms;
  const isConsigned = "o.paymentTerms = 'CONSIGNMENT'";
  const month = `EXTRACT(YEAR_MONTH FROM ${orderDay("o")})`;
  const firstMonth = `(SELECT MIN(${month}) FROM ${sales})`;
  const none = consignmentShare === 0 ? notApplicable("no sales are on consignment") : null;
  return [
    {
      id: "K10",
      title: "orders on consignment",
      unit: "share",
      goal: none ?? value(consignmentShare, onePoint),
      sql: shareOfRows(isConsigned, sales),
    },
    {
      id: "K10",
      title: "orders on consignment in the first month",
      unit: "share",
      goal:
        none ??
        (monthsOf(profile).length === 1
          ? notApplicable("the period lies within one month")
          : value(consignmentShareFirstMonth, onePoint)),
      sql: shareOfRows(isConsigned, `${sales} AND ${month} = ${firstMonth}`),
    },
    {
      id: "K10",
      title: "consignments that came back, on those that stand",
      unit: "share",
      goal: none ?? value(unsoldShare, onePoint),
      sql: `
        SELECT 1e0 * SUM(o.saleStatus = 'CANCELLED') / NULLIF(SUM(o.saleStatus <> 'CANCELLED'), 0) AS achieved,
          1e0 / NULLIF(SUM(o.saleStatus <> 'CANCELLED'), 0) AS oneDocument
        FROM orders o
        WHERE o.orderType = 'SALE' AND o.is_draft = 0 AND o.confirmed_at IS NOT NULL AND ${isConsigned}`,
    },
  ];
}

/** Lines an order: mostly two to five, never more than a screen of them. */
function lineFigures(): Figure[] {
  const linesOfOrder = `
    SELECT COUNT(*) AS lineCount FROM order_line_items l JOIN orders o ON o.id = l.order_id
    WHERE ${standingSale("o")} GROUP BY o.id`;
  return [
    countFigure(
      "K21",
      "order lines",
      information,
      `order_line_items l JOIN orders o ON o.id = l.order_id WHERE ${standingSale("o")}`,
    ),
    {
      id: "Z07",
      title: "lines of an order, most often",
      unit: "count",
      goal: band(2, 5),
      judgedFrom: { count: 100, of: "orders" },
      sql: `
        SELECT c.lineCount AS achieved, SUM(c.orders) OVER () AS examined
        FROM (SELECT n.lineCount, COUNT(*) AS orders FROM (${linesOfOrder}) n GROUP BY n.lineCount) c
        ORDER BY c.orders DESC, c.lineCount LIMIT 1`,
    },
    countFigure(
      "Z07",
      `orders of more than ${linesMost} lines`,
      value(0, exact),
      `(${linesOfOrder} HAVING COUNT(*) > ${linesMost}) n`,
    ),
  ];
}
