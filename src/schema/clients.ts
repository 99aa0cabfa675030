// Buyers and seller clients, with what was said, needed and matched.

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
import { strains } from "./catalog.ts";
import { notes } from "./collaboration.ts";
import { day, flag, instant, json, money, now, nowOnUpdate, percent, quantityFourDecimals } from "./columns.ts";
import { orders } from "./sales.ts";
import { calendarEvents } from "./schedule.ts";
import { batches } from "./stock.ts";
import { supplyOffers } from "./vendors.ts";

/** Buyers, sellers, brands in one table by flags; cached totals. */
export const clients = mysqlTable(
  "clients",
  {
    id: int("id").$type<Id<"clients">>().autoincrement().primaryKey(),
    code: varchar("teri_code", { length: 50 }).notNull(),
    name: varchar("name", { length: 255 }).notNull(),
    email: varchar("email", { length: 255 }),
    phone: varchar("phone", { length: 50 }),
    address: text("address"),
    isBuyer: flag("is_buyer").default(sql`0`),
    isSeller: flag("is_seller").default(sql`0`),
    isBrand: flag("is_brand").default(sql`0`),
    isReferee: flag("is_referee").default(sql`0`),
    isContractor: flag("is_contractor").default(sql`0`),
    tags: json("tags"),
    pricingProfileId: int("pricing_profile_id").$type<Id<"pricingProfiles">>(),
    customPricingRules: json("custom_pricing_rules"),
    cogsAdjustmentType: mysqlEnum("cogsAdjustmentType", ["NONE", "PERCENTAGE", "FIXED_AMOUNT"]).default("NONE"),
    cogsAdjustmentValue: decimal("cogs_adjustment_value", { precision: 10, scale: 4 }).default(sql`'0.0000'`),
    autoDeferConsignment: flag("auto_defer_consignment").default(sql`0`),
    totalSpent: money("total_spent", { precision: 15 }).default(sql`'0.00'`),
    totalProfit: money("total_profit", { precision: 15 }).default(sql`'0.00'`),
    avgProfitMargin: percent("avg_profit_margin").default(sql`'0.00'`),
    totalOwed: money("total_owed", { precision: 15 }).default(sql`'0.00'`),
    oldestDebtDays: int("oldest_debt_days").default(0),
    vipPortalEnabled: flag("vip_portal_enabled").default(sql`0`),
    vipPortalLastLogin: instant("vip_portal_last_login"),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [
    unique("clients_teri_code_unique").on(table.code),
    index("idx_teri_code").on(table.code),
    index("idx_total_owed").on(table.totalOwed),
  ],
);

/** Log of CRM actions on a client. */
export const clientActivity = mysqlTable(
  "client_activity",
  {
    id: int("id").$type<Id<"clientActivity">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    userId: int("user_id")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "cascade" }),
    type: mysqlEnum("activity_type", [
      "CREATED",
      "UPDATED",
      "TRANSACTION_ADDED",
      "PAYMENT_RECORDED",
      "NOTE_ADDED",
      "TAG_ADDED",
      "TAG_REMOVED",
    ]).notNull(),
    metadata: json("metadata"),
    createdAt: instant("created_at").default(now),
  },
  (table) => [index("idx_client_id").on(table.clientId)],
);

/** Logged call/email/meeting/note. */
export const clientCommunications = mysqlTable(
  "client_communications",
  {
    id: int("id").$type<Id<"clientCommunications">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    type: mysqlEnum("communicationType", ["CALL", "EMAIL", "MEETING", "NOTE"]).notNull(),
    subject: varchar("subject", { length: 255 }).notNull(),
    notes: text("notes"),
    communicatedAt: instant("communicated_at").notNull(),
    loggedBy: int("logged_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [
    index("idx_client_id").on(table.clientId),
    index("idx_communicated_at").on(table.communicatedAt),
    index("idx_type").on(table.type),
  ],
);

/** Link client to freeform note, one each. */
export const clientNotes = mysqlTable(
  "client_notes",
  {
    id: int("id").$type<Id<"clientNotes">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    noteId: int("note_id")
      .$type<Id<"notes">>()
      .notNull()
      .references((): AnyMySqlColumn => notes.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").default(now),
  },
  (table) => [unique("client_notes_client_id_note_id_unique").on(table.clientId, table.noteId)],
);

/** Confirmed calendar meeting. */
export const clientMeetingHistory = mysqlTable(
  "client_meeting_history",
  {
    id: int("id").$type<Id<"clientMeetingHistory">>().autoincrement().primaryKey(),
    clientId: int("client_id").$type<Id<"clients">>().notNull(),
    calendarEventId: int("calendar_event_id")
      .$type<Id<"calendarEvents">>()
      .notNull()
      .references((): AnyMySqlColumn => calendarEvents.id, { onDelete: "cascade" }),
    meetingDate: instant("meeting_date").notNull(),
    meetingType: varchar("meeting_type", { length: 100 }).notNull(),
    attendees: json("attendees"),
    outcome: varchar("outcome", { length: 50 }).notNull(),
    notes: text("notes"),
    actionItems: json("action_items"),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_meeting_history_client").on(table.clientId),
    index("idx_meeting_history_date").on(table.meetingDate),
    index("idx_meeting_history_event").on(table.calendarEventId),
  ],
);

/** What a client looks for. */
export const clientNeeds = mysqlTable(
  "client_needs",
  {
    id: int("id").$type<Id<"clientNeeds">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    strain: varchar("strain", { length: 255 }),
    productName: varchar("product_name", { length: 255 }),
    strainId: int("strainId")
      .$type<Id<"strains">>()
      .references((): AnyMySqlColumn => strains.id, { onDelete: "set null" }),
    strainType: mysqlEnum("strain_type", ["INDICA", "SATIVA", "HYBRID", "CBD", "ANY"]),
    category: varchar("category", { length: 100 }),
    subcategory: varchar("subcategory", { length: 100 }),
    grade: varchar("grade", { length: 50 }),
    quantityMin: quantityFourDecimals("quantity_min"),
    quantityMax: quantityFourDecimals("quantity_max"),
    priceMax: money("price_max", { precision: 15 }),
    status: mysqlEnum("status", ["ACTIVE", "FULFILLED", "EXPIRED", "CANCELLED"]).notNull().default("ACTIVE"),
    priority: mysqlEnum("priority", ["LOW", "MEDIUM", "HIGH", "URGENT"]).notNull().default("MEDIUM"),
    neededBy: day("needed_by"),
    expiresAt: instant("expires_at"),
    fulfilledAt: instant("fulfilled_at"),
    notes: text("notes"),
    internalNotes: text("internal_notes"),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
    createdBy: int("created_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "restrict" }),
  },
  (table) => [
    index("idx_category").on(table.category),
    index("idx_client_id").on(table.clientId),
    index("idx_priority").on(table.priority),
    index("idx_product_name_cn").on(table.productName),
    index("idx_status").on(table.status),
    index("idx_strain").on(table.strain),
  ],
);

/** Match between need and batch/supply/history. */
export const matchRecords = mysqlTable(
  "match_records",
  {
    id: int("id").$type<Id<"matchRecords">>().autoincrement().primaryKey(),
    clientNeedId: int("client_need_id")
      .$type<Id<"clientNeeds">>()
      .references((): AnyMySqlColumn => clientNeeds.id, { onDelete: "set null" }),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    inventoryBatchId: int("inventory_batch_id")
      .$type<Id<"batches">>()
      .references((): AnyMySqlColumn => batches.id, { onDelete: "set null" }),
    vendorSupplyId: int("vendor_supply_id")
      .$type<Id<"supplyOffers">>()
      .references((): AnyMySqlColumn => supplyOffers.id, { onDelete: "set null" }),
    historicalOrderId: int("historical_order_id")
      .$type<Id<"orders">>()
      .references((): AnyMySqlColumn => orders.id, { onDelete: "set null" }),
    matchType: mysqlEnum("match_type", ["EXACT", "CLOSE", "HISTORICAL"]).notNull(),
    confidenceScore: percent("confidence_score").notNull(),
    matchReasons: json("match_reasons").notNull(),
    userAction: mysqlEnum("user_action", ["CREATED_QUOTE", "CONTACTED_VENDOR", "DISMISSED", "NONE"]),
    actionedAt: instant("actioned_at"),
    actionedBy: int("actioned_by")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id, { onDelete: "set null" }),
    resultedInSale: flag("resulted_in_sale").default(sql`0`),
    saleOrderId: int("sale_order_id")
      .$type<Id<"orders">>()
      .references((): AnyMySqlColumn => orders.id, { onDelete: "set null" }),
    createdAt: instant("created_at").default(now),
  },
  (table) => [
    index("idx_client_id").on(table.clientId),
    index("idx_client_need_id").on(table.clientNeedId),
    index("idx_match_type").on(table.matchType),
    index("idx_user_action").on(table.userAction),
  ],
);
