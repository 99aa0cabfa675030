// Texts that say what is not so (C04), and talk that comes before what it is about (T04). An inbox repeats the words of a
// comment, so changed words are found there as well.

import { type Anomaly, altered, deleted } from "./anomaly.ts";

const besideOrder = "commentable_type = 'order'";

/** Adds words to a text. */
const saying = (column: string, words: string): string => `${column} = CONCAT(${column}, ' ', ${words})`;

export const talkAnomalies: readonly Anomaly[] = [
  altered("C04", "a comment on an invoice that never was", "comments", saying("content", "'See INV-2019-000001.'")),
  altered(
    "C04",
    "a note of a call about another client's invoice",
    "client_communications",
    saying(
      "notes",
      "(SELECT MIN(i.invoiceNumber) FROM invoices i WHERE i.customerId <> client_communications.client_id AND i.createdAt < client_communications.created_at)",
    ),
    `notes IS NOT NULL AND EXISTS (
      SELECT 1 FROM invoices i WHERE i.customerId <> client_communications.client_id AND i.createdAt < client_communications.created_at)`,
  ),
  altered(
    "C04",
    "a comment that counts the days wrong",
    "comments",
    "content = CONCAT('9999 days late. ', content)",
    `${besideOrder} AND content LIKE '%INV-%'`,
  ),
  altered(
    "C04",
    "an amount beside an order that is none of its own",
    "comments",
    saying("content", "'It was $0.01.'"),
    besideOrder,
  ),
  altered(
    "C04",
    "a batch beside an order that has nothing of it",
    "comments",
    saying(
      "content",
      `(SELECT MIN(b.code) FROM batches b WHERE b.createdAt < comments.created_at AND b.id NOT IN (
        SELECT l.batch_id FROM order_line_items l WHERE l.order_id = comments.commentable_id))`,
    ),
    `${besideOrder} AND EXISTS (
      SELECT 1 FROM batches b WHERE b.createdAt < comments.created_at AND b.id NOT IN (
        SELECT l.batch_id FROM order_line_items l WHERE l.order_id = comments.commentable_id))`,
  ),
  deleted("C04", "a call that reaches nobody", "inbox_items", "source_type = 'mention'"),
  altered(
    "T04",
    "a comment on an order that nobody had placed yet",
    "comments",
    "created_at = (SELECT DATE_SUB(o.created_at, INTERVAL 1 HOUR) FROM orders o WHERE o.id = comments.commentable_id)",
    besideOrder,
    ["C04"],
    ["T02"],
  ),
  altered(
    "T04",
    "a reminder of what is over by then",
    "calendar_reminders",
    "reminder_time = (SELECT DATE_ADD(e.start_date, INTERVAL 36 HOUR) FROM calendar_events e WHERE e.id = event_id)",
    "status = 'PENDING'",
  ),
  altered(
    "T04",
    "something seen before it was there",
    "inbox_items",
    "seen_at = DATE_SUB(created_at, INTERVAL 1 HOUR)",
    "status = 'seen'",
  ),
  altered(
    "T04",
    "a call logged before it was made",
    "client_communications",
    "communicated_at = DATE_ADD(created_at, INTERVAL 1 MINUTE)",
    "created_at < (SELECT MAX(o.created_at) FROM orders o)",
  ),
  altered(
    "T04",
    "a note about a purchase order that was not written yet",
    "vendorNotes",
    "createdAt = (SELECT DATE_SUB(MIN(p.createdAt), INTERVAL 1 MINUTE) FROM purchaseOrders p WHERE p.poNumber = REGEXP_SUBSTR(vendorNotes.note, 'PO-[0-9]{4}-[0-9]{4}'))",
    "note REGEXP 'PO-[0-9]{4}-[0-9]{4}'",
    [],
    ["T02"],
  ),
];
