// C04: texts say what is so. Whatever people write names documents that exist, of the same client or supplier; what it says of
// an invoice was so when it was written; amounts beside an order are the order's; and whoever is called in a comment finds it
// in their inbox.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { amountProbes, besideOrders } from "./amounts-in-texts.ts";
import { countOfTexts, documents, dollarsIn, namedDocuments, writtenTexts } from "./written-texts.ts";

const textIn = (alias: string): string =>
  `CONCAT(${alias}.tableName, ' ', ${alias}.id, ': ', LEFT(${alias}.words, 120))`;

const found = (alias: string, what: string): string =>
  `${alias}.tableName AS tableName, CONCAT('id = ', ${alias}.id) AS rowKey, CAST(${what} AS CHAR) AS found`;

const documentFaults = {
  "exists nowhere": "d.number IS NULL",
  "is another client's": "d.clientId <> n.clientId",
  "is another supplier's": "d.vendorId <> n.vendorId",
};

const aboutInvoices = `
  SELECT t.* FROM (${writtenTexts}) t
  WHERE t.words LIKE '%INV-%' AND t.words REGEXP 'days? (past due|late|overdue)|open|owes|due (on|since)'`;

/** Texts that name one invoice and no other; what they say of days and debts, they say of it. */
const aboutOneInvoice = `
  SELECT n.tableName, n.id, n.words, MIN(n.writtenAt) AS writtenAt, MIN(n.number) AS number
  FROM (${namedDocuments(aboutInvoices)}) n WHERE n.number LIKE 'INV-%'
  GROUP BY n.tableName, n.id, n.words HAVING COUNT(DISTINCT n.number) = 1`;

/** "34" of "34 days past due". */
const daysSaid = "REGEXP_SUBSTR(REGEXP_SUBSTR(s.words, '[0-9]+ days? (past due|late|overdue)'), '[0-9]+')";

/** "$4,120.00" of "$4,120.00 is still open". */
const openSaid = dollarsIn(
  "REGEXP_SUBSTR(REGEXP_SUBSTR(s.words, '[$][0-9,]+[.][0-9]{2} (is |are )?(still )?open'), '[$][0-9,]+[.][0-9]{2}')",
);

/** "$4,120.00" of "owes $4,120.00". */
const owedSaid = dollarsIn(
  "REGEXP_SUBSTR(REGEXP_SUBSTR(s.words, 'owes [$][0-9,]+[.][0-9]{2}'), '[$][0-9,]+[.][0-9]{2}')",
);

/** "due on March 12" or "due since 2024-03-12". */
const dueSaid =
  "REGEXP_SUBSTR(REGEXP_SUBSTR(s.words, 'due (on|since) ([A-Z][a-z]+ [0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2})'), '([A-Z][a-z]+ [0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2})$')";

const paidThen = `(
  SELECT COALESCE(SUM(p.amount), 0) FROM payments p
  WHERE p.invoiceId = i.id AND p.paymentType = 'RECEIVED' AND p.createdAt <= s.writtenAt)`;

const invoiceFaults = {
  "other days past due": `${daysSaid} <> '' AND ${daysSaid} <> DATEDIFF(s.writtenAt, i.dueDate)`,
  "another amount open": `s.words REGEXP '[$][0-9,]+[.][0-9]{2} (is |are )?(still )?open' AND ${openSaid} <> i.totalAmount - ${paidThen}`,
  "another amount owed": `s.words REGEXP 'owes [$][0-9,]+[.][0-9]{2}' AND ${owedSaid} <> i.totalAmount - ${paidThen}`,
  "another due date": `${dueSaid} NOT IN ('', DATE_FORMAT(i.dueDate, '%M %e'), DATE_FORMAT(i.dueDate, '%Y-%m-%d'))`,
};

const callFaults = {
  "does not name who is called": "c.content NOT LIKE CONCAT('%@', u.name, '%')",
  "called by somebody else": "m.mentioned_by_user_id <> c.user_id",
  "called by themselves": "m.mentioned_user_id = c.user_id",
  "not in the inbox": "x.id IS NULL",
  "the inbox has it at another thing": "x.reference_type <> c.commentable_type OR x.reference_id <> c.commentable_id",
  "the inbox has other words": "x.description <> c.content",
};

/** Of a task that nobody has worded anew since. */
const toldFaults = {
  "another title": "RIGHT(x.title, CHAR_LENGTH(t.title)) <> t.title",
  "another description": "NOT (x.description <=> t.description)",
};

const calls = "CHAR_LENGTH(c.content) - CHAR_LENGTH(REPLACE(c.content, '@', ''))";

export const textChecks: readonly Check[] = [
  {
    id: "C04",
    title: "texts are true",
    sentence:
      "Texts that name a document, an amount, a date or a person name the right one: of the same client or supplier, and as it was when they were written.",
    severity: "error",
    hint: "Read the text beside the document that it names: one of them was changed, or the text is about another one.",
    probes: [
      {
        about: "documents named in texts",
        examined: countOfTexts,
        offending: `
          SELECT ${found("n", `CONCAT(n.number, ' ', ${faults(documentFaults)})`)}, ${textIn("n")} AS expected
          FROM (${namedDocuments(writtenTexts)}) n LEFT JOIN (${documents}) d ON d.number = n.number
          WHERE ${anyFault(documentFaults)}`,
      },
      {
        about: "what texts say of an invoice",
        mayBeEmpty: true,
        examined: countOf(`(${aboutOneInvoice}) s`),
        offending: `
          SELECT ${found("s", `CONCAT(${faults(invoiceFaults)}, ': ', s.words)`)},
            CONCAT(s.number, ' was due on ', i.dueDate, ', ', DATEDIFF(s.writtenAt, i.dueDate), ' days before, with ', i.totalAmount - ${paidThen}, ' open') AS expected
          FROM (${aboutOneInvoice}) s JOIN invoices i ON i.invoiceNumber = s.number
          WHERE ${anyFault(invoiceFaults)}`,
      },
      ...amountProbes,
      {
        about: "batches named beside an order",
        mayBeEmpty: true,
        examined: countOf(`(${besideOrders}) t`),
        offending: `
          SELECT ${found("n", "n.number")}, CONCAT('a batch of the order: ', n.words) AS expected
          FROM (${namedDocuments(besideOrders)}) n
          LEFT JOIN (
            SELECT l.order_id AS orderId, b.code FROM order_line_items l JOIN batches b ON b.id = l.batch_id
          ) g ON g.orderId = n.orderId AND g.code = n.number
          WHERE n.number LIKE 'BATCH-%' AND g.code IS NULL`,
      },
      {
        about: "people called in comments",
        mayBeEmpty: true,
        examined: countOf("comment_mentions"),
        offending: `
          SELECT ${finding("comment_mentions", "m.id", `CONCAT(${faults(callFaults)}, ': ', c.content)`, "COALESCE(CONCAT('@', u.name), 'somebody')")}
          FROM comment_mentions m JOIN comments c ON c.id = m.comment_id LEFT JOIN users u ON u.id = m.mentioned_user_id
          LEFT JOIN inbox_items x ON x.source_type = 'mention' AND x.source_id = c.id AND x.user_id = m.mentioned_user_id
          WHERE ${anyFault(callFaults)}`,
      },
      {
        about: "what inboxes say of tasks",
        mayBeEmpty: true,
        examined: countOf("inbox_items", "source_type <> 'mention'"),
        offending: `
          SELECT ${finding("inbox_items", "x.id", "CONCAT_WS(': ', x.title, x.description)", "CONCAT_WS(': ', t.title, t.description)")}
          FROM inbox_items x JOIN todo_tasks t ON t.id = x.source_id
          WHERE x.source_type <> 'mention' AND (${anyFault(toldFaults)}) AND NOT EXISTS (
            SELECT 1 FROM todo_task_activity a WHERE a.task_id = t.id AND a.field_changed IN ('title', 'description'))`,
      },
      {
        about: "calls that reach somebody",
        mayBeEmpty: true,
        examined: countOf("comments"),
        offending: `
          SELECT ${finding("comments", "c.id", "c.content", `CONCAT(COUNT(m.id), ' mentions, one for each @')`)}
          FROM comments c LEFT JOIN comment_mentions m ON m.comment_id = c.id
          WHERE c.content LIKE '%@%' OR m.id IS NOT NULL
          GROUP BY c.id, c.content HAVING COUNT(m.id) <> ${calls}`,
      },
    ],
  },
];
