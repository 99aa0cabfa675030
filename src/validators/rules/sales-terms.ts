// M07 to M09: when an invoice falls due, and the two kinds of terms that fix the day of payment.

import { type Check, countOf, finding } from "../check.ts";
import { confirmedSale, issued, orderDay, paidByInvoice } from "../vocabulary.ts";

const daysOfTerms = `CASE o.paymentTerms
  WHEN 'COD' THEN 0 WHEN 'NET_7' THEN 7 WHEN 'NET_15' THEN 15 WHEN 'NET_30' THEN 30 WHEN 'PARTIAL' THEN 30
  WHEN 'CONSIGNMENT' THEN IF(i.status = 'DRAFT', 30, 0) END`;

/** Void consignments may keep the nominal date of the draft or have the day they were voided. */
const consignmentVoided = "(o.paymentTerms = 'CONSIGNMENT' AND i.status = 'VOID')";

export const salesTermsChecks: readonly Check[] = [
  {
    id: "M07",
    title: "due date",
    sentence:
      "An invoice falls due its terms after its date: COD the same day, NET_n after n days, PARTIAL after 30; a consignment on the day it is issued.",
    severity: "error",
    hint: "Recompute dueDate; orders.due_date repeats it.",
    probes: [
      {
        about: "invoices",
        examined: countOf("invoices"),
        offending: `
          SELECT ${finding("invoices", "i.id", "CONCAT(i.dueDate, ', terms ', COALESCE(i.paymentTerms, 'NULL'))", `CONCAT(DATE_ADD(i.invoiceDate, INTERVAL ${daysOfTerms} DAY), ', terms ', o.paymentTerms)`)}
          FROM invoices i JOIN orders o ON i.referenceType = 'ORDER' AND o.id = i.referenceId
          WHERE NOT (i.paymentTerms <=> o.paymentTerms)
            OR (i.dueDate <> DATE_ADD(i.invoiceDate, INTERVAL ${daysOfTerms} DAY) AND NOT ${consignmentVoided})`,
      },
      {
        about: "orders on terms",
        subject: "salesOnTerms",
        examined: countOf("orders o", `${confirmedSale("o")} AND o.paymentTerms <> 'CONSIGNMENT'`),
        offending: `
          SELECT ${finding("orders", "o.id", "COALESCE(o.due_date, 'NULL')", "CONCAT(i.dueDate, ', as on its invoice')")}
          FROM orders o JOIN invoices i ON i.id = o.invoice_id
          WHERE ${confirmedSale("o")} AND o.paymentTerms <> 'CONSIGNMENT' AND NOT (o.due_date <=> i.dueDate)`,
      },
    ],
  },
  {
    id: "M08",
    title: "cash on delivery",
    sentence: "An order on COD terms is paid on its own date.",
    severity: "error",
    hint: "The order is on other terms, or its payment has another date.",
    probes: [
      {
        about: "COD orders",
        subject: "cashOnDelivery",
        examined: countOf(
          "orders o JOIN invoices i ON i.id = o.invoice_id",
          `o.paymentTerms = 'COD' AND ${issued("i")}`,
        ),
        offending: `
          SELECT ${finding("orders", "o.id", "CONCAT('due ', i.amountDue, ', paid ', COALESCE(t.firstDay, 'never'), IF(t.lastDay > t.firstDay, CONCAT(' to ', t.lastDay), ''))", `CONCAT('paid in full on ', ${orderDay("o")})`)}
          FROM orders o JOIN invoices i ON i.id = o.invoice_id LEFT JOIN (${paidByInvoice}) t ON t.invoiceId = i.id
          WHERE o.paymentTerms = 'COD' AND ${issued("i")}
            AND (i.amountDue <> 0 OR NOT (t.firstDay <=> ${orderDay("o")}) OR NOT (t.lastDay <=> ${orderDay("o")}))`,
      },
    ],
  },
  {
    id: "M09",
    title: "sell-through",
    sentence:
      "Goods on consignment are nobody's debt until they are sold: then the invoice is issued, and paid on that day.",
    severity: "error",
    hint: "Keep the invoice a draft until sell-through, give it that day as its date, and pay it in full then.",
    probes: [
      {
        about: "consignment invoices",
        subject: "consignedSales",
        examined: countOf("orders o JOIN invoices i ON i.id = o.invoice_id", "o.paymentTerms = 'CONSIGNMENT'"),
        offending: `
          SELECT ${finding("invoices", "i.id", "CONCAT(i.status, ' of ', i.invoiceDate, ', paid ', COALESCE(t.firstDay, 'never'))", "'a draft, void, or paid in full on its date'")}
          FROM orders o JOIN invoices i ON i.id = o.invoice_id LEFT JOIN (${paidByInvoice}) t ON t.invoiceId = i.id
          WHERE o.paymentTerms = 'CONSIGNMENT' AND ${issued("i")}
            AND (i.status <> 'PAID' OR NOT (t.firstDay <=> i.invoiceDate) OR NOT (t.lastDay <=> i.invoiceDate))`,
      },
      {
        about: "receivables of consignments",
        subject: "consignedSales",
        examined: countOf("orders o JOIN invoices i ON i.id = o.invoice_id", "o.paymentTerms = 'CONSIGNMENT'"),
        offending: `
          SELECT ${finding("ledgerEntries", "e.id", "CONCAT(e.debit - e.credit, ' on 1100 on ', e.entryDate)", "CONCAT('nothing before sell-through on ', i.invoiceDate)")}
          FROM ledgerEntries e
          JOIN accounts a ON a.id = e.accountId AND a.accountNumber = '1100'
          JOIN invoices i ON e.referenceType = 'INVOICE' AND i.id = e.referenceId
          JOIN orders o ON o.invoice_id = i.id AND o.paymentTerms = 'CONSIGNMENT'
          WHERE ${issued("i")} AND e.entryDate < i.invoiceDate`,
      },
    ],
  },
];
