// Batches with all their quantities, where they lie, every movement, and their way over the workflow board.

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
import { flagInt, instant, moneyText, now, nowOnUpdate, quantityText } from "./columns.ts";
import { calendarEvents } from "./schedule.ts";

/** Sellable batch; holds all quantities and COGS; intake creates AWAITING_INTAKE. */
export const batches = mysqlTable(
  "batches",
  {
    id: int("id").$type<Id<"batches">>().autoincrement().primaryKey(),
    code: varchar("code", { length: 50 }).notNull(),
    sku: varchar("sku", { length: 100 }).notNull(),
    productId: int("productId").$type<Id<"products">>().notNull(),
    lotId: int("lotId").$type<Id<"lots">>().notNull(),
    status: mysqlEnum("batchStatus", [
      "AWAITING_INTAKE",
      "LIVE",
      "PHOTOGRAPHY_COMPLETE",
      "ON_HOLD",
      "QUARANTINED",
      "SOLD_OUT",
      "CLOSED",
    ])
      .notNull()
      .default("AWAITING_INTAKE"),
    statusId: int("statusId")
      .$type<Id<"workflowStatuses">>()
      .references((): AnyMySqlColumn => workflowStatuses.id, { onDelete: "set null" }),
    grade: varchar("grade", { length: 10 }),
    isSample: flagInt("isSample").notNull().default(sql`0`),
    sampleOnly: flagInt("sampleOnly").notNull().default(sql`0`),
    sampleAvailable: flagInt("sampleAvailable").notNull().default(sql`0`),
    cogsMode: mysqlEnum("cogsMode", ["FIXED", "RANGE"]).notNull(),
    unitCogs: moneyText("unitCogs"),
    unitCogsMin: moneyText("unitCogsMin"),
    unitCogsMax: moneyText("unitCogsMax"),
    paymentTerms: mysqlEnum("paymentTerms", ["COD", "NET_7", "NET_15", "NET_30", "CONSIGNMENT", "PARTIAL"]).notNull(),
    amountPaid: moneyText("amountPaid").default(sql`'0'`),
    metadata: text("metadata"),
    photoSessionEventId: int("photo_session_event_id")
      .$type<Id<"calendarEvents">>()
      .references((): AnyMySqlColumn => calendarEvents.id, { onDelete: "set null" }),
    onHandQty: quantityText("onHandQty").notNull().default(sql`'0'`),
    sampleQty: quantityText("sampleQty").notNull().default(sql`'0'`),
    reservedQty: quantityText("reservedQty").notNull().default(sql`'0'`),
    quarantineQty: quantityText("quarantineQty").notNull().default(sql`'0'`),
    holdQty: quantityText("holdQty").notNull().default(sql`'0'`),
    defectiveQty: quantityText("defectiveQty").notNull().default(sql`'0'`),
    publishEcom: flagInt("publishEcom").notNull().default(sql`0`),
    publishB2b: flagInt("publishB2b").notNull().default(sql`0`),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("batches_code_unique").on(table.code), unique("batches_sku_unique").on(table.sku)],
);

/** Where the batch quantity lies; intake, warehouseTransfers. */
export const batchLocations = mysqlTable("batchLocations", {
  id: int("id").$type<Id<"batchLocations">>().autoincrement().primaryKey(),
  batchId: int("batchId").$type<Id<"batches">>().notNull(),
  site: varchar("site", { length: 100 }).notNull(),
  zone: varchar("zone", { length: 100 }),
  rack: varchar("rack", { length: 100 }),
  shelf: varchar("shelf", { length: 100 }),
  bin: varchar("bin", { length: 100 }),
  qty: quantityText("qty").notNull(),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Every qty change: intake, sale, return, adjustment, sample, transfer. */
export const stockMovements = mysqlTable(
  "inventoryMovements",
  {
    id: int("id").$type<Id<"stockMovements">>().autoincrement().primaryKey(),
    batchId: int("batchId")
      .$type<Id<"batches">>()
      .notNull()
      .references((): AnyMySqlColumn => batches.id, { onDelete: "cascade" }),
    type: mysqlEnum("inventoryMovementType", [
      "INTAKE",
      "SALE",
      "RETURN",
      "REFUND_RETURN",
      "ADJUSTMENT",
      "QUARANTINE",
      "RELEASE_FROM_QUARANTINE",
      "DISPOSAL",
      "TRANSFER",
      "SAMPLE",
    ]).notNull(),
    quantityChange: quantityText("quantityChange").notNull(),
    quantityBefore: quantityText("quantityBefore").notNull(),
    quantityAfter: quantityText("quantityAfter").notNull(),
    referenceType: varchar("referenceType", { length: 50 }),
    referenceId: int("referenceId"),
    adjustmentReason: mysqlEnum("adjustmentReason", [
      "DAMAGED",
      "EXPIRED",
      "LOST",
      "THEFT",
      "COUNT_DISCREPANCY",
      "QUALITY_ISSUE",
      "REWEIGH",
      "OTHER",
    ]),
    notes: text("notes"),
    performedBy: int("performedBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [
    index("idx_inventory_movements_batch").on(table.batchId),
    index("idx_inventory_movements_created").on(table.createdAt),
    index("idx_inventory_movements_reference").on(table.referenceType, table.referenceId),
    index("idx_inventory_movements_type").on(table.type),
  ],
);

/** Kanban columns rows. */
export const workflowStatuses = mysqlTable(
  "workflow_statuses",
  {
    id: int("id").$type<Id<"workflowStatuses">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 100 }).notNull(),
    slug: varchar("slug", { length: 50 }).notNull(),
    color: varchar("color", { length: 20 }).notNull().default("#6B7280"),
    position: int("order").notNull().default(0),
    isActive: flagInt("isActive").notNull().default(sql`1`),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [
    unique("workflow_statuses_slug_unique").on(table.slug),
    index("idx_workflow_statuses_isActive").on(table.isActive),
    index("idx_workflow_statuses_order").on(table.position),
  ],
);

/** Batch moved between kanban columns. */
export const batchStatusHistory = mysqlTable(
  "batch_status_history",
  {
    id: int("id").$type<Id<"batchStatusHistory">>().autoincrement().primaryKey(),
    batchId: int("batchId")
      .$type<Id<"batches">>()
      .notNull()
      .references((): AnyMySqlColumn => batches.id, { onDelete: "cascade" }),
    fromStatusId: int("fromStatusId")
      .$type<Id<"workflowStatuses">>()
      .references((): AnyMySqlColumn => workflowStatuses.id, { onDelete: "set null" }),
    toStatusId: int("toStatusId")
      .$type<Id<"workflowStatuses">>()
      .notNull()
      .references((): AnyMySqlColumn => workflowStatuses.id, { onDelete: "restrict" }),
    changedBy: int("changedBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id, { onDelete: "restrict" }),
    notes: text("notes"),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [
    index("idx_batch_status_history_batchId").on(table.batchId),
    index("idx_batch_status_history_changedBy").on(table.changedBy),
    index("idx_batch_status_history_createdAt").on(table.createdAt),
    index("idx_batch_status_history_toStatusId").on(table.toStatusId),
  ],
);

/** COGS change on a batch (the application does not write it yet). */
export const costHistory = mysqlTable("cogsHistory", {
  id: int("id").$type<Id<"costHistory">>().autoincrement().primaryKey(),
  batchId: int("batchId").$type<Id<"batches">>().notNull(),
  oldCogs: moneyText("oldCogs"),
  newCogs: moneyText("newCogs").notNull(),
  changeType: varchar("changeType", { length: 50 }).notNull(),
  affectedSalesCount: int("affectedSalesCount").default(0),
  reason: text("reason"),
  changedBy: int("changedBy").$type<Id<"users">>().notNull(),
  createdAt: instant("createdAt").notNull().default(now),
});

/** Generated by inventoryAlerts.generateInventoryAlerts over LIVE batches. */
export const stockAlerts = mysqlTable(
  "inventoryAlerts",
  {
    id: int("id").$type<Id<"stockAlerts">>().autoincrement().primaryKey(),
    type: mysqlEnum("inventoryAlertType", ["LOW_STOCK", "EXPIRING", "OVERSTOCK", "SLOW_MOVING"]).notNull(),
    batchId: int("batchId")
      .$type<Id<"batches">>()
      .notNull()
      .references((): AnyMySqlColumn => batches.id, { onDelete: "cascade" }),
    threshold: decimal("threshold", { precision: 10, scale: 2 }),
    currentValue: decimal("currentValue", { precision: 10, scale: 2 }),
    severity: mysqlEnum("alertSeverity", ["LOW", "MEDIUM", "HIGH"]).notNull(),
    status: mysqlEnum("alertStatus", ["ACTIVE", "ACKNOWLEDGED", "RESOLVED"]).notNull().default("ACTIVE"),
    message: text("message"),
    acknowledgedBy: int("acknowledgedBy")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id),
    acknowledgedAt: instant("acknowledgedAt"),
    resolvedAt: instant("resolvedAt"),
    resolution: text("resolution"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [
    index("idx_inventory_alerts_batch").on(table.batchId),
    index("idx_inventory_alerts_severity").on(table.severity),
    index("idx_inventory_alerts_status").on(table.status),
    index("idx_inventory_alerts_type").on(table.type),
  ],
);
