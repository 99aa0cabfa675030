// Quotes and sales orders with lines and histories, sale facts, returns, standing orders.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, index, int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { clients } from "./clients.ts";
import {
  day,
  flag,
  flagInt,
  instant,
  json,
  money,
  moneyText,
  now,
  nowOnUpdate,
  percent,
  quantity,
  quantityText,
} from "./columns.ts";
import { calendarEvents } from "./schedule.ts";

/** Quote or sale, one table; items in JSON. */
export const orders = mysqlTable(
  "orders",
  {
    id: int("id").$type<Id<"orders">>().autoincrement().primaryKey(),
    orderNumber: varchar("order_number", { length: 50 }).notNull(),
    type: mysqlEnum("orderType", ["QUOTE", "SALE"]).notNull(),
    isDraft: flag("is_draft").notNull().default(sql`1`),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    clientNeedId: int("client_need_id").$type<Id<"clientNeeds">>(),
    intakeEventId: int("intake_event_id")
      .$type<Id<"calendarEvents">>()
      .references((): AnyMySqlColumn => calendarEvents.id, { onDelete: "set null" }),
    items: json("items").notNull(),
    subtotal: money("subtotal", { precision: 15 }).notNull(),
    tax: money("tax", { precision: 15 }).default(sql`'0.00'`),
    discount: money("discount", { precision: 15 }).default(sql`'0.00'`),
    total: money("total", { precision: 15 }).notNull(),
    totalCogs: money("total_cogs", { precision: 15 }),
    totalMargin: money("total_margin", { precision: 15 }),
    avgMarginPercent: percent("avg_margin_percent"),
    validUntil: day("valid_until"),
    quoteStatus: mysqlEnum("quoteStatus", ["DRAFT", "SENT", "VIEWED", "ACCEPTED", "REJECTED", "EXPIRED", "CONVERTED"]),
    paymentTerms: mysqlEnum("paymentTerms", ["COD", "NET_7", "NET_15", "NET_30", "CONSIGNMENT", "PARTIAL"]).notNull(),
    cashPayment: money("cash_payment", { precision: 15 }).default(sql`'0.00'`),
    dueDate: day("due_date"),
    saleStatus: mysqlEnum("saleStatus", ["PENDING", "PARTIAL", "PAID", "OVERDUE", "CANCELLED"]),
    invoiceId: int("invoice_id").$type<Id<"invoices">>(),
    fulfillmentStatus: mysqlEnum("fulfillmentStatus", ["PENDING", "PACKED", "SHIPPED"]).default("PENDING"),
    packedAt: instant("packed_at"),
    packedBy: int("packed_by")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id),
    shippedAt: instant("shipped_at"),
    shippedBy: int("shipped_by")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id),
    convertedFromOrderId: int("converted_from_order_id")
      .$type<Id<"orders">>()
      .references((): AnyMySqlColumn => orders.id),
    convertedAt: instant("converted_at"),
    confirmedAt: instant("confirmed_at"),
    relatedSampleRequestId: int("related_sample_request_id").$type<Id<"sampleRequests">>(),
    notes: text("notes"),
    createdBy: int("created_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [
    unique("orders_order_number_unique").on(table.orderNumber),
    index("idx_client_id").on(table.clientId),
    index("idx_created_at").on(table.createdAt),
    index("idx_fulfillment_status").on(table.fulfillmentStatus),
    index("idx_is_draft").on(table.isDraft),
    index("idx_order_type").on(table.type),
    index("idx_quote_status").on(table.quoteStatus),
    index("idx_sale_status").on(table.saleStatus),
  ],
);

/** Relational lines of the V2 order editor. */
export const orderLines = mysqlTable(
  "order_line_items",
  {
    id: int("id").$type<Id<"orderLines">>().autoincrement().primaryKey(),
    orderId: int("order_id").$type<Id<"orders">>().notNull(),
    batchId: int("batch_id").$type<Id<"batches">>().notNull(),
    productDisplayName: varchar("product_display_name", { length: 255 }),
    quantity: quantity("quantity", { precision: 10 }).notNull(),
    unitCogs: money("cogs_per_unit", { precision: 10 }).notNull(),
    originalUnitCogs: money("original_cogs_per_unit", { precision: 10 }).notNull(),
    isCogsOverridden: flag("is_cogs_overridden").notNull().default(sql`0`),
    cogsOverrideReason: text("cogs_override_reason"),
    marginPercent: percent("margin_percent").notNull(),
    marginDollar: money("margin_dollar", { precision: 10 }).notNull(),
    isMarginOverridden: flag("is_margin_overridden").notNull().default(sql`0`),
    marginSource: mysqlEnum("margin_source", ["CUSTOMER_PROFILE", "DEFAULT", "MANUAL"]).notNull(),
    unitPrice: money("unit_price", { precision: 10 }).notNull(),
    lineTotal: money("line_total", { precision: 10 }).notNull(),
    isSample: flag("is_sample").notNull().default(sql`0`),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [index("idx_batch_id").on(table.batchId), index("idx_order_id").on(table.orderId)],
);

/** Fulfilment status change (only toStatus stored). */
export const orderStatusHistory = mysqlTable(
  "order_status_history",
  {
    id: int("id").$type<Id<"orderStatusHistory">>().autoincrement().primaryKey(),
    orderId: int("order_id")
      .$type<Id<"orders">>()
      .notNull()
      .references((): AnyMySqlColumn => orders.id, { onDelete: "cascade" }),
    fulfillmentStatus: mysqlEnum("fulfillmentStatus", ["PENDING", "PACKED", "SHIPPED"]).notNull().default("PENDING"),
    changedBy: int("changed_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    changedAt: instant("changed_at").notNull().default(now),
    notes: text("notes"),
  },
  (table) => [index("idx_changed_at").on(table.changedAt), index("idx_order_id").on(table.orderId)],
);

/** V2 order audit (CREATE_DRAFT, UPDATE_DRAFT, FINALIZE). */
export const orderAuditLog = mysqlTable(
  "order_audit_log",
  {
    id: int("id").$type<Id<"orderAuditLog">>().autoincrement().primaryKey(),
    orderId: int("order_id").$type<Id<"orders">>().notNull(),
    action: varchar("action", { length: 50 }).notNull(),
    changes: json("changes"),
    userId: int("user_id").$type<Id<"users">>(),
    reason: text("reason"),
    loggedAt: instant("timestamp").notNull().default(now),
  },
  (table) => [index("idx_order_id").on(table.orderId), index("idx_timestamp").on(table.loggedAt)],
);

/** Per-batch sale fact with COGS snapshot. */
export const saleFacts = mysqlTable("sales", {
  id: int("id").$type<Id<"saleFacts">>().autoincrement().primaryKey(),
  batchId: int("batchId").$type<Id<"batches">>().notNull(),
  productId: int("productId").$type<Id<"products">>().notNull(),
  quantity: quantityText("quantity").notNull(),
  cogsAtSale: moneyText("cogsAtSale").notNull(),
  salePrice: moneyText("salePrice").notNull(),
  cogsOverride: flagInt("cogsOverride").notNull().default(sql`0`),
  customerId: int("customerId").$type<Id<"clients">>(),
  saleDate: instant("saleDate").notNull(),
  notes: text("notes"),
  createdBy: int("createdBy").$type<Id<"users">>().notNull(),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Return against an order, items JSON. */
export const returns = mysqlTable(
  "returns",
  {
    id: int("id").$type<Id<"returns">>().autoincrement().primaryKey(),
    orderId: int("order_id")
      .$type<Id<"orders">>()
      .notNull()
      .references((): AnyMySqlColumn => orders.id, { onDelete: "cascade" }),
    items: json("items").notNull(),
    reason: mysqlEnum("returnReason", [
      "DEFECTIVE",
      "WRONG_ITEM",
      "NOT_AS_DESCRIBED",
      "CUSTOMER_CHANGED_MIND",
      "OTHER",
    ]).notNull(),
    notes: text("notes"),
    processedBy: int("processed_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    processedAt: instant("processed_at").notNull().default(now),
  },
  (table) => [index("idx_order_id").on(table.orderId), index("idx_processed_at").on(table.processedAt)],
);

/** Standing order template. */
export const recurringOrders = mysqlTable(
  "recurring_orders",
  {
    id: int("id").$type<Id<"recurringOrders">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    frequency: mysqlEnum("frequency", ["DAILY", "WEEKLY", "BIWEEKLY", "MONTHLY", "QUARTERLY"]).notNull(),
    dayOfWeek: int("day_of_week"),
    dayOfMonth: int("day_of_month"),
    orderTemplate: json("order_template").notNull(),
    status: mysqlEnum("status", ["ACTIVE", "PAUSED", "CANCELLED"]).notNull().default("ACTIVE"),
    startDate: day("start_date").notNull(),
    endDate: day("end_date"),
    lastGeneratedDate: day("last_generated_date"),
    nextGenerationDate: day("next_generation_date").notNull(),
    notifyClient: flag("notify_client").default(sql`1`),
    notifyEmail: varchar("notify_email", { length: 255 }),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
    createdBy: int("created_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "restrict" }),
  },
  (table) => [
    index("idx_client_id").on(table.clientId),
    index("idx_next_generation_date").on(table.nextGenerationDate),
    index("idx_status").on(table.status),
  ],
);
