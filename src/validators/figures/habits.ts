// Z05: habits of payment: how late the late are, that a client stays what it is, how long sales on terms are outstanding.

import { addDays, day, isoDay } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { balanceOf, issued } from "../vocabulary.ts";
import { band, type Figure, type FiguresOf, information, notApplicable } from "./figure.ts";
import { daysOf } from "./profile-time.ts";
import { noTermsGoal } from "./receivables.ts";
import { percentile, rankCorrelation } from "./statistics.ts";

/** Days of invoices that days sales outstanding look back on. */
const outstandingDays = 91;

/** Invoices that a client must have had in each half of the period to show a habit. */
const invoicesLeast = 3;

/** Invoices on terms that were paid in money, with the days that it took. */
const paidOnTerms = `
  SELECT i.id, i.customerId, i.invoiceDate, DATEDIFF(MAX(p.paymentDate), i.invoiceDate) AS days,
    DATEDIFF(MAX(p.paymentDate), i.dueDate) AS daysPastDue
  FROM invoices i JOIN payments p ON p.invoiceId = i.id
  WHERE ${issued("i")} AND i.amountDue <= 0 AND i.paymentTerms LIKE 'NET%'
    AND p.paymentType = 'RECEIVED' AND p.paymentMethod <> 'OTHER'
  GROUP BY i.id, i.customerId, i.invoiceDate, i.dueDate`;

const daysLate = `SELECT paid.daysPastDue AS x FROM (${paidOnTerms}) paid WHERE paid.daysPastDue > 0`;

export const habitFigures: FiguresOf = (profile) => [
  latePayments(profile),
  stableHabits(profile),
  outstanding(profile),
];

/** Most who are late are a little late, a few very. */
function latePayments(profile: Profile): Figure {
  return {
    id: "Z05",
    title: "days past due of late payments: the 90th of a hundred on the middle one",
    unit: "ratio",
    goal: noTermsGoal(profile) ?? band(2, null),
    judgedFrom: { count: 40, of: "late payments", orNone: true },
    sql: `
      SELECT high.achieved / middle.achieved AS achieved, high.examined
      FROM (${percentile(0.9, daysLate)}) high CROSS JOIN (${percentile(0.5, daysLate)}) middle`,
  };
}

function stableHabits(profile: Profile): Figure {
  const middle = isoDay(addDays(day(profile.period.start), Math.floor(daysOf(profile) / 2)));
  const inHalf = (half: string) =>
    half === "first" ? `paid.invoiceDate < '${middle}'` : `paid.invoiceDate >= '${middle}'`;
  const meanIn = (half: string) => `AVG(IF(${inHalf(half)}, paid.days, NULL))`;
  const enoughIn = (half: string) => `SUM(${inHalf(half)}) >= ${invoicesLeast}`;
  return {
    id: "Z05",
    title: "rank correlation of clients' mean days to pay in the two halves",
    unit: "ratio",
    goal: noTermsGoal(profile) ?? band(0.5, null),
    judgedFrom: { count: 20, of: `clients of ${invoicesLeast} such invoices in each`, orNone: true },
    sql: rankCorrelation(`
      SELECT ${meanIn("first")} AS x, ${meanIn("second")} AS y
      FROM (${paidOnTerms}) paid GROUP BY paid.customerId HAVING ${enoughIn("first")} AND ${enoughIn("second")}`),
  };
}

function outstanding(profile: Profile): Figure {
  const tooShort =
    daysOf(profile) < outstandingDays ? notApplicable(`the period is shorter than ${outstandingDays} days`) : null;
  // Where most of the debt is to be overdue, that promise decides how long sales are outstanding.
  const mostlyOverdue = profile.receivables.overdueShareOfDebt > 0.5 ? information : null;
  return {
    id: "Z05",
    title: "days sales outstanding",
    unit: "days",
    goal: noTermsGoal(profile) ?? tooShort ?? mostlyOverdue ?? band(20, 40),
    judgedFrom: { count: 100, of: "invoices on terms" },
    sql: `
      SELECT ${balanceOf("1100")} * ${outstandingDays} / NULLIF(SUM(i.totalAmount), 0) AS achieved, COUNT(*) AS examined
      FROM invoices i
      WHERE ${issued("i")} AND i.paymentTerms LIKE 'NET%'
        AND i.invoiceDate > DATE_SUB(:asOf, INTERVAL ${outstandingDays} DAY)`,
  };
}
