// Comments with mentions, inboxes, notes.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, index, int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { flag, instant, json, now, nowOnUpdate } from "./columns.ts";

/** Comment on any entity. */
export const comments = mysqlTable(
  "comments",
  {
    id: int("id").$type<Id<"comments">>().autoincrement().primaryKey(),
    commentableType: varchar("commentable_type", { length: 50 }).notNull(),
    commentableId: int("commentable_id").notNull(),
    userId: int("user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    content: text("content").notNull(),
    isResolved: flag("is_resolved").notNull().default(sql`0`),
    resolvedAt: instant("resolved_at"),
    resolvedBy: int("resolved_by")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_commentable").on(table.commentableType, table.commentableId),
    index("idx_created_at").on(table.createdAt),
    index("idx_is_resolved").on(table.isResolved),
    index("idx_user_id").on(table.userId),
  ],
);

/** @mention in a comment. */
export const commentMentions = mysqlTable(
  "comment_mentions",
  {
    id: int("id").$type<Id<"commentMentions">>().autoincrement().primaryKey(),
    commentId: int("comment_id")
      .$type<Id<"comments">>()
      .notNull()
      .references((): AnyMySqlColumn => comments.id, { onDelete: "cascade" }),
    mentionedUserId: int("mentioned_user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    mentionedByUserId: int("mentioned_by_user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [
    unique("comment_mentions_comment_id_mentioned_user_id_unique").on(table.commentId, table.mentionedUserId),
    index("idx_comment_id").on(table.commentId),
    index("idx_mentioned_user_id").on(table.mentionedUserId),
  ],
);

/** Mention / task assignment in a user inbox. */
export const inboxItems = mysqlTable(
  "inbox_items",
  {
    id: int("id").$type<Id<"inboxItems">>().autoincrement().primaryKey(),
    userId: int("user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    sourceType: mysqlEnum("source_type", ["mention", "task_assignment", "task_update"]).notNull(),
    sourceId: int("source_id").notNull(),
    referenceType: varchar("reference_type", { length: 50 }).notNull(),
    referenceId: int("reference_id").notNull(),
    title: varchar("title", { length: 500 }).notNull(),
    description: text("description"),
    status: mysqlEnum("status", ["unread", "seen", "completed"]).notNull().default("unread"),
    seenAt: instant("seen_at"),
    completedAt: instant("completed_at"),
    isArchived: flag("is_archived").notNull().default(sql`0`),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_created_at").on(table.createdAt),
    index("idx_is_archived").on(table.isArchived),
    index("idx_reference").on(table.referenceType, table.referenceId),
    index("idx_source").on(table.sourceType, table.sourceId),
    index("idx_status").on(table.status),
    index("idx_user_id").on(table.userId),
  ],
);

/** Tiptap note. */
export const notes = mysqlTable("freeform_notes", {
  id: int("id").$type<Id<"notes">>().autoincrement().primaryKey(),
  userId: int("userId")
    .$type<Id<"users">>()
    .notNull()
    .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
  title: varchar("title", { length: 500 }).notNull().default("Untitled Note"),
  content: json("content"),
  templateType: varchar("templateType", { length: 100 }),
  tags: json("tags"),
  isPinned: flag("isPinned").notNull().default(sql`0`),
  isArchived: flag("isArchived").notNull().default(sql`0`),
  sharedWith: json("sharedWith"),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  lastViewedAt: instant("lastViewedAt"),
});

/** Comment on note. */
export const noteComments = mysqlTable("note_comments", {
  id: int("id").$type<Id<"noteComments">>().autoincrement().primaryKey(),
  noteId: int("noteId")
    .$type<Id<"notes">>()
    .notNull()
    .references((): AnyMySqlColumn => notes.id, { onDelete: "cascade" }),
  userId: int("userId")
    .$type<Id<"users">>()
    .notNull()
    .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
  content: text("content").notNull(),
  parentCommentId: int("parentCommentId").$type<Id<"noteComments">>(),
  isResolved: flag("isResolved").notNull().default(sql`0`),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Note audit. */
export const noteActivity = mysqlTable("note_activity", {
  id: int("id").$type<Id<"noteActivity">>().autoincrement().primaryKey(),
  noteId: int("noteId")
    .$type<Id<"notes">>()
    .notNull()
    .references((): AnyMySqlColumn => notes.id, { onDelete: "cascade" }),
  userId: int("userId")
    .$type<Id<"users">>()
    .notNull()
    .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
  activityType: mysqlEnum("activityType", [
    "CREATED",
    "UPDATED",
    "COMMENTED",
    "SHARED",
    "ARCHIVED",
    "RESTORED",
    "PINNED",
    "UNPINNED",
    "TEMPLATE_APPLIED",
  ]).notNull(),
  metadata: json("metadata"),
  createdAt: instant("createdAt").notNull().default(now),
});
