// L04 to L12: each control account equals what the business itself adds up to. The right-hand sides read documents, stock
// and bank, never the ledger; L06 to L09 and L12 value goods by what moved, not by what an order says about itself.

import { type Check, type CheckId, countOf, findingAt, type Probe } from "../check.ts";
import type { Subject } from "../subjects.ts";
import { issued, lineCost, netDelivered, number, open } from "../vocabulary.ts";

const consigned = (batch: string): string => `${batch}.paymentTerms = 'CONSIGNMENT'`;

const onHandAtCost = (where: string): string =>
  `SELECT SUM(${number("b.onHandQty")} * ${number("b.unitCogs")}) FROM batches b WHERE ${where}`;

/** What goods delivered with orders cost, less what came back, for orders whose invoice a condition picks. */
const deliveredAtCost = (invoice: string): string => `
  SELECT SUM(n.quantity * COALESCE(l.unitCost, ${number("b.unitCogs")}))
  FROM (${netDelivered}) n
  JOIN orders o ON o.id = n.orderId
  JOIN invoices i ON i.id = o.invoice_id
  JOIN batches b ON b.id = n.batchId
  LEFT JOIN (${lineCost}) l ON l.orderId = n.orderId AND l.batchId = n.batchId
  WHERE ${invoice}`;

/**
 * Consigned goods we answer for: taken in, less what went back to the supplier. Goods go back by a movement out that
 * refers to the purchase order they came with, or reverses their intake; lost, disposed and sampled goods stay owed.
 */
const consignedTakenIn = `
  SELECT SUM(${number("m.quantityChange")} * ${number("b.unitCogs")})
  FROM inventoryMovements m
  JOIN batches b ON b.id = m.batchId AND ${consigned("b")}
  LEFT JOIN inventoryMovements reversed ON m.referenceType = 'REVERSAL' AND reversed.id = m.referenceId
  WHERE m.inventoryMovementType = 'INTAKE' OR m.referenceType = 'PO_RECEIPT' OR reversed.inventoryMovementType = 'INTAKE'`;

/** What suppliers have billed for consigned goods: settlement bills refer to lots. */
const settled = `
  SELECT SUM(l.lineTotal) FROM billLineItems l JOIN bills b ON b.id = l.billId
  WHERE b.referenceType = 'LOT' AND ${issued("b")}`;

const bankBalances =
  "SELECT SUM(IF(t.transactionType IN ('WITHDRAWAL', 'FEE'), -t.amount, t.amount)) FROM bankTransactions t";

/** Payments on their way: received and not yet deposited count for, sent and not yet cashed against. */
const inTransit = `
  SELECT SUM(IF(p.paymentType = 'RECEIVED', p.amount, -p.amount))
  FROM payments p LEFT JOIN (SELECT DISTINCT paymentId FROM bankTransactions WHERE paymentId IS NOT NULL) t ON t.paymentId = p.id
  WHERE p.paymentMethod <> 'OTHER' AND t.paymentId IS NULL`;

type Control = {
  readonly id: CheckId;
  readonly account: string;
  readonly title: string;
  readonly sentence: string;
  readonly hint: string;
  readonly normalBalance: "DEBIT" | "CREDIT";
  /** Scalar queries: the account must equal the sum of `adds` less the sum of `subtracts`. */
  readonly adds: readonly string[];
  readonly subtracts?: readonly string[];
  readonly subject?: Subject;
};

const controls: readonly Control[] = [
  {
    id: "L04",
    account: "1100",
    title: "receivables",
    sentence: "Accounts Receivable is the sum of open invoices.",
    hint: "An invoice, payment or write-off was not posted, or posted twice: compare by document.",
    normalBalance: "DEBIT",
    adds: [`SELECT SUM(i.amountDue) FROM invoices i WHERE ${open("i")}`],
  },
  {
    id: "L05",
    account: "2000",
    title: "payables",
    sentence: "Accounts Payable is the sum of open bills.",
    hint: "A bill or its payment was not posted, or posted twice: compare by document.",
    normalBalance: "CREDIT",
    adds: [`SELECT SUM(b.amountDue) FROM bills b WHERE ${open("b")}`],
  },
  {
    id: "L06",
    account: "1200",
    title: "own stock",
    sentence: "Inventory is what we own and have on hand, at cost.",
    hint: "A movement of an owned batch was not posted at its cost, or its cost changed without a posting.",
    normalBalance: "DEBIT",
    adds: [onHandAtCost(`NOT ${consigned("b")}`)],
    subject: "ownedGoods",
  },
  {
    id: "L07",
    account: "1210",
    title: "consigned stock",
    sentence: "Consigned Inventory Held is suppliers' goods on hand, at cost.",
    hint: "A movement of a consigned batch was not posted at its cost, or its cost changed without a posting.",
    normalBalance: "DEBIT",
    adds: [onHandAtCost(consigned("b"))],
    subject: "consignedIntake",
  },
  {
    id: "L08",
    account: "1220",
    title: "out on consignment",
    sentence:
      "Inventory Out on Consignment is the cost of goods delivered on consignment and not yet sold or returned.",
    hint: "A delivery, sell-through or return of a consignment was not posted.",
    normalBalance: "DEBIT",
    adds: [deliveredAtCost("o.paymentTerms = 'CONSIGNMENT' AND i.status = 'DRAFT'")],
    subject: "consignedSales",
  },
  {
    id: "L09",
    account: "2100",
    title: "consignment obligation",
    sentence:
      "Consignment Obligation is the cost of suppliers' goods that we hold, have out, or sold (or lost, disposed of, sampled) and have not settled.",
    hint: "A receipt, settlement bill (referenceType LOT) or return to the supplier was not posted.",
    normalBalance: "CREDIT",
    adds: [consignedTakenIn],
    subtracts: [settled],
    subject: "consignedIntake",
  },
  {
    id: "L10",
    account: "1000",
    title: "cash",
    sentence: "Cash is what the bank holds, plus deposits in transit, less payments outstanding.",
    hint: "Money moved without a posting, or was posted without moving: compare day by day.",
    normalBalance: "DEBIT",
    adds: [bankBalances, inTransit],
  },
  {
    id: "L11",
    account: "4000",
    title: "revenue",
    sentence: "Sales Revenue is the sum of issued invoices.",
    hint: "An invoice was issued or voided without its posting.",
    normalBalance: "CREDIT",
    adds: [`SELECT SUM(i.totalAmount) FROM invoices i WHERE ${issued("i")}`],
  },
  {
    id: "L12",
    account: "5000",
    title: "cost of goods sold",
    sentence: "Cost of Goods Sold is what the goods of issued invoices cost, less what was restocked.",
    hint: "A sale's cost or a restock was not posted, or at another cost than its order line's.",
    normalBalance: "DEBIT",
    adds: [deliveredAtCost(issued("i"))],
  },
];

export const ledgerBalanceChecks: readonly Check[] = controls.map((control) => ({
  id: control.id,
  title: control.title,
  sentence: control.sentence,
  severity: "error",
  hint: control.hint,
  probes: [balanceProbe(control)],
}));

function balanceProbe({ account, normalBalance, adds, subtracts = [], subject }: Control): Probe {
  const side = normalBalance === "DEBIT" ? "e.debit - e.credit" : "e.credit - e.debit";
  const expected = [
    ...adds.map((query) => `+ COALESCE((${query}), 0)`),
    ...subtracts.map((query) => `- COALESCE((${query}), 0)`),
  ].join(" ");
  const postedTo = `ledgerEntries e JOIN accounts a ON a.id = e.accountId AND a.accountNumber = '${account}'`;
  return {
    about: `account ${account}`,
    ...(subject === undefined ? {} : { subject }),
    examined: countOf(postedTo, "e.isPosted = 1"),
    offending: `
      SELECT ${findingAt("accounts", `'accountNumber = ''${account}'''`, "CAST(c.booked AS DECIMAL(20,2))", "CAST(c.expected AS DECIMAL(20,2))")}
      FROM (
        SELECT COALESCE((SELECT SUM(${side}) FROM ${postedTo} WHERE e.isPosted = 1), 0) AS booked, (0 ${expected}) AS expected
      ) c
      WHERE c.booked <> c.expected`,
  };
}
