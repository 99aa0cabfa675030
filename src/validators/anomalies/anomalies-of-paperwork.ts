// Tasks, lists, notes and records of meetings that say what is not so (C04). An inbox repeats the words of a task, so changed
// words are found there as well.

import { type Anomaly, altered } from "./anomaly.ts";

const nowhere = "'INV-2019-000001'";

/** Adds words to a text. */
const saying = (column: string, words: string): string => `${column} = CONCAT(${column}, ' See ', ${words}, '.')`;

/** An invoice of another client than that of a task's list. */
const anothersInvoice = `
  SELECT MIN(i.invoiceNumber) FROM invoices i JOIN clients k ON k.id = i.customerId JOIN todo_lists l ON l.id = todo_tasks.list_id
  WHERE i.createdAt < todo_tasks.created_at AND l.name NOT LIKE CONCAT(k.name, ': %')`;

const ofClientsList = `EXISTS (
  SELECT 1 FROM todo_lists l JOIN clients k ON l.name LIKE CONCAT(k.name, ': %') WHERE l.id = todo_tasks.list_id)`;

export const paperworkAnomalies: readonly Anomaly[] = [
  altered("C04", "a task about an invoice that never was", "todo_tasks", saying("title", nowhere)),
  altered(
    "C04",
    "a task for one client about another's invoice",
    "todo_tasks",
    saying("title", `(${anothersInvoice})`),
    `${ofClientsList} AND (${anothersInvoice}) IS NOT NULL`,
  ),
  altered(
    "C04",
    "a task that counts the days wrong",
    "todo_tasks",
    "description = '9999 days past due.'",
    "title REGEXP 'INV-[0-9]{4}-[0-9]{6}' AND description IS NOT NULL",
  ),
  altered(
    "C04",
    "an amount in a task that is none of its order's",
    "todo_tasks",
    saying("title", "'$0.01'"),
    "title LIKE '%INV-%' AND description NOT LIKE '% 90 days%'",
  ),
  altered(
    "C04",
    "an amount in a task that is none of its bill's",
    "todo_tasks",
    saying("title", "'$0.01'"),
    "title LIKE '%BILL-%'",
  ),
  altered("C04", "a list about an invoice that never was", "todo_lists", saying("name", nowhere)),
  altered(
    "C04",
    "a line of a note about an invoice that never was",
    "freeform_notes",
    "content = REGEXP_REPLACE(content, 'INV-[0-9]{4}-', 'INV-1999-')",
    "content LIKE '%INV-%'",
  ),
  altered("C04", "an answer to a note about an invoice that never was", "note_comments", saying("content", nowhere)),
  altered(
    "C04",
    "another number of orders than were placed in ninety days",
    "client_communications",
    "notes = REGEXP_REPLACE(notes, '[0-9]+ orders? in 90 days', '9999 orders in 90 days')",
    "notes REGEXP '[0-9] orders? in 90 days'",
  ),
  altered(
    "C04",
    "an inbox that words a task in another way",
    "inbox_items",
    "description = CONCAT(description, ' Hurry up.')",
    "source_type <> 'mention' AND description IS NOT NULL",
  ),
];
