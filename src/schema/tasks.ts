// To-do lists and tasks.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, index, int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { flag, instant, now, nowOnUpdate } from "./columns.ts";

/** Task list. */
export const todoLists = mysqlTable(
  "todo_lists",
  {
    id: int("id").$type<Id<"todoLists">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 255 }).notNull(),
    description: text("description"),
    ownerId: int("owner_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    isShared: flag("is_shared").notNull().default(sql`0`),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [index("idx_is_shared").on(table.isShared), index("idx_owner_id").on(table.ownerId)],
);

/** Sharing of a list. */
export const todoListMembers = mysqlTable(
  "todo_list_members",
  {
    id: int("id").$type<Id<"todoListMembers">>().autoincrement().primaryKey(),
    listId: int("list_id")
      .$type<Id<"todoLists">>()
      .notNull()
      .references((): AnyMySqlColumn => todoLists.id, { onDelete: "cascade" }),
    userId: int("user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    role: mysqlEnum("role", ["owner", "editor", "viewer"]).notNull().default("editor"),
    addedAt: instant("added_at").notNull().default(now),
    addedBy: int("added_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
  },
  (table) => [
    unique("todo_list_members_list_id_user_id_unique").on(table.listId, table.userId),
    index("idx_list_id").on(table.listId),
    index("idx_user_id").on(table.userId),
  ],
);

/** Task. */
export const tasks = mysqlTable(
  "todo_tasks",
  {
    id: int("id").$type<Id<"tasks">>().autoincrement().primaryKey(),
    listId: int("list_id")
      .$type<Id<"todoLists">>()
      .notNull()
      .references((): AnyMySqlColumn => todoLists.id, { onDelete: "cascade" }),
    title: varchar("title", { length: 500 }).notNull(),
    description: text("description"),
    status: mysqlEnum("status", ["todo", "in_progress", "done"]).notNull().default("todo"),
    priority: mysqlEnum("priority", ["low", "medium", "high", "urgent"]).default("medium"),
    dueDate: instant("due_date"),
    assignedTo: int("assigned_to")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id, { onDelete: "set null" }),
    createdBy: int("created_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    position: int("position").notNull().default(0),
    isCompleted: flag("is_completed").notNull().default(sql`0`),
    completedAt: instant("completed_at"),
    completedBy: int("completed_by")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_assigned_to").on(table.assignedTo),
    index("idx_created_by").on(table.createdBy),
    index("idx_due_date").on(table.dueDate),
    index("idx_list_id").on(table.listId),
    index("idx_status").on(table.status),
  ],
);

/** Task audit. */
export const taskActivity = mysqlTable(
  "todo_task_activity",
  {
    id: int("id").$type<Id<"taskActivity">>().autoincrement().primaryKey(),
    taskId: int("task_id")
      .$type<Id<"tasks">>()
      .notNull()
      .references((): AnyMySqlColumn => tasks.id, { onDelete: "cascade" }),
    userId: int("user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    action: mysqlEnum("action", ["created", "updated", "status_changed", "assigned", "completed", "deleted"]).notNull(),
    fieldChanged: varchar("field_changed", { length: 100 }),
    oldValue: text("old_value"),
    newValue: text("new_value"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [
    index("idx_created_at").on(table.createdAt),
    index("idx_task_id").on(table.taskId),
    index("idx_user_id").on(table.userId),
  ],
);
