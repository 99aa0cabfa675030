// K02, K03, Z08, Z11: when it was sold: months, the last quarter, the weeks before 20 April, and what grows when.

import { addDays, civilDate, civilDay, type Day, day } from "../../domain/time/calendar.ts";
import type { ProductKind, Profile } from "../../profiles/profile-schema.ts";
import { orderDay, sales } from "../vocabulary.ts";
import { band, exact, type Figure, type FiguresOf, type Goal, notApplicable, value } from "./figure.ts";
import { isOfKind, linesSold } from "./goods.ts";
import { between, covers, isYearOrMore, monthsOf, wholeYear } from "./profile-time.ts";

const noWholeYear = notApplicable("the period contains no whole calendar year");

export const seasonFigures: FiguresOf = (profile) => [
  profile.revenue.total === null ? worstMonthOfOrders(profile) : worstMonthOfRevenue(profile),
  fourthQuarterLift(profile),
  aprilRamp(profile),
  januaryDip(profile),
  ...growingSeason(profile),
];

/** The month whose revenue is furthest from its part of the season, in proportion. */
function worstMonthOfRevenue(profile: Profile): Figure {
  return worstMonth(profile, "revenue", "SUM(o.total)", "0e0");
}

/** Where revenue follows from orders and their sizes, the season is one of orders. */
function worstMonthOfOrders(profile: Profile): Figure {
  return worstMonth(profile, "orders", "COUNT(*)", "1 / (e.seasonShare * t.achieved)");
}

/** `oneDocument` is what an order more or less would change in the month. */
function worstMonth(profile: Profile, what: string, aggregate: string, oneDocument: string): Figure {
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
function fourthQuarterLift(profile: Profile): Figure {
  const year = wholeYear(profile);
  const { season } = profile.revenue;
  const mean = (indices: readonly number[]) => indices.reduce((sum, index) => sum + index, 0) / indices.length;
  const promised = mean(season.slice(9)) / mean(season.slice(0, 9)) - 1;
  const [low, high] = [0.2, 0.3];
  const goal = (): Goal => {
    if (year === null) return noWholeYear;
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
function aprilRamp(profile: Profile): Figure {
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

/** January against the mean month of its year. */
function januaryDip(profile: Profile): Figure {
  const year = wholeYear(profile);
  const { season } = profile.revenue;
  const promised = (12 * (season[0] ?? 0)) / season.reduce((sum, index) => sum + index, 0) - 1;
  const goal = (): Goal => {
    if (year === null) return noWholeYear;
    return promised > -0.1 ? notApplicable("the profile's January is a month like others") : band(null, -0.1);
  };
  return {
    id: "Z08",
    title: "January against the mean month",
    unit: "share",
    goal: goal(),
    sql: `
      SELECT 12 * SUM(IF(MONTH(${orderDay("o")}) = 1, o.total, 0)) / NULLIF(SUM(o.total), 0) - 1 AS achieved
      FROM ${sales} AND YEAR(${orderDay("o")}) = ${year ?? 0}`,
  };
}

/**
 * The kinds of flower keep their order in every month; what grows outdoors is harvested in autumn and sells less from
 * October to February, by the pound a month.
 */
function growingSeason(profile: Profile): Figure[] {
  const { flower } = profile.catalog;
  const sold = (kind: ProductKind | undefined) => (kind ? `SUM(IF(${isOfKind(kind)}, l.quantity, 0))` : "0");
  const ranked = flower.toSorted((a, b) => b.unitShare - a.unitShare);
  const outOfOrder = ranked.slice(1).map((kind, index) => `${sold(ranked[index])} <= ${sold(kind)}`);
  const month = `EXTRACT(YEAR_MONTH FROM ${orderDay("o")})`;
  const outdoor = flower.find(({ winterFactor }) => winterFactor < 1);
  // A day or two of a month at an edge of the period say nothing of it.
  const whole = monthsOf(profile).filter(({ coveredShare }) => coveredShare >= 1);
  const wholeMonths = `${month} IN (${whole.map(({ year, month: number }) => year * 100 + number).join(", ") || "NULL"})`;
  const tooShort = isYearOrMore(profile) ? null : notApplicable("the period is shorter than a year");
  return [
    {
      id: "Z11",
      title: `months in which it was not ${ranked.map(({ name }) => name).join(" > ")}, by quantity`,
      unit: "count",
      goal: tooShort ?? (flower.length === 1 ? notApplicable("there is one kind of flower") : value(0, exact)),
      sql: `
        SELECT SUM(m.isOff) AS achieved, 1 AS oneDocument
        FROM (SELECT ${outOfOrder.join(" OR ") || "FALSE"} AS isOff FROM ${linesSold} AND ${wholeMonths} GROUP BY ${month}) m`,
    },
    {
      id: "Z11",
      title: `${outdoor?.name ?? "Outdoor"} a month from October to February, on other months`,
      unit: "ratio",
      goal: tooShort ?? (outdoor ? band(null, 0.95) : notApplicable("no kind of flower has a winter")),
      sql: `
        SELECT AVG(IF(m.isWinter, m.quantity, NULL)) / NULLIF(AVG(IF(m.isWinter, NULL, m.quantity)), 0) AS achieved
        FROM (
          SELECT MOD(${month}, 100) IN (10, 11, 12, 1, 2) AS isWinter, ${sold(outdoor)} AS quantity
          FROM ${linesSold} AND ${wholeMonths} GROUP BY ${month}
        ) m`,
    },
  ];
}
