// The general ledger: chart of accounts, fiscal periods and one row a side of each journal entry.

import { sql } from "drizzle-orm";
import { int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { day, flag, instant, money, now, nowOnUpdate } from "./columns.ts";

/** Chart of accounts; 9 rows seeded at boot. */
export const accounts = mysqlTable(
  "accounts",
  {
    id: int("id").$type<Id<"accounts">>().autoincrement().primaryKey(),
    accountNumber: varchar("accountNumber", { length: 20 }).notNull(),
    accountName: varchar("accountName", { length: 255 }).notNull(),
    accountType: mysqlEnum("accountType", ["ASSET", "LIABILITY", "EQUITY", "REVENUE", "EXPENSE"]).notNull(),
    parentAccountId: int("parentAccountId").$type<Id<"accounts">>(),
    isActive: flag("isActive").notNull().default(sql`1`),
    normalBalance: mysqlEnum("normalBalance", ["DEBIT", "CREDIT"]).notNull(),
    description: text("description"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("accounts_accountNumber_unique").on(table.accountNumber)],
);

/** Accounting periods. */
export const fiscalPeriods = mysqlTable("fiscalPeriods", {
  id: int("id").$type<Id<"fiscalPeriods">>().autoincrement().primaryKey(),
  periodName: varchar("periodName", { length: 100 }).notNull(),
  startDate: day("startDate").notNull(),
  endDate: day("endDate").notNull(),
  fiscalYear: int("fiscalYear").notNull(),
  status: mysqlEnum("status", ["OPEN", "CLOSED", "LOCKED"]).notNull().default("OPEN"),
  closedAt: instant("closedAt"),
  closedBy: int("closedBy").$type<Id<"users">>(),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** One row per side of a journal entry. */
export const postings = mysqlTable(
  "ledgerEntries",
  {
    id: int("id").$type<Id<"postings">>().autoincrement().primaryKey(),
    entryNumber: varchar("entryNumber", { length: 50 }).notNull(),
    entryDate: day("entryDate").notNull(),
    accountId: int("accountId").$type<Id<"accounts">>().notNull(),
    debit: money("debit", { precision: 12 }).notNull().default(sql`'0.00'`),
    credit: money("credit", { precision: 12 }).notNull().default(sql`'0.00'`),
    description: text("description"),
    referenceType: varchar("referenceType", { length: 50 }),
    referenceId: int("referenceId"),
    fiscalPeriodId: int("fiscalPeriodId").$type<Id<"fiscalPeriods">>().notNull(),
    isManual: flag("isManual").notNull().default(sql`0`),
    isPosted: flag("isPosted").notNull().default(sql`0`),
    postedAt: instant("postedAt"),
    postedBy: int("postedBy").$type<Id<"users">>(),
    createdBy: int("createdBy").$type<Id<"users">>().notNull(),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [unique("ledgerEntries_entryNumber_unique").on(table.entryNumber)],
);
