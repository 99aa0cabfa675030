// The client portal: logins, configuration, catalogue views, interest lists, price alerts.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, foreignKey, index, int, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { clients } from "./clients.ts";
import { flag, instant, json, money, now, nowOnUpdate, quantity } from "./columns.ts";

/** Client portal login (bcrypt hash). */
export const portalAccounts = mysqlTable(
  "vip_portal_auth",
  {
    id: int("id").$type<Id<"portalAccounts">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    email: varchar("email", { length: 320 }).notNull(),
    passwordHash: varchar("password_hash", { length: 255 }),
    googleId: varchar("google_id", { length: 255 }),
    microsoftId: varchar("microsoft_id", { length: 255 }),
    sessionToken: varchar("session_token", { length: 255 }),
    sessionExpiresAt: instant("session_expires_at"),
    resetToken: varchar("reset_token", { length: 255 }),
    resetTokenExpiresAt: instant("reset_token_expires_at"),
    lastLoginAt: instant("last_login_at"),
    loginCount: int("login_count").notNull().default(0),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    unique("vip_portal_auth_client_id_unique").on(table.clientId),
    unique("vip_portal_auth_email_unique").on(table.email),
    index("idx_vip_portal_email").on(table.email),
    index("idx_vip_portal_session_token").on(table.sessionToken),
  ],
);

/** Per-client portal modules/features. */
export const portalConfigurations = mysqlTable(
  "vip_portal_configurations",
  {
    id: int("id").$type<Id<"portalConfigurations">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    moduleDashboardEnabled: flag("module_dashboard_enabled").notNull().default(sql`1`),
    moduleLiveCatalogEnabled: flag("module_live_catalog_enabled").notNull().default(sql`0`),
    moduleLeaderboardEnabled: flag("module_leaderboard_enabled").notNull().default(sql`0`),
    leaderboardType: varchar("leaderboard_type", { length: 50 }).default("ytd_spend"),
    leaderboardDisplayMode: varchar("leaderboard_display_mode", { length: 20 }).default("blackbox"),
    leaderboardShowSuggestions: flag("leaderboard_show_suggestions").default(sql`1`),
    leaderboardMinimumClients: int("leaderboard_minimum_clients").default(5),
    moduleArEnabled: flag("module_ar_enabled").notNull().default(sql`1`),
    moduleApEnabled: flag("module_ap_enabled").notNull().default(sql`1`),
    moduleTransactionHistoryEnabled: flag("module_transaction_history_enabled").notNull().default(sql`1`),
    moduleVipTierEnabled: flag("module_vip_tier_enabled").notNull().default(sql`1`),
    moduleCreditCenterEnabled: flag("module_credit_center_enabled").notNull().default(sql`1`),
    moduleMarketplaceNeedsEnabled: flag("module_marketplace_needs_enabled").notNull().default(sql`1`),
    moduleMarketplaceSupplyEnabled: flag("module_marketplace_supply_enabled").notNull().default(sql`1`),
    featuresConfig: json("features_config"),
    advancedOptions: json("advanced_options"),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    unique("vip_portal_configurations_client_id_unique").on(table.clientId),
    index("idx_vip_portal_client_id").on(table.clientId),
  ],
);

/** Client saved catalogue filter. */
export const clientCatalogViews = mysqlTable(
  "client_catalog_views",
  {
    id: int("id").$type<Id<"clientCatalogViews">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    name: varchar("name", { length: 100 }).notNull(),
    filters: json("filters").notNull(),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [index("idx_client_catalog_views_client_id").on(table.clientId)],
);

/** Cart of not yet submitted items. */
export const clientDraftInterests = mysqlTable(
  "client_draft_interests",
  {
    id: int("id").$type<Id<"clientDraftInterests">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    batchId: int("batch_id").$type<Id<"batches">>().notNull(),
    addedAt: instant("added_at").notNull().default(now),
  },
  (table) => [
    unique("client_draft_interests_client_id_batch_id_unique").on(table.clientId, table.batchId),
    index("idx_client_draft_interests_batch_id").on(table.batchId),
    index("idx_client_draft_interests_client_id").on(table.clientId),
  ],
);

/** Submitted interest list. */
export const clientInterestLists = mysqlTable(
  "client_interest_lists",
  {
    id: int("id").$type<Id<"clientInterestLists">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    submittedAt: instant("submitted_at").notNull().default(now),
    status: varchar("status", { length: 20 }).notNull().default("NEW"),
    totalItems: int("total_items").notNull(),
    totalValue: money("total_value", { precision: 10 }).notNull(),
    reviewedAt: instant("reviewed_at"),
    reviewedBy: int("reviewed_by").$type<Id<"users">>(),
    convertedToOrderId: int("converted_to_order_id").$type<Id<"orders">>(),
    convertedAt: instant("converted_at"),
    convertedBy: int("converted_by").$type<Id<"users">>(),
    notes: text("notes"),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_client_interest_lists_client_id").on(table.clientId),
    index("idx_client_interest_lists_status").on(table.status),
  ],
);

/** Its items with price snapshot. */
export const clientInterestListItems = mysqlTable(
  "client_interest_list_items",
  {
    id: int("id").$type<Id<"clientInterestListItems">>().autoincrement().primaryKey(),
    interestListId: int("interest_list_id").$type<Id<"clientInterestLists">>().notNull(),
    batchId: int("batch_id").$type<Id<"batches">>().notNull(),
    itemName: varchar("item_name", { length: 255 }).notNull(),
    category: varchar("category", { length: 100 }),
    subcategory: varchar("subcategory", { length: 100 }),
    priceAtInterest: money("price_at_interest", { precision: 10 }).notNull(),
    quantityAtInterest: quantity("quantity_at_interest", { precision: 10 }),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [
    foreignKey({
      name: "client_interest_list_items_interest_list_id_fk",
      columns: [table.interestListId],
      foreignColumns: [clientInterestLists.id],
    }).onDelete("cascade"),
    index("idx_interest_list_items_batch_id").on(table.batchId),
    index("idx_interest_list_items_list_id").on(table.interestListId),
  ],
);

/** Price alert on a batch. */
export const clientPriceAlerts = mysqlTable(
  "client_price_alerts",
  {
    id: int("id").$type<Id<"clientPriceAlerts">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    batchId: int("batch_id").$type<Id<"batches">>().notNull(),
    targetPrice: money("target_price", { precision: 10 }).notNull(),
    active: flag("active").notNull().default(sql`1`),
    triggeredAt: instant("triggered_at"),
    createdAt: instant("created_at").notNull().default(now),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("idx_client_price_alerts_active").on(table.active),
    index("idx_client_price_alerts_batch_id").on(table.batchId),
    index("idx_client_price_alerts_client_id").on(table.clientId),
  ],
);
