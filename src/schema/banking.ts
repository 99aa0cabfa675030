// Money in and out: bank accounts, their statements, payments received and sent.

import { sql } from "drizzle-orm";
import { int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { day, flag, instant, money, now, nowOnUpdate } from "./columns.ts";

/** Company bank accounts with current balance. */
export const bankAccounts = mysqlTable("bankAccounts", {
  id: int("id").$type<Id<"bankAccounts">>().autoincrement().primaryKey(),
  accountName: varchar("accountName", { length: 255 }).notNull(),
  accountNumber: varchar("accountNumber", { length: 50 }).notNull(),
  bankName: varchar("bankName", { length: 255 }).notNull(),
  accountType: mysqlEnum("accountType", ["CHECKING", "SAVINGS", "MONEY_MARKET", "CREDIT_CARD"]).notNull(),
  currency: varchar("currency", { length: 3 }).notNull().default("USD"),
  currentBalance: money("currentBalance", { precision: 12 }).notNull().default(sql`'0.00'`),
  isActive: flag("isActive").notNull().default(sql`1`),
  ledgerAccountId: int("ledgerAccountId").$type<Id<"accounts">>(),
  notes: text("notes"),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Bank statement lines. */
export const bankTransactions = mysqlTable("bankTransactions", {
  id: int("id").$type<Id<"bankTransactions">>().autoincrement().primaryKey(),
  bankAccountId: int("bankAccountId").$type<Id<"bankAccounts">>().notNull(),
  transactionDate: day("transactionDate").notNull(),
  type: mysqlEnum("transactionType", ["DEPOSIT", "WITHDRAWAL", "TRANSFER", "FEE", "INTEREST"]).notNull(),
  amount: money("amount", { precision: 12 }).notNull(),
  description: text("description"),
  referenceNumber: varchar("referenceNumber", { length: 100 }),
  paymentId: int("paymentId").$type<Id<"payments">>(),
  isReconciled: flag("isReconciled").notNull().default(sql`0`),
  reconciledAt: instant("reconciledAt"),
  createdAt: instant("createdAt").notNull().default(now),
});

/** Money in (RECEIVED) / out (SENT). */
export const payments = mysqlTable(
  "payments",
  {
    id: int("id").$type<Id<"payments">>().autoincrement().primaryKey(),
    paymentNumber: varchar("paymentNumber", { length: 50 }).notNull(),
    type: mysqlEnum("paymentType", ["RECEIVED", "SENT"]).notNull(),
    paymentDate: day("paymentDate").notNull(),
    amount: money("amount", { precision: 12 }).notNull(),
    method: mysqlEnum("paymentMethod", [
      "CASH",
      "CHECK",
      "WIRE",
      "ACH",
      "CREDIT_CARD",
      "DEBIT_CARD",
      "OTHER",
    ]).notNull(),
    referenceNumber: varchar("referenceNumber", { length: 100 }),
    bankAccountId: int("bankAccountId").$type<Id<"bankAccounts">>(),
    customerId: int("customerId").$type<Id<"clients">>(),
    vendorId: int("vendorId").$type<Id<"vendors">>(),
    invoiceId: int("invoiceId").$type<Id<"invoices">>(),
    billId: int("billId").$type<Id<"bills">>(),
    notes: text("notes"),
    isReconciled: flag("isReconciled").notNull().default(sql`0`),
    reconciledAt: instant("reconciledAt"),
    createdBy: int("createdBy").$type<Id<"users">>().notNull(),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("payments_paymentNumber_unique").on(table.paymentNumber)],
);
