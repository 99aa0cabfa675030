// T04: nobody speaks of what has not happened. Comments, notes, activities, mentions and reminders come after what they speak
// of, documents named in texts are older than the text, and a reminder rings before its event.

import { anyFault, type Check, countOf, faults, finding, type Probe } from "../check.ts";
import { countOfTexts, documents, namedDocuments, writtenTexts } from "./written-texts.ts";

type Follower = {
  readonly table: string;
  /** What it follows: a table joined as `p` on `on`. */
  readonly after: string;
  readonly on: string;
  readonly faults: Readonly<Record<string, string>>;
};

/** Rows `c` of a table that hang on a row `p` of another. */
const followers: readonly Follower[] = [
  {
    table: "comment_mentions",
    after: "comments",
    on: "p.id = c.comment_id",
    faults: { "at another moment than the comment": "c.created_at <> p.created_at" },
  },
  {
    table: "note_comments",
    after: "freeform_notes",
    on: "p.id = c.noteId",
    faults: { "before the note": "c.createdAt < p.createdAt" },
  },
  {
    table: "note_activity",
    after: "freeform_notes",
    on: "p.id = c.noteId",
    faults: { "before the note": "c.createdAt < p.createdAt" },
  },
  {
    table: "client_notes",
    after: "freeform_notes",
    on: "p.id = c.note_id",
    faults: { "before the note": "c.created_at < p.createdAt" },
  },
  {
    table: "todo_task_activity",
    after: "todo_tasks",
    on: "p.id = c.task_id",
    faults: { "before the task": "c.created_at < p.created_at" },
  },
  {
    table: "vendorNotes",
    after: "vendors",
    on: "p.id = c.vendorId",
    faults: { "before the vendor": "c.createdAt < p.createdAt" },
  },
  {
    table: "client_communications",
    after: "clients",
    on: "p.id = c.client_id",
    faults: {
      "before there was the client": "c.communicated_at < p.created_at",
      "logged before it took place": "c.created_at < c.communicated_at",
    },
  },
  {
    table: "calendar_reminders",
    after: "calendar_events",
    on: "p.id = c.event_id",
    faults: {
      "made before the event": "c.created_at < p.created_at",
      // The event's time is local, the reminder's is not: days can be told apart, hours cannot.
      "rings after the event": "DATE(c.reminder_time) > p.start_date",
      "sent before it rings": "c.sent_at < c.reminder_time",
      "sent without a moment, or the other way": "(c.status = 'SENT') <> (c.sent_at IS NOT NULL)",
      "rings for what was called off": "c.status = 'PENDING' AND p.status = 'CANCELLED'",
    },
  },
  {
    table: "calendar_event_history",
    after: "calendar_events",
    on: "p.id = c.event_id",
    faults: { "before the event was made": "c.changed_at < p.created_at" },
  },
  {
    table: "client_meeting_history",
    after: "calendar_events",
    on: "p.id = c.calendar_event_id",
    faults: { "written before the meeting": "DATE(c.created_at) < p.start_date" },
  },
];

function following({ table, after, on, faults: wrong }: Follower): Probe {
  return {
    about: table,
    // Whether there are any is another check's business, here and below.
    mayBeEmpty: true,
    examined: countOf(table),
    offending: `
      SELECT ${finding(table, "c.id", faults(wrong), `'after what it speaks of in ${after}'`)}
      FROM ${table} c JOIN ${after} p ON ${on} WHERE ${anyFault(wrong)}`,
  };
}

/** When the thing came to be that a comment is about; an order is there as soon as it is drafted. */
const commentedAt = `
  SELECT 'order' AS type, o.id, o.created_at AS madeAt FROM orders o
  UNION ALL SELECT 'client', k.id, k.created_at FROM clients k
  UNION ALL SELECT 'inventory_batch', b.id, b.createdAt FROM batches b
  UNION ALL SELECT 'calendar_event', e.id, e.created_at FROM calendar_events e
  UNION ALL SELECT 'task', t.id, t.created_at FROM todo_tasks t`;

const commentFaults = {
  "before what it is about": "c.created_at < t.madeAt",
  "resolved before it was written": "c.resolved_at < c.created_at",
  "resolved without a moment or by nobody, or the other way":
    "c.is_resolved <> (c.resolved_at IS NOT NULL) OR c.is_resolved <> (c.resolved_by IS NOT NULL)",
};

const inboxFaults = {
  "before what it tells of": "x.created_at < COALESCE(c.created_at, t.created_at)",
  "seen before it came": "x.seen_at < x.created_at",
  "done with before it came": "x.completed_at < x.created_at",
  "done with before it was seen": "x.completed_at < x.seen_at",
  "seen, and nobody has looked": "x.status = 'seen' AND x.seen_at IS NULL",
  "unread, and somebody has looked": "x.status = 'unread' AND (x.seen_at IS NOT NULL OR x.completed_at IS NOT NULL)",
  "done with without a moment, or the other way": "(x.status = 'completed') <> (x.completed_at IS NOT NULL)",
};

export const talkTimeChecks: readonly Check[] = [
  {
    id: "T04",
    title: "nobody speaks too early",
    sentence:
      "Comments, notes, activities and mentions come after what they speak of, reminders before their event, and inboxes are looked into after something came.",
    severity: "error",
    hint: "The text or the thing that it speaks of has another row's moment, or its moment was left to the database's clock.",
    probes: [
      {
        about: "comments",
        mayBeEmpty: true,
        examined: countOf("comments"),
        offending: `
          SELECT ${finding("comments", "c.id", `CONCAT(c.created_at, ' ', ${faults(commentFaults)}, ': ', c.content)`, "CONCAT('after ', COALESCE(t.madeAt, 'what it is about'))")}
          FROM comments c LEFT JOIN (${commentedAt}) t ON t.type = c.commentable_type AND t.id = c.commentable_id
          WHERE ${anyFault(commentFaults)}`,
      },
      {
        about: "documents named in texts",
        mayBeEmpty: true,
        examined: countOfTexts,
        offending: `
          SELECT n.tableName AS tableName, CONCAT('id = ', n.id) AS rowKey,
            CAST(CONCAT(n.writtenAt, ' names ', n.number, ': ', n.words) AS CHAR) AS found,
            CAST(CONCAT('not before ', d.madeAt) AS CHAR) AS expected
          FROM (${namedDocuments(writtenTexts)}) n JOIN (${documents}) d ON d.number = n.number
          WHERE d.madeAt > n.writtenAt`,
      },
      {
        about: "inboxes",
        mayBeEmpty: true,
        examined: countOf("inbox_items"),
        offending: `
          SELECT ${finding("inbox_items", "x.id", `CONCAT(x.status, ': ', ${faults(inboxFaults)})`, "'first it comes, then it is seen, then it is done with'")}
          FROM inbox_items x
          LEFT JOIN comments c ON x.source_type = 'mention' AND c.id = x.source_id
          LEFT JOIN todo_tasks t ON x.source_type <> 'mention' AND t.id = x.source_id
          WHERE ${anyFault(inboxFaults)}`,
      },
      ...followers.map(following),
    ],
  },
];
