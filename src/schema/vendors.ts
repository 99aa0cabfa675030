// Suppliers with their brands, notes and offers.

import { type AnyMySqlColumn, index, int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { instant, money, now, nowOnUpdate, quantityFourDecimals } from "./columns.ts";

/** Supplier created by intake (findOrCreate by name) or vendors.create. */
export const vendors = mysqlTable(
  "vendors",
  {
    id: int("id").$type<Id<"vendors">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 255 }).notNull(),
    contactName: varchar("contactName", { length: 255 }),
    contactEmail: varchar("contactEmail", { length: 320 }),
    contactPhone: varchar("contactPhone", { length: 50 }),
    paymentTerms: varchar("paymentTerms", { length: 100 }),
    notes: text("notes"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("vendors_name_unique").on(table.name)],
);

/** Timestamped note on a vendor. */
export const vendorNotes = mysqlTable("vendorNotes", {
  id: int("id").$type<Id<"vendorNotes">>().autoincrement().primaryKey(),
  vendorId: int("vendorId")
    .$type<Id<"vendors">>()
    .notNull()
    .references((): AnyMySqlColumn => vendors.id, { onDelete: "cascade" }),
  userId: int("userId")
    .$type<Id<"users">>()
    .notNull()
    .references((): AnyMySqlColumn => users.id),
  note: text("note").notNull(),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** What a vendor offers, not yet bought. */
export const supplyOffers = mysqlTable(
  "vendor_supply",
  {
    id: int("id").$type<Id<"supplyOffers">>().autoincrement().primaryKey(),
    vendorId: int("vendor_id")
      .$type<Id<"vendors">>()
      .notNull()
      .references((): AnyMySqlColumn => vendors.id, { onDelete: "cascade" }),
    strain: varchar("strain", { length: 255 }),
    productName: varchar("product_name", { length: 255 }),
    strainType: mysqlEnum("strain_type", ["INDICA", "SATIVA", "HYBRID", "CBD"]),
    category: varchar("category", { length: 100 }),
    subcategory: varchar("subcategory", { length: 100 }),
    grade: varchar("grade", { length: 50 }),
    quantityAvailable: quantityFourDecimals("quantity_available").notNull(),
    unitPrice: money("unit_price", { precision: 15 }),
    status: mysqlEnum("status", ["AVAILABLE", "RESERVED", "PURCHASED", "EXPIRED"]).notNull().default("AVAILABLE"),
    availableUntil: instant("available_until"),
    reservedAt: instant("reserved_at"),
    purchasedAt: instant("purchased_at"),
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
    index("idx_product_name_vs").on(table.productName),
    index("idx_status").on(table.status),
    index("idx_strain").on(table.strain),
    index("idx_vendor_id").on(table.vendorId),
  ],
);

/** Brand created by intake per vendor. */
export const brands = mysqlTable("brands", {
  id: int("id").$type<Id<"brands">>().autoincrement().primaryKey(),
  name: varchar("name", { length: 255 }).notNull(),
  vendorId: int("vendorId").$type<Id<"vendors">>(),
  description: text("description"),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});
