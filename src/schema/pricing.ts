// Price rules and profiles, default margins, COGS rules.

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
import { flag, instant, json, now, nowOnUpdate, percent } from "./columns.ts";

/** Default margin % per product category. */
export const pricingDefaults = mysqlTable(
  "pricing_defaults",
  {
    id: int("id").$type<Id<"pricingDefaults">>().autoincrement().primaryKey(),
    productCategory: varchar("product_category", { length: 100 }).notNull(),
    defaultMarginPercent: percent("default_margin_percent").notNull(),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    unique("pricing_defaults_product_category_unique").on(table.productCategory),
    index("idx_product_category").on(table.productCategory),
  ],
);

/** Named set of rule ids. */
export const pricingProfiles = mysqlTable("pricing_profiles", {
  id: int("id").$type<Id<"pricingProfiles">>().autoincrement().primaryKey(),
  name: varchar("name", { length: 255 }).notNull(),
  description: text("description"),
  rules: json("rules").notNull(),
  createdBy: int("created_by")
    .$type<Id<"users">>()
    .references((): AnyMySqlColumn => users.id),
  createdAt: instant("created_at").default(now),
  updatedAt: instant("updated_at").default(nowOnUpdate),
});

/** Markup/markdown rule with JSON conditions. */
export const pricingRules = mysqlTable(
  "pricing_rules",
  {
    id: int("id").$type<Id<"pricingRules">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 255 }).notNull(),
    description: text("description"),
    adjustmentType: mysqlEnum("adjustment_type", [
      "PERCENT_MARKUP",
      "PERCENT_MARKDOWN",
      "DOLLAR_MARKUP",
      "DOLLAR_MARKDOWN",
    ]).notNull(),
    adjustmentValue: decimal("adjustment_value", { precision: 10, scale: 2 }).notNull(),
    conditions: json("conditions").notNull(),
    logicType: mysqlEnum("logic_type", ["AND", "OR"]).default("AND"),
    priority: int("priority").default(0),
    isActive: flag("is_active").default(sql`1`),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [index("idx_priority").on(table.priority)],
);

/** COGS rule table (the application does not read it yet). */
export const cogsRules = mysqlTable(
  "cogs_rules",
  {
    id: int("id").$type<Id<"cogsRules">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 255 }).notNull(),
    description: text("description"),
    conditionField: mysqlEnum("condition_field", ["QUANTITY", "TOTAL_VALUE", "CLIENT_TIER", "PAYMENT_TERMS"]),
    conditionOperator: mysqlEnum("condition_operator", ["GT", "GTE", "LT", "LTE", "EQ"]),
    conditionValue: decimal("condition_value", { precision: 15, scale: 4 }),
    adjustmentType: mysqlEnum("adjustment_type", ["PERCENTAGE", "FIXED_AMOUNT", "USE_MIN", "USE_MAX"]),
    adjustmentValue: decimal("adjustment_value", { precision: 10, scale: 4 }),
    priority: int("priority").default(0),
    isActive: flag("is_active").default(sql`1`),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [index("idx_is_active").on(table.isActive), index("idx_priority").on(table.priority)],
);
