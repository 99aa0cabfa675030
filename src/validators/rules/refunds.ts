// M19: money given back. It is linked to the invoice that it is for, and names the return, if it is for one, in words.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { number, paidByInvoice } from "../vocabulary.ts";

/** Refunds in cash and in credit with the invoice of each; `isOnInvoice`: the credit was spent on that same invoice. */
const givenBack = `
  SELECT c.id, c.transactionType, c.transactionNumber, ABS(${number("c.amount")}) AS amount, DATE(c.transactionDate) AS givenOn,
    COALESCE(c.notes, '') AS notes, i.id AS invoiceId, i.invoiceNumber, i.totalAmount, i.amountDue, p.lastDay AS paidOn,
    own.transactionId IS NOT NULL AS isOnInvoice
  FROM transactions c
  JOIN transactionLinks k ON k.childTransactionId = c.id AND k.transactionLinkType <> 'CREDIT_APPLIED_TO'
  JOIN transactions t ON t.id = k.parentTransactionId AND t.transactionType = 'INVOICE'
  JOIN invoices i ON i.invoiceNumber = t.transactionNumber
  LEFT JOIN (${paidByInvoice}) p ON p.invoiceId = i.id
  LEFT JOIN (
    SELECT DISTINCT cr.transactionId, a.invoiceId AS spentOn FROM credits cr JOIN creditApplications a ON a.creditId = cr.id
  ) own ON own.transactionId = c.id AND own.spentOn = t.id
  WHERE c.transactionType IN ('REFUND', 'CREDIT')`;

/** The digits of a match in a refund's notes; NULL where there is none. */
const numberIn = (pattern: string): string =>
  `NULLIF(REGEXP_REPLACE(REGEXP_SUBSTR(g.notes, '${pattern}'), '[^0-9.]', ''), '')`;

const returnId = `CAST(${numberIn("return #[0-9]+")} AS UNSIGNED)`;

const fee = `CAST(${numberIn("restocking fee of [$][0-9,]+[.][0-9][0-9]")} AS DECIMAL(20,2))`;

const shareFaults = {
  "before the invoice was paid": "NOT g.isOnInvoice AND (g.amountDue > 0 OR g.givenOn < g.paidOn)",
  "more than the invoice": "t.amount > g.totalAmount",
  "nothing, or less": "g.amount <= 0",
};

const returnFaults = {
  "for a return that does not exist": "r.id IS NULL",
  "for a return of another order": "r.id IS NOT NULL AND NOT (o.invoice_id <=> g.invoiceId)",
  "before the goods came back": "g.givenOn < DATE(r.processed_at)",
  "more than the goods were sold for": "g.amount > v.soldFor",
  "not what the goods were sold for less the fee": `g.amount + ${fee} <> v.soldFor`,
};

/** What the goods of each return were sold for. */
const soldFor = `
  SELECT r.id AS returnId, SUM(ROUND(j.quantity * l.unit_price, 2)) AS soldFor
  FROM returns r
  STRAIGHT_JOIN JSON_TABLE(r.items, '$[*]' COLUMNS (
    batchId INT PATH '$.batchId', quantity DECIMAL(15,4) PATH '$.quantity')) j
  STRAIGHT_JOIN (
    SELECT ol.order_id, ol.batch_id, MAX(ol.unit_price) AS unit_price
    FROM (SELECT DISTINCT order_id FROM returns) ro JOIN order_line_items ol ON ol.order_id = ro.order_id
    GROUP BY ol.order_id, ol.batch_id
  ) l ON l.order_id = r.order_id AND l.batch_id = j.batchId
  GROUP BY r.id`;

export const refundChecks: readonly Check[] = [
  {
    id: "M19",
    title: "refunds",
    sentence:
      "Money goes back for an invoice that was paid, and no more than that, or is a credit on the invoice itself; for returned goods it is what they were sold for, less the fee that it names.",
    severity: "error",
    hint: "Compare the refund with its invoice, by transactionLinks, and with the return that its notes name.",
    probes: [
      {
        about: "money given back",
        subject: "refunds",
        examined: countOf(`(${givenBack}) g`),
        offending: `
          SELECT ${finding("transactions", "g.id", `CONCAT(g.transactionType, ' ', g.amount, ' on ', g.givenOn, ': ', ${faults(shareFaults)})`, "CONCAT(g.invoiceNumber, ' of ', g.totalAmount, ', paid ', COALESCE(g.paidOn, 'never'))")}
          FROM (${givenBack}) g
          JOIN (SELECT n.invoiceId, SUM(n.amount) AS amount FROM (${givenBack}) n GROUP BY n.invoiceId) t ON t.invoiceId = g.invoiceId
          WHERE ${anyFault(shareFaults)}`,
      },
      {
        about: "money for returned goods",
        // Of few returns all may have voided their invoices.
        mayBeEmpty: true,
        examined: countOf(`(${givenBack}) g`, "g.notes LIKE '%return #%'"),
        offending: `
          SELECT ${finding("transactions", "g.id", `CONCAT(g.amount, ', ', ${faults(returnFaults)}, ': ', g.notes)`, "CONCAT('goods sold for ', COALESCE(v.soldFor, 0))")}
          FROM (${givenBack}) g
          LEFT JOIN returns r ON r.id = ${returnId}
          LEFT JOIN orders o ON o.id = r.order_id
          LEFT JOIN (${soldFor}) v ON v.returnId = r.id
          WHERE g.notes LIKE '%return #%' AND (${anyFault(returnFaults)})`,
      },
    ],
  },
];
