// K11 to K19, K21, L01, Z05 and Z09: how clients pay, what they owe, what the company spends and what its books say.

import { expenseScale } from "../profiles/expected-sales.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { sales } from "./calibration-sales.ts";
import {
  band,
  type CalibrationTarget,
  type CalibrationTargets,
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
import { issued, open, standingSale } from "./vocabulary.ts";

/** A debt more than this many days past due is in the last aging bucket. */
const oldDebtDays = 120;

/** Days of invoices that days sales outstanding look back on. */
const outstandingDays = 91;

const methods = ["ACH", "CHECK", "WIRE"] as const;

const termDays = { COD: 0, NET_7: 7, NET_15: 15, NET_30: 30 } as const;

/** Refunds for quality, in cash and in credit, with the invoice that each is for; those of returns name the return. */
const refunds = `
  transactions t
  JOIN transactionLinks l ON l.childTransactionId = t.id AND t.transactionType IN ('REFUND', 'CREDIT') AND t.notes NOT LIKE '%return #%'
  JOIN transactions invoice ON invoice.id = l.parentTransactionId AND invoice.transactionType = 'INVOICE'`;

export const moneyTargets: CalibrationTargets = (profile) => [
  ...receivableTargets(profile),
  ...refundTargets(profile),
  ...methods.map(
    (method): CalibrationTarget => ({
      id: "K16",
      title: `payments of clients by ${method}`,
      unit: "share",
      goal: value(profile.receivables.paymentMethods[method], onePoint),
      sql: shareOfRows(
        `p.paymentMethod = '${method}'`,
        "payments p WHERE p.paymentType = 'RECEIVED' AND p.paymentMethod <> 'OTHER'",
      ),
    }),
  ),
  ...expenseTargets(profile),
  ...bookTargets(profile),
];

function refundTargets(profile: Profile): CalibrationTarget[] {
  const { returns } = profile;
  const { orderShare, amountShare } = profile.refunds;
  const returned: CalibrationTarget = {
    id: "K11",
    title: "orders returned in full, on those that stand",
    unit: "share",
    goal: noTermsGoal(profile) ?? value(returns.fullShare, tenPercent),
    sql: `SELECT 1e0 * (SELECT COUNT(DISTINCT r.order_id) FROM returns r) / NULLIF(COUNT(*), 0) AS achieved,
        1e0 / NULLIF(COUNT(*), 0) AS oneDocument FROM ${sales}`,
  };
  if (orderShare === 0) return [returned];
  return [
    returned,
    {
      id: "K12",
      title: "orders that got a refund",
      unit: "share",
      goal: value(orderShare, onePoint),
      sql: `SELECT 1e0 * (SELECT COUNT(*) FROM ${refunds}) / NULLIF(COUNT(*), 0) AS achieved,
          1e0 / NULLIF(COUNT(*), 0) AS oneDocument FROM ${sales}`,
    },
    {
      id: "K12",
      title: "part of the invoice that a refund gives back",
      unit: "share",
      goal: value(amountShare, onePoint),
      sql: `SELECT SUM(l.linkAmount) / SUM(invoice.amount) AS achieved FROM ${refunds}`,
    },
  ];
}

function receivableTargets(profile: Profile): CalibrationTarget[] {
  const { lateShare, earlyShare, overdueShareOfDebt, over120ShareOfOverdue } = profile.receivables;
  const isOverdue = "i.dueDate < :asOf";
  const paidOrDue = `invoices i
        LEFT JOIN (
          SELECT r.invoiceId, MAX(r.paymentDate) AS paidOn FROM payments r
          WHERE r.paymentType = 'RECEIVED' GROUP BY r.invoiceId
        ) p ON p.invoiceId = i.id
        WHERE ${issued("i")} AND (i.amountDue <= 0 OR ${isOverdue})`;
  const noneOnTerms = noTermsGoal(profile);
  return [
    {
      id: "K13",
      title: "invoices not paid by their due date, of those paid or due",
      unit: "share",
      goal: noneOnTerms ?? value(lateShare, onePoint),
      sql: shareOfRows(`IF(i.amountDue > 0, ${isOverdue}, p.paidOn > i.dueDate)`, paidOrDue),
    },
    {
      id: "K13",
      title: "invoices paid in the first half of their term, of those paid or due",
      unit: "share",
      goal: noneOnTerms ?? (earlyShare === 0 ? information : value(earlyShare, onePoint)),
      sql: shareOfRows(
        `i.amountDue <= 0 AND i.dueDate > i.invoiceDate
          AND 2 * DATEDIFF(p.paidOn, i.invoiceDate) <= DATEDIFF(i.dueDate, i.invoiceDate)`,
        paidOrDue,
      ),
    },
    {
      id: "K13",
      title: "invoices paid, of those issued",
      unit: "share",
      goal: information,
      sql: shareOfRows("i.amountDue <= 0", `invoices i WHERE ${issued("i")}`),
    },
    {
      id: "K14",
      title: "overdue, of the open balance",
      unit: "share",
      goal: noneOnTerms ?? value(overdueShareOfDebt, onePoint),
      sql: `
        SELECT SUM(IF(${isOverdue}, i.amountDue, 0)) / SUM(i.amountDue) AS achieved
        FROM invoices i WHERE ${open("i")}`,
    },
    {
      id: "K15",
      title: `more than ${oldDebtDays} days past due, of the overdue balance`,
      unit: "share",
      goal: noneOnTerms ?? oldDebtGoal(profile) ?? value(over120ShareOfOverdue, onePoint),
      sql: `
        SELECT SUM(IF(DATEDIFF(:asOf, i.dueDate) > ${oldDebtDays}, i.amountDue, 0)) / SUM(i.amountDue) AS achieved
        FROM invoices i WHERE ${open("i")} AND ${isOverdue}`,
    },
    {
      id: "Z05",
      title: "days sales outstanding",
      unit: "days",
      goal:
        noneOnTerms ??
        (daysOf(profile) < outstandingDays
          ? notApplicable(`the period is shorter than ${outstandingDays} days`)
          : band(20, 40)),
      sql: `
        SELECT ${balanceOf("1100")} * ${outstandingDays} / NULLIF(SUM(i.totalAmount), 0) AS achieved
        FROM invoices i
        WHERE ${issued("i")} AND i.paymentTerms LIKE 'NET%'
          AND i.invoiceDate > DATE_SUB(:asOf, INTERVAL ${outstandingDays} DAY)`,
    },
  ];
}

/** Why nothing can be paid late, early or not at all, where all sales are paid on the day. */
function noTermsGoal({ terms }: Profile): Goal | null {
  if (terms.consignmentShare === 1) return notApplicable("all sales are on consignment");
  return terms.others.COD === 1
    ? notApplicable("all sales are paid on delivery or on the report of what has sold")
    : null;
}

/** Why there is no debt of the last bucket, where there cannot be. */
function oldDebtGoal(profile: Profile): Goal | null {
  if (profile.receivables.overdueShareOfDebt === 0) return notApplicable("nothing is overdue");
  const shortest = Math.min(
    ...Object.entries(termDays).flatMap(([terms, days]) =>
      days > 0 && profile.terms.others[terms as keyof typeof termDays] > 0 ? [days] : [],
    ),
  );
  const reachable = daysOf(profile) - 1 - shortest > oldDebtDays;
  return reachable ? null : notApplicable(`in ${daysOf(profile)} days no invoice can be ${oldDebtDays} days past due`);
}

/** One line a category of the first level: what was spent on it in a month, on average. */
function expenseTargets(profile: Profile): CalibrationTarget[] {
  const monthlyByCategory = new Map<string, number>();
  for (const { category, monthly } of profile.expenses) {
    monthlyByCategory.set(category, (monthlyByCategory.get(category) ?? 0) + monthly);
  }
  const months = monthsOf(profile).reduce((sum, { coveredShare }) => sum + coveredShare, 0);
  const scale = expenseScale(profile);
  return [
    ...(profile.expensesShareOfRevenue === null ? [] : [expensesOfRevenue(profile.expensesShareOfRevenue)]),
    ...[...monthlyByCategory].map(
      ([category, monthly]): CalibrationTarget => ({
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

function expensesOfRevenue(share: number): CalibrationTarget {
  return {
    id: "K17",
    title: "expenses, of revenue",
    unit: "share",
    goal: value(share, onePoint),
    sql: `
      SELECT SUM(e.amount) / NULLIF((SELECT SUM(o.total) FROM orders o WHERE ${standingSale("o")}), 0) AS achieved
      FROM expenses e`,
  };
}

function bookTargets(profile: Profile): CalibrationTarget[] {
  const days = daysOf(profile);
  const netRevenue = `(-1 * ${balanceOf("4000", "4100")})`;
  const goodsAccounts = accountIs("1200", "1210", "1220");
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
      goal:
        days < outstandingDays ? notApplicable(`the period is shorter than ${outstandingDays} days`) : band(0, null),
      sql: `
        SELECT SUM(e.debit - e.credit) AS achieved
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
    {
      id: "L01",
      title: "trial balance: debits less credits",
      unit: "dollars",
      goal: value(0, exact),
      sql: "SELECT SUM(e.debit - e.credit) AS achieved FROM ledgerEntries e WHERE e.isPosted = 1",
    },
    {
      id: "Z09",
      title: "stock turns a year",
      unit: "ratio",
      goal: days < 365 ? notApplicable("the period is shorter than a year") : band(6, 12),
      // What entered on a day is there at the end of that day and of all that follow: the sum of daily balances.
      sql: `
        SELECT ${balanceOf("5000")} * 365 / NULLIF(s.dollarDays, 0) AS achieved
        FROM (
          SELECT SUM((e.debit - e.credit) * (DATEDIFF(:asOf, e.entryDate) + 1)) AS dollarDays
          FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId
          WHERE e.isPosted = 1 AND ${goodsAccounts}
        ) s`,
    },
  ];
}

/** The condition that account `a` is one of those numbers. */
function accountIs(...numbers: readonly string[]): string {
  return `a.accountNumber IN (${numbers.map(text).join(", ")})`;
}

/** Debits less credits of some accounts, as a scalar query. */
function balanceOf(...numbers: readonly string[]): string {
  return `(
    SELECT SUM(e.debit - e.credit) FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId
    WHERE e.isPosted = 1 AND ${accountIs(...numbers)}
  )`;
}
