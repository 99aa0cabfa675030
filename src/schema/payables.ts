// What the company owes and spends: bills with lines, expenses, payments a batch.

import { sql } from "drizzle-orm";
import { int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { day, flag, instant, money, moneyText, now, nowOnUpdate, percent, quantity } from "./columns.ts";

/** AP document. */
export const bills = mysqlTable(
  "bills",
  {
    id: int("id").$type<Id<"bills">>().autoincrement().primaryKey(),
    billNumber: varchar("billNumber", { length: 50 }).notNull(),
    vendorId: int("vendorId").$type<Id<"vendors">>().notNull(),
    billDate: day("billDate").notNull(),
    dueDate: day("dueDate").notNull(),
    subtotal: money("subtotal", { precision: 12 }).notNull(),
    taxAmount: money("taxAmount", { precision: 12 }).notNull().default(sql`'0.00'`),
    discountAmount: money("discountAmount", { precision: 12 }).notNull().default(sql`'0.00'`),
    totalAmount: money("totalAmount", { precision: 12 }).notNull(),
    amountPaid: money("amountPaid", { precision: 12 }).notNull().default(sql`'0.00'`),
    amountDue: money("amountDue", { precision: 12 }).notNull(),
    status: mysqlEnum("status", ["DRAFT", "PENDING", "APPROVED", "PARTIAL", "PAID", "OVERDUE", "VOID"])
      .notNull()
      .default("DRAFT"),
    paymentTerms: varchar("paymentTerms", { length: 100 }),
    notes: text("notes"),
    referenceType: varchar("referenceType", { length: 50 }),
    referenceId: int("referenceId"),
    createdBy: int("createdBy").$type<Id<"users">>().notNull(),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("bills_billNumber_unique").on(table.billNumber)],
);

/** AP line. */
export const billLines = mysqlTable("billLineItems", {
  id: int("id").$type<Id<"billLines">>().autoincrement().primaryKey(),
  billId: int("billId").$type<Id<"bills">>().notNull(),
  productId: int("productId").$type<Id<"products">>(),
  lotId: int("lotId").$type<Id<"lots">>(),
  description: text("description").notNull(),
  quantity: quantity("quantity", { precision: 10 }).notNull(),
  unitPrice: money("unitPrice", { precision: 12 }).notNull(),
  taxRate: percent("taxRate").notNull().default(sql`'0.00'`),
  discountPercent: percent("discountPercent").notNull().default(sql`'0.00'`),
  lineTotal: money("lineTotal", { precision: 12 }).notNull(),
  createdAt: instant("createdAt").notNull().default(now),
});

/** Operating expenses. */
export const expenses = mysqlTable(
  "expenses",
  {
    id: int("id").$type<Id<"expenses">>().autoincrement().primaryKey(),
    expenseNumber: varchar("expenseNumber", { length: 50 }).notNull(),
    expenseDate: day("expenseDate").notNull(),
    categoryId: int("categoryId").$type<Id<"expenseCategories">>().notNull(),
    vendorId: int("vendorId").$type<Id<"vendors">>(),
    amount: money("amount", { precision: 12 }).notNull(),
    taxAmount: money("taxAmount", { precision: 12 }).notNull().default(sql`'0.00'`),
    totalAmount: money("totalAmount", { precision: 12 }).notNull(),
    paymentMethod: mysqlEnum("paymentMethod", [
      "CASH",
      "CHECK",
      "CREDIT_CARD",
      "DEBIT_CARD",
      "BANK_TRANSFER",
      "OTHER",
    ]).notNull(),
    bankAccountId: int("bankAccountId").$type<Id<"bankAccounts">>(),
    description: text("description"),
    receiptUrl: varchar("receiptUrl", { length: 500 }),
    billId: int("billId").$type<Id<"bills">>(),
    isReimbursable: flag("isReimbursable").notNull().default(sql`0`),
    isReimbursed: flag("isReimbursed").notNull().default(sql`0`),
    reimbursedAt: instant("reimbursedAt"),
    createdBy: int("createdBy").$type<Id<"users">>().notNull(),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("expenses_expenseNumber_unique").on(table.expenseNumber)],
);

/** Two-level expense tree; seeded at boot. */
export const expenseCategories = mysqlTable("expenseCategories", {
  id: int("id").$type<Id<"expenseCategories">>().autoincrement().primaryKey(),
  categoryName: varchar("categoryName", { length: 255 }).notNull(),
  parentCategoryId: int("parentCategoryId").$type<Id<"expenseCategories">>(),
  ledgerAccountId: int("ledgerAccountId").$type<Id<"accounts">>(),
  isActive: flag("isActive").notNull().default(sql`1`),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Payments to vendors per batch (the application neither reads nor writes it yet). */
export const batchPayments = mysqlTable("paymentHistory", {
  id: int("id").$type<Id<"batchPayments">>().autoincrement().primaryKey(),
  batchId: int("batchId").$type<Id<"batches">>().notNull(),
  vendorId: int("vendorId").$type<Id<"vendors">>().notNull(),
  amount: moneyText("amount").notNull(),
  paymentDate: instant("paymentDate").notNull(),
  paymentMethod: varchar("paymentMethod", { length: 50 }),
  notes: text("notes"),
  recordedBy: int("recordedBy").$type<Id<"users">>().notNull(),
  createdAt: instant("createdAt").notNull().default(now),
});
