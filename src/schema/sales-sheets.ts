// Sales sheets: templates, their versions, what was sent.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, index, int, mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { clients } from "./clients.ts";
import { flagInt, instant, json, money, now } from "./columns.ts";

/** Saved sales sheet set-up. */
export const salesSheetTemplates = mysqlTable(
  "sales_sheet_templates",
  {
    id: int("id").$type<Id<"salesSheetTemplates">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 255 }).notNull(),
    description: text("description"),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    filters: json("filters").notNull(),
    selectedItems: json("selected_items").notNull(),
    columnVisibility: json("column_visibility").notNull(),
    createdBy: int("created_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("created_at").default(now),
    lastUsedAt: instant("last_used_at"),
    expirationDate: instant("expiration_date"),
    isActive: flagInt("is_active").notNull().default(sql`1`),
    currentVersion: int("current_version").notNull().default(1),
  },
  (table) => [index("idx_client_id").on(table.clientId), index("idx_created_by").on(table.createdBy)],
);

/** Version snapshot of a template. */
export const salesSheetVersions = mysqlTable(
  "salesSheetVersions",
  {
    id: int("id").$type<Id<"salesSheetVersions">>().autoincrement().primaryKey(),
    templateId: int("templateId")
      .$type<Id<"salesSheetTemplates">>()
      .notNull()
      .references((): AnyMySqlColumn => salesSheetTemplates.id, { onDelete: "cascade" }),
    versionNumber: int("versionNumber").notNull(),
    name: varchar("name", { length: 255 }).notNull(),
    description: text("description"),
    filters: json("filters").notNull(),
    selectedItems: json("selected_items").notNull(),
    columnVisibility: json("column_visibility").notNull(),
    changes: text("changes"),
    createdBy: int("createdBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [index("idx_sales_sheet_versions_template").on(table.templateId, table.versionNumber)],
);

/** Sales sheet sent to a client. */
export const salesSheets = mysqlTable(
  "sales_sheet_history",
  {
    id: int("id").$type<Id<"salesSheets">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    createdBy: int("created_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    templateId: int("template_id")
      .$type<Id<"salesSheetTemplates">>()
      .references((): AnyMySqlColumn => salesSheetTemplates.id, { onDelete: "set null" }),
    items: json("items").notNull(),
    totalValue: money("total_value", { precision: 15 }).notNull(),
    itemCount: int("item_count").notNull(),
    notes: text("notes"),
    createdAt: instant("created_at").default(now),
  },
  (table) => [
    index("idx_client_id").on(table.clientId),
    index("idx_created_at").on(table.createdAt),
    index("idx_created_by").on(table.createdBy),
  ],
);
