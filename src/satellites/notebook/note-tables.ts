// The note tables: each a view of the notes.

import type { Id } from "../../domain/numbers/ids.ts";
import { type Instant, latestOf } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";
import { eachCalendarEntry } from "../calendar/plan-calendar.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachClient, wholeCompany } from "../parents.ts";
import { clientFile } from "./client-files.ts";
import { houseNotes } from "./house-notes.ts";
import { meetingNotes } from "./meeting-notes.ts";
import { changedAt, type Note, type Reply } from "./note.ts";
import { richText } from "./rich-text.ts";

export const notes = satellite({
  table: "notes",
  tells:
    "What somebody wrote down: all there is to know of a client, what was said in a meeting, the month's goals, the week's work, new goods, ideas for slow ones. Figures are those of the day on which it was written.",
  from: [
    from(eachClient, (client, { company }) => clientFile(company, client)),
    from(eachCalendarEntry, (entry, { company }) => meetingNotes(company, entry)),
    from(wholeCompany, (company) => houseNotes(company)),
  ],
  row: (note, scene) => ({
    id: scene.id,
    userId: note.author.id,
    title: note.title,
    content: richText(note.content),
    templateType: note.template,
    tags: note.tags,
    isPinned: note.pinnedAt !== null && note.unpinnedAt === null,
    isArchived: note.archivedAt !== null && note.restoredAt === null,
    sharedWith: note.shared?.with.map(({ id }) => id) ?? [],
    createdAt: note.createdAt,
    updatedAt: changedAt(note),
    lastViewedAt: latestOf([changedAt(note), ...note.replies.flatMap(({ at, answer }) => [at, answer?.at ?? null])]),
  }),
});

type NoteReply = { readonly noteId: Id<"notes">; readonly reply: Reply; readonly parent: Id<"noteComments"> | null };

export const noteComments = satellite({
  table: "noteComments",
  tells: "What a reader of a note said about it, and what its author answered.",
  from: [
    from(notes, ({ id: noteId, thing: { replies } }): NoteReply[] =>
      replies.map((reply) => ({ noteId, reply, parent: null })),
    ),
  ],
  below: ({ id, thing: { noteId, reply } }): NoteReply[] =>
    reply.answer === null ? [] : [{ noteId, reply: reply.answer, parent: id }],
  row: ({ noteId, reply, parent }, scene) => ({
    id: scene.id,
    noteId,
    userId: reply.by.id,
    content: reply.text,
    parentCommentId: parent,
    isResolved: reply.isResolved,
    createdAt: reply.at,
    updatedAt: reply.answer?.at ?? reply.at,
  }),
});

type Activity = Pick<NewRow<"noteActivity">, "activityType" | "metadata"> & {
  readonly by: Note["author"];
  readonly at: Note["createdAt"];
};

type NotedActivity = Activity & { readonly noteId: Id<"notes"> };

export const noteActivity = satellite({
  table: "noteActivity",
  tells:
    "That a note was written, shared, added to, pinned and taken down, put away and taken out again, or commented on, when and by whom.",
  from: [
    from(notes, ({ id: noteId, thing: note }): NotedActivity[] =>
      activityOf(note).map((activity) => ({ noteId, ...activity })),
    ),
  ],
  row: ({ noteId, activityType, by, at, metadata }, scene) => ({
    id: scene.id,
    noteId,
    userId: by.id,
    activityType,
    metadata,
    createdAt: at,
  }),
});

function activityOf(note: Note): Activity[] {
  const { author: by, createdAt, template, shared, updates, pinnedAt, unpinnedAt, replies, title } = note;
  const activity = (
    activityType: Activity["activityType"],
    at: Instant | null,
    metadata: unknown = null,
  ): Activity[] => (at === null ? [] : [{ activityType, by, at, metadata }]);
  const commented = (reply: Reply): Activity => ({
    activityType: "COMMENTED",
    by: reply.by,
    at: reply.at,
    metadata: null,
  });
  return [
    ...activity("CREATED", createdAt, { title }),
    ...activity("TEMPLATE_APPLIED", createdAt, { template }),
    ...activity("PINNED", pinnedAt),
    ...activity("SHARED", shared?.at ?? null, { userIds: shared?.with.map(({ id }) => id) }),
    ...updates.flatMap((at) => activity("UPDATED", at)),
    ...replies.flatMap((reply) => [commented(reply), ...(reply.answer ? [commented(reply.answer)] : [])]),
    ...activity("UNPINNED", unpinnedAt),
    ...activity("ARCHIVED", note.archivedAt),
    ...activity("RESTORED", note.restoredAt),
  ];
}

export const clientNotes = satellite({
  table: "clientNotes",
  tells: "Which note is a client's own: its file.",
  from: [
    from(notes, ({ id: noteId, thing: { clientId, createdAt } }) =>
      clientId === null ? [] : [{ noteId, clientId, createdAt }],
    ),
  ],
  row: (link, scene) => ({ id: scene.id, ...link }),
});
