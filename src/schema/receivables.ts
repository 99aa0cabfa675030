// What clients owe: invoices with lines, and the two further books that tell the same story.

import { sql } from "drizzle-orm";
import { type AnyMySqlColumn, index, int, mysqlEnum, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { clients } from "./clients.ts";
import { day, instant, json, money, moneyText, now, nowOnUpdate, percent, quantity } from "./columns.ts";

/** AR document. */
export const invoices = mysqlTable(
  "invoices",
  {
    id: int("id").$type<Id<"invoices">>().autoincrement().primaryKey(),
    invoiceNumber: varchar("invoiceNumber", { length: 50 }).notNull(),
    customerId: int("customerId").$type<Id<"clients">>().notNull(),
    invoiceDate: day("invoiceDate").notNull(),
    dueDate: day("dueDate").notNull(),
    subtotal: money("subtotal", { precision: 12 }).notNull(),
    taxAmount: money("taxAmount", { precision: 12 }).notNull().default(sql`'0.00'`),
    discountAmount: money("discountAmount", { precision: 12 }).notNull().default(sql`'0.00'`),
    totalAmount: money("totalAmount", { precision: 12 }).notNull(),
    amountPaid: money("amountPaid", { precision: 12 }).notNull().default(sql`'0.00'`),
    amountDue: money("amountDue", { precision: 12 }).notNull(),
    status: mysqlEnum("status", ["DRAFT", "SENT", "VIEWED", "PARTIAL", "PAID", "OVERDUE", "VOID"])
      .notNull()
      .default("DRAFT"),
    paymentTerms: varchar("paymentTerms", { length: 100 }),
    notes: text("notes"),
    referenceType: varchar("referenceType", { length: 50 }),
    referenceId: int("referenceId").$type<Id<"orders">>(),
    createdBy: int("createdBy").$type<Id<"users">>().notNull(),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("invoices_invoiceNumber_unique").on(table.invoiceNumber)],
);

/** AR line. */
export const invoiceLines = mysqlTable("invoiceLineItems", {
  id: int("id").$type<Id<"invoiceLines">>().autoincrement().primaryKey(),
  invoiceId: int("invoiceId").$type<Id<"invoices">>().notNull(),
  productId: int("productId").$type<Id<"products">>(),
  batchId: int("batchId").$type<Id<"batches">>(),
  description: text("description").notNull(),
  quantity: quantity("quantity", { precision: 10 }).notNull(),
  unitPrice: money("unitPrice", { precision: 12 }).notNull(),
  taxRate: percent("taxRate").notNull().default(sql`'0.00'`),
  discountPercent: percent("discountPercent").notNull().default(sql`'0.00'`),
  lineTotal: money("lineTotal", { precision: 12 }).notNull(),
  createdAt: instant("createdAt").notNull().default(now),
});

/** Client ledger lines (invoice/payment/order) that drive client stats, credit engine, enhanced AR. */
export const clientTransactions = mysqlTable(
  "client_transactions",
  {
    id: int("id").$type<Id<"clientTransactions">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    type: mysqlEnum("transaction_type", ["INVOICE", "PAYMENT", "QUOTE", "ORDER", "REFUND", "CREDIT"]).notNull(),
    transactionNumber: varchar("transaction_number", { length: 100 }),
    transactionDate: day("transaction_date").notNull(),
    amount: money("amount", { precision: 15 }).notNull(),
    paymentStatus: mysqlEnum("payment_status", ["PAID", "PENDING", "OVERDUE", "PARTIAL"]).default("PENDING"),
    paymentDate: day("payment_date"),
    paymentAmount: money("payment_amount", { precision: 15 }),
    notes: text("notes"),
    metadata: json("metadata"),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [
    index("idx_client_id").on(table.clientId),
    index("idx_payment_status").on(table.paymentStatus),
    index("idx_transaction_date").on(table.transactionDate),
  ],
);

/** Unified transaction model (INVOICE/PAYMENT/REFUND/CREDIT/SALE) used by credits, refunds, bad debt. */
export const transactions = mysqlTable(
  "transactions",
  {
    id: int("id").$type<Id<"transactions">>().autoincrement().primaryKey(),
    transactionNumber: varchar("transactionNumber", { length: 50 }).notNull(),
    type: mysqlEnum("transactionType", ["INVOICE", "PAYMENT", "REFUND", "CREDIT", "QUOTE", "ORDER", "SALE"]).notNull(),
    clientId: int("clientId")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    transactionDate: instant("transactionDate").notNull(),
    amount: moneyText("amount").notNull(),
    status: mysqlEnum("transactionStatus", [
      "DRAFT",
      "PENDING",
      "CONFIRMED",
      "COMPLETED",
      "PARTIAL",
      "PAID",
      "OVERDUE",
      "VOID",
      "WRITTEN_OFF",
    ]).notNull(),
    notes: text("notes"),
    metadata: text("metadata"),
    createdBy: int("createdBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [
    unique("transactions_transactionNumber_unique").on(table.transactionNumber),
    index("idx_transactions_client_id").on(table.clientId),
    index("idx_transactions_date").on(table.transactionDate),
    index("idx_transactions_status").on(table.status),
    index("idx_transactions_type").on(table.type),
  ],
);

/** Parent/child link between transactions. */
export const transactionLinks = mysqlTable(
  "transactionLinks",
  {
    id: int("id").$type<Id<"transactionLinks">>().autoincrement().primaryKey(),
    parentTransactionId: int("parentTransactionId")
      .$type<Id<"transactions">>()
      .notNull()
      .references((): AnyMySqlColumn => transactions.id, { onDelete: "cascade" }),
    childTransactionId: int("childTransactionId")
      .$type<Id<"transactions">>()
      .notNull()
      .references((): AnyMySqlColumn => transactions.id, { onDelete: "cascade" }),
    type: mysqlEnum("transactionLinkType", [
      "REFUND_OF",
      "PAYMENT_FOR",
      "CREDIT_APPLIED_TO",
      "CONVERTED_FROM",
      "PARTIAL_OF",
      "RELATED_TO",
    ]).notNull(),
    linkAmount: moneyText("linkAmount"),
    notes: text("notes"),
    createdBy: int("createdBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [
    index("idx_transaction_links_child").on(table.childTransactionId),
    index("idx_transaction_links_parent").on(table.parentTransactionId),
    index("idx_transaction_links_type").on(table.type),
  ],
);
