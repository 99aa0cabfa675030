// Purchase orders, receipts (intake sessions) and lots.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, index, int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { products } from "./catalog.ts";
import { clients } from "./clients.ts";
import { day, flag, instant, money, moneyFourDecimals, now, nowOnUpdate, quantityFourDecimals } from "./columns.ts";
import { batches } from "./stock.ts";
import { vendors } from "./vendors.ts";

/** PO to a vendor: draft->sent->confirmed->receiving->received. */
export const purchaseOrders = mysqlTable(
  "purchaseOrders",
  {
    id: int("id").$type<Id<"purchaseOrders">>().autoincrement().primaryKey(),
    poNumber: varchar("poNumber", { length: 50 }).notNull(),
    vendorId: int("vendorId")
      .$type<Id<"vendors">>()
      .notNull()
      .references((): AnyMySqlColumn => vendors.id, { onDelete: "restrict" }),
    receiptId: int("intakeSessionId")
      .$type<Id<"receipts">>()
      .references((): AnyMySqlColumn => receipts.id, { onDelete: "set null" }),
    status: mysqlEnum("purchaseOrderStatus", ["DRAFT", "SENT", "CONFIRMED", "RECEIVING", "RECEIVED", "CANCELLED"])
      .notNull()
      .default("DRAFT"),
    orderDate: day("orderDate").notNull(),
    expectedDeliveryDate: day("expectedDeliveryDate"),
    actualDeliveryDate: day("actualDeliveryDate"),
    subtotal: money("subtotal", { precision: 15 }).default(sql`'0.00'`),
    tax: money("tax", { precision: 15 }).default(sql`'0.00'`),
    shipping: money("shipping", { precision: 15 }).default(sql`'0.00'`),
    total: money("total", { precision: 15 }).default(sql`'0.00'`),
    paymentTerms: varchar("paymentTerms", { length: 100 }),
    paymentDueDate: day("paymentDueDate"),
    notes: text("notes"),
    vendorNotes: text("vendorNotes"),
    createdBy: int("createdBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "restrict" }),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
    sentAt: instant("sentAt"),
    confirmedAt: instant("confirmedAt"),
  },
  (table) => [
    unique("purchaseOrders_poNumber_unique").on(table.poNumber),
    index("idx_po_order_date").on(table.orderDate),
    index("idx_po_status").on(table.status),
    index("idx_po_vendor_id").on(table.vendorId),
  ],
);

/** PO line. */
export const purchaseOrderLines = mysqlTable(
  "purchaseOrderItems",
  {
    id: int("id").$type<Id<"purchaseOrderLines">>().autoincrement().primaryKey(),
    purchaseOrderId: int("purchaseOrderId")
      .$type<Id<"purchaseOrders">>()
      .notNull()
      .references((): AnyMySqlColumn => purchaseOrders.id, { onDelete: "cascade" }),
    productId: int("productId")
      .$type<Id<"products">>()
      .notNull()
      .references((): AnyMySqlColumn => products.id, { onDelete: "restrict" }),
    quantityOrdered: quantityFourDecimals("quantityOrdered").notNull(),
    quantityReceived: quantityFourDecimals("quantityReceived").default(sql`'0.0000'`),
    unitCost: moneyFourDecimals("unitCost").notNull(),
    totalCost: moneyFourDecimals("totalCost").notNull(),
    notes: text("notes"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [index("idx_poi_po_id").on(table.purchaseOrderId), index("idx_poi_product_id").on(table.productId)],
);

/** Receiving session from a seller client. */
export const receipts = mysqlTable(
  "intake_sessions",
  {
    id: int("id").$type<Id<"receipts">>().autoincrement().primaryKey(),
    receiptNumber: varchar("session_number", { length: 50 }).notNull(),
    clientId: int("vendor_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "restrict" }),
    status: mysqlEnum("status", ["IN_PROGRESS", "COMPLETED", "CANCELLED"]).notNull().default("IN_PROGRESS"),
    receivedOn: day("receive_date").notNull(),
    receivedBy: int("received_by")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "restrict" }),
    paymentTerms: mysqlEnum("paymentTerms", ["COD", "NET_7", "NET_15", "NET_30", "CONSIGNMENT", "PARTIAL"]).notNull(),
    paymentDueDate: day("payment_due_date"),
    totalAmount: money("total_amount", { precision: 15 }).default(sql`'0.00'`),
    amountPaid: money("amount_paid", { precision: 15 }).default(sql`'0.00'`),
    internalNotes: text("internal_notes"),
    vendorNotes: text("vendor_notes"),
    receiptGenerated: flag("receipt_generated").default(sql`0`),
    receiptGeneratedAt: instant("receipt_generated_at"),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
    completedAt: instant("completed_at"),
  },
  (table) => [
    unique("intake_sessions_session_number_unique").on(table.receiptNumber),
    index("idx_receive_date").on(table.receivedOn),
    index("idx_status").on(table.status),
    index("idx_vendor_id").on(table.clientId),
  ],
);

/** Batch received within a session. */
export const receiptLines = mysqlTable(
  "intake_session_batches",
  {
    id: int("id").$type<Id<"receiptLines">>().autoincrement().primaryKey(),
    receiptId: int("intake_session_id")
      .$type<Id<"receipts">>()
      .notNull()
      .references((): AnyMySqlColumn => receipts.id, { onDelete: "cascade" }),
    batchId: int("batch_id")
      .$type<Id<"batches">>()
      .notNull()
      .references((): AnyMySqlColumn => batches.id, { onDelete: "cascade" }),
    receivedQty: quantityFourDecimals("received_qty").notNull(),
    unitCost: moneyFourDecimals("unit_cost").notNull(),
    totalCost: moneyFourDecimals("total_cost").notNull(),
    internalNotes: text("internal_notes"),
    vendorNotes: text("vendor_notes"),
    cogsAgreement: text("cogs_agreement"),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [index("idx_batch_id").on(table.batchId), index("idx_intake_session_id").on(table.receiptId)],
);

/** One vendor receiving event (intake). */
export const lots = mysqlTable(
  "lots",
  {
    id: int("id").$type<Id<"lots">>().autoincrement().primaryKey(),
    code: varchar("code", { length: 50 }).notNull(),
    vendorId: int("vendorId").$type<Id<"vendors">>().notNull(),
    date: instant("date").notNull(),
    notes: text("notes"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("lots_code_unique").on(table.code)],
);
