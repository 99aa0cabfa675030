// What people have written, as SQL: every text with its moment and what it belongs to, and the words in it that are
// numbers of documents or amounts of money. A note is as many texts as it has lines; it may have been added to until it was
// last changed. A list whose name begins with a client's belongs to that client, and so do its tasks.

const clientOfList = "LEFT JOIN clients k ON k.name = SUBSTRING_INDEX(l.name, ': ', 1)";
const clientOfNote = "LEFT JOIN client_notes cn ON cn.note_id = n.id";

/** Rows of (tableName, id, words, writtenAt, orderId, clientId, vendorId): null where a text belongs to none. */
export const writtenTexts = `
  SELECT 'comments' AS tableName, c.id, c.content AS words, c.created_at AS writtenAt, o.id AS orderId,
    COALESCE(o.client_id, e.client_id, IF(c.commentable_type = 'client', c.commentable_id, NULL)) AS clientId, e.vendor_id AS vendorId
  FROM comments c
  LEFT JOIN orders o ON c.commentable_type = 'order' AND o.id = c.commentable_id
  LEFT JOIN calendar_events e ON c.commentable_type = 'calendar_event' AND e.id = c.commentable_id
  UNION ALL
  SELECT 'client_communications', m.id, CONCAT_WS(' ', m.subject, m.notes), m.created_at, NULL, m.client_id, NULL
  FROM client_communications m
  UNION ALL
  SELECT 'vendorNotes', v.id, v.note, v.createdAt, NULL, NULL, v.vendorId FROM vendorNotes v
  UNION ALL
  SELECT 'calendar_events', e.id, CONCAT_WS(' ', e.title, e.description), e.created_at, NULL, e.client_id, e.vendor_id
  FROM calendar_events e
  UNION ALL
  SELECT 'client_meeting_history', h.id, CONCAT_WS(' ', h.notes, ${spokenIn("h.action_items", "$[*].description")}), h.created_at,
    NULL, h.client_id, NULL
  FROM client_meeting_history h
  UNION ALL
  SELECT 'todo_lists', l.id, CONCAT_WS(' ', l.name, l.description), l.created_at, NULL, k.id, NULL
  FROM todo_lists l ${clientOfList}
  UNION ALL
  SELECT 'todo_tasks', t.id, CONCAT_WS(' ', t.title, t.description), t.created_at, NULL, k.id, NULL
  FROM todo_tasks t JOIN todo_lists l ON l.id = t.list_id ${clientOfList}
  UNION ALL
  SELECT 'freeform_notes', n.id, n.title, n.createdAt, NULL, cn.client_id, NULL FROM freeform_notes n ${clientOfNote}
  UNION ALL
  SELECT 'freeform_notes', n.id, j.line, n.updatedAt, NULL, cn.client_id, NULL
  FROM freeform_notes n ${clientOfNote}
  JOIN JSON_TABLE(JSON_EXTRACT(n.content, '$**.text'), '$[*]' COLUMNS (line VARCHAR(2000) PATH '$')) j ON TRUE
  UNION ALL
  SELECT 'note_comments', r.id, r.content, r.createdAt, NULL, cn.client_id, NULL
  FROM note_comments r JOIN freeform_notes n ON n.id = r.noteId ${clientOfNote}
  UNION ALL
  SELECT 'scratch_pad_notes', s.id, s.content, s.createdAt, NULL, NULL, NULL FROM scratch_pad_notes s`;

export const countOfTexts = `SELECT COUNT(*) FROM (${writtenTexts}) t`;

/** Every document that a text may name: number, whose it is, and since when it is there. */
export const documents = `
  SELECT i.invoiceNumber AS number, i.customerId AS clientId, NULL AS vendorId, i.createdAt AS madeAt FROM invoices i
  UNION ALL SELECT o.order_number, o.client_id, NULL, o.created_at FROM orders o
  UNION ALL SELECT c.creditNumber, c.clientId, NULL, c.createdAt FROM credits c
  UNION ALL SELECT p.poNumber, NULL, p.vendorId, p.createdAt FROM purchaseOrders p
  UNION ALL SELECT b.billNumber, NULL, b.vendorId, b.createdAt FROM bills b
  UNION ALL SELECT b.code, NULL, NULL, b.createdAt FROM batches b
  UNION ALL SELECT l.code, NULL, NULL, l.createdAt FROM lots l
  UNION ALL SELECT p.paymentNumber, p.customerId, p.vendorId, p.createdAt FROM payments p`;

/** The numbers of these documents, each of its own form. */
const documentForm =
  "((INV|BILL|PMT-RCV|PMT-SNT)-[0-9]{4}-[0-9]{6}|PO-[0-9]{4}-[0-9]{4}|(BATCH|LOT)-[0-9]{6}|CR-[0-9]{5}|(ORD|O|S|Q|D)-[0-9]{12,14})";

const amountForm = "[$][0-9,]+[.][0-9]{2}";

/** Rows of `texts` once for each document that they name, with its `number`. */
export function namedDocuments(texts: string): string {
  return `SELECT w.*, REGEXP_SUBSTR(w.word, '${documentForm}') AS number FROM (${wordsOf(texts)}) w WHERE w.word REGEXP '${documentForm}'`;
}

/** Rows of `texts` once for each amount that they name, with the `amount` in dollars. */
export function namedAmounts(texts: string): string {
  return `
    SELECT w.*, ${dollarsIn(`REGEXP_SUBSTR(w.word, '${amountForm}')`)} AS amount
    FROM (${wordsOf(texts)}) w WHERE w.word REGEXP '${amountForm}'`;
}

/** The number in "$1,234.56". */
export function dollarsIn(text: string): string {
  return `CAST(REPLACE(REPLACE(${text}, '$', ''), ',', '') AS DECIMAL(15,2))`;
}

/** The texts at a path of a JSON document, with blanks between them. */
function spokenIn(json: string, path: string): string {
  return `REPLACE(CAST(JSON_EXTRACT(${json}, '${path}') AS CHAR), '"', ' ')`;
}

/** A text is cut at its spaces by way of JSON: both servers read that, and neither has a way of its own. */
function wordsOf(texts: string): string {
  return `
    SELECT t.*, j.word FROM (${texts}) t
    JOIN JSON_TABLE(CONCAT('[', REPLACE(JSON_QUOTE(t.words), ' ', '","'), ']'), '$[*]' COLUMNS (word VARCHAR(255) PATH '$')) j ON TRUE`;
}
