// What users arrange for themselves: dashboards, saved views, scratch pads, alert rules.

import { sql } from "drizzle-orm";
import {
  type AnyMySqlColumn,
  decimal,
  index,
  int,
  mysqlEnum,
  mysqlTable,
  text,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { flag, flagInt, instant, json, now, nowOnUpdate } from "./columns.ts";

/** Admin saves KPI set for a role. */
export const dashboardKpiConfigs = mysqlTable("dashboard_kpi_configs", {
  id: int("id").$type<Id<"dashboardKpiConfigs">>().autoincrement().primaryKey(),
  role: mysqlEnum("role", ["user", "admin"]).notNull(),
  kpiType: varchar("kpiType", { length: 100 }).notNull(),
  position: int("position").notNull(),
  isVisible: flag("isVisible").notNull().default(sql`1`),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Older dashboard layout, per user or as a role default (userId NULL + role). */
export const dashboardWidgetLayouts = mysqlTable("dashboard_widget_layouts", {
  id: int("id").$type<Id<"dashboardWidgetLayouts">>().autoincrement().primaryKey(),
  userId: int("userId")
    .$type<Id<"users">>()
    .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
  role: mysqlEnum("role", ["user", "admin"]),
  widgetType: varchar("widgetType", { length: 100 }).notNull(),
  position: int("position").notNull(),
  width: int("width").notNull().default(1),
  height: int("height").notNull().default(1),
  isVisible: flag("isVisible").notNull().default(sql`1`),
  config: json("config"),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** User saves dashboard layout. */
export const dashboardPreferences = mysqlTable(
  "userDashboardPreferences",
  {
    id: int("id").$type<Id<"dashboardPreferences">>().autoincrement().primaryKey(),
    userId: int("userId")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    activeLayout: varchar("activeLayout", { length: 50 }).notNull().default("operations"),
    widgetConfig: json("widgetConfig").notNull(),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("userDashboardPreferences_userId_unique").on(table.userId)],
);

/** User writes a scratch note. */
export const scratchPadNotes = mysqlTable("scratch_pad_notes", {
  id: int("id").$type<Id<"scratchPadNotes">>().autoincrement().primaryKey(),
  userId: int("userId")
    .$type<Id<"users">>()
    .notNull()
    .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
  content: text("content").notNull(),
  isCompleted: flag("isCompleted").notNull().default(sql`0`),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  completedAt: instant("completedAt"),
});

/** Saved calendar view. */
export const calendarViews = mysqlTable(
  "calendar_views",
  {
    id: int("id").$type<Id<"calendarViews">>().autoincrement().primaryKey(),
    userId: int("user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    name: varchar("name", { length: 100 }).notNull(),
    isDefault: flag("is_default").notNull().default(sql`0`),
    filters: json("filters").notNull(),
    defaultViewType: mysqlEnum("default_view_type", ["MONTH", "WEEK", "DAY", "AGENDA"]).notNull().default("MONTH"),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_view_user").on(table.userId),
    index("idx_view_user_default").on(table.userId, table.isDefault),
  ],
);

/** Saved filter view. */
export const stockViews = mysqlTable(
  "inventoryViews",
  {
    id: int("id").$type<Id<"stockViews">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 100 }).notNull(),
    filters: json("filters").notNull(),
    createdBy: int("createdBy")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    isShared: flagInt("isShared").notNull().default(sql`0`),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [index("idx_inventory_views_created_by").on(table.createdBy)],
);

/** User-defined alert rule. */
export const alertConfigurations = mysqlTable(
  "alert_configurations",
  {
    id: int("id").$type<Id<"alertConfigurations">>().autoincrement().primaryKey(),
    userId: int("user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    alertType: mysqlEnum("alert_type", [
      "LOW_STOCK",
      "EXPIRING_BATCH",
      "OVERDUE_PAYMENT",
      "HIGH_VALUE_ORDER",
      "SAMPLE_CONVERSION",
      "CUSTOM",
    ]).notNull(),
    targetType: mysqlEnum("target_type", ["GLOBAL", "PRODUCT", "BATCH", "CLIENT", "CATEGORY"]).notNull(),
    targetId: int("target_id"),
    thresholdValue: decimal("threshold_value", { precision: 15, scale: 4 }).notNull(),
    thresholdOperator: mysqlEnum("threshold_operator", ["LESS_THAN", "GREATER_THAN", "EQUALS"]).notNull(),
    deliveryMethod: mysqlEnum("delivery_method", ["DASHBOARD", "EMAIL", "BOTH"]).notNull().default("DASHBOARD"),
    emailAddress: varchar("email_address", { length: 255 }),
    isActive: flag("is_active").default(sql`1`),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [
    index("idx_alert_type").on(table.alertType),
    index("idx_is_active").on(table.isActive),
    index("idx_user_id").on(table.userId),
  ],
);
