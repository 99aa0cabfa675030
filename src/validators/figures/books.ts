// K17 to K19, K21: what the company spends, and what its books say.

import { expenseScale } from "../../profiles/expected-sales.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { text } from "../check.ts";
import { accountIs, balanceOf, sales } from "../vocabulary.ts";
import { band, exact, type Figure, type FiguresOf, notApplicable, onePoint, tenPercent, value } from "./figure.ts";
import { daysOf, monthCount } from "./profile-time.ts";

/** Days of trading before the cash flow says anything. */
const cashFlowDays = 91;

export const bookFigures: FiguresOf = (profile) => [...expenseFigures(profile), ...resultFigures(profile)];

/** One line a category of the first level: what was spent on it in a month, on average. */
function expenseFigures(profile: Profile): Figure[] {
  const monthlyByCategory = new Map<string, number>();
  for (const { category, monthly } of profile.expenses) {
    monthlyByCategory.set(category, (monthlyByCategory.get(category) ?? 0) + monthly);
  }
  const months = monthCount(profile);
  const scale = expenseScale(profile);
  return [
    ...(profile.expensesShareOfRevenue === null ? [] : [expensesOfRevenue(profile.expensesShareOfRevenue)]),
    ...[...monthlyByCategory].map(
      ([category, monthly]): Figure => ({
        id: "K17",
        title: `expenses a month: ${category}`,
        unit: "dollars",
        goal: value(monthly * scale, tenPercent),
        sql: `
          SELECT SUM(e.amount) / ${months} AS achieved
          FROM expenses e
          JOIN expenseCategories c ON c.id = e.categoryId
          LEFT JOIN expenseCategories parent ON parent.id = c.parentCategoryId
          WHERE COALESCE(parent.categoryName, c.categoryName) = ${text(category)}`,
      }),
    ),
  ];
}

function expensesOfRevenue(share: number): Figure {
  return {
    id: "K17",
    title: "expenses, of revenue",
    unit: "share",
    goal: value(share, onePoint),
    judgedFrom: { count: 50, of: "orders" },
    sql: `
      SELECT SUM(e.amount) / NULLIF((SELECT SUM(o.total) FROM ${sales}), 0) AS achieved,
        (SELECT COUNT(*) FROM ${sales}) AS examined
      FROM expenses e`,
  };
}

function resultFigures(profile: Profile): Figure[] {
  const days = daysOf(profile);
  const netRevenue = `(-1 * ${balanceOf("4000", "4100")})`;
  return [
    {
      id: "K18",
      title: "gross margin",
      unit: "share",
      goal: band(0.2, 0.4),
      sql: `SELECT (${netRevenue} - ${balanceOf("5000")}) / NULLIF(${netRevenue}, 0) AS achieved`,
    },
    {
      id: "K19",
      title: "operating cash flow",
      unit: "dollars",
      judgedFrom: { count: 20, of: "orders" },
      goal: days < cashFlowDays ? notApplicable(`the period is shorter than ${cashFlowDays} days`) : band(0, null),
      sql: `
        SELECT SUM(e.debit - e.credit) AS achieved, (SELECT COUNT(*) FROM ${sales}) AS examined
        FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId
        WHERE e.isPosted = 1 AND ${accountIs("1000")} AND COALESCE(e.referenceType, '') <> 'OPENING'`,
    },
    {
      id: "K21",
      title: "opening capital",
      unit: "dollars",
      goal: value(profile.openingCapital, exact),
      sql: `
        SELECT SUM(e.credit - e.debit) AS achieved
        FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId
        WHERE e.isPosted = 1 AND ${accountIs("3000")}`,
    },
  ];
}
