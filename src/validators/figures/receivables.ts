// K13 to K16: how clients pay, and what they owe.

import type { Profile } from "../../profiles/profile-schema.ts";
import { issued, open } from "../vocabulary.ts";
import {
  type Figure,
  type FiguresOf,
  type Goal,
  information,
  notApplicable,
  onePoint,
  shareOfRows,
  value,
} from "./figure.ts";
import { daysOf } from "./profile-time.ts";

/** A debt more than this many days past due is in the last aging bucket. */
const oldDebtDays = 120;

/** The condition that invoice `i` is past due. */
const isOverdue = "i.dueDate < :asOf";

/** Of fewer late invoices none may be left open whose amounts come near to the share that was promised. */
const enoughToChooseFrom = { count: 12, of: "late invoices", orNone: true } as const;

/** How many invoices were not paid by their due date. */
const lateInvoices = `
  SELECT COUNT(*) FROM (
    SELECT i.id FROM invoices i LEFT JOIN payments p ON p.invoiceId = i.id AND p.paymentType = 'RECEIVED'
    WHERE ${issued("i")} AND ${isOverdue}
    GROUP BY i.id, i.amountDue, i.dueDate HAVING i.amountDue > 0 OR MAX(p.paymentDate) > i.dueDate
  ) late`;

const methods = ["ACH", "CHECK", "WIRE"] as const;

const termDays = { COD: 0, NET_7: 7, NET_15: 15, NET_30: 30 } as const;

export const receivableFigures: FiguresOf = (profile) => [
  ...paymentFigures(profile),
  ...debtFigures(profile),
  ...methods.map(
    (method): Figure => ({
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
];

function paymentFigures(profile: Profile): Figure[] {
  const { lateShare, earlyShare } = profile.receivables;
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
  ];
}

function debtFigures(profile: Profile): Figure[] {
  const { overdueShareOfDebt, over120ShareOfOverdue } = profile.receivables;
  const noneOnTerms = noTermsGoal(profile);
  return [
    {
      id: "K14",
      title: "overdue, of the open balance",
      unit: "share",
      goal: noneOnTerms ?? tooLittleDue(profile) ?? value(overdueShareOfDebt, onePoint),
      judgedFrom: enoughToChooseFrom,
      sql: `
        SELECT SUM(IF(${isOverdue}, i.amountDue, 0)) / SUM(i.amountDue) AS achieved, (${lateInvoices}) AS examined
        FROM invoices i WHERE ${open("i")}`,
    },
    {
      id: "K15",
      title: `more than ${oldDebtDays} days past due, of the overdue balance`,
      unit: "share",
      goal: noneOnTerms ?? oldDebtGoal(profile) ?? value(over120ShareOfOverdue, onePoint),
      judgedFrom: enoughToChooseFrom,
      sql: `
        SELECT SUM(IF(DATEDIFF(:asOf, i.dueDate) > ${oldDebtDays}, i.amountDue, 0)) / SUM(i.amountDue) AS achieved,
          (${lateInvoices}) AS examined
        FROM invoices i WHERE ${open("i")} AND ${isOverdue}`,
    },
  ];
}

/** Why nothing can be paid late, early or not at all, where all sales are paid on the day. */
export function noTermsGoal({ terms }: Profile): Goal | null {
  if (terms.consignmentShare === 1) return notApplicable("all sales are on consignment");
  return terms.others.COD === 1
    ? notApplicable("all sales are paid on delivery or on the report of what has sold")
    : null;
}

/** Why there is hardly anything overdue: of the sales on the longest terms only the first have fallen due. */
function tooLittleDue(profile: Profile): Goal | null {
  const longest = Math.max(...daysInUse(profile));
  const days = daysOf(profile);
  return days < 2 * longest
    ? notApplicable(`in ${days} days too little falls due that is sold on ${longest} days`)
    : null;
}

/** Why there is no debt of the last bucket, where there cannot be. */
function oldDebtGoal(profile: Profile): Goal | null {
  if (profile.receivables.overdueShareOfDebt === 0) return notApplicable("nothing is overdue");
  const shortest = Math.min(...daysInUse(profile));
  const reachable = daysOf(profile) - 1 - shortest > oldDebtDays;
  return reachable ? null : notApplicable(`in ${daysOf(profile)} days no invoice can be ${oldDebtDays} days past due`);
}

/** Days of the terms on which the profile sells; none of sales that are paid on the day. */
function daysInUse({ terms }: Profile): number[] {
  return Object.entries(termDays).flatMap(([name, days]) =>
    days > 0 && terms.others[name as keyof typeof termDays] > 0 ? [days] : [],
  );
}
