// Sample requests, monthly allowances, and what orders took from sample stock.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, index, int, mysqlEnum, mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { clients } from "./clients.ts";
import { instant, json, money, now, nowOnUpdate, quantityFourDecimals, quantityText } from "./columns.ts";
import { orders } from "./sales.ts";
import { batches } from "./stock.ts";

/** Client sample request -> fulfilled/cancelled -> may convert to order. */
export const sampleRequests = mysqlTable(
  "sampleRequests",
  {
    id: int("id").$type<Id<"sampleRequests">>().autoincrement().primaryKey(),
    clientId: int("clientId")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    requestedBy: int("requestedBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    requestDate: instant("requestDate").notNull().default(now),
    products: json("products").notNull(),
    status: mysqlEnum("sampleRequestStatus", ["PENDING", "FULFILLED", "CANCELLED"]).notNull().default("PENDING"),
    fulfilledDate: instant("fulfilledDate"),
    fulfilledBy: int("fulfilledBy")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id),
    cancelledDate: instant("cancelledDate"),
    cancelledBy: int("cancelledBy")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id),
    cancellationReason: text("cancellationReason"),
    notes: text("notes"),
    totalCost: money("totalCost", { precision: 10 }),
    relatedOrderId: int("relatedOrderId")
      .$type<Id<"orders">>()
      .references((): AnyMySqlColumn => orders.id),
    conversionDate: instant("conversionDate"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_sample_requests_client").on(table.clientId),
    index("idx_sample_requests_date").on(table.requestDate),
    index("idx_sample_requests_order").on(table.relatedOrderId),
    index("idx_sample_requests_status").on(table.status),
  ],
);

/** Monthly gram allowance per client (default 7.0). */
export const sampleAllocations = mysqlTable(
  "sampleAllocations",
  {
    id: int("id").$type<Id<"sampleAllocations">>().autoincrement().primaryKey(),
    clientId: int("clientId")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    monthYear: varchar("monthYear", { length: 7 }).notNull(),
    allocatedQuantity: quantityText("allocatedQuantity").notNull(),
    usedQuantity: quantityText("usedQuantity").notNull().default(sql`'0'`),
    remainingQuantity: quantityText("remainingQuantity").notNull(),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_sample_allocations_client_month").on(table.clientId, table.monthYear),
    index("idx_sample_allocations_unique").on(table.clientId, table.monthYear),
  ],
);

/** Sample line consumed by an order confirm. */
export const sampleStockLog = mysqlTable(
  "sample_inventory_log",
  {
    id: int("id").$type<Id<"sampleStockLog">>().autoincrement().primaryKey(),
    batchId: int("batch_id")
      .$type<Id<"batches">>()
      .notNull()
      .references((): AnyMySqlColumn => batches.id, { onDelete: "cascade" }),
    orderId: int("order_id")
      .$type<Id<"orders">>()
      .references((): AnyMySqlColumn => orders.id, { onDelete: "cascade" }),
    quantity: quantityFourDecimals("quantity").notNull(),
    action: mysqlEnum("action", ["ALLOCATED", "RELEASED", "CONSUMED"]).notNull(),
    notes: text("notes"),
    createdBy: int("created_by")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("created_at").default(now),
  },
  (table) => [
    index("idx_batch_id").on(table.batchId),
    index("idx_created_at").on(table.createdAt),
    index("idx_order_id").on(table.orderId),
  ],
);
