// Lookups that an administrator keeps: categories, grades, locations, payment methods, number sequences.

import { sql } from "drizzle-orm";
import { index, int, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { flagInt, instant, now, nowOnUpdate } from "./columns.ts";

/** Settings: product category master; 5 seeded at boot. */
export const categories = mysqlTable(
  "categories",
  {
    id: int("id").$type<Id<"categories">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 100 }).notNull(),
    description: text("description"),
    isActive: flagInt("isActive").notNull().default(sql`1`),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("categories_name_unique").on(table.name)],
);

/** Settings: subcategory master; seeded at boot. */
export const subcategories = mysqlTable("subcategories", {
  id: int("id").$type<Id<"subcategories">>().autoincrement().primaryKey(),
  categoryId: int("categoryId").$type<Id<"categories">>().notNull(),
  name: varchar("name", { length: 100 }).notNull(),
  description: text("description"),
  isActive: flagInt("isActive").notNull().default(sql`1`),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Settings: grade master A-D seeded at boot. */
export const grades = mysqlTable(
  "grades",
  {
    id: int("id").$type<Id<"grades">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 50 }).notNull(),
    description: text("description"),
    sortOrder: int("sortOrder").default(0),
    isActive: flagInt("isActive").notNull().default(sql`1`),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("grades_name_unique").on(table.name)],
);

/** Settings: warehouse bin master; 9 rows seeded at boot. */
export const locations = mysqlTable("locations", {
  id: int("id").$type<Id<"locations">>().autoincrement().primaryKey(),
  site: varchar("site", { length: 100 }).notNull(),
  zone: varchar("zone", { length: 100 }),
  rack: varchar("rack", { length: 100 }),
  shelf: varchar("shelf", { length: 100 }),
  bin: varchar("bin", { length: 100 }),
  isActive: flagInt("isActive").notNull().default(sql`1`),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Settings: configurable payment methods. */
export const paymentMethods = mysqlTable(
  "paymentMethods",
  {
    id: int("id").$type<Id<"paymentMethods">>().autoincrement().primaryKey(),
    code: varchar("code", { length: 50 }).notNull(),
    name: varchar("name", { length: 100 }).notNull(),
    description: text("description"),
    isActive: flagInt("isActive").notNull().default(sql`1`),
    sortOrder: int("sortOrder").notNull().default(0),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [
    unique("paymentMethods_code_unique").on(table.code),
    index("idx_payment_methods_active").on(table.isActive),
    index("idx_payment_methods_sort").on(table.sortOrder),
  ],
);

/** Counters lot_code / batch_code with prefixes; must exist or intake fails. */
export const sequences = mysqlTable(
  "sequences",
  {
    id: int("id").$type<Id<"sequences">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 50 }).notNull(),
    prefix: varchar("prefix", { length: 20 }).notNull(),
    currentValue: int("currentValue").notNull().default(0),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("sequences_name_unique").on(table.name)],
);
