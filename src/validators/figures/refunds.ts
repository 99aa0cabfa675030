// K12: what was given back for want of quality.

import type { Profile } from "../../profiles/profile-schema.ts";
import { sales } from "../vocabulary.ts";
import { type FiguresOf, notApplicable, onePoint, value } from "./figure.ts";

/** Refunds for quality, in cash and in credit, with the invoice that each is for; those of returns name the return. */
const refunds = `
  transactions t
  JOIN transactionLinks l ON l.childTransactionId = t.id AND l.transactionLinkType <> 'CREDIT_APPLIED_TO' AND t.transactionType IN ('REFUND', 'CREDIT') AND t.notes NOT LIKE '%return #%'
  JOIN transactions invoice ON invoice.id = l.parentTransactionId AND invoice.transactionType = 'INVOICE'`;

export const refundFigures: FiguresOf = (profile: Profile) => {
  const { orderShare, amountShare } = profile.refunds;
  if (orderShare === 0) return [];
  return [
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
      goal:
        Math.round(profile.orders.count * orderShare) === 0
          ? notApplicable(`of ${profile.orders.count} orders none is to be expected`)
          : value(amountShare, onePoint),
      sql: `SELECT SUM(l.linkAmount) / SUM(invoice.amount) AS achieved FROM ${refunds}`,
    },
  ];
};
