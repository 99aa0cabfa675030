// K01 to K06, K10 and Z08: how much was sold, when, to whom and on which terms.
// A sale counts when it was confirmed and not cancelled, on the day of its confirmation.

import { addDays, civilDate, civilDay, type Day, day } from "../domain/calendar.ts";
import { plannedRevenue, plannedRevenueShare } from "../profiles/expected-sales.ts";
import type { BuyerClass, Profile } from "../profiles/profile-schema.ts";
import {
  band,
  between,
  type CalibrationTarget,
  type CalibrationTargets,
  covers,
  daysOf,
  exact,
  type Goal,
  information,
  monthsOf,
  notApplicable,
  onePoint,
  shareOfRows,
  tenPercent,
  value,
} from "./calibration-target.ts";
import { text } from "./check.ts";
import { orderDay, standingSale } from "./vocabulary.ts";

export const sales = `orders o WHERE ${standingSale("o")}`;

const netTerms = ["COD", "NET_7", "NET_15", "NET_30"] as const;

export const salesTargets: CalibrationTargets = (profile) => [
  {
    id: "K01",
    title: "revenue",
    unit: "dollars",
    goal:
      profile.revenue.total === null ? information : value(profile.revenue.total, { kind: "relative", share: 0.05 }),
    sql: `SELECT SUM(o.total) AS achieved FROM ${sales}`,
  },
  profile.revenue.total === null ? worstMonthOfOrders(profile) : worstMonthOfRevenue(profile),
  fourthQuarterLift(profile),
  aprilRamp(profile),
  ...profile.buyers.classes.flatMap((buyers) => classTargets(profile, buyers)),
  ...consignmentTargets(profile),
  ...netTerms.map(
    (terms): CalibrationTarget => ({
      id: "K10",
      title: `orders on ${terms}, of those not on consignment`,
      unit: "share",
      goal:
        profile.terms.consignmentShare === 1
          ? notApplicable("all sales are on consignment")
          : value(profile.terms.others[terms], onePoint),
      sql: shareOfRows(`o.paymentTerms = '${terms}'`, `${sales} AND o.paymentTerms <> 'CONSIGNMENT'`),
    }),
  ),
];

/** The month whose revenue is furthest from its part of the season, in proportion. */
function worstMonthOfRevenue(profile: Profile): CalibrationTarget {
  return worstMonth(profile, "revenue", "SUM(o.total)", "0e0");
}

/** Where revenue follows from orders and their sizes, the season is one of orders. */
function worstMonthOfOrders(profile: Profile): CalibrationTarget {
  return worstMonth(profile, "orders", "COUNT(*)", "1 / (e.seasonShare * t.achieved)");
}

/** `oneDocument` is what an order more or less would change in the month. */
function worstMonth(profile: Profile, what: string, aggregate: string, oneDocument: string): CalibrationTarget {
  const months = monthsOf(profile).map(({ year, month, coveredShare }) => ({
    number: year * 100 + month,
    coveredShare,
    weight: (profile.revenue.season[month - 1] ?? 0) * coveredShare,
  }));
  const total = months.reduce((sum, { weight }) => sum + weight, 0);
  // A few days at an edge of the period are no month to compare, and the first of them pass before goods can be sold.
  const compared = months.filter(({ coveredShare }) => coveredShare >= 1 / 3);
  const expected = compared.map(({ number, weight }) => `SELECT ${number} AS month, ${weight / total} AS seasonShare`);
  const monthNumber = `EXTRACT(YEAR_MONTH FROM ${orderDay("o")})`;
  const distance = "COALESCE(m.achieved, 0) / (e.seasonShare * t.achieved) - 1";
  return {
    id: "K02",
    title: `${what} of the worst month against the season`,
    unit: "share",
    goal:
      compared.length <= 1
        ? notApplicable("the period lies within one month")
        : value(0, { kind: "absolute", amount: 0.1 }),
    sql: `
      SELECT ${distance} AS achieved, ${oneDocument} AS oneDocument,
        CONCAT('in ', e.month DIV 100, '-', LPAD(e.month MOD 100, 2, '0')) AS note
      FROM (${expected.join(" UNION ALL ")}) e
      CROSS JOIN (SELECT ${aggregate} AS achieved FROM ${sales}) t
      LEFT JOIN (SELECT ${monthNumber} AS month, ${aggregate} AS achieved FROM ${sales} GROUP BY ${monthNumber}) m
        ON m.month = e.month
      ORDER BY ABS(${distance}) DESC LIMIT 1`,
  };
}

/** How far the last quarter lies above the mean of the first three, in the first whole calendar year. */
function fourthQuarterLift(profile: Profile): CalibrationTarget {
  const year = wholeYear(profile);
  const { season } = profile.revenue;
  const mean = (indices: readonly number[]) => indices.reduce((sum, index) => sum + index, 0) / indices.length;
  const promised = mean(season.slice(9)) / mean(season.slice(0, 9)) - 1;
  const [low, high] = [0.2, 0.3];
  const goal = (): Goal => {
    if (year === null) return notApplicable("the period contains no whole calendar year");
    if (promised < low || promised > high) return notApplicable("the profile's season has a lift of its own");
    return band(low, high);
  };
  const revenueOf = (condition: string) => `SUM(IF(${condition}, o.total, 0))`;
  const month = `MONTH(${orderDay("o")})`;
  return {
    id: "K03",
    title: "lift of the fourth quarter",
    unit: "share",
    goal: goal(),
    sql: `
      SELECT (${revenueOf(`${month} > 9`)} / 3) / NULLIF(${revenueOf(`${month} <= 9`)} / 9, 0) - 1 AS achieved
      FROM ${sales} AND YEAR(${orderDay("o")}) = ${year ?? 0}`,
  };
}

/** 20 March to 20 April against 17 February to 19 March. */
function aprilRamp(profile: Profile): CalibrationTarget {
  const { year } = civilDate(day(profile.period.start));
  const contained = [year, year + 1].find((candidate) =>
    covers(profile, civilDay(candidate, 2, 17), civilDay(candidate, 4, 20)),
  );
  const start = civilDay(contained ?? year, 3, 20);
  const revenueIn = (from: Day, through: Day) => `SUM(IF(${between(orderDay("o"), from, through)}, o.total, 0))`;
  const before = revenueIn(civilDay(contained ?? year, 2, 17), addDays(start, -1));
  const goal = (): Goal => {
    if (contained === undefined) return notApplicable("the period does not contain 17 February to 20 April");
    if (profile.revenue.aprilRamp.factor === 1) return notApplicable("the profile has no ramp before 20 April");
    return band(0.2, 0.35);
  };
  return {
    id: "Z08",
    title: "ramp of 20 March to 20 April",
    unit: "share",
    goal: goal(),
    sql: `
      SELECT ${revenueIn(start, civilDay(contained ?? year, 4, 20))} / NULLIF(${before}, 0) - 1 AS achieved
      FROM ${sales}`,
  };
}

function classTargets(profile: Profile, buyers: BuyerClass): CalibrationTarget[] {
  const isMember = `c.teri_code LIKE ${text(`${buyers.codePrefix}%`)} AND c.is_buyer = 1`;
  const meanTarget = (plannedRevenue(profile) * plannedRevenueShare(profile, buyers)) / buyers.count;
  return [
    ...(buyers.orderUnits === null ? [] : [ordersOutOfBounds(buyers, buyers.orderUnits, isMember)]),
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
    orderRate(profile, buyers, isMember),
  ];
}

/** Where the profile says how large orders are, none may be smaller or larger. */
function ordersOutOfBounds(
  { name }: BuyerClass,
  { low, high }: { readonly low: number; readonly high: number },
  isMember: string,
): CalibrationTarget {
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
function orderRate(profile: Profile, buyers: BuyerClass, isMember: string): CalibrationTarget {
  const weeks = daysOf(profile) / 7;
  const orders = profile.orders.count * buyers.orderShare;
  const isWeekly = orders / buyers.count / weeks >= 1;
  const spans = isWeekly ? weeks : monthsOf(profile).reduce((sum, { coveredShare }) => sum + coveredShare, 0);
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

function consignmentTargets(profile: Profile): CalibrationTarget[] {
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
    {
      id: "K21",
      title: "orders: confirmed sales that stand",
      unit: "count",
      goal: value(profile.orders.count, exact),
      sql: `SELECT COUNT(*) AS achieved, 1 AS oneDocument FROM ${sales}`,
    },
  ];
}

/** The first calendar year that lies within the period. */
function wholeYear(profile: Profile): number | null {
  const { year } = civilDate(day(profile.period.start));
  const isWhole = (candidate: number) => covers(profile, civilDay(candidate, 1, 1), civilDay(candidate, 12, 31));
  return [year, year + 1].find(isWhole) ?? null;
}
