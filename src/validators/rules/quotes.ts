// R12 and T08: quotes, the orders that they become, and orders that are only begun.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { receivedByBatch } from "../vocabulary.ts";

const isQuote = "q.orderType = 'QUOTE'";
const converted = "(q.orderType = 'QUOTE' AND q.quoteStatus = 'CONVERTED')";

const conversionFaults = {
  "no sale names it": "s.sales IS NULL",
  "several sales name it": "s.sales > 1",
  "its sale is another client's": "s.clientId <> q.client_id",
  "its sale has other terms": "s.terms <> q.paymentTerms",
  "its sale has another total": "s.total <> q.total",
};

const offerFaults = {
  "has a sale status": "q.saleStatus IS NOT NULL",
  "has an invoice": "q.invoice_id IS NOT NULL",
  "was confirmed": "q.confirmed_at IS NOT NULL",
  "was packed or shipped": "q.packed_at IS NOT NULL OR q.shipped_at IS NOT NULL",
  "something was paid on it": "COALESCE(q.cash_payment, 0) <> 0",
  "took stock": "m.movements > 0",
};

const dayFaults = {
  "valid until a day before it was written": "q.valid_until < DATE(q.created_at)",
  "a quote without a last day": "q.valid_until IS NULL AND q.quoteStatus <> 'DRAFT'",
  "expired while it was valid": "q.quoteStatus = 'EXPIRED' AND q.valid_until >= :asOf",
  "open after its last day": "q.quoteStatus IN ('SENT', 'VIEWED', 'ACCEPTED') AND q.valid_until < :asOf",
  "converted without a moment": "q.quoteStatus = 'CONVERTED' AND q.converted_at IS NULL",
  "a moment of conversion, and not converted": "q.quoteStatus <> 'CONVERTED' AND q.converted_at IS NOT NULL",
  "converted before it was written": "q.converted_at < q.created_at",
  "converted after its last day": "DATE(q.converted_at) > q.valid_until",
  "its sale was there before it was converted": "s.created_at < q.converted_at",
};

const allowedSteps = [
  "DRAFT → SENT",
  "SENT → VIEWED",
  "SENT → ACCEPTED",
  "SENT → REJECTED",
  "SENT → EXPIRED",
  "VIEWED → ACCEPTED",
  "VIEWED → REJECTED",
  "VIEWED → EXPIRED",
  "ACCEPTED → CONVERTED",
  "ACCEPTED → EXPIRED",
];

const logged = (end: "from" | "to"): string => `JSON_UNQUOTE(JSON_EXTRACT(l.changes, '$.quoteStatus.${end}'))`;

const stepFaults = {
  "does not start where the last step ended": "w.cameFrom <> COALESCE(w.previous, 'DRAFT')",
  "is no allowed step": `CONCAT(w.cameFrom, ' → ', w.wentTo) NOT IN (${allowedSteps.map((step) => `'${step}'`).join(", ")})`,
  "is the last, and the quote stands elsewhere": "w.following IS NULL AND w.wentTo <> q.quoteStatus",
};

const linesOf = (order: string, sale: 0 | 1): string => `
  SELECT ${order} AS quoteId, l.batch_id AS batchId, l.unit_price AS price, l.cogs_per_unit AS cost,
    IF(${sale}, 0, l.quantity) AS quoted, IF(${sale}, l.quantity, 0) AS sold`;

export const quoteChecks: readonly Check[] = [
  {
    id: "R12",
    title: "quote and its sale",
    sentence:
      "A converted quote has one sale that names it, for the same client, goods, prices and terms; what is only offered takes no stock and is not owed.",
    severity: "error",
    hint: "Set converted_from_order_id of the sale and quoteStatus of the quote to agree, or give the sale the quote's lines.",
    probes: [
      {
        about: "converted quotes",
        subject: "quotes",
        examined: countOf("orders q", converted),
        offending: `
          SELECT ${finding("orders", "q.id", faults(conversionFaults), "'one sale, like the quote'")}
          FROM orders q LEFT JOIN (
            SELECT s.converted_from_order_id AS quoteId, COUNT(*) AS sales, MAX(s.client_id) AS clientId,
              MAX(s.paymentTerms) AS terms, MAX(s.total) AS total
            FROM orders s WHERE s.orderType = 'SALE' AND s.converted_from_order_id IS NOT NULL GROUP BY s.converted_from_order_id
          ) s ON s.quoteId = q.id
          WHERE ${converted} AND (${anyFault(conversionFaults)})`,
      },
      {
        about: "sales made from quotes",
        subject: "quotes",
        examined: countOf("orders", "converted_from_order_id IS NOT NULL"),
        offending: `
          SELECT ${finding("orders", "s.id", "CONCAT('from order ', s.converted_from_order_id, ', ', COALESCE(CONCAT(q.orderType, ' ', COALESCE(q.quoteStatus, 'without status')), 'missing'))", "'a sale from a converted quote'")}
          FROM orders s LEFT JOIN orders q ON q.id = s.converted_from_order_id
          WHERE s.converted_from_order_id IS NOT NULL AND NOT (s.orderType = 'SALE' AND COALESCE(${converted}, FALSE))`,
      },
      {
        about: "lines of converted quotes",
        subject: "quotes",
        examined: countOf("order_line_items l JOIN orders q ON q.id = l.order_id", converted),
        offending: `
          SELECT ${finding("orders", "t.quoteId", "CONCAT(SUM(t.quoted), ' of batch ', t.batchId, ' quoted at ', t.price)", "CONCAT(SUM(t.sold), ' sold at that price')")}
          FROM (
            ${linesOf("q.id", 0)} FROM order_line_items l JOIN orders q ON q.id = l.order_id WHERE ${converted}
            UNION ALL
            ${linesOf("s.converted_from_order_id", 1)} FROM order_line_items l JOIN orders s ON s.id = l.order_id
            JOIN orders q ON q.id = s.converted_from_order_id WHERE ${converted}
          ) t
          GROUP BY t.quoteId, t.batchId, t.price, t.cost
          HAVING SUM(t.quoted) <> SUM(t.sold)`,
      },
      {
        about: "quotes and begun orders",
        subject: "quotes",
        examined: countOf("orders q", `${isQuote} OR q.is_draft = 1`),
        offending: `
          SELECT ${finding("orders", "q.id", faults(offerFaults), "'an offer: nothing taken, nothing owed'")}
          FROM orders q LEFT JOIN (
            SELECT referenceId, COUNT(*) AS movements FROM inventoryMovements WHERE referenceType = 'ORDER' GROUP BY referenceId
          ) m ON m.referenceId = q.id
          WHERE (${isQuote} OR q.is_draft = 1) AND (${anyFault(offerFaults)})`,
      },
    ],
  },
  {
    id: "T08",
    title: "quotes in time",
    sentence:
      "A quote is written when its goods are there, answered or converted while it is valid, and expired only after its last day; its log is a walk that ends where it stands.",
    severity: "error",
    hint: "Compare valid_until, converted_at and the order_audit_log of the quote.",
    probes: [
      {
        about: "quotes",
        subject: "quotes",
        examined: countOf("orders q", isQuote),
        offending: `
          SELECT ${finding("orders", "q.id", faults(dayFaults), "CONCAT(COALESCE(q.quoteStatus, 'no status'), ', written ', q.created_at, ', valid until ', COALESCE(q.valid_until, 'never'), ', converted ', COALESCE(q.converted_at, 'never'))")}
          FROM orders q LEFT JOIN orders s ON s.converted_from_order_id = q.id
          WHERE ${isQuote} AND (${anyFault(dayFaults)})`,
      },
      {
        about: "goods quoted",
        subject: "quotes",
        examined: countOf("order_line_items l JOIN orders q ON q.id = l.order_id", isQuote),
        offending: `
          SELECT ${finding("order_line_items", "l.id", "CONCAT('batch ', l.batch_id, ' quoted on ', q.created_at)", "CONCAT('received by then, not ', COALESCE(CONCAT('on ', r.receivedAt), 'never'), ', and no more than ', COALESCE(r.quantity, 0))")}
          FROM order_line_items l JOIN orders q ON q.id = l.order_id
          LEFT JOIN (${receivedByBatch}) r ON r.batchId = l.batch_id
          WHERE ${isQuote} AND (r.batchId IS NULL OR r.receivedAt > q.created_at OR l.quantity > r.quantity)`,
      },
      {
        about: "steps of quotes",
        mayBeEmpty: true,
        examined: countOf("order_audit_log l", `${logged("to")} IS NOT NULL`),
        offending: `
          SELECT ${finding("order_audit_log", "w.id", `CONCAT(w.cameFrom, ' → ', w.wentTo, ': ', ${faults(stepFaults)})`, "CONCAT('a walk that ends at ', q.quoteStatus)")}
          FROM (
            SELECT t.*, LAG(t.wentTo) OVER byTime AS previous, LEAD(t.wentTo) OVER byTime AS following
            FROM (
              SELECT l.id, l.order_id AS orderId, l.timestamp AS at, ${logged("from")} AS cameFrom, ${logged("to")} AS wentTo
              FROM order_audit_log l
            ) t
            WHERE t.wentTo IS NOT NULL
            WINDOW byTime AS (PARTITION BY t.orderId ORDER BY t.at, t.id)
          ) w JOIN orders q ON q.id = w.orderId
          WHERE ${anyFault(stepFaults)}`,
      },
    ],
  },
];
